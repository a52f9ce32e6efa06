// What is weighed of a word sequence by itself: what announced it, what lexicon, tagger and vocabulary say of its words, and their form.
import { COMMON, FIRST, LAST, PLACE } from '../lexicons/names.ts'
import { PARTICLE } from './cues.ts'
import type { Feature } from './feature.ts'
import { sureness } from './sureness.ts'
import { INITIAL, LOWER, UPPER, type WordView } from './word-view.ts'

export interface Words {
  readonly from: number
  readonly to: number
  readonly cue: number
  /** What the lexicon adds. */
  readonly lexicon: number
  readonly inMailbox: boolean
}

/** What lexicon and tagger say of word i. */
export interface WordEvidence {
  flags(i: number): number
  probability(i: number): number | undefined
}

export const WORD_FEATURES: readonly Feature[] = [
  ['cue', 'surroundings'],
  ['lexicon', 'lexicon'],
  ['mailbox', 'mailbox'],
  ['tagger, mean', 'tagger'],
  ['tagger, least', 'tagger'],
  ['tagger, most', 'tagger'],
  ['tagger, first word', 'tagger'],
  ['tagger, last word', 'tagger'],
  ['words', 'form'],
  ['first names', 'lexicon'],
  ['surnames', 'lexicon'],
  ['ordinary words', 'lexicon'],
  ['names that are ordinary words', 'lexicon'],
  ['places', 'lexicon'],
  ['unknown words', 'lexicon'],
  ['first name first', 'lexicon'],
  ['initials', 'form'],
  ['small letters', 'form'],
  ['capitals', 'form'],
  ['letters of the last word', 'form'],
  ['letters of the shortest word', 'form'],
  ['ends in s', 'form'],
]

/** Writes one number for each of `WORD_FEATURES`, from slot `at` on. */
export function describeWords(
  view: WordView,
  evidence: WordEvidence,
  { from, to, cue, lexicon, inMailbox }: Words,
  f: Float64Array,
  at: number,
): void {
  let sum = 0
  let least = 1
  let most = 0
  let words = 0
  let firsts = 0
  let lasts = 0
  let ordinary = 0
  let ambiguous = 0
  let places = 0
  let unknown = 0
  let initials = 0
  let firstFirst = 0
  let shortest = 20
  let first = -1
  let last = -1
  for (let i = from; i < to; i++) {
    const shape = view.shape[i]
    if (shape === INITIAL) {
      initials++
      if (to - from > 1) continue
    }
    if (((view.cue[i] as number) & PARTICLE) !== 0 && shape === LOWER && to - from > 1) continue
    const probability = evidence.probability(i) ?? 0
    const flags = evidence.flags(i)
    const start = view.start[i] as number
    const end = view.end[i] as number
    words++
    sum += sureness(probability)
    if (first < 0) first = i
    last = i
    if (probability < least) least = probability
    if (probability > most) most = probability
    if (end - start < shortest) shortest = end - start
    if ((flags & FIRST) !== 0) firsts++
    if ((flags & LAST) !== 0) lasts++
    if ((flags & (FIRST | LAST)) !== 0) {
      if ((flags & COMMON) !== 0) ambiguous++
      if (words === 1 && (flags & (FIRST | COMMON)) === FIRST) firstFirst = 1
    } else if ((flags & COMMON) !== 0) ordinary++
    else if ((flags & PLACE) !== 0) places++
    else unknown++
  }
  f[at] = cue
  f[at + 1] = lexicon
  f[at + 2] = inMailbox ? 1 : 0
  f[at + 3] = words === 0 ? 0 : sum / words
  f[at + 4] = sureness(words === 0 ? 0.5 : least)
  f[at + 5] = sureness(words === 0 ? 0.5 : most)
  f[at + 6] = first < 0 ? 0 : sureness(evidence.probability(first) ?? 0)
  f[at + 7] = last < 0 ? 0 : sureness(evidence.probability(last) ?? 0)
  f[at + 8] = words
  f[at + 9] = firsts
  f[at + 10] = lasts
  f[at + 11] = ordinary
  f[at + 12] = ambiguous
  f[at + 13] = places
  f[at + 14] = unknown
  f[at + 15] = firstFirst
  f[at + 16] = initials
  f[at + 17] = view.isSmallName(from) ? 1 : 0
  f[at + 18] = view.shape[to - 1] === UPPER ? 1 : 0
  f[at + 19] = last < 0 ? 1 : (view.end[last] as number) - (view.start[last] as number)
  f[at + 20] = shortest
  f[at + 21] = view.text[(view.end[to - 1] as number) - 1] === 's' ? 1 : 0
}
