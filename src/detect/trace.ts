// What recognizers saw on the way, for `detect --why`. Without a trace nothing is recorded and nothing is spent.
import type { Evidence, Weights } from './person/evidence.ts'
import type { WordView } from './person/word-view.ts'
import type { Span } from './span.ts'

/** A candidate that its recognizer gave up. */
export interface Rejected extends Span {
  readonly because: 'score too low' | 'check digits wrong'
}

/** Words weighed as a person's name, taken or not. */
export interface Weighed {
  readonly start: number
  readonly end: number
  readonly score: number
  readonly weights: Weights
}

/** All in offsets of the scan's text. */
export class Trace {
  /** What recognizers proposed, before overlaps were settled. */
  readonly proposed: Span[] = []
  readonly rejected: Rejected[] = []
  readonly weighed: Weighed[] = []
  /** What is known of each word. */
  persons: { readonly view: WordView; readonly evidence: Evidence } | undefined
}
