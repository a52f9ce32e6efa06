// One number from all that is known of a word sequence: a logistic regression over cue, lexicon, tagger, shape and surroundings. The
// weights are fitted by train/combine.ts.

/** The features and what they weigh. */
const WEIGHED: readonly (readonly [name: string, weight: number])[] = [
  ['bias', -1.29],
  ['cue', 0.83],
  ['cue from 0.2', 0.82],
  ['cue from 0.35', 0.55],
  ['cue from 0.5', 1.37],
  ['cue from 0.7', -0.06],
  ['cue from 0.9', 1.31],
  ['cue against', 0.04],
  ['lexicon', 2.37],
  ['lexicon, unannounced', -0.54],
  ['tagger, mean', 1.75],
  ['tagger, least', -0.19],
  ['tagger, most', 1.91],
  ['tagger, unannounced', -0.06],
  ['tagger × lexicon, unannounced', 0.39],
  ['mailbox', 0.79],
  ['one word', 0.51],
  ['one word, unannounced', 0.19],
  ['three words or more', 0.03],
  ['small letters', 0.05],
  ['small letters, unannounced', -0.09],
  ['capitals', -0.37],
  ['all known names', -0.6],
  ['first name first', -0.06],
  ['ordinary word', -1.03],
  ['place', -0.16],
  ['initial', -0.37],
  ['in quotes', -0.67],
  ['number behind', -1.37],
  ['article before', -0.72],
  ['noun before', 0.1],
  ['opens sentence', 0.13],
  ['after a name of the list', 0.11],
  ['age behind', -0.93],
  ['word for a thing before', 0.02],
  ['capital among small words', 0.29],
  ['unknown among big nouns', -0.32],
  ['known first name alone', 1.26],
  ['ambiguous name alone', 0.54],
  ['first name and surname', 1.68],
]

export const FEATURES: readonly string[] = WEIGHED.map(([name]) => name)
const WEIGHTS = Float64Array.from(WEIGHED, ([, weight]) => weight)

/** Probability that the words are a person's name. @param leniency added to its logit. */
export function combine(features: Float64Array, leniency = 0): number {
  let sum = leniency
  for (let i = 0; i < WEIGHTS.length; i++) sum += (WEIGHTS[i] as number) * (features[i] as number)
  return Math.min(0.99, 1 / (1 + Math.exp(-sum)))
}

/** -1 to 1: how sure the tagger is, either way. */
export function sureness(probability: number): number {
  const bounded = Math.min(0.99, Math.max(0.01, probability))
  return Math.log(bounded / (1 - bounded)) / 4.6
}
