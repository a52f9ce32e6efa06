// Boosted trees: each tree sends the features left or right at each of its nodes and adds the value of the leaf that they reach. Grown
// by train/forest.ts.

/** Levels of splits in a tree, all trees alike. */
export const DEPTH = 3
export const SPLITS = 2 ** DEPTH - 1
export const NODES = 2 ** (DEPTH + 1) - 1
/** Values are in steps of one in so many of a logit. */
export const VALUE_STEPS = 2048

/**
 * Bytes: number of features, of thresholds and of trees (Uint16 each) and two bytes of nothing; the base logit and the thresholds (Float32);
 * for each tree the values of its nodes, root first (Int16), then the thresholds of its splits (Uint16); then the features of the splits (Uint8).
 * A split sends what is above its threshold to the right; the children of node n are 2n + 1 and 2n + 2.
 */
export class Forest {
  readonly trees: number
  readonly base: number
  readonly #features: Uint8Array
  readonly #thresholds: Float32Array
  readonly #values: Int16Array

  constructor(bytes: Uint8Array, features: number) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const count = view.getUint16(2, true)
    this.trees = view.getUint16(4, true)
    const splits = this.trees * SPLITS
    if (view.getUint16(0, true) !== features || bytes.byteLength !== 12 + 4 * count + this.trees * 2 * NODES + 3 * splits)
      throw new TypeError('The trees are not those of these features')
    this.base = view.getFloat32(8, true)
    const thresholds = Float32Array.from({ length: count }, (_, i) => view.getFloat32(12 + 4 * i, true))
    let at = 12 + 4 * count
    this.#values = Int16Array.from({ length: this.trees * NODES }, (_, i) => view.getInt16(at + 2 * i, true))
    at += 2 * this.#values.length
    this.#thresholds = Float32Array.from({ length: splits }, (_, i) => thresholds[view.getUint16(at + 2 * i, true)] as number)
    at += 2 * splits
    this.#features = Uint8Array.from(bytes.subarray(at, at + splits))
  }

  /** The logit. */
  score(features: Float64Array): number {
    const asked = this.#features
    const thresholds = this.#thresholds
    const values = this.#values
    let sum = 0
    for (let splits = 0, nodes = 0; splits < asked.length; splits += SPLITS, nodes += NODES) {
      let node = 0
      for (let level = 0; level < DEPTH; level++) {
        const at = splits + node
        node = 2 * node + ((features[asked[at] as number] as number) > (thresholds[at] as number) ? 2 : 1)
      }
      sum += values[nodes + node] as number
    }
    return this.base + sum / VALUE_STEPS
  }

  /** What each feature adds to the logit, by the values of the nodes that its splits lead to. */
  explain(features: Float64Array): Float64Array {
    const shares = new Float64Array(features.length)
    for (let tree = 0; tree < this.trees; tree++) {
      const splits = tree * SPLITS
      const values = tree * NODES
      let node = 0
      for (let level = 0; level < DEPTH; level++) {
        const feature = this.#features[splits + node] as number
        const next = this.#next(splits, node, features)
        const gain = ((this.#values[values + next] as number) - (this.#values[values + node] as number)) / VALUE_STEPS
        shares[feature] = (shares[feature] as number) + gain
        node = next
      }
    }
    return shares
  }

  #next(splits: number, node: number, features: Float64Array): number {
    const at = splits + node
    return 2 * node + ((features[this.#features[at] as number] as number) > (this.#thresholds[at] as number) ? 2 : 1)
  }
}
