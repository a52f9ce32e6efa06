// One training run: texts in, bytes of the model out. The same texts and settings give the same bytes.
import { Scan } from '../src/detect/scan.ts'
import { WordTable } from '../src/detect/tagger/words.ts'
import { changeCase, type Names, swapNames } from './augment.ts'
import type { Sample } from './corpora.ts'
import { TITLES } from './evaluate.ts'
import { Learner } from './learner.ts'
import { OrdinaryWords } from './ordinary-words.ts'
import { Random } from './random.ts'
import { Templates } from './templates.ts'
import { TrainVocabulary } from './train-vocabulary.ts'
import { wordLists } from './word-lists.ts'

export interface Material {
  readonly corpora: readonly Sample[]
  /** Our own prompts: seen several times an epoch, with other names each time. */
  readonly own: readonly Sample[]
  /** Texts without people. */
  readonly quiet: readonly Sample[]
  readonly names: Names
  /** Texts from templates in an epoch. */
  readonly templates: number
}

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
/** Copies of each own text in an epoch, each with other names. */
const COPIES = 8
const OWN_WEIGHT = 1.5
/** Share of the texts without people in an epoch. */
const QUIET = 0.5
/** Share of the texts in which ordinary words are exchanged, and share of these words. */
const EXCHANGED_IN_OWN = 0.8
const EXCHANGED_IN_OTHERS = 0.4
const EXCHANGED_WORDS = 0.3
/** The weights are averaged over the last epochs, every so many texts. */
const AVERAGED_EPOCHS = 5
const AVERAGE_EVERY = 4000

const SEED = 20251

export interface Trained {
  /** Bytes of model.data.bin. */
  readonly model: Uint8Array
  /** Bytes of vocabulary.data.bin. */
  readonly vocabulary: Uint8Array
}

export function trainModel(material: Material, epochs: number, log: (line: string) => void): Trained {
  const random = new Random(SEED)
  const learner = new Learner(SEED)
  const templates = new Templates(material.names)
  const read = [...material.corpora, ...material.own, ...material.quiet, ...wordLists()]
  const known = new TrainVocabulary(read, material.names)
  const ordinary = new OrdinaryWords(read)
  for (let epoch = 0; epoch < epochs; epoch++) {
    const texts: Sample[] = []
    for (const sample of material.corpora) {
      const persons = sample.marks.some((mark) => mark.type === 'PERSON')
      const share = SHARES.find(([set]) => set.test(sample.set)) ?? [null, 1, 1]
      if (random.chance(persons ? share[1] : share[2])) texts.push(sample)
    }
    for (let copy = 0; copy < COPIES; copy++) texts.push(...material.own)
    for (const sample of material.quiet) if (random.chance(QUIET)) texts.push(sample)
    for (let t = 0; t < material.templates; t++) texts.push(templates.write(random))
    random.shuffle(texts)
    const rate = epoch === epochs - 1 ? 0.4 : epoch >= epochs - 3 ? 0.7 : 1
    let loss = 0
    let seen = 0
    let count = 0
    const started = performance.now()
    for (const text of texts) {
      const isOwn = text.set.startsWith('own.')
      let sample = text.set !== 'template' && random.chance(isOwn ? 0.8 : 0.5) ? swapNames(text, material.names, random) : text
      if (text.set !== 'template' && random.chance(isOwn ? EXCHANGED_IN_OWN : EXCHANGED_IN_OTHERS))
        sample = ordinary.swap(sample, EXCHANGED_WORDS, random)
      const draw = random.next()
      if (text.set !== 'quiet' && draw < 0.15) sample = changeCase(sample, draw < 0.1 ? 'small' : 'capitals')
      const scan = new Scan(sample.text)
      if (scan.text.length !== sample.text.length) continue
      const words = new WordTable(scan, known.vocabulary)
      hideFlags(words, random)
      const labels = labelsOf(sample, words)
      known.disguise(words, labels, text.set === 'template', random)
      loss += learner.learn(words, labels, isOwn ? OWN_WEIGHT : 1, { deep: 0.06 * rate, wide: 0.06 * rate, dropout: 0.35 })
      count += words.count
      seen++
      if (epoch >= epochs - AVERAGED_EPOCHS && seen % AVERAGE_EVERY === 0) learner.average()
    }
    if (epoch >= epochs - AVERAGED_EPOCHS) learner.average()
    log(
      `epoch ${epoch + 1}: ${texts.length} texts, ${count} words, loss ${((loss / count) * 1000).toFixed(3)}, ${((performance.now() - started) / 1000).toFixed(0)} s`,
    )
  }
  return { model: learner.quantise(), vocabulary: known.bytes }
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

/** Names outside the lexicon must not look like non-names: now and then the lexicon is forgotten for a word. */
function hideFlags(words: WordTable, random: Random): void {
  const salt = random.below(2 ** 30)
  const often = random.chance(0.25) ? 2 : 8
  for (let w = 0; w < words.count; w++) {
    const flags = words.flags[w] as number
    if ((flags & 3) !== 0 && ((((words.hash[w] as number) ^ salt) * 7) >>> 3) % often === 0) words.flags[w] = flags & 12
  }
}
