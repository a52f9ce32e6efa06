// Number plates of other European countries. Those of France, Italy and Britain are distinctive; the rest needs a vehicle nearby.
import { pattern, type Recognizer } from '../../recognizer.ts'
import { prefixCodes, WordFilter } from '../any/word-filter.ts'

const WORDS =
  'targ\\w+|plaque\\w*|immatricul\\w*|matr[ií]cula\\w*|kenteken\\w*|plates?\\b|registration|\\breg\\b|car reg|vehicle|vehículo|veicolo|véhicule|voertuig|nr rej|rejestrac\\w*|tablic\\w*|pojazd\\w*|samoch\\w*|ciągnik|ciagnik|naczepa|autokar|kennzeichen|kennz\\b|\\bkz\\b|\\bkfz|\\bpkw|\\blkw|fahrzeug|auto\\b|taxi|zugmaschine|auflieger|anhänger|transporter|sprinter|kombi|kleinbus|reisebus|bus\\b|motorrad|roller|wohnmobil|traktor|coche|camión|camion\\w*|voiture|furgon\\w*|fourgon\\w*|macchina|autobus|\\bautom?obil\\w*|wagen|\\bcar\\b|lorry|truck|trailer|haulier|minibus|caravan|remorque|rimorchio|remolque|oplegger|vrachtwagen|bestelbus|\\bbil\\b|skoda|škoda|\\bford\\b|\\bbmw\\b|\\bvw\\b|golf|passat|opel|audi|mercedes|setra|volvo|renault|peugeot|citro[eë]n|fiat|panda|seat|dacia|toyota|tesla|hyundai|\\bman tg|scania|iveco|\\bdaf\\b|\\bkia\\b|mazda|nissan'
const VEHICLE = new RegExp(`(?:${WORDS})[^\\d|]{0,50}$`, 'iu')
const VEHICLE_AFTER = new RegExp(`^[^\\d\\n|;]{0,12}(?:${WORDS})`, 'iu')

export const distinctivePlate = pattern({
  name: 'eu/license-plate',
  kind: 'LICENSE_PLATE',
  over: 'numbers',
  pattern: /(?<![\w./-])(?:[A-HJ-NP-TV-Z]{2}-\d{3}-[A-HJ-NP-TV-Z]{2}|[A-Z]{2}\d{2} [A-Z]{3})(?![\w/-]| ?\d)/g,
  score: 0.6,
  context: VEHICLE,
  inContext: 0.8,
})

const PLATE =
  /(?<![\w./-])(?:[A-Z]{2} ?\d{3} ?[A-Z]{2}|[A-Z]{2} ?\d{2} ?[A-Z]{3}|\d{4} ?[B-DF-HJ-NP-TV-Z]{3}|[A-Z]{1,2}[ -]\d{1,3}[ -][A-Z]{2,3}|[A-Z]{1,2}[ -]\d{3,5} ?[A-Z]{1,2}|(?:AG|AI|AR|BE|BL|BS|FR|GE|GL|GR|JU|LU|NE|NW|OW|SG|SH|SO|SZ|TG|TI|UR|VD|VS|ZG|ZH)[ -]?\d{1,3}(?:[ '’.]?\d{3})?|[A-Z]{2,3}[ -]?\d{4,5}[A-Z]?|[A-Z]{2,3}[ -]?\d{2,4}[A-Z]{1,2}|[A-Z]{2,3} (?=[A-Z]*\d)\d[\dA-Z]{3,4}|[A-Z]{2,3} (?=[A-Z]*\d)[A-Z]{1,2}\d{2,4}|\d[A-Z]\d ?\d{4}|\d{2,3}-[A-Z]{1,2}-\d{1,6}|[A-Z]{3}[ -]\d{3}|[A-Z0-9]{1,3}-[A-Z0-9]{2,3}-[A-Z0-9]{1,3})(?![\w/-])/g

const BY = 'eu/plate-in-context'

/** Beginnings of the words in VEHICLE: where none stands in the text, no plate is looked for. */
const STEMS = new WordFilter(
  'targa plaque immatriculation matrícula matricula kenteken plate registration reg vehicle vehículo veicolo véhicule voertuig rej rejestracja pojazd samochód kennzeichen fahrzeug auto car coche voiture furgone macchina wagen tablice ciągnik ciagnik naczepa autokar kennz kz kfz pkw lkw taxi zugmaschine auflieger anhänger transporter sprinter kombi kleinbus reisebus bus motorrad roller wohnmobil traktor camión camion fourgon autobus automobil van lorry truck trailer haulier minibus caravan remorque rimorchio remolque oplegger vrachtwagen bestelbus bil skoda škoda ford bmw vw golf passat opel audi mercedes setra volvo renault peugeot citroen citroën fiat panda seat dacia toyota tesla hyundai man scania iveco daf kia mazda nissan targata firmenwagen dienstwagen leihwagen mietwagen lieferwagen kastenwagen pritsche gespann moped firmenbus vereinsbus schulbus werkstattwagen privatwagen zweitwagen geländewagen familienauto bulli hänger'.split(
    ' ',
  ),
)

export const plateInContext: Recognizer = {
  name: BY,
  kinds: ['LICENSE_PLATE'],
  *find(scan) {
    const codes = prefixCodes(scan.text, scan.words)
    if (!codes.some((code) => STEMS.has(code))) return
    const { text, toScan } = scan.numbers
    for (const match of text.matchAll(PLATE)) {
      const start = toScan(match.index)
      const end = start + match[0].length
      if (!VEHICLE.test(scan.before(start, 64)) && !VEHICLE_AFTER.test(scan.after(end, 40))) continue
      yield { start, end, kind: 'LICENSE_PLATE', score: 0.8, by: BY }
    }
  },
}
