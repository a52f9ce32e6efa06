// Columns of tables (CSV, Markdown, SQL inserts) whose head says what the cells are: a date under "Geburtsdatum", a login under "Assignee".
import type { Kind } from '../../kinds.ts'
import type { Recognizer } from '../../recognizer.ts'
import type { Scan } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { SIGN } from '../../units.ts'
import { CueWords, tag } from './cue-words.ts'
import { DATE, DIGITS_OF_DATE, MISREAD_DATE, SHORT_DIGITS_OF_DATE, YEAR_ALONE } from './date-of-birth-date.ts'
import { isNobody } from './nobody.ts'

const NAME = 'any/table-columns'

type Column = 'birth' | 'age' | 'user' | 'street' | 'code' | 'city' | 'company'

const HEADS: readonly (readonly [string, Column])[] = [
  ...tag(
    'birth',
    'geburtsdatum geburtstag geb gebdat gebdatum geb_dat gebjahr geburtsjahr ddn né née né_le nato nata nato_il nacido data_ur ur geb_datum dob birthdate dateofbirth birthday birth_date date_of_birth date_naissance naissance nacimiento fecha_nacimiento nascita data_nascita geboortedatum geboren urodzenia data_urodzenia born birth',
  ),
  ...tag('age', 'alter age edad âge età leeftijd wiek'),
  ...tag(
    'user',
    'user username user_name login login_name loginname userid user_id samaccountname handle nick uname inlognaam konto compte cuenta agent berater sachbearbeiter erfasser owner_id assigned_to erstellt_von geändert_von angelegt_von submitted_by requested_by opened_by closed_by benutzer benutzername benutzerkennung kennung assignee reporter owner bearbeiter zugewiesen reviewer approver account usuario utente identifiant utilisateur gebruiker gebruikersnaam użytkownik handle nickname uid created_by updated_by changed_by author actor committer',
  ),
  ...tag(
    'street',
    'straße strasse street address adresse anschrift address1 address_line1 address_1 street_address calle dirección direccion domicilio indirizzo via rue adres straat ulica wohnanschrift lieferadresse rechnungsadresse',
  ),
  ...tag(
    'code',
    'plz zip zipcode zip_code postcode postal_code postalcode postleitzahl cap cp code_postal codigo_postal código_postal kod_pocztowy kod npa postal',
  ),
  ...tag(
    'city',
    'ort wohnort city town stadt ville commune localité ciudad población poblacion municipio città citta comune plaats woonplaats miasto miejscowość geburtsort birthplace localidad',
  ),
  ...tag(
    'company',
    'firma company organization organisation arbeitgeber employer unternehmen entreprise société empresa azienda bedrijf spółka',
  ),
]
const COLUMN: ReadonlyMap<string, Column> = new Map(HEADS)
const CUES = new CueWords<true>(
  HEADS.flatMap(([head]) =>
    head
      .split('_')
      .filter((word) => word.length > 1)
      .map((word) => [word, true] as const),
  ),
)

const KIND: Readonly<Record<Column, Kind>> = {
  birth: 'DATE_OF_BIRTH',
  age: 'AGE',
  user: 'USERNAME',
  street: 'ADDRESS',
  code: 'ADDRESS',
  city: 'LOCATION',
  company: 'ORGANIZATION',
}
/** What a cell must look like. */
const CELL: Readonly<Record<Column, RegExp>> = {
  birth: new RegExp(`^(?:(?:${DATE}|${YEAR_ALONE})(?:[T ]00:00\\S*)?|${DIGITS_OF_DATE}|${SHORT_DIGITS_OF_DATE}|${MISREAD_DATE})$`, 'i'),
  age: /^\d{1,3}(?: ?(?:J\.?|Jahre?|years?|yrs?|ans|años|anni|Mon\.?|Monate))?$/,
  user: /^@?[a-zà-ž][\wà-ž]*(?:[._-][\wà-ž]+){0,4}$|^@?[A-Z][\w]*(?:[._][\w]+)+$/,
  street: /^(?=.*\p{L}{2})(?!.*[@{}<>]).{3,120}$/u,
  code: /^(?:[A-Z]{1,2}-?)?\d{4,5}(?:-\d{4})?$|^\d{2}-\d{3}$|^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|^\d{4} ?[A-Z]{2}$/,
  city: /^(?=.*\p{L}{2})[\p{L} .'()/-]{2,40}$/u,
  company: /^(?=.*\p{L}{2}).{2,80}$/u,
}
const LONGEST_LINE = 2000
const LONGEST_HEAD = 40
const MOST_CELLS = 80
/** Lines that may part two pieces of one table: an empty one, a remark. */
const MOST_APART = 4

interface Cell {
  readonly start: number
  readonly end: number
}

export const tableColumns: Recognizer = {
  name: NAME,
  kinds: [...new Set(Object.values(KIND))],
  *find(scan: Scan) {
    const { text } = scan
    if (!scan.has(SIGN.newline | SIGN.bracket) && text.length <= LONGEST_LINE) return
    let done = 0
    let from = 0
    let newline = text.indexOf('\n')
    for (const cue of CUES.find(scan)) {
      if (cue.start < done) continue
      while (newline >= 0 && newline < cue.start) {
        from = newline + 1
        newline = text.indexOf('\n', from)
      }
      if (cue.start - from > LONGEST_LINE) continue
      const to = lineEnd(text, cue.end)
      done = Math.min(to, from + LONGEST_LINE)
      const table = readTable(text, from, done)
      if (table === undefined) continue
      done = Math.max(done, table.end)
      yield* table.spans
    }
  },
}

/** End of the line, or where it becomes too long to be one of a table. */
function lineEnd(text: string, at: number): number {
  const end = text.slice(at, at + LONGEST_LINE + 1).indexOf('\n')
  return end < 0 ? Math.min(text.length, at + LONGEST_LINE + 1) : at + end
}

interface Table {
  readonly spans: readonly Span[]
  readonly end: number
}

function readTable(text: string, from: number, to: number): Table | undefined {
  const line = text.slice(from, to)
  const insert = !/INSERT|insert|Insert/.test(line) ? null : /\binsert\s+into\s+[\w."`[\]]{1,80}\s*\(/i.exec(line)
  if (insert !== null) return readInsert(text, from + insert.index + insert[0].length)
  const delimiter = delimiterOf(line)
  if (delimiter === undefined || to >= text.length) return undefined
  const heads = split(text, from, to, delimiter, LONGEST_HEAD)
  if (heads === undefined) return undefined
  const named = heads.map((cell) => columnOf(text, cell))
  // A "kod" is a postcode's only beside a street or a town.
  const postal = named.includes('street') || named.includes('city')
  const columns = named.map((column, i) =>
    column === 'code' && !postal && /^(?:kod|postal)$/i.test(text.slice(heads[i]?.start, heads[i]?.end)) ? undefined : column,
  )
  if (columns.every((column) => column === undefined)) return undefined
  const spans: Span[] = []
  let at = to + 1
  let rows = 0
  let apart = 0
  let last = at
  while (at < text.length) {
    const end = lineEnd(text, at)
    if (end - at > LONGEST_LINE) break
    const row = text.slice(at, end)
    const cells = /^[\s|:+=-]*$/.test(row) ? [] : split(text, at, end, delimiter)
    at = end + 1
    // Commas are common in prose: there the width must be the same.
    const fits = cells.length === heads.length || (apart === 0 && delimiter !== ',' && Math.abs(cells.length - heads.length) === 1)
    if (fits && cells.length > 0) {
      collect(text, cells, columns, spans)
      rows++
      apart = 0
      last = at
    } else if (/^[|:+=-]/.test(row.trim()) && cells.length === 0) last = at
    else if (++apart > MOST_APART || heads.length < 4) break
  }
  return rows === 0 ? undefined : { spans, end: Math.min(last, text.length) }
}

function delimiterOf(line: string): string | undefined {
  for (const delimiter of ['|', ';', '\t', ',']) {
    const first = line.indexOf(delimiter)
    if (first >= 0 && (delimiter !== ',' || line.indexOf(delimiter, first + 1) >= 0)) return delimiter
  }
  return undefined
}

/** Cells without quotes and blanks; a quoted cell may hold the delimiter. Undefined where one is longer than it may be. */
function split(text: string, from: number, to: number, delimiter: string, longest: number): Cell[] | undefined
function split(text: string, from: number, to: number, delimiter: string): Cell[]
function split(text: string, from: number, to: number, delimiter: string, longest = to - from): Cell[] | undefined {
  const cells: Cell[] = []
  let start = from
  let quote = ''
  for (let at = from; at <= to && cells.length < MOST_CELLS; at++) {
    const char = at < to ? text.charAt(at) : delimiter
    if (quote !== '' && at < to) {
      if (char === quote) quote = ''
      continue
    }
    if (char === '"' && text.slice(start, at).trim() === '') quote = char
    else if (char === delimiter) {
      const cell = trim(text, start, at)
      if (cell.end - cell.start > longest) return undefined
      cells.push(cell)
      start = at + 1
    }
  }
  return cells
}

function trim(text: string, from: number, to: number): Cell {
  let start = from
  let end = to
  while (start < end && isAround(text, start)) start++
  while (end > start && isAround(text, end - 1)) end--
  return { start, end }
}

const AROUND = /[\s"'`*]/

function isAround(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit < 97 && (unit < 65 || unit > 90)
    ? (unit < 48 || unit > 57) && AROUND.test(text.charAt(at))
    : unit > 127 && AROUND.test(text.charAt(at))
}

function columnOf(text: string, cell: Cell): Column | undefined {
  const head = text.slice(cell.start, Math.min(cell.end, cell.start + LONGEST_HEAD)).toLowerCase()
  const plain = head.replace(/[.:*]/g, '').trim()
  return (
    COLUMN.get(plain) ??
    COLUMN.get(plain.replace(/[ -]/g, '_')) ??
    (/^(?:geb|birth|date of birth|fecha de nacimiento|date de naissance|data di nascita|data urodzenia)(?: |-|$)/.test(plain)
      ? 'birth'
      : undefined) ??
    (/^(?:straße|strasse)\b/.test(plain) ? 'street' : /^plz\b/.test(plain) ? (/ort/.test(plain) ? 'street' : 'code') : undefined)
  )
}

function collect(text: string, cells: readonly Cell[], columns: readonly (Column | undefined)[], spans: Span[]): void {
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i]
    const cell = cells[i]
    if (column === undefined || cell === undefined || cell.end - cell.start > 120) continue
    const value = text.slice(cell.start, cell.end)
    if (!CELL[column].test(value) || (column === 'user' && isNobody(value))) continue
    const score = column === 'company' || column === 'city' ? 0.55 : 0.75
    // The town of a record that has a street or a postcode is part of its address.
    const kind = column === 'city' && (columns.includes('street') || columns.includes('code')) ? 'ADDRESS' : KIND[column]
    spans.push({ ...cell, kind, score, by: NAME })
  }
}

/** INSERT INTO t (a, b) VALUES ('x', 'y'), … */
function readInsert(text: string, open: number): Table | undefined {
  const close = text.indexOf(')', open)
  if (close < 0 || close - open > LONGEST_LINE) return undefined
  const columns = split(text, open, close, ',').map((cell) => columnOf(text, cell))
  if (columns.every((column) => column === undefined)) return undefined
  const values = /^\s*values\s*/i.exec(text.slice(close + 1, close + 40))
  if (values === null) return undefined
  const spans: Span[] = []
  let at = close + 1 + values[0].length
  while (text.charAt(at) === '(') {
    const cells: Cell[] = []
    let start = at + 1
    let quoted = false
    for (at++; at < text.length && at - start < LONGEST_LINE; at++) {
      const char = text.charAt(at)
      if (char === "'") quoted = !quoted
      if (quoted || (char !== ',' && char !== ')')) continue
      cells.push(trim(text, start, at))
      start = at + 1
      if (char === ')') break
    }
    collect(text, cells, columns, spans)
    const next = /^\)\s*,\s*/.exec(text.slice(at, at + 80))
    if (next === null) break
    at += next[0].length
  }
  return { spans, end: at }
}
