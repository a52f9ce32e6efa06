// Why a span was found, and why a piece of a text was not: what recognizers proposed, weighed and gave up. For people who judge the
// detection; the proxy never runs this.

import { type DetectOptions, detectIn } from './detect.ts'
import { firstIndex } from './first-index.ts'
import type { Kind } from './kinds.ts'
import { foldWord } from './lexicons/fold.ts'
import type { Weights } from './person/evidence.ts'
import { notesOn, type WordNotes } from './person/word-notes.ts'
import { inOriginal } from './recognize.ts'
import { Scan } from './scan.ts'
import type { Span } from './span.ts'
import { Trace } from './trace.ts'

/** What a recognizer made of a piece. */
export interface Candidate {
  readonly text: string
  readonly kind: Kind
  readonly score: number
  readonly by: string
  /** `found`: this is the span. `covered`: another span took its place. `public`: the policy leaves it readable. */
  readonly outcome: 'found' | 'covered' | 'public' | 'score too low' | 'check digits wrong'
  /** For persons: what was added up. */
  readonly weights?: Weights
}

export interface Sight {
  /** The text around it, on one line. */
  readonly before: string
  readonly after: string
  readonly candidates: readonly Candidate[]
  /** For each word what the name rules know of it. */
  readonly words: readonly WordNotes[]
}

export interface Why extends Sight {
  readonly span: Span
  readonly text: string
  /** The value elsewhere in the text that this one repeats, where it was found by that alone. */
  readonly repeats?: string
}

export interface Miss extends Sight {
  readonly start: number
  readonly end: number
  /** What of it is covered by spans all the same. */
  readonly found: readonly Span[]
}

/** Characters of context on each side. */
const CONTEXT = 40
/** Recognizers that only look for what others found. */
const REPEATING: ReadonlySet<string> = new Set(['link', 'repeat'])

/** A text with everything that was seen in it. */
export class Inspection {
  readonly text: string
  readonly spans: readonly Span[]
  readonly #trace = new Trace()
  readonly #scan: Scan
  /** All in offsets of the text. */
  readonly #candidates: Shelf<Candidate & Range>
  readonly #spans: Shelf<Span>

  constructor(text: string, options: Omit<DetectOptions, 'trace'> = {}) {
    this.text = text
    this.#scan = new Scan(text)
    this.spans = inOriginal(this.#scan, detectIn(this.#scan, { ...options, trace: this.#trace }))
    this.#spans = new Shelf(this.spans)
    this.#candidates = new Shelf(this.#gather())
  }

  why(span: Span): Why {
    const repeats = REPEATING.has(span.by) ? this.#sourceOf(span) : undefined
    return {
      span,
      text: this.text.slice(span.start, span.end),
      ...this.#sight(span.start, span.end),
      ...(repeats === undefined ? {} : { repeats }),
    }
  }

  /** What was seen of each place where the piece stands. */
  misses(piece: string): Miss[] {
    const misses: Miss[] = []
    for (let start = this.text.indexOf(piece); start >= 0 && piece !== ''; start = this.text.indexOf(piece, start + piece.length)) {
      const range = { start, end: start + piece.length }
      misses.push({ ...range, found: this.#spans.touching(range), ...this.#sight(range.start, range.end) })
    }
    return misses
  }

  #sight(start: number, end: number): Sight {
    const candidates = this.#candidates
      .touching({ start, end })
      .map(({ start: _, end: __, ...candidate }) => candidate)
      .sort((a, b) => b.score - a.score)
    return {
      before: oneLine(this.text.slice(Math.max(0, start - CONTEXT), start)),
      after: oneLine(this.text.slice(end, end + CONTEXT)),
      candidates,
      words: this.#words(start, end),
    }
  }

  #gather(): (Candidate & Range)[] {
    const { proposed, rejected, weighed } = this.#trace
    const weightsOf = new Map(weighed.map(({ start, end, score, weights }) => [`${start} ${end} ${score}`, weights]))
    const made = new Map<string, Candidate & Range>()
    const add = (span: Span, outcome: Candidate['outcome'] | undefined, weights?: Weights) => {
      const { start, end } = this.#scan.toOriginal(span.start, span.end)
      const { kind, score, by } = span
      const candidate = {
        start,
        end,
        text: this.text.slice(start, end),
        kind,
        score,
        by,
        outcome: outcome ?? this.#outcome(start, end, span),
      }
      made.set([start, end, kind, score, by].join(), weights === undefined ? candidate : { ...candidate, weights })
    }
    for (const span of proposed) {
      add(span, undefined, span.kind === 'PERSON' ? weightsOf.get(`${span.start} ${span.end} ${span.score}`) : undefined)
    }
    for (const span of rejected) add(span, span.because)
    const taken = new Set(proposed.filter(({ kind }) => kind === 'PERSON').map(({ start, end, score }) => `${start} ${end} ${score}`))
    for (const { start, end, score, weights } of weighed) {
      if (!taken.has(`${start} ${end} ${score}`)) add({ start, end, kind: 'PERSON', score, by: 'any/person' }, 'score too low', weights)
    }
    return [...made.values()]
  }

  /** A span that won may have lost its ends to another; so the winner lies in the candidate. */
  #outcome(start: number, end: number, { kind, by, score }: Span): Candidate['outcome'] {
    const owners = this.#spans.touching({ start, end })
    const won = owners.some(
      (owner) => start <= owner.start && owner.end <= end && owner.kind === kind && owner.by === by && owner.score === score,
    )
    if (won) return 'found'
    return owners.length === 0 ? 'public' : 'covered'
  }

  #words(start: number, end: number): WordNotes[] {
    const { persons } = this.#trace
    if (persons === undefined) return []
    const { view, evidence } = persons
    const notes: WordNotes[] = []
    const placeOf = (i: number) => this.#scan.toOriginal(view.start[i] as number, view.end[i] as number)
    for (let i = firstIndex(view.count, (at) => placeOf(at).end > start); i < view.count && placeOf(i).start < end; i++) {
      notes.push(notesOn(view.word(i), i, view.cue[i] as number, evidence))
    }
    return notes
  }

  /** Another span, found by a recognizer, that holds a word of this one, or all of it for anything but names. */
  #sourceOf(span: Span): string | undefined {
    const value = this.text.slice(span.start, span.end)
    const stems = wordsOf(value)
    for (const other of this.spans) {
      if (other.kind !== span.kind || REPEATING.has(other.by)) continue
      const text = this.text.slice(other.start, other.end)
      if (span.by === 'repeat' ? text === value : wordsOf(text).some((word) => stems.some((stem) => stem.startsWith(word)))) return text
    }
    return undefined
  }
}

interface Range {
  readonly start: number
  readonly end: number
}

/** Ranges by their beginnings, so that a long text with many of them is told in one go. */
class Shelf<Item extends Range> {
  readonly #items: readonly Item[]
  /** The furthest end up to each item. */
  readonly #reach: readonly number[]

  constructor(items: readonly Item[]) {
    let furthest = 0
    this.#items = items.toSorted((a, b) => a.start - b.start)
    this.#reach = this.#items.map(({ end }) => {
      furthest = Math.max(furthest, end)
      return furthest
    })
  }

  touching({ start, end }: Range): Item[] {
    const found: Item[] = []
    for (let i = firstIndex(this.#items.length, (at) => (this.#items[at] as Item).start >= end) - 1; i >= 0; i--) {
      if ((this.#reach[i] as number) <= start) break
      if ((this.#items[i] as Item).end > start) found.unshift(this.#items[i] as Item)
    }
    return found
  }
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).flatMap((word) => (word.length < 2 ? [] : [foldWord(word)]))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
