// German number plates: district, one or two letters, up to four digits, perhaps E or H (§ 9 FZV). With blanks only, something nearby
// must speak of a vehicle.
import type { Recognizer } from '../../recognizer.ts'
import { PLATE_DISTRICTS } from './plate-districts.ts'

const PLATE = /(?<![\p{L}\d_./-])([A-ZÄÖÜ]{1,3})([ -]|: ?| ?· ?)([A-Z]{1,2})[ -]?([1-9]\d{0,3})[EH]?(?![\p{L}\d_]|[-./,:]\d)/gu
const VEHICLE =
  /(?:auto|wagen|kennzeichen|kfz|pkw|lkw|fahrzeug|park|stellplatz|golf|passat|opel|audi|bmw|mercedes|skoda|škoda|ford|tesla|fiat|renault|halter|fahrer|unfall|motorrad|roller|transporter|sprinter|anhänger|auflieger|zugmaschine|kombi|bus\b|taxi|limousine|cabrio|caravan|wohnmobil|traktor|schlepper|leihwagen|mietwagen|fahre?|volvo|seat|dacia|hyundai|toyota|peugeot|citro|nissan|mazda|honda|kia\b|porsche|\bvw\b|vehicle|trailer|truck|lorry|\bvan\b|\bcar\b|plate|registration|camper)/i
/** Norms and sizes that look like districts. */
const NEVER = /^(?:DIN|EN|ISO|IN|AM|UM|ES|MIT|DE|NR|A)$/

export const licensePlate: Recognizer = {
  name: 'de/license-plate',
  kinds: ['LICENSE_PLATE'],
  *find(scan) {
    const { text, toScan } = scan.numbers
    for (const match of text.matchAll(PLATE)) {
      const [written, district = '', joint = '', letters = '', digits = ''] = match
      if (!PLATE_DISTRICTS.has(district)) continue
      const start = toScan(match.index)
      const hyphen = joint === '-'
      const nearby = () => VEHICLE.test(scan.before(start, 64)) || VEHICLE.test(scan.after(start + written.length, 32))
      const sure = hyphen && !NEVER.test(district) && letters.length + digits.length > 2
      if (sure || nearby()) yield { start, end: start + written.length, kind: 'LICENSE_PLATE', score: 0.82, by: 'de/license-plate' }
    }
  },
}
