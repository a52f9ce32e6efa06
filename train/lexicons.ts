// Writes src/detect/lexicons/names.data.txt: `npm run lexicons -- <folder of corpora>`.
// Names come from name-sources.ts; what is an ordinary word is counted in the corpora that may be trained on and in the Markdown files
// of installed packages (word counts only). The output is sorted and the same on every run over the same input.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldWord } from '../src/detect/lexicons/fold.ts'
import { COMMON, FIRST, LAST, PLACE } from '../src/detect/lexicons/names.ts'
import { mayTrainOn, readOwnTexts, readSet, type Sample, setsIn } from './corpora.ts'
import { englishNames, nameSources } from './name-sources.ts'

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const LETTERS = /^[\p{L}\p{M}]{2,24}$/u
/** Parts of names that are no names alone. */
const PARTICLES = new Set(
  'de del della dello delle dei degli des di da dal das do dos du d la le les los las lo li el al und und van von vom zu zur zum der den dem die ten ter te op in het bin ibn ben bint abu st san santa sankt saint mac mc y e i o a en av af of the and et und'.split(
    ' ',
  ),
)

class Counter {
  readonly counts = new Map<string, number>()
  add(word: string): void {
    this.counts.set(word, (this.counts.get(word) ?? 0) + 1)
  }
  of(word: string): number {
    return this.counts.get(word) ?? 0
  }
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: lexicons.ts <folder of corpora>')

const flags = new Map<string, number>()
function mark(phrase: string, flag: number, whole = false): void {
  const words = phrase.split(/[\s\-'’.,()/]+/).filter((word) => LETTERS.test(word))
  if (whole && words.length !== 1) return
  for (const word of words) {
    const folded = foldWord(word)
    if (folded.length < 2 || (PARTICLES.has(folded) && words.length > 1)) continue
    set(folded, flag)
    // Written without diacritics, ü is not always ue.
    const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
    if (/[äöü]/i.test(word.normalize('NFC'))) set(foldWord(plain), flag)
  }
}
function set(folded: string, flag: number): void {
  if (folded !== '') flags.set(folded, (flags.get(folded) ?? 0) | flag)
}

const handWritten = new Set<string>()
for (const source of [...nameSources(), englishNames()]) {
  if (source.common.length > 0 || /^[a-z-]{4,}$/.test(source.origin))
    for (const name of [...source.first, ...source.last]) handWritten.add(foldWord(name))
  for (const name of source.first) mark(name, FIRST)
  for (const name of source.last) mark(name, LAST)
  for (const name of source.places) mark(name, PLACE, true)
  for (const word of source.common) mark(word, COMMON)
}
transliterate()

const lower = new Counter()
const capital = new Counter()
const person = new Counter()
const place = new Counter()
for (const name of setsIn(folder).filter(mayTrainOn))
  for (const sample of readSet(folder, name)) count(sample, /europeana|btc|wnut/.test(name))
for (const sample of readOwnTexts(join(import.meta.dirname, 'texts'))) count(sample, false)
for (const text of markdown(join(import.meta.dirname, '../node_modules'), 4)) {
  for (const [word] of text.matchAll(WORD)) if (LETTERS.test(word) && word === word.toLowerCase()) lower.add(foldWord(word))
}

for (const [word, seen] of place.counts) if (seen >= 3 && seen > person.of(word) && seen > lower.of(word)) set(word, PLACE)
for (const word of new Set([...lower.counts.keys(), ...capital.counts.keys()])) {
  const asName = person.of(word)
  const asWord = lower.of(word) * 2 + capital.of(word)
  const isName = ((flags.get(word) ?? 0) & (FIRST | LAST)) !== 0
  if (isName ? asWord >= 6 && asWord > asName * 0.5 : asWord >= 16 && asWord > asName * 4) set(word, COMMON)
}
for (const word of PARTICLES) set(word, COMMON)
// Words this frequent in lower case are names only where a hand-written list says so: `und` is also a village, `amen` also a first name.
for (const [word, flag] of flags) {
  if ((flag & COMMON) === 0) continue
  if (lower.of(word) >= 200 && !handWritten.has(word)) flags.set(word, COMMON)
  else if (lower.of(word) >= 30) flags.set(word, flag & ~(handWritten.has(word) ? 0 : PLACE))
}
write()

/** Counts words by where they stand. In noisy sets people are often left unmarked, so capitals prove little there. */
function count(sample: Sample, noisy: boolean): void {
  const { text, marks } = sample
  let next = 0
  for (const match of text.matchAll(WORD)) {
    const word = match[0]
    if (!LETTERS.test(word)) continue
    while (next < marks.length && (marks[next]?.end ?? 0) <= match.index) next++
    const mark = marks[next]
    const type = mark !== undefined && mark.start <= match.index ? mark.type : undefined
    const folded = foldWord(word)
    if (type === 'PERSON') person.add(folded)
    else if (word === word.toLowerCase()) {
      if (type === undefined) lower.add(folded)
    } else if (type === 'LOCATION' && word.length > 3 && !noisy && mark?.end === match.index + word.length && mark.start === match.index)
      place.add(folded)
    else if (type === undefined && !noisy && /[\p{L}\d,] $/u.test(text.slice(Math.max(0, match.index - 2), match.index)))
      capital.add(folded)
  }
}

function* markdown(path: string, depth: number): Generator<string> {
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inner = join(path, entry.name)
    if (entry.isDirectory() && depth > 0) yield* markdown(inner, depth - 1)
    else if (/^readme.*\.md$/i.test(entry.name)) yield readFileSync(inner, 'utf8').slice(0, 40_000)
  }
}

/** Adds Latin spellings of names that the sources have in Cyrillic only. */
function transliterate(): void {
  const latin: Record<string, string> = {
    а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o',
    п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu',
    я: 'ya', і: 'i', ї: 'yi', є: 'ye', ґ: 'g', ј: 'j', ђ: 'dj', ћ: 'c', љ: 'lj', њ: 'nj', џ: 'dz', ѓ: 'gj', ќ: 'kj', ѕ: 'dz',
  } // biome-ignore format: a table
  for (const [word, flag] of [...flags]) {
    if (!/^[\u0400-\u04FF]+$/.test(word)) continue
    const spelled = [...word].map((char) => latin[char] ?? '').join('')
    if (spelled.length > 2) set(spelled, flag)
  }
}

function write(): void {
  const sections = new Map<number, string[]>()
  for (const [word, flag] of flags) {
    const list = sections.get(flag) ?? []
    list.push(word)
    sections.set(flag, list)
  }
  let out = ''
  for (const flag of [...sections.keys()].sort((a, b) => a - b)) out += `#${flag}\n${(sections.get(flag) ?? []).sort().join('\n')}\n`
  writeFileSync(new URL('../src/detect/lexicons/names.data.txt', import.meta.url), out)
  console.log([...sections].map(([flag, list]) => `${flag}: ${list.length}`).join(', '), `${out.length} characters`)
}
