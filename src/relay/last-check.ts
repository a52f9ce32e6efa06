// The last look at a request before it leaves: does it hold a value that was to be replaced? Detection and replacement work on texts;
// this works on what goes over the wire, so that a mistake between the two, or in a bridge, refuses the request instead of leaking.
import type { Kind } from '../detect/kinds.ts'
import type { Span } from '../detect/span.ts'
import type { Passage } from '../dialects/dialect.ts'
import { ProxyError } from '../errors.ts'
import type { Identities } from '../pseudonym/identities.ts'
import type { TokenKind } from '../pseudonym/token.ts'
import { findSpellings, SHORTEST_PATTERN } from './find-spellings.ts'

export interface CheckOptions {
  /** Everybody and everything that was named in the request. */
  readonly identities: Identities
  readonly passages: readonly Passage[]
  readonly spans: readonly (readonly Span[])[]
  /** Whether values of a kind are replaced or taken out. */
  readonly takes: (kind: Kind) => boolean
}

/** A value as it was written in the request. */
interface Written {
  readonly kind: TokenKind
  readonly written: string
}

/** @throws ProxyError `leak_prevented` */
export type LastCheck = (outgoing: string) => void

/** Kinds whose digits alone tell the value, however they are grouped. */
const NUMBERS: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'PHONE',
  'IBAN',
  'BANK_ACCOUNT',
  'CREDIT_CARD',
  'NATIONAL_ID',
  'TAX_ID',
  'SOCIAL_SECURITY',
  'HEALTH_ID',
  'PASSPORT',
])
const PLAIN = /^[\x20-\x21\x23-\x5b\x5d-\x7e]*$/
const LONE_WORD = /^\p{L}+$/u

export function lastCheck(options: CheckOptions): LastCheck {
  let patterns: string[] | undefined
  return (outgoing) => {
    patterns ??= [...patternsOf(takenFrom(options))]
    const count = countIn(outgoing, patterns)
    if (count === 0) return
    // A name may be left readable on purpose in some place: in that of a firm or a street. Only more than that is a leak.
    if (count > countLeft(options, patterns)) throw new ProxyError('leak_prevented')
  }
}

/** Values that must not leave. */
function* takenFrom({ identities, passages, spans, takes }: CheckOptions): Generator<Written> {
  for (const value of identities.spellings()) if (value.kind !== 'LITERAL' && takes(value.kind)) yield value
  for (const [i, found] of spans.entries()) {
    for (const { kind, start, end, always } of found)
      if (always === true && !takes(kind)) yield { kind, written: passages[i]?.text.slice(start, end) ?? '' }
  }
}

/** How often one of the patterns stands in a text as a word. */
function countIn(text: string, patterns: readonly string[]): number {
  let count = 0
  findSpellings(text, patterns, (number, start) => {
    if (isWord(text, start, start + (patterns[number] as string).length)) count++
    return false
  })
  return count
}

/** The same for what of the texts stays as it is. */
function countLeft({ passages, spans, takes }: CheckOptions, patterns: readonly string[]): number {
  let count = 0
  for (const [i, { text }] of passages.entries()) {
    let from = 0
    let left = ''
    for (const span of spans[i] ?? []) {
      if (span.always !== true && !takes(span.kind)) continue
      left += `${text.slice(from, span.start)}\n`
      from = span.end
    }
    count += countIn(JSON.stringify(left + text.slice(from)), patterns)
  }
  return count
}

/** All notations in which a value could stand in a JSON document. A lone word is left out: *Mark* must not refuse *mark*. */
function* patternsOf(values: Iterable<Written>): Generator<string> {
  const seen = new Set<string>()
  for (const value of values) {
    for (const notation of notationsOf(value)) {
      if (notation.length < SHORTEST_PATTERN || seen.has(notation)) continue
      seen.add(notation)
      yield notation
    }
  }
}

function* notationsOf({ kind, written }: Written): Generator<string> {
  if (written.length < SHORTEST_PATTERN || LONE_WORD.test(written)) return
  if (PLAIN.test(written)) yield written
  else {
    const once = JSON.stringify(written).slice(1, -1)
    yield once
    // Within JSON that is itself a string of the document, and there with letters escaped.
    const twice = JSON.stringify(once).slice(1, -1)
    if (twice !== once) yield twice
    const ascii = twice.replace(/[\u007f-\uffff]/g, (unit) => `\\\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    if (ascii !== twice) yield ascii
  }
  if (!/^[\w.~-]*$/.test(written) && written.isWellFormed()) {
    const percent = encodeURIComponent(written)
    yield percent
    if (percent.includes('%20')) yield percent.replaceAll('%20', '+')
  }
  if (NUMBERS.has(kind)) {
    const digits = written.replace(/[^0-9A-Za-z]+/g, '')
    if (digits !== written && /^[A-Z]{0,2}\d{5}/i.test(digits)) yield digits
  }
}

/** Whether nothing goes on before and behind. What an escape ends in does not. */
function isWord(text: string, start: number, end: number): boolean {
  return (!isWordUnit(text.charCodeAt(start - 1)) || isEscaped(text, start)) && !isWordUnit(text.charCodeAt(end))
}

function isEscaped(text: string, start: number): boolean {
  return text[start - 2] === '\\' || text[start - 3] === '%'
}

function isWordUnit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit >= 0xc0
}
