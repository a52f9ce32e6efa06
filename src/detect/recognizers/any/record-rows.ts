// Rows of records without a head that would name their columns, or with one that says little: lines of one shape in which one cell is a
// person. Cells are parted by a sign, or stand below each other, parted by blanks.
import type { Recognizer } from '../../recognizer.ts'
import { SIGN } from '../../units.ts'
import { type Cell, particulars } from './rows-of-people.ts'

const NAME = 'any/record-rows'
const DELIMITERS = ['|', ';', '\t', ','] as const
const LONGEST_LINE = 1200
const FEWEST_CELLS = 3
const MOST_CELLS = 40
/** The line under a head of aligned columns, a stroke for each. */
const RULE = /^ *[-=─]{2,}(?: +[-=─]{2,})+ *$/

/** Two cells in one line; indentation is none. */
const ALIGNED = /\S {2,40}\S/

export const recordRows: Recognizer = {
  name: NAME,
  kinds: ['DATE_OF_BIRTH', 'CUSTOMER_ID'],
  *find(scan) {
    const { text } = scan
    if (!scan.has(SIGN.newline)) return
    if (scan.has(SIGN.bar | SIGN.semicolon | SIGN.tab | SIGN.comma) && DELIMITERS.some((delimiter) => hasRow(text, delimiter))) {
      let rows: (readonly Cell[])[] = []
      let shape = ''
      for (const { line, from } of linesOf(text)) {
        const delimiter = line === '' ? undefined : delimiterOf(line)
        const row = delimiter === undefined ? [] : cells(line, from, delimiter)
        // An empty line within a table parts groups of rows.
        if (row.length < FEWEST_CELLS && line.trim() === '') continue
        const own = `${delimiter}${row.length}`
        if (own !== shape) {
          yield* particulars(text, rows)
          rows = []
          shape = own
        }
        if (row.length >= FEWEST_CELLS) rows.push(row)
      }
      yield* particulars(text, rows)
    }
    if (text.includes('  ') && ALIGNED.test(text)) for (const table of alignedTables(text)) yield* particulars(text, table)
  },
}

/** The lines that may be of a table, others as empty ones. */
function* linesOf(text: string): Iterable<{ readonly line: string; readonly from: number }> {
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline
    yield { line: to - from > LONGEST_LINE ? '' : text.slice(from, to), from }
    from = to + 1
  }
}

/** Tables whose columns are parted by two blanks and more, or lie under a rule. */
function* alignedTables(text: string): Iterable<readonly (readonly Cell[])[]> {
  let rows: (readonly Cell[])[] = []
  let edges: readonly number[] = []
  let above = { line: '', from: 0 }
  for (const at of linesOf(text)) {
    const { line, from } = at
    const ruled = line.includes('--') || line.includes('==') || line.includes('──') ? RULE.test(line) : false
    if (ruled && edges.length === 0 && above.line.trim() !== '') {
      if (rows.length > 1) yield rows.slice(0, -1)
      edges = [...line.matchAll(/[-=─]+/g)].map(({ index }) => index)
      rows = [cut(above.line, above.from, edges)]
    } else if (edges.length > 0 && line.trim() !== '') {
      if (!ruled) rows.push(cut(line, from, edges))
    } else {
      const row = line.indexOf('  ', line.search(/\S/)) > 0 ? parted(line, from) : []
      if (edges.length > 0 || row.length !== rows[0]?.length) {
        if (rows.length > 1) yield rows
        rows = []
        edges = []
      }
      if (row.length >= FEWEST_CELLS) rows.push(row)
    }
    above = at
  }
  if (rows.length > 1) yield rows
}

/** Cells at the edges of the columns; what is written over one is of the cell before. */
function cut(line: string, from: number, edges: readonly number[]): readonly Cell[] {
  const starts = edges.map((edge) => (edge === 0 || edge > line.length || line[edge - 1] === ' ' ? edge : line.lastIndexOf('  ', edge) + 2))
  return starts.map((start, i) => {
    const raw = line.slice(start, Math.max(start, starts[i + 1] ?? line.length))
    const written = raw.trimStart()
    return { start: from + start + raw.length - written.length, text: written.trimEnd() }
  })
}

const CELL = /\S+(?: \S+)*/g

function parted(line: string, from: number): readonly Cell[] {
  const found: Cell[] = []
  for (const match of line.matchAll(CELL)) {
    if (found.length === MOST_CELLS) break
    found.push({ start: from + match.index, text: match[0] })
  }
  return found
}

/** A line break and the delimiter both occur: cheap, and enough to pass most prose by. */
function hasRow(text: string, delimiter: string): boolean {
  const first = text.indexOf(delimiter)
  return first >= 0 && text.indexOf(delimiter, first + 1) >= 0 && text.includes('\n')
}

function delimiterOf(line: string): string | undefined {
  for (const delimiter of DELIMITERS) {
    let count = 0
    for (let at = line.indexOf(delimiter); at >= 0 && count < FEWEST_CELLS; at = line.indexOf(delimiter, at + 1)) {
      // A comma before a blank is one of a sentence.
      if (delimiter !== ',' || line.charCodeAt(at + 1) !== 32) count++
    }
    if (count >= FEWEST_CELLS - 1) return delimiter
  }
  return undefined
}

/** Cells of a line; a delimiter in quotation marks is part of its cell. */
function cells(line: string, from: number, delimiter: string): readonly Cell[] {
  const found: Cell[] = []
  let start = 0
  let quoted = false
  for (let at = 0; at <= line.length && found.length < MOST_CELLS; at++) {
    const char = line[at]
    if (char === '"') quoted = !quoted
    if (at < line.length && (char !== delimiter || quoted)) continue
    const raw = line.slice(start, at)
    const text = raw.replace(/^[\s"'>(*]+/, '')
    found.push({ start: from + start + raw.length - text.length, text: text.replace(/[\s"')*]+$/, '') })
    start = at + 1
  }
  return found
}
