// What is found once is found everywhere: a login, number or key that its surroundings gave away in one place is looked up, letter by
// letter, in all texts of the request. (Names have their own rules: person/link.ts.)
import { KEPT_BY_DEFAULT, type Kind } from './kinds.ts'
import { COMMON, nameFlags } from './lexicons/names.ts'
import type { Scan } from './scan.ts'
import { unitClass } from './scan.ts'
import type { Span } from './span.ts'
import { wordHash } from './words.ts'

const SCORE = 0.75

/** Names have their own rules, and what stays readable by default is not looked for again; a BIC names a bank. */
const NOT_REPEATED: ReadonlySet<Kind> = new Set([...KEPT_BY_DEFAULT, 'PERSON', 'BIC'])

export interface KnownValue {
  readonly value: string
  readonly kind: Kind
}

export interface KnownValues {
  readonly byFirstWord: ReadonlyMap<string, readonly KnownValue[]>
  /** Where words that begin a value are, of SLOTS; undefined: they may be anywhere. */
  readonly slots: readonly number[] | undefined
}

/** Whether values of this kind are looked for again. */
export function isRepeated(kind: Kind): boolean {
  return !NOT_REPEATED.has(kind)
}

/** Whether a second mention of this value is surely the same: a word of the language or a short number is not. */
export function isDistinct({ value, kind }: KnownValue): boolean {
  if (!isRepeated(kind) || value.length < 4) return false
  if (hasSigns(value)) return true
  if (/^\d+$/.test(value)) return value.length > 4
  if (!/^\p{L}+$/u.test(value)) return true
  return value.length > 4 && (nameFlags(value) & COMMON) === 0
}

function hasSigns(value: string): boolean {
  for (let at = 0; at < value.length; at++) if (unitClass(value.charCodeAt(at)) === 0) return true
  return false
}

export function indexValues(values: Iterable<KnownValue>): KnownValues {
  const index = new Map<string, KnownValue[]>()
  const slots: number[] = []
  let isContextual = false
  for (const known of values) {
    const word = firstWord(known.value)
    if (word === '') continue
    const list = index.get(word)
    if (list !== undefined) {
      list.push(known)
      continue
    }
    index.set(word, [known])
    slots.push(wordHash(word.toLowerCase()) & (SLOTS - 1))
    isContextual ||= CONTEXTUAL.test(word)
  }
  for (const list of index.values()) if (list.length > 1) list.sort((a, b) => b.value.length - a.value.length)
  return { byFirstWord: index, slots: isContextual ? undefined : slots }
}

function firstWord(value: string): string {
  let start = 0
  while (start < value.length && unitClass(value.charCodeAt(start)) === 0) start++
  let end = start
  while (end < value.length && unitClass(value.charCodeAt(end)) !== 0) end++
  return value.slice(start, end)
}

/** Words are sifted by their hash before they are looked up. */
const SLOTS = 1 << 12
/** Which are looked for; filled anew for each text. */
const expected = new Uint8Array(SLOTS)
/** In lower case they depend on what stands beside them. */
const CONTEXTUAL = /[\u0130\u03A3\uD800-\uDFFF]/

/** Mentions of the values in a text that no span covers yet, in offsets of `scan.text`. */
export function repeatValues(scan: Scan, spans: readonly Span[], values: KnownValues): Span[] {
  const { byFirstWord, slots } = values
  if (byFirstWord.size === 0) return []
  const { text, words } = scan
  const { count, hash } = words
  expected.fill(slots === undefined ? 1 : 0)
  if (slots !== undefined) for (const slot of slots) expected[slot] = 1
  const found: Span[] = []
  let covering = 0
  for (let w = 0; w < count; w++) {
    if (expected[(hash[w] as number) & (SLOTS - 1)] === 0) continue
    const start = words.start[w] as number
    const end = words.end[w] as number
    while (covering < spans.length && (spans[covering] as Span).end <= start) covering++
    if (covering < spans.length && (spans[covering] as Span).start <= start) continue
    const word = text.slice(start, end)
    for (const { value, kind } of byFirstWord.get(word) ?? []) {
      const from = start - value.indexOf(word)
      const to = from + value.length
      if (from < 0 || !text.startsWith(value, from) || unitClass(text.charCodeAt(to)) !== 0) continue
      found.push({ start: from, end: to, kind, score: SCORE, by: 'repeat' })
      break
    }
  }
  return found
}
