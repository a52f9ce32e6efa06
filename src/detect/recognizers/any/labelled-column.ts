// Values that the head of their column names: CSV, tab- and pipe-separated tables, and the column list of an SQL INSERT.
import type { Recognizer } from '../../recognizer.ts'
import type { Span } from '../../span.ts'
import type { Label, LabelTable } from './label-table.ts'
import { readSecret, readToken } from './secret-value.ts'
import { readValue } from './value-forms.ts'

const BY = 'any/labelled-column'
const SEPARATORS = [';', '\t', '|', ','] as const
const INSERT = /\binsert\s{1,4}into\s{1,4}[\w."`[\]]{1,80}\s{0,4}\(([^()]{3,600})\)\s{0,4}values/gi
/** What stands beside a column of passwords. */
const LOGIN_HEAD =
  /user|usr|login|log-in|benutzer|nutzer|konto|account|host|server|mail|url|ssid|wlan|wifi|dienst|system|portal|gerät|device|\bip\b/i
const LONGEST_HEAD = 600
const LONGEST_ROW = 4000
const MOST_COLUMNS = 60

interface Cell {
  readonly start: number
  readonly text: string
}

interface Line {
  readonly start: number
  readonly end: number
  /** How often each of SEPARATORS stands in it. */
  readonly counts: readonly number[]
}

const NONE = SEPARATORS.map(() => 0)

/** Counts separators line by line, each found with one forward search. */
class LineReader {
  readonly #text: string
  readonly #next: number[]

  constructor(text: string) {
    this.#text = text
    this.#next = SEPARATORS.map((mark) => text.indexOf(mark))
  }

  read(start: number): Line {
    const newline = this.#text.indexOf('\n', start)
    const end = newline < 0 ? this.#text.length : newline
    if (!this.#next.some((at) => at >= 0 && at < end)) return { start, end, counts: NONE }
    const counts = SEPARATORS.map((mark, index) => {
      let count = 0
      let at = this.#next[index] ?? -1
      for (; at >= 0 && at < end; at = this.#text.indexOf(mark, at + 1)) count++
      this.#next[index] = at
      return count
    })
    return { start, end, counts }
  }
}

/** The cells of one line; separators inside quotation marks do not count. */
function cells(line: string, from: number, separator: string): Cell[] {
  const found: Cell[] = []
  let start = 0
  let quote = ''
  for (let i = 0; i <= line.length && found.length < MOST_COLUMNS; i++) {
    const char = line[i]
    if (quote !== '' && char === quote) quote = ''
    else if (quote === '' && (char === '"' || (char === "'" && i === start))) quote = char
    if (i < line.length && (char !== separator || quote !== '')) continue
    const raw = line.slice(start, i)
    const text = raw.replace(/^[\s"'`(]+/, '')
    found.push({ start: from + start + raw.length - text.length, text: text.replace(/[\s"'`)]+$/, '') })
    start = i + 1
  }
  return found
}

function readCell(form: Label['value'], text: string): string | undefined {
  if (form === 'secret') return readSecret(text, 0, 'sign', '')?.value
  return form === 'token' ? readToken(text, 0)?.value : readValue(form, text, 0)
}

/** Whether the next line has as many cells as the head; one in quotation marks may hold separators. */
function isAsWide(text: string, head: Line, next: Line, mark: number): boolean {
  const count = head.counts[mark] ?? 0
  const found = next.counts[mark] ?? 0
  if (found <= count || next.end - next.start > LONGEST_ROW) return found === count
  const line = text.slice(next.start, next.end)
  return line.includes('"') && cells(line, 0, SEPARATORS[mark] ?? '').length === count + 1
}

/** The recognizer for all labels of a table. */
export function labelledColumns({ labels, kinds }: LabelTable): Recognizer {
  function heads(line: string, separator: string): ReadonlyMap<number, readonly Label[]> {
    const columns = new Map<number, readonly Label[]>()
    const all = cells(line, 0, separator)
    // Arguments of a call, one a line, end in a separator too; a head has a name in every column.
    if (separator === ',' && all.some(({ text }) => text === '')) return columns
    if (all.filter(({ text }) => text !== '').length < 2) return columns
    for (const [index, { text }] of all.entries()) {
      if (text.length > 40) continue
      const key = text.toLowerCase().replace(/[^\p{L}\d]/gu, '')
      // "Pass" heads passports too, and whether one has them.
      if (key === 'pass' && !LOGIN_HEAD.test(line)) continue
      const hit = labels.get(key)
      if (hit !== undefined) columns.set(index, hit)
    }
    return columns
  }

  function* row(line: string, from: number, separator: string, columns: ReadonlyMap<number, readonly Label[]>): Iterable<Span> {
    const all = cells(line, from, separator)
    for (const [index, found] of columns) {
      const cell = all[index]
      if (cell === undefined || cell.text.length < 3) continue
      for (const { kind, value } of found) {
        const read = readCell(value, cell.text)
        if (read !== undefined && read.length === cell.text.length)
          yield { start: cell.start, end: cell.start + read.length, kind, score: 0.85, by: BY }
      }
    }
  }

  return {
    name: BY,
    kinds,
    *find({ text }) {
      let columns: ReadonlyMap<number, readonly Label[]> = new Map()
      let separator = -1
      let former: { readonly separator: number; readonly count: number; readonly columns: typeof columns } | undefined
      const reader = new LineReader(text)
      let line = reader.read(0)
      while (line.start < text.length) {
        const next = reader.read(line.end + 1)
        if (separator >= 0 && (line.counts[separator] ?? 0) >= 1) {
          if (line.end - line.start < LONGEST_ROW)
            yield* row(text.slice(line.start, line.end), line.start, SEPARATORS[separator] ?? '', columns)
        } else {
          separator =
            line.counts === NONE ? -1 : SEPARATORS.findIndex((_, mark) => (line.counts[mark] ?? 0) >= 1 && isAsWide(text, line, next, mark))
          if (separator >= 0) {
            columns =
              line.end - line.start > LONGEST_HEAD ? new Map() : heads(text.slice(line.start, line.end), SEPARATORS[separator] ?? '')
            if (columns.size === 0) separator = -1
            else former = { separator, count: line.counts[separator] ?? 0, columns }
          }
          // After a remark or an empty line the table may go on.
          if (separator < 0 && former !== undefined && former.count >= 3 && line.counts[former.separator] === former.count)
            yield* row(text.slice(line.start, line.end), line.start, SEPARATORS[former.separator] ?? '', former.columns)
        }
        line = next
      }
      if (text.includes('(')) {
        for (const match of text.matchAll(INSERT)) {
          const named = heads(match[1] ?? '', ',')
          if (named.size === 0) continue
          const body = match.index + match[0].length
          const end = text.indexOf(';', body)
          for (const tuple of text.slice(body, end < 0 ? text.length : end).matchAll(/\((?:'[^'\n]{0,400}'|[^()'\n]){1,400}\)/g))
            yield* row(tuple[0].slice(1, -1), body + tuple.index + 1, ',', named)
        }
      }
    },
  }
}
