// Fits the weights of src/detect/person/combine.ts: `node train/combine.ts <folder of corpora> [<marked file> …]` prints them. Learns
// from proposals in texts that the tagger was not trained on: the held-out part of train/texts, the dev parts of the corpora, further files.
import { basename, dirname } from 'node:path'
import { nameFlags } from '../src/detect/lexicons/names.ts'
import { FEATURES } from '../src/detect/person/combine.ts'
import { createPerson } from '../src/detect/recognizers/any/person.ts'
import { Scan } from '../src/detect/scan.ts'
import { tagPersons } from '../src/detect/tagger/tag-persons.ts'
import { Trace } from '../src/detect/trace.ts'
import { isHeldOut, readOwnTexts, readSet, type Sample } from './corpora.ts'

interface Example {
  readonly features: Float64Array
  readonly isPerson: boolean
  readonly weight: number
}

/** Dev sets, and how much one of their proposals counts. */
const SETS: readonly (readonly [string, number])[] = [
  ['germeval14.de.dev', 0.04],
  ['btc.en.dev', 0.03],
  ['wnut17.en.dev', 0.06],
  ['meddocan.es.dev', 0.05],
  ['tab.en.dev', 0.1],
  ['ler.de.dev', 0.2],
]
/** What a wrong find costs, measured in missed names. */
const WRONG_COSTS = 1
const PENALTY = 0.3
const MOST_CHARACTERS = 400_000

/** Added after the fit: a name that stays readable costs more than the examples tell, one of the lexicon most of all. */
const RAISED: ReadonlyMap<string, number> = new Map([
  ['bias', 0.62],
  ['known first name alone', 0.5],
  ['first name and surname', 0.8],
])

const person = createPerson({ lexicon: nameFlags, tagger: tagPersons })

function examplesOf(samples: readonly Sample[], weight: number): Example[] {
  const examples: Example[] = []
  for (const { text, marks } of samples) {
    const scan = new Scan(text)
    if (scan.text.length !== text.length) continue
    const trace = new Trace()
    person.find(scan, trace)
    const best = new Map<string, Example>()
    for (const { start, end, weights } of trace.weighed) {
      const { features, ruledOut } = weights
      if (features === undefined || ruledOut) continue
      const touching = marks.filter((mark) => mark.start < end && mark.end > start)
      const isPerson = touching.some((mark) => mark.type === 'PERSON')
      // Another kind of personal data under a name is no false alarm, but no person either.
      const share = isPerson ? 1 : touching.length > 0 ? WRONG_COSTS / 3 : WRONG_COSTS
      best.set(`${start} ${end} ${features[1]}`, { features, isPerson, weight: weight * share })
    }
    examples.push(...best.values())
  }
  return examples
}

/** Newton's method with a ridge. */
function solveWeights(examples: readonly Example[]): Float64Array {
  const size = FEATURES.length
  const weights = new Float64Array(size)
  for (let round = 0; round < 25; round++) {
    const gradient = new Float64Array(size)
    const hessian = Array.from({ length: size }, () => new Float64Array(size))
    for (const { features, isPerson, weight } of examples) {
      let sum = 0
      for (let i = 0; i < size; i++) sum += (weights[i] as number) * (features[i] as number)
      const p = 1 / (1 + Math.exp(-sum))
      const error = weight * (p - (isPerson ? 1 : 0))
      const curve = weight * p * (1 - p)
      for (let i = 0; i < size; i++) {
        const value = features[i] as number
        if (value === 0) continue
        gradient[i] = (gradient[i] as number) + error * value
        const row = hessian[i] as Float64Array
        for (let j = 0; j < size; j++) row[j] = (row[j] as number) + curve * value * (features[j] as number)
      }
    }
    for (let i = 0; i < size; i++) {
      gradient[i] = (gradient[i] as number) + PENALTY * (weights[i] as number)
      const row = hessian[i] as Float64Array
      row[i] = (row[i] as number) + PENALTY
    }
    const stride = solve(hessian, gradient)
    for (let i = 0; i < size; i++) weights[i] = (weights[i] as number) - (stride[i] as number)
  }
  return weights
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

function firstOf(samples: readonly Sample[]): Sample[] {
  let size = 0
  return samples.filter(({ text }) => {
    size += text.length
    return size < MOST_CHARACTERS
  })
}

const [folder, ...further] = process.argv.slice(2)
// The tagger knows the other texts by heart: they say nothing about how far it can be believed.
const own = readOwnTexts(new URL('./texts', import.meta.url).pathname).filter(isHeldOut)
const examples = examplesOf(own, 1)
if (folder !== undefined) for (const [set, weight] of SETS) examples.push(...examplesOf(firstOf(readSet(folder, set)), weight))
for (const file of further) examples.push(...examplesOf(readSet(dirname(file), basename(file).replace(/\.jsonl$/, '')), 1))
const weights = solveWeights(examples)
process.stdout.write(`${examples.length} proposals\n`)
FEATURES.forEach((name, i) => {
  process.stdout.write(`  ['${name}', ${((weights[i] as number) + (RAISED.get(name) ?? 0)).toFixed(2)}],\n`)
})
