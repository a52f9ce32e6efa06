// How the value after a label is written, form by form. Sticky patterns: they match at the value's first character or not at all.
import { isDigit } from '../../units.ts'
import type { ValueForm } from './label.ts'

/** Blocks of a reference; blanks join only blocks of digits, and never a date. */
const REFERENCE =
  /\d(?:[ .-]\d){6,25}(?!\d)|(?:\p{Lu}{1,6}[ ./_-]{0,2}|\p{L}{1,8}(?:[./_-]|(?=\d))){0,3}\d[\p{L}\d]{0,20}(?:(?:[./_·-]|-{2}| - (?=\d{1,8}(?![\p{L}\d%€]| ?\p{L})))[\p{L}\d]{1,20}|[ ](?!\d{1,2}[.]\d{1,2}[.])(?:\d{2,}(?![\p{L}\d]*[:%€$])|\d(?= \d{2,4}(?!\d))|[A-Z](?![\p{L}.]))){0,9}/uy
const DIGITS = /\d(?:[ ./-]{0,2}\d){3,30}/y
const DOCUMENT =
  /(?=[A-Za-z0-9./ -]{0,11}\d[A-Za-z0-9./ -]{0,6}\d)[A-Za-z0-9](?:[A-Za-z0-9]|[ .-][A-Z0-9](?!\p{Ll}{2})|[ .-](?=[a-z]{0,3}\d)[a-z]|\/\d){5,15}(?![\p{L}\d])/uy

const FORMS: Readonly<
  Record<Exclude<ValueForm, 'secret' | 'token'>, { readonly pattern: RegExp; readonly accepts: (value: string) => boolean }>
> = {
  reference: { pattern: REFERENCE, accepts: (value) => digits(value) >= 3 && signs(value) >= 4 && !DATE.test(value) },
  'long-reference': { pattern: REFERENCE, accepts: isOfSomeone },
  official: { pattern: REFERENCE, accepts: (value) => digits(value) >= 5 && signs(value) >= 6 && !DATE.test(value) },
  digits: { pattern: DIGITS, accepts: (value) => digits(value) >= 6 && !DATE.test(value) },
  document: {
    pattern: DOCUMENT,
    accepts: (value) => (digits(value) >= 3 ? signs(value) >= 6 : /^[A-Z\d]{9}$/.test(value)) && !SENTENCE.test(value) && !DATE.test(value),
  },
  carrier: { pattern: /[A-Z]{2} ?\d(?: ?\d){6,15}(?![\p{L}\d])/uy, accepts: () => true },
  phone: {
    // A scanner reads O for 0 and l for 1.
    pattern:
      /(?:\(?\+ ?)?\(?(?:\d|O(?=\d))(?:(?: - |[ ()/.-]{0,3})(?:\d|[OlI](?=\d)|(?<=\d)[OlI](?!\p{L}))){4,15}(?:[ ]?x\d{1,5})?(?!\d)/uy,
    accepts: (value) => !DATE.test(value) && !/^\d+\.\d\d$/.test(value),
  },
  bic: { pattern: /[A-Z]{4} ?[A-Z]{2} ?[A-Z0-9]{2} ?(?:[A-Z0-9]{3})?(?![\p{L}\d])/uy, accepts: () => true },
  // A blank goes before a bank's four letters or a group with a digit: the sentence goes on with words.
  iban: {
    pattern: /[A-Z]{2} ?\d\d(?:[ -]?[A-Z]{4})?(?:(?:[ -](?=[A-Z]{0,4}\d))?[A-Z0-9]){7,30}(?![\p{L}\d])/iuy,
    accepts: (value) => signs(value) >= 15,
  },
  card: { pattern: /\d{12,19}(?!\d)|\d{2,6}(?:[ .-]\d{2,6}){2,4}(?![ .-]?\d)|\d(?:[ .-]\d){11,18}(?!\d)/y, accepts: () => true },
  plate: {
    pattern:
      /[A-ZÄÖÜ0-9]{1,4}(?:[ ·-]{0,2}[A-Z0-9]{1,5}){1,3}(?![\p{L}\d])|[a-zäöü]{1,3}[ -]?[a-z]{0,2} ?\d{2,4}(?: ?[a-z]{2,3})?(?![\p{L}\d])/uy,
    accepts: (value) =>
      /\d/.test(value) && /[A-Za-z]/.test(value) && signs(value) <= 9 && signs(value) >= 4 && (/[A-Z]/.test(value) || digits(value) > 2),
  },
  pin: { pattern: /\*?\d(?:[ .-]?\d){2,7}[#*]?(?![A-Za-zÀ-ž\d:/%€$]|[.,-]\d| ?(?:EUR|€|Uhr))/y, accepts: (value) => !DATE.test(value) },
}

const DATE = /^(?:0?[1-9]|[12]\d|3[01])[./-](?:0?[1-9]|1[0-2])[./-]\d{2,4}$|^\d{4}-\d\d-\d\d/
/** An amount or a count, no number of anyone. */
const UNIT =
  /^ ?(?:€|%|\$|£|(?:EUR|[Ee]uros?|złot\p{L}*|pounds?|dollars?|francs?|franchi|pesos?|ans|años|anni|jaar|lat|mois|meses|mesi|maanden|CHF|USD|PLN|zł|kg|km|mm|cm|ml|GB|MB|kB|m²|qm|Stück|Tagen?|Jahren?|Monaten?|Uhr|Personen|Punkten?|Mitglieder|Kunden|Franken|Zeilen|people|days|years)(?!\p{L}))/u
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/i
const LETTER_OR_DIGIT = /[\p{L}\d]/gu

/** 0.12.0.0, and a client's address: 10.44.7.213 */
const VERSION = /^\d{1,2}(?:\.\d{1,2}){2,3}$|^\d{1,3}(?:\.\d{1,3}){3}$/
/** A word, and what follows it; or a date inside. */
const SENTENCE = /\p{Ll}{3} |\d[./-]\d{1,2}[./-]\d{2}/u
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/
/** HP-882, K117, MV-31-03L: capitals before digits, in one piece. */
const CODED = /^\d{4,}[-/]\p{Lu}|^\p{Lu}{1,6}[-/._]?\d|^\p{Lu}{1,6}(?:[-/._]\p{Lu}{1,6}){1,2}[-/._]?\d/u

/** Long, or coded: not the year, the quarter or the edition that may follow the same word. */
function isOfSomeone(value: string): boolean {
  if (DATE.test(value) || VERSION.test(value)) return false
  const bare = value.replace(YEAR, '')
  const left = digits(bare)
  return left >= (bare === value ? 5 : 4) || (CODED.test(value) && left >= 3)
}

function digits(value: string): number {
  let count = 0
  for (let at = 0; at < value.length; at++) if (isDigit(value.charCodeAt(at))) count++
  return count
}

/** Letters and digits. */
function signs(value: string): number {
  let count = 0
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at)
    if (unit > 127) return value.match(LETTER_OR_DIGIT)?.length ?? 0
    if (isDigit(unit) || ((unit | 32) >= 97 && (unit | 32) <= 122)) count++
  }
  return count
}

/** The value of that form that begins at `at`, or undefined. */
export function readValue(form: Exclude<ValueForm, 'secret' | 'token'>, text: string, at: number): string | undefined {
  const { pattern, accepts } = FORMS[form]
  pattern.lastIndex = at
  const value = pattern.exec(text)?.[0]
  if (value === undefined || UUID.test(value) || !accepts(value)) return undefined
  const counted = (form === 'long-reference' || form === 'pin') && UNIT.test(text.slice(at + value.length, at + value.length + 12))
  return counted ? undefined : value
}
