// Runs all recognizers over one scan copy.
import type { OwnTerms } from './own-terms/own-terms.ts'
import type { Recognizer } from './recognizer.ts'
import { resolve } from './resolve.ts'
import type { Scan } from './scan.ts'
import type { Span } from './span.ts'

/** What the recognizers find, sorted and disjoint, in offsets of `scan.text`. */
export function recognize(scan: Scan, recognizers: readonly Recognizer[], own?: OwnTerms): readonly Span[] {
  // Own terms come first: of two spans alike, the first wins.
  const found: Span[] = own === undefined ? [] : [...own.recognizer.find(scan)]
  for (const recognizer of recognizers) {
    for (const span of recognizer.find(scan)) if (span.end > span.start) found.push(span)
  }
  return own === undefined ? resolve(found, scan.text) : own.settle(scan, found)
}

/** Offsets of the scan copy → offsets of the text. */
export function inOriginal(scan: Scan, spans: readonly Span[]): readonly Span[] {
  if (scan.text === scan.original) return spans
  return spans.map((span) => ({ ...span, ...scan.toOriginal(span.start, span.end) }))
}
