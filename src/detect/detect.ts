// One text → its spans. (For the texts of a request together: detector.ts.)
import { knownIn, link } from './known.ts'
import type { OwnTerms } from './own-terms/own-terms.ts'
import { inOriginal, recognize } from './recognize.ts'
import type { Recognizer } from './recognizer.ts'
import { recognizers as all } from './recognizers/index.ts'
import { Scan } from './scan.ts'
import type { Span } from './span.ts'

export interface DetectOptions {
  readonly recognizers?: readonly Recognizer[]
  /** What the policy adds. */
  readonly ownTerms?: OwnTerms | undefined
}

/**
 * Finds personal data in one text.
 * @returns sorted spans that do not overlap, in UTF-16 code units of `text`.
 */
export function detect(text: string, options: DetectOptions = {}): readonly Span[] {
  const scan = new Scan(text)
  const spans = recognize(scan, options.recognizers ?? all, options.ownTerms)
  const known = knownIn([text], [inOriginal(scan, spans)])
  return inOriginal(scan, known === undefined ? spans : link(scan, spans, known, options.ownTerms))
}
