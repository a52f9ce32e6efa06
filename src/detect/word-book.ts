// One look at every word of a text for all that wait for words: each word is hashed once, and one table says who waits for it. A hit
// may rarely be another word of the same hash, so whoever waits compares the letters.
import { copyOf, takeInts } from './pool.ts'
import { perScan, type Scan } from './scan.ts'
import { wordHash } from './words.ts'

export { wordHash } from './words.ts'

/** Words that are in no table are told apart by one look at 32 KB. */
const SIEVE = 18

/** Hash of a word → bits; open addressing, 0 is free. Hash and bits stand side by side, so that a look-up touches one line of memory. */
export class WordBits {
  #slots = new Int32Array(2 << 10)
  #count = 0
  readonly #sieve = new Int32Array(1 << (SIEVE - 5))

  /** The bits of the word with this hash; 0 when it is unknown. */
  of(hash: number): number {
    if (((this.#sieve[hash >>> (37 - SIEVE)] as number) & (1 << (hash >>> (32 - SIEVE)))) === 0) return 0
    return this.#slots[this.#slot(hash) + 1] as number
  }

  /** @param word in lower case. */
  add(word: string, bits: number): void {
    this.addHash(wordHash(word), bits)
  }

  /** @param hash `wordHash` of a word. */
  addHash(hash: number, bits: number): void {
    if (this.#count * 4 > this.#slots.length) this.#grow()
    const bit = hash >>> (32 - SIEVE)
    this.#sieve[bit >> 5] = (this.#sieve[bit >> 5] as number) | (1 << bit)
    this.#set(hash, bits)
  }

  #set(hash: number, bits: number): void {
    const slot = this.#slot(hash)
    if (this.#slots[slot] === 0) this.#count++
    this.#slots[slot] = hash
    this.#slots[slot + 1] = (this.#slots[slot + 1] as number) | bits
  }

  /** Index of the hash's place, or of the free one that it would take. */
  #slot(hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 2
    let slot = (2 * (hash ^ (hash >>> 15))) & mask
    while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 2) & mask
    return slot
  }

  #grow(): void {
    const slots = this.#slots
    this.#slots = new Int32Array(slots.length * 2)
    this.#count = 0
    for (let slot = 0; slot < slots.length; slot += 2) if (slots[slot] !== 0) this.#set(slots[slot] as number, slots[slot + 1] as number)
  }
}

const book = new WordBits()
let waiting = 0

/** Enters the words, in lower case, that somebody waits for. @returns the bit that marks them in `marksOf`. */
export function waitFor(words: Iterable<string>): number {
  const bit = nextBit()
  for (const word of words) book.add(word, bit)
  return bit
}

/** The same for all that these words may begin with, one letter or more. */
export function waitForBeginnings(words: Iterable<string>): number {
  const bit = nextBit()
  for (const word of words) {
    let hash = wordHash('')
    for (let end = 1; end <= word.length; end++) {
      hash = wordHash(word, end - 1, end, hash)
      book.addHash(hash, bit)
    }
  }
  return bit
}

function nextBit(): number {
  if (waiting === 32) throw new RangeError('All bits of the word book are taken')
  return 1 << waiting++
}

/** Who waits for the word with this hash, a bit each. */
export function waitersOf(hash: number): number {
  return book.of(hash)
}

/** The words of one scan, looked up. */
export interface Marks {
  /** Hash of each word in lower case. */
  readonly hashes: Int32Array
  /** Who waits for each word, a bit each. */
  readonly bits: Int32Array
  /** Who waits for any of the words. */
  readonly any: number
  /** The words that somebody waits for, by their index. */
  readonly marked: Int32Array
  /** How many were waiting. */
  readonly waiting: number
}

const latest = perScan((scan) => ({ marks: lookUp(scan) }))

/** Made once for a scan, and again should more be waited for since. */
export function marksOf(scan: Scan): Marks {
  const made = latest(scan)
  if (made.marks.waiting !== waiting) made.marks = lookUp(scan)
  return made.marks
}

const NONE: readonly number[] = []

/** The words that have this bit, by their index, in order. */
export function wordsMarked(scan: Scan, bit: number): readonly number[] {
  const { any, bits, marked } = marksOf(scan)
  if ((any & bit) === 0) return NONE
  const found: number[] = []
  for (let m = 0; m < marked.length; m++) {
    const w = marked[m] as number
    if (((bits[w] as number) & bit) !== 0) found.push(w)
  }
  return found
}

function lookUp(scan: Scan): Marks {
  const { count, hash: hashes } = scan.words
  const bits = takeInts(count)
  let any = 0
  let marked = 0
  for (let w = 0; w < count; w++) {
    const found = book.of(hashes[w] as number)
    bits[w] = found
    if (found === 0) continue
    any |= found
    if (marked === waited.length) waited = grown(waited)
    waited[marked++] = w
  }
  return { hashes, bits, any, marked: copyOf(waited, marked), waiting }
}

/** Filled anew for each text. */
let waited = new Int32Array(1 << 12)

function grown(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * list.length)
  longer.set(list)
  return longer
}
