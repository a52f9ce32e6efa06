// One text → its spans. (For the texts of a request together: detector.ts.)
import { knownIn, link } from './known.ts'
import type { OwnTerms } from './own-terms/own-terms.ts'
import { inOriginal, recognize } from './recognize.ts'
import type { Recognizer } from './recognizer.ts'
import { recognizers as all } from './recognizers/index.ts'
import { Scan } from './scan.ts'
import type { Span } from './span.ts'
import type { Trace } from './trace.ts'

export interface DetectOptions {
  readonly recognizers?: readonly Recognizer[]
  /** What the policy adds. */
  readonly ownTerms?: OwnTerms | undefined
  readonly trace?: Trace
}

/**
 * Finds personal data in one text.
 * @returns sorted spans that do not overlap, in UTF-16 code units of `text`.
 */
export function detect(text: string, options: DetectOptions = {}): readonly Span[] {
  const scan = new Scan(text)
  return inOriginal(scan, detectIn(scan, options))
}

/** The same in offsets of `scan.text`. */
export function detectIn(scan: Scan, { recognizers = all, ownTerms, trace }: DetectOptions = {}): readonly Span[] {
  const spans = recognize(scan, recognizers, ownTerms, trace)
  const known = knownIn([scan.original], [inOriginal(scan, spans)])
  return known === undefined ? spans : link(scan, spans, known, ownTerms)
}
