// A piece of text with a kind. Offsets are UTF-16 code units, end exclusive.
import type { Kind } from './kinds.ts'

export interface Span {
  readonly start: number
  readonly end: number
  readonly kind: Kind
  /** How sure the recognizer is, 0 to 1. */
  readonly score: number
  /** Name of the recognizer, such as `de/tax-id`. */
  readonly by: string
  /** Replaced even where the kind stays readable: the policy's own terms. */
  readonly always?: true
}

export function byStart(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
