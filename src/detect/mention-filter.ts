// Which known names and values a text could mention, without the text: a Bloom filter over how its words begin. A conversation's new
// turn brings new names; the filter tells which of the earlier texts have to be read again for them.

import { foldings } from './person/foldings.ts'
import type { Scan } from './scan.ts'
import { wordHash } from './word-book.ts'

/** What decides whether a text could mention something: how its word begins, and all that a mention depends on. */
export interface Probe {
  /** Hashes of beginnings, of which one must be there. */
  readonly beginnings: readonly number[]
  /** Stands for the known thing with all its properties. */
  readonly signature: number
}

const BEGINNING = 5
/** With three bits a beginning, about one in a thousand is taken to be there and is not. */
const BITS_PER_WORD = 32
/** Tells the beginnings of values, which are compared letter by letter, from those of names, which are folded. */
const EXACT = '='
/** Endings that a name may take: person/link.ts. */
const ENDINGS = ['', 's', 'es', 'ego', 'emu', 'owi', 'em']

/** @param key a folded name word. */
export function nameProbe(key: string, properties: string): Probe {
  const beginnings = new Set(ENDINGS.map((ending) => wordHash((key + ending).slice(0, BEGINNING))))
  return { beginnings: [...beginnings], signature: wordHash(`${key} ${properties}`) }
}

/** @param word the first word of a value, as written. */
export function valueProbe(word: string, properties: string): Probe {
  return { beginnings: [wordHash(EXACT + word.slice(0, BEGINNING))], signature: wordHash(`${EXACT}${word} ${properties}`) }
}

export class MentionFilter {
  readonly #bits: Int32Array
  readonly #mask: number

  constructor(scan: Scan) {
    const { text, lower, words } = scan
    let size = 1024
    while (size < words.count * BITS_PER_WORD) size *= 2
    this.#bits = new Int32Array(size >> 5)
    this.#mask = size - 1
    for (let w = 0; w < words.count; w++) {
      const start = words.start[w] as number
      const end = words.end[w] as number
      for (const folded of foldings(lower.slice(start, end))) this.#add(wordHash(folded.slice(0, BEGINNING)))
      this.#add(wordHash(EXACT + text.slice(start, Math.min(end, start + BEGINNING))))
    }
  }

  /** One number for all that the text could mention: equal numbers, equal mentions. */
  signature(probes: readonly Probe[]): number {
    let sum = 0
    for (const probe of probes) {
      for (const hash of probe.beginnings) {
        if (!this.#has(hash)) continue
        // Scattered, so that sums of different sets differ; kept below 2^53, so that they stay exact.
        sum += Math.imul(probe.signature, 0x9e3779b1) >>> 0
        sum += (Math.imul(probe.signature ^ 0x5bd1e995, 0x85ebca6b) >>> 0) * 0x10000
        break
      }
    }
    return sum
  }

  #add(hash: number): void {
    for (let shift = 0; shift < 3; shift++) {
      const bit = (hash >>> (shift * 7)) & this.#mask
      this.#bits[bit >> 5] = (this.#bits[bit >> 5] as number) | (1 << (bit & 31))
    }
  }

  #has(hash: number): boolean {
    for (let shift = 0; shift < 3; shift++) {
      const bit = (hash >>> (shift * 7)) & this.#mask
      if (((this.#bits[bit >> 5] as number) & (1 << (bit & 31))) === 0) return false
    }
    return true
  }
}
