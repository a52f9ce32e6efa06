// The one walk over every character of a text: where its words are, which of them hold digits, and which signs the text has at all.
// What a recognizer needs to know before it looks is found here, so that a text without it costs nothing. The characters are copied
// into an array first, which is read four times faster than a string.
import { takeBytes } from './pool.ts'
import { CONTEXTUAL, DIGIT, IN_WORD, info, LETTER, SIGN, wordUnits } from './units.ts'

export { SIGN } from './units.ts'

const FNV_BASIS = 0x811c9dc5 | 0
const FNV_PRIME = 0x01000193

/** FNV-1a over code units, never 0. @param before the hash of what comes before, as if the two were one word. */
export function wordHash(lower: string, start = 0, end = lower.length, before = FNV_BASIS): number {
  let hash = before
  for (let k = start; k < end; k++) hash = Math.imul(hash ^ lower.charCodeAt(k), FNV_PRIME)
  return hash === 0 ? 1 : hash
}

/** Maximal runs of letters and digits, in order. Hyphens, dots and apostrophes end a word. */
export interface Words {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** 1 where the word holds an ASCII digit. */
  readonly numeric: Uint8Array
  /** `wordHash` of each word in lower case. */
  readonly hash: Int32Array
  /** The words that hold digits, by their index. */
  readonly numbers: Int32Array
  /** Five bits of each of the first three characters, in which case is folded. */
  readonly prefix: Uint16Array
  /** The same of the last three, of words of three or more. */
  readonly suffix: Uint16Array
}

export interface ReadWords {
  readonly words: Words
  /** Sum of the SIGNs that the text has. */
  readonly signs: number
}

const FOLDING = 31
/** Of `wordUnits`: the small letter, and the kinds of unit. */
const SMALL = (1 << IN_WORD) - 1
const KINDS = (LETTER | DIGIT | CONTEXTUAL) << IN_WORD
const DIGIT_IN_WORD = Math.log2(DIGIT) + IN_WORD
const BLANK = 32
/** Characters looked at in one go; the array for them is kept. */
const PIECE = 1 << 14
const units = new Uint16Array(PIECE + 1)
const bytes = Buffer.from(units.buffer)

/** A table of words while it grows. */
interface Columns {
  readonly start: Int32Array<ArrayBuffer>
  readonly end: Int32Array<ArrayBuffer>
  readonly hash: Int32Array<ArrayBuffer>
  readonly numbers: Int32Array<ArrayBuffer>
  readonly prefix: Uint16Array<ArrayBuffer>
  readonly suffix: Uint16Array<ArrayBuffer>
  readonly numeric: Uint8Array<ArrayBuffer>
}

/** All columns in one piece of memory. */
function columnsOf(words: number, numbers: number): Columns {
  const { buffer, offset } = takeBytes(17 * words + 4 * numbers)
  const afterInts = offset + 12 * words + 4 * numbers
  return {
    start: new Int32Array(buffer, offset, words),
    end: new Int32Array(buffer, offset + 4 * words, words),
    hash: new Int32Array(buffer, offset + 8 * words, words),
    numbers: new Int32Array(buffer, offset + 12 * words, numbers),
    prefix: new Uint16Array(buffer, afterInts, words),
    suffix: new Uint16Array(buffer, afterInts + 2 * words, words),
    numeric: new Uint8Array(buffer, afterInts + 4 * words, words),
  }
}

function copied(from: Columns, words: number, numbers: number, to: Columns): Columns {
  to.start.set(from.start.subarray(0, words))
  to.end.set(from.end.subarray(0, words))
  to.hash.set(from.hash.subarray(0, words))
  to.numbers.set(from.numbers.subarray(0, numbers))
  to.prefix.set(from.prefix.subarray(0, words))
  to.suffix.set(from.suffix.subarray(0, words))
  to.numeric.set(from.numeric.subarray(0, words))
  return to
}

/** Every other character of a piece may be a word. */
const MOST_IN_PIECE = PIECE / 2 + 1
/** Filled anew for each text and copied at its true size: a text's arrays are no longer than its words. */
let shared = columnsOf(2 * MOST_IN_PIECE, 2 * MOST_IN_PIECE)
/** About a megabyte; what a longer text needs is given back. */
const MOST_KEPT = 1 << 16

/** @param lowerOf gives the text in lower case, of the same length; asked only for words whose hash needs it. */
export function readWords(text: string, lowerOf: () => string): ReadWords {
  let columns = shared
  let count = 0
  let numberCount = 0
  let signs = 0
  let inWords = 0
  let from = -1
  let seen = 0
  let hash = FNV_BASIS
  let single = -2
  for (let base = 0; base < text.length; base += PIECE) {
    const size = Math.min(PIECE, text.length - base)
    const isLast = base + size === text.length
    bytes.write(size === text.length ? text : text.slice(base, base + size), 0, 2 * size, 'utf16le')
    units[size] = 0
    if (count + MOST_IN_PIECE > columns.start.length) {
      const length = 2 * (count + MOST_IN_PIECE)
      columns = copied(columns, count, numberCount, columnsOf(length, length))
      if (length <= MOST_KEPT) shared = columns
    }
    const { start, end, hash: hashes, numbers, prefix, suffix, numeric } = columns
    let i = 0
    while (i < size) {
      let what = wordUnits[units[i] as number] as number
      if (what === 0) {
        signs |= info[units[i] as number] as number
        // A word that ended with the piece before.
        if (from < 0) {
          i++
          continue
        }
      } else {
        if (from < 0) {
          from = base + i
          seen = 0
          hash = FNV_BASIS
        }
        do {
          seen |= what
          hash = Math.imul(hash ^ (what & SMALL), FNV_PRIME)
          what = wordUnits[units[++i] as number] as number
        } while (what !== 0)
        if (i === size && !isLast) break
      }
      const to = base + i
      const length = to - from
      start[count] = from
      end[count] = to
      hashes[count] = (seen & (CONTEXTUAL << IN_WORD)) !== 0 ? wordHash(lowerOf(), from, to) : hash === 0 ? 1 : hash
      if (length > 2 && from >= base) {
        const at = from - base
        prefix[count] =
          (((units[at] as number) & FOLDING) << 10) | (((units[at + 1] as number) & FOLDING) << 5) | ((units[at + 2] as number) & FOLDING)
        suffix[count] =
          (((units[i - 3] as number) & FOLDING) << 10) | (((units[i - 2] as number) & FOLDING) << 5) | ((units[i - 1] as number) & FOLDING)
      } else if (length > 2) {
        prefix[count] = prefixCode(text, from, to)
        suffix[count] = prefixCode(text, to - 3, to)
      } else {
        const code =
          from < base
            ? prefixCode(text, from, to)
            : length === 1
              ? ((units[i - 1] as number) & FOLDING) << 10
              : (((units[i - 2] as number) & FOLDING) << 10) | (((units[i - 1] as number) & FOLDING) << 5)
        prefix[count] = code
        suffix[count] = code
        if (length === 1) {
          if (from - single === 2 && (i < 2 || units[i - 2] === BLANK)) signs |= SIGN.spacedOut
          single = from
        }
      }
      const isNumeric = (seen >> DIGIT_IN_WORD) & 1
      numeric[count] = isNumeric
      if (isNumeric === 1) numbers[numberCount++] = count
      inWords |= seen
      count++
      from = -1
    }
  }
  signs |= (inWords & ~SMALL & ~KINDS) | ((inWords & KINDS) >> IN_WORD)
  return { words: { count, ...copied(columns, count, numberCount, columnsOf(count, numberCount)) }, signs }
}

/** `Words.prefix` of a piece of text. */
export function prefixCode(text: string, start: number, end: number): number {
  const code = (text.charCodeAt(start) & FOLDING) << 10
  if (end - start === 1) return code
  const codes = code | ((text.charCodeAt(start + 1) & FOLDING) << 5)
  return end - start === 2 ? codes : codes | (text.charCodeAt(start + 2) & FOLDING)
}
