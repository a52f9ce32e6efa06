// Numbers said digit by digit, as transcripts of calls write them: "null vier null, sechs sechs neun". What was asked for before
// decides the kind; a long one that nobody asked for is a telephone number.
import type { Kind } from '../../kinds.ts'
import type { Recognizer } from '../../recognizer.ts'
import type { Scan } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { marksOf, waitFor, wordsMarked } from '../../word-book.ts'

/** Words for one digit, and the small numbers that people mix in. */
const DIGITS =
  'null eins zwei zwo drei vier fünf sechs sieben acht neun zero oh one two three four five six seven eight nine un deux trois quatre cinq six sept huit neuf zéro cero uno dos tres cuatro cinco seis siete ocho nueve due tre quattro cinque sei sette otto nove nul een één twee drie vijf zes zeven negen jeden dwa trzy cztery pięć sześć siedem osiem dziewięć'
/** Two digits said as one number, as the French say telephone numbers, and Spaniards and Italians often. */
const UNITS_DE = 'ein zwei drei vier fünf sechs sieben acht neun'.split(' ')
const TENS_DE = 'zwanzig dreißig dreissig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ')
const UNITS_NL = 'een één twee drie vier vijf zes zeven acht negen'.split(' ')
const TENS_NL = 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ')
const TENS_IT = 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta'.split(' ')
const UNITS_IT = 'uno due tre tré quattro cinque sei sette otto nove'.split(' ')
const PAIRS = new Set([
  ...'zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dix onze douze treize quatorze quinze seize vingt vingts trente quarante cinquante soixante septante huitante octante nonante diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta cuarenta cincuenta sesenta setenta ochenta noventa dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia trzydzieści czterdzieści pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt'.split(
    ' ',
  ),
  ...TENS_DE,
  ...TENS_DE.flatMap((ten) => UNITS_DE.map((unit) => `${unit}und${ten}`)),
  ...TENS_NL,
  ...TENS_NL.flatMap((ten) => UNITS_NL.map((unit) => `${unit}${/e$/.test(unit) ? 'ën' : 'en'}${ten}`)),
  ...TENS_IT,
  ...TENS_IT.flatMap((ten) => UNITS_IT.map((unit) => (/^[uo]/.test(unit) ? ten.slice(0, -1) : ten) + unit)),
])
/** Between tens and units: "soixante et onze", "setenta y uno". */
const JOINERS = new Set(['y', 'et'])
const REPEATS = 'double triple doppel'
const DIGIT_WORDS = new Set(DIGITS.split(' '))
const REPEAT_WORDS = new Set(REPEATS.split(' '))
/** Said between digits: the hyphen or dot of the number. */
const MARK_WORDS = new Set(
  'strich bindestrich minus querstrich schrägstrich slash dash hyphen tiret guión guion trattino barra streepje kreska myślnik'.split(' '),
)
const SAID = waitFor([...PAIRS, ...JOINERS, ...DIGIT_WORDS, ...REPEAT_WORDS, ...MARK_WORDS])
const ZERO = /^(?:null|z[eé]ro|nul|oh|cero)(?!\p{L})/u
const PHONE_BEHIND =
  /^[ ,.]{0,3}(?:[\p{L}']{1,8} ){0,3}(?:tel[eéè]?fon|t[ée]l[ée]phone|handy|mobil|portable|móvil|cellulare|mobiel|komórk|phone|number|nummer|numéro|número|numero)/iu
/** "UV sieben sieben …": the letters of a policy. */
const LETTERS = /(?<![\p{L}\d])[A-Z]{1,4}[ -]$/u
const SECRET =
  /\b(?:pins?|codes?|código|codice|kod|tan|otp|sms|token|clave|contraseña|mot de passe|wachtwoord|hasło|geheimzahl|passcode|kennwort|passwor[dt]|door|gate|tür|tor|alarm|cvc|cvv|digicode|back|security|rückseite|puerta|portal|porta|cancello|deur|drzwi)\b/giu
const ASKED: readonly (readonly [RegExp, Kind])[] = [
  [
    /(?:kunden|mitglieds|mitglied|depot|matrikel|fall|police|polizz|vertrags|versicherungsschein|policen|patienten|personal|customer|member|policy|client|polis|klant|cliente|polizza|póliza)(?!\p{L}{0,8} ?:)\p{L}{0,8}/giu,
    'CUSTOMER_ID',
  ],
  [/iban|kontonummer|konto/gi, 'IBAN'],
  [/kreditkarte|kartennummer|card number|visa|mastercard|tarjeta|carte bancaire/gi, 'CREDIT_CARD'],
  [
    /telefon|rufnummer|handy|mobil|\bphone|mobile|call you|\brufe?n?\b|erreich|durchwahl|nebenstelle|\bext\b|extension|interno|toestel|teléfono|móvil|téléphone|portable|cellulare|mobiel/giu,
    'PHONE',
  ],
  [SECRET, 'CREDENTIAL'],
]

/** The kind whose word was said last. */
function askedFor(before: string): Kind | undefined {
  let kind: Kind | undefined
  let last = -1
  for (const [pattern, candidate] of ASKED) {
    for (const match of before.matchAll(pattern)) {
      if (match.index > last) {
        last = match.index
        kind = candidate
      }
    }
  }
  return kind
}

export const spokenNumber: Recognizer = {
  name: 'any/spoken-number',
  kinds: ['PHONE', 'CUSTOMER_ID', 'IBAN', 'CREDIT_CARD', 'CREDENTIAL'],
  find(scan) {
    const { text, words } = scan
    const found = digitByDigit(scan)
    const { bits } = marksOf(scan)
    let done = 0
    for (const w of wordsMarked(scan, SAID)) {
      if (w < done) continue
      let count = 0
      let pairs = 0
      let seen = 0
      let last = w
      for (let i = w; i < words.count; i++) {
        const from = words.start[i] as number
        const to = words.end[i] as number
        if (((bits[i] as number) & SAID) === 0) break
        const word = scan.lower.slice(from, to)
        const repeat = REPEAT_WORDS.has(word)
        const mark = MARK_WORDS.has(word) || JOINERS.has(word)
        const pair = PAIRS.has(word)
        if (mark && i === w) break
        if (!repeat && !mark && !pair && !DIGIT_WORDS.has(word)) break
        if (i > w && !/^[ ,.…\t-]{1,3}$/.test(text.slice(words.end[i - 1], from))) break
        seen++
        if (mark) continue
        count += pair ? 2 : 1
        if (pair) pairs++
        if (!repeat) last = i
      }
      if (count < 3) {
        done = w + Math.max(1, seen)
        continue
      }
      const start = words.start[w] as number
      done = w + seen
      const before = scan.before(start, 160)
      // Ages, years and amounts are said in such words too: a number is asked for before, or named behind, or begins with a zero.
      const unasked =
        pairs === 0
          ? count >= 7
          : count >= 9 && (ZERO.test(scan.lower.slice(start, start + 5)) || PHONE_BEHIND.test(scan.after(words.end[last] as number, 40)))
      const asked = askedFor(before)
      const figures = asked === 'PHONE' ? figuresBehind(text, words.end[last] as number) : ''
      const end = (words.end[last] as number) + figures.length
      count += figures.replace(/\D/g, '').length
      const kind = asked ?? (unasked ? 'PHONE' : undefined)
      if (pairs > 0 && (count < 6 || kind === 'CREDENTIAL')) continue
      if (kind === undefined || (kind !== 'CREDENTIAL' && count < 5) || (kind === 'CREDENTIAL' && count > 12)) continue
      const letters = kind === 'CUSTOMER_ID' ? (LETTERS.exec(scan.before(start, 6))?.[0].length ?? 0) : 0
      found.push({ start: start - letters, end, kind, score: 0.8, by: 'any/spoken-number' })
    }
    return found
  },
}

/** "sześć zero dwa, 118, 774": the rest of it, as the transcript has it in figures. */
const FIGURES = /(?:,? |-)\d{1,4}(?:(?:,? |-)\d{1,4}){0,4}(?![\p{L}\d]|[.,:/-]\d| ?(?:[%€$£]|zł|EUR|Euro|PLN|CHF))/uy
const MOST_FIGURES = 10

function figuresBehind(text: string, end: number): string {
  FIGURES.lastIndex = end
  const figures = FIGURES.exec(text)?.[0] ?? ''
  return figures.replace(/\D/g, '').length > MOST_FIGURES ? '' : figures
}

/** "4 4 8 1" near a question for a PIN or a telephone; longer than two single digits, so no list of two. */
const APART = /(?<!\d[.,:/+-]? ?)\d(?: \d){3,11}(?! ?[\d:%€]|[.,]\d)/y

function digitByDigit(scan: Scan): Span[] {
  const found: Span[] = []
  const { text, digits: runs } = scan
  for (let r = 0, done = 0; r + 3 < runs.count; r++) {
    const start = runs.start[r] as number
    // Single digits, one blank between each and the next, and none before.
    if (runs.end[r + 2] !== start + 5 || runs.start[r + 3] !== start + 6 || runs.end[r] !== start + 1 || start < done) continue
    if (r > 0 && runs.end[r - 1] === start - 1 && text.charCodeAt(start - 1) === 32) continue
    APART.lastIndex = start
    const match = APART.exec(text)
    if (match === null) continue
    done = APART.lastIndex
    const kind = askedFor(scan.before(start, 240))
    if (kind === undefined || kind === 'CREDIT_CARD' || kind === 'IBAN') continue
    if (kind === 'CREDENTIAL' && match[0].length > 15) continue
    found.push({ start, end: start + match[0].length, kind, score: 0.75, by: 'any/spoken-number' })
  }
  return found
}
