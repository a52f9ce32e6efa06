// Columns of persons: a header cell such as `Patient`, `last_name` or `Interlocuteur` says what the cells below it are. Reads CSV, TSV,
// semicolons, Markdown and bars, and the column list of an SQL insert.

import { FIRST } from './evidence.ts'
import { ANY_LABEL, labelStrength } from './labels.ts'
import { skipTitles } from './name-edges.ts'
import type { Proposals } from './proposals.ts'
import { readName } from './read-name.ts'
import { NUMERIC, type WordView } from './word-view.ts'

const DELIMITERS = ['\t', ';', '|', ','] as const
const MAX_LINE = 4000
const MAX_TRIES = 8
/** Other words in a header cell that keep it from naming persons: `Kunden-Nr.`, `Patient ID`. */
const NOT_PERSONS =
  /(?:^|[^\p{L}])(?:id|nr|no|nummer|number|num|mail|e-?mail|tel|telefon|phone|iban|typ|type|status|since|seit|count|anzahl|key|code|adresse|address|ort|date|datum|group|url)s?(?:$|[^\p{L}])/iu

const FIRST_NAMES = /^[\s"'`(]*(?:pr[ée]noms?|vor_?namen?|first_?name|given_?name|forename|voornaam)[\s"'`)]*$/iu

export class Tables {
  readonly #view: WordView
  readonly #proposals: Proposals
  /** Offset up to which lines have been read as part of a table. */
  #done = 0
  #headerEnd = 0
  #lineTried = -1
  #tries = 0
  /** The line of the last label. */
  #lineStart = 0
  #lineEnd = -1
  /** What cuts that line into three cells or more; undefined until it is asked for. */
  #lineDelimiter: string | false | undefined

  constructor(view: WordView, proposals: Proposals) {
    this.#view = view
    this.#proposals = proposals
  }

  /** Word i is a label: if its line is the header of a table, proposes the cells below. Returns whether it is such a header. */
  tryHeader(i: number): boolean {
    const view = this.#view
    const offset = view.start[i] as number
    if (offset < this.#done) return offset < this.#headerEnd
    const { text } = view
    this.#goToLine(offset)
    const lineStart = this.#lineStart
    let lineEnd = this.#lineEnd
    // A line is tried a few times at most.
    if (lineStart !== this.#lineTried) this.#tries = 0
    this.#lineTried = lineStart
    if (lineEnd === text.length || lineEnd - lineStart > MAX_LINE || ++this.#tries > MAX_TRIES) {
      this.#done = lineEnd
      return false
    }
    const delimiter = this.#delimiterNear(i, lineStart, lineEnd)
    if (delimiter === undefined) return false
    const line = text.slice(lineStart, lineEnd)
    const header = cells(line, delimiter)
    if (header.length < 2) return false
    this.#done = lineEnd
    const columns: { readonly index: number; strength: number }[] = []
    header.forEach((cell, index) => {
      const strength = this.#cellStrength(lineStart + cell.start, lineStart + cell.end)
      if (strength > 0) columns.push({ index, strength })
    })
    if (columns.length === 0) return false
    // Beside first names, `nom` and `nombre` are those of persons.
    if (header.some((cell) => FIRST_NAMES.test(line.slice(cell.start, cell.end))))
      for (const column of columns) column.strength = Math.max(column.strength, 0.6)
    this.#headerEnd = lineEnd
    const found: { index: number; from: number; to: number; cue: number }[] = []
    for (let rows = 0; lineEnd >= 0 && lineEnd < text.length; rows++) {
      const start = lineEnd + 1
      const next = text.indexOf('\n', start)
      lineEnd = next < 0 ? text.length : next
      if (lineEnd - start > MAX_LINE) break
      const row = cells(text.slice(start, lineEnd), delimiter)
      if (row.length < Math.min(header.length, 3) - (rows === 0 ? 2 : 0) && row.length < 2) {
        if (rows === 0 && lineEnd > start) continue
        break
      }
      for (const { index, strength } of columns) {
        const cell = row[index]
        if (cell !== undefined) this.#cell(start + cell.start, start + cell.end, strength, index, found)
      }
      this.#done = lineEnd
    }
    this.#propose(found)
    return true
  }

  #delimiterNear(i: number, lineStart: number, lineEnd: number): string | undefined {
    const { text } = this.#view
    let left = (this.#view.start[i] as number) - 1
    let right = this.#view.end[i] as number
    while (left >= lineStart && isPadding(text, left)) left--
    while (right < lineEnd && isPadding(text, right)) right++
    for (const delimiter of DELIMITERS) {
      if ((left >= lineStart && text[left] === delimiter) || (right < lineEnd && text[right] === delimiter)) return delimiter
    }
    // `Name des Kunden;`: look at the whole line.
    if (this.#lineDelimiter === undefined) {
      const line = text.slice(lineStart, lineEnd)
      this.#lineDelimiter = DELIMITERS.find((delimiter) => delimiter !== ',' && standsThrice(line, delimiter)) ?? false
    }
    return this.#lineDelimiter === false ? undefined : this.#lineDelimiter
  }

  #goToLine(offset: number): void {
    if (offset >= this.#lineStart && offset < this.#lineEnd) return
    const { text } = this.#view
    this.#lineStart = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
    const end = text.indexOf('\n', offset)
    this.#lineEnd = end < 0 ? text.length : end
    this.#lineDelimiter = undefined
  }

  #cellStrength(start: number, end: number): number {
    const view = this.#view
    if (end - start > 60 || NOT_PERSONS.test(view.text.slice(start, end).replace(/_/g, ' '))) return 0
    let best = 0
    for (let i = view.at(start); i < view.count && (view.end[i] as number) <= end; i++) {
      if (((view.cue[i] as number) & ANY_LABEL) !== 0) best = Math.max(best, labelStrength(view, i))
    }
    return best
  }

  #cell(start: number, end: number, cue: number, index: number, found: { index: number; from: number; to: number; cue: number }[]): void {
    const view = this.#view
    const first = view.at(start)
    if (first >= view.count || (view.start[first] as number) >= end) return
    const from = skipTitles(view, first)
    let to = from
    while (to < view.count && (view.end[to] as number) <= end && view.shape[to] !== NUMERIC) to++
    if (to === from || view.shape[from] === NUMERIC) return
    // The whole cell where it is short and looks like a name, else the name that it begins with.
    if (to - from > 6 || !this.#isWhole(from, to)) {
      const read = readName(view, from, { parts: 4 })
      to = Math.min(to, read)
      if (to <= from) return
    }
    found.push({ index, from, to, cue: view.isSmallName(from) ? Math.min(cue, 0.35) : cue })
  }

  #isWhole(from: number, to: number): boolean {
    const view = this.#view
    let at = from
    while (at < to) {
      const read = readName(view, at, { parts: 4 })
      if (read <= at) return false
      at = read
      if (at < to && !/^,? ?$|^, ?|^\.? $/.test(view.text.slice(view.end[at - 1], view.start[at]))) return false
    }
    return at === to
  }

  /** A column whose cells are mostly persons carries its doubtful cells along. */
  #propose(found: readonly { index: number; from: number; to: number; cue: number }[]): void {
    const { evidence } = this.#proposals
    const sums = new Map<number, { all: number; sure: number }>()
    for (const { index, from, to, cue } of found) {
      const sum = sums.get(index) ?? { all: 0, sure: 0 }
      sum.all++
      if (evidence.score(from, to, cue) >= 0.5 || ((evidence.flags(from) & FIRST) !== 0 && !this.#view.isSmallName(from))) sum.sure++
      sums.set(index, sum)
    }
    for (const { index, from, to, cue } of found) {
      const sum = sums.get(index)
      const mostly = sum !== undefined && sum.sure * 2 >= sum.all && sum.sure > 0
      this.#proposals.addCell(from, to, mostly && cue > 0.4 ? Math.max(cue, 0.95) : mostly && cue <= 0.3 ? 0.6 : cue - 0.1)
    }
  }
}

function standsThrice(line: string, mark: string): boolean {
  const first = line.indexOf(mark)
  const second = first < 0 ? -1 : line.indexOf(mark, first + 1)
  return second >= 0 && line.indexOf(mark, second + 1) >= 0
}

function isPadding(text: string, at: number): boolean {
  const char = text[at]
  return char === ' ' || char === '"' || char === "'" || char === '*' || char === '(' || char === ')' || char === '`'
}

/** Cells of a line with their offsets; quotes protect delimiters. */
function cells(line: string, delimiter: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let start = 0
  let quote = ''
  for (let i = 0; i <= line.length; i++) {
    const char = line[i]
    if (i === line.length || (char === delimiter && quote === '')) {
      found.push({ start, end: i })
      start = i + 1
    } else if (quote !== '') {
      if (char === quote) quote = ''
    } else if ((char === '"' || char === "'") && /^[\s([]*$/.test(line.slice(start, i))) quote = char
  }
  // An unclosed quote: read the line without quotes.
  if (quote !== '' && found.length < 2)
    return line.split(delimiter).map(
      ((at) => (cell) => {
        const piece = { start: at, end: at + cell.length }
        at = piece.end + 1
        return piece
      })(0),
    )
  // A bar at the margin makes an empty first cell in header and rows alike: indices agree.
  return found
}
