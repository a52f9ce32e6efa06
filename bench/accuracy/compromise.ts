// `node bench/accuracy/compromise.ts FOLDER-OR-FILE …`: what the English model of compromise adds, as a second opinion on sentences that
// were left undecided, and as a lexicon: its names are in ours already, so places and dictionary words are what it could add. English
// documents only; persons only. Decided in docs/decisions/07-compromise-gives-names.md.
import { fileURLToPath } from 'node:url'
import nlp from 'compromise'
import { detect } from '../../src/detect/detect.ts'
import { foldWord } from '../../src/detect/lexicons/fold.ts'
import { COMMON, FIRST, LAST, nameFlags, PLACE } from '../../src/detect/lexicons/names.ts'
import type { Recognizer } from '../../src/detect/recognizer.ts'
import { createPerson, type PersonLayers } from '../../src/detect/recognizers/any/person.ts'
import { recognizers } from '../../src/detect/recognizers/index.ts'
import { tagPersons } from '../../src/detect/tagger/tag-persons.ts'
import { describeBusyness, describePackages } from '../machine.ts'
import { figure, percent, table, writeSection } from '../results.ts'
import { type Marked, type Marking, readSets, type TextSet } from './documents.ts'
import { precision, recall, type Score, score } from './score.ts'

interface Find extends Marking {
  readonly score: number
}

interface Way {
  readonly name: string
  find(text: string): readonly Find[]
}

const PERSON = 'PERSON'

function personsOf(text: string, used: readonly Recognizer[] = recognizers): Find[] {
  return detect(text, { recognizers: used }).map(({ start, end, kind, score }) => ({ start, end, type: kind, score }))
}

/** All recognizers, with another lexicon for persons. */
function withLexicon(lexicon: PersonLayers['lexicon']): readonly Recognizer[] {
  return recognizers.map((each) => (each.name === 'any/person' ? createPerson({ lexicon, tagger: tagPersons }) : each))
}

// As a second opinion.

const FUNCTION_WORDS =
  /\b(?:the|and|of|to|is|are|was|that|with|for|you|this|have|has|from|please|can|we|on|it|in|at|by|my|her|his|be|not)\b/gi
const SENTENCE = /[^\n.!?]+(?:[.!?](?!\s+[\p{Lu}"'])[^\n.!?]*)*[.!?]?/gu
const CAPITAL = /(?<![\p{L}\p{N}])\p{Lu}\p{L}+/gu

/** One word in twelve or more is an English function word. */
function isEnglish(text: string): boolean {
  return (text.match(FUNCTION_WORDS)?.length ?? 0) * 12 >= text.split(/\s+/).length
}

/** Whether a capital word inside the sentence belongs to nothing that was found and is no ordinary word either. */
function isUndecided(sentence: string, at: number, found: readonly Find[]): boolean {
  for (const word of sentence.matchAll(CAPITAL)) {
    const start = at + word.index
    if (found.some((find) => find.start <= start && find.end > start)) continue
    const flags = nameFlags(word[0])
    if ((flags & (FIRST | LAST)) !== 0 || (flags & (COMMON | PLACE)) === 0) return true
  }
  return false
}

function peopleIn(sentence: string): readonly { readonly start: number; readonly end: number }[] {
  const found = nlp(sentence).people().json({ offset: true }) as readonly {
    readonly offset: { readonly start: number; readonly length: number }
  }[]
  return found.map(({ offset }) => ({ start: offset.start, end: offset.start + offset.length }))
}

function second(text: string, found: readonly Find[], milliseconds: number): Find[] {
  const added: Find[] = []
  if (!isEnglish(text)) return added
  const deadline = performance.now() + milliseconds
  for (const match of text.matchAll(SENTENCE)) {
    if (performance.now() > deadline) break
    const [sentence] = match
    if (sentence.length > 600 || !isUndecided(sentence, match.index, found)) continue
    for (const { start, end } of peopleIn(sentence))
      added.push({ start: match.index + start, end: match.index + end, type: PERSON, score: 0.5 })
  }
  return added
}

interface Opinion {
  readonly milliseconds?: number
  readonly accept?: (words: readonly string[]) => boolean
}

function secondOpinion(name: string, { milliseconds = Number.POSITIVE_INFINITY, accept }: Opinion): Way {
  return {
    name,
    find(text) {
      const found = personsOf(text)
      const added = second(text, found, milliseconds)
      return [...found, ...added.filter(({ start, end }) => accept?.(text.slice(start, end).match(/\p{L}+/gu) ?? []) ?? true)]
    },
  }
}

const isName = (word: string): boolean => (nameFlags(word) & (FIRST | LAST)) !== 0
const isPlainName = (word: string): boolean => isName(word) && (nameFlags(word) & COMMON) === 0
const isBig = (word: string): boolean => /^\p{Lu}/u.test(word)

/** Two or more words, all capital, one of them a name to us. */
const fullName = (words: readonly string[]): boolean => words.length > 1 && words.every(isBig) && words.some(isPlainName)
const someName = (words: readonly string[]): boolean => words.every(isBig) && words.some(isPlainName)

/** Weak finds that compromise does not see either are dropped. */
const veto: Way = {
  name: 'second opinion: weak finds need its word',
  find(text) {
    const found = personsOf(text)
    if (!found.some(isWeak) || !isEnglish(text)) return found
    const seen = peopleIn(text)
    return found.filter((find) => !isWeak(find) || seen.some(({ start, end }) => start < find.end && end > find.start))
  },
}

function isWeak({ type, score }: Find): boolean {
  return type === PERSON && score < 0.65
}

// As a lexicon.

const FLAG_OF: readonly (readonly [RegExp, number])[] = [
  [/^(?:City|Country|Region|Place)$/, PLACE],
  [
    /^(?:Infinitive|PresentTense|PastTense|Gerund|Participle|Adjective|Comparative|Superlative|Adverb|Noun|Singular|Plural|Uncountable|Actor|Preposition|Conjunction|Determiner|Pronoun|Modal|QuestionWord|Expression|Unit)$/,
    COMMON,
  ],
]

function englishFlags(): ReadonlyMap<string, number> {
  const { lexicon } = (nlp.model() as { readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> } }).one
  const flags = new Map<string, number>()
  for (const [word, tags] of Object.entries(lexicon)) {
    if (!/^\p{L}{2,24}$/u.test(word)) continue
    const folded = foldWord(word)
    for (const tag of typeof tags === 'string' ? [tags] : tags)
      for (const [name, flag] of FLAG_OF) if (name.test(tag)) flags.set(folded, (flags.get(folded) ?? 0) | flag)
  }
  return flags
}

const english = englishFlags()

/** @param known whether words that are names to us already may get further flags. */
function asLexicon(name: string, mask: number, known: boolean): Way {
  const lexicon: typeof nameFlags = (text, start = 0, end = text.length) => {
    const own = nameFlags(text, start, end)
    if (!known && (own & (FIRST | LAST)) !== 0) return own
    return own | ((english.get(foldWord(text.slice(start, end))) ?? 0) & mask)
  }
  const used = withLexicon(lexicon)
  return { name, find: (text) => personsOf(text, used) }
}

const ways: readonly Way[] = [
  { name: 'Deckname alone', find: (text) => personsOf(text) },
  secondOpinion('second opinion, no limit', {}),
  secondOpinion('second opinion, 20 ms a text', { milliseconds: 20 }),
  secondOpinion('second opinion, 5 ms a text', { milliseconds: 5 }),
  secondOpinion('second opinion, if a word is a name to us', { milliseconds: 20, accept: someName }),
  secondOpinion('second opinion, if two words and one a name to us', { milliseconds: 20, accept: fullName }),
  veto,
  asLexicon('lexicon: ordinary words that are no names to us', COMMON, false),
  asLexicon('lexicon: ordinary words', COMMON, true),
  asLexicon('lexicon: places', PLACE, true),
]

interface Row {
  readonly way: string
  readonly set: string
  readonly score: Score
  readonly milliseconds: number
}

function measure(way: Way, { name, documents }: TextSet): Row {
  way.find(documents[0]?.text ?? '')
  const began = performance.now()
  const finds = documents.map(({ text }) => way.find(text))
  const milliseconds = performance.now() - began
  return {
    way: way.name,
    set: name,
    milliseconds,
    score: score(documents, finds, { asked: (type) => type === PERSON, judged: (type) => type === PERSON }),
  }
}

/** Some sets mark the title with the name; we do not replace it. */
const TITLE = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir)\.?\s+/

function withoutTitle(text: string, mark: Marking): Marking {
  const title = mark.type === PERSON ? TITLE.exec(text.slice(mark.start, mark.end)) : null
  return title === null ? mark : { ...mark, start: mark.start + title[0].length }
}

/** Long sets are cut: compromise reads some 50 kB a second. */
const CHARACTERS = 120_000

function englishPart({ documents, ...set }: TextSet): TextSet {
  const taken: Marked[] = []
  let size = 0
  for (const document of documents) {
    if (document.lang !== 'en' || size >= CHARACTERS) continue
    taken.push({ ...document, spans: document.spans.map((mark) => withoutTitle(document.text, mark)) })
    size += document.text.length
  }
  return { ...set, documents: taken }
}

function report(rows: readonly Row[]): string {
  const sets = [...new Set(rows.map(({ set }) => set))]
  const head = ['PERSON recall / precision / false per 1,000 words', ...sets, 'ms per 1,000 characters']
  const lines = ways.map(({ name }) => {
    const own = rows.filter(({ way }) => way === name)
    const characters = own.reduce((sum, row) => sum + row.score.characters, 0)
    const milliseconds = own.reduce((sum, row) => sum + row.milliseconds, 0)
    const cells = own.map(
      ({ score }) => `${percent(recall(score), 1)} / ${percent(precision(score), 1)} / ${figure((1000 * score.false) / score.words)}`,
    )
    return [name, ...cells, figure(milliseconds / (characters / 1000))]
  })
  return `English documents, up to ${CHARACTERS / 1000} kB of each set. ${describePackages(['compromise'])}.\n\n${table(head, lines)}`
}

const busy = describeBusyness()
const own = fileURLToPath(new URL('../../train/texts/other-en.jsonl', import.meta.url))
const sets = readSets([own, ...process.argv.slice(2)])
  .filter(({ exhaustive }) => exhaustive?.has(PERSON) !== false)
  .map(englishPart)
  .filter(({ documents }) => documents.length > 0)
// The first way must not pay for what the engine has yet to compile.
for (const { documents } of sets) for (const { text } of documents) personsOf(text)
const body = report(ways.flatMap((way) => sets.map((set) => measure(way, set))))
console.log(body)
writeSection({
  name: 'compromise',
  title: 'What compromise adds to persons in English',
  command: 'node bench/accuracy/compromise.ts FOLDER-OR-FILE …',
  circumstances: `Before the run: ${busy}.`,
  body,
})
