// Where a text speaks of one person: by a value that identifies somebody, by a word for him, or by the writer himself.
import { firstIndex } from '../detect/first-index.ts'
import type { Kind } from '../detect/kinds.ts'
import type { Span } from '../detect/span.ts'
import { isContact } from './contacts.ts'

/** Kinds that identify a natural person by themselves. E-mail, phone and tax numbers belong to companies as often. */
const NAMING: ReadonlySet<string> = new Set([
  'PERSON',
  'DATE_OF_BIRTH',
  'HEALTH_ID',
  'SOCIAL_SECURITY',
  'NATIONAL_ID',
  'PASSPORT',
  'USERNAME',
  'CUSTOMER_ID',
])
/** Kinds that say no more than that some person is meant. */
const POINTING: ReadonlySet<string> = new Set(['AGE', 'IBAN', 'BANK_ACCOUNT'])

/** `Frau` this far before a name belongs to it. */
const TITLE = 5

/** The people nearest to an offset; distances in UTF-16 code units, more where sentences lie between; Infinity without anybody. */
export interface Mark {
  readonly toNamed: number
  readonly toRole: number
  readonly toSelf: number
  /** The least of them … */
  readonly distance: number
  /** … to whom, and where. */
  readonly who: Kind | 'a role' | 'the writer' | undefined
  readonly at: number
}

/** A full stop behind a word that is no abbreviation, before a new sentence; or an empty line. */
const SENTENCE_END = /(?<=\p{L}{4}|\d\d|[)"“”»])[.!?]["“”»)]?\s+(?=[\p{Lu}\d„“«"])|\n\s*\n/gu
/** What is said in another sentence is so much further away. */
const SENTENCE = 50

export class People {
  readonly #named: readonly Span[]
  #roles: number[] = []
  readonly #contacts: number[] = []
  readonly #selves: number[] = []
  readonly #text: string
  #sentences: readonly number[] | undefined

  /** Whether a value in the text identifies somebody, be it the writer. */
  readonly named: boolean

  constructor(text: string, spans: readonly Span[]) {
    this.#text = text
    const naming = spans.filter((span) => NAMING.has(span.kind))
    this.named = naming.length > 0
    this.#named = naming.filter(({ kind, start, end }) => {
      const isSubject = kind !== 'PERSON' || !isContact(text, start, end)
      if (!isSubject) this.#contacts.push(start)
      return isSubject
    })
    for (const { kind, end } of spans) if (POINTING.has(kind)) this.#roles.push(end)
  }

  point(about: 'role' | 'self', offset: number): void {
    if (about === 'role') this.#roles.push(offset)
    else this.#selves.push(offset)
  }

  /** To be called once, before `nearest`. */
  sort(): void {
    this.#roles = this.#roles
      .filter((role) => !this.#contacts.some((start) => start >= role && start - role <= TITLE))
      .sort((a, b) => a - b)
    this.#selves.sort((a, b) => a - b)
  }

  nearest(offset: number): Mark {
    const span = nearestSpan(this.#named, offset)
    const role = nearestPoint(this.#roles, offset)
    const self = nearestPoint(this.#selves, offset)
    const toNamed = span === undefined ? Infinity : gap(span, offset) + this.#sentencesTo(span.start, offset)
    const toRole = Math.abs(offset - role) + this.#sentencesTo(role, offset)
    const toSelf = Math.abs(offset - self) + this.#sentencesTo(self, offset)
    const distances = { toNamed, toRole, toSelf, distance: Math.min(toNamed, toRole, toSelf) }
    if (span !== undefined && toNamed <= toRole && toNamed <= toSelf)
      return { ...distances, who: span.kind, at: span.start <= offset ? span.end : span.start }
    if (toRole === Infinity && toSelf === Infinity) return { ...distances, who: undefined, at: offset }
    return toRole <= toSelf ? { ...distances, who: 'a role', at: role } : { ...distances, who: 'the writer', at: self }
  }

  /** The distance that the sentences between two offsets add. */
  #sentencesTo(from: number, to: number): number {
    if (!Number.isFinite(from)) return 0
    this.#sentences ??= Array.from(this.#text.matchAll(SENTENCE_END), (match) => match.index + match[0].length)
    const ends = this.#sentences
    const before = firstIndex(ends.length, (at) => (ends[at] as number) > Math.min(from, to))
    const until = firstIndex(ends.length, (at) => (ends[at] as number) > Math.max(from, to))
    return (until - before) * SENTENCE
  }
}

function gap(span: Span, offset: number): number {
  return span.start > offset ? span.start - offset : Math.max(0, offset - span.end)
}

/** Of sorted, disjoint spans. */
function nearestSpan(spans: readonly Span[], offset: number): Span | undefined {
  const after = firstIndex(spans.length, (at) => (spans[at] as Span).start > offset)
  const before = spans[after - 1]
  const next = spans[after]
  if (before === undefined || next === undefined) return before ?? next
  return gap(before, offset) <= gap(next, offset) ? before : next
}

/** Of sorted offsets; Infinity where there is none. */
function nearestPoint(points: readonly number[], offset: number): number {
  const after = firstIndex(points.length, (at) => (points[at] as number) > offset)
  const before = points[after - 1] ?? Number.NEGATIVE_INFINITY
  const next = points[after] ?? Infinity
  return offset - before <= next - offset && before !== Number.NEGATIVE_INFINITY ? before : next
}
