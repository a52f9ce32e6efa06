// One number from all that is known of a word sequence: a logistic regression over cue, lexicon, tagger, shape and surroundings. The
// weights are fitted by train/combine.ts.

/** The features and what they weigh. */
const WEIGHED: readonly (readonly [name: string, weight: number])[] = [
  ['bias', -1.38],
  ['cue', 0.32],
  ['cue from 0.2', 0.85],
  ['cue from 0.35', 1.71],
  ['cue from 0.5', 0.27],
  ['cue from 0.7', 0.31],
  ['cue from 0.9', 0.57],
  ['cue against', 0.02],
  ['lexicon', 1.39],
  ['lexicon, unannounced', 0.15],
  ['tagger, mean', 1.66],
  ['tagger, least', 0.17],
  ['tagger, most', 2.06],
  ['tagger, unannounced', -0.86],
  ['tagger × lexicon, unannounced', 0.6],
  ['mailbox', 0.21],
  ['one word', -0.36],
  ['one word, unannounced', -0.14],
  ['three words or more', -0.5],
  ['small letters', 0.11],
  ['small letters, unannounced', 0.11],
  ['capitals', -0.41],
  ['all known names', -0.07],
  ['first name first', 0.29],
  ['ordinary word', -0.11],
  ['place', 0.06],
  ['initial', -0.6],
  ['in quotes', 0.56],
  ['number behind', -1.47],
  ['article before', 0.15],
  ['noun before', 0.2],
  ['opens sentence', 0.68],
  ['after a name of the list', 0.33],
  ['age behind', -0.64],
  ['word for a thing before', 0.03],
  ['capital among small words', 0.51],
  ['unknown among big nouns', 0.59],
  ['known first name alone', 1.73],
  ['ambiguous name alone', 1.33],
  ['first name and surname', 1.02],
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
