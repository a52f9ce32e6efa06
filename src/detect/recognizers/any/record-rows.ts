// Rows of records without a head that would name their columns, or with one that says only "Nr": lines of one shape in which one cell is a
// person. There a date of a lifetime ago is a date of birth, and the number the row begins with is the person's.
import type { Recognizer } from '../../recognizer.ts'
import type { Span } from '../../span.ts'
import { SIGN } from '../../units.ts'
import { DATE } from './date-of-birth-date.ts'
import { isPersonCell } from './person-cell.ts'

const NAME = 'any/record-rows'
const DELIMITERS = ['|', ';', '\t', ','] as const
const LONGEST_LINE = 1200
const FEWEST_CELLS = 3
const MOST_CELLS = 40
const WHOLE_DATE = new RegExp(`^(?:${DATE})$`, 'i')
const YEAR = /(?:1[89]|20)\d\d/
/** Younger than that, and a date is as likely one of a contract. */
const GROWN = 14
/** When a text was written that names no year of this century. */
const LATELY = 2024
/** K-211904, 77120458, 3839-0219, H25-20736 */
const NUMBER = /^(?=(?:\D*\d){4})[A-Z]{0,4}\d{0,2}[-/. ]?\d[\dA-Z]{1,12}(?:[-/.][\dA-Z]{1,8}){0,2}$/
const NO_NUMBER = /^\d{1,3}(?:[.,]\d{3})*[.,]\d\d$|^(?:19|20)\d\d$|^\d{1,2}[:.]\d\d$|^\d{4}-\d\d-\d\d|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/
/** Heads that say no more than that it is a number. */
const PLAIN_HEAD =
  /^(?:emp|employee|staff|payroll|badge|client|customer|patient|student|pupil|tenant|donor|mrn|ref|reference|code|key|personal|mitarbeiter|ma|schüler|teilnehmer|tn|debitor|deb|abo|adh|adhérent|abonné|matricule|numéro|n°|nº|num|núm|socio|cliente|paciente|alumno|empleado|código|numero|número|paziente|dipendente|matricola|codice|klant|lid|patiënt|leerling|medewerker|klient|pacjent|uczeń|pracownik|numer|kod|nr|no|nummer|number|id|#|fall|kd|mitgl|mitglied|member|mbr|pat|pers|matr|cust|kunde|kennung|ausweis|fallnr|vn)\.?$/i

interface Cell {
  readonly start: number
  readonly text: string
}

export const recordRows: Recognizer = {
  name: NAME,
  kinds: ['DATE_OF_BIRTH', 'CUSTOMER_ID'],
  *find(scan) {
    const { text } = scan
    if (!scan.has(SIGN.newline) || !scan.has(SIGN.bar | SIGN.semicolon | SIGN.tab | SIGN.comma)) return
    if (!DELIMITERS.some((delimiter) => hasRow(text, delimiter))) return
    let rows: (readonly Cell[])[] = []
    let shape = ''
    for (let from = 0; from < text.length; ) {
      const newline = text.indexOf('\n', from)
      const to = newline < 0 ? text.length : newline
      const line = to - from > LONGEST_LINE ? '' : text.slice(from, to)
      const delimiter = line === '' ? undefined : delimiterOf(line)
      const row = delimiter === undefined ? [] : cells(line, from, delimiter)
      from = to + 1
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
  },
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

function newestYear(text: string): number {
  let newest = 0
  for (const [year] of text.matchAll(/(?<!\d)20[0-4]\d(?!\d)/g)) newest = Math.max(newest, Number(year))
  return newest === 0 ? LATELY : newest
}

function* particulars(text: string, table: readonly (readonly Cell[])[]): Iterable<Span> {
  if (table.length < 2) return
  const head = table[0]?.some((cell) => /\d{3}/.test(cell.text)) === true ? undefined : table[0]
  const body = head === undefined ? table : table.slice(1)
  const rows = body.filter((row) => row.some((cell) => /[^-:|=\s]/.test(cell.text)))
  // The stroke that opens a row of Markdown.
  const first = rows.every((row) => row[0]?.text === '') ? 1 : 0
  const person = personColumn(rows)
  if (person < 0) return
  const name = head?.[first]?.text
  if (person > first && person < first + 4 && (name === undefined ? person === first + 1 : PLAIN_HEAD.test(name))) {
    const numbers = rows.flatMap((row) => {
      const cell = row[first]
      return cell !== undefined && NUMBER.test(cell.text) && !NO_NUMBER.test(cell.text) ? [cell] : []
    })
    if (numbers.length * 5 >= rows.length * 4)
      for (const cell of numbers)
        yield { start: cell.start, end: cell.start + cell.text.length, kind: 'CUSTOMER_ID', score: 0.65, by: NAME }
  }
  if (head !== undefined) return
  const newest = newestYear(text)
  for (const row of rows) {
    for (const { start, text: date } of row) {
      if (date.length > 24 || !WHOLE_DATE.test(date)) continue
      const year = YEAR.exec(date)?.[0]
      if (year !== undefined && Number(year) + GROWN <= newest)
        yield { start, end: start + date.length, kind: 'DATE_OF_BIRTH', score: 0.65, by: NAME }
    }
  }
}

/** The first column in which at least half of the rows, and more than one where there are more, have a person. */
function personColumn(rows: readonly (readonly Cell[])[]): number {
  const width = rows[0]?.length ?? 0
  for (let column = 0; column < width && column < 8; column++) {
    let persons = 0
    for (const row of rows) if (isPersonCell(row[column]?.text ?? '')) persons++
    if (persons * 2 >= rows.length && persons >= Math.min(2, rows.length)) return column
  }
  return -1
}
