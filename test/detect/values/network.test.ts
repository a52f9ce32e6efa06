import { expect, test } from 'vitest'
import { CLASSES } from '../../../src/detect/values/labels.ts'
import { MODEL_BYTES, Network } from '../../../src/detect/values/network.ts'
import type { Example } from '../../../train/values/examples.ts'
import { learn } from '../../../train/values/learner.ts'

/** Features of which the first ten and three more are of a class's own. */
function example(label: number, noise: number): Example {
  const keys = Int32Array.from({ length: 20 }, (_, at) => Math.imul(at < 13 ? label * 100 + at + 1 : noise * 7 + at, 0x9e3779b1))
  return { keys, label, weight: 1 }
}

const texts = Array.from({ length: 120 }, (_, text) => CLASSES.map((_, label) => example(label, text % 9)))

test('what was learnt is told apart', () => {
  const network = new Network(learn(texts, { epochs: 8, seed: 1, rarest: 2 }))
  for (const [label] of CLASSES.entries()) {
    const { keys } = example(label, 3)
    if (label > 0) expect(network.isWorth(keys)).toBe(true)
    if (network.isWorth(keys)) expect(network.run(keys, keys.length)).toBe(label)
    if (network.isWorth(keys)) expect(network.scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1)
  }
})

test('the same texts give the same bytes', () => {
  const options = { epochs: 2, seed: 3, rarest: 2 }
  expect(Buffer.compare(learn(texts, options), learn(texts, options))).toBe(0)
})

test('a file of another size is refused', () => {
  expect(() => new Network(new Uint8Array(MODEL_BYTES - 1))).toThrow(TypeError)
})
