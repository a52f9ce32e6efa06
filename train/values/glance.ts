// Learns the glance of src/detect/values/network.ts: which candidates are worth a closer look, by a logistic sum of their first features.
import { GLANCE, GLANCE_WEIGHTS, glanceAt } from '../../src/detect/values/network.ts'
import { Random } from '../random.ts'
import type { Example } from './examples.ts'

const EPOCHS = 6
const RATE = 0.08
const START = -0.1
/** Share of what is somebody's that may be thrown out. */
const LOST = 0.04
/** Weights are in these parts of a logit. */
const STEP = 1 / 24

export class Glance {
  readonly weights: Int8Array
  readonly least: number

  constructor(weights: Int8Array, least: number) {
    this.weights = weights
    this.least = least
  }

  isWorth(keys: Int32Array): boolean {
    return sumOf(this.weights, keys) >= this.least
  }
}

export function learnGlance(examples: readonly Example[], seed: number): Glance {
  const random = new Random(seed)
  const weights = new Float32Array(GLANCE_WEIGHTS).fill(START)
  const squares = new Float32Array(GLANCE_WEIGHTS)
  const order = [...examples]
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { keys, label, weight } of random.shuffle(order)) {
      const delta = weight * (1 / (1 + Math.exp(-sumOf(weights, keys))) - (label > 0 ? 1 : 0))
      for (let k = 0; k < GLANCE; k++) {
        const at = glanceAt(keys[k] as number)
        squares[at] = (squares[at] as number) + delta * delta
        weights[at] = (weights[at] as number) - (RATE * delta) / Math.sqrt((squares[at] as number) + 0.1)
      }
    }
  }
  const steps = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / STEP))))
  const sums = examples.filter(({ label }) => label > 0).map(({ keys }) => sumOf(steps, keys))
  return new Glance(steps, sums.sort((a, b) => a - b)[Math.floor(sums.length * LOST)] ?? 0)
}

function sumOf(weights: Int8Array | Float32Array, keys: Int32Array): number {
  let sum = 0
  for (let k = 0; k < GLANCE; k++) sum += weights[glanceAt(keys[k] as number)] as number
  return sum
}
