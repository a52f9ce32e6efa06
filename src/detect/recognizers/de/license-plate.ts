// German number plates: district, one or two letters, up to four digits, perhaps E or H (§ 9 FZV). With blanks only, something nearby
// must speak of a vehicle.
import type { Recognizer } from '../../recognizer.ts'
import type { Span } from '../../span.ts'
import { PLATE_DISTRICTS } from './plate-districts.ts'

const PLATE = /(?<![\p{L}\d_./-])([A-ZÄÖÜ]{1,3})([ -]|: ?| ?· ?)([A-Z]{1,2})[ -]?([1-9]\d{0,3})[EH]?(?![\p{L}\d_]|[-./,:]\d)/uy
const VEHICLE =
  /(?:\bkz\b|auto|wagen|kennzeichen|tank(?:en|t\b|stelle)|getankt|abgeschleppt|geblitzt|kfz|pkw|lkw|fahrzeug|park|stellplatz|golf|passat|opel|audi|bmw|mercedes|skoda|škoda|ford|tesla|fiat|renault|halter|fahrer|unfall|motorrad|roller|transporter|sprinter|anhänger|auflieger|zugmaschine|kombi|bus\b|taxi|limousine|cabrio|caravan|wohnmobil|traktor|schlepper|leihwagen|mietwagen|fahre?|volvo|seat|dacia|hyundai|toyota|peugeot|citro|nissan|mazda|honda|kia\b|porsche|\bvw\b|vehicle|trailer|truck|lorry|\bvan\b|\bcar\b|plate|registration|camper)/i
/** Norms and sizes that look like districts. */
const NEVER = /^(?:DIN|EN|ISO|IN|AM|UM|ES|MIT|DE|NR|A)$/

const MOST_JOINTS = 3

/** Numbers of rooms and goods. */
const NO_PLATE = /(?:raum|zimmer|saal|halle|\bsku|\bart|artikel|\bteil|modell|\btyp)[ .:]{1,2}(?:nr\.? ?)?$/i

export const licensePlate: Recognizer = {
  name: 'de/license-plate',
  kinds: ['LICENSE_PLATE'],
  find(scan) {
    const found: Span[] = []
    const { text, digits: runs } = scan
    for (let r = 0; r < runs.count; r++) {
      const at = runs.start[r] as number
      const start = (runs.end[r] as number) - at > 4 ? -1 : districtBefore(text, at)
      if (start < 0) continue
      PLATE.lastIndex = start
      const match = PLATE.exec(text)
      if (match === null) continue
      const [written, district = '', joint = '', letters = '', digits = ''] = match
      if (!PLATE_DISTRICTS.has(district)) continue
      const hyphen = joint === '-'
      const nearby = () => VEHICLE.test(scan.before(start, 64)) || VEHICLE.test(scan.after(start + written.length, 32))
      const sure = hyphen && !NEVER.test(district) && letters.length + digits.length > 2
      if (NO_PLATE.test(scan.before(start, 20))) continue
      if (sure || nearby()) found.push({ start, end: start + written.length, kind: 'LICENSE_PLATE', score: 0.82, by: 'de/license-plate' })
    }
    return found
  },
}

/** Where the district begins if what stands before the digits may be one with its letters, or -1. */
function districtBefore(text: string, digits: number): number {
  let at = digits
  if (isJoint(text.charCodeAt(at - 1))) at--
  let letters = 0
  while (letters < 3 && isCapital(text.charCodeAt(at - 1))) {
    at--
    letters++
  }
  if (letters === 0 || letters > 2) return -1
  const end = at
  while (end - at < MOST_JOINTS && isJoint(text.charCodeAt(at - 1))) at--
  if (at === end) return -1
  const joint = at
  while (joint - at < 4 && isCapital(text.charCodeAt(at - 1))) at--
  return at === joint || joint - at > 3 ? -1 : at
}

/** Blank, hyphen, colon, middle dot. */
function isJoint(unit: number): boolean {
  return unit === 32 || unit === 45 || unit === 58 || unit === 183
}

function isCapital(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || unit === 196 || unit === 214 || unit === 220
}
