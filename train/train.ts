// Trains the person tagger: `npm run train -- <folder of corpora> [--names <folder of name lists>] [--out <file>] [--epochs <n>]`.
// Deterministic: the same input gives the same bytes. Reads train/texts besides; texts whose id hashes to 0 modulo 5 are held out.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Scan } from '../src/detect/scan.ts'
import { Network } from '../src/detect/tagger/network.ts'
import { scoreWords } from '../src/detect/tagger/tag-persons.ts'
import { WordTable } from '../src/detect/tagger/words.ts'
import { changeCase, Names, swapNames } from './augment.ts'
import { hashText, mayTrainOn, readOwnTexts, readSet, type Sample, setsIn } from './corpora.ts'
import { evaluate, show } from './evaluate.ts'
import { Learner } from './learner.ts'
import { Random } from './random.ts'

const SEED = 20251
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    names: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: join(import.meta.dirname, '../src/detect/tagger/model.data.bin') },
    epochs: { type: 'string', default: '8' },
  },
})

/** Share of the texts of a set that each epoch sees: [with persons, without]. */
const SHARES: readonly [RegExp, number, number][] = [
  [/^own\./, 1, 1],
  [/^ler\./, 1, 0.12],
  [/^europeana.*\.de\./, 0.8, 0.8],
  [/^europeana.*\.fr\./, 0.25, 0.25],
  [/^europeana/, 0.4, 0.4],
  [/^(massive|nlu)/, 0.7, 0.15],
  [/^lener/, 0.6, 0.2],
  [/^mobie/, 1, 0.5],
]
/** Some sources mark the title with the name. */
const TITLES = /^(mr|mrs|ms|miss|dr|prof|professor|herrn?|frau|mme|mlle|sr|sra|sir)$/i
/** Copies of each own text in an epoch, each with other names. */
const COPIES = 8
const OWN_WEIGHT = 1.5

export function isHeldOut(sample: Sample): boolean {
  return hashText(sample.id) % 5 === 0
}

function labelsOf(sample: Sample, words: WordTable): Uint8Array {
  const labels = new Uint8Array(words.count)
  let next = 0
  for (let w = 0; w < words.count; w++) {
    const start = words.start[w] as number
    while (next < sample.marks.length && (sample.marks[next]?.end ?? 0) <= start) next++
    const mark = sample.marks[next]
    if (mark === undefined || mark.start > start) continue
    if (mark.type === 'PERSON') labels[w] = TITLES.test(sample.text.slice(start, words.end[w])) ? 0 : 1
    else if (mark.type === 'PUBLIC' || mark.type === 'USERNAME' || (mark.type === 'OTHER' && sample.set.startsWith('ler.'))) labels[w] = 2
  }
  return labels
}

const random = new Random(SEED)
const names = new Names(values.names)
const corpora = positionals.flatMap((folder) =>
  setsIn(folder)
    .filter(mayTrainOn)
    .flatMap((set) => readSet(folder, set)),
)
const own = readOwnTexts(join(import.meta.dirname, 'texts')).filter((sample) => !isHeldOut(sample))
const learner = new Learner(SEED)
const epochs = Number(values.epochs)
console.log(`${corpora.length} texts of corpora, ${own.length} own texts`)

for (let epoch = 0; epoch < epochs; epoch++) {
  const texts: Sample[] = []
  for (const sample of corpora) {
    const persons = sample.marks.some((mark) => mark.type === 'PERSON')
    const share = SHARES.find(([set]) => set.test(sample.set)) ?? [null, 1, 1]
    if (random.chance(persons ? share[1] : share[2])) texts.push(sample)
  }
  for (let copy = 0; copy < COPIES; copy++) texts.push(...own)
  random.shuffle(texts)
  const rate = epoch === epochs - 1 ? 0.4 : epoch >= epochs - 3 ? 0.7 : 1
  let loss = 0
  let count = 0
  const started = performance.now()
  for (const text of texts) {
    const isOwn = text.set.startsWith('own.')
    let sample = random.chance(isOwn ? 0.8 : 0.5) ? swapNames(text, names, random) : text
    const draw = random.next()
    if (draw < 0.1) sample = changeCase(sample, 'small')
    else if (draw < 0.15) sample = changeCase(sample, 'capitals')
    const scan = new Scan(sample.text)
    if (scan.text.length !== sample.text.length) continue
    const words = new WordTable(scan)
    hideFlags(words)
    loss += learner.learn(words, labelsOf(sample, words), isOwn ? OWN_WEIGHT : 1, { deep: 0.06 * rate, wide: 0.06 * rate, dropout: 0.1 })
    count += words.count
  }
  console.log(
    `epoch ${epoch + 1}: ${texts.length} texts, ${count} words, loss ${((loss / count) * 1000).toFixed(3)}, ${((performance.now() - started) / 1000).toFixed(0)} s`,
  )
}

/** Names outside the lexicon must not look like non-names: now and then the lexicon is forgotten for a word. */
function hideFlags(words: WordTable): void {
  const salt = random.below(2 ** 30)
  const often = random.chance(0.25) ? 2 : 8
  for (let w = 0; w < words.count; w++) {
    const flags = words.flags[w] as number
    if ((flags & 3) !== 0 && ((((words.hash[w] as number) ^ salt) * 7) >>> 3) % often === 0) words.flags[w] = flags & 12
  }
}

const model = learner.quantise()
writeFileSync(values.out, model)
const network = new Network(model)
const tag = (scan: Scan): Float32Array => scoreWords(new WordTable(scan), network)
const heldOut = readOwnTexts(join(import.meta.dirname, 'texts')).filter(isHeldOut)
console.log(show('own texts held out', evaluate(heldOut, tag, [0.3, 0.5, 0.7])))
