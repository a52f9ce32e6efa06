// Travellers in a list: name, date of birth, number and expiry of the document, "Jesús Otxoa, 1-4-1969, PA774108 exp 11/2027". No label says
// what the date and the number are; the expiry behind them and the name before them do.
import { COMMON, FIRST, LAST, nameFlags } from '../../lexicons/names.ts'
import type { Recognizer } from '../../recognizer.ts'
import type { Span } from '../../span.ts'
import { CueWords, tag } from './cue-words.ts'
import { DATE } from './date-of-birth-date.ts'

const NAME = 'any/traveller'
const CUES = new CueWords<true>(
  tag(
    true,
    'exp expiry expires expire expiration valid gültig gült gilt ablauf abl scad scadenza scade cad caduca caducidad vence vto val valable geldig verloopt ważny ważna',
  ),
)
/** Behind such a word, up to the date. */
const EXPIRY =
  /[.:]{0,2} ?(?:date:? |to |until |till |bis |do |tot |le |el |il |jusqu'(?:au|en) )?(?=\d{1,2}[./-]|\d{4}|\p{L}{3,9}\.? \d{4})/iuy
const PARTS = new RegExp(
  String.raw`(?<=^|[^\p{L}'’-])(\p{L}[\p{L} .,'’-]{3,60}?)(?:[,;|/]| -) ?(?:\(?[MFmfVKX]\)?[,;] ?)?(${DATE})(?:[,;|/]| -) ?(?:(?:pass(?:port|eport|aporte|aporto)?|reisepass|ausweis|doc|dni|id|paszport|paspoort)(?: ?(?:no|nr|n°|nº)\.?)?:? ?)?((?=(?:[A-Z]*\d){5})[A-Z\d]{6,10})[,;|/(]? ?$`,
  'iu',
)
const REACH = 120

export const traveller: Recognizer = {
  name: NAME,
  kinds: ['DATE_OF_BIRTH', 'PASSPORT'],
  *find(scan) {
    const { text } = scan
    for (const cue of CUES.find(scan)) {
      EXPIRY.lastIndex = cue.end
      if (!EXPIRY.test(text)) continue
      const index = cue.start
      const left = text.slice(Math.max(0, index - REACH), index)
      const [whole = '', name = '', date = '', document = ''] = PARTS.exec(left.slice(left.lastIndexOf('\n') + 1)) ?? []
      if (whole === '' || !isName(name)) continue
      const end = index - (whole.length - whole.lastIndexOf(document) - document.length)
      const start = index - whole.length + whole.indexOf(date, name.length)
      yield span('DATE_OF_BIRTH', start, date)
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
