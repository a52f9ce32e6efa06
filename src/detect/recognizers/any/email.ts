// E-mail addresses: from each `@` outwards, so that the cost is linear. Written out ones (`max [at] firma [punkt] de`, and dictated
// with "at", "chiocciola", "arroba") are found from the word for the sign.

import { LeftOf } from '../../left-of.ts'
import type { Recognizer } from '../../recognizer.ts'
import type { Scan } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { SIGN, unitClass } from '../../units.ts'
import { waitFor, wordsMarked } from '../../word-book.ts'

const LONGEST_LOCAL = 64
const LONGEST_DOMAIN = 253
const LONGEST_LABEL = 64
const LOCAL_MARKS = new Set([...".!#$%&'*+/=?^_`{|}~-"].map((char) => char.charCodeAt(0)))
/** Marks that may stand in an address but far more often stand before it. */
const LEADING = new Set([...".'`/=&?*|{}~^!#$-"].map((char) => char.charCodeAt(0)))
const PARTING = new Set([...'/=?&'].map((char) => char.charCodeAt(0)))
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]{0,62})\.){1,8}(?:xn--[a-z0-9-]{2,30}|[\p{L}]{2,24})(?![\p{L}\p{N}])/u

const AT = ['at', 'ät', 'ett', 'arroba', 'arobase', 'chiocciola', 'chiocciolina', 'apenstaartje', 'małpa', 'klammeraffe', 'snabel']
const DOT = '(?:punkt|dot|punto|point|punt|kropka|[.])'
const STROKE =
  '(?:minus|strich|bindestrich|unterstrich|dash|hyphen|underscore|trattino|gui[oó]n(?: bajo)?|tiret|streepje|koppelteken|myślnik|łącznik)'
const BEFORE = new RegExp(
  `(?:[\\p{L}\\p{N}._+-]{1,40}[ ]?[\\[({<]?[ ]?(?:${DOT}|${STROKE})[ ]?[\\])}>]?[ ]?){0,4}[\\p{L}\\p{N}._+-]{1,40}[ ]?[\\[({<]?[ ]?$`,
  'iu',
)
const AFTER = new RegExp(
  `^[ ]?[\\])}>]?[ ]?[\\p{L}\\p{N}-]{1,60}(?: ${STROKE} [\\p{L}\\p{N}-]{1,40}){0,3}(?:(?:[ ]?[\\[({<][ ]?${DOT}[ ]?[\\])}>][ ]?| (?:punkt|dot|punto|point|punt|kropka) |\\.)[\\p{L}\\p{N}-]{2,60}(?: ${STROKE} [\\p{L}\\p{N}-]{1,40}){0,2}){1,4}`,
  'iu',
)
const ASIDE = /^(?:met|look|be|is|are|was|were|ends?|starts?|stop|meet|us|it|only|not|here|there|that|this|alles|immer) $/i
const SPOKEN_DOMAIN = new RegExp(
  `^ ?(?!(?:the|this|that|a|an|der|die|das|den|dem|sich|le|la|el|il|het) )[\\p{L}\\p{N}-]+(?: ${STROKE} [\\p{L}\\p{N}-]{1,40}){0,3} (?:punkt|dot|punto|point|punt|kropka) `,
  'iu',
)
/** Dictated without brackets, only well-known endings tell an address from a sentence. */
const SPOKEN_END =
  / (?:de|com|net|org|eu|at|ch|it|fr|es|nl|pl|be|uk|co|ie|pt|dk|se|no|info|io|me|biz|gmbh|shop|app|dev|cloud|online|email|edu|gov|example|test|mail|local)$/i
/** max @ firma . de, max@firma(dot)de, max@firma punkt de: the sign is there, the dots are not, or stand apart. */
const LOOSE_AFTER = new RegExp(
  `^ ?[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,60}(?:(?:[ ]?[\\[({<][ ]?${DOT}[ ]?[\\])}>][ ]?| (?:punkt|dot|punto|point|punt|kropka|\\.) |\\.)[\\p{L}\\p{N}-]{1,60}){0,3}(?:[ ]?[\\[({<][ ]?${DOT}[ ]?[\\])}>][ ]?| (?:punkt|dot|punto|point|punt|kropka|\\.) |\\.)([a-z]{2,6})(?![\\p{L}\\p{N}])`,
  'u',
)
const LOOSE_BEFORE = new LeftOf(/(?<![\p{L}\p{N}._+-])[\p{L}\p{N}._+-]{1,40}( ?)$/u)
const words = new Set(AT)
const AT_WORDS = waitFor(AT)

function around(scan: Scan, at: number): { start: number; end: number } | undefined {
  const { text } = scan
  let start = at
  while (start > 0 && at - start < LONGEST_LOCAL) {
    const code = text.charCodeAt(start - 1)
    if (unitClass(code) === 0 && !LOCAL_MARKS.has(code)) break
    start--
  }
  // What a query or a path holds before it is no part of the address: `?to=anna@…`
  for (let i = start; i < at; i++) if (PARTING.has(text.charCodeAt(i))) start = i + 1
  while (start < at && LEADING.has(text.charCodeAt(start))) start++
  if (start === at) return undefined
  const domain = DOMAIN.exec(text.slice(at + 1, at + 1 + LONGEST_DOMAIN))
  if (domain === null) return undefined
  // A password in a URL is a credential, and the host behind it no mail domain.
  if (scan.has(SIGN.slash) && /:\/\/[^\s/?#]*$/.test(text.slice(Math.max(0, start - LONGEST_LOCAL), start))) return undefined
  const local = text.slice(start, at)
  const end = at + 1 + domain[0].length
  if (local === 'git' && (text.charCodeAt(end) === 58 || text.charCodeAt(end) === 47)) return undefined
  return { start, end }
}

function loose(text: string, at: number): { start: number; end: number } | undefined {
  const after = LOOSE_AFTER.exec(text.slice(at + 1, at + 200))
  if (after === null || !/[ [({<]/.test(after[0]) || !SPOKEN_END.test(` ${after[1]}`)) return undefined
  const before = LOOSE_BEFORE.exec(text.slice(Math.max(0, at - 42), at))
  if (before === null || (before[1] === ' ') !== after[0].startsWith(' ')) return undefined
  return { start: at - before[0].length, end: at + 1 + after[0].length }
}

function addWrittenOut(scan: Scan, found: Span[]): void {
  const { text } = scan
  for (const w of wordsMarked(scan, AT_WORDS)) {
    if (w === 0) continue
    const start = scan.words.start[w] as number
    const end = scan.words.end[w] as number
    if (end - start > 12 || !words.has(scan.lower.slice(start, end))) continue
    const after = AFTER.exec(scan.after(end, 160))
    if (after === null) continue
    const spoken = SPOKEN_DOMAIN.test(after[0])
    const bracketed = /[[({<]/.test(text.slice(start - 2, start))
    // "at" is a word of other sentences; "arobase" is not.
    const sure = end - start > 3
    if (!bracketed && !(spoken && (sure || SPOKEN_END.test(after[0])))) continue
    const before = BEFORE.exec(scan.before(start, 120))
    // "we met at noon dot com": the word before is one of the sentence.
    if (!bracketed && !sure && ASIDE.test(before?.[0] ?? '')) continue
    if (before !== null)
      found.push({ start: start - before[0].length, end: end + after[0].length, kind: 'EMAIL', score: 0.8, by: 'any/email' })
  }
}

export const email: Recognizer = {
  name: 'any/email',
  kinds: ['EMAIL'],
  find(scan) {
    const { text } = scan
    const found: Span[] = []
    let dot = 0
    for (let at = scan.has(SIGN.at) ? text.indexOf('@') : -1; at >= 0; at = text.indexOf('@', at + 1)) {
      if (dot >= 0 && dot <= at) dot = text.indexOf('.', at)
      const whole = dot >= 0 && dot - at <= LONGEST_LABEL ? around(scan, at) : undefined
      if (whole !== undefined) found.push({ ...whole, kind: 'EMAIL', score: 0.95, by: 'any/email' })
      else {
        const spaced = loose(text, at)
        if (spaced !== undefined) found.push({ ...spaced, kind: 'EMAIL', score: 0.8, by: 'any/email' })
      }
    }
    for (let at = scan.has(SIGN.percent) ? text.indexOf('%40') : -1; at >= 0; at = text.indexOf('%40', at + 3)) {
      const match = /^([\w.+-]{1,64})%40((?:[\w-]{1,63}\.){1,8}[a-z]{2,24})/i.exec(
        text.slice(Math.max(0, leftOf(text, at)), at + 3 + LONGEST_DOMAIN),
      )
      if (match !== null)
        found.push({ start: leftOf(text, at), end: leftOf(text, at) + match[0].length, kind: 'EMAIL', score: 0.8, by: 'any/email' })
    }
    addWrittenOut(scan, found)
    return found
  },
}

function leftOf(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start < LONGEST_LOCAL && /[\w.+-]/.test(text[start - 1] ?? '')) start--
  return start
}
