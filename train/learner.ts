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

export class Learner {
  readonly #deep = new Float32Array(HIDDEN * rows)
  readonly #deepSquares = new Float32Array(rows)
  readonly #wide = new Float32Array(2 ** WIDE_BITS)
  readonly #wideSquares = new Float32Array(2 ** WIDE_BITS)
  readonly #biases = new Float32Array(HIDDEN)
  readonly #weights = new Float32Array(HIDDEN)
  readonly #headSquares = new Float32Array(2 * HIDDEN + 1)
  #outputBias = -2
  readonly #deepMean = new Float32Array(HIDDEN * rows)
  readonly #wideMean = new Float32Array(2 ** WIDE_BITS)
  readonly #headMean = new Float64Array(2 * HIDDEN + 1)
  #averaged = 0
  readonly #random: Random
  readonly #deepRows = new Int32Array(DEEP_COUNT)
  readonly #wideRows = new Int32Array(WIDE_COUNT)
  readonly #hidden = new Float64Array(HIDDEN)
  readonly #gradient = new Float64Array(HIDDEN)

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
      const score = this.#forward(rates.dropout)
      scores[w] = score
      memory.put(words.hash[w] as number, score)
      const label = labels[w] as number
      if (label === 2) continue
      loss -= Math.log(Math.max(1e-7, label === 1 ? score : 1 - score))
      this.#backward((score - label) * weight, rates)
    }
    return loss
  }

  #forward(dropout: number): number {
    const hidden = this.#hidden
    hidden.set(this.#biases)
    const scale = 1 / (1 - dropout)
    for (let f = 0; f < DEEP_COUNT; f++) {
      if (dropout > 0 && this.#random.next() < dropout) {
        this.#deepRows[f] = -1
        continue
      }
      const at = (this.#deepRows[f] as number) * HIDDEN
      for (let j = 0; j < HIDDEN; j++) hidden[j] = (hidden[j] as number) + scale * (this.#deep[at + j] as number)
    }
    let logit = this.#outputBias
    for (let f = 0; f < WIDE_COUNT; f++) logit += this.#wide[this.#wideRows[f] as number] as number
    for (let j = 0; j < HIDDEN; j++) if ((hidden[j] as number) > 0) logit += (hidden[j] as number) * (this.#weights[j] as number)
    return 1 / (1 + Math.exp(-logit))
  }

  #backward(delta: number, rates: Rates): void {
    if (Math.abs(delta) < 1e-4) return
    for (let f = 0; f < WIDE_COUNT; f++) {
      const at = this.#wideRows[f] as number
      const square = (this.#wideSquares[at] as number) + delta * delta
      this.#wideSquares[at] = square
      this.#wide[at] = (this.#wide[at] as number) - (rates.wide * delta) / Math.sqrt(square + 0.1)
    }
    const gradient = this.#gradient
    const { deep } = rates
    let norm = 0
    for (let j = 0; j < HIDDEN; j++) {
      const active = (this.#hidden[j] as number) > 0
      const g = active ? delta * (this.#weights[j] as number) : 0
      gradient[j] = g
      norm += g * g
      const gw = active ? delta * (this.#hidden[j] as number) : 0
      this.#weights[j] = (this.#weights[j] as number) - (0.3 * deep * gw) / Math.sqrt(this.#square(j, gw) + 1)
      this.#biases[j] = (this.#biases[j] as number) - (0.3 * deep * g) / Math.sqrt(this.#square(HIDDEN + j, g) + 1)
    }
    this.#outputBias -= (0.3 * deep * delta) / Math.sqrt(this.#square(2 * HIDDEN, delta) + 1)
    norm /= HIDDEN
    for (let f = 0; f < DEEP_COUNT; f++) {
      const row = this.#deepRows[f] as number
      if (row < 0) continue
      const square = (this.#deepSquares[row] as number) + norm
      this.#deepSquares[row] = square
      const rate = deep / Math.sqrt(square + 0.05)
      const at = row * HIDDEN
      for (let j = 0; j < HIDDEN; j++) this.#deep[at + j] = (this.#deep[at + j] as number) - rate * (gradient[j] as number)
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
    addTo(this.#deepMean, this.#deep)
    addTo(this.#wideMean, this.#wide)
    addTo(this.#headMean, [this.#outputBias, ...this.#biases, ...this.#weights])
  }

  /** The averaged weights, one byte each. Rows that no text touched become zero. */
  quantise(): Uint8Array {
    const bytes = new Uint8Array(MODEL_BYTES)
    const header = new Float32Array(bytes.buffer, 0, HEADER / 4)
    const share = 1 / this.#averaged
    const deep = this.#deepMean.map((sum, i) => (this.#deepSquares[(i / HIDDEN) | 0] === 0 ? 0 : sum * share))
    const wide = this.#wideMean.map((sum) => sum * share)
    const deepScale = stepOf(deep)
    const wideScale = stepOf(wide)
    header.set([deepScale, wideScale, ...this.#headMean.map((sum) => sum * share)])
    for (let i = 0; i < deep.length; i++) bytes[HEADER + i] = 128 + clamp((deep[i] as number) / deepScale)
    for (let i = 0; i < wide.length; i++) bytes[HEADER + deep.length + i] = clamp((wide[i] as number) / wideScale)
    return bytes
  }
}

function addTo(sums: Float32Array | Float64Array, values: ArrayLike<number>): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (values[i] as number)
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
