// Trains the person tagger: `npm run train -- <folder of corpora> … [--names <folder of name lists>] [--out <folder>] [--epochs <n>]`.
// Deterministic: the same input gives the same bytes. Reads train/texts besides; texts whose id hashes to 0 modulo 5 are held out.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Scan } from '../src/detect/scan.ts'
import { Network } from '../src/detect/tagger/network.ts'
import { scoreWords } from '../src/detect/tagger/tag-persons.ts'
import { Vocabulary } from '../src/detect/tagger/vocabulary.ts'
import { WordTable } from '../src/detect/tagger/words.ts'
import { Names } from './augment.ts'
import { isHeldOut, isQuiet, mayTrainOn, readOwnTexts, readSet, setsIn } from './corpora.ts'
import { evaluate, show } from './evaluate.ts'
import { quietTexts } from './quiet.ts'
import { trainModel } from './train-model.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    names: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: join(import.meta.dirname, '../src/detect/tagger') },
    epochs: { type: 'string', default: '14' },
  },
})

const corpora = positionals.flatMap((folder) =>
  setsIn(folder)
    .filter(mayTrainOn)
    .flatMap((set) => readSet(folder, set)),
)
const own = readOwnTexts(join(import.meta.dirname, 'texts'))
const learnt = own.filter((sample) => !isHeldOut(sample))
const material = {
  corpora,
  own: learnt.filter((sample) => !isQuiet(sample)),
  quiet: [...quietTexts(join(import.meta.dirname, '../node_modules')), ...learnt.filter(isQuiet)],
  names: new Names(values.names),
  templates: 15_000,
}
console.log(`${corpora.length} texts of corpora, ${material.own.length} own texts, ${material.quiet.length} texts without people`)
const { model, vocabulary } = trainModel(material, Number(values.epochs), console.log)
writeFileSync(join(values.out, 'model.data.bin'), model)
writeFileSync(join(values.out, 'vocabulary.data.bin'), vocabulary)

const network = new Network(model)
const tag = (scan: Scan): Float32Array => scoreWords(new WordTable(scan, new Vocabulary(vocabulary)), network)
console.log(show('own texts held out', evaluate(own.filter(isHeldOut), tag, [0.3, 0.5, 0.7])))
