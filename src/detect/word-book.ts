// One look at every word of a text for all that wait for words: each word is hashed once, and one table says who waits for it. A hit
// may rarely be another word of the same hash, so whoever waits compares the letters.
import type { Scan } from './scan.ts'

/** FNV-1a over code units, never 0. */
export function wordHash(lower: string, start = 0, end = lower.length): number {
  let hash = 0x811c9dc5 | 0
  for (let k = start; k < end; k++) hash = Math.imul(hash ^ lower.charCodeAt(k), 0x01000193)
  return hash === 0 ? 1 : hash
}

/** Hash of a word → bits; open addressing, 0 is free. */
export class WordBits {
  #hashes = new Int32Array(1 << 10)
  #bits = new Int32Array(1 << 10)
  #count = 0

  /** The bits of the word with this hash; 0 when it is unknown. */
  of(hash: number): number {
    return this.#bits[this.#slot(hash)] as number
  }

  /** @param word in lower case. */
  add(word: string, bits: number): void {
    if (this.#count * 4 > this.#hashes.length) this.#grow()
    this.#set(wordHash(word), bits)
  }

  #set(hash: number, bits: number): void {
    const slot = this.#slot(hash)
    if (this.#hashes[slot] === 0) this.#count++
    this.#hashes[slot] = hash
    this.#bits[slot] = (this.#bits[slot] as number) | bits
  }

  #slot(hash: number): number {
    const hashes = this.#hashes
    const mask = hashes.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const hashes = this.#hashes
    const bits = this.#bits
    this.#hashes = new Int32Array(hashes.length * 4)
    this.#bits = new Int32Array(hashes.length * 4)
    this.#count = 0
    for (let slot = 0; slot < hashes.length; slot++) if (hashes[slot] !== 0) this.#set(hashes[slot] as number, bits[slot] as number)
  }
}

const book = new WordBits()
let waiting = 0

/** Enters the words, in lower case, that somebody waits for. @returns the bit that marks them in `marksOf`. */
export function waitFor(words: Iterable<string>): number {
  if (waiting === 32) throw new RangeError('All bits of the word book are taken')
  const bit = 1 << waiting++
  for (const word of words) book.add(word, bit)
  return bit
}

/** The words of one scan, looked up. */
export interface Marks {
  /** Hash of each word in lower case. */
  readonly hashes: Int32Array
  /** Who waits for each word, a bit each. */
  readonly bits: Int32Array
  /** Who waits for any of the words. */
  readonly any: number
  /** How many were waiting. */
  readonly waiting: number
}

const marksOfScan = new WeakMap<Scan, Marks>()

/** Made once for a scan, and again should more be waited for since. */
export function marksOf(scan: Scan): Marks {
  let marks = marksOfScan.get(scan)
  if (marks === undefined || marks.waiting !== waiting) {
    marks = lookUp(scan)
    marksOfScan.set(scan, marks)
  }
  return marks
}

function lookUp(scan: Scan): Marks {
  const { lower } = scan
  const { count, start, end } = scan.words
  const hashes = new Int32Array(count)
  const bits = new Int32Array(count)
  let any = 0
  for (let w = 0; w < count; w++) {
    const hash = wordHash(lower, start[w], end[w])
    const found = book.of(hash)
    hashes[w] = hash
    bits[w] = found
    any |= found
  }
  return { hashes, bits, any, waiting }
}
