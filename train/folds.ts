// Taggers that have not read a part of the training texts, so that the second stage learns from scores as unread texts get them. The own
// texts fall into five folds, the first of which the shipped model has not read; of the corpora's train parts, four folds of one in
// twenty. `node train/folds.ts <folder of corpora> … --names <folder> --out <folder> [--fold <n>]` trains what is missing there.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Scan } from '../src/detect/scan.ts'
import { Network } from '../src/detect/tagger/network.ts'
import { scoreWords } from '../src/detect/tagger/tag-persons.ts'
import { Vocabulary } from '../src/detect/tagger/vocabulary.ts'
import { WordTable } from '../src/detect/tagger/words.ts'
import { Names } from './augment.ts'
import { hashText, isQuiet, mayTrainOn, readOwnTexts, readSet, type Sample, setsIn } from './corpora.ts'
import { quietTexts } from './quiet.ts'
import { trainModel } from './train-model.ts'

export const FOLDS = 5
/** The fold that the shipped model has not read. */
export const SHIPPED = 0
const SHARE_OF_CORPORA = 20

/** The fold whose tagger has not read a text; undefined where all have. */
export function foldOf(sample: Sample): number | undefined {
  if (sample.set.startsWith('own.')) return hashText(sample.id) % FOLDS
  const fold = hashText(`${sample.set} ${sample.id}`) % SHARE_OF_CORPORA
  return fold > SHIPPED && fold < FOLDS ? fold : undefined
}

/** The tagger of a fold; undefined where none was trained. @param folder where the folds were trained to, or where the shipped model lies. */
export function readTagger(folder: string, fold: number): ((scan: Scan) => Float32Array) | undefined {
  const suffix = fold === SHIPPED ? '' : `-${fold}`
  if (!existsSync(join(folder, `model${suffix}.data.bin`))) return undefined
  const network = new Network(readFileSync(join(folder, `model${suffix}.data.bin`)))
  const vocabulary = new Vocabulary(readFileSync(join(folder, `vocabulary${suffix}.data.bin`)))
  return (scan) => scoreWords(new WordTable(scan, vocabulary), network)
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      names: { type: 'string', multiple: true, default: [] },
      out: { type: 'string' },
      fold: { type: 'string' },
      epochs: { type: 'string', default: '14' },
    },
  })
  const { out } = values
  if (out === undefined) throw new Error('--out <folder> says where the models go')
  mkdirSync(out, { recursive: true })
  const corpora = positionals.flatMap((folder) =>
    setsIn(folder)
      .filter(mayTrainOn)
      .flatMap((set) => readSet(folder, set)),
  )
  const own = readOwnTexts(join(import.meta.dirname, 'texts'))
  const quiet = quietTexts(join(import.meta.dirname, '../node_modules'))
  const names = new Names(values.names)
  for (let fold = SHIPPED + 1; fold < FOLDS; fold++) {
    if (values.fold !== undefined && Number(values.fold) !== fold) continue
    const file = join(out, `model-${fold}.data.bin`)
    if (existsSync(file)) continue
    const others = (sample: Sample): boolean => foldOf(sample) !== fold
    const read = own.filter(others)
    const material = {
      corpora: corpora.filter(others),
      own: read.filter((sample) => !isQuiet(sample)),
      quiet: [...quiet, ...read.filter(isQuiet)],
      names,
      templates: 15_000,
    }
    const { model, vocabulary } = trainModel(material, Number(values.epochs), (line) => console.log(`fold ${fold}, ${line}`))
    writeFileSync(join(out, `vocabulary-${fold}.data.bin`), vocabulary)
    writeFileSync(file, model)
  }
}
