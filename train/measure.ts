// Measures the model: `node train/measure.ts <folder of corpora> [<further file.jsonl> …]` prints recall and precision per set.
import { basename, dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { tagPersons } from '../src/detect/tagger/tag-persons.ts'
import { isHeldOut, readOwnTexts, readSet, setsIn } from './corpora.ts'
import { evaluate, show } from './evaluate.ts'

const THRESHOLDS = [0.2, 0.35, 0.5, 0.7, 0.85]
const { positionals } = parseArgs({ allowPositionals: true })
const [folder, ...files] = positionals
if (folder === undefined) throw new Error('usage: measure.ts <folder of corpora> [<file.jsonl> …]')

for (const set of setsIn(folder).filter((name) => name.endsWith('.dev') || /^(smartdata|grascco)\./.test(name))) {
  console.log(show(set, evaluate(readSet(folder, set), tagPersons, THRESHOLDS)))
}
for (const file of files)
  console.log(show(basename(file), evaluate(readSet(dirname(file), basename(file).replace(/\.jsonl(\.gz)?$/, '')), tagPersons, THRESHOLDS)))
const held = readOwnTexts(new URL('./texts', import.meta.url).pathname).filter(isHeldOut)
console.log(show('own texts held out', evaluate(held, tagPersons, THRESHOLDS)))
