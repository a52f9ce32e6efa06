// Learns the weights of src/detect/values/network.ts: cross entropy, Adagrad with one rate a row, one example after the other. Only
// features of several texts get a row.
import { CLASSES } from '../../src/detect/values/labels.ts'
import { fingerprintOf, GLANCE_WEIGHTS, HEADER, HIDDEN, MODEL_BYTES, PROBES, SLOTS, slotOf } from '../../src/detect/values/network.ts'
import { Random } from '../random.ts'
import type { Example } from './examples.ts'
import { type Glance, learnGlance } from './glance.ts'

const COUNT = CLASSES.length
const RATE = 0.1
const DROPOUT = 0.25
/** Share of the slots that are filled. */
const FILLED = 0.85

export interface LearnOptions {
  readonly epochs: number
  readonly seed: number
  /** Features of fewer texts than this get no row. */
  readonly rarest: number
}

/** @param texts examples of each text. @returns bytes of the model. */
export function learn(texts: readonly (readonly Example[])[], options: LearnOptions): Uint8Array {
  const glance = learnGlance(texts.flat(), options.seed)
  const seen = texts.map((examples) => examples.filter(({ keys }) => glance.isWorth(keys)))
  const rowOf = chooseRows(seen, options.rarest)
  const wide = new Learner(rowOf, options)
  wide.train(seen)
  // The rows that matter most, learnt once more among themselves.
  const most = Math.floor(SLOTS * FILLED)
  if (rowOf.size <= most) return wide.quantise(glance)
  const narrow = new Learner(wide.best(most), options)
  narrow.train(seen)
  return narrow.quantise(glance)
}

function chooseRows(texts: readonly (readonly Example[])[], rarest: number): Map<number, number> {
  const counts = new Map<number, number>()
  for (const examples of texts) {
    const seen = new Set<number>()
    for (const { keys } of examples) for (const key of keys) seen.add(key)
    for (const key of seen) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const kept = [...counts].filter(([, count]) => count >= rarest).sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return new Map(kept.map(([key], row) => [key, row]))
}

class Learner {
  readonly #rowOf: ReadonlyMap<number, number>
  readonly #rows: Float32Array
  readonly #means: Float32Array
  readonly #squares: Float32Array
  readonly #uses: Float32Array
  readonly #head = new Float64Array(HIDDEN + COUNT * (1 + HIDDEN))
  readonly #headMeans = new Float64Array(HIDDEN + COUNT * (1 + HIDDEN))
  readonly #headSquares = new Float64Array(HIDDEN + COUNT * (1 + HIDDEN))
  readonly #random: Random
  readonly #options: LearnOptions
  #averaged = 0

  constructor(rowOf: ReadonlyMap<number, number>, options: LearnOptions) {
    this.#rowOf = rowOf
    this.#options = options
    this.#random = new Random(options.seed)
    this.#rows = new Float32Array(rowOf.size * HIDDEN).map(() => (this.#random.next() - 0.5) * 0.06)
    this.#means = new Float32Array(rowOf.size * HIDDEN)
    this.#squares = new Float32Array(rowOf.size)
    this.#uses = new Float32Array(rowOf.size)
    for (let i = 0; i < this.#head.length; i++) this.#head[i] = i < HIDDEN ? 0.1 : (this.#random.next() - 0.5) * 0.6
    this.#head[HIDDEN] = 2
  }

  train(texts: readonly (readonly Example[])[]): void {
    const examples = texts.flat().map(({ keys, label, weight }) => ({
      label,
      weight,
      rows: Int32Array.from([...keys].flatMap((key) => this.#rowOf.get(key) ?? [])),
    }))
    const { epochs } = this.#options
    for (let epoch = 0; epoch < epochs; epoch++) {
      this.#random.shuffle(examples)
      const rate = RATE * (epoch < epochs * 0.6 ? 1 : 0.5)
      for (const example of examples) this.#step(example.rows, example.label, example.weight, rate)
      if (epoch >= epochs / 2) this.#average()
    }
  }

  #step(rows: Int32Array, label: number, weight: number, rate: number): void {
    const random = this.#random
    const hidden = new Float64Array(HIDDEN)
    for (let h = 0; h < HIDDEN; h++) hidden[h] = this.#head[h] as number
    const used: number[] = []
    for (const row of rows) {
      if (random.next() < DROPOUT) continue
      used.push(row)
      for (let h = 0; h < HIDDEN; h++) hidden[h] = (hidden[h] as number) + (this.#rows[row * HIDDEN + h] as number) / (1 - DROPOUT)
    }
    const scores = new Float64Array(COUNT)
    let sum = 0
    for (let c = 0; c < COUNT; c++) {
      const at = HIDDEN + c * (1 + HIDDEN)
      let logit = this.#head[at] as number
      for (let h = 0; h < HIDDEN; h++) if ((hidden[h] as number) > 0) logit += (hidden[h] as number) * (this.#head[at + 1 + h] as number)
      scores[c] = Math.exp(Math.min(50, logit))
      sum += scores[c] as number
    }
    const back = new Float64Array(HIDDEN)
    for (let c = 0; c < COUNT; c++) {
      const delta = weight * ((scores[c] as number) / sum - (c === label ? 1 : 0))
      if (Math.abs(delta) < 1e-5) continue
      const at = HIDDEN + c * (1 + HIDDEN)
      for (let h = 0; h < HIDDEN; h++)
        if ((hidden[h] as number) > 0) back[h] = (back[h] as number) + delta * (this.#head[at + 1 + h] as number)
      this.#update(at, delta, rate)
      for (let h = 0; h < HIDDEN; h++) if ((hidden[h] as number) > 0) this.#update(at + 1 + h, delta * (hidden[h] as number), rate)
    }
    let norm = 0
    for (let h = 0; h < HIDDEN; h++) {
      norm += (back[h] as number) ** 2 / HIDDEN
      this.#update(h, back[h] as number, rate)
    }
    if (norm < 1e-10) return
    for (const row of used) {
      const square = (this.#squares[row] as number) + norm
      this.#squares[row] = square
      this.#uses[row] = (this.#uses[row] as number) + 1
      const step = rate / Math.sqrt(square + 0.05)
      for (let h = 0; h < HIDDEN; h++) this.#rows[row * HIDDEN + h] = (this.#rows[row * HIDDEN + h] as number) - step * (back[h] as number)
    }
  }

  #update(at: number, gradient: number, rate: number): void {
    const square = (this.#headSquares[at] as number) + gradient * gradient
    this.#headSquares[at] = square
    this.#head[at] = (this.#head[at] as number) - (0.3 * rate * gradient) / Math.sqrt(square + 1)
  }

  #average(): void {
    this.#averaged++
    for (let i = 0; i < this.#rows.length; i++) this.#means[i] = (this.#means[i] as number) + (this.#rows[i] as number)
    for (let i = 0; i < this.#head.length; i++) this.#headMeans[i] = (this.#headMeans[i] as number) + (this.#head[i] as number)
  }

  /** The features whose rows weigh most, given how often they are used. */
  best(most: number): Map<number, number> {
    const weighed = [...this.#rowOf].map(([key, row]) => {
      let norm = 0
      for (let h = 0; h < HIDDEN; h++) norm += (this.#means[row * HIDDEN + h] as number) ** 2
      return [key, Math.sqrt(norm) * Math.log(2 + (this.#uses[row] as number))] as const
    })
    return new Map(
      weighed
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, most)
        .map(([key], row) => [key, row]),
    )
  }

  quantise(glance: Glance): Uint8Array {
    const bytes = new Uint8Array(MODEL_BYTES)
    const header = new Float32Array(bytes.buffer, 0, HEADER / 4)
    new Int8Array(bytes.buffer, HEADER, GLANCE_WEIGHTS).set(glance.weights)
    const fingerprints = new Uint16Array(bytes.buffer, HEADER + GLANCE_WEIGHTS, SLOTS)
    const rows = new Int8Array(bytes.buffer, HEADER + GLANCE_WEIGHTS + 2 * SLOTS)
    const share = 1 / this.#averaged
    const scale = stepOf(this.#means) * share
    header[0] = glance.least
    header[1] = scale
    for (let i = 0; i < this.#headMeans.length; i++) header[2 + i] = (this.#headMeans[i] as number) * share
    for (const [key, row] of this.#rowOf) {
      let slot = slotOf(key)
      const fingerprint = fingerprintOf(key)
      let probe = 0
      while (probe < PROBES && fingerprints[slot] !== 0 && fingerprints[slot] !== fingerprint) {
        slot = (slot + 1) & (SLOTS - 1)
        probe++
      }
      if (probe === PROBES || fingerprints[slot] === fingerprint) continue
      fingerprints[slot] = fingerprint
      for (let h = 0; h < HIDDEN; h++)
        rows[slot * HIDDEN + h] = Math.max(-127, Math.min(127, Math.round(((this.#means[row * HIDDEN + h] as number) * share) / scale)))
    }
    return bytes
  }
}

/** Step size with which all but the rarest outliers fit into a byte. */
function stepOf(values: Float32Array): number {
  const sizes = values.map(Math.abs).sort()
  return Math.max(1e-6, (sizes[Math.floor(sizes.length * 0.9995)] ?? 0) / 127)
}
