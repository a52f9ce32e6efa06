import { expect, test } from 'vitest'
import { Scan } from '../../../src/detect/scan.ts'
import { collect, DEEP_BITS, DEEP_COUNT, describe, Memory, WIDE_BITS, WIDE_COUNT } from '../../../src/detect/tagger/features.ts'
import { HEADER, HIDDEN, MODEL_BYTES, Network } from '../../../src/detect/tagger/network.ts'
import { WordTable } from '../../../src/detect/tagger/words.ts'
import { Random } from '../../../train/random.ts'

/** A model of random weights, both ends of a byte's range among them. */
function randomModel(seed: number): Uint8Array {
  const random = new Random(seed)
  const bytes = Uint8Array.from({ length: MODEL_BYTES }, () => random.below(256))
  const header = new Float32Array(bytes.buffer, 0, HEADER / 4)
  header.set([0.01, 0.02, -1])
  for (let i = 3; i < header.length; i++) header[i] = (random.next() - 0.5) * 2
  return bytes
}

/** hidden = relu(bias + Σ deep rows), score = sigmoid(Σ wide rows + weights · hidden), written down plainly. */
function scoreOf(model: Uint8Array, deep: Int32Array, wide: Int32Array): number {
  const header = [...new Float32Array(model.buffer, 0, HEADER / 4)]
  const [deepScale = 0, wideScale = 0, outputBias = 0] = header
  const wideAt = HEADER + HIDDEN * 2 ** DEEP_BITS
  let logit = outputBias
  for (const row of wide) logit += wideScale * (((model[wideAt + row] as number) << 24) >> 24)
  for (let j = 0; j < HIDDEN; j++) {
    let sum = header[3 + j] as number
    for (const row of deep) sum += deepScale * ((model[HEADER + row * HIDDEN + j] as number) - 128)
    logit += Math.max(0, sum) * (header[3 + HIDDEN + j] as number)
  }
  return 1 / (1 + Math.exp(-logit))
}

test.each([1, 2, 3])('vector instructions give what the formula gives: model %i', (seed) => {
  const model = randomModel(seed)
  const network = new Network(model)
  const words = new WordTable(
    new Scan('Sehr geehrte Frau Größler-Ĳzerman, anbei: Nr. 7 für MÜLLER & Sohn. 李 Жанна \u{10400}\u{10428} o’Hara, i. A. Ö'),
  )
  const scores = new Float32Array(words.count)
  const deep = new Int32Array(DEEP_COUNT)
  const wide = new Int32Array(WIDE_COUNT)
  for (let w = 0; w < words.count; w++) {
    collect(words, w, scores, new Memory(), deep, wide)
    expect(Math.max(...deep)).toBeLessThan(2 ** DEEP_BITS)
    expect(Math.max(...wide)).toBeLessThan(2 ** WIDE_BITS)
    describe(words, w, scores, new Memory(), network.features)
    expect(network.score()).toBeCloseTo(scoreOf(model, deep, wide), 5)
  }
})

test('two networks keep apart', () => {
  const [one, other] = [new Network(randomModel(4)), new Network(randomModel(5))]
  one.features.fill(7)
  other.features.fill(7)
  const before = one.score()
  other.features.fill(9)
  other.score()
  expect(one.score()).toBe(before)
})

test('a file of another size is no model', () => {
  expect(() => new Network(new Uint8Array(100))).toThrow(TypeError)
})
