// Fits a logistic regression by Newton's method, with a ridge over features of unit spread.
import type { Example } from './examples.ts'

export interface Linear {
  readonly bias: number
  readonly weights: Float64Array
  /** Of the features. */
  readonly means: Float64Array
}

const ROUNDS = 12

export function fitLinear(examples: readonly Example[], ridge: number): Linear {
  const size = examples[0]?.features.length ?? 0
  const { means, spreads } = spreadOf(examples, size)
  // The last column is the bias.
  const rows = examples.map(({ features }) => {
    const row = new Float64Array(size + 1).fill(1)
    for (let i = 0; i < size; i++) row[i] = ((features[i] as number) - (means[i] as number)) / (spreads[i] as number)
    return row
  })
  const weights = new Float64Array(size + 1)
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(size + 1)
    const hessian = Array.from({ length: size + 1 }, () => new Float64Array(size + 1))
    for (let e = 0; e < rows.length; e++) {
      const row = rows[e] as Float64Array
      const { weight, isPerson } = examples[e] as Example
      let sum = 0
      for (let i = 0; i <= size; i++) sum += (weights[i] as number) * (row[i] as number)
      const p = 1 / (1 + Math.exp(-sum))
      const error = weight * (p - (isPerson ? 1 : 0))
      const curve = weight * p * (1 - p)
      for (let i = 0; i <= size; i++) {
        const value = row[i] as number
        gradient[i] = (gradient[i] as number) + error * value
        const line = hessian[i] as Float64Array
        for (let j = 0; j <= i; j++) line[j] = (line[j] as number) + curve * value * (row[j] as number)
      }
    }
    for (let i = 0; i < size; i++) gradient[i] = (gradient[i] as number) + ridge * (weights[i] as number)
    for (let i = 0; i <= size; i++) {
      const line = hessian[i] as Float64Array
      line[i] = (line[i] as number) + (i < size ? ridge : 0)
      for (let j = 0; j < i; j++) (hessian[j] as Float64Array)[i] = line[j] as number
    }
    const stride = solve(hessian, gradient)
    for (let i = 0; i <= size; i++) weights[i] = (weights[i] as number) - (stride[i] as number)
  }
  const scaled = weights.slice(0, size).map((weight, i) => weight / (spreads[i] as number))
  return { bias: scaled.reduce((sum, weight, i) => sum - weight * (means[i] as number), weights[size] as number), weights: scaled, means }
}

function spreadOf(examples: readonly Example[], size: number): { means: Float64Array; spreads: Float64Array } {
  const means = new Float64Array(size)
  const spreads = new Float64Array(size)
  const total = examples.reduce((sum, { weight }) => sum + weight, 0)
  for (const { features, weight } of examples)
    for (let i = 0; i < size; i++) means[i] = (means[i] as number) + (weight / total) * (features[i] as number)
  for (const { features, weight } of examples)
    for (let i = 0; i < size; i++)
      spreads[i] = (spreads[i] as number) + (weight / total) * ((features[i] as number) - (means[i] as number)) ** 2
  return { means, spreads: spreads.map((spread) => Math.sqrt(spread) || 1) }
}

/** Gaussian elimination; the matrix is positive definite. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length
  const rows = matrix.map((row, i) => [...row, right[i] as number])
  for (let i = 0; i < size; i++) {
    const pivot = rows[i] as number[]
    for (let j = i + 1; j < size; j++) {
      const row = rows[j] as number[]
      const factor = (row[i] as number) / (pivot[i] as number)
      for (let k = i; k <= size; k++) row[k] = (row[k] as number) - factor * (pivot[k] as number)
    }
  }
  const solution = new Float64Array(size)
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] as number[]
    let sum = row[size] as number
    for (let k = i + 1; k < size; k++) sum -= (row[k] as number) * (solution[k] as number)
    solution[i] = sum / (row[i] as number)
  }
  return solution
}
