// The network: hidden = relu(bias + Σ rows of the features that it knows), outputs = softmax(bias + weights · hidden). One byte a weight.
// Before it a glance: a sum over the first few features, which throws out most of what is nothing of anyone.
import { CLASSES } from './labels.ts'

export const HIDDEN = 8
const SLOT_BITS = 14
export const SLOTS = 2 ** SLOT_BITS
/** Slots looked at for one feature. */
export const PROBES = 8
/** How many of a candidate's features the glance takes in. */
export const GLANCE = 10
const GLANCE_BITS = 12
export const GLANCE_WEIGHTS = 2 ** GLANCE_BITS

/** Float32: least sum of the glance, scale of the rows, HIDDEN biases, then for each class its bias and HIDDEN weights. */
export const HEADER = 4 * (2 + HIDDEN + CLASSES.length * (1 + HIDDEN))
/** Header, weights of the glance, fingerprints of two bytes (0: free), rows of HIDDEN bytes. */
export const MODEL_BYTES = HEADER + GLANCE_WEIGHTS + SLOTS * (2 + HIDDEN)
/** In memory a slot is its fingerprint and its row side by side: one look is one line of the cache. */
const SLOT_BYTES = 16

export function slotOf(key: number): number {
  return key >>> (32 - SLOT_BITS)
}

/** Never 0. */
export function fingerprintOf(key: number): number {
  return (key & 0xffff) === 0 ? 1 : key & 0xffff
}

export function glanceAt(key: number): number {
  return key >>> (32 - GLANCE_BITS)
}

export class Network {
  readonly #least: number
  readonly #scale: number
  readonly #biases: Float32Array
  readonly #outputs: Float32Array
  readonly #glance: Int8Array
  readonly #fingerprints: Uint16Array
  readonly #rows: Int8Array
  readonly #hidden = new Float32Array(HIDDEN)
  /** The probability of each class, after `run`. */
  readonly scores = new Float32Array(CLASSES.length)

  /** @param bytes as written by train/train-values.ts. */
  constructor(bytes: Uint8Array) {
    if (bytes.byteLength !== MODEL_BYTES) throw new TypeError(`model has ${bytes.byteLength} bytes instead of ${MODEL_BYTES}`)
    const { buffer } = bytes.slice()
    const header = new Float32Array(buffer, 0, HEADER / 4)
    this.#least = header[0] as number
    this.#scale = header[1] as number
    this.#biases = header.slice(2, 2 + HIDDEN).map((bias) => bias / this.#scale)
    this.#outputs = header.slice(2 + HIDDEN)
    this.#glance = new Int8Array(buffer.slice(HEADER, HEADER + GLANCE_WEIGHTS))
    const fingerprints = new Uint16Array(buffer, HEADER + GLANCE_WEIGHTS, SLOTS)
    const rows = new Int8Array(buffer, HEADER + GLANCE_WEIGHTS + 2 * SLOTS)
    this.#rows = new Int8Array(SLOTS * SLOT_BYTES)
    this.#fingerprints = new Uint16Array(this.#rows.buffer)
    for (let slot = 0; slot < SLOTS; slot++) {
      this.#fingerprints[(slot * SLOT_BYTES) >> 1] = fingerprints[slot] as number
      this.#rows.set(rows.subarray(slot * HIDDEN, (slot + 1) * HIDDEN), slot * SLOT_BYTES + 2)
    }
  }

  /** Whether the first GLANCE features are worth a closer look. */
  isWorth(keys: Int32Array): boolean {
    let sum = 0
    for (let k = 0; k < GLANCE; k++) sum += this.#glance[glanceAt(keys[k] as number)] as number
    return sum >= this.#least
  }

  /** @returns the likeliest class. */
  run(keys: Int32Array, count: number): number {
    const hidden = this.#hidden
    const fingerprints = this.#fingerprints
    const rows = this.#rows
    hidden.set(this.#biases)
    for (let k = 0; k < count; k++) {
      const key = keys[k] as number
      const fingerprint = fingerprintOf(key)
      let at = slotOf(key) * SLOT_BYTES
      let found = fingerprints[at >> 1] as number
      for (let probe = 1; found !== fingerprint && found !== 0 && probe < PROBES; probe++) {
        at = (at + SLOT_BYTES) & (SLOTS * SLOT_BYTES - 1)
        found = fingerprints[at >> 1] as number
      }
      if (found !== fingerprint) continue
      for (let h = 0; h < HIDDEN; h++) hidden[h] = (hidden[h] as number) + (rows[at + 2 + h] as number)
    }
    return this.#classOf()
  }

  #classOf(): number {
    const { scores } = this
    const hidden = this.#hidden
    let best = 0
    let sum = 0
    for (let c = 0; c < CLASSES.length; c++) {
      let logit = 0
      const at = c * (HIDDEN + 1)
      for (let h = 0; h < HIDDEN; h++) if ((hidden[h] as number) > 0) logit += (hidden[h] as number) * (this.#outputs[at + 1 + h] as number)
      const score = Math.exp(Math.min(60, logit * this.#scale + (this.#outputs[at] as number)))
      scores[c] = score
      sum += score
      if (score > (scores[best] as number)) best = c
    }
    for (let c = 0; c < CLASSES.length; c++) scores[c] = (scores[c] as number) / sum
    return best
  }
}
