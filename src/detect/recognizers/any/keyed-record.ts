// Records of persons whose number has a key that says only "nr" or "id": the key beside it, with a person's name, says whose it is.
// {"nr": "GG-14304", "nachname": …}, badge=00418207 titulaire="…", "name": "…", "id": "…"
import type { Recognizer } from '../../recognizer.ts'
import type { Span } from '../../span.ts'
import { SIGN } from '../../units.ts'
import { waitFor, wordsMarked } from '../../word-book.ts'
import { isPersonCell } from './person-cell.ts'

const NAME = 'any/keyed-record'
const VALUE = String.raw`(?=(?:[A-Z_-]*\d){3})[A-Za-z]{0,6}[-_./]?\d[\w./-]{2,24}`
const NUMBER_KEY =
  'nr|no|id|ref|code|kd|key|num|nummer|number|kennung|codigo|código|codice|kod|ident|badge|mitgl|mitglied|member|pat|kunde|personal|pers|matr|volto|impronta|ausweis|card|karte|uid'
/** Keys that only persons have. */
const PERSON_KEY =
  'nachname|vorname|lastname|last_name|firstname|first_name|surname|forename|given_?name|family_?name|nombre|apellidos?|nom|pr[ée]nom|nome|cognome|naam|voornaam|achternaam|imie|imię|nazwisko|titulaire|titular|titolare|holder|inhaber|patient|insured|versicherter?|cardholder'
/** Keys that persons share with things: the value must be a name. */
const LOOSE_KEY = 'name|full_?name|label|person|display_?name|kunde|customer|client|mitglied|member|mitarbeiter|employee|titel'
const FORWARD = new RegExp(
  String.raw`(?<![\w-])(?:${NUMBER_KEY})["']? ?[:=] ?["']?(${VALUE})["']?[,;]?\s{1,12}["']?(?:(${PERSON_KEY})|${LOOSE_KEY})["']? ?[:=] ?["']?([^"'\n=:{]{2,60})`,
  'iy',
)
const FORWARD_TIGHT = new RegExp(
  String.raw`(?<=["'])(?:${NUMBER_KEY})["'] ?: ?["'](${VALUE})["'],["'](?:(${PERSON_KEY})|${LOOSE_KEY})["'] ?: ?["']([^"'\n]{2,60})`,
  'iy',
)
const TRAILING_KEY = /["']?,? ?["']?[\w]{0,16}["']?[ =:]*$/

const KEYS = waitFor(NUMBER_KEY.split('|'))
const AFTER_KEY = new Set([...`"' :=`].map((sign) => sign.charCodeAt(0)))
/** A number's end, and the next key. */
const RECORD = /\d["']?[,;]?\s{0,12}["']?[a-zA-Z_]{3,12}["']? ?[:=]/

export const keyedRecord: Recognizer = {
  name: NAME,
  kinds: ['CUSTOMER_ID'],
  find(scan) {
    const found: Span[] = []
    const { text, words } = scan
    if (!scan.has(SIGN.colon | SIGN.equals)) return found
    const keys = wordsMarked(scan, KEYS)
    let isRecord: boolean | undefined
    for (const pattern of [FORWARD, FORWARD_TIGHT]) {
      let done = 0
      for (const w of keys) {
        const begin = words.start[w] as number
        if (begin < done || !AFTER_KEY.has(text.charCodeAt(words.end[w] as number))) continue
        pattern.lastIndex = begin
        const match = pattern.exec(text)
        if (match === null) continue
        done = pattern.lastIndex
        isRecord ??= RECORD.test(text)
        if (!isRecord) return found
        const [all, value = '', personal, name = ''] = match
        if (/^(?:19|20)\d\d-\d\d/.test(value)) continue
        if (personal === undefined && !isPersonCell(name.replace(TRAILING_KEY, '').trim()) && !isPersonCell(name.trim())) continue
        const start = match.index + all.indexOf(value, all.search(/[:=]/))
        found.push({ start, end: start + value.length, kind: 'CUSTOMER_ID', score: 0.7, by: NAME })
      }
    }
    return found
  },
}
