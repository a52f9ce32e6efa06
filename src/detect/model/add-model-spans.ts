// A model's finds beside ours. They add; they take nothing away: where ours say another kind, that stays, as it comes from check digits
// and structure, and as a model's organisation must not make a person in it readable.
import { firstIndex } from '../first-index.ts'
import type { OwnTerms } from '../own-terms/own-terms.ts'
import { resolve } from '../resolve.ts'
import type { Scan } from '../scan.ts'
import type { Span } from '../span.ts'

const WORTH_ADDING = /[\p{L}\p{N}]{2}/u

/** @param ours sorted and disjoint, in offsets of `scan.text`, as the model's are. @returns both, sorted and disjoint. */
export function addModelSpans(scan: Scan, ours: readonly Span[], models: readonly Span[], own?: OwnTerms): readonly Span[] {
  const added = models.flatMap((span) => piecesBeside(span, ours, scan.text))
  if (added.length === 0) return ours
  const all = [...ours, ...added]
  return own === undefined ? resolve(all, scan.text) : own.settle(scan, all)
}

/** What of a span lies outside our spans of other kinds. */
function piecesBeside(span: Span, ours: readonly Span[], text: string): Span[] {
  const pieces: Span[] = []
  let { start } = span
  const add = (end: number): void => {
    const from = skipEdge(text, start, end, 1)
    const to = skipEdge(text, end, from, -1)
    if (to > from && WORTH_ADDING.test(text.slice(from, to))) pieces.push({ ...span, start: from, end: to })
  }
  for (let i = firstEndingAfter(ours, span.start); i < ours.length; i++) {
    const other = ours[i] as Span
    if (other.start >= span.end) break
    if (other.kind === span.kind) continue
    if (other.start > start) add(other.start)
    start = Math.max(start, other.end)
  }
  if (start === span.start) return WORTH_ADDING.test(text.slice(start, span.end)) ? [span] : []
  if (start < span.end) add(span.end)
  return pieces
}

const EDGE = /[\s.,;:&()[\]-]/

function skipEdge(text: string, from: number, to: number, step: 1 | -1): number {
  let at = from
  while (at !== to && EDGE.test(text.charAt(step === 1 ? at : at - 1))) at += step
  return at
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  return firstIndex(spans.length, (at) => (spans[at] as Span).end > offset)
}
