// Number plates of other European countries. Those of France, Italy and Britain are distinctive; the rest needs a vehicle nearby.
import type { Recognizer } from '../../recognizer.ts'
import type { Words } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { isDigit } from '../../units.ts'
import { WordFilter } from '../any/word-filter.ts'

const WORDS =
  'targ\\w+|plaque\\w*|immatricul\\w*|matr[ií]cula\\w*|kenteken\\w*|plates?\\b|registration|\\breg\\b|car reg|vehicle|vehículo|veicolo|véhicule|voertuig|nr rej|rejestrac\\w*|tablic\\w*|pojazd\\w*|samoch\\w*|ciągnik|ciagnik|naczepa|autokar|kennzeichen|kennz\\b|\\bkz\\b|\\bkfz|\\bpkw|\\blkw|fahrzeug|auto\\b|taxi|zugmaschine|auflieger|anhänger|transporter|sprinter|kombi|kleinbus|reisebus|bus\\b|motorrad|roller|wohnmobil|traktor|coche|camión|camion\\w*|voiture|furgon\\w*|fourgon\\w*|macchina|autobus|\\bautom?obil\\w*|wagen|\\bcar\\b|lorry|truck|trailer|haulier|minibus|caravan|remorque|rimorchio|remolque|oplegger|vrachtwagen|bestelbus|\\bbil\\b|skoda|škoda|\\bford\\b|\\bbmw\\b|\\bvw\\b|golf|passat|opel|audi|mercedes|setra|volvo|renault|peugeot|citro[eë]n|fiat|panda|seat|dacia|toyota|tesla|hyundai|\\bman tg|scania|iveco|\\bdaf\\b|\\bkia\\b|mazda|nissan|tank(?:en|t|ung|stelle)|getankt|geparkt|parkt|falschpark\\w*|abgeschleppt|geblitzt|blitzer|halter|towed|parked|parking|refuel\\w*|carburant|gasolina|garée?|aparcad\\w*|parcheggiat\\w*|geparkeerd|zaparkowan\\w*|furgonet\\w*|busje|aanhanger|przyczep\\w*|motocykl|motorr?ad|scooter|ciclomotor|scuter'
const VEHICLE = new RegExp(`(?:${WORDS})[^\\d|]{0,50}$`, 'iu')
const VEHICLE_AFTER = new RegExp(`^[^\\d\\n|;]{0,12}(?:${WORDS})`, 'iu')

const DISTINCTIVE = /(?<![\w./-])(?:[A-HJ-NP-TV-Z]{2}-\d{3}-[A-HJ-NP-TV-Z]{2}|[A-Z]{2}\d{2} [A-Z]{3})(?![\w/-]| ?\d)/y
const LEFT = 64
const RIGHT = 40
const BESIDE = 20
/** A longer word of letters is no part of a plate. */
const LONGEST_LETTERS = 3
const HYPHEN = 45
const BLANK = 32

export const distinctivePlate: Recognizer = {
  name: 'eu/license-plate',
  kinds: ['LICENSE_PLATE'],
  find(scan) {
    const found: Span[] = []
    const { text, digits } = scan
    for (let r = 0; r < digits.count; r++) {
      const at = digits.start[r] as number
      const length = (digits.end[r] as number) - at
      // AB-123-CD, AB12 CDE
      if (length === 3 ? text.charCodeAt(at - 1) !== HYPHEN : length !== 2 || !isCapital(text.charCodeAt(at - 1))) continue
      const start = at - (length === 3 ? 3 : 2)
      if (start < 0 || !isCapital(text.charCodeAt(start))) continue
      DISTINCTIVE.lastIndex = start
      if (!DISTINCTIVE.test(text)) continue
      if (NO_PLATE.test(scan.before(start, 24))) continue
      const score = VEHICLE.test(scan.before(start, LEFT)) ? 0.8 : 0.6
      found.push({ start, end: DISTINCTIVE.lastIndex, kind: 'LICENSE_PLATE', score, by: 'eu/license-plate' })
    }
    return found
  },
}

const PLATE =
  /(?<![\w./-])(?:[A-Z]{2} ?\d{3} ?[A-Z]{2}|[A-Z]{2} ?\d{2} ?[A-Z]{3}|\d{4}[ -]?[B-DF-HJ-NP-TV-Z]{3}|[A-Z]{1,2}[ -]\d{1,3}[ -][A-Z]{2,3}|[A-Z]{1,2}[ -]\d{3,5}[ -]?[A-Z]{1,2}|(?:AG|AI|AR|BE|BL|BS|FR|GE|GL|GR|JU|LU|NE|NW|OW|SG|SH|SO|SZ|TG|TI|UR|VD|VS|ZG|ZH)[ -]?\d{1,3}(?:[ '’.]?\d{3})?|[A-Z]{2,3}[ -]?\d{4,5}[A-Z]?|[A-Z]{2,3}[ -]?\d{2,4}[A-Z]{1,2}|[A-Z]{2,3} (?=[A-Z]*\d)\d[\dA-Z]{3,4}|[A-Z]{2,3} (?=[A-Z]*\d)[A-Z]{1,2}\d{2,4}|\d[A-Z]\d ?\d{4}|\d{2,3}-[A-Z]{1,2}-\d{1,6}|[A-Z]{3}[ -]\d{3}|[A-Z0-9]{1,3}-[A-Z0-9]{2,3}-[A-Z0-9]{1,3})(?![\w/-])/y

/** Numbers of goods, rooms and requests. */
const NO_PLATE =
  /(?:\bsku|\braum|zimmer|\bart|artikel|\bteile?|modell?|\btype?|\bpart|\bref|halle|\bgate|\bsaal|request|flug|flight|vol|vuelo|volo|vlucht|\blot|ticket|order|auftrag|rechnung|invoice|bestell\p{L}*|vorgang)[ .:#-]{1,3}(?:nr\.? ?|no\.? ?|#)?$/iu

const BY = 'eu/plate-in-context'

/** Beginnings of the words in VEHICLE: where none stands in the text, no plate is looked for. */
const STEMS = new WordFilter(
  'targa plaque immatriculation matrícula matricula kenteken plate registration reg vehicle vehículo veicolo véhicule voertuig rej rejestracja pojazd samochód kennzeichen fahrzeug auto car coche voiture furgone macchina wagen tablice ciągnik ciagnik naczepa autokar kennz kz kfz pkw lkw taxi zugmaschine auflieger anhänger transporter sprinter kombi kleinbus reisebus bus motorrad roller wohnmobil traktor camión camion fourgon autobus automobil van lorry truck trailer haulier minibus caravan remorque rimorchio remolque oplegger vrachtwagen bestelbus bil skoda škoda ford bmw vw golf passat opel audi mercedes setra volvo renault peugeot citroen citroën fiat panda seat dacia toyota tesla hyundai man scania iveco daf kia mazda nissan targata firmenwagen dienstwagen leihwagen mietwagen lieferwagen kastenwagen pritsche gespann moped firmenbus vereinsbus schulbus werkstattwagen privatwagen zweitwagen geländewagen familienauto bulli hänger tanken getankt geparkt parkt falschparker abgeschleppt geblitzt blitzer towed parked parking refuel carburant gasolina garé aparcado parcheggiato geparkeerd zaparkowany furgoneta busje aanhanger przyczepa scooter'.split(
    ' ',
  ),
)

export const plateInContext: Recognizer = {
  name: BY,
  kinds: ['LICENSE_PLATE'],
  find(scan) {
    const found: Span[] = []
    if (!mentionsVehicle(scan.words)) return found
    const { text, units, words } = scan
    const { count, start: starts, end: ends, numeric } = words
    let done = 0
    for (let w = 0; w < count; w++) {
      const start = starts[w] as number
      const end = ends[w] as number
      if (numeric[w] === 0 && end - start > LONGEST_LETTERS) continue
      if (start < done || !mayBegin(units, start, end, numeric[w] === 1)) continue
      PLATE.lastIndex = start
      if (!PLATE.test(text)) continue
      const to = PLATE.lastIndex
      // Groups of letters only: beside a number at least.
      if (!/\d/.test(text.slice(Math.max(0, start - BESIDE), to + BESIDE))) continue
      done = to
      if (NO_PLATE.test(scan.before(start, 24))) continue
      if (!VEHICLE.test(scan.before(start, LEFT)) && !VEHICLE_AFTER.test(scan.after(to, RIGHT))) continue
      found.push({ start, end: to, kind: 'LICENSE_PLATE', score: 0.8, by: BY })
    }
    return found
  },
}

function mentionsVehicle({ count, prefix }: Words): boolean {
  for (let w = 0; w < count; w++) if (STEMS.has(prefix[w] as number)) return true
  return false
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90
}

/** No plate begins with a word of small letters, nor with digits that stand alone. Words without digits are short. */
function mayBegin(units: Uint16Array, start: number, end: number, numeric: boolean): boolean {
  const first = units[start] as number
  if (isDigit(first)) {
    if (!isDigit(units[end - 1] as number)) return true
    const next = units[end] as number
    if (end - start !== 4) return end - start < 4 && next === HYPHEN
    return (next === HYPHEN || next === BLANK) && isCapital(units[end + 1] as number)
  }
  if (!isCapital(first)) return false
  if (end - start > 1) {
    const second = units[start + 1] as number
    if (!isCapital(second) && !isDigit(second)) return false
  }
  if (numeric) return true
  const next = units[end] as number
  return next === HYPHEN || next === BLANK
}
