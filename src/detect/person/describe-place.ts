// What is weighed of the place where a word sequence stands: the words beside it, its line, and the text as a whole.
import { COMMON, FIRST, LAST } from '../lexicons/names.ts'
import {
  BRAND,
  CLOSING,
  COMPANY,
  EPONYM,
  GOODS_WORD,
  INTRODUCTION,
  LABEL,
  NAME_LABEL,
  QUIET_LABEL,
  RELATION,
  ROLE,
  SALUTATION,
  STOP,
  STREET,
  THING,
  THING_QUALIFIER,
} from './cues.ts'
import type { WordEvidence } from './describe-words.ts'
import type { Feature } from './feature.ts'
import { slotStrength } from './slots.ts'
import { sureness } from './sureness.ts'
import type { TextFacts } from './text-facts.ts'
import { CAPITAL, LOWER, NUMERIC, TIGHT, UPPER, type WordView } from './word-view.ts'

export const PLACE_FEATURES: readonly Feature[] = [
  ['slot', 'surroundings'],
  ['sign before', 'surroundings'],
  ['sign behind', 'surroundings'],
  ['tagger, word before', 'surroundings'],
  ['tagger, word behind', 'surroundings'],
  ['name before', 'surroundings'],
  ['name behind', 'surroundings'],
  ['ordinary word before', 'surroundings'],
  ['form of the word before', 'surroundings'],
  ['form of the word behind', 'surroundings'],
  ['function word before', 'surroundings'],
  ['function word behind', 'surroundings'],
  ['relation or role before', 'surroundings'],
  ['label before', 'surroundings'],
  ['greeting before', 'surroundings'],
  ['thing before', 'surroundings'],
  ['thing behind', 'surroundings'],
  ['brand', 'lexicon'],
  ['thing', 'lexicon'],
  ['function word', 'lexicon'],
  ['verb behind', 'surroundings'],
  ['hyphen before', 'surroundings'],
  ['words of the line', 'text'],
  ['place in the line', 'text'],
  ['big words of the line', 'text'],
  ['surest of the line', 'text'],
  ['surest shortly before', 'text'],
  ['surest shortly behind', 'text'],
  ['surest elsewhere', 'text'],
  ['announced elsewhere', 'text'],
  ['mentions', 'text'],
  ['small elsewhere', 'text'],
  ['small nouns', 'text'],
  ['small chat', 'text'],
  ['short prose', 'text'],
]

/** Words to either side that are looked at in a line. */
const NEAR = 15
const SHORTLY = 8

/** Classes of signs, by code unit; others are of one class. */
const BLANK = 0
const LINE = 1
const OTHER_SIGN = 11
const SIGNS = new Uint8Array(128).fill(OTHER_SIGN)
;[' ', '\n', ',', ':', '()', `"'`, '.', '!?', '-/_', '@#', ';|\t'].forEach((signs, sort) => {
  for (const sign of signs) SIGNS[sign.charCodeAt(0)] = sort
})
const QUOTES = 5

/** The sign at an offset, past one blank. */
function signAt(text: string, at: number, towards: number): number {
  const found = signOf(text.charCodeAt(at))
  if (found !== BLANK) return found
  const beyond = signOf(text.charCodeAt(at + towards))
  return beyond === OTHER_SIGN ? BLANK : beyond
}

/** Beyond the ends of the text as at the end of a line. */
function signOf(unit: number): number {
  if (unit < 128) return SIGNS[unit] as number
  return Number.isNaN(unit) ? LINE : unit === 0x201e || unit === 0x201c || unit === 0x201d ? QUOTES : OTHER_SIGN
}

function formOf(view: WordView, i: number): number {
  if (i < 0 || i >= view.count) return 0
  return view.shape[i] as number
}

/** Writes one number for each of `PLACE_FEATURES`, from slot `at` on. */
export function describePlace(
  view: WordView,
  evidence: WordEvidence,
  facts: TextFacts,
  { from, to, leniency }: { readonly from: number; readonly to: number; readonly leniency: number },
  f: Float64Array,
  at: number,
): void {
  const { text, count } = view
  const before = from - 1
  const cueBefore = before >= 0 && !view.opensLine(from) ? (view.cue[before] as number) : 0
  const cueBehind = to < count && !view.opensLine(to) ? (view.cue[to] as number) : 0
  const flagsBefore = before >= 0 && !view.opensLine(from) ? evidence.flags(before) : 0
  const flagsBehind = to < count && !view.opensLine(to) ? evidence.flags(to) : 0
  const own = view.cue[to - 1] as number
  f[at] = slotStrength(view, from, to)
  f[at + 1] = signAt(text, (view.start[from] as number) - 1, -1)
  f[at + 2] = signAt(text, view.end[to - 1] as number, 1)
  f[at + 3] = before < 0 ? -1.2 : sureness(evidence.probability(before) ?? 0)
  f[at + 4] = to >= count ? -1.2 : sureness(evidence.probability(to) ?? 0)
  f[at + 5] = (flagsBefore & (FIRST | LAST)) !== 0 ? 1 : 0
  f[at + 6] = (flagsBehind & (FIRST | LAST)) !== 0 ? 1 : 0
  f[at + 7] = (flagsBefore & (FIRST | LAST | COMMON)) === COMMON ? 1 : 0
  f[at + 8] = formOf(view, before)
  f[at + 9] = formOf(view, to)
  f[at + 10] = (cueBefore & STOP) !== 0 ? 1 : 0
  f[at + 11] = (cueBehind & STOP) !== 0 ? 1 : 0
  f[at + 12] = (cueBefore & (RELATION | ROLE)) !== 0 ? 1 : 0
  f[at + 13] = (cueBefore & (LABEL | QUIET_LABEL | NAME_LABEL)) !== 0 ? 1 : 0
  f[at + 14] = (cueBefore & (SALUTATION | CLOSING | INTRODUCTION)) !== 0 ? 1 : 0
  f[at + 15] = (cueBefore & (GOODS_WORD | COMPANY | BRAND | THING | THING_QUALIFIER | STREET)) !== 0 ? 1 : 0
  f[at + 16] = (cueBehind & (COMPANY | EPONYM | STREET | THING | GOODS_WORD)) !== 0 ? 1 : 0
  f[at + 17] = (own & (BRAND | COMPANY)) !== 0 ? 1 : 0
  f[at + 18] = (own & (THING | GOODS_WORD | ROLE | RELATION | LABEL)) !== 0 ? 1 : 0
  f[at + 19] = (own & STOP) !== 0 ? 1 : 0
  f[at + 20] = to < count && view.shape[to] === LOWER && (cueBehind & STOP) === 0 ? verbLike(text, view.end[to] as number) : 0
  f[at + 21] = view.gap[from] === TIGHT ? 1 : 0

  let left = from
  while (left > 0 && from - left < NEAR && !view.opensLine(left)) left--
  let right = to
  while (right < count && right - to < NEAR && !view.opensLine(right)) right++
  let big = 0
  let surest = 0
  for (let i = left; i < right; i++) {
    if (i === from) i = to
    if (i >= right) break
    const shape = view.shape[i]
    if (shape === CAPITAL || shape === UPPER) big++
    const probability = evidence.probability(i) ?? 0
    if (probability > surest) surest = probability
  }
  const others = right - left - (to - from)
  f[at + 22] = others
  f[at + 23] = from - left
  f[at + 24] = others === 0 ? -1 : big / others
  f[at + 25] = surest
  f[at + 26] = surestOf(evidence, Math.max(0, from - SHORTLY), from)
  f[at + 27] = surestOf(evidence, to, Math.min(count, to + SHORTLY))

  let elsewhere = 0
  let mentions = 0
  let announced = 0
  let small = 0
  for (let i = from; i < to; i++) {
    if (view.shape[i] === NUMERIC) continue
    elsewhere = Math.max(elsewhere, facts.elsewhere(i))
    mentions = Math.max(mentions, facts.count(i))
    if (facts.isAnnouncedElsewhere(i)) announced = 1
    if (view.shape[i] !== LOWER && facts.standsSmall(i)) small = 1
  }
  f[at + 28] = elsewhere
  f[at + 29] = announced
  f[at + 30] = Math.min(mentions, 6)
  f[at + 31] = small
  f[at + 32] = view.nounsAreSmall ? 1 : 0
  f[at + 33] = view.isSmallChat ? 1 : 0
  f[at + 34] = leniency
}

function surestOf(evidence: WordEvidence, from: number, to: number): number {
  let surest = 0
  for (let i = from; i < to; i++) surest = Math.max(surest, evidence.probability(i) ?? 0)
  return surest
}

/** 2 for a past tense, 1 for what ends like another verb. */
function verbLike(text: string, end: number): number {
  const last = text[end - 1]
  const previous = text[end - 2]
  if ((last === 'e' && previous === 't') || (last === 'd' && previous === 'e')) return 2
  return last === 't' || last === 's' ? 1 : 0
}
