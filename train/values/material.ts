// All that the recogniser of values learns from: own texts with other values each time, texts from templates, corpora, quiet texts.
import type { Names } from '../augment.ts'
import { hashText, mayTrainOn, readOwnTexts, readSet, type Sample, setsIn } from '../corpora.ts'
import { quietTexts } from '../quiet.ts'
import { Random } from '../random.ts'
import { type Example, examplesOf } from './examples.ts'
import { swapValues } from './swap.ts'
import { Written } from './written.ts'

/** Copies of each own text, with other values. */
const COPIES = 5
const WRITTEN = 4500
const WRITTEN_WEIGHT = 0.5
const QUIET_WEIGHT = 0.5
const SEED = 20260

/** What of a set is read, how much an example of it counts, and whether it marks all that is somebody's. */
interface Share {
  readonly set: RegExp
  readonly texts: number
  readonly weight: number
  readonly unmarked: 'none' | 'unknown'
}

const SHARES: readonly Share[] = [
  { set: /^secretlint\./, texts: 100, weight: 0.4, unmarked: 'none' },
  // Numbers of customers are not marked there.
  { set: /^pl-pii-bench\./, texts: 300, weight: 0.2, unmarked: 'unknown' },
  { set: /^meddocan\..*\.train$/, texts: 120, weight: 0.2, unmarked: 'none' },
  { set: /^(?:ler|tab|lener-br|echr-\w+)\..*\.train$/, texts: 90, weight: 0.2, unmarked: 'none' },
  { set: /^(?:btc|wnut17|wikigold|swedish-ner|mobie)\..*\.train$/, texts: 400, weight: 0.3, unmarked: 'none' },
]

/** @returns the examples of each own text, under its id. */
export function ownExamples(folder: string, names: Names): Map<string, { sample: Sample; examples: Example[] }> {
  const all = new Map<string, { sample: Sample; examples: Example[] }>()
  for (const sample of readOwnTexts(folder)) {
    const random = new Random(hashText(sample.id))
    const examples = examplesOf(sample, { forgotten: 0, unmarked: 'none', weight: 1 }, random)
    for (let copy = 0; copy < COPIES; copy++) {
      const forgotten = copy % 2 === 0 ? 0.6 : 1
      examples.push(...examplesOf(swapValues(sample, names, random), { forgotten, unmarked: 'none', weight: 1 }, random))
    }
    all.set(sample.id, { sample, examples })
  }
  return all
}

/** @returns the examples of each other text. @param corpora a folder; without it, only what comes with the project. */
export function otherExamples(names: Names, modules: string, corpora?: string): Example[][] {
  const random = new Random(SEED)
  const texts: Example[][] = []
  const written = new Written(names)
  for (let i = 0; i < WRITTEN; i++)
    texts.push(examplesOf(written.write(random), { forgotten: 0.8, unmarked: 'none', weight: WRITTEN_WEIGHT }, random))
  for (const sample of quietTexts(modules)) texts.push(examplesOf(sample, { forgotten: 0, unmarked: 'none', weight: QUIET_WEIGHT }, random))
  if (corpora === undefined) return texts
  for (const set of setsIn(corpora)) {
    const share = SHARES.find((one) => one.set.test(set))
    if (share === undefined || !(mayTrainOn(set) || /^secretlint\..*\.train$/.test(set))) continue
    const samples = random.shuffle([...readSet(corpora, set)]).slice(0, share.texts)
    for (const sample of samples) texts.push(examplesOf(sample, { forgotten: 0.7, unmarked: share.unmarked, weight: share.weight }, random))
  }
  return texts
}
