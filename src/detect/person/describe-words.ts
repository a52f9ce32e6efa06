// What `combine` weighs of a word sequence, as numbers in the order of its features.
import { COMMON, FIRST, LAST, PLACE } from '../lexicons/names.ts'
import { sureness } from './combine.ts'
import { PARTICLE } from './cues.ts'
import { describeSurroundings } from './surroundings.ts'
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

/** Overwrites `f`. */
export function describeWords(view: WordView, evidence: WordEvidence, { from, to, cue, lexicon, inMailbox }: Words, f: Float64Array): void {
  f.fill(0)
  let sum = 0
  let least = 1
  let most = 0
  let words = 0
  let names = 0
  for (let i = from; i < to; i++) {
    const shape = view.shape[i]
    if (shape === INITIAL) {
      f[26] = 1
      if (to - from > 1) continue
    }
    if (((view.cue[i] as number) & PARTICLE) !== 0 && shape === LOWER && to - from > 1) continue
    const probability = evidence.probability(i) ?? 0
    const flags = evidence.flags(i)
    words++
    sum += sureness(probability)
    if (probability < least) least = probability
    if (probability > most) most = probability
    if ((flags & (FIRST | LAST)) !== 0) {
      names++
      if (words === 1 && (flags & (FIRST | COMMON)) === FIRST) f[23] = 1
    } else if ((flags & COMMON) !== 0) f[24] = 1
    else if ((flags & PLACE) !== 0) f[25] = 1
  }
  const alone = cue < 0.2 ? 1 : 0
  const mean = words === 0 ? 0 : sum / words
  f[0] = 1
  f[1] = Math.max(0, cue)
  f[2] = cue >= 0.2 ? 1 : 0
  f[3] = cue >= 0.35 ? 1 : 0
  f[4] = cue >= 0.5 ? 1 : 0
  f[5] = cue >= 0.7 ? 1 : 0
  f[6] = cue >= 0.9 ? 1 : 0
  f[7] = Math.min(0, cue)
  f[8] = lexicon
  f[9] = lexicon * alone
  f[10] = mean
  f[11] = sureness(words === 0 ? 0.5 : least)
  f[12] = sureness(words === 0 ? 0.5 : most)
  f[13] = mean * alone
  f[14] = mean * lexicon * alone
  f[15] = inMailbox ? 1 : 0
  f[16] = words < 2 ? 1 : 0
  f[17] = words < 2 ? alone : 0
  f[18] = words > 2 ? 1 : 0
  f[19] = view.isSmallName(from) ? 1 : 0
  f[20] = (f[19] as number) * alone
  f[21] = view.shape[to - 1] === UPPER ? 1 : 0
  f[22] = words > 0 && names === words ? 1 : 0
  describeSurroundings(view, from, to, cue, f, 27)
  f[39] = to - from > 1 && (evidence.flags(from) & FIRST) !== 0 && (evidence.flags(to - 1) & LAST) !== 0 ? 1 : 0
  f[36] = alone * (words === 1 && names === 0 && !view.nounsAreSmall ? 1 : 0)
  if (words === 1 && alone === 1) {
    const flags = evidence.flags(to - 1)
    f[37] = (flags & (FIRST | COMMON | PLACE)) === FIRST ? 1 : 0
    f[38] = (flags & COMMON) !== 0 && names > 0 ? 1 : 0
  }
}
