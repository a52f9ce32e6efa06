// What is found once in a request is found everywhere in it.
import type { Kind } from './kinds.ts'
import type { OwnTerms } from './own-terms/own-terms.ts'
import { type KnownNames, learnNames, linkNames } from './person/link.ts'
import { isImpersonal } from './register/impersonal.ts'
import { indexValues, isDistinct, isRepeated, type KnownValue, type KnownValues, repeatValues } from './repeat.ts'
import { resolve } from './resolve.ts'
import { Scan } from './scan.ts'
import type { Span } from './span.ts'

/** What a request is known to hold: its names and its other values. */
export interface Known {
  readonly names: KnownNames
  readonly values: KnownValues
}

const BLANK = 32
/** Characters of one unit below 256 that no reading looks at. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, unit) => Number(/[A-Za-z0-9À-ÖØ-öø-ÿ.,:;/()@+'"! -]/.test(String.fromCharCode(unit))))

/** One line of such characters, and no letters spaced out: a scan copy leaves it as it is. */
function isPlain(text: string, { start, end }: Span): boolean {
  let blank = -1
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (PLAIN[unit] !== 1) return false
    if (unit !== BLANK) continue
    if (blank >= 0 && at - blank === 2) return false
    blank = at
  }
  return true
}

/**
 * A find as it is looked for elsewhere: as a scan copy has it, names in one line. Undefined for what is not looked for.
 * @param span in the text's own offsets.
 */
export function knownValue(text: string, span: Span): KnownValue | undefined {
  const { kind } = span
  if (!isRepeated(kind) && kind !== 'PERSON') return undefined
  const written = text.slice(span.start, span.end)
  const value = isPlain(text, span) ? written : new Scan(written).text
  if (kind === 'PERSON') return { value: value.includes('\n') ? value.replaceAll('\n', ' ') : value, kind }
  return isDistinct({ value, kind }) ? { value, kind } : undefined
}

/** @param spans of each text, in its own offsets. */
export function knownIn(texts: readonly string[], spansOf: readonly (readonly Span[])[]): Known | undefined {
  const found: KnownValue[] = []
  for (let i = 0; i < texts.length; i++) {
    for (const span of spansOf[i] ?? []) {
      const known = knownValue(texts[i] as string, span)
      if (known !== undefined) found.push(known)
    }
  }
  return knownOf(found)
}

/** @param found in the order of the request: the first mention of a word tells how it is looked for. */
export function knownOf(found: readonly KnownValue[]): Known | undefined {
  if (found.length === 0) return undefined
  const seen = new Map<Kind, Set<string>>()
  const values: KnownValue[] = []
  for (const known of found) {
    const ofKind = seen.get(known.kind) ?? new Set()
    const count = ofKind.size
    if (count === 0) seen.set(known.kind, ofKind)
    if (ofKind.add(known.value).size > count && known.kind !== 'PERSON') values.push(known)
  }
  const names = seen.get('PERSON')
  return { names: names === undefined ? NO_NAMES : namesOf(names), values: indexValues(values) }
}

const NO_NAMES = learnNames(new Scan(''), [])

function namesOf(names: ReadonlySet<string>): KnownNames {
  const spans: Span[] = []
  let start = 0
  for (const name of names) {
    spans.push({ start, end: start + name.length, kind: 'PERSON', score: 1, by: 'name' })
    start += name.length + 1
  }
  return learnNames(new Scan([...names].join('\n')), spans)
}

/** A text's own spans, and whatever is known wherever else it stands in it. */
export function link(scan: Scan, spans: readonly Span[], known: Known, own?: OwnTerms): readonly Span[] {
  const links = linkNames(scan, spans, known.names)
  const added = [...links, ...repeatValues(scan, spans, known.values)].filter((span) => !isImpersonal(scan, span))
  if (added.length === 0) return spans
  const all = [...outside(spans, links), ...added]
  return own === undefined ? resolve(all, scan.text) : own.settle(scan, all)
}

/** A known name that was found in full owns the parts of it that were found before: `WIELANDT, ANNEGRET` and `ANNEGRET`. */
function outside(spans: readonly Span[], links: readonly Span[]): readonly Span[] {
  let at = 0
  return spans.filter((span) => {
    while (at < links.length && (links[at] as Span).end < span.end) at++
    const link = links[at]
    return span.kind !== 'PERSON' || link === undefined || link.start > span.start
  })
}
