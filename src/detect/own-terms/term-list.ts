// A list of terms, looked up word by word: a text takes as long with a hundred thousand terms as with ten. Terms are compared folded
// (case, umlauts, diacritics), as whole words, over any white space; a hyphen or an underscore counts as a blank.
import { foldHash, foldWord } from '../lexicons/fold.ts'
import { Scan } from '../scan.ts'

/** Most words of a term. */
export const MOST_WORDS = 16
/** Most characters between two words of a term. */
const WIDEST_GAP = 64
/** From this length on, a last word may carry the s of a genitive. */
const TAKES_GENITIVE = 5
const S = 115

export interface TermMatch<Value> {
  readonly start: number
  readonly end: number
  readonly value: Value
}

export interface TermListOptions {
  /** Whether `Nordlichts` is a mention of `Nordlicht`. */
  readonly genitives?: boolean
}

export class TermList<Value> {
  readonly #values = new Map<string, Value>()
  /** Hash of a term's first word → how many words such terms have, as bits. */
  readonly #lengths = new Map<number, number>()
  readonly #genitives: boolean

  constructor({ genitives = false }: TermListOptions = {}) {
    this.#genitives = genitives
  }

  get size(): number {
    return this.#values.size
  }

  /**
   * Returns the term's value: the one it was given first. Undefined for what is no term: fewer than two letters or digits, or more than
   * MOST_WORDS words.
   */
  add(term: string, value: Value): Value | undefined {
    const scan = new Scan(term)
    const { count, start, end } = scan.words
    const key = keyOf(scan)
    if (count === 0 || count > MOST_WORDS || key.length < 2) return undefined
    const before = this.#values.get(key)
    if (before !== undefined) return before
    const hash = foldHash(scan.text, start[0] as number, end[0] as number)
    this.#values.set(key, value)
    this.#lengths.set(hash, (this.#lengths.get(hash) ?? 0) | (1 << (count - 1)))
    return value
  }

  /** The longest term at each word, in offsets of `scan.text`. */
  *matches(scan: Scan): Generator<TermMatch<Value>> {
    if (this.#values.size === 0) return
    const { text, words } = scan
    for (let w = 0; w < words.count; w++) {
      const start = words.start[w] as number
      const lengths = this.#lengthsAt(text, start, words.end[w] as number)
      if (lengths === 0) continue
      let key = ''
      let found: TermMatch<Value> | undefined
      for (let last = w; last < words.count && lengths >> (last - w) !== 0; last++) {
        if (last > w) {
          const gap = gapKey(text.slice(words.end[last - 1], words.start[last]))
          if (gap === undefined) break
          key += gap
        }
        const end = words.end[last] as number
        key += foldWord(text.slice(words.start[last], end))
        if (((lengths >> (last - w)) & 1) === 0) continue
        const value = this.#lookUp(key, end - (words.start[last] as number))
        if (value !== undefined) found = { start, end, value }
      }
      if (found !== undefined) yield found
    }
  }

  #lengthsAt(text: string, start: number, end: number): number {
    const lengths = this.#lengths.get(foldHash(text, start, end)) ?? 0
    if (!this.#genitives || end - start <= TAKES_GENITIVE || (text.charCodeAt(end - 1) | 32) !== S) return lengths
    return lengths | (this.#lengths.get(foldHash(text, start, end - 1)) ?? 0)
  }

  #lookUp(key: string, lastWord: number): Value | undefined {
    const value = this.#values.get(key)
    if (value !== undefined || !this.#genitives || lastWord <= TAKES_GENITIVE || !key.endsWith('s')) return value
    return this.#values.get(key.slice(0, -1))
  }
}

/** The folded form under which a term is kept. */
function keyOf({ text, words }: Scan): string {
  let key = ''
  for (let w = 0; w < words.count; w++) {
    if (w > 0) key += gapKey(text.slice(words.end[w - 1], words.start[w])) ?? '\0'
    key += foldWord(text.slice(words.start[w], words.end[w]))
  }
  return key
}

/** What stands between two words, as it is compared; undefined where it is too much. */
function gapKey(gap: string): string | undefined {
  if (gap === ' ' || gap === '-') return ' '
  if (gap.length > WIDEST_GAP) return undefined
  return /^[\s_-]+$/.test(gap) ? ' ' : gap.replace(/\s+/g, '')
}
