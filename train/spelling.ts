// Learns how names are spelled and how other words: a logistic regression over groups of letters, from lists of both.
import { GROUPS, groupsOf, WEIGHT } from '../src/detect/tagger/vocabulary.ts'
import { Random } from './random.ts'

const EPOCHS = 5
const RATE = 0.15
/** Share of the groups left out at random. */
const DROPOUT = 0.2
const SEED = 7

/** Weights as `Vocabulary.setWeights` takes them. */
export function learnSpelling(names: readonly string[], words: readonly string[]): Int8Array {
  const weights = new Float32Array(GROUPS)
  const squares = new Float32Array(GROUPS).fill(0.5)
  const random = new Random(SEED)
  const examples = [...names.map((word) => ({ word, label: 1 })), ...words.map((word) => ({ word, label: 0 }))]
  // Names and words count alike, however many there are.
  const balance = Math.log(Math.max(1, names.length) / Math.max(1, words.length))
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    random.shuffle(examples)
    for (const { word, label } of examples) {
      const groups = groupsOf(word).filter(() => !random.chance(DROPOUT))
      let logit = balance
      for (const group of groups) logit += (weights[group] as number) / (1 - DROPOUT)
      const error = 1 / (1 + Math.exp(-logit)) - label
      for (const group of groups) {
        squares[group] = (squares[group] as number) + error * error
        weights[group] = (weights[group] as number) - (RATE * error) / Math.sqrt(squares[group] as number)
      }
    }
  }
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * WEIGHT))))
}
