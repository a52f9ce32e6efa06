// Fits src/detect/person/combine.data.bin, with which the recogniser of persons weighs what it knows:
// `node train/combine.ts <folder of corpora> … --folds <folder> [--names <folder of name lists>] [--check]`. Learns from the own texts and
// from a part of the corpora's train parts, each read by a tagger of train/folds.ts that has not read it. With --check, texts are held
// back in turn and figures are printed instead.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { combineWith } from '../src/detect/person/combine.ts'
import { FEATURES } from '../src/detect/person/describe.ts'
import { Mixture } from '../src/detect/person/mixture.ts'
import { Names } from './augment.ts'
import { hashText, mayTrainOn, readOwnTexts, readSet, type Sample, setsIn } from './corpora.ts'
import { COPIES, COPIES_OF_OTHERS, type Example, examplesOf } from './examples.ts'
import { FOLDS, foldOf, readTagger, SHIPPED } from './folds.ts'
import { growForest } from './forest.ts'
import { fitLinear } from './linear.ts'
import { Random } from './random.ts'

/**
 * How much a proposal of a set counts, held against one of the own texts, and what a missed person costs, measured in false finds. Sets in
 * which no person is marked teach nothing.
 */
const SETS: readonly (readonly [set: RegExp, weight: number, missed: number])[] = [
  [/^own\./, 1, 1],
  [/^(btc|wnut17)\./, 0.15, 1.5],
  [/^wikigold\./, 0.15, 2],
  [/^ler\./, 0.15, 4],
  [/^massive\./, 0.1, 4],
  [/^pl-pii/, 0.2, 2],
  [/^(tab|lener-br|presidio-research)\./, 0.1, 3],
  [/^(meddocan|echr-|swedish-ner|nlu-)/, 0.05, 3],
  [/^europeana-newspapers\.de\./, 0.04, 2],
  [/^europeana/, 0.02, 2],
]
const RIDGE = 0.5
/** Each of the two has half a say. */
const SHARE = 0.5
const SEED = 20271
/** Added to the logit: a name that stays readable costs more than the examples tell. */
const RAISED = 0.2
/** What may only speak for a person the more there is of it. */
const RISING = new Set(['cue', 'lexicon', 'mailbox', 'slot', 'surest elsewhere', 'announced elsewhere'])
const GROWTH = {
  trees: 100,
  rate: 0.09,
  leaf: 2,
  ridge: 3,
  features: 0.2,
  examples: 0.5,
  share: SHARE,
  rising: new Set(FEATURES.flatMap(([name, ground], i) => (ground === 'tagger' || RISING.has(name) ? [i] : []))),
}
/** What the first proposals are taken by, before anything is learnt. */
const FIRST_GUESS: ReadonlyMap<string, number> = new Map([
  ['cue', 3],
  ['lexicon', 3],
  ['tagger, most', 3],
])
const FIRST_BIAS = -1.3
/** Which proposals there are hangs on which are taken: the second fit learns from those of the first. */
const ROUNDS = 2
const CHECKS = 4

function fitBoth(examples: readonly Example[]): Uint8Array {
  const { bias, weights, means } = fitLinear(examples, RIDGE)
  return bytesOf(
    SHARE * bias + RAISED,
    weights.map((weight) => SHARE * weight),
    means,
    growForest(examples, GROWTH),
  )
}

function bytesOf(bias: number, weights: Float64Array, means: Float64Array, forest: Uint8Array): Uint8Array {
  const numbers = Float32Array.of(bias, ...weights, ...means)
  return Buffer.concat([Buffer.from(numbers.buffer), forest])
}

function firstGuess(): Uint8Array {
  const weights = Float64Array.from(FEATURES, ([name]) => FIRST_GUESS.get(name) ?? 0)
  const noTrees = new Uint8Array(12)
  noTrees[0] = FEATURES.length
  return bytesOf(FIRST_BIAS, weights, new Float64Array(FEATURES.length), noTrees)
}

/** Persons found and false finds at some thresholds, of proposals in texts that were held back. */
function check(examples: readonly Example[]): void {
  const own = examples.filter(({ text, weight }) => text.startsWith('own.') && weight > OTHER_COPIES)
  const scores = new Map<Example, number>()
  for (let part = 0; part < CHECKS; part++) {
    const isHeldBack = ({ text }: Example): boolean => hashText(`check ${text}`) % CHECKS === part
    const mixture = new Mixture(fitBoth(examples.filter((example) => !isHeldBack(example))), FEATURES.length)
    for (const example of own) if (isHeldBack(example)) scores.set(example, mixture.score(example.features))
  }
  const persons = own.filter(({ isPerson }) => isPerson).length
  for (const threshold of [-1, -0.5, 0, 0.5, 1]) {
    let found = 0
    let wrong = 0
    for (const [{ isPerson, weight }, logit] of scores) {
      if (logit < threshold) continue
      if (isPerson) found++
      else if (weight === 1) wrong++
    }
    const shown = (count: number): string => ((100 * count) / persons).toFixed(1)
    console.log(`logit ${threshold}: of 100 persons proposed ${shown(found)} found, ${shown(wrong)} wrong ones besides`)
  }
}

/** Above it: proposals of texts as they were written. */
const OTHER_COPIES = 0.3

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folds: { type: 'string' },
    names: { type: 'string', multiple: true, default: [] },
    check: { type: 'boolean', default: false },
  },
})
const { folds } = values
if (folds === undefined) throw new Error('--folds <folder> says where the taggers of train/folds.ts lie')
// Texts of a fold that was not trained teach nothing.
const taggers = Array.from({ length: FOLDS }, (_, fold) =>
  readTagger(fold === SHIPPED ? join(import.meta.dirname, '../src/detect/tagger') : folds, fold),
)
const names = new Names(values.names)
const sets = positionals.flatMap((folder) =>
  setsIn(folder)
    .filter(mayTrainOn)
    .flatMap((set) => readSet(folder, set)),
)
const samples = [...readOwnTexts(join(import.meta.dirname, 'texts')), ...sets]

function learnFrom(sample: Sample, random: Random): Example[] {
  const [, weight, missed] = SETS.find(([set]) => set.test(sample.set)) ?? [null, 0, 0]
  const tagger = taggers[foldOf(sample) ?? FOLDS]
  if (weight === 0 || tagger === undefined) return []
  const copies = sample.set.startsWith('own.') ? COPIES : COPIES_OF_OTHERS
  return examplesOf(sample, tagger, { weight, missed, copies }, names, random)
}

let bytes = firstGuess()
for (let round = 1; round <= ROUNDS; round++) {
  combineWith(bytes)
  const random = new Random(SEED)
  const examples = samples.flatMap((sample) => learnFrom(sample, random))
  console.log(`round ${round}: ${examples.length} proposals, ${examples.filter(({ isPerson }) => isPerson).length} of them persons`)
  if (values.check && round === ROUNDS) check(examples)
  else bytes = fitBoth(examples)
}
if (!values.check) writeFileSync(join(import.meta.dirname, '../src/detect/person/combine.data.bin'), bytes)
