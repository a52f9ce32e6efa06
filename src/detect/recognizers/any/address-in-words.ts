// Addresses that were spoken: "Lindenstraße elf, in 84028 Landshut", "douze rue des Tilleuls", "via Garibaldi ventidue", "forty-two Alder Lane".
// Looked for at German and Dutch numbers in words, and at the words for a street of the other languages.
import { germanCardinals } from '../../lexicons/cardinals.ts'
import { NOT_STREETS, STREET_ENDINGS } from '../../lexicons/streets.ts'
import type { Scan } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { nameBefore } from './address-name-first.ts'
import { tail } from './address-tail.ts'
import { CueWords, tag } from './cue-words.ts'

const NAME = 'any/address'

const ENGLISH =
  '(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|one|two|three|four|five|six|seven|eight|nine)'
const FRENCH =
  '(?:(?:cent |deux cents? )?(?:(?:vingt|trente|quarante|cinquante|soixante|quatre-vingts?)(?:[- ](?:et[- ])?(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dix-huit|dix-neuf))?|dix(?:-(?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize|un|deux|trois|quatre|cinq|six|sept|huit|neuf)|cent)'
const SPANISH =
  '(?:(?:ciento |cien )?(?:(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y (?:uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?|veint[eiéóúa-z]{1,9}|dieci[a-zéó]{3,6}|diez|once|doce|trece|catorce|quince|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)|cien)'
const ITALIAN =
  '(?:(?:cento)?(?:(?:venti?|trenta?|quaranta?|cinquanta?|sessanta?|settanta?|ottanta?|novanta?)(?:uno|due|tre|tré|quattro|cinque|sei|sette|otto|nove)?|undici|dodici|tredici|quattordici|quindici|sedici|diciassette|diciotto|diciannove|dieci|uno|due|tre|quattro|cinque|sei|sette|otto|nove)|cento)'
const POLISH =
  '(?:(?:sto )?(?:(?:dwadzieścia|trzydzieści|czterdzieści|pięćdziesiąt|sześćdziesiąt|siedemdziesiąt|osiemdziesiąt|dziewięćdziesiąt)(?: (?:jeden|dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć))?|dziesięć|jedenaście|dwanaście|trzynaście|czternaście|piętnaście|szesnaście|siedemnaście|osiemnaście|dziewiętnaście|jeden|dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć)|sto)'
/** The name of a street, two words at most behind its links. */
const STREET = String.raw`(?:(?:de|del|della|dei|di|la|las|los|el|san|santa|dr|gen)\.? ){0,3}\p{Lu}[\p{L}'’-]{1,24}(?: (?:de |del |la |i |y )?\p{Lu}[\p{L}'’-]{1,24})?`
const LATER = String.raw`,? (?:(?:número|numero|numer|nr|n°|al|civico) )?`
/** A number of things follows no street: "via Roma due volte". */
const CLOSED = String.raw`(?!\p{L})(?=\s*$|[,.;:)\n?!]| (?:a|en|in|de|e|y|i|w|we|piso|interno|scala|bajo|mieszkania|lokal|m)(?!\p{L}))`
const SPANISH_HOUSE = new RegExp(String.raw` ${STREET}${LATER}${SPANISH}${CLOSED}`, 'uy')
const ITALIAN_HOUSE = new RegExp(String.raw` ${STREET}${LATER}${ITALIAN}${CLOSED}`, 'uy')
const POLISH_HOUSE = new RegExp(
  String.raw`\.? \p{Lu}[\p{L}-]{2,24}(?: \p{Lu}[\p{L}-]{2,24})?${LATER}${POLISH}(?: (?:mieszkania|mieszkanie|lokal|lokalu|przez|m) ${POLISH})?${CLOSED}`,
  'uy',
)
const FRENCH_NUMBER = new RegExp(String.raw`(?<!\p{L})${FRENCH}(?: bis| ter)?,? $`, 'iu')
const FRENCH_STREET =
  /(?: (?:de|du|des|la|le|les|l'|d'|d’|l’|aux|au|saint|sainte)){0,3}[ '’]?\p{Lu}[\p{L}'’-]{1,24}(?: (?:de |du |des )?\p{Lu}[\p{L}'’-]{1,24})?/uy
const ENGLISH_HOUSE = new RegExp(String.raw`(?<!\p{L})${ENGLISH},? (?:\p{Lu}[\p{L}'’-]{1,20} ){1,3}$`, 'iu')
const LONGEST = 72

type Cue = 'number' | 'street' | 'spanish' | 'italian' | 'polish'

const DUTCH_ONES = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen']

function* dutchCardinals(): Iterable<string> {
  yield* DUTCH_ONES.slice(1)
  yield* 'tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien honderd'.split(' ')
  for (const ten of 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'.split(' ')) {
    yield ten
    for (const one of DUTCH_ONES) yield `${one}${one.endsWith('e') ? 'ën' : 'en'}${ten}`
  }
}

const CUES = new CueWords<Cue>([
  ...[...dutchCardinals()].map((word) => [word, 'number'] as const),
  ...[...germanCardinals()].map((word) => [word, 'number'] as const),
  ...tag('street', 'rue boulevard impasse allée chemin street road lane avenue drive close crescent terrace'),
  ...tag('spanish', 'calle avenida plaza paseo camino'),
  ...tag('italian', 'via viale piazza corso vicolo'),
  ...tag('polish', 'ulica ulicy ul aleja osiedle'),
])
const LETTER = / [a-h](?![\p{L}\d'])/uy

export function* wordedAddresses(scan: Scan): Iterable<Span> {
  const { text } = scan
  for (const { word, start, end, value } of CUES.find(scan)) {
    const house =
      value === 'number'
        ? nameAndNumber(scan, word, end)
        : value === 'street'
          ? numberAndName(text, start, end)
          : typeAndNumber(text, value, start, end)
    if (house === undefined) continue
    yield { start: house.start, end: tail(text, house.end).end, kind: 'ADDRESS', score: 0.75, by: NAME }
  }
}

type House = Pick<Span, 'start' | 'end'>

function isPlainNoun(word: string): boolean {
  return NOT_STREETS.has(word) && !word.startsWith('str')
}

const LOCATED = /(?:,|,? in) (?:D-)?\d{5} \p{Lu}|,? in \d{5}/uy

/** "Lindenstraße elf", "Bremer Straße einhundertelf b", "Beukenlaan zeventien" */
function nameAndNumber(scan: Scan, word: number, end: number): House | undefined {
  const { text, words } = scan
  if (word === 0) return undefined
  const last = scan.lower.slice(words.start[word - 1], words.end[word - 1])
  const ending = STREET_ENDINGS.of(text, words.start[word - 1] as number, words.end[word - 1] as number)
  LETTER.lastIndex = end
  const whole = end + (LETTER.exec(text)?.[0].length ?? 0)
  LOCATED.lastIndex = whole
  const located = LOCATED.test(text)
  if (ending === undefined && !located) return undefined
  const named = nameBefore(scan, word)
  if (named === undefined || (named.surety === 'possible' && !located)) return undefined
  // Auf dem Weg zwei Pausen
  if (named.surety !== 'sure' && isPlainNoun(last)) return undefined
  return { start: named.start, end: whole }
}

/** "douze rue des Tilleuls", "forty-two Alder Lane" */
function numberAndName(text: string, start: number, end: number): House | undefined {
  const before = text.slice(Math.max(0, start - LONGEST), start)
  const english = /^\p{Lu}/u.test(text.slice(start, start + 1)) ? ENGLISH_HOUSE.exec(before) : null
  const small = english !== null && /^(?:one|two|three|four|five|six|seven|eight|nine),? /i.test(english[0])
  if (english !== null && (!small || /(?:at|number|no\.?|to|:) $/i.test(before.slice(0, english.index))))
    return { start: start - before.length + english.index, end }
  const french = FRENCH_NUMBER.exec(before)
  if (french === null) return undefined
  FRENCH_STREET.lastIndex = end
  const name = FRENCH_STREET.exec(text)
  return name === null ? undefined : { start: start - before.length + french.index, end: end + name[0].length }
}

/** "calle Olmo, número siete", "via Garibaldi ventidue", "ulica Lipowa dwanaście" */
function typeAndNumber(text: string, language: 'spanish' | 'italian' | 'polish', start: number, end: number): House | undefined {
  const pattern = language === 'spanish' ? SPANISH_HOUSE : language === 'italian' ? ITALIAN_HOUSE : POLISH_HOUSE
  pattern.lastIndex = end
  const house = pattern.exec(text)
  return house === null ? undefined : { start, end: end + house[0].length }
}
