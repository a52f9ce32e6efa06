// Text → spans: runs all recognizers over one scan copy, resolves overlaps, and maps back to the original.
import type { Recognizer } from './recognizer.ts'
import { recognizers as all } from './recognizers/index.ts'
import { resolve } from './resolve.ts'
import { Scan } from './scan.ts'
import type { Span } from './span.ts'

export interface DetectOptions {
  readonly recognizers?: readonly Recognizer[]
}

/**
 * Finds personal data in one text.
 * @returns sorted spans that do not overlap, in UTF-16 code units of `text`.
 */
export function detect(text: string, options: DetectOptions = {}): Span[] {
  const scan = new Scan(text)
  const found: Span[] = []
  for (const recognizer of options.recognizers ?? all) {
    for (const span of recognizer.find(scan)) if (span.end > span.start) found.push(span)
  }
  return resolve(found, scan.text).map((span) => ({ ...span, ...scan.toOriginal(span.start, span.end) }))
}
