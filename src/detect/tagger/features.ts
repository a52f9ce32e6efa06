// Features of one word in its surroundings, as rows of two hashed tables: DEEP rows feed the hidden layer, WIDE rows the output.
// Training and look-up share this code; a change here needs a new model.
import { foldHash } from '../lexicons/fold.ts'
import { COMMON, flagsOf } from '../lexicons/names.ts'
import { EDGE, type WordTable } from './words.ts'

export const DEEP_BITS = 17
export const WIDE_BITS = 20
export const DEEP_COUNT = 36
export const WIDE_COUNT = 13

const deepShift = 32 - DEEP_BITS
const wideShift = 32 - WIDE_BITS

/** Where a feature hash lands: `slot` keeps the kinds of features apart. */
function row(slot: number, value: number, shift: number): number {
  let x = Math.imul(value ^ Math.imul(slot + 1, 0x9e3779b1), 0x85ebca6b)
  x ^= x >>> 15
  x = Math.imul(x, 0xc2b2ae35)
  return (x ^ (x >>> 13)) >>> shift
}

function join(a: number, b: number): number {
  const x = Math.imul(a, 0x27d4eb2f) ^ b
  return Math.imul(x ^ (x >>> 15), 0x165667b1)
}

/** Four steps of a score, 0 for words that were not scored. */
function step(score: number): number {
  return score === 0 ? 0 : score < 0.15 ? 1 : score < 0.5 ? 2 : score < 0.85 ? 3 : 4
}

/** What words of this text were taken for so far: hash → highest score, in a small table that forgets. */
export class Memory {
  readonly #keys = new Int32Array(512)
  readonly #scores = new Float32Array(512)

  get(hash: number): number {
    const slot = hash & 511
    return this.#keys[slot] === hash ? (this.#scores[slot] as number) : 0
  }

  put(hash: number, score: number): void {
    const slot = hash & 511
    if (this.#keys[slot] === hash) {
      if (score > (this.#scores[slot] as number)) this.#scores[slot] = score
    } else if (score > 0.5 || this.#keys[slot] === 0) {
      this.#keys[slot] = hash
      this.#scores[slot] = score
    }
  }
}

/** Hash of up to `size` letters from one end of a word; small and capital ASCII letters count as one. */
function affix(text: string, from: number, size: number): number {
  let hash = size
  for (let i = from; i < from + size; i++) {
    const code = text.charCodeAt(i)
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code + 32 : code), 0x01000193)
  }
  return hash
}

function tail(words: WordTable, w: number): number {
  if (w < 0 || w >= words.count) return w < 0 ? -1 : -2
  const start = words.start[w] as number
  const end = words.end[w] as number
  return end - start > 3 ? affix(words.text, end - 3, 3) : (words.hash[w] as number)
}

/** Hash of the longest known ordinary word at the end of a word (`versammlung` in `Mieterversammlung`), 0 if there is none. */
function headOf(text: string, start: number, end: number): number {
  const from = Math.max(start + 3, end - 11)
  for (let at = from; at <= end - 4; at++) {
    const hash = foldHash(text, at, end)
    if ((flagsOf(hash) & COMMON) !== 0) return hash
  }
  return 0
}

/** Writes the rows of word `w` to `deep` and `wide`. `scores` holds what the words before it got. */
export function collect(words: WordTable, w: number, scores: Float32Array, memory: Memory, deep: Int32Array, wide: Int32Array): void {
  const { text, count, hash, flags, shape, separator } = words
  const h0 = hash[w] as number
  const l1 = w > 0 ? (hash[w - 1] as number) : 1
  const l2 = w > 1 ? (hash[w - 2] as number) : 2
  const r1 = w + 1 < count ? (hash[w + 1] as number) : 5
  const r2 = w + 2 < count ? (hash[w + 2] as number) : 6
  // Flags and shape in one number, 7 for the edge of the text.
  const k0 = ((flags[w] as number) << 3) | (shape[w] as number)
  const kl1 = w > 0 ? ((flags[w - 1] as number) << 3) | (shape[w - 1] as number) : 7
  const kl2 = w > 1 ? ((flags[w - 2] as number) << 3) | (shape[w - 2] as number) : 7
  const kr1 = w + 1 < count ? ((flags[w + 1] as number) << 3) | (shape[w + 1] as number) : 7
  const kr2 = w + 2 < count ? ((flags[w + 2] as number) << 3) | (shape[w + 2] as number) : 7
  const sl1 = separator[w] as number
  const sr1 = separator[w + 1] as number
  const sl2 = w > 0 ? (separator[w - 1] as number) : EDGE
  const sr2 = w + 2 <= count ? (separator[w + 2] as number) : EDGE
  const start = words.start[w] as number
  const end = words.end[w] as number
  const size = end - start
  const p1 = w > 0 ? step(scores[w - 1] as number) : 0
  const p2 = w > 1 ? step(scores[w - 2] as number) : 0
  const shape0 = shape[w] as number
  const { regime } = words

  // A word that the lexicon does not know may be an inflected or a compound one.
  let stem = 0
  let head = 1
  if ((flags[w] as number) === 0 && size > 4) {
    stem = 1 | (flagsOf(foldHash(text, start, end - 1)) << 1) | (flagsOf(foldHash(text, start, end - 2)) << 5)
    head = headOf(text, start, end)
  }

  // The label of the line: its first word, and how far away it is.
  let label = w
  while (label > 0 && w - label < 6 && ((separator[label] as number) & 2) === 0) label--
  const distance = w - label
  const labelHash = distance === 0 ? 11 : distance >= 6 ? 12 : (hash[label] as number)
  const labelSeparator = distance === 0 ? 0 : (separator[label + 1] as number)

  deep[0] = row(0, h0, deepShift)
  deep[1] = row(1, (k0 << 5) | (size > 12 ? 12 : size), deepShift)
  deep[2] = row(2, affix(text, start, size < 2 ? size : 2), deepShift)
  deep[3] = row(2, affix(text, start, size < 3 ? size : 3), deepShift)
  deep[4] = row(2, affix(text, start, size < 4 ? size : 4), deepShift)
  deep[5] = row(3, affix(text, size < 2 ? start : end - 2, size < 2 ? size : 2), deepShift)
  deep[6] = row(3, affix(text, size < 3 ? start : end - 3, size < 3 ? size : 3), deepShift)
  deep[7] = row(3, affix(text, size < 4 ? start : end - 4, size < 4 ? size : 4), deepShift)
  deep[8] = row(3, affix(text, size < 5 ? start : end - 5, size < 5 ? size : 5), deepShift)
  deep[9] = row(4, l1, deepShift)
  deep[10] = row(5, r1, deepShift)
  deep[11] = row(6, l2, deepShift)
  deep[12] = row(7, r2, deepShift)
  deep[13] = row(8, (kl1 << 8) | sl1, deepShift)
  deep[14] = row(9, (kr1 << 8) | sr1, deepShift)
  deep[15] = row(10, (kl2 << 8) | sl2, deepShift)
  deep[16] = row(11, (kr2 << 8) | sr2, deepShift)
  deep[17] = row(12, (sl1 << 11) | (sr1 << 3) | shape0, deepShift)
  deep[18] = row(13, (k0 << 15) | (kl1 << 8) | sl1, deepShift)
  deep[19] = row(14, (k0 << 15) | (kr1 << 8) | sr1, deepShift)
  deep[20] = row(15, (k0 << 14) | (kl1 << 7) | kr1, deepShift)
  deep[21] = row(16, labelHash ^ (distance < 3 ? distance : 3), deepShift)
  deep[22] = row(17, (labelSeparator << 8) | (distance << 3) | shape0, deepShift)
  deep[23] = row(18, (regime << 8) | k0, deepShift)
  deep[24] = row(19, (words.seenSmall(w) ? 256 : 0) | k0, deepShift)
  deep[25] = row(20, (p1 << 12) | (p2 << 8) | sl1, deepShift)
  deep[26] = row(21, (step(memory.get(h0)) << 3) | shape0, deepShift)
  deep[27] = row(22, tail(words, w - 1), deepShift)
  deep[28] = row(23, tail(words, w + 1), deepShift)
  deep[29] = row(26, (sl2 << 24) | (sl1 << 16) | (sr1 << 8) | sr2, deepShift)
  deep[30] = row(27, (p1 << 16) | (kl1 << 8) | k0, deepShift)
  deep[31] = row(28, join(l1, sl1), deepShift)
  deep[32] = row(29, join(r1, sr1), deepShift)
  deep[33] = row(30, (p1 << 16) | (kr1 << 8) | k0, deepShift)
  deep[34] = row(31, (stem << 8) | (head === 0 ? 1 : head === 1 ? 2 : 3) | (shape0 << 2), deepShift)
  deep[35] = row(32, head, deepShift)

  wide[0] = row(40, h0, wideShift)
  wide[1] = row(41, join(l1, h0), wideShift)
  wide[2] = row(42, join(h0, r1), wideShift)
  wide[3] = row(46, join(l1, (sl1 << 8) | k0), wideShift)
  wide[4] = row(47, join(r1, (sr1 << 8) | k0), wideShift)
  wide[5] = row(48, join(h0, (regime << 3) | shape0), wideShift)
  wide[6] = row(51, join(labelHash, (labelSeparator << 4) | distance), wideShift)
  wide[7] = row(52, join(h0, sl1), wideShift)
  wide[8] = row(53, join(h0, sr1), wideShift)
  wide[9] = row(54, affix(text, start, size < 5 ? size : 5), wideShift)
  wide[10] = row(56, affix(text, size < 6 ? start : end - 6, size < 6 ? size : 6), wideShift)
  wide[11] = row(57, join(stem, (k0 << 16) | (sl1 << 8) | sr1), wideShift)
  wide[12] = row(55, join((sl1 << 8) | sr1, join(kl1, (k0 << 8) | kr1)), wideShift)
}
