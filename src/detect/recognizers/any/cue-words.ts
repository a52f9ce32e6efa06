// The few words of a text that a recognizer waits for ("geboren", "GmbH", "Benutzer"), from the look that all share (word-book.ts). For
// a single word, a byte table over first and last letter and length throws out nearly every one before any string is cut.
import type { Scan } from '../../scan.ts'
import { marksOf, waitFor, wordsMarked } from '../../word-book.ts'

const SIZE = 1 << 13

function slot(first: number, last: number, length: number): number {
  return ((first | 32) * 71 + (last | 32) * 29 + length * 397) & (SIZE - 1)
}

export interface Cue<T> {
  /** Index in `scan.words`. */
  readonly word: number
  readonly start: number
  readonly end: number
  readonly value: T
}

export class CueWords<T> {
  readonly #table = new Uint8Array(SIZE)
  readonly #values: ReadonlyMap<string, T>
  readonly #longest: number
  readonly #bit: number

  /** Keys are words in lower case: letters and digits only, as `scan.words` cuts them. */
  constructor(values: Iterable<readonly [string, T]>) {
    this.#values = new Map(values)
    this.#bit = waitFor(this.#values.keys())
    let longest = 0
    for (const word of this.#values.keys()) {
      longest = Math.max(longest, word.length)
      for (const form of [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)]) {
        if (form.length === word.length) this.#table[slot(form.charCodeAt(0), form.charCodeAt(form.length - 1), form.length)] = 1
      }
    }
    this.#longest = longest
  }

  /** What the word at `text[start..end)` stands for. */
  at(text: string, start: number, end: number): T | undefined {
    const length = end - start
    if (length > this.#longest || this.#table[slot(text.charCodeAt(start), text.charCodeAt(end - 1), length)] === 0) return undefined
    return this.#values.get(text.slice(start, end).toLowerCase())
  }

  /** What word `w` of a scan stands for. */
  of(scan: Scan, w: number): T | undefined {
    if (((marksOf(scan).bits[w] as number) & this.#bit) === 0) return undefined
    const { lower, words } = scan
    return this.#values.get(lower.slice(words.start[w], words.end[w]))
  }

  /** All of them, in order. */
  find(scan: Scan): readonly Cue<T>[] {
    const marked = wordsMarked(scan, this.#bit)
    const found: Cue<T>[] = []
    if (marked.length === 0) return found
    const { lower, words } = scan
    for (const w of marked) {
      const start = words.start[w] as number
      const end = words.end[w] as number
      const value = this.#values.get(lower.slice(start, end))
      if (value !== undefined) found.push({ word: w, start, end, value })
    }
    return found
  }
}

/** `tag('de', 'eins zwei')` → [['eins', 'de'], ['zwei', 'de']]. */
export function tag<const T>(value: T, words: string): (readonly [string, T])[] {
  return words
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => [word, value] as const)
}

/** The same for word endings: true when the word ends in one of them. Two last letters decide most words. */
export class Endings {
  readonly #table = new Uint8Array(SIZE)
  readonly #endings: ReadonlySet<string>
  readonly #lengths: readonly number[]

  constructor(endings: readonly string[]) {
    this.#endings = new Set(endings)
    this.#lengths = [...new Set(endings.map((e) => e.length))].sort((a, b) => b - a)
    for (const ending of endings) {
      for (const form of [ending, ending.toUpperCase()]) {
        this.#table[slot(form.charCodeAt(form.length - 2), form.charCodeAt(form.length - 1), 0)] = 1
      }
    }
  }

  /** The longest ending of the word at `text[start..end)`, or undefined. */
  of(text: string, start: number, end: number): string | undefined {
    if (end - start < 2 || this.#table[slot(text.charCodeAt(end - 2), text.charCodeAt(end - 1), 0)] === 0) return undefined
    const word = text.slice(Math.max(start, end - 16), end).toLowerCase()
    for (const length of this.#lengths) {
      if (length <= word.length && this.#endings.has(word.slice(-length))) return word.slice(-length)
    }
    return undefined
  }
}
