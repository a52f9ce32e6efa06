// What is found once is found everywhere: the words of the persons found in a request are looked up in all its texts – surname or first
// name alone, genitives, other spellings, capitals, file names. Words that also mean something else need more than their letters.
import { COMMON, FIRST, LAST, nameFlags } from '../lexicons/names.ts'
import { wordForms } from '../lexicons/word-forms.ts'
import type { Scan } from '../scan.ts'
import type { Span } from '../span.ts'
import { COMPANY, cueOf, EPONYM, NAME_AMONG_STOPS, PARTICLE, STOP, THING } from './cues.ts'
import { foldings } from './foldings.ts'
import { stands } from './stands.ts'
import { endsLikeStreet } from './street-ends.ts'
import { isGoods } from './surroundings.ts'
import { WordSieve } from './word-sieve.ts'
import { BREAK, CAPITAL, COMMA, DOT, INITIAL, LOWER, MIXED, NUMERIC, SPACE, TIGHT, UNDERSCORE, viewOf, type WordView } from './word-view.ts'

const SCORE = 0.75
/** From this score on, even an ordinary word is looked for elsewhere: Frau Stolze. */
const SURE = 0.85

/** A name may be inflected. */
const ENDINGS = ['s', 'es', 'ego', 'emu', 'owi', 'em']

/** What a hit is. */
const AMBIGUOUS = 1
const DISTINCT = 2
const WITH_PARTICLE = 3
const SMALL = 4

/** What is known of a word of a found name. */
interface Known {
  /** Also an ordinary word, or too short to stand alone. */
  readonly ambiguous: boolean
  /** Found in small letters, so looked for in small letters. */
  readonly small: boolean
  /** The particle before it: de in Ruud de Koning. */
  readonly particle: string | undefined
}
type KnownWords = Map<string, Known>

/** The words of the names of a request. */
export interface KnownNames {
  readonly words: KnownWords
  readonly sieve: WordSieve
}

/** What the persons among the spans of a text are called. */
export function learnNames(scan: Scan, spans: readonly Span[]): KnownNames {
  const words: KnownWords = new Map()
  for (const span of spans) if (span.kind === 'PERSON') learn(scan, span, words)
  const sieve = new WordSieve()
  for (const word of words.keys()) sieve.add(word, ENDINGS)
  return { words, sieve }
}

/** Further persons in a text, given the spans already found there: only what is new, in offsets of `scan.text`. */
export function linkNames(scan: Scan, spans: readonly Span[], names: KnownNames): Span[] {
  return names.words.size > 0 && mayMention(scan, spans, names) ? find(viewOf(scan), spans, names) : []
}

/** Whether a word outside the persons found is one of the names, as far as letters go: spares most texts the closer look. */
function mayMention(scan: Scan, spans: readonly Span[], { words: known, sieve }: KnownNames): boolean {
  const { lower, words } = scan
  let covering = 0
  for (let w = 0; w < words.count; w++) {
    const start = words.start[w] as number
    const end = words.end[w] as number
    if (!sieve.mayHold(words.hash[w] as number, lower, start, end)) continue
    while (covering < spans.length && (spans[covering] as Span).end <= start) covering++
    const span = spans[covering]
    if (span !== undefined && span.start <= start && span.kind === 'PERSON') continue
    if (lookUp(lower.slice(start, end), known, false) !== undefined) return true
  }
  return false
}

function learn(scan: Scan, span: Span, known: KnownWords): void {
  const view = viewOf(scan)
  const { flags: allFlags } = wordForms(scan)
  for (let i = view.at(span.start); i < view.count && (view.end[i] as number) <= span.end; i++) {
    if (view.shape[i] === INITIAL || view.shape[i] === NUMERIC || view.shape[i] === MIXED) continue
    const word = view.word(i)
    if (word.length < 2) continue
    const cue = view.cue[i] as number
    if ((cue & PARTICLE) !== 0 || ((cue & STOP) !== 0 && (cue & NAME_AMONG_STOPS) === 0)) continue
    const flags = allFlags[i] as number
    if ((flags & COMMON) !== 0 && (flags & (FIRST | LAST)) === 0 && (view.shape[i] === LOWER || span.score < SURE)) continue
    const small = view.shape[i] === LOWER
    const ambiguous = (flags & COMMON) !== 0 || word.length < 3 || (cue & (STOP | THING)) !== 0
    const particle =
      i > 0 && (view.start[i - 1] as number) >= span.start && ((view.cue[i - 1] as number) & PARTICLE) !== 0 ? view.lower(i - 1) : undefined
    for (const key of foldings(word)) if (!known.has(key)) known.set(key, { ambiguous, particle, small })
  }
}

function find(view: WordView, spans: readonly Span[], { words, sieve }: KnownNames): Span[] {
  const taken = new Uint8Array(view.count)
  for (const span of spans) {
    if (span.kind !== 'PERSON') continue
    for (let i = view.at(span.start); i < view.count && (view.start[i] as number) < span.end; i++) taken[i] = 1
  }
  const hits = new Uint8Array(view.count)
  const { lower } = view.scan
  const { hash } = view.scan.words
  for (let i = 0; i < view.count; i++) {
    const shape = view.shape[i]
    if (taken[i] === 1 || shape === INITIAL || shape === NUMERIC || shape === MIXED) continue
    if (!sieve.mayHold(hash[i] as number, lower, view.start[i] as number, view.end[i] as number)) continue
    const entry = lookUp(view.lower(i), words, view.nounsAreSmall)
    if (entry === undefined) continue
    const { particle } = entry
    const takesParticle = particle !== undefined && i > 0 && shape === CAPITAL && view.gap[i] === SPACE && view.lower(i - 1) === particle
    hits[i] = takesParticle ? WITH_PARTICLE : entry.ambiguous ? AMBIGUOUS : entry.small ? SMALL : DISTINCT
  }
  const found: Span[] = []
  for (let i = 0; i < view.count; i++) {
    if (hits[i] === 0) continue
    let to = i + 1
    while (to < view.count && (hits[to] as number) > 0 && hangsTogether(view, to)) to++
    const beside = neighbours(view, i, to, taken)
    let sure = to - i > 1 || beside
    for (let j = i; j < to && !sure; j++) sure = stands(view, j, hits[j] === AMBIGUOUS, hits[j] === SMALL)
    if (sure && !isThing(view, to) && !(to - i === 1 && !beside && isNamedGoods(view, i))) {
      const from = hits[i] === WITH_PARTICLE ? widen(view, i - 1) : widen(view, i)
      found.push({
        start: view.start[from] as number,
        end: view.end[
          (beside && isSurnameFirst(view, to) && taken[to] === 1 ? lastTaken(view, to, taken) : genitive(view, to)) - 1
        ] as number,
        kind: 'PERSON',
        score: SCORE,
        by: 'link',
      })
    }
    i = to - 1
  }
  return found
}

/** @param nounsAreSmall whether the plural of an ambiguous word may stand here: Kings. */
function lookUp(lower: string, known: KnownWords, nounsAreSmall: boolean): Known | undefined {
  for (const key of foldings(lower)) {
    const entry = known.get(key)
    if (entry !== undefined) return entry
    for (const ending of ENDINGS) {
      if (key.length - ending.length < 3 || !key.endsWith(ending)) continue
      const stem = known.get(key.slice(0, -ending.length))
      // Wills, Marks: a genitive that is no word of its own.
      if (stem !== undefined && (ending === 's' || key.length > 7)) {
        return {
          particle: stem.particle,
          small: stem.small,
          ambiguous: stem.ambiguous && (nounsAreSmall || cueOf(lower) !== 0 || (nameFlags(lower) & COMMON) !== 0),
        }
      }
    }
  }
  return undefined
}

function hangsTogether(view: WordView, i: number): boolean {
  const gap = view.gap[i]
  return gap === SPACE || gap === COMMA || gap === TIGHT || gap === UNDERSCORE || gap === DOT
}

/** `BERG, ANNA`: a found name after a comma, written like the word before. */
function isSurnameFirst(view: WordView, to: number): boolean {
  return to < view.count && view.gap[to] === COMMA && view.shape[to] === view.shape[to - 1] && view.gap[to + 1] !== COMMA
}

/** The end of the found name that begins at word i. */
function lastTaken(view: WordView, i: number, taken: Uint8Array): number {
  let end = i
  while (end < view.count && taken[end] === 1 && (end === i || view.gap[end] === SPACE || view.gap[end] === TIGHT)) end++
  return end
}

/** A found name directly before or after. */
function neighbours(view: WordView, from: number, to: number, taken: Uint8Array): boolean {
  const joins = (gap: number | undefined) => gap === SPACE || gap === TIGHT || gap === UNDERSCORE || gap === BREAK
  const big = view.shape[from] !== LOWER
  return (
    big &&
    ((from > 0 && taken[from - 1] === 1 && joins(view.gap[from])) ||
      (to < view.count && taken[to] === 1 && (joins(view.gap[to]) || isSurnameFirst(view, to))))
  )
}

/** Streets, firms and eponyms that carry the name of a person of the request. */
function isThing(view: WordView, to: number): boolean {
  const last = view.lower(to - 1)
  if (endsLikeStreet(last, (end) => end.length > 3 && last.length > end.length + 2)) return true
  if (to >= view.count) return false
  const cue = view.cue[to] as number
  const gap = view.gap[to]
  if (gap === TIGHT && view.text[view.end[to - 1] as number] === '-') {
    let end = to
    while (end + 1 < view.count && end < to + 4 && view.gap[end + 1] === TIGHT) end++
    const tail = view.lower(end)
    return ((view.cue[end] as number) & EPONYM) !== 0 || endsLikeStreet(tail, (street) => street.length > 2)
  }
  return gap === SPACE && (cue & (COMPANY | EPONYM)) !== 0 && view.shape[to] !== LOWER
}

/** `Opel Adam`, `Kerze Rose`: goods that are called like somebody's first name. */
function isNamedGoods(view: WordView, i: number): boolean {
  const flags = nameFlags(view.word(i))
  return view.shape[i] === CAPITAL && (flags & FIRST) !== 0 && ((flags & COMMON) !== 0 || view.gap[i] === SPACE) && isGoods(view, i)
}

/** Takes initials and particles before the name along. */
function widen(view: WordView, from: number): number {
  let first = from
  while (first > 0 && from - first < 4) {
    const back = first - 1
    const gap = view.gap[first]
    const initial = view.shape[back] === INITIAL && gap === DOT
    const particle =
      ((view.cue[back] as number) & PARTICLE) !== 0 &&
      (gap === SPACE || gap === TIGHT) &&
      view.word(back).length < 4 &&
      PARTICLES_BEFORE.has(view.lower(back))
    if (!initial && !particle) break
    if (particle && !PARTICLES_ALONE.has(view.lower(back)) && first === from && !hasParticleBefore(view, back)) break
    first = back
  }
  return first
}

const PARTICLES_BEFORE = new Set(['von', 'van', 'der', 'den', 'de', 'la', 'el', 'al', 'zu', 'di', 'ter', 'ten', 'da', 'du', 'le', 'v'])
/** Particles that are no articles or prepositions of the languages they occur in. */
const PARTICLES_ALONE = new Set(['el', 'al', 'ter', 'ten'])

function hasParticleBefore(view: WordView, i: number): boolean {
  return i > 0 && view.gap[i] === SPACE && (view.lower(i - 1) === 'von' || view.lower(i - 1) === 'van') && view.lower(i) !== 'von'
}

function genitive(view: WordView, to: number): number {
  return to < view.count && view.gap[to] === TIGHT && view.word(to) === 's' ? to + 1 : to
}
