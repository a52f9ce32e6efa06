// Which known names and values a text could mention, without the text: its words as keyed hashes, and a Bloom filter over them. A
// conversation's new turn brings new names; the filter tells which of the earlier texts have to be read again for them.
import { randomInt } from 'node:crypto'
import { foldings } from './person/foldings.ts'
import type { Scan } from './scan.ts'

/** With three bits a hash, about one in a thousand is taken to be there and is not. */
const BITS_PER_HASH = 32
const PRIME = 0x01000193
/** Where hashes begin: other numbers in every process; names, which are folded, apart from values, which are compared as written. */
const NAME = randomInt(2 ** 31)
const EXACT = ~NAME
const S = 115

/** @param key a folded word of a name. */
export function nameHash(key: string): number {
  return hashOf(key, 0, key.length, NAME)
}

/** @param word the first word of a value, as written. */
export function valueHash(word: string): number {
  return hashOf(word, 0, word.length, EXACT)
}

function hashOf(text: string, start: number, end: number, basis: number): number {
  let hash = basis | 0
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return hash
}

/**
 * Hashes of all that the words of a text could mention: each word as a value would be written, and as a name would be, with and without
 * the endings that a name may take (person/link.ts): s, es, ego, emu, owi, em.
 */
export function mentionable(scan: Scan): Int32Array {
  const { text, lower, words } = scan
  let hashes = new Int32Array(words.count * 4 + 16)
  let count = 0
  for (let w = 0; w < words.count; w++) {
    if (count + 16 > hashes.length) {
      const more = new Int32Array(hashes.length * 2)
      more.set(hashes)
      hashes = more
    }
    const start = words.start[w] as number
    const end = words.end[w] as number
    hashes[count++] = hashOf(text, start, end, EXACT)
    let at = start
    let units = 0
    for (; at < end; at++) units |= lower.charCodeAt(at)
    if (units < 128) count = addName(lower, start, end, hashes, count)
    else for (const folded of foldings(lower.slice(start, end))) count = addName(folded, 0, folded.length, hashes, count)
  }
  return hashes.subarray(0, count)
}

/** Adds the hash of a folded word and those of what it may be an inflection of: a hash on the way to its last letter each. */
function addName(word: string, start: number, end: number, into: Int32Array, count: number): number {
  let [third, second, first] = [0, 0, 0]
  let hash = NAME | 0
  for (let at = start; at < end; at++) {
    third = second
    second = first
    first = hash
    hash = Math.imul(hash ^ word.charCodeAt(at), PRIME)
  }
  let next = count
  into[next++] = hash
  if (end - start > 3) {
    if (word.charCodeAt(end - 1) === S) into[next++] = first
    if (end - start > 4 && endsWith(word, end, TWO)) into[next++] = second
    if (end - start > 5 && endsWith(word, end, THREE)) into[next++] = third
  }
  return next
}

const TWO = ['es', 'em']
const THREE = ['ego', 'emu', 'owi']

function endsWith(word: string, end: number, endings: readonly string[]): boolean {
  for (const ending of endings) if (word.startsWith(ending, end - ending.length)) return true
  return false
}

export class MentionFilter {
  readonly #bits: Int32Array
  readonly #mask: number

  /** @param hashes as `mentionable` gives them. */
  constructor(hashes: Int32Array) {
    let size = 256
    while (size < hashes.length * (BITS_PER_HASH / 2)) size *= 2
    this.#bits = new Int32Array(size >> 5)
    this.#mask = size - 1
    for (let i = 0; i < hashes.length; i++) this.#add(hashes[i] as number)
  }

  /** What it takes in memory. */
  get bytes(): number {
    return this.#bits.byteLength
  }

  /** False: the text mentions nothing with this hash. True: perhaps. */
  has(hash: number): boolean {
    let bit = spread(hash)
    const step = (bit >>> 15) | 1
    for (let i = 0; i < 3; i++, bit += step) {
      const at = bit & this.#mask
      if (((this.#bits[at >> 5] as number) & (1 << (at & 31))) === 0) return false
    }
    return true
  }

  /** Whether all of these are, perhaps, there; 0 stands for none. */
  hasAll(hashes: Int32Array): boolean {
    for (let i = 0; i < hashes.length; i++) if (hashes[i] !== 0 && !this.has(hashes[i] as number)) return false
    return true
  }

  #add(hash: number): void {
    let bit = spread(hash)
    const step = (bit >>> 15) | 1
    for (let i = 0; i < 3; i++, bit += step) {
      const at = bit & this.#mask
      this.#bits[at >> 5] = (this.#bits[at >> 5] as number) | (1 << (at & 31))
    }
  }
}

/** Spreads what distinguishes two hashes over all bits (the finisher of MurmurHash3). */
export function spread(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}
