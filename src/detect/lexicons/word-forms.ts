// How each word of a text is written and what the name lexicon knows of it: one walk over the letters for all who look for names.
import { perScan, type Scan } from '../scan.ts'
import { finish, foldTable, HASH_BASIS, HASH_PRIME } from './fold.ts'
import { flagsOf } from './names.ts'

/** How a word is written, in bits: the case of its first letter, and of the letters behind it. */
export const FIRST_CAPITAL = 1
export const FIRST_SMALL = 2
export const CAPITAL_BEHIND = 4
export const SMALL_BEHIND = 8
/** Big: in lower case it would be another letter. */
export const FIRST_BIG = 16
export const BIG_BEHIND = 32
/** All letters behind the first are big. */
export const ALL_BIG_BEHIND = 64
/** One of them is, among the first three: McAllister. */
export const ONE_BIG_NEAR = 128

export interface WordForms {
  /** `foldHash` of each word. */
  readonly hash: Int32Array
  /** `nameFlags` of each word. */
  readonly flags: Uint8Array
  readonly look: Uint8Array
}

/** Bits above the folded form. */
const BIG = 1 << 31
const CAPITAL = 1 << 30
const SMALL = 1 << 29
const FOLD = SMALL - 1
const NEAR = 3

/** Scripts that other languages than ours are written in have no case here. */
const CASED = 0x590
const CASED_AGAIN = 0x1e00
const DOTTED_I = 0x130

let letters: Int32Array | undefined

/** Code unit → what it folds to (`foldTable`) and its case: one look for both. */
function readLetters(): Int32Array {
  const table = Int32Array.from(foldTable())
  const all = String.fromCharCode(...table.keys())
  // Of all characters only İ has a small form of two units.
  const lower = all.replace('\u0130', '\0').toLowerCase()
  const mark = (code: number, bit: number): void => {
    table[code] = (table[code] as number) | bit
  }
  for (let code = 0; code < table.length; code++) {
    const isBig = code !== DOTTED_I && all[code] !== lower[code]
    if (isBig) mark(code, BIG)
    if (code < CASED_AGAIN) continue
    const char = all.charAt(code)
    if (isBig) mark(code, CAPITAL)
    else if (char !== char.toUpperCase()) mark(code, SMALL)
  }
  for (const { index } of all.slice(0, CASED).matchAll(/[\p{Lu}\p{Lt}]/gu)) mark(index, CAPITAL)
  for (const { index } of all.slice(0, CASED).matchAll(/\p{Ll}/gu)) mark(index, SMALL)
  return table
}

/** Made once for a scan. */
export const wordForms = perScan(readForms)

function readForms(scan: Scan): WordForms {
  const { units } = scan
  letters ??= readLetters()
  const table = letters
  const { count, start, end, numeric } = scan.words
  // All in one piece of memory.
  const memory = new ArrayBuffer(6 * count)
  const hashes = new Int32Array(memory, 0, count)
  const flags = new Uint8Array(memory, 4 * count, count)
  const looks = new Uint8Array(memory, 5 * count, count)
  for (let w = 0; w < count; w++) {
    const from = start[w] as number
    const to = end[w] as number
    let hash = HASH_BASIS
    let first = 0
    let behind = 0
    let big = 0
    let change = 0
    for (let i = from; i < to; i++) {
      const code = units[i] as number
      const letter = code < table.length ? (table[code] as number) : code | (code === scan.lower.charCodeAt(i) ? 0 : BIG)
      const fold = letter & FOLD
      if (fold < 0x10000) {
        if (fold !== 0) hash = Math.imul(hash ^ fold, HASH_PRIME)
      } else hash = Math.imul(Math.imul(hash ^ (fold & 0xffff), HASH_PRIME) ^ (fold >> 16), HASH_PRIME)
      if (i === from) {
        first = letter
        continue
      }
      behind |= letter
      if (letter < 0) {
        if (big++ === 0) change = i - from
      }
    }
    hash = finish(hash)
    hashes[w] = hash
    // Words of the lexicon hold no digits.
    if (numeric[w] === 0) flags[w] = flagsOf(hash)
    let look = ((first >> 30) & 1) | ((first >> 28) & FIRST_SMALL) | ((behind >> 28) & CAPITAL_BEHIND) | ((behind >> 26) & SMALL_BEHIND)
    if (first < 0) look |= FIRST_BIG
    if (big > 0) {
      look |= BIG_BEHIND
      if (big === to - from - 1) look |= ALL_BIG_BEHIND
      if (big === 1 && change <= NEAR) look |= ONE_BIG_NEAR
    }
    looks[w] = look
  }
  return { hash: hashes, flags, look: looks }
}
