// One number from all that is known of a word sequence: a logistic regression over cue, lexicon, tagger, shape and surroundings. The
// weights are fitted by train/combine.ts.

/** The features and what they weigh. */
const WEIGHED: readonly (readonly [name: string, weight: number])[] = [
  ['bias', -1.42],
  ['cue', 0.45],
  ['cue from 0.2', 1.28],
  ['cue from 0.35', 0.44],
  ['cue from 0.5', 2.3],
  ['cue from 0.7', -0.55],
  ['cue from 0.9', 1.79],
  ['cue against', 0.04],
  ['lexicon', 1.62],
  ['lexicon, unannounced', -1.19],
  ['tagger, mean', 1.71],
  ['tagger, least', -0.55],
  ['tagger, most', 2.37],
  ['tagger, unannounced', 0.02],
  ['tagger × lexicon, unannounced', 0.63],
  ['mailbox', 0.57],
  ['one word', -0.56],
  ['one word, unannounced', 0.39],
  ['three words or more', -0.33],
  ['small letters', 0.02],
  ['small letters, unannounced', -0.13],
  ['capitals', -0.11],
  ['all known names', 0.14],
  ['first name first', 0.17],
  ['ordinary word', -0.65],
  ['place', -0.02],
  ['initial', -0.04],
  ['in quotes', 0.17],
  ['number behind', -1.5],
  ['article before', -0],
  ['noun before', 0.49],
  ['opens sentence', 0.61],
  ['after a name of the list', 0.22],
  ['age behind', -0.73],
  ['word for a thing before', 0.02],
  ['capital among small words', 0.67],
  ['unknown among big nouns', -0.07],
  ['known first name alone', 2.13],
  ['ambiguous name alone', 1.21],
  ['first name and surname', 1.87],
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
