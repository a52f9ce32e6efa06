// How finds are held against marks. A marked value is found when every letter and digit of it lies under some find, whatever the kind;
// a genitive s at its end may stay out. A find that touches no mark is false. Marks PUBLIC and OTHER are neither missed nor make a find
// false.
import type { Marked, Marking } from './documents.ts'

export interface Tally {
  readonly marked: number
  readonly found: number
  /** Found, but for a form of address that the set marks with the name: we leave it readable, it tells the model whom it speaks of. */
  readonly named: number
  /** Found, and by a find of the same kind. */
  readonly typed: number
  readonly false: number
}

export interface Score extends Tally {
  readonly documents: number
  readonly words: number
  readonly characters: number
  readonly byKind: ReadonlyMap<string, Tally>
  readonly byLanguage: ReadonlyMap<string, Tally & { readonly words: number }>
}

export interface ScoreOptions {
  /** Marks of other types are not asked for. Default: all are. */
  readonly asked?: (type: string) => boolean
  /** Finds of other types are never false. Default: all can be. */
  readonly judged?: (type: string) => boolean
}

const NEUTRAL: ReadonlySet<string> = new Set(['PUBLIC', 'OTHER'])
const COUNTS = /[\p{L}\p{N}]/u
const GENITIVE = /\p{Ll}['’]?s$/u

interface Counter {
  marked: number
  found: number
  named: number
  typed: number
  false: number
}

const zero = (): Counter => ({ marked: 0, found: 0, named: 0, typed: 0, false: 0 })

function at<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

export function score(documents: readonly Marked[], finds: readonly (readonly Marking[])[], options: ScoreOptions = {}): Score {
  const { asked = () => true, judged = () => true } = options
  const total = zero()
  const byKind = new Map<string, Counter>()
  const byLanguage = new Map<string, Counter & { words: number }>()
  let words = 0
  let characters = 0
  for (const [i, document] of documents.entries()) {
    const { text, spans, lang } = document
    const found = finds[i] ?? []
    const language = at(byLanguage, lang, () => ({ ...zero(), words: 0 }))
    const length = text.split(/\s+/).filter(Boolean).length
    words += length
    characters += text.length
    language.words += length
    const mask = new Uint8Array(text.length)
    for (const { start, end } of found) mask.fill(1, start, end)
    for (const mark of spans) {
      if (NEUTRAL.has(mark.type) || !asked(mark.type)) continue
      const covered = isCovered(text, mark, mask)
      const named = covered || isCovered(text, withoutAddress(text, mark), mask)
      const typed = covered && found.some((find) => find.type === mark.type && find.start < mark.end && find.end > mark.start)
      for (const counter of [total, language, at(byKind, mark.type, zero)]) {
        counter.marked++
        if (covered) counter.found++
        if (named) counter.named++
        if (typed) counter.typed++
      }
    }
    for (const find of found) {
      if (!judged(find.type) || spans.some((mark) => find.start < mark.end && find.end > mark.start)) continue
      for (const counter of [total, language, at(byKind, find.type, zero)]) counter.false++
    }
  }
  return { ...total, documents: documents.length, words, characters, byKind, byLanguage }
}

/** A form of address before a marked name. */
const ADDRESS = /^(?:(?:Mr|Mrs|Ms|Miss|Sir|Lord|Lady|Herrn?|Frau|Mme|Mlle|Sra?|Sig|Dr|Prof)\b\.?\s*)+(?=\p{L})/u

function withoutAddress(text: string, mark: Marking): Marking {
  const address = mark.type === 'PERSON' ? ADDRESS.exec(text.slice(mark.start, mark.end)) : null
  return address === null ? mark : { ...mark, start: mark.start + address[0].length }
}

function isCovered(text: string, { start, end }: Marking, mask: Uint8Array): boolean {
  const last = GENITIVE.test(text.slice(start, end)) ? end - 1 : end
  for (let i = start; i < last; i++) {
    if (mask[i] === 0 && COUNTS.test(String.fromCodePoint(text.codePointAt(i) ?? 0))) return false
  }
  return true
}

export function recall({ found, marked }: Tally): number {
  return marked === 0 ? Number.NaN : found / marked
}

export function precision({ found, false: wrong }: Tally): number {
  return found + wrong === 0 ? Number.NaN : found / (found + wrong)
}
