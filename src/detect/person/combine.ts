// One number from all that is known of a word sequence: a logistic regression over cue, lexicon, tagger, shape and surroundings. The
// weights are fitted by train/combine.ts.

/** The features and what they weigh. */
const WEIGHED: readonly (readonly [name: string, weight: number])[] = [
  ['bias', -1.46],
  ['cue', 0.57],
  ['cue from 0.2', 0.67],
  ['cue from 0.35', 1.83],
  ['cue from 0.5', 0.68],
  ['cue from 0.7', 0.19],
  ['cue from 0.9', 0.56],
  ['cue against', 0.02],
  ['lexicon', 0.83],
  ['lexicon, unannounced', 0.02],
  ['tagger, mean', 1.86],
  ['tagger, least', -0.19],
  ['tagger, most', 2.67],
  ['tagger, unannounced', -0.07],
  ['tagger × lexicon, unannounced', -0.06],
  ['mailbox', 0.22],
  ['one word', -0.39],
  ['one word, unannounced', -0.21],
  ['three words or more', -0.43],
  ['small letters', 0.25],
  ['small letters, unannounced', 0.44],
  ['capitals', 0.07],
  ['all known names', -0.38],
  ['first name first', 0.45],
  ['ordinary word', -0.96],
  ['place', -0.04],
  ['initial', 0.33],
  ['in quotes', 0.92],
  ['number behind', -1.42],
  ['article before', 0.22],
  ['noun before', 0.43],
  ['opens sentence', 0.3],
  ['after a name of the list', 0.52],
  ['age behind', -0.56],
  ['word for a thing before', 0.01],
  ['capital among small words', 0.73],
  ['unknown among big nouns', 0.8],
  ['known first name alone', 1.58],
  ['ambiguous name alone', 1.8],
  ['first name and surname', 1.0],
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
