// The head of the column that a piece stands in: the words in the topmost line of its table, at the same place.
import { foldHash } from '../lexicons/fold.ts'
import { perScan, type Scan } from '../scan.ts'

const BLANK = 32
const QUOTE = 34
const APOSTROPHE = 39
/** Signs that part the cells of a line. */
const DELIMITERS = ['|', ';', '\t', ',']
/** Lines looked at above. */
const REACH = 40
const LONGEST_LINE = 400
const MOST_WORDS = 4
/** How far a cell may begin behind its head, in columns of blanks. */
const SLACK = 8

interface Head {
  readonly start: number
  readonly cells: readonly Cell[]
}

interface Cell {
  /** From the beginning of the line. */
  readonly at: number
  /** `foldHash` of its words. */
  readonly words: readonly number[]
}

/** The head of the table that a line belongs to, by the line's offset: one for each sign that parts cells. */
const heads = perScan(() => new Map<string, Head>())

/**
 * `foldHash` of the words of the head; undefined where there is no table.
 * @param from where the line begins.
 */
export function headOf(scan: Scan, start: number, from: number): readonly number[] | undefined {
  if (from === 0 || start - from > LONGEST_LINE) return undefined
  const { text } = scan
  let at = start - 1
  while (at >= from && (text.charCodeAt(at) === QUOTE || text.charCodeAt(at) === APOSTROPHE)) at--
  const gap = at
  while (at >= from && text.charCodeAt(at) === BLANK) at--
  if (at < from) return firstCell(scan, start, from)
  const sign = text.charAt(at)
  if (DELIMITERS.includes(sign)) {
    const head = headAt(scan, from, sign)
    return head === undefined ? undefined : head.cells[columnOf(text, from, start, sign)]?.words
  }
  return gap - at > 1 ? below(headAt(scan, from, '  '), start - from) : undefined
}

/** The first cell of a line has its sign behind it. */
function firstCell(scan: Scan, start: number, from: number): readonly number[] | undefined {
  const { text } = scan
  let end = start
  while (end < start + 40 && /[\p{L}\d._"' -]/u.test(text.charAt(end))) end++
  return DELIMITERS.includes(text.charAt(end)) ? headAt(scan, from, text.charAt(end))?.cells[0]?.words : undefined
}

function columnOf(text: string, from: number, start: number, sign: string): number {
  let column = 0
  for (let at = text.indexOf(sign, from); at >= 0 && at < start; at = text.indexOf(sign, at + 1)) column++
  return column
}

/** The cell of the head that stands above a column of characters. */
function below(head: Head | undefined, column: number): readonly number[] | undefined {
  const cell = head?.cells.findLast(({ at }) => at <= column)
  return cell === undefined || column - cell.at > SLACK ? undefined : cell.words
}

/** Undefined where the line itself is the topmost. */
function headAt(scan: Scan, from: number, sign: string): Head | undefined {
  const { text } = scan
  const known = heads(scan)
  let top = from
  let found: Head | undefined
  for (let lines = 0; lines < REACH && top > 0 && found === undefined; lines++) {
    found = known.get(`${top}${sign}`)
    const above = text.lastIndexOf('\n', top - 2) + 1
    if (top - above < 2 || !text.slice(above, Math.min(top, above + LONGEST_LINE)).includes(sign)) break
    top = above
  }
  const head = found ?? readHead(text, top, sign)
  known.set(`${from}${sign}`, head)
  return head.start === from ? undefined : head
}

function readHead(text: string, start: number, sign: string): Head {
  const next = text.indexOf('\n', start)
  const line = text.slice(start, Math.min(next < 0 ? text.length : next, start + LONGEST_LINE))
  if (sign === '  ') {
    const cells = [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: cell, index }) => ({ at: index, words: hashesOf(cell) }))
    return { start, cells }
  }
  return { start, cells: line.split(sign).map((cell) => ({ at: 0, words: hashesOf(cell) })) }
}

function hashesOf(cell: string): readonly number[] {
  const words = cell.match(/[\p{L}\p{M}\d]+/gu) ?? []
  return words.slice(0, MOST_WORDS).map((word) => foldHash(word, 0, word.length))
}
