// What a recognizer is, and the maker for those that are a pattern with a check.
import type { Kind } from './kinds.ts'
import type { Scan } from './scan.ts'
import type { Span } from './span.ts'
import type { Trace } from './trace.ts'

/** Below this score a span is not reported. */
export const THRESHOLD = 0.5

export interface Recognizer {
  /** `de/tax-id`: folder and file. */
  readonly name: string
  readonly kinds: readonly Kind[]
  /**
   * Spans in offsets of `scan.text`. Must be linear in the length of the text, whatever the text.
   * @param trace takes what was considered and given up.
   * @param found what the recognizers before this one in the list found: for those that look only at what is left.
   */
  find(scan: Scan, trace?: Trace, found?: readonly Span[]): Iterable<Span>
}

export interface PatternOptions {
  readonly name: string
  readonly kind: Kind
  /** `numbers`: run only around digits (cheap; every match must contain a digit); `text`: run over the whole text. */
  readonly over: 'numbers' | 'text'
  /** Global, bounded, linear. A group named `value` narrows the span. */
  readonly pattern: RegExp
  /** A cheap test that spares the pattern: for `over: 'text'`, e.g. `(text) => text.includes('@')`. */
  readonly worth?: (text: string) => boolean
  /** Score of a bare match. Below THRESHOLD it is only reported with a context or a passed check. */
  readonly score: number
  /** Check digits and the like, on the matched value. A failed check drops the match, unless `uncheckedInContext` is given. */
  readonly check?: (value: string) => boolean
  /** Score when the check passed. */
  readonly checked?: number
  /** Tested against the 64 characters before the match. */
  readonly context?: RegExp
  /** Score with context. */
  readonly inContext?: number
  /** Score of a match whose check failed but whose context names it (a mistyped number is still personal). */
  readonly uncheckedInContext?: number
}

/** Characters of left context that `context` sees. */
const CONTEXT = 64

/** A recognizer from a pattern, an optional check and an optional context. */
export function pattern(options: PatternOptions): Recognizer {
  const { name, kind, over, worth, check, context } = options
  if (!options.pattern.global) throw new TypeError(`${name}: the pattern must be global`)
  return {
    name,
    kinds: [kind],
    *find(scan, trace) {
      const text = over === 'numbers' ? scan.numbers.text : scan.text
      if (worth !== undefined && !worth(text)) return
      for (const match of text.matchAll(options.pattern)) {
        const value = match.groups?.['value'] ?? match[0]
        const at = match.index + (value === match[0] ? 0 : match[0].indexOf(value))
        const start = over === 'numbers' ? scan.numbers.toScan(at) : at
        const inContext = context?.test(scan.before(start, CONTEXT)) ?? false
        let score = inContext ? Math.max(options.score, options.inContext ?? 0) : options.score
        if (check !== undefined) {
          if (check(value)) score = Math.max(score, options.checked ?? score)
          else if (inContext && options.uncheckedInContext !== undefined) score = options.uncheckedInContext
          else {
            trace?.rejected.push({ start, end: start + value.length, kind, score, by: name, because: 'check digits wrong' })
            continue
          }
        }
        if (score >= THRESHOLD) yield { start, end: start + value.length, kind, score, by: name }
        else trace?.rejected.push({ start, end: start + value.length, kind, score, by: name, because: 'score too low' })
      }
    },
  }
}
