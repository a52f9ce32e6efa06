// A weighted sum and boosted trees over the same features, added up.
import { Forest } from './forest.ts'

/** Bytes: the bias, a weight and a mean for each feature (Float32 all), then those of the trees. */
export class Mixture {
  readonly #bias: number
  readonly #weights: Float64Array
  readonly #means: Float64Array
  readonly #forest: Forest

  constructor(bytes: Uint8Array, features: number) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const read = (from: number): Float64Array => Float64Array.from({ length: features }, (_, i) => view.getFloat32(4 * (from + i), true))
    this.#bias = view.getFloat32(0, true)
    this.#weights = read(1)
    this.#means = read(1 + features)
    this.#forest = new Forest(bytes.subarray(4 * (1 + 2 * features)), features)
  }

  /** The logit. */
  score(features: Float64Array): number {
    const weights = this.#weights
    let sum = this.#bias + this.#forest.score(features)
    for (let i = 0; i < weights.length; i++) sum += (weights[i] as number) * (features[i] as number)
    return sum
  }

  /** What each feature adds to the logit, held against its mean. */
  explain(features: Float64Array): Float64Array {
    const shares = this.#forest.explain(features)
    return shares.map((share, i) => share + (this.#weights[i] as number) * ((features[i] as number) - (this.#means[i] as number)))
  }
}
