// What the tagger knows of words that are in no list of names: whether texts hold them outside names (a Bloom filter in two levels; about
// one unknown word in fifty is taken for a known one), and whether they are spelled like names. The data lies beside this module, made by
// train/train.ts.
import { readFileSync } from 'node:fs'

/** Levels of a word: in no text, in one or two, in more. */
export const UNSEEN = 0
export const SEEN = 1
export const OFTEN = 2

const SEEN_BITS = 21
const OFTEN_BITS = 20
const GROUP_BITS = 18
const OFTEN_AT = 2 ** (SEEN_BITS - 3)
const GROUPS_AT = OFTEN_AT + 2 ** (OFTEN_BITS - 3)
/** Weights of letter groups, one byte each. */
export const GROUPS = 2 ** GROUP_BITS
export const VOCABULARY_BYTES = GROUPS_AT + GROUPS

const GOLDEN = 0x9e3779b1
/** Each word sets as many bits. */
const PROBES = [GOLDEN | 0, Math.imul(2, GOLDEN), Math.imul(3, GOLDEN)] as const
const SHORTEST_GROUP = 2
const LONGEST_GROUP = 5

/** Steps of the likeness, from ordinary word to name. */
export const LIKENESSES = 8
/** Weights are in 32nds of a logit. */
export const WEIGHT = 32
const STEP = 48

function mix(value: number, bits: number): number {
  let x = Math.imul(value, 0x85ebca6b)
  x ^= x >>> 15
  x = Math.imul(x, 0xc2b2ae35)
  return (x ^ (x >>> 13)) >>> (32 - bits)
}

export class Vocabulary {
  readonly #bytes: Uint8Array
  readonly #weights: Int8Array

  /** `bytes` as written by train/train.ts. */
  constructor(bytes: Uint8Array) {
    if (bytes.byteLength !== VOCABULARY_BYTES)
      throw new TypeError(`vocabulary has ${bytes.byteLength} bytes instead of ${VOCABULARY_BYTES}`)
    this.#bytes = bytes
    this.#weights = new Int8Array(bytes.buffer, bytes.byteOffset + GROUPS_AT, GROUPS)
  }

  /** The level of the word with this `foldHash`. */
  level(hash: number): number {
    if (!this.#has(hash, 0, SEEN_BITS)) return UNSEEN
    return this.#has(hash, OFTEN_AT, OFTEN_BITS) ? OFTEN : SEEN
  }

  /** Whether the level of the word with this `foldHash` is OFTEN: the smaller filter, which knows fewer, is asked first. */
  isOften(hash: number): boolean {
    return this.#has(hash, OFTEN_AT, OFTEN_BITS) && this.#has(hash, 0, SEEN_BITS)
  }

  /** How much the word of these code units is spelled like a name, 0 to LIKENESSES - 1. */
  likeness(units: Uint16Array, start: number, end: number): number {
    return likenessOf(units, start, end, this.#weights)
  }

  add(hash: number, level: number): void {
    if (level >= SEEN) this.#add(hash, 0, SEEN_BITS)
    if (level >= OFTEN) this.#add(hash, OFTEN_AT, OFTEN_BITS)
  }

  setWeights(weights: Int8Array): void {
    this.#weights.set(weights)
  }

  #add(hash: number, at: number, bits: number): void {
    for (const salt of PROBES) {
      const bit = mix(hash ^ salt, bits)
      this.#bytes[at + (bit >>> 3)] = (this.#bytes[at + (bit >>> 3)] as number) | (1 << (bit & 7))
    }
  }

  #has(hash: number, at: number, bits: number): boolean {
    return (
      this.#isSet(at, mix(hash ^ PROBES[0], bits)) &&
      this.#isSet(at, mix(hash ^ PROBES[1], bits)) &&
      this.#isSet(at, mix(hash ^ PROBES[2], bits))
    )
  }

  #isSet(at: number, bit: number): boolean {
    return ((this.#bytes[at + (bit >>> 3)] as number) & (1 << (bit & 7))) !== 0
  }
}

export function likenessOf(units: Uint16Array, start: number, end: number, weights: Int8Array): number {
  let sum = 0
  // Hashes of the last letters, one to four, at each place; both ends of the word count as letters.
  let one = next(BASIS, WORD_END)
  let two = 0
  let three = 0
  let four = 0
  for (let at = start; at <= end; at++) {
    const unit = letter(units, at, start, end)
    const read = at - start
    if (read > 2) sum += weights[mix(next(four, unit) + 4, GROUP_BITS)] as number
    four = next(three, unit)
    if (read > 1) sum += weights[mix(four + 3, GROUP_BITS)] as number
    three = next(two, unit)
    if (read > 0) sum += weights[mix(three + 2, GROUP_BITS)] as number
    two = next(one, unit)
    if (at < end) sum += weights[mix(two + 1, GROUP_BITS)] as number
    one = next(BASIS, unit)
  }
  return Math.max(0, Math.min(LIKENESSES - 1, Math.round(sum / STEP + (LIKENESSES - 1) / 2)))
}

const BASIS = 0x811c9dc5 | 0
const WORD_END = 1

function next(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

/** The places of the weights that `likenessOf` adds up. */
export function groupsOf(word: string): number[] {
  const units = Uint16Array.from(word, (unit) => unit.charCodeAt(0))
  const groups: number[] = []
  for (let from = -1; from < units.length - 1; from++) {
    let hash = BASIS
    const stop = Math.min(units.length, from + LONGEST_GROUP - 1)
    for (let to = from; to <= stop; to++) {
      hash = next(hash, letter(units, to, 0, units.length))
      if (to - from >= SHORTEST_GROUP - 1) groups.push(mix(hash + (to - from), GROUP_BITS))
    }
  }
  return groups
}

/** A code unit, small and capital ASCII letters as one; WORD_END for the ends. */
function letter(units: Uint16Array, at: number, start: number, end: number): number {
  if (at < start || at >= end) return WORD_END
  const code = units[at] as number
  return code >= 65 && code <= 90 ? code + 32 : code
}

let shipped: Vocabulary | undefined

/** The vocabulary that lies beside this module, read at the first call. */
export function vocabulary(): Vocabulary {
  shipped ??= new Vocabulary(readFileSync(new URL('./vocabulary.data.bin', import.meta.url)))
  return shipped
}
