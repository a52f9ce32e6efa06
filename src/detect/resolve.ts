// Overlapping spans → one owner per character. Nothing that any recognizer found becomes readable by losing: what sticks out of the
// winner is kept as a span of its own.
import { byStart, type Span } from './span.ts'

const WORTH_KEEPING = /[\p{L}\p{N}]{2}/u

/** Streets are named after people. */
const OF_STREETS = 0.15

/** Longer beats shorter, more so the surer it is. */
function strength(span: Span): number {
  return span.score + Math.min(span.end - span.start, 200) / 100 + (span.kind === 'ADDRESS' ? OF_STREETS : 0)
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
    else for (const span of settle(sorted.slice(i, next), end, text)) resolved.push(span)
    i = next
  }
  return resolved
}

/** Filled anew for each knot that is not too long for it. */
const places = new Int32Array(4096)

/**
 * Settles one knot of spans that overlap in a chain: the strongest takes its characters, the next what is left of its own. `next`
 * leads from every taken character towards the first free one after it, so that long chains stay linear.
 */
function settle(knot: Span[], end: number, text: string): Span[] {
  const origin = (knot[0] as Span).start
  const length = end - origin + 1
  const next = length > places.length ? new Int32Array(length) : places
  for (let at = 0; at < length; at++) next[at] = at
  const kept: Span[] = []
  for (const span of knot.sort((a, b) => strength(b) - strength(a) || byStart(a, b))) {
    for (let from = firstFree(next, span.start - origin); origin + from < span.end; ) {
      let to = from + 1
      while (origin + to < span.end && next[to] === to) to++
      const isWhole = origin + from === span.start && origin + to === span.end
      if (isWhole || WORTH_KEEPING.test(text.slice(origin + from, origin + to))) {
        kept.push(isWhole ? span : { ...span, start: origin + from, end: origin + to })
        next.fill(to, from, to)
      }
      from = firstFree(next, to)
    }
  }
  return kept.sort(byStart)
}

/** Follows the way to the first free character and shortens it for the next one. */
function firstFree(next: Int32Array, from: number): number {
  let free = from
  while (next[free] !== free) free = next[free] as number
  for (let at = from; next[at] !== free; ) {
    const after = next[at] as number
    next[at] = free
    at = after
  }
  return free
}
