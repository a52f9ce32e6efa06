// Logins that need no label: a name's parts in small letters with a dot or a low line between, `m.haslbeck`, `beth.white`, `p_moss`,
// `stolze.b`; and an initial before a surname, `tbergmann`, where no word of a language begins so. Who signs with one, is mentioned with one.
import { COMMON, FIRST, LAST, nameFlags } from '../../lexicons/names.ts'
import type { Recognizer } from '../../recognizer.ts'
import { isNobody } from './nobody.ts'

const NAME = 'any/unlabelled-login'
const DOT = 46
const LOW_LINE = 95
const LOGIN = /([a-zà-ž]{1,16})[._]([a-zà-ž]{1,20})\d{0,4}(?![\p{L}\d_@(/\\=[]|[.:-][\p{L}\d_])/uy
/** Pairs of consonants with which words of the seven languages begin; no other begins one. */
const BEGINNINGS = new Set(
  'bl br bj ch cl cr cn cz dr dw dz dl fl fr fj gl gn gr gw gd gh hr jh kl kn kr kw kt ks ll lw lg lv mn ml mr mg mc md nl ng ph pf pl pr ps pn pt rh rz rw rd sb sc sd sf sg sh sj sk sl sm sn sp sq sr ss st sv sw sz th tl tr ts tw tz tk tj vl vr wb wc wd wh wk wl wm wn wp wr ws wt wz wj wg xr xm xh zb zc zd zg zj zl zm zn zp zr zs zt zw zz zh zk ht ts tx'.split(
    ' ',
  ),
)
const CONSONANTS = 'bcdfghjklmnpqrstvwxz'
const BEGINS_NO_WORD = new Uint8Array(26 * 26)
for (const first of CONSONANTS) {
  for (const second of CONSONANTS) {
    if (!BEGINNINGS.has(first + second)) BEGINS_NO_WORD[(first.charCodeAt(0) - 97) * 26 + second.charCodeAt(0) - 97] = 1
  }
}
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

export const unlabelledLogin: Recognizer = {
  name: NAME,
  kinds: ['USERNAME'],
  *find({ text, words }) {
    for (let w = 0; w < words.count; w++) {
      const end = words.end[w] as number
      const start = words.start[w] as number
      if (BEGINS_NO_WORD[pairAt(text, start)] === 1 && isBare(text, start, end))
        yield { start, end, kind: 'USERNAME', score: 0.7, by: NAME }
      const mark = text.charCodeAt(end)
      if (mark !== DOT && mark !== LOW_LINE) continue
      const next = text.charCodeAt(end + 1) | 32
      if (next < 97 || next > 122) continue
      LOGIN.lastIndex = start
      const match = LOGIN.exec(text)
      if (match === null || INSIDE.test(text.slice(Math.max(0, start - 1), start))) continue
      const [login, first = '', last = ''] = match
      if (TITLE.test(first) || isNobody(login) || !isPair(first, last)) continue
      yield { start, end: start + login.length, kind: 'USERNAME', score: 0.95, by: NAME }
    }
  },
}

/** Two small letters, as an index; 0 for others. */
function pairAt(text: string, at: number): number {
  const first = text.charCodeAt(at) - 97
  const second = text.charCodeAt(at + 1) - 97
  return first < 0 || first > 25 || second < 0 || second > 25 ? 0 : first * 26 + second
}

/** `tbergmann`, `hlorenz2`, standing alone. */
function isBare(text: string, start: number, end: number): boolean {
  if (end - start < 6 || end - start > 18) return false
  if (INSIDE.test(text.slice(Math.max(0, start - 1), start)) || /^(?:[@(/\\=[_-]|[.:'][\p{L}\d_])/u.test(text.slice(end, end + 2)))
    return false
  const name = /^[a-zà-ž]([a-zà-ž]{5,})\d{0,3}$/.exec(text.slice(start, end))?.[1]
  if (name === undefined) return false
  const flags = nameFlags(name)
  return (flags & LAST) !== 0 && (flags & COMMON) === 0 && nameFlags(text, start, start + name.length + 1) === 0
}

/** An initial and a surname, a surname and an initial, or a first name and a surname. */
function isPair(first: string, last: string): boolean {
  if (first.length < 3) return last.length > 3 && (isOnlyName(last) || (isName(last) && first.length === 1 && last.length > 4))
  if (last.length < 3) return last.length === 1 && isOnlyName(first) && first.length > 3
  return (isOnlyName(first) && isName(last)) || (isOnlyName(last) && (nameFlags(first) & FIRST) !== 0)
}
