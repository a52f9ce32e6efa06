// Telephone numbers: candidates by their beginning (+, 00, 0) or by words around them; the plan of the country decides.
import type { CountryCode } from 'libphonenumber-js/min'
import { LeftOf } from '../../left-of.ts'
import { COMMON, FIRST, LAST, nameFlags } from '../../lexicons/names.ts'
import type { Recognizer } from '../../recognizer.ts'
import type { DigitRuns, Scan } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { SIGN } from '../../units.ts'
import { Plans } from './phone-plans.ts'

const BY = 'any/phone'
/** `+49 (0)355/77 41-209`, `004940 66969412`, `(0171) 123 45 67`, `0203 44 18 - 270`; looked for where `prefixedAt` says */
const PREFIXED =
  /(?<![\w.,/+-]|\d:)(?:\(?\+ ?[1-9]|\(?00 ?[1-9]|\(?0[1-9]|0 [1-9]\d{1,4} ?[/-] ?\d)(?:(?: - |[ ()/.-]{0,4})\d){5,15}(?:x\d{1,5})?(?!\d)/y
/** Plans without a trunk zero: Spain, Poland, Italy's mobiles, North America. */
const UNPREFIXED =
  /(?<![\w.,:/+=-])(?:3[2-9]\d{8}(?!\d)|[4-9]\d{8}(?!\d)|\([2-9]\d\d?\) ?\d{3}|[2-9]\d{1,3}(?:[ .-]| - )\d{2,4})(?:[ .-]\d{2,4}){0,3}(?:x\d{1,5})?(?![\w/]|[.,:-]\d)/y
const NORTH_AMERICA = /^(?:\([2-9]\d\d\) ?|[2-9]\d\d([.-]))\d{3}\1?[.-]?\d{4}/
const NEAR =
  /(?:\b(?:tel|telefon\w*|telephone|phone|fon|ruf\w*|notruf|anruf\w*|rückruf\w*|mobil\w*|handy\w*|fax|cell|call|ring|reach\w*|text|whatsapp|wasap|ll[aá]m\p{L}*|m[oó]vil|tel[eé]fono|cellulare|telefono|chiam\w*|bellen|mobiel|gsm|zadzwo\w*|dzwoni\w*|kom[oó]rk\w*|appel\w*|joindre|joint|portable|t[eé]l(?:[eé]phone)?|desk|erreich\w*|durchwahl|answering|registered|dudas|avis\w*|numero suo|suo numero|suo cell\w*|mio numero|mi número|mon numéro|mijn nummer|mój numer|my number|mein\w* nummer|numer to|(?:nr|numer) do|numéro (?:de|du|est)|rufnummer|fixe|fisso|fijo|vaste lijn|stacjonarny|natel|hdy|landline|contact|kontakt|wasapp?|sms|signal|threema)\b|☎|📞|tel:)[^\d]{0,40}$/iu
/** TA, a telephone call in German notes: "TA 0209-…", "TA mit Tochter 0173 …" */
const CALL_NOTED = /(?<![\p{L}\d])TA:?(?: (?:mit|von|an) [\p{L} .]{2,24})? \(?$/u
/** "mi otro num es el", "il mio nuovo numero è il" */
const NUMBER_OF_MINE =
  /(?<!\p{L})(?:otr[oa]|nuevo|mi|altro|mio|nuovo|andere?|nieuwe?|mój|drugi|nowy|other|new|my|meine?|neue|autre|nouveau|mon) (?:(?:otro|nuevo|altro|nuovo|nieuwe|andere|neue|drugi|nowy|other|new|autre|nouveau) )?n(?:[uú]m(?:ero|er)?|um[eé]ro|ummer|r|umber)\.?(?: (?:nuevo|nuovo|nieuw|neu|new|nowy))?(?: (?:es|is|ist|est|è|to|c'est|sería|sarebbe|wäre)(?: (?:el|il|le|die|het|de))?)?:? $/iu
/** "sig.ra Nkemelu (347 118 20 66)" */
const BEHIND_TITLE = new LeftOf(
  /(?<!\p{L})(?:[Ss]ig(?:\.ra|\.na|ra|nora|nor)?\.?|[Dd]ott(?:\.ssa)?\.?|[Dd]o[nñ]a?|[Ss]ra?\.?|[Ss]eñora?|[Mm]me|M\.|[Mm]lle|[Pp]ani?|[Mm]w\.?|[Mm]evr(?:\.|ouw)|[Dd]hr\.?|Mrs?\.?|Ms\.?|Herr|Frau|[Dd]r\.?) (?:\p{Lu}[\p{L}'’-]{1,24} ){0,3}\p{Lu}[\p{L}'’-]{1,24} $/u,
)
const BEHIND_NAME = new LeftOf(
  /(?<![\p{L}'’-])(\p{Lu}\p{Ll}[\p{L}'’-]{1,24}) (?:(?:de|da|del|di|van|von|der|la) ){0,2}(\p{Lu}[\p{L}'’-]{1,24}) $/u,
)
/** What a national mobile number looks like where no trunk zero goes before: Italy, Spain, Poland. */
const NATIONAL_MOBILE =
  /^(?:3[2-9]\d[ .-]?\d{3}[ .-]?\d{2}[ .-]?\d{2}|3[2-9]\d[ .-]?\d{6,7}|3[2-9]\d[ .-]\d{3}[ .-]\d{4}|3[2-9]\d[ .-]\d{2}[ .-]\d{2}[ .-]\d{3}|[4-9]\d\d([ .-]?)\d{3}\1\d{3}|6\d\d([ .-])\d\d\2\d\d\2\d\d)$/
const OTHER_NUMBER =
  /(?:best|bestell|\bs\/?n|teile|mandats|schaden|auftrag|rechnung|artikel|art|order|invoice|vorgang|sendung|tracking|ticket|konto|account|kunden|serien|serial|akte|beleg|lieferschein|isbn|ean|gtin|imei|charge|lot|sku|version|ref|commande|pedido|factura|fattura|ordine|numer zam)[\p{L}-]{0,12}[. -]{0,3}(?:nr|no|nummer|number|id)?[.:# ]{0,3}$/iu
/** Digits or a country right before: what follows is the rest of them. */
const LONGER = new LeftOf(/(?:(?<!\d)[1-9]\d{1,5}(?: \d{2,4})*|(?<!\p{L})[A-Z]{2}) $/u)
const FRENCH = /^0[1-9](?:\.\d\d){4}$/
/** 040.524.4711-88 */
const DOTTED = /^\(?0\d{2,5}\.\d{2,}[\d .-]*$/
const SPANISH = /^(?:[6789]\d\d(?: \d\d){3}|[1-9]\d \d{3} \d\d \d\d)$/
/** A number said for its own sake: behind a comma, a colon, a preposition. */
const SET_OFF = new LeftOf(/(?:[,:;(|] ?| [/·•–] |\n[ \t]*|(?<!\p{L})(?:al|pod|unter|an|nr|numer|número) )$/iu)
/** ext. 4417, DW 18 */
const EXTENSION_BEFORE =
  /(?<![\p{L}\d])(?:[Ee]xt(?:ension)?|[Ee]xtensión|DW|Dw|[Dd]urchwahl|[Nn]ebenstelle|[Ii]nterno|[Tt]oestel|[Aa]pparat|[Ww]ewn)\.?:? ?-?$/u
const NO_EXTENSION_AFTER = /^(?:[.,:/-]?\d| ?[%€])/
const LONGEST_EXTENSION_WORD = 20
const DATE = /^0?(?:[0-2]?\d|3[01])[./-](?:0?\d|1[0-2])[./-](?:\d{4}|\d\d)(?!\d)/
const MONTH = /^(?:(?:0\d|1[0-2]) ?- ?)?(?:0\d|1[0-2])\/(?:19|20)\d\d(?!\d)/
const TRUNK: readonly CountryCode[] = ['DE', 'AT', 'CH', 'FR', 'GB']
/** Spain and Poland write nine digits, Italian mobiles ten. */
const TRUNKLESS: readonly CountryCode[] = ['ES', 'PL', 'IT']

function span(start: number, written: string, score: number): Span {
  return { start, end: start + written.length, kind: 'PHONE', score, by: BY }
}

/** The extension belongs to the number before it: "… 44 07, DW 18", "… 2200 ext 41". */
const BEHIND =
  /,? {0,2}(?:\(|- ?)?(?:[Ee]xt(?:\.|ension)?|[Ee]xtensión|DW|Dw\.?|[Dd]urchwahl|[Nn]st\.|[Nn]ebenstelle|Klappe|Kl\.|[Pp]oste|[Ii]nt(?:\.|erno)|[Tt]oestel|tst\.|wewn\.|[Aa]pp\.) ?-?\d{1,5}(?![\d.,:/-]?\d|\p{L})/uy

export const phone: Recognizer = {
  name: BY,
  kinds: ['PHONE'],
  find(scan) {
    const found = numbers(scan)
    for (let i = 0; i < found.length; i++) {
      const number = found[i] as Span
      BEHIND.lastIndex = number.end
      const extension = BEHIND.exec(scan.text)?.[0].length ?? 0
      if (extension > 0) found[i] = { ...number, end: number.end + extension }
    }
    return found
  },
}

function numbers(scan: Scan): Span[] {
  const found: Span[] = []
  const { text, digits: runs } = scan
  const plans = new Plans()
  const hasPlus = scan.has(SIGN.plus)
  let done = 0
  for (let r = 0; r < runs.count; r++) {
    const at = runs.start[r] as number
    if (at < done || (!hasPlus && text.charCodeAt(at) !== ZERO)) continue
    const start = prefixedAt(text, at, done)
    if (start < 0) continue
    const written = text.slice(start, PREFIXED.lastIndex)
    done = PREFIXED.lastIndex
    const before = scan.before(start, 64)
    const near = !isBehindDigits(text, runs, r, start) && (NEAR.test(before) || CALL_NOTED.test(before))
    if (DATE.test(written) && !near && !FRENCH.test(written)) continue
    if (!near && (MONTH.test(written) || /^\d{13,}$/.test(written))) continue
    const international = /^\(?(?:\+|00)/.test(written)
    if (!near && OTHER_NUMBER.test(before)) continue
    const digits = countDigits(written)
    // The tail of a longer number: a chip, an ear tag, a meter.
    if (!near && !international && LONGER.test(before)) continue
    if (international) {
      const normal = written.replace(/^\(?00 ?/, '+').replace(/\(0\)/, '')
      const valid = plans.longestValid(normal, ['DE'])
      const cut = valid === undefined ? 0 : normal.length - valid.length
      if (valid !== undefined) found.push(span(start, written.slice(0, written.length - cut), 0.9))
      else if (near || (written.includes('+') && digits >= 9)) found.push(span(start, written, near ? 0.85 : 0.6))
      continue
    }
    if (near) {
      found.push(span(start, plans.longestValid(written, TRUNK) ?? written, 0.85))
      continue
    }
    if (digits < 9 && !/^\(?0\d{1,4}\)?[ /-]/.test(written)) continue
    // Dots are how dates, versions and amounts are written; only France writes telephone numbers so.
    if (/\./.test(written)) {
      if (FRENCH.test(written)) found.push(span(start, written, 0.6))
      if (!DOTTED.test(written)) continue
    }
    const valid = plans.longestValid(written, TRUNK)
    if (valid !== undefined) found.push(span(start, valid, 0.65))
  }
  for (let r = 0; r < runs.count; r++) {
    const start = runs.start[r] as number
    const end = runs.end[r] as number
    if (isExtension(text, start, end)) found.push(span(start, text.slice(start, end), 0.6))
  }
  done = 0
  for (let r = 0; r < runs.count; r++) {
    const at = runs.start[r] as number
    if (at < done) continue
    const start = unprefixedAt(text, at, runs.end[r] as number, done)
    if (start < 0) continue
    const written = text.slice(start, UNPREFIXED.lastIndex)
    done = UNPREFIXED.lastIndex
    const digits = countDigits(written.replace(/x\d+$/, ''))
    if (digits < 7 || digits > 11 || /^\d{4}-\d\d-\d\d/.test(written)) continue
    const american = digits === 10 && NORTH_AMERICA.test(written)
    const before = scan.before(start, 64)
    if (!NEAR.test(before) && (digits < 9 || !NUMBER_OF_MINE.test(before))) {
      const closed = written.replace(/^\(/, '')
      if (NATIONAL_MOBILE.test(closed) && scan.text.startsWith(')', start + written.length) && isBehindPerson(before.replace(/\($/, ''))) {
        found.push(span(start, written, 0.7))
        continue
      }
      if (SPANISH.test(written) && digits === 9 && !OTHER_NUMBER.test(before) && !LONGER.test(before) && SET_OFF.test(before))
        found.push(span(start, written, 0.6))
      if (!american || OTHER_NUMBER.test(before) || plans.longestValid(written, ['US']) === undefined) continue
      found.push(span(start, written, 0.6))
    } else if (american || digits <= 8 || plans.longestValid(written, TRUNKLESS) === written) found.push(span(start, written, 0.8))
  }
  return found
}

/** Only a sign lies between the number and other digits, which belong to no word: that speaks of no telephone. */
function isBehindDigits(text: string, { start, end }: DigitRuns, r: number, at: number): boolean {
  return r > 0 && end[r - 1] === at - 1 && !/\w/.test(text.charAt((start[r - 1] as number) - 1))
}

function countDigits(written: string): number {
  let count = 0
  for (let at = 0; at < written.length; at++) {
    const unit = written.charCodeAt(at)
    if (unit >= ZERO && unit <= NINE) count++
  }
  return count
}

const BLANK = 32
const HYPHEN = 45
const DOT = 46
const COLON = 58
const OPENING = 40
const CLOSING = 41
const PLUS = 43
const ZERO = 48
const NINE = 57

/** Where the number begins whose first digits are at `at`, or -1. PREFIXED stops behind it. */
function prefixedAt(text: string, at: number, done: number): number {
  let from = at
  if (text.charCodeAt(at) !== ZERO) {
    if (text.charCodeAt(at - 1) === PLUS) from = at - 1
    else if (text.charCodeAt(at - 1) === BLANK && text.charCodeAt(at - 2) === PLUS) from = at - 2
    else return -1
  }
  return bracketed(PREFIXED, text, from, done)
}

/** The same for UNPREFIXED, and digits up to `end`. */
function unprefixedAt(text: string, at: number, end: number, done: number): number {
  const first = text.charCodeAt(at)
  const length = end - at
  if (first < ZERO + 2 || length < 2) return -1
  const next = text.charCodeAt(end)
  if (length > 4 ? length !== 10 && length !== 9 : next !== BLANK && next !== DOT && next !== HYPHEN && next !== CLOSING) return -1
  if (length <= 4 && next !== CLOSING && (text.charCodeAt(end + 1) < ZERO || text.charCodeAt(end + 1) > NINE)) return -1
  return bracketed(UNPREFIXED, text, at, done)
}
/** With the bracket before it, or without. */
function bracketed(pattern: RegExp, text: string, from: number, done: number): number {
  if (from > done && text.charCodeAt(from - 1) === OPENING) {
    pattern.lastIndex = from - 1
    if (pattern.test(text)) return from - 1
  }
  if (from < done) return -1
  pattern.lastIndex = from
  return pattern.test(text) ? from : -1
}

/** Whether a title and a name, or two words one of which is a name and no other word, stand right before. */
function isBehindPerson(before: string): boolean {
  if (BEHIND_TITLE.test(before)) return true
  const [, one = '', other = ''] = BEHIND_NAME.exec(before) ?? []
  return [one, other].some((word) => (nameFlags(word) & (FIRST | LAST)) !== 0 && (nameFlags(word) & COMMON) === 0)
}

/** The last letters of the words in EXTENSION_BEFORE. */
const EXTENSION_ENDS = [...'tnwleo'].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) & 31)), 0)

function isExtension(text: string, start: number, end: number): boolean {
  if (end - start < 4 || end - start > 5) return false
  let at = start
  if (text.charCodeAt(at - 1) === HYPHEN) at--
  if (text.charCodeAt(at - 1) === BLANK) at--
  if (text.charCodeAt(at - 1) === COLON) at--
  if (text.charCodeAt(at - 1) === DOT) at--
  const last = text.charCodeAt(at - 1)
  if (!(last > 64 && last < 123 && ((EXTENSION_ENDS >> (last & 31)) & 1) === 1)) return false
  return (
    EXTENSION_BEFORE.test(text.slice(Math.max(0, start - LONGEST_EXTENSION_WORD), start)) &&
    !NO_EXTENSION_AFTER.test(text.slice(end, end + 2))
  )
}
