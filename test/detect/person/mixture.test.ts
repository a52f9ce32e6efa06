// The weighted sum and the trees that weigh proposals, and how they are fitted.
import { describe, expect, it } from 'vitest'
import { FEATURES } from '../../../src/detect/person/describe.ts'
import { Forest } from '../../../src/detect/person/forest.ts'
import { Mixture } from '../../../src/detect/person/mixture.ts'
import { Inspection } from '../../../src/detect/why.ts'
import type { Example } from '../../../train/examples.ts'
import { growForest } from '../../../train/forest.ts'
import { fitLinear } from '../../../train/linear.ts'
import { Random } from '../../../train/random.ts'

const GROWTH = { trees: 60, rate: 0.3, leaf: 1, ridge: 1, features: 1, examples: 0.8, share: 1, rising: new Set<number>() }

/** Three features from 0 to 1, of which the last says nothing. */
function examplesOf(isPerson: (a: number, b: number) => boolean): Example[] {
  const random = new Random(7)
  return Array.from({ length: 600 }, () => {
    const features = Float64Array.of(random.next(), random.next(), random.next())
    return { features, isPerson: isPerson(features[0] as number, features[1] as number), weight: 1, text: '' }
  })
}

const at = (...values: number[]): Float64Array => Float64Array.from(values)

describe('growForest()', () => {
  const either = examplesOf((a, b) => a > 0.5 !== b > 0.5)

  it('learns what matters together', () => {
    const forest = new Forest(growForest(either, GROWTH), 3)
    expect(forest.score(at(0.9, 0.1, 0.5))).toBeGreaterThan(1)
    expect(forest.score(at(0.1, 0.9, 0.5))).toBeGreaterThan(1)
    expect(forest.score(at(0.9, 0.9, 0.5))).toBeLessThan(-1)
    expect(forest.score(at(0.1, 0.1, 0.5))).toBeLessThan(-1)
  })

  it('gives the same bytes every time', () => expect(growForest(either, GROWTH)).toEqual(growForest(either, GROWTH)))

  it('never lets a rising feature speak against a person', () => {
    const falling = examplesOf((a, b) => a < 0.3 || b > 0.6)
    const forest = new Forest(growForest(falling, { ...GROWTH, rising: new Set([0]) }), 3)
    for (const b of [0.1, 0.5, 0.9]) {
      const scores = Array.from({ length: 21 }, (_, step) => forest.score(at(step / 20, b, 0.5)))
      expect(scores).toEqual(scores.toSorted((one, other) => one - other))
    }
  })
})

describe('Forest', () => {
  it('tells what each feature adds', () => {
    const forest = new Forest(
      growForest(
        examplesOf((a) => a > 0.5),
        GROWTH,
      ),
      3,
    )
    const features = at(0.8, 0.4, 0.2)
    const shares = forest.explain(features)
    expect(shares.reduce((sum, share) => sum + share, forest.base)).toBeCloseTo(forest.score(features), 1)
    expect(shares[0]).toBeGreaterThan(Math.abs(shares[1] as number) + Math.abs(shares[2] as number))
  })

  it('refuses trees of other features', () => {
    const bytes = growForest(
      examplesOf((a) => a > 0.5),
      GROWTH,
    )
    expect(() => new Forest(bytes, 4)).toThrow(TypeError)
    expect(() => new Forest(bytes.subarray(1), 3)).toThrow(TypeError)
  })
})

describe('fitLinear()', () => {
  it('weighs by what speaks for a person', () => {
    const { bias, weights } = fitLinear(
      examplesOf((a, b) => a - b > 0.2),
      0.5,
    )
    const [first = 0, second = 0, third = 0] = weights
    expect(first).toBeGreaterThan(3)
    expect(second).toBeLessThan(-3)
    expect(Math.abs(third)).toBeLessThan(2)
    expect(bias).toBeLessThan(0)
  })
})

describe('Mixture', () => {
  it('adds up both', () => {
    const forest = growForest(
      examplesOf((a) => a > 0.5),
      GROWTH,
    )
    const mixture = new Mixture(Buffer.concat([Buffer.from(Float32Array.of(0.5, 1, 2, 3, 0, 0, 0).buffer), forest]), 3)
    expect(mixture.score(at(1, 1, 1))).toBeCloseTo(6.5 + new Forest(forest, 3).score(at(1, 1, 1)))
    expect(mixture.explain(at(0, 0, 1))[2]).toBeCloseTo(3 + (new Forest(forest, 3).explain(at(0, 0, 1))[2] as number))
  })
})

describe('what is weighed', () => {
  it('has one name a number', () => expect(new Set(FEATURES.map(([name]) => name)).size).toBe(FEATURES.length))

  it('looks at the rest of the text', () => {
    const [alone] = new Inspection('Gestern rief Brockhus an.').misses('Brockhus')
    const [again] = new Inspection('Gestern rief Brockhus an. Herr Brockhus wartet.').misses('Brockhus')
    const text = (sight: typeof alone): number => sight?.candidates.find(({ weights }) => weights !== undefined)?.weights?.shares?.text ?? 0
    expect(text(again)).toBeGreaterThan(text(alone))
  })
})
