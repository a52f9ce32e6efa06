// One text → its spans: runs all recognizers over a scan copy, resolves overlaps, finds names again wherever else they stand.
import { linkNames } from './person/link.ts'
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
  const spans = recognize(scan, options.recognizers ?? all)
  return inOriginal(scan, addLinks(scan, spans, linkNames([scan], [spans])[0] ?? []))
}

/** What the recognizers find, sorted and disjoint, in offsets of `scan.text`. */
export function recognize(scan: Scan, recognizers: readonly Recognizer[]): readonly Span[] {
  const found: Span[] = []
  for (const recognizer of recognizers) {
    for (const span of recognizer.find(scan)) if (span.end > span.start) found.push(span)
  }
  return resolve(found, scan.text)
}

export function addLinks(scan: Scan, spans: readonly Span[], links: readonly Span[]): readonly Span[] {
  return links.length === 0 ? spans : resolve([...spans, ...links], scan.text)
}

/** Offsets of the scan copy → offsets of the text. */
export function inOriginal(scan: Scan, spans: readonly Span[]): Span[] {
  return spans.map((span) => ({ ...span, ...scan.toOriginal(span.start, span.end) }))
}
