// Values that the head of their column names: CSV, tab- and pipe-separated tables, and the column list of an SQL INSERT.
import type { Recognizer } from '../../recognizer.ts'
import type { Span } from '../../span.ts'
import type { Label, LabelTable } from './label-table.ts'
import { readValue } from './value-forms.ts'

const BY = 'any/labelled-column'
const SEPARATORS = [';', '\t', '|', ','] as const
const INSERT = /\binsert\s{1,4}into\s{1,4}[\w."`[\]]{1,80}\s{0,4}\(([^()]{3,600})\)\s{0,4}values/gi
const LONGEST_HEAD = 600
const MOST_COLUMNS = 60

interface Cell {
  readonly start: number
  readonly text: string
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

/** The recognizer for all labels of a table. */
export function labelledColumns({ labels, kinds }: LabelTable): Recognizer {
  function heads(line: string, separator: string): ReadonlyMap<number, readonly Label[]> {
    const columns = new Map<number, readonly Label[]>()
    for (const [index, { text }] of cells(line, 0, separator).entries()) {
      if (text.length > 40) continue
      const hit = labels.get(text.toLowerCase().replace(/[^\p{L}\d]/gu, ''))
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
        const read = value === 'secret' || value === 'token' ? /^\S{4,200}$/.exec(cell.text)?.[0] : readValue(value, cell.text, 0)
        if (read !== undefined && read.length === cell.text.length)
          yield { start: cell.start, end: cell.start + read.length, kind, score: 0.85, by: BY }
      }
    }
  }

  return {
    name: BY,
    kinds,
    *find({ text }) {
      let separator = ''
      let columns: ReadonlyMap<number, readonly Label[]> = new Map()
      let count = 0
      for (let from = 0; from < text.length; ) {
        const newline = text.indexOf('\n', from)
        const to = newline < 0 ? text.length : newline
        const line = to - from > 4 * LONGEST_HEAD ? '' : text.slice(from, to)
        const fits = separator !== '' && line.split(separator).length >= count
        if (fits) yield* row(line, from, separator, columns)
        else {
          separator = ''
          const candidate = line.length > LONGEST_HEAD ? undefined : SEPARATORS.find((mark) => line.split(mark, 4).length >= 3)
          if (candidate !== undefined) {
            columns = heads(line, candidate)
            count = Math.max(3, line.split(candidate).length - 1)
            if (columns.size > 0) separator = candidate
          }
        }
        from = to + 1
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
