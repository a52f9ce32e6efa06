// The one walk over every character of a text: where its words are, which of them hold digits, and which signs the text has at all.
// What a recognizer needs to know before it looks is found here, so that a text without it costs nothing. The characters are copied
// into an array first, which is read four times faster than a string.

/** Signs that somebody waits for, a bit each; `signs` of a text is their sum. */
export const SIGN = {
  digit: 1 << 1,
  equals: 1 << 3,
  ampersand: 1 << 4,
  backslash: 1 << 5,
  percent: 1 << 6,
  plus: 1 << 7,
  asterisk: 1 << 8,
  lowLine: 1 << 9,
  tilde: 1 << 10,
  less: 1 << 11,
  hyphen: 1 << 12,
  newline: 1 << 13,
  at: 1 << 14,
  colon: 1 << 15,
  bracket: 1 << 16,
  quote: 1 << 17,
  apostrophe: 1 << 18,
  question: 1 << 19,
  bar: 1 << 20,
  semicolon: 1 << 21,
  comma: 1 << 22,
  tab: 1 << 23,
  slash: 1 << 24,
  /** Two single characters in a row, or a sign between single characters. */
  spacedOut: 1 << 25,
  /** What `readCharacters` may change, what `readLookalikes` may, and what folds to a sign of ASCII. */
  uncommon: 1 << 26,
  foreign: 1 << 27,
  folded: 1 << 28,
  /** Arrows and dashes that part a login from its password. */
  arrow: 1 << 29,
} as const

const LETTER = 1
const DIGIT = SIGN.digit
/** Its small letter depends on its neighbours. */
const CONTEXTUAL = 4

const SIGNS: Readonly<Record<string, number>> = {
  '=': SIGN.equals,
  '&': SIGN.ampersand,
  '\\': SIGN.backslash,
  '%': SIGN.percent,
  '+': SIGN.plus,
  '*': SIGN.asterisk,
  _: SIGN.lowLine,
  '~': SIGN.tilde,
  '<': SIGN.less,
  '-': SIGN.hyphen,
  '\n': SIGN.newline,
  '@': SIGN.at,
  ':': SIGN.colon,
  '(': SIGN.bracket,
  '"': SIGN.quote,
  "'": SIGN.apostrophe,
  '?': SIGN.question,
  '|': SIGN.bar,
  ';': SIGN.semicolon,
  ',': SIGN.comma,
  '\t': SIGN.tab,
  '/': SIGN.slash,
  '→': SIGN.arrow,
  '×': SIGN.spacedOut,
  '÷': SIGN.spacedOut,
}
/** Digits above the line and fractions part words. */
const WORD_UNITS = /(?:(?![\u00B2\u00B3\u00B9\u00BC-\u00BE])[\p{L}\p{M}\p{N}])+/gu
/** A coarse and fast first look: everything strange, and whole scripts with it. */
const UNCOMMON =
  /[\u00AD\u017F\u0300-\u036F\u0483-\u0489\u0600-\u200F\u202A-\u202E\u2060-\u20AB\u20AD-\u214F\u2460-\u24FF\u2776-\u2793\u2800\u3000\u3002\u3164\uA620-\uDBFF\uF900-\uFFFF]+/g
const FOREIGN = /[\u0370-\u052F]+/g
/** Characters that fold to exactly one other: offsets stay the same. */
export const SAME_LENGTH = /[\u00A0\u02BC\u1680\u2000-\u200A\u2010-\u2013\u2018\u2019\u201B\u202F\u205F\u2032\u2212\u3000]/g

const UNITS = 0x10000
const SIGMA = 0x3a3
/** What each UTF-16 code unit is. */
const info = new Int32Array(UNITS)
/** Its small letter, where that is one unit. */
const small = new Uint16Array(UNITS)

function describeUnits(): void {
  const units = Uint16Array.from({ length: UNITS }, (_, unit) => (unit >= 0xd800 && unit < 0xe000 ? 0 : unit))
  const all = Buffer.from(units.buffer).toString('utf16le')
  const mark = (pattern: RegExp, bit: number): void => {
    for (const { 0: run, index } of all.matchAll(pattern))
      for (let unit = index; unit < index + run.length; unit++) info[unit] = (info[unit] as number) | bit
  }
  mark(WORD_UNITS, LETTER)
  mark(UNCOMMON, SIGN.uncommon)
  mark(FOREIGN, SIGN.foreign)
  mark(SAME_LENGTH, SIGN.folded)
  for (let unit = 0xd800; unit < 0xe000; unit++) info[unit] = LETTER | CONTEXTUAL | (unit < 0xdc00 ? SIGN.uncommon : 0)
  for (let unit = 48; unit < 58; unit++) info[unit] = DIGIT
  for (const [sign, bit] of Object.entries(SIGNS)) info[sign.charCodeAt(0)] = (info[sign.charCodeAt(0)] as number) | bit
  info[SIGMA] = (info[SIGMA] as number) | CONTEXTUAL
  // Of all characters only İ has a small form of two units.
  const lower = all.replace('\u0130', '\0').toLowerCase()
  for (let unit = 0; unit < UNITS; unit++) small[unit] = unit === 0x130 || (unit >= 0xd800 && unit < 0xe000) ? unit : lower.charCodeAt(unit)
}
describeUnits()

/** 0: not part of a word, 1: letter, 2: ASCII digit. Surrogates count as letters, so that rare scripts stay whole. */
export function unitClass(unit: number): number {
  return (info[unit] as number) & (LETTER | DIGIT)
}

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
  const memory = new ArrayBuffer(17 * words + 4 * numbers)
  return {
    start: new Int32Array(memory, 0, words),
    end: new Int32Array(memory, 4 * words, words),
    hash: new Int32Array(memory, 8 * words, words),
    numbers: new Int32Array(memory, 12 * words, numbers),
    prefix: new Uint16Array(memory, 12 * words + 4 * numbers, words),
    suffix: new Uint16Array(memory, 14 * words + 4 * numbers, words),
    numeric: new Uint8Array(memory, 16 * words + 4 * numbers, words),
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
const shared = columnsOf(2 * MOST_IN_PIECE, 2 * MOST_IN_PIECE)

/** @param lowerOf gives the text in lower case, of the same length; asked only for words whose hash needs it. */
export function readWords(text: string, lowerOf: () => string): ReadWords {
  let columns = shared
  let count = 0
  let numberCount = 0
  let signs = 0
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
    }
    const { start, end, hash: hashes, numbers, prefix, suffix, numeric } = columns
    let i = 0
    while (i < size) {
      let unit = units[i] as number
      let what = info[unit] as number
      if ((what & (LETTER | DIGIT)) === 0) {
        signs |= what
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
          hash = Math.imul(hash ^ (small[unit] as number), FNV_PRIME)
          unit = units[++i] as number
          what = info[unit] as number
        } while ((what & (LETTER | DIGIT)) !== 0)
        if (i === size && !isLast) break
      }
      const to = base + i
      const length = to - from
      start[count] = from
      end[count] = to
      hashes[count] = (seen & CONTEXTUAL) !== 0 ? wordHash(lowerOf(), from, to) : hash === 0 ? 1 : hash
      if (length > 2 && from >= base) {
        const at = from - base
        prefix[count] =
          (((units[at] as number) & FOLDING) << 10) | (((units[at + 1] as number) & FOLDING) << 5) | ((units[at + 2] as number) & FOLDING)
        suffix[count] =
          (((units[i - 3] as number) & FOLDING) << 10) | (((units[i - 2] as number) & FOLDING) << 5) | ((units[i - 1] as number) & FOLDING)
      } else {
        prefix[count] = prefixCode(text, from, to)
        suffix[count] = prefixCode(text, Math.max(from, to - 3), to)
        if (length === 1) {
          if (from - single === 2) signs |= SIGN.spacedOut
          single = from
        }
      }
      numeric[count] = (seen & DIGIT) >> 1
      if ((seen & DIGIT) !== 0) numbers[numberCount++] = count
      signs |= seen
      count++
      from = -1
    }
  }
  return { words: { count, ...copied(columns, count, numberCount, columnsOf(count, numberCount)) }, signs }
}

/** `Words.prefix` of a piece of text. */
export function prefixCode(text: string, start: number, end: number): number {
  const code = (text.charCodeAt(start) & FOLDING) << 10
  if (end - start === 1) return code
  const codes = code | ((text.charCodeAt(start + 1) & FOLDING) << 5)
  return end - start === 2 ? codes : codes | (text.charCodeAt(start + 2) & FOLDING)
}
