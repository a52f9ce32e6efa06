// Learns the weights of src/detect/tagger/network.ts: logistic loss, Adagrad with one rate per row, one text after the other.
import { collect, DEEP_BITS, DEEP_COUNT, Memory, WIDE_BITS, WIDE_COUNT } from '../src/detect/tagger/features.ts'
import { HEADER, HIDDEN, MODEL_BYTES } from '../src/detect/tagger/network.ts'
import type { WordTable } from '../src/detect/tagger/words.ts'
import { Random } from './random.ts'

export interface Rates {
  readonly deep: number
  readonly wide: number
  /** Share of features left out at random. */
  readonly dropout: number
}

const rows = 2 ** DEEP_BITS
const wides = 2 ** WIDE_BITS
/** The hidden units are learnt as so many networks, each with weights and errors of its own, and averaged: what one of them takes for a rule
 * by chance, another does not. */
const GROUPS = 2
const UNITS = HIDDEN / GROUPS

export class Learner {
  readonly #deep = new Float32Array(HIDDEN * rows)
  readonly #deepSquares = new Float32Array(GROUPS * rows)
  readonly #wide = new Float32Array(GROUPS * wides)
  readonly #wideSquares = new Float32Array(GROUPS * wides)
  readonly #biases = new Float32Array(HIDDEN)
  readonly #weights = new Float32Array(HIDDEN)
  readonly #headSquares = new Float32Array(2 * HIDDEN + GROUPS)
  readonly #outputBiases = new Float64Array(GROUPS).fill(-2)
  readonly #deepMean = new Float32Array(HIDDEN * rows)
  readonly #wideMean = new Float32Array(wides)
  readonly #headMean = new Float64Array(2 * HIDDEN + 1)
  #averaged = 0
  readonly #random: Random
  readonly #deepRows = new Int32Array(DEEP_COUNT)
  readonly #wideRows = new Int32Array(WIDE_COUNT)
  /** Rows of the group at hand; -1 for one left out. */
  readonly #kept = new Int32Array(DEEP_COUNT)
  readonly #hidden = new Float64Array(UNITS)
  readonly #gradient = new Float64Array(UNITS)

  constructor(seed: number) {
    this.#random = new Random(seed)
    for (let i = 0; i < this.#deep.length; i++) this.#deep[i] = (this.#random.next() - 0.5) * 0.1
    for (let j = 0; j < HIDDEN; j++) {
      this.#biases[j] = 0.2
      this.#weights[j] = (j % 2 === 0 ? 1 : -1) * (0.3 + this.#random.next() * 0.5)
    }
  }

  /** One pass over a text. `labels`: 1 person, 0 not, 2 unknown. Returns the summed loss. */
  learn(words: WordTable, labels: Uint8Array, weight: number, rates: Rates): number {
    const scores = new Float32Array(words.count)
    const memory = new Memory()
    let loss = 0
    for (let w = 0; w < words.count; w++) {
      if (!words.isCandidate(w)) continue
      collect(words, w, scores, memory, this.#deepRows, this.#wideRows)
      const label = labels[w] as number
      let logits = 0
      for (let g = 0; g < GROUPS; g++) {
        const logit = this.#forward(g, rates.dropout)
        logits += logit
        if (label !== 2) this.#backward(g, (1 / (1 + Math.exp(-logit)) - label) * weight, rates)
      }
      const score = 1 / (1 + Math.exp(-logits / GROUPS))
      scores[w] = score
      memory.put(words.hash[w] as number, score)
      if (label !== 2) loss -= Math.log(Math.max(1e-7, label === 1 ? score : 1 - score))
    }
    return loss
  }

  #forward(g: number, dropout: number): number {
    const hidden = this.#hidden
    const first = g * UNITS
    for (let j = 0; j < UNITS; j++) hidden[j] = this.#biases[first + j] as number
    const scale = 1 / (1 - dropout)
    for (let f = 0; f < DEEP_COUNT; f++) {
      if (dropout > 0 && this.#random.next() < dropout) {
        this.#kept[f] = -1
        continue
      }
      const row = this.#deepRows[f] as number
      this.#kept[f] = row
      const at = row * HIDDEN + first
      for (let j = 0; j < UNITS; j++) hidden[j] = (hidden[j] as number) + scale * (this.#deep[at + j] as number)
    }
    let logit = this.#outputBiases[g] as number
    for (let f = 0; f < WIDE_COUNT; f++) logit += this.#wide[g * wides + (this.#wideRows[f] as number)] as number
    for (let j = 0; j < UNITS; j++) if ((hidden[j] as number) > 0) logit += (hidden[j] as number) * (this.#weights[first + j] as number)
    return logit
  }

  #backward(g: number, delta: number, rates: Rates): void {
    if (Math.abs(delta) < 1e-4) return
    for (let f = 0; f < WIDE_COUNT; f++) {
      const at = g * wides + (this.#wideRows[f] as number)
      const square = (this.#wideSquares[at] as number) + delta * delta
      this.#wideSquares[at] = square
      this.#wide[at] = (this.#wide[at] as number) - (rates.wide * delta) / Math.sqrt(square + 0.1)
    }
    const gradient = this.#gradient
    const { deep } = rates
    const first = g * UNITS
    let norm = 0
    for (let j = 0; j < UNITS; j++) {
      const unit = first + j
      const active = (this.#hidden[j] as number) > 0
      const slope = active ? delta * (this.#weights[unit] as number) : 0
      gradient[j] = slope
      norm += slope * slope
      const gw = active ? delta * (this.#hidden[j] as number) : 0
      this.#weights[unit] = (this.#weights[unit] as number) - (0.3 * deep * gw) / Math.sqrt(this.#square(unit, gw) + 1)
      this.#biases[unit] = (this.#biases[unit] as number) - (0.3 * deep * slope) / Math.sqrt(this.#square(HIDDEN + unit, slope) + 1)
    }
    const square = this.#square(2 * HIDDEN + g, delta)
    this.#outputBiases[g] = (this.#outputBiases[g] as number) - (0.3 * deep * delta) / Math.sqrt(square + 1)
    norm /= UNITS
    for (let f = 0; f < DEEP_COUNT; f++) {
      const row = this.#kept[f] as number
      if (row < 0) continue
      const square = (this.#deepSquares[row * GROUPS + g] as number) + norm
      this.#deepSquares[row * GROUPS + g] = square
      const rate = deep / Math.sqrt(square + 0.05)
      const at = row * HIDDEN + first
      for (let j = 0; j < UNITS; j++) this.#deep[at + j] = (this.#deep[at + j] as number) - rate * (gradient[j] as number)
    }
  }

  #square(at: number, gradient: number): number {
    const square = (this.#headSquares[at] as number) + gradient * gradient
    this.#headSquares[at] = square
    return square
  }

  /** Adds the weights of now to the mean that `quantise` writes. */
  average(): void {
    this.#averaged++
    addTo(this.#deepMean, this.#deep, 1)
    for (let g = 0; g < GROUPS; g++) addTo(this.#wideMean, this.#wide.subarray(g * wides, (g + 1) * wides), 1 / GROUPS)
    const outputBias = this.#outputBiases.reduce((sum, bias) => sum + bias) / GROUPS
    addTo(this.#headMean, [outputBias, ...this.#biases, ...this.#weights.map((each) => each / GROUPS)], 1)
  }

  /** The averaged weights, one byte each. Rows that no text touched become zero. */
  quantise(): Uint8Array {
    const bytes = new Uint8Array(MODEL_BYTES)
    const header = new Float32Array(bytes.buffer, 0, HEADER / 4)
    const share = 1 / this.#averaged
    const deep = this.#deepMean.map((sum, i) => (this.#deepSquares[(i / UNITS) | 0] === 0 ? 0 : sum * share))
    const wide = this.#wideMean.map((sum) => sum * share)
    const deepScale = stepOf(deep)
    const wideScale = stepOf(wide)
    header.set([deepScale, wideScale, ...this.#headMean.map((sum) => sum * share)])
    for (let i = 0; i < deep.length; i++) bytes[HEADER + i] = 128 + clamp((deep[i] as number) / deepScale)
    for (let i = 0; i < wide.length; i++) bytes[HEADER + deep.length + i] = clamp((wide[i] as number) / wideScale)
    return bytes
  }
}

function addTo(sums: Float32Array | Float64Array, values: ArrayLike<number>, factor: number): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + factor * (values[i] as number)
}

/** Step size with which all but the rarest outliers fit into a byte. */
function stepOf(values: Float32Array): number {
  const sizes = values
    .filter((value) => value !== 0)
    .map(Math.abs)
    .sort()
  return Math.max(1e-6, (sizes[Math.floor(sizes.length * 0.9997)] ?? 0) / 127)
}

function clamp(value: number): number {
  return Math.max(-127, Math.min(127, Math.round(value)))
}
