// Travellers in a list: name, date of birth, number and expiry of the document, "Jesús Otxoa, 1-4-1969, PA774108 exp 11/2027". No label says
// what the date and the number are; the expiry behind them and the name before them do.
import { COMMON, FIRST, LAST, nameFlags } from '../../lexicons/names.ts'
import type { Recognizer } from '../../recognizer.ts'
import type { Span } from '../../span.ts'
import { DATE } from './date-of-birth-date.ts'

const NAME = 'any/traveller'
/** What stands between the last digits of the document's number and the date on which it expires. */
const EXPIRY =
  /([A-Z\d]{0,4})[,;|/]? ?\(?(?:exp(?:\.|iry|ires?|iration)?|valid (?:to|until|till)|gültig bis|gült\.|gilt bis|abl(?:auf|\.)|scad(?:\.|enza|e)?|cad(?:\.|uca(?:ción)?|ucidad)?|vence|vto\.?|expire(?: le)?|val\.|valable jusqu'(?:au|en)|geldig tot|verloopt|ważn[ya] do)[:.]? ?(?=\d{1,2}[./-]|\d{4}|\p{L}{3,9}\.? \d{4})/iuy
const PARTS = new RegExp(
  String.raw`(?<=^|[^\p{L}'’-])(\p{L}[\p{L} .,'’-]{3,60}?)(?:[,;|/]| -) ?(?:\(?[MFmfVKX]\)?[,;] ?)?(${DATE})(?:[,;|/]| -) ?(?:(?:pass(?:port|eport|aporte|aporto)?|reisepass|ausweis|doc|dni|id|paszport|paspoort)(?: ?(?:no|nr|n°|nº)\.?)?:? ?)?((?=(?:[A-Z]*\d){5})[A-Z\d]{6,10})$`,
  'iu',
)
const REACH = 120
const FEWEST_DIGITS = 2

export const traveller: Recognizer = {
  name: NAME,
  kinds: ['DATE_OF_BIRTH', 'PASSPORT'],
  *find(scan) {
    const { text, digits: runs } = scan
    for (let r = 0; r < runs.count; r++) {
      const last = runs.end[r] as number
      if (last - (runs.start[r] as number) < FEWEST_DIGITS) continue
      EXPIRY.lastIndex = last
      const behind = EXPIRY.exec(text)?.[1]
      if (behind === undefined) continue
      const end = last + behind.length
      const left = text.slice(Math.max(0, end - REACH), end)
      const [whole = '', name = '', date = '', document = ''] = PARTS.exec(left.slice(left.lastIndexOf('\n') + 1)) ?? []
      if (whole === '' || !isName(name)) continue
      yield span('DATE_OF_BIRTH', end - whole.length + whole.indexOf(date, name.length), date)
      yield span('PASSPORT', end - document.length, document)
    }
  },
}

function span(kind: Span['kind'], start: number, value: string): Span {
  return { start, end: start + value.length, kind, score: 0.8, by: NAME }
}

/** Two words at least, all with capitals, one of them a name and nothing else. */
function isName(name: string): boolean {
  const words = name.split(/[ ,.'’-]+/).filter((word) => /^\p{Lu}/u.test(word))
  return words.length > 1 && words.some((word) => (nameFlags(word) & (FIRST | LAST)) !== 0 && (nameFlags(word) & COMMON) === 0)
}
