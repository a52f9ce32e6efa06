// What is found once in a request is found everywhere in it.
import { nameProbe, type Probe, valueProbe } from './mention-filter.ts'
import type { OwnTerms } from './own-terms/own-terms.ts'
import { type KnownNames, learnNames, linkNames } from './person/link.ts'
import { isImpersonal } from './register/impersonal.ts'
import { indexValues, isDistinct, type KnownValue, type KnownValues, repeatValues } from './repeat.ts'
import { resolve } from './resolve.ts'
import { Scan } from './scan.ts'
import type { Span } from './span.ts'

/** What a request is known to hold: its names and its other values. */
export interface Known {
  readonly names: KnownNames
  readonly values: KnownValues
  /** All of it, for telling which of it a text could mention. */
  readonly probes: readonly Probe[]
}

/** Words of letters that a scan copy leaves as they are. */
const PLAIN = /^[A-Za-zÀ-ÖØ-öø-ÿ]{2,}(?:[ -][A-Za-zÀ-ÖØ-öø-ÿ]{2,})*$/

/** @param spans of each text, in its own offsets. */
export function knownIn(texts: readonly string[], spansOf: readonly (readonly Span[])[]): Known | undefined {
  const names = new Set<string>()
  const values = new Map<string, KnownValue>()
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] as string
    for (const span of spansOf[i] ?? []) {
      const written = text.slice(span.start, span.end)
      const value = PLAIN.test(written) ? written : new Scan(written).text
      if (span.kind === 'PERSON') names.add(value.replaceAll('\n', ' '))
      else if (isDistinct({ value, kind: span.kind })) values.set(`${span.kind} ${value}`, { value, kind: span.kind })
    }
  }
  if (names.size === 0 && values.size === 0) return undefined
  const spans: Span[] = []
  let start = 0
  for (const name of names) {
    spans.push({ start, end: start + name.length, kind: 'PERSON', score: 1, by: 'name' })
    start += name.length + 1
  }
  const learned = learnNames(new Scan([...names].join('\n')), spans)
  const indexed = indexValues(values.values())
  return {
    names: learned,
    values: indexed,
    get probes() {
      const probes: Probe[] = []
      for (const [key, { ambiguous, small, particle }] of learned.words) probes.push(nameProbe(key, `${ambiguous} ${small} ${particle}`))
      for (const [word, list] of indexed) probes.push(valueProbe(word, list.map(({ kind, value }) => `${kind} ${value}`).join('\n')))
      return probes
    },
  }
}

/** A text's own spans, and whatever is known wherever else it stands in it. */
export function link(scan: Scan, spans: readonly Span[], known: Known, own?: OwnTerms): readonly Span[] {
  const links = linkNames(scan, spans, known.names)
  const added = [...links, ...repeatValues(scan, spans, known.values)].filter((span) => !isImpersonal(scan, span))
  if (added.length === 0) return spans
  const all = [...spans, ...added]
  return own === undefined ? resolve(all, scan.text) : own.settle(scan, all)
}
