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
export function lastCheck(options: CheckOptions): LastCheck {
  return (outgoing) => {
    const { patterns, strict } = notationsOf(options, outgoing)
    const seen = countIn(outgoing, patterns, strict)
    if (seen.strict === 0 && seen.others === 0) return
    // A name may be left readable on purpose in some place: in that of a firm or a street. Only more than that is a leak.
    if (seen.strict > 0 || seen.others > countLeft(options, patterns)) throw new ProxyError('leak_prevented')
  }
}

interface Seen {
  strict: number
  others: number
}

/** How often one of the patterns stands in a text as a word. @param strict those that may stand nowhere. */
function countIn(text: string, patterns: readonly string[], strict: ReadonlySet<string>): Seen {
  const seen: Seen = { strict: 0, others: 0 }
  findSpellings(text, patterns, (number, start) => {
    const pattern = patterns[number] as string
    if (!isWord(text, start, start + pattern.length)) return
    if (strict.has(pattern)) seen.strict++
    else seen.others++
  })
  return seen
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
    count += countIn(JSON.stringify(left + text.slice(from)), patterns, NONE).others
  }
  return count
}

const NONE: ReadonlySet<string> = new Set()

/** Values that must not leave, in all notations in which they could stand in this text. */
function notationsOf({ identities, passages, spans, takes }: CheckOptions, outgoing: string): Notations {
  const notations: Notations = { patterns: [], strict: new Set(), escapes: outgoing.includes('\\u'), percent: outgoing.includes('%') }
  identities.eachSpelling((kind, written) => {
    if (kind !== 'LITERAL' && takes(kind)) addNotations(kind, written, notations)
  })
  for (let i = 0; i < spans.length; i++) {
    for (const { kind, start, end, always } of spans[i] ?? [])
      if (always === true && !takes(kind)) addNotations(kind, passages[i]?.text.slice(start, end) ?? '', notations)
  }
  // Two spellings may have a notation in common, which would be counted twice.
  return notations.mayRepeat === true ? { ...notations, patterns: [...new Set(notations.patterns)] } : notations
}

interface Notations {
  readonly patterns: string[]
  /** Those of them that mean nothing else in any place. */
  readonly strict: Set<string>
  /** Whether the text holds escaped letters at all … */
  readonly escapes: boolean
  /** … or percent signs. */
  readonly percent: boolean
  mayRepeat?: true
}

/** A lone word is left out: *Mark* must not refuse *mark*. */
function addNotations(kind: TokenKind, written: string, notations: Notations): void {
  if (written.length < SHORTEST_PATTERN) return
  const form = formOf(written)
  if (form === LONE_WORD) return
  const strict = kind === 'EMAIL' || NUMBERS.has(kind)
  const add = (notation: string): void => {
    if (notation.length < SHORTEST_PATTERN) return
    notations.patterns.push(notation)
    if (strict) notations.strict.add(notation)
    notations.mayRepeat = true
  }
  if (form === PLAIN) {
    notations.patterns.push(written)
    if (strict) notations.strict.add(written)
  } else {
    const once = JSON.stringify(written).slice(1, -1)
    // Within JSON that is itself a string of the document, and there with letters escaped.
    const twice = JSON.stringify(once).slice(1, -1)
    add(once)
    if (twice !== once) add(twice)
    if (notations.escapes) add(twice.replace(/[\u007f-\uffff]/g, (unit) => `\\\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`))
  }
  if (notations.percent && written.isWellFormed()) {
    const percent = encodeURIComponent(written)
    if (percent !== written) add(percent)
    if (percent.includes('%20')) add(percent.replaceAll('%20', '+'))
  }
  if (NUMBERS.has(kind)) {
    const digits = written.replace(/[^0-9A-Za-z]+/g, '')
    if (digits !== written && /^[A-Z]{0,2}\d{5}/i.test(digits)) add(digits)
  }
}

const LONE_WORD = 0
const PLAIN = 1
const ESCAPED = 2

/** Whether a text is one word of letters; else whether JSON writes it as it is. */
function formOf(text: string): typeof LONE_WORD | typeof PLAIN | typeof ESCAPED {
  let lone = true
  let plain = true
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80 && !((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a))) lone = false
    if (unit < 0x20 || unit > 0x7e || unit === 0x22 || unit === 0x5c) plain = false
  }
  if (lone && !plain) lone = /^\p{L}+$/u.test(text)
  return lone ? LONE_WORD : plain ? PLAIN : ESCAPED
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
