// Fits the weights of the sensitivity classifier (src/classify/weights.ts): `node train/sensitivity.ts PATH … [--write]`. Few numbers
// (what a term is worth by who stands near it, what a register takes, how much a category needs), so few hundred texts do. Each number
// in turn takes a small step up or down where that lowers the loss; deterministic, some seconds. Without --write it only reports.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { countValues, type JudgedText, readJudged, spansOf } from '../bench/accuracy/sensitivity.ts'
import { type Assessment, assess } from '../src/classify/assess.ts'
import { CATEGORIES, type Category } from '../src/classify/category.ts'
import { combine, score, weigh } from '../src/classify/combine.ts'
import { WEIGHTS, type Weights } from '../src/classify/weights.ts'

const WEIGHTS_FILE = join(import.meta.dirname, '..', 'src', 'classify', 'weights.ts')
const STEPS = [0.4, 0.2, 0.1, 0.05]
/** A missed category costs more than a needless one. */
const MISSED = 2
/** One strong term beside a person does in most categories; words of school and money are too common for that. */
const MOST_NEEDED: Readonly<Partial<Record<Category, number>>> = { minors: 4.2, finance: 3.9 }
/** Keeps numbers that few texts speak about near where they began. */
const PULL = 0.4

interface Sample {
  readonly assessment: Assessment
  readonly expected: ReadonlySet<string>
}

/** One number of the weights, by its path: `values.telling.named`. */
interface Knob {
  readonly path: readonly string[]
  readonly least: number
  readonly most: number
}

function knobs(): Knob[] {
  const found: Knob[] = []
  for (const [strength, values] of Object.entries(WEIGHTS.values))
    for (const place of Object.keys(values)) found.push({ path: ['values', strength, place], least: 0, most: 8 })
  for (const register of Object.keys(WEIGHTS.registers)) found.push({ path: ['registers', register], least: 0.25, most: 1.2 })
  for (const category of CATEGORIES)
    if (category !== 'credentials') found.push({ path: ['needed', category], least: 2, most: MOST_NEEDED[category] ?? 3.5 })
  found.push(
    { path: ['further'], least: 0.4, most: 0.85 },
    { path: ['furtherWeak'], least: 0.4, most: 0.85 },
    { path: ['shared'], least: 0.1, most: 1.2 },
    { path: ['onlyWeak'], least: 0.3, most: 1 },
  )
  return found
}

type Tree = { [key: string]: number | Tree }

function read(tree: Tree, path: readonly string[]): number {
  let node: number | Tree = tree
  for (const key of path) node = (node as Tree)[key] as number | Tree
  return node as number
}

function write(tree: Tree, path: readonly string[], value: number): void {
  let node = tree
  for (const key of path.slice(0, -1)) node = node[key] as Tree
  node[path.at(-1) as string] = value
}

function loss(samples: readonly Sample[], weights: Weights): number {
  let total = 0
  for (const { assessment, expected } of samples) {
    for (const [category, pieces] of weigh([assessment], weights)) {
      const sure = Math.min(0.995, Math.max(0.005, score(category, pieces, weights)))
      total -= expected.has(category) ? MISSED * Math.log(sure) : Math.log(1 - sure)
    }
  }
  return total
}

function adjust(samples: readonly Sample[]): Weights {
  const start = WEIGHTS as unknown as Tree
  const tree = structuredClone(start)
  const weights = tree as unknown as Weights
  const pulled = () => knobs().reduce((sum, { path }) => sum + PULL * (read(tree, path) - read(start, path)) ** 2, 0)
  let best = loss(samples, weights) + pulled()
  for (const step of STEPS) {
    for (let moved = true, round = 0; moved && round < 12; round++) {
      moved = false
      for (const { path, least, most } of knobs()) {
        for (const direction of [step, -step]) {
          const before = read(tree, path)
          const next = Math.round(Math.min(most, Math.max(least, before + direction)) * 100) / 100
          write(tree, path, next)
          const now = loss(samples, weights) + pulled()
          if (now < best - 1e-9 && isOrdered(weights)) {
            best = now
            moved = true
            break
          }
          write(tree, path, before)
        }
      }
    }
  }
  return weights
}

/**
 * A nearer person never counts for less, nor does a stronger term; and one telling term beside a person must do in any category, however
 * short the text.
 */
function isOrdered({ values: { telling, strong, weak } }: Weights): boolean {
  if (telling.named < 4.3 || telling.role < 4.3 || strong.named < 3.5 || strong.role < 3.5 || strong.self < 3.5) return false
  return (
    [telling, strong, weak].every(({ named, role, self, somebody, someWord, nobody }) => {
      return named >= somebody && role >= someWord && self >= someWord && somebody >= someWord && someWord >= nobody
    }) &&
    (Object.keys(telling) as (keyof typeof telling)[]).every((place) => telling[place] >= strong[place] && strong[place] >= weak[place])
  )
}

function report(documents: readonly JudgedText[], samples: readonly Sample[], weights: Weights, name: string): void {
  let hit = 0
  let missed = 0
  let wrong = 0
  for (const [at, { assessment, expected }] of samples.entries()) {
    const document = documents[at] as JudgedText
    const kinds = countValues(document.text, spansOf(document, false))
    const certain = combine([assessment], kinds).categories.includes('credentials')
    const found =
      certain ||
      [...weigh([assessment], weights)].some(
        ([category, pieces]: [Category, Parameters<typeof score>[1]]) => score(category, pieces, weights) >= 0.5,
      )
    if (!expected.has('none')) found ? hit++ : missed++
    else if (found) wrong++
  }
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
  console.log(
    `${name}: loss ${loss(samples, weights).toFixed(1)}, recall ${percent(hit, hit + missed)}, precision ${percent(hit, hit + wrong)}`,
  )
}

function save(weights: Weights): void {
  const source = readFileSync(WEIGHTS_FILE, 'utf8')
  const head = source.slice(0, source.indexOf('export const WEIGHTS'))
  const numbers = JSON.stringify(weights, null, 2).replace(/"(\w+)":/g, '$1:')
  writeFileSync(WEIGHTS_FILE, `${head}export const WEIGHTS: Weights = ${numbers}\n`)
}

function main(): void {
  const { values: flags, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean', default: false } } })
  const documents = positionals.flatMap(readJudged).filter((document) => document.sensitivity !== undefined)
  const samples = documents.map((document) => ({
    assessment: assess(document.text, spansOf(document, false)),
    expected: new Set(document.sensitivity),
  }))
  // Every fifth text is kept back to show how far the numbers carry.
  const kept = samples.map((_, at) => at % 5 === 4)
  const some = adjust(samples.filter((_, at) => !kept[at]))
  const pick = (wanted: boolean) =>
    [documents.filter((_, at) => kept[at] === wanted), samples.filter((_, at) => kept[at] === wanted)] as const
  report(...pick(true), WEIGHTS, 'kept back, before')
  report(...pick(true), some, 'kept back, fitted')
  const all = adjust(samples)
  report(documents, samples, WEIGHTS, 'all, before')
  report(documents, samples, all, 'all, fitted')
  if (flags.write) save(all)
}

if (import.meta.main) main()
