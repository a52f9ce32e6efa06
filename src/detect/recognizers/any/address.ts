// Postal addresses of Europe: street and house number with what follows, and postcode with city. Every address holds a number, so only
// the numbers of a text are looked at; each looks a few words to its left and right.
import { LeftOf } from '../../left-of.ts'
import { isPlace } from '../../lexicons/places.ts'
import type { Recognizer } from '../../recognizer.ts'
import type { Scan } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { wordedAddresses } from './address-in-words.ts'
import { nameBefore, type Surety } from './address-name-first.ts'
import { flatInBuilding, streetAfter, unitBefore } from './address-number-first.ts'
import { houseEnd, POSTCODE_CITY, tail } from './address-tail.ts'
import { CueWords, tag } from './cue-words.ts'

const NAME = 'any/address'
const POSTBOX =
  /(?:Postfach|POSTFACH|postfach|P\.? ?O\.? Box|PO BOX|Postbus|Apartado(?: de Correos)?|Casella Postale|skr(?:ytka)?\. poczt(?:owa|\.)|Boîte Postale|\bBP|\bCS|\bTSA|Casella postale|C\.P\.|Apdo\.)(?: Nr\.)? $/
const POSTBOX_WORDS = new CueWords<true>(tag(true, 'postfach box postbus apartado correos postale pocztowa poczt bp cs tsa apdo p nr'))
const POSTBOX_NUMBER = /\d{1,6}(?: \d{2,3}){0,2}(?!\d)/y
const UK_POSTCODE = /[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\d])/uy
const EIRCODE = /[A-Z]\d[\dW] [A-Z\d]{4}(?![\p{L}\d])/uy
const LABEL =
  /(?<!\p{L})(?:PLZ|Ort|Wohnort|Anschrift|Adresse|wohnhaft|Wohnsitz|zip|postcode|post code|postal|city|CAP|cp|kod|address|adresse|dirección|indirizzo)[\p{L} ,./:="'>-]{0,12}$/iu
/** What ends the run that a street stands in. */
const CLOSED = /^[ \t]{0,8}(?:$|[\r\n,;)|·"'(<\\]|\.(?:\s|$)|\?|!| - | \/ | {2})/

/** Start of a street without a number right before the postcode at `from`, or `from`. */
function streetBefore(text: string, from: number): number {
  const left = text.slice(Math.max(0, from - 110), from)
  const match = UNNUMBERED.exec(left) ?? (text.startsWith('68', from) ? SQUARE.exec(left) : null)
  return match === null ? from : from - left.length + match.index
}

export const address: Recognizer = {
  name: NAME,
  kinds: ['ADDRESS'],
  *find(scan) {
    const { text, words } = scan
    yield* wordedAddresses(scan)
    let covered = 0
    const { numbers } = words
    for (let n = 0; n < numbers.length; n++) {
      const w = numbers[n] as number
      const start = words.start[w] as number
      if (start < covered) continue
      const found = at(scan, w, start, words.end[w] as number)
      if (found === undefined) continue
      covered = found.end
      // A comma or dot at the seam is no part of the address.
      yield* cellsBehind(text, found.end)
      yield {
        start: found.start,
        end: found.start + text.slice(found.start, found.end).trimEnd().length,
        kind: 'ADDRESS',
        score: found.score,
        by: NAME,
      }
    }
  },
}

/** 'Hochstr. 4','47877','Willich': postcode and town in cells of their own. */
const CELLS =
  /["'](?:,|;|\t) ?["']((?:[A-Z]{1,2}-)?(?:\d{4,5}(?: ?[A-Z]{2})?|\d{2}-\d{3}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}))["'](?:(?:,|;|\t) ?["'](\p{Lu}[\p{L} .'()/-]{1,38}?)["'])?|["'](?:,|;|\t) ?["'](\p{Lu}[\p{L} .'()/-]{1,38}?)["'](?:,|;|\t) ?["'](\d{4,5}(?: ?[A-Z]{2})?|\d{2}-\d{3}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})["']/uy

function* cellsBehind(text: string, end: number): Generator<Span> {
  const quote = text.charCodeAt(end)
  if (quote !== 34 && quote !== 39) return
  CELLS.lastIndex = end
  const match = CELLS.exec(text)
  if (match === null) return
  let at = end
  for (const value of match.slice(1)) {
    if (value === undefined) continue
    at = text.indexOf(value, at)
    yield { start: at, end: at + value.length, kind: 'ADDRESS', score: 0.75, by: NAME }
    at += value.length
  }
}

/** Mannheim's squares: Q7, 24 */
const SQUARE = new LeftOf(/(?<![\p{L}\d])[A-U] ?\d{1,2}, ?\d{1,2}[a-z]?, $/u)
/** Streets without a number, which only the postcode behind them gives away: "Camino del Molino s/n, 44100 …", "Quarry Road, …, V94 F2X8". */
const UNNUMBERED = new LeftOf(
  /(?<![\p{L}/])((?:(?:Calle|C\/|Camino|Ctra\.?|Carretera|Avda\.?|Av\.|Avenida|Plaza|Paseo|Polígono|[Rr]ue|[Cc]hemin|Lieu-dit|Hameau|Le|La|Les|Via|Piazza|Viale|ul\.|Zone|ZA|ZI) [^\n;:|]{2,48}?|\p{Lu}[\p{L}. ]{2,40},? [sS]\/[nN]|(?:(?:The )?\p{Lu}[\p{L}']+(?: \p{Lu}[\p{L}']+)?, )?\p{Lu}[\p{L}']+(?: \p{Lu}[\p{L}']+){0,3} (?:Road|Street|Lane|Avenue|Drive|Close|Terrace|Park|Square|Quay|Place|Farm|House|Cottage|Cottages|Lodge|Hall|Barn|Manor|Rectory|Vicarage|Grange|Croft|Mill|Stables|Bungalow|Villa),(?: [\p{L}. ]{2,24},){0,3}(?: \p{Lu}[\p{L}'-]{2,20}(?: \p{Lu}\p{Ll}{2,20})?)?)(?:,? ?[sS]\/[nN])?)(?:[,.]? {1,3}| - |,?\r?\n)$/u,
)

/** "Haus 3, Am Flugplatz 12": the building belongs to the address. */
const BUILDING = new LeftOf(
  /(?<![\p{L}\d])(?:\p{Lu}\p{Ll}+(?:unterkunft|heim|stift|zentrum|anlage|siedlung),? )?(?:Haus|Gebäude|Geb\.|Block|Bau|Trakt|Flügel|Aufgang|Eingang|Villa|Bât\.|Bâtiment|Building|Edificio) ?(?:Nr\. ?)?(?:\d{1,3}[a-z]?|[A-Z]|\p{Lu}\p{Ll}{2,20})[,;]? {1,3}$/u,
)
/** Estates and zones, set off by a comma: "ZA Les Épinettes, 12 …", "Polígono Industrial El Nevero, …", "Gewerbepark Süd, …". */
const ESTATE = new LeftOf(
  /(?<![\p{L}\d])(?:Z\.?A\.?C?\.?E?|Z\.?I\.?|[Zz]one (?:[Ii]ndustrielle|[Aa]rtisanale|d'[Aa]ctivités?)|[Pp]arc d'[Aa]ctivités?|Les|Le|La|L'|Clos|Mas|Parc|Château|Ferme|Moulin|Tour|Bâtiment|Résidence|Rés\.|Immeuble|Imm\.|Lotissement|Lieu-dit|Lieudit|Hameau|Domaine|Quartier|Pol(?:ígono|\.)? (?:[Ii]nd(?:ustrial|\.))|Urb(?:anización|\.)|Zona [Ii]ndustriale|[Ll]ocalità|Loc\.|Fraz(?:ione|\.)|Gewerbe(?:park|gebiet)|Industrie(?:park|gebiet)|Bedrijven(?:park|terrein)|Osiedle|Os\.) (?:\p{L}[\p{L}'’.-]{0,20} ){0,3}\p{L}[\p{L}'’.-]{1,20}(?: \d{1,3})?, $/u,
)

/** "zam. Piła, ul. Lipowa 12": the town before the street, after a word for living there. */
const TOWN = new LeftOf(
  /(?<=(?:zam\.|zamieszka\p{L}{1,4}|wohnhaft|wohnt|residente|domiciliat[oa]|demeurant|domiciliée?|wonende|woonachtig|vecin[oa]|domicilio|living|of|address:?|adresse?:?|adres:?|indirizzo:?|dirección:?)(?: (?:in|w|we|a|à|te|de|en))? )\p{Lu}[\p{L}-]{1,24}(?: \p{Lu}[\p{L}-]{1,20})?, $/u,
)

/** "Pol. Ind. El Sauce, nave 12": an estate and a hall, without a street. */
const HALL = /(?<![\p{L}\d])(?:nave|parcela|local|hala|halle|lotto|capannone|kavel|unit|lot|bât|hangar)\.? $/iu
/** 1 for what stands before its blank. */
const HALL_ENDS = Uint8Array.from({ length: 128 }, (_, unit) => ('aelotr.'.includes(String.fromCharCode(unit).toLowerCase()) ? 1 : 0))

function hall(scan: Scan, w: number, start: number): Found | undefined {
  const { text, units } = scan
  if (w === 0 || units[start - 1] !== 32 || HALL_ENDS[units[start - 2] as number] !== 1) return undefined
  const word = HALL.exec(text.slice(Math.max(0, start - 12), start))?.[0]
  if (word === undefined) return undefined
  const from = start - word.length
  const estate = ESTATE.exec(text.slice(Math.max(0, from - 72), from))
  const house = estate === null ? -1 : houseEnd(text, start)
  if (estate === null || house < 0) return undefined
  return { start: from - Math.min(from, 72) + estate.index, end: tail(text, house).end, score: 0.85 }
}

/** Before a street's name: 2e Oosterparkstraat, Van der Helstlaan, De Ruyterkade. */
const BEFORE_NAME = new LeftOf(
  /(?<=^|[\n,;:(>|"'] ?|[\p{Ll}] )(?:\d{1,2}(?:e|de|ste|er|ère|ème|º|ª|ej|tej|a)\.? |(?:Van|Von|Vom|De|Het|Den|Ter|Ten|Op|Aan|In)(?: (?:der|den|de|het|'t))? )$/u,
)

function withBuilding(text: string, at: number): number {
  const name = text.charCodeAt(at - 1) === 32 ? BEFORE_NAME.exec(text.slice(Math.max(0, at - 12), at)) : null
  const start = name === null ? at : at - name[0].length
  if (text.charCodeAt(start - 1) !== 32) return start
  const left = text.slice(Math.max(0, start - 72), start)
  const building = BUILDING.exec(left) ?? (text.charCodeAt(start - 2) === 44 ? (TOWN.exec(left) ?? ESTATE.exec(left)) : null)
  return building === null ? start : start - left.length + building.index
}

type Found = Pick<Span, 'start' | 'end' | 'score'>

function at(scan: Scan, w: number, start: number, end: number): Found | undefined {
  const { text, units } = scan
  const first = units[start] as number
  if (first < 48 || first > 57) return end - start <= 4 && end - start >= 2 ? ukPostcode(text, start) : undefined
  const digits = digitsFrom(units, start)
  if (digits <= 4)
    return (
      postbox(scan, w, start) ??
      hall(scan, w, start) ??
      street(scan, w, start) ??
      flat(scan, start) ??
      smallBritish(scan, start, digits) ??
      (maybeCode(units, start, digits) ? postcode(text, start, digits) : undefined)
    )
  return digits === 5 ? (postcode(text, start, 5) ?? postbox(scan, w, start)) : postbox(scan, w, start)
}

function flat(scan: Scan, start: number): Found | undefined {
  const found = flatInBuilding(scan, start)
  return found === undefined ? undefined : { start: found.start, end: tail(scan.text, found.end).end, score: 0.8 }
}

/** 1016 GV …, 3900 Brig, 80-831 Gdańsk */
function maybeCode(units: Uint16Array, start: number, digits: number): boolean {
  const next = units[start + digits] ?? 0
  return digits === 4 ? next === 32 || next === 10 || (next >= 65 && next <= 90) : digits === 2 && next === 45 && units[start + 6] === 32
}

function digitsFrom(units: Uint16Array, at: number): number {
  let end = at
  while (end < units.length && end - at < 8 && (units[end] as number) >= 48 && (units[end] as number) <= 57) end++
  return end - at
}

/** `181/815/08155` is a tax or file number, no house with a postcode. */
const SLASHED = /^\d+(?:\/\d+){2,}$/

function street(scan: Scan, w: number, start: number): Found | undefined {
  const { text } = scan
  const named = nameBefore(scan, w)
  if (named !== undefined) {
    const house = houseEnd(text, start)
    if (house > 0) {
      if (named.surety === 'possible' && !fiveSoon(scan, w)) return undefined
      const { end, located } = tail(text, house)
      if (named.surety !== 'sure' && SLASHED.test(text.slice(start, end))) return undefined
      const score = judge(text, named.surety, located, end)
      if (score > 0) return { start: withBuilding(text, named.start), end, score }
    }
  }
  const numbered = streetAfter(scan, w)
  if (numbered === undefined) return undefined
  const { end, located } = tail(text, numbered.end)
  const score = judge(
    text,
    numbered.surety === 'possible' && CLOSED.test(text.slice(end, end + 10)) ? 'likely' : numbered.surety,
    located,
    end,
  )
  return score > 0 ? { start: withBuilding(text, numbered.start), end, score } : undefined
}

/** A possible street is only worth a closer look when a postcode is near. */
function fiveSoon(scan: Scan, w: number): boolean {
  const { words } = scan
  for (let next = w + 1; next < words.count && next < w + 7; next++) {
    if ((words.start[next] as number) - (words.end[w] as number) > 48) return false
    if (words.numeric[next] === 1 && (words.end[next] as number) - (words.start[next] as number) >= 2) return true
  }
  return false
}

function judge(text: string, surety: Surety, located: boolean, end: number): number {
  if (located) return surety === 'possible' ? 0.8 : 0.95
  if (surety === 'sure') return 0.85
  if (surety === 'likely') return CLOSED.test(text.slice(end, end + 10)) ? 0.75 : 0.6
  return 0
}

/** "6020 Innsbruck, Höttinger Au 44": the street behind the town. */
const REVERSED =
  /(?<=\p{L}), ?(?:\p{Lu}[\p{L}'.-]{1,24}|(?:[Aa]m|[Aa]n|[Ii]m|[Zz]u[mr]?) )(?: ?[\p{L}'.-]{2,20}){0,3} \d{1,4}(?:[a-z](?!\p{L}))?(?=[,.;)\s]*(?:$|[\n,;)]|\.\s))/uy

function postcode(text: string, start: number, digits: number): Found | undefined {
  const before = text.slice(Math.max(0, start - 28), start)
  const country = /(?:^|[^\p{L}])((?:D|A|CH|DE|AT|L|F|FR|E|ES|I|IT|NL|PL|B|BE)(?:-| ))$/u.exec(before)
  const from = start - (country?.[1]?.length ?? 0)
  if (/[\p{L}\d./-]$/u.test(text.slice(Math.max(0, from - 1), from))) return undefined
  POSTCODE_CITY.lastIndex = start
  const match = POSTCODE_CITY.exec(text)
  if (match === null) return undefined
  // A quotation mark is no letter of the town: '52076 Aachen'
  REVERSED.lastIndex = start + match[0].length
  const end = REVERSED.test(text) ? REVERSED.lastIndex : start + match[0].replace(/'+$/, '').length
  const dutch = /^\d{4} ?(?!AG|KG|SE|OG)[A-Z]{2} \p{Lu}/u.test(match[0])
  const city = match[0]
    .slice(match[0].search(/\p{L}/u))
    .replace(/'+$/, '')
    .replace(/^[A-Z]{2} (?=\p{Lu})/u, '')
  if (/^\d{4} (?:AG|KG|SE|OG) /.test(match[0])) return undefined
  const found = { start: streetBefore(text, from), end, score: 0.8 }
  const labelled = LABEL.test(before.slice(0, before.length - (start - from)))
  if (digits === 2 && !/^\d{2}-\d{3}/.test(match[0])) return undefined
  if (dutch || labelled) return found
  if (digits === 4 && country === null) return alone(text, from, end) && isPlace(city) ? { ...found, score: 0.6 } : undefined
  if (!/^\p{Lu}/u.test(city)) return isPlace(city) ? found : undefined
  if (isPlace(city) || found.start < from) return found
  return alone(text, from, end) || (country?.[1]?.endsWith('-') === true && /^\d{4,5} \p{Lu}\p{Ll}/u.test(match[0].replace(/^[A-Z]+-/, '')))
    ? { ...found, score: 0.65 }
    : undefined
}

const CELL_BEFORE = new LeftOf(/(?:^|[\n>|·;] {0,40}| {2}|\t|\p{L}, |[,;(] ?["'])$/u)

/** Stands on a line of its own, or in a column. */
function alone(text: string, start: number, end: number): boolean {
  return (
    CELL_BEFORE.test(text.slice(Math.max(0, start - 42), start)) &&
    /^[ \t]{0,8}(?:$|[\r\n|·]| {2}|\\n|["'])/.test(text.slice(end, end + 10))
  )
}

function ukPostcode(text: string, start: number): Found | undefined {
  const first = text.charCodeAt(start)
  if (first < 65 || first > 90) return undefined
  UK_POSTCODE.lastIndex = start
  const match = UK_POSTCODE.exec(text)
  if (match === null) {
    EIRCODE.lastIndex = start
    const code = EIRCODE.exec(text)
    const street = code === null ? start : streetBefore(text, start)
    const from = code !== null && street === start ? numberedBefore(text, start) : street
    return code === null || from === start ? undefined : { start: from, end: start + code[0].length, score: 0.7 }
  }
  const street = streetBefore(text, start)
  return { start: street === start ? numberedBefore(text, start) : street, end: start + match[0].length, score: 0.6 }
}

/** 9 the maltings, ware sg12 9xz */
const SMALL_BRITISH =
  /\d{1,4}[a-z]? [a-z][a-z']{1,16}(?:[ -][a-z][a-z']{1,16}){0,3},? (?:[a-z][a-z' -]{1,24},? ){1,3}?[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}(?![a-z\d])/y

function smallBritish({ text, units }: Scan, start: number, digits: number): Found | undefined {
  // A number, perhaps with its letter, then a blank and a small letter.
  const blank = start + digits + (isSmall(units[start + digits] ?? 0) ? 1 : 0)
  if (units[blank] !== 32 || !isSmall(units[blank + 1] ?? 0)) return undefined
  SMALL_BRITISH.lastIndex = start
  const match = SMALL_BRITISH.exec(text)
  return match === null ? undefined : { start, end: start + match[0].length, score: 0.75 }
}

function isSmall(unit: number): boolean {
  return unit > 96 && unit < 123
}

/** "88 Heol Fawr, Swansea ", "14 The Maltings, Ware ": before a British postcode, what stands between number and town is a street. */
const NUMBERED = new LeftOf(
  /(?<![\p{L}\d.,:/£€$-])\d{1,4}[a-zA-Z]?,? (?:Co\. |\p{Lu}[\p{L}'’]{0,20}(?:-[\p{L}'’]{1,20}){0,4}[ ,]{1,2}|(?:y|yr|of|the|on|in|by|upon|under|le|and) ){1,7}$/u,
)
const NUMBERED_LINES = new LeftOf(
  /(?<![\p{L}\d.,:/£€$-])\d{1,4}[a-zA-Z]?,? \p{Lu}[\p{L}'’-]{1,20}(?: (?:\p{Lu}[\p{L}'’-]{1,20}|y|yr|of|the)){0,3},?\r?\n(?:\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’-]{1,20}){0,2},?\r?\n){0,2}\p{Lu}[\p{L}'’-]{1,20}(?:[ -]\p{L}[\p{L}'’-]{1,20}){0,2},?[ \n]$/u,
)

function numberedBefore(text: string, start: number): number {
  const left = text.slice(Math.max(0, start - 96), start)
  const match = NUMBERED.exec(left) ?? NUMBERED_LINES.exec(left)
  return match === null ? start : unitBefore(text, start - left.length + match.index)
}

function postbox(scan: Scan, w: number, start: number): Found | undefined {
  const { text, units } = scan
  if (w === 0 || units[start - 1] !== 32 || POSTBOX_WORDS.of(scan, w - 1) === undefined) return undefined
  const label = POSTBOX.exec(text.slice(Math.max(0, start - 24), start))
  if (label === null) return undefined
  POSTBOX_NUMBER.lastIndex = start
  const number = POSTBOX_NUMBER.exec(text)
  if (number === null) return undefined
  return { start: start - label[0].length, end: tail(text, start + number[0].length).end, score: 0.85 }
}
