// Logins that need no label: a name's parts in small letters with a dot or a low line between, `m.haslbeck`, `beth.white`, `p_moss`,
// `stolze.b`. Who signs with one, is mentioned with one.
import { COMMON, FIRST, LAST, nameFlags } from '../../lexicons/names.ts'
import type { Recognizer } from '../../recognizer.ts'
import { isNobody } from './username.ts'

const NAME = 'any/dotted-login'
const DOT = 46
const LOW_LINE = 95
const LOGIN = /([a-zà-ž]{1,16})[._]([a-zà-ž]{1,20})\d{0,4}(?![\p{L}\d_@(/\\=[]|[.:-][\p{L}\d_])/uy
const INSIDE = /[\p{L}\d_@./\\:=$%&#-]$/u
/** Short for titles and more: dr.meier, st.moritz. */
const TITLE =
  /^(?:dr|hr|fr|st|sr|mr|ms|mme|mlle|pr|prof|bd|nr|no|str|ul|al|os|pl|vs|ca|ev|bzw|usw|eg|ie|cf|id|sra|sig|dott|ing|av|www|sen|jun|geb|tel|abt|art|abs|kl|gr|alt)$/
const ENDINGS =
  /^(?:js|ts|py|md|txt|json|yaml|xml|html|css|php|log|conf|sql|csv|pdf|com|org|net|info|local|lan|example|exe|dll|png|jpg|zip|max|min|mark|map|find|page|case|rose|art|pop|push|key|sort|length|will|may)$/

function isName(part: string): boolean {
  const flags = nameFlags(part)
  return part.length > 2 && (flags & (FIRST | LAST)) !== 0 && !ENDINGS.test(part)
}

function isOnlyName(part: string): boolean {
  return isName(part) && (nameFlags(part) & COMMON) === 0
}

export const dottedLogin: Recognizer = {
  name: NAME,
  kinds: ['USERNAME'],
  *find({ text, words }) {
    for (let w = 0; w < words.count; w++) {
      const end = words.end[w] as number
      const mark = text.charCodeAt(end)
      if (mark !== DOT && mark !== LOW_LINE) continue
      const next = text.charCodeAt(end + 1) | 32
      if (next < 97 || next > 122) continue
      const start = words.start[w] as number
      LOGIN.lastIndex = start
      const match = LOGIN.exec(text)
      if (match === null || INSIDE.test(text.slice(Math.max(0, start - 1), start))) continue
      const [login, first = '', last = ''] = match
      if (TITLE.test(first) || isNobody(login) || !isPair(first, last)) continue
      yield { start, end: start + login.length, kind: 'USERNAME', score: 0.95, by: NAME }
    }
  },
}

/** An initial and a surname, a surname and an initial, or a first name and a surname. */
function isPair(first: string, last: string): boolean {
  if (first.length < 3) return last.length > 3 && (isOnlyName(last) || (isName(last) && first.length === 1 && last.length > 4))
  if (last.length < 3) return last.length > 0 && isOnlyName(first) && first.length > 3
  return (isOnlyName(first) && isName(last)) || (isOnlyName(last) && (nameFlags(first) & FIRST) !== 0)
}
