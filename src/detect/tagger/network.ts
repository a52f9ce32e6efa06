// The network: hidden = relu(bias + Σ deep rows), score = sigmoid(Σ wide rows + weights · hidden). One byte a weight.
import { DEEP_BITS, DEEP_COUNT, WIDE_BITS } from './features.ts'
import { createRowSums, type RowSums } from './row-sums.ts'

export const HIDDEN = 16

/** Bytes: header (Float32: deep scale, wide scale, output bias, HIDDEN biases, HIDDEN weights), deep table, wide table. */
export const HEADER = 4 * (3 + 2 * HIDDEN)
export const MODEL_BYTES = HEADER + HIDDEN * 2 ** DEEP_BITS + 2 ** WIDE_BITS

/** Fills `into` with the model's bytes from `from` on. */
export type ReadInto = (into: Uint8Array, from: number) => void

function copyFrom(bytes: Uint8Array): ReadInto {
  if (bytes.byteLength !== MODEL_BYTES) throw new TypeError(`model has ${bytes.byteLength} bytes instead of ${MODEL_BYTES}`)
  return (into, from) => into.set(bytes.subarray(from, from + into.length))
}

export class Network {
  readonly #rows: RowSums
  readonly #wideScale: number
  readonly #outputBias: number
  readonly #biases: Float32Array
  readonly #weights: Float32Array
  /** What `describe` writes of a word and `score` reads. */
  readonly features: Int32Array

  /** @param source bytes as written by train/train.ts, or what reads them. */
  constructor(source: Uint8Array | ReadInto) {
    const read = source instanceof Uint8Array ? copyFrom(source) : source
    const header = new Float32Array(HEADER / 4)
    read(new Uint8Array(header.buffer), 0)
    this.#rows = createRowSums()
    // Straight to its place: three megabytes twice are a tenth of what the process takes.
    read(this.#rows.tables, HEADER)
    this.features = this.#rows.features
    const deepScale = header[0] as number
    this.#wideScale = header[1] as number
    this.#outputBias = header[2] as number
    // Sums are in steps of the scale; relu commutes with a positive factor, so the factor goes into the output weights.
    this.#biases = header.slice(3, 3 + HIDDEN).map((bias) => bias / deepScale - 128 * DEEP_COUNT)
    this.#weights = header.slice(3 + HIDDEN, 3 + 2 * HIDDEN).map((weight) => weight * deepScale)
  }

  /** The probability for the word whose features were written. */
  score(): number {
    const wide = this.#rows.add()
    const logit = this.#outputBias + wide * this.#wideScale + this.#four(0) + this.#four(4) + this.#four(8) + this.#four(12)
    return 1 / (1 + Math.exp(-logit))
  }

  /** Share of four hidden units. */
  #four(at: number): number {
    const weights = this.#weights
    const biases = this.#biases
    const { sums } = this.#rows
    const h0 = (biases[at] as number) + (sums[at] as number)
    const h1 = (biases[at + 1] as number) + (sums[at + 1] as number)
    const h2 = (biases[at + 2] as number) + (sums[at + 2] as number)
    const h3 = (biases[at + 3] as number) + (sums[at + 3] as number)
    return (
      (h0 > 0 ? h0 * (weights[at] as number) : 0) +
      (h1 > 0 ? h1 * (weights[at + 1] as number) : 0) +
      (h2 > 0 ? h2 * (weights[at + 2] as number) : 0) +
      (h3 > 0 ? h3 * (weights[at + 3] as number) : 0)
    )
  }
}
