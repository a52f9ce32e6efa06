// Overlapping spans → one owner per character. Nothing that any recognizer found becomes readable by losing: what sticks out of the
// winner is kept as a span of its own.
import { byStart, type Span } from './span.ts'

const WORTH_KEEPING = /[\p{L}\p{N}]{2}/u

/** Longer beats shorter, more so the surer it is. */
function strength(span: Span): number {
  return span.score + Math.min(span.end - span.start, 200) / 100
}

/** Spans of one text, overlapping as they may → sorted spans that do not overlap and cover the same letters and digits. */
export function resolve(spans: Iterable<Span>, text: string): Span[] {
  const sorted = [...spans].sort(byStart)
  const resolved: Span[] = []
  for (let i = 0; i < sorted.length; ) {
    let end = (sorted[i] as Span).end
    let next = i + 1
    for (; next < sorted.length && (sorted[next] as Span).start < end; next++) end = Math.max(end, (sorted[next] as Span).end)
    if (next === i + 1) resolved.push(sorted[i] as Span)
    else resolved.push(...settle(sorted.slice(i, next), text))
    i = next
  }
  return resolved
}

/** Settles one knot of spans that overlap in a chain. */
function settle(knot: Span[], text: string): Span[] {
  const kept: Span[] = []
  for (const span of knot.sort((a, b) => strength(b) - strength(a) || byStart(a, b))) {
    for (const rest of subtract(span, kept)) {
      if (rest === span || WORTH_KEEPING.test(text.slice(rest.start, rest.end))) kept.push(rest)
    }
    kept.sort(byStart)
  }
  return kept
}

/** What of `span` lies outside the sorted, disjoint spans. */
function subtract(span: Span, taken: readonly Span[]): Span[] {
  let start = span.start
  const rest: Span[] = []
  for (const owner of taken) {
    if (owner.end <= start) continue
    if (owner.start >= span.end) break
    if (owner.start > start) rest.push({ ...span, start, end: owner.start })
    start = owner.end
  }
  if (start === span.start) return [span]
  if (start < span.end) rest.push({ ...span, start })
  return rest
}
