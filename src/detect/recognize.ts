// Runs all recognizers over one scan copy.
import type { OwnTerms } from './own-terms/own-terms.ts'
import type { Recognizer } from './recognizer.ts'
import { isImpersonal } from './register/impersonal.ts'
import { resolve } from './resolve.ts'
import type { Scan } from './scan.ts'
import type { Span } from './span.ts'
import type { Trace } from './trace.ts'

/** What the recognizers find, sorted and disjoint, in offsets of `scan.text`. */
export function recognize(scan: Scan, recognizers: readonly Recognizer[], own?: OwnTerms, trace?: Trace): readonly Span[] {
  // Own terms come first: of two spans alike, the first wins.
  const found: Span[] = own === undefined ? [] : [...own.recognizer.find(scan)]
  // With those that turned out to be nobody's: they are not for others to find, either.
  const seen = [...found]
  for (const recognizer of recognizers) {
    for (const span of recognizer.find(scan, trace, seen)) {
      if (span.end <= span.start) continue
      seen.push(span)
      if (!isImpersonal(scan, span)) found.push(span)
    }
  }
  if (trace !== undefined) for (const span of found) trace.proposed.push(span)
  return own === undefined ? resolve(found, scan.text) : own.settle(scan, found)
}

/** Offsets of the scan copy → offsets of the text. Two values in one encoded piece of the text become one span. */
export function inOriginal(scan: Scan, spans: readonly Span[]): readonly Span[] {
  if (scan.text === scan.original) return spans
  const mapped: Span[] = []
  for (const span of spans) {
    const { start, end } = scan.toOriginal(span.start, span.end)
    const last = mapped.at(-1)
    if (last === undefined || start >= last.end) mapped.push({ ...span, start, end })
    else mapped[mapped.length - 1] = { ...last, end: Math.max(end, last.end), ...(span.always === true && { always: true }) }
  }
  return mapped
}
