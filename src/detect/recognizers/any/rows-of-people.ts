// What a table of people tells of them, whatever its layout and its head: a column of dates of a lifetime ago holds dates of birth, and the
// number that a row begins with is the person's.
import { COMMON, FIRST, LAST, nameFlags } from '../../lexicons/names.ts'
import type { Span } from '../../span.ts'
import { DATE } from './date-of-birth-date.ts'
import { isPersonCell } from './person-cell.ts'

const NAME = 'any/record-rows'
const WHOLE_DATE = new RegExp(`^(?:${DATE})$`, 'i')
const YEAR = /(?:1[89]|20)\d\d/
/** Younger than that, and a date is as likely one of a contract. */
const GROWN = 14
/** Under a head, more so. */
const GROWN_UNDER_HEAD = 18
const OLDEST = 110
/** When a text was written that names no year of this century. */
const LATELY = 2024
/** K-211904, 77120458, 3839-0219, H25-20736 */
const NUMBER = /^(?=(?:\D*\d){4})[A-Z]{0,4}\d{0,2}[-/. ]?\d[\dA-Z]{1,12}(?:[-/.][\dA-Z]{1,8}){0,2}$/
const NO_NUMBER = /^\d{1,3}(?:[.,]\d{3})*[.,]\d\d$|^(?:19|20)\d\d$|^\d{1,2}[:.]\d\d$|^\d{4}-\d\d-\d\d|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/
/** Heads that say no more than that it is a number. */
const PLAIN_HEAD =
  /^(?:emp|employee|staff|payroll|badge|client|customer|patient|student|pupil|tenant|donor|mrn|ref|reference|code|key|personal|mitarbeiter|ma|schüler|teilnehmer|tn|debitor|deb|abo|adh|adhérent|abonné|matricule|numéro|n°|nº|num|núm|socio|cliente|paciente|alumno|empleado|código|numero|número|paziente|dipendente|matricola|codice|klant|lid|patiënt|leerling|medewerker|klient|pacjent|uczeń|pracownik|numer|kod|nr|no|nummer|number|id|#|fall|kd|mitgl|mitglied|member|mbr|pat|pers|matr|cust|kunde|kennung|ausweis|fallnr|vn)\.?$/i

/** TAL-011, HIV07: few digits behind letters. */
const CODE = /^[A-Z]{1,6}[-/. ]?\d{2,6}[A-Z]?$/
/** Heads of numbers and dates that are not the person's. */
const OTHER_HEAD =
  /rechn|invoice|factur|fattur|faktur|order|bestell|auftrag|pedido|commande|ordin|zam[oó]w|ticket|artikel|article|artícul|articol|room|zimmer|raum|chambre|habitaci|stanza|kamer|pok[oó]j|platz|seat|pos\b|betrag|amount|konto|isbn|signatur|code?barre|sku|teil|part\b|vorgang|gate|flug|flight|version|kurs|course|corso|curso|cours\b|klasse|class|klas\b|modul|proje[ck]t|progetto|proyecto|buch|book|livre|libro|boek|titel|title/i
/** Heads of dates of birth: there, a child's is one too, and so is a bare year. */
const BIRTH_HEAD =
  /^(?:geb(?:\.|$| |-|urt|oren|dat|jahr|tag)|jahrg|jg|birth|born|dob|d\.o\.b|y\.?o\.?b|naiss|née?\b|f?\.? ?nac|d?\.? ?nasc|nat[oa]\b|data (?:di )?nasc|data ur|ur\b|rok ur|rocznik|gb\b|gebo|fecha (?:de )?nac|date (?:of birth|de naiss))/i
const OTHER_DATE =
  /start|begin|beginn|eintritt|hire|join|entry|entrée|embauche|ingreso|alta|assunzione|ingresso|seit|since|depuis|desde|sinds|issued|ausgest|expir|gültig|valid|publi|ausgabe|edition|édition|premi|verst|gest|died|death|todes|décès|muerte|morte|overl|zgon|ślub|hochz|wedding|exam|prüf|abschluss|gradu|eröff|founded|gegr|baujahr|built|update|änder|modif|aufnahme|termin/i

/** Heads over people of whom the row does not tell: they lead, teach or answer for what it tells of. */
const IN_CHARGE =
  /leit|lead|chair|dozent|docent|lehr|teach|trainer|autor|author|auteur|fahrer|driver|verantw|respons|betreu|bearbeit|owner|manager|ansprech|contact|kontakt|chef|referent|speaker|artist|künstler|regie|director|profes|prowadz|supervisor|assignee|zuständig/i

export interface Cell {
  readonly start: number
  readonly text: string
}

function newestYear(text: string): number {
  let newest = 0
  for (const [year] of text.matchAll(/(?<!\d)20[0-4]\d(?!\d)/g)) newest = Math.max(newest, Number(year))
  return newest === 0 ? LATELY : newest
}

/** @param table rows of one layout; the first may be the head. @returns the numbers and dates of birth in it. */
export function* particulars(text: string, table: readonly (readonly Cell[])[]): Iterable<Span> {
  if (table.length < 2) return
  const head = table[0]?.some((cell) => /\d{3}|\d\./.test(cell.text)) === true ? undefined : table[0]
  const body = head === undefined ? table : table.slice(1)
  const rows = body.filter((row) => row.some((cell) => /[^-:|=\s]/.test(cell.text)))
  // The stroke that opens a row of Markdown.
  const first = rows.every((row) => row[0]?.text === '') ? 1 : 0
  const person = personColumn(rows)
  if (person < 0) return
  if (person > first && person < first + 4 && !IN_CHARGE.test(head?.[person]?.text ?? ''))
    yield* numbers(rows, first, person, head?.[first]?.text)
  if (head !== undefined) {
    if (rows.length > 1) yield* datesUnder(head, rows, newestYear(text))
    return
  }
  const newest = newestYear(text)
  for (const row of rows) {
    for (const cell of row) {
      const year = yearOf(cell)
      if (year !== undefined && year + GROWN <= newest) yield birth(cell)
    }
  }
}

/** The cells of the first column that hold numbers. */
function* numbers(rows: readonly (readonly Cell[])[], first: number, person: number, name: string | undefined): Iterable<Span> {
  const beside = person === first + 1
  const plain = name === undefined ? beside : PLAIN_HEAD.test(name)
  const found = rows.flatMap((row) => {
    const cell = row[first]
    return cell !== undefined && (CODE.test(cell.text) || (plain && NUMBER.test(cell.text))) && !NO_NUMBER.test(cell.text) ? [cell] : []
  })
  if (found.length * 5 < rows.length * 4) return
  // Codes of a kind: one for each person, under a head that names nothing else.
  if (!plain || found.some((cell) => !NUMBER.test(cell.text))) {
    const people = new Set(rows.map((row) => row[person]?.text))
    if (!beside || rows.length < 2 || people.size < rows.length) return
    if (new Set(found.map((cell) => cell.text)).size < found.length) return
    if (name !== undefined && OTHER_HEAD.test(name)) return
    if (new Set(found.map((cell) => /^[A-Z]+/.exec(cell.text)?.[0])).size > 1 && !plain) return
  }
  for (const cell of found) yield { start: cell.start, end: cell.start + cell.text.length, kind: 'CUSTOMER_ID', score: 0.65, by: NAME }
}

/** The columns of dates all of which are of a lifetime ago, and not all of the same few years. */
function* datesUnder(head: readonly Cell[], rows: readonly (readonly Cell[])[], newest: number): Iterable<Span> {
  for (let column = 0; column < head.length; column++) {
    const name = head[column]?.text ?? ''
    if (BIRTH_HEAD.test(name)) {
      for (const row of rows) {
        const cell = row[column]
        if (cell !== undefined && (yearOf(cell) !== undefined || /^(?:19|20)\d\d$/.test(cell.text))) yield birth(cell)
      }
      continue
    }
    if (OTHER_DATE.test(name)) continue
    const dates = rows.flatMap((row) => {
      const cell = row[column]
      const year = cell === undefined ? undefined : yearOf(cell)
      return cell === undefined || year === undefined ? [] : [{ cell, year }]
    })
    if (dates.length < 2 || dates.length * 5 < rows.length * 4) continue
    const years = new Set(dates.map(({ year }) => year))
    const grown = [...years].every((year) => year + GROWN_UNDER_HEAD <= newest && year + OLDEST >= newest)
    if (!grown || years.size < 2) continue
    for (const { cell } of dates) yield birth(cell)
  }
}

function birth({ start, text }: Cell): Span {
  return { start, end: start + text.length, kind: 'DATE_OF_BIRTH', score: 0.65, by: NAME }
}

function yearOf({ text }: Cell): number | undefined {
  if (text.length > 24 || !WHOLE_DATE.test(text)) return undefined
  const year = YEAR.exec(text)?.[0]
  return year === undefined ? undefined : Number(year)
}

/** The first column in which at least half of the rows, and more than one where there are more, have a person. */
function personColumn(rows: readonly (readonly Cell[])[]): number {
  const width = rows[0]?.length ?? 0
  for (let column = 0; column < width && column < 8; column++) {
    let persons = 0
    for (const row of rows) if (isPerson(row[column]?.text ?? '')) persons++
    if (persons * 2 >= rows.length && persons >= Math.min(2, rows.length)) return column
  }
  return -1
}

const SURNAME_FIRST = /^(\p{Lu}[\p{L}'-]+) (?:\p{Lu}[\p{L}'-]+ )?(\p{Lu}[\p{L}'-]+)$/u

/** Also with the surname first and no comma, as lists have it, and with two surnames. */
function isPerson(cell: string): boolean {
  if (isPersonCell(cell)) return true
  const [, one = '', other = ''] = SURNAME_FIRST.exec(cell) ?? []
  return one !== '' && ((isFirst(other) && isNoPlainWord(one)) || (isFirst(one) && isNoPlainWord(other)))
}

function isFirst(word: string): boolean {
  return (nameFlags(word) & (FIRST | COMMON)) === FIRST
}

function isNoPlainWord(word: string): boolean {
  return (nameFlags(word) & (COMMON | LAST)) !== COMMON
}
