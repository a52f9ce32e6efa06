// Everything that is weighed of a word sequence, as numbers in one order.
import { describePlace, PLACE_FEATURES } from './describe-place.ts'
import { describeWords, WORD_FEATURES, type WordEvidence, type Words } from './describe-words.ts'
import type { Feature } from './feature.ts'
import { describeSurroundings, SURROUNDING_FEATURES } from './surroundings.ts'
import type { TextFacts } from './text-facts.ts'
import type { WordView } from './word-view.ts'

export const FEATURES: readonly Feature[] = [...WORD_FEATURES, ...SURROUNDING_FEATURES, ...PLACE_FEATURES]

const SURROUNDINGS_AT = WORD_FEATURES.length
const PLACE_AT = SURROUNDINGS_AT + SURROUNDING_FEATURES.length

/** Overwrites `f`. @param leniency how much less evidence the text asks for. */
export function describe(
  view: WordView,
  evidence: WordEvidence,
  facts: TextFacts,
  words: Words,
  leniency: number,
  f: Float64Array,
): Float64Array {
  f.fill(0)
  describeWords(view, evidence, words, f, 0)
  describeSurroundings(view, words.from, words.to, words.cue, f, SURROUNDINGS_AT)
  describePlace(view, evidence, facts, { from: words.from, to: words.to, leniency }, f, PLACE_AT)
  return f
}
