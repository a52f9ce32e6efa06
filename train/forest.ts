// Grows the boosted trees of src/detect/person/forest.ts: logistic loss, Newton steps, splits at quantiles. The same examples and settings
// give the same bytes.
import { DEPTH, NODES, SPLITS, VALUE_STEPS } from '../src/detect/person/forest.ts'
import type { Example } from './examples.ts'
import { Random } from './random.ts'

export interface Growth {
  readonly trees: number
  readonly rate: number
  /** Least sum of curvature in a leaf. */
  readonly leaf: number
  readonly ridge: number
  /** Share of the features that a tree may split on, and of the examples that it sees. */
  readonly features: number
  readonly examples: number
  /** What the trees' logit is multiplied with. */
  readonly share: number
  /** Features that never speak against a person where they rise. */
  readonly rising: ReadonlySet<number>
}

const BINS = 48
const SEED = 20261

interface Grown {
  readonly features: Uint8Array
  readonly bins: Uint8Array
  readonly values: Float64Array
}

export function growForest(examples: readonly Example[], growth: Growth): Uint8Array {
  const size = examples[0]?.features.length ?? 0
  const edges = Array.from({ length: size }, (_, f) => edgesOf(examples, f))
  const binned = Array.from({ length: size }, (_, f) => binsOf(examples, f, edges[f] as Float32Array))
  const weights = Float64Array.from(examples, ({ weight }) => weight)
  const labels = Float64Array.from(examples, ({ isPerson }) => (isPerson ? 1 : 0))
  let positive = 0
  let all = 0
  for (let i = 0; i < labels.length; i++) {
    positive += (weights[i] as number) * (labels[i] as number)
    all += weights[i] as number
  }
  const base = Math.log(positive / (all - positive))
  const logits = new Float64Array(examples.length).fill(base)
  const gradients = new Float64Array(examples.length)
  const curves = new Float64Array(examples.length)
  const random = new Random(SEED)
  const trees: Grown[] = []
  for (let t = 0; t < growth.trees; t++) {
    for (let i = 0; i < examples.length; i++) {
      const p = 1 / (1 + Math.exp(-(logits[i] as number)))
      const isSeen = random.chance(growth.examples)
      gradients[i] = isSeen ? (weights[i] as number) * (p - (labels[i] as number)) : 0
      curves[i] = isSeen ? (weights[i] as number) * p * (1 - p) : 0
    }
    const allowed = Array.from({ length: size }, (_, f) => f).filter(() => random.chance(growth.features))
    const { tree, nodes } = growTree({ binned, edges, gradients, curves, allowed, growth })
    trees.push(tree)
    for (let i = 0; i < examples.length; i++) logits[i] = (logits[i] as number) + (tree.values[nodes[i] as number] as number)
  }
  return bytesOf(trees, edges, base, size, growth.share)
}

/** Up to BINS - 1 values between which examples lie. */
function edgesOf(examples: readonly Example[], f: number): Float32Array {
  const values = [...new Set(examples.map(({ features }) => Math.fround(features[f] as number)))].sort((a, b) => a - b)
  if (values.length <= BINS) return Float32Array.from(values.slice(1), (value, i) => ((values[i] as number) + value) / 2)
  const sorted = Float32Array.from(examples, ({ features }) => features[f] as number).sort()
  const edges = new Set<number>()
  for (let b = 1; b < BINS; b++) {
    const at = Math.floor((b * sorted.length) / BINS)
    const edge = Math.fround(((sorted[at - 1] as number) + (sorted[at] as number)) / 2)
    edges.add(edge)
  }
  return Float32Array.from([...edges].sort((a, b) => a - b))
}

function binsOf(examples: readonly Example[], f: number, edges: Float32Array): Uint8Array {
  return Uint8Array.from(examples, ({ features }) => {
    const value = features[f] as number
    let low = 0
    let high = edges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (value > (edges[middle] as number)) low = middle + 1
      else high = middle
    }
    return low
  })
}

interface Split {
  readonly feature: number
  readonly bin: number
  readonly gain: number
}

/** What a tree is grown from. */
interface Soil {
  /** For each feature, the bin of each example … */
  readonly binned: readonly Uint8Array[]
  /** … and the values between its bins. */
  readonly edges: readonly Float32Array[]
  /** Of each example; curves are 0 where the tree does not see it. */
  readonly gradients: Float64Array
  readonly curves: Float64Array
  /** Features that it may split on. */
  readonly allowed: readonly number[]
  readonly growth: Growth
}

function growTree(soil: Soil): { tree: Grown; nodes: Uint16Array } {
  const { binned, gradients, curves, growth } = soil
  const features = new Uint8Array(SPLITS)
  const bins = new Uint8Array(SPLITS).fill(255)
  const values = new Float64Array(NODES)
  const low = new Float64Array(NODES).fill(-Infinity)
  const high = new Float64Array(NODES).fill(Infinity)
  const nodes = new Uint16Array(gradients.length)
  let members: Int32Array[] = [Int32Array.from(gradients.keys()).filter((i) => (curves[i] as number) > 0)]
  const stepOf = (gradient: number, curve: number): number => -gradient / (curve + growth.ridge)
  values[0] = 0
  for (let level = 0; level < DEPTH; level++) {
    const next: Int32Array[] = []
    for (let m = 0; m < members.length; m++) {
      const node = 2 ** level - 1 + m
      const rows = members[m] as Int32Array
      const bound = (value: number): number => Math.min(high[node] as number, Math.max(low[node] as number, value))
      const split = bestSplit(soil, rows, bound)
      const left = 2 * node + 1
      const right = left + 1
      low.copyWithin(left, node, node + 1)
      low.copyWithin(right, node, node + 1)
      high.copyWithin(left, node, node + 1)
      high.copyWithin(right, node, node + 1)
      if (split === undefined) {
        values[left] = values[right] = values[node] as number
        next.push(rows, new Int32Array(0))
        continue
      }
      features[node] = split.feature
      bins[node] = split.bin
      const bin = binned[split.feature] as Uint8Array
      const parts = [rows.filter((i) => (bin[i] as number) <= split.bin), rows.filter((i) => (bin[i] as number) > split.bin)]
      parts.forEach((part, side) => {
        const { gradient, curve } = sumOf(soil, part)
        values[left + side] = bound(growth.rate * stepOf(gradient, curve))
      })
      if (growth.rising.has(split.feature)) {
        const middle = ((values[left] as number) + (values[right] as number)) / 2
        high[left] = middle
        low[right] = middle
      }
      next.push(...parts)
    }
    members = next
  }
  for (let i = 0; i < nodes.length; i++) {
    let node = 0
    for (let level = 0; level < DEPTH; level++)
      node =
        2 * node +
        ((bins[node] as number) < 255 && ((binned[features[node] as number] as Uint8Array)[i] as number) > (bins[node] as number) ? 2 : 1)
    nodes[i] = node
  }
  return { tree: { features, bins, values }, nodes }
}

/** Gradients and curves of some examples, summed. */
function sumOf({ gradients, curves }: Soil, rows: Int32Array): { gradient: number; curve: number } {
  let gradient = 0
  let curve = 0
  for (const i of rows) {
    gradient += gradients[i] as number
    curve += curves[i] as number
  }
  return { gradient, curve }
}

function bestSplit(soil: Soil, rows: Int32Array, bound: (value: number) => number): Split | undefined {
  const { binned, edges, gradients, curves, allowed, growth } = soil
  const { gradient, curve } = sumOf(soil, rows)
  if (curve < 2 * growth.leaf) return undefined
  const gainOf = (g: number, c: number): number => (g * g) / (c + growth.ridge)
  const all = gainOf(gradient, curve)
  let best: Split | undefined
  const sums = new Float64Array(BINS)
  const curveSums = new Float64Array(BINS)
  for (const feature of allowed) {
    const count = (edges[feature] as Float32Array).length
    if (count === 0) continue
    const bin = binned[feature] as Uint8Array
    sums.fill(0, 0, count + 1)
    curveSums.fill(0, 0, count + 1)
    for (const i of rows) {
      const b = bin[i] as number
      sums[b] = (sums[b] as number) + (gradients[i] as number)
      curveSums[b] = (curveSums[b] as number) + (curves[i] as number)
    }
    let g = 0
    let c = 0
    for (let b = 0; b < count; b++) {
      g += sums[b] as number
      c += curveSums[b] as number
      if (c < growth.leaf) continue
      if (curve - c < growth.leaf) break
      const gain = gainOf(g, c) + gainOf(gradient - g, curve - c) - all
      if (gain <= (best?.gain ?? 1e-6)) continue
      if (
        growth.rising.has(feature) &&
        bound((-growth.rate * g) / (c + growth.ridge)) > bound((-growth.rate * (gradient - g)) / (curve - c + growth.ridge))
      )
        continue
      best = { feature, bin: b, gain }
    }
  }
  return best
}

function bytesOf(trees: readonly Grown[], edges: readonly Float32Array[], base: number, size: number, share: number): Uint8Array {
  const thresholds: number[] = [Infinity]
  const indices = new Map<string, number>()
  const indexOf = (feature: number, bin: number): number => {
    if (bin === 255) return 0
    const key = `${feature} ${bin}`
    let index = indices.get(key)
    if (index === undefined) {
      index = thresholds.push((edges[feature] as Float32Array)[bin] as number) - 1
      indices.set(key, index)
    }
    return index
  }
  const splits = trees.map(({ features, bins }) => [...features].map((feature, n) => indexOf(feature, bins[n] as number)))
  const bytes = new Uint8Array(12 + 4 * thresholds.length + trees.length * (2 * NODES + 3 * SPLITS))
  const view = new DataView(bytes.buffer)
  view.setUint16(0, size, true)
  view.setUint16(2, thresholds.length, true)
  view.setUint16(4, trees.length, true)
  view.setFloat32(8, share * base, true)
  let at = 12
  const put = (values: Iterable<number>, width: number, set: (at: number, value: number) => void): void => {
    for (const value of values) {
      set(at, value)
      at += width
    }
  }
  put(thresholds, 4, (place, value) => view.setFloat32(place, value, true))
  for (const { values } of trees) put(values, 2, (place, value) => view.setInt16(place, Math.round(share * value * VALUE_STEPS), true))
  for (const tree of splits) put(tree, 2, (place, value) => view.setUint16(place, value, true))
  for (const { features } of trees) put(features, 1, (place, value) => view.setUint8(place, value))
  return bytes
}
