// What a policy adds to detection: patterns and terms that are always replaced, and terms that stay readable.
import { firstIndex } from '../first-index.ts'
import type { Kind } from '../kinds.ts'
import type { Recognizer } from '../recognizer.ts'
import { resolve } from '../resolve.ts'
import { type Scan, unitClass } from '../scan.ts'
import type { Span } from '../span.ts'
import type { OwnPattern, Range } from './own-pattern.ts'
import type { TermList } from './term-list.ts'

export interface NamedPattern {
  readonly name: string
  readonly kind: Kind
  readonly pattern: OwnPattern
}

export interface OwnTermsParts {
  readonly patterns: readonly NamedPattern[]
  readonly always: TermList<{ readonly kind: Kind }>
  readonly never: TermList<true>
}

export class OwnTerms {
  /** Finds what the patterns and the `always` terms describe. */
  readonly recognizer: Recognizer
  readonly #never: TermList<true>

  constructor({ patterns, always, never }: OwnTermsParts) {
    this.#never = never
    this.recognizer = {
      name: 'own-terms',
      kinds: [...new Set(patterns.map(({ kind }) => kind))],
      *find(scan) {
        for (const { name, kind, pattern } of patterns) {
          for (const { start, end } of pattern.find(scan)) yield { start, end, kind, score: 1, by: `own-terms/${name}`, always: true }
        }
        for (const { start, end, value } of always.matches(scan)) {
          yield { start, end, kind: value.kind, score: 1, by: 'own-terms/always', always: true }
        }
      },
    }
  }

  /**
   * Overlapping spans → one owner per character, without spans that lie in a term of `never`; a span that says more than the term stays.
   * What overlaps a term of `always` is replaced with it: `nordlicht` never stays readable inside of `info@nordlicht.example`.
   */
  settle(scan: Scan, spans: readonly Span[]): readonly Span[] {
    const personal = this.#withoutPublic(scan, spans)
    const listed = personal.filter(({ always }) => always === true)
    if (listed.length === 0) return resolve(personal, scan.text)
    const others = new Coverage(personal.filter(({ always }) => always !== true))
    const owners = personal.filter((span) => span.always !== true || !others.surrounds(span))
    const terms = new Coverage(listed)
    return resolve(owners, scan.text).map((span) => (span.always !== true && terms.touches(span) ? { ...span, always: true } : span))
  }

  #withoutPublic(scan: Scan, spans: readonly Span[]): readonly Span[] {
    if (this.#never.size === 0 || spans.length === 0) return spans
    const terms = new Coverage([...this.#never.matches(scan)])
    return spans.filter((span) => !terms.holds(wordsOf(scan.text, span)))
  }
}

/** Ranges that answer quickly what lies in one of them or overlaps one. */
class Coverage {
  readonly #starts: readonly number[]
  /** The furthest end among the ranges up to here. */
  readonly #ends: readonly number[]

  constructor(ranges: readonly Range[]) {
    const sorted = ranges.toSorted((a, b) => a.start - b.start)
    let furthest = 0
    this.#starts = sorted.map(({ start }) => start)
    this.#ends = sorted.map(({ end }) => (furthest = Math.max(furthest, end)))
  }

  /** Whether the range lies in one of these. */
  holds({ start, end }: Range): boolean {
    return this.#reach(start) >= end
  }

  /** Whether one of these holds the range and more. */
  surrounds({ start, end }: Range): boolean {
    return this.#reach(start) > end || this.#reach(start - 1) >= end
  }

  /** Whether the range overlaps one of these. */
  touches({ start, end }: Range): boolean {
    return this.#reach(end - 1) > start
  }

  /** The furthest end of the ranges that begin at or before an offset. */
  #reach(offset: number): number {
    const after = firstIndex(this.#starts.length, (at) => (this.#starts[at] as number) > offset)
    return after === 0 ? -1 : (this.#ends[after - 1] as number)
  }
}

/** A span without brackets, plus signs and the like at its ends. */
function wordsOf(text: string, span: Span): Range {
  let { start, end } = span
  while (start < end && unitClass(text.charCodeAt(start)) === 0) start++
  while (end > start && unitClass(text.charCodeAt(end - 1)) === 0) end--
  return { start, end }
}
