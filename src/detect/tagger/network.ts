// The network: hidden = relu(bias + Σ deep rows), score = sigmoid(Σ wide rows + weights · hidden). One byte a weight; four deep weights
// lie in one 32-bit word and are summed two at a time, which plain JavaScript does several times faster than byte by byte.
import { DEEP_BITS, DEEP_COUNT, FEATURE_COUNT, rowOf, WIDE_BITS } from './features.ts'

export const HIDDEN = 16
/** Words of 32 bits in a deep row. */
const ROW = HIDDEN / 4

/** Bytes: header (Float32: deep scale, wide scale, output bias, HIDDEN biases, HIDDEN weights), deep table, wide table. */
export const HEADER = 4 * (3 + 2 * HIDDEN)
export const MODEL_BYTES = HEADER + HIDDEN * 2 ** DEEP_BITS + 2 ** WIDE_BITS

export class Network {
  readonly #deep: Int32Array
  readonly #wide: Int8Array
  readonly #wideScale: number
  readonly #outputBias: number
  readonly #biases: Float32Array
  readonly #weights: Float32Array

  /** `bytes` as written by train/train.ts, 4-byte aligned. */
  constructor(bytes: Uint8Array) {
    if (bytes.byteLength !== MODEL_BYTES) throw new TypeError(`model has ${bytes.byteLength} bytes instead of ${MODEL_BYTES}`)
    const header = new Float32Array(bytes.buffer, bytes.byteOffset, HEADER / 4)
    const deepScale = header[0] as number
    this.#wideScale = header[1] as number
    this.#outputBias = header[2] as number
    // Sums are in steps of the scale; relu commutes with a positive factor, so the factor goes into the output weights.
    this.#biases = header.slice(3, 3 + HIDDEN).map((bias) => bias / deepScale - 128 * DEEP_COUNT)
    this.#weights = header.slice(3 + HIDDEN, 3 + 2 * HIDDEN).map((weight) => weight * deepScale)
    this.#deep = new Int32Array(bytes.buffer, bytes.byteOffset + HEADER, ROW * 2 ** DEEP_BITS)
    this.#wide = new Int8Array(bytes.buffer, bytes.byteOffset + HEADER + HIDDEN * 2 ** DEEP_BITS, 2 ** WIDE_BITS)
  }

  /** @param features of a word, as `describe` wrote them. */
  score(features: Int32Array): number {
    const table = this.#deep
    let a0 = 0
    let a1 = 0
    let b0 = 0
    let b1 = 0
    let c0 = 0
    let c1 = 0
    let d0 = 0
    let d1 = 0
    for (let f = 0; f < DEEP_COUNT; f++) {
      const at = rowOf(f, features[f] as number, DEEP_BITS) * ROW
      const a = table[at] as number
      const b = table[at + 1] as number
      const c = table[at + 2] as number
      const d = table[at + 3] as number
      a0 = (a0 + (a & 0xff00ff)) | 0
      a1 = (a1 + ((a >>> 8) & 0xff00ff)) | 0
      b0 = (b0 + (b & 0xff00ff)) | 0
      b1 = (b1 + ((b >>> 8) & 0xff00ff)) | 0
      c0 = (c0 + (c & 0xff00ff)) | 0
      c1 = (c1 + ((c >>> 8) & 0xff00ff)) | 0
      d0 = (d0 + (d & 0xff00ff)) | 0
      d1 = (d1 + ((d >>> 8) & 0xff00ff)) | 0
    }
    let sum = 0
    const values = this.#wide
    for (let f = DEEP_COUNT; f < FEATURE_COUNT; f++) sum += values[rowOf(f, features[f] as number, WIDE_BITS)] as number
    const logit =
      this.#outputBias +
      sum * this.#wideScale +
      this.#four(0, a0, a1) +
      this.#four(4, b0, b1) +
      this.#four(8, c0, c1) +
      this.#four(12, d0, d1)
    return 1 / (1 + Math.exp(-logit))
  }

  /** Share of four hidden units whose sums lie in the halves of two words. */
  #four(at: number, even: number, odd: number): number {
    const weights = this.#weights
    const biases = this.#biases
    const h0 = (biases[at] as number) + (even & 0xffff)
    const h1 = (biases[at + 1] as number) + (odd & 0xffff)
    const h2 = (biases[at + 2] as number) + (even >>> 16)
    const h3 = (biases[at + 3] as number) + (odd >>> 16)
    return (
      (h0 > 0 ? h0 * (weights[at] as number) : 0) +
      (h1 > 0 ? h1 * (weights[at + 1] as number) : 0) +
      (h2 > 0 ? h2 * (weights[at + 2] as number) : 0) +
      (h3 > 0 ? h3 * (weights[at + 3] as number) : 0)
    )
  }
}
