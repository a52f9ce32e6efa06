// Features of one word in its surroundings, hashed to rows of two tables: DEEP rows feed the hidden layer, WIDE rows the output.
// Training and look-up share this code; a change here needs a new model.
import { foldHashOf } from '../lexicons/fold.ts'
import { COMMON, flagsOf } from '../lexicons/names.ts'
import { EDGE, type WordTable } from './words.ts'

export const DEEP_BITS = 17
export const WIDE_BITS = 20
export const DEEP_COUNT = 42
export const WIDE_COUNT = 17

export const FEATURE_COUNT = DEEP_COUNT + WIDE_COUNT

/** Keeps the kinds of features apart: the deep ones, then the wide ones. Affixes of several lengths are of one kind. */
export const SALTS = Int32Array.of(
  ...[
    0, 1, 2, 2, 2, 3, 3, 3, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 26, 27, 28, 29, 30, 31, 32, 33, 34,
    35, 36, 37, 38,
  ],
  ...[40, 41, 42, 46, 47, 48, 51, 52, 53, 54, 56, 57, 55, 58, 59, 60, 61],
).map((slot) => Math.imul(slot + 1, 0x9e3779b1))

/** A hash is multiplied and folded onto itself, twice: factors and widths of the folds. */
export const HASH_FACTORS = [0x85ebca6b | 0, 0xc2b2ae35 | 0] as const
export const HASH_FOLDS = [15, 13] as const
const [FACTOR, SECOND_FACTOR] = HASH_FACTORS
const [FOLD, SECOND_FOLD] = HASH_FOLDS

/** What `describe` wrote for feature f → its row in the table of 2^`bits` rows. */
function rowOf(f: number, value: number, bits: number): number {
  let x = Math.imul(value ^ (SALTS[f] as number), FACTOR)
  x = Math.imul(x ^ (x >>> FOLD), SECOND_FACTOR)
  return (x ^ (x >>> SECOND_FOLD)) >>> (32 - bits)
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

  clear(): void {
    this.#keys.fill(0)
    this.#scores.fill(0)
  }

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

/** A code unit; small and capital ASCII letters count as one. */
function letter(units: Uint16Array, at: number): number {
  const code = units[at] as number
  return code >= 65 && code <= 90 ? code + 32 : code
}

function next(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

/** Hash of `size` letters from one end of a word. */
function affix(units: Uint16Array, from: number, size: number): number {
  let hash = size
  for (let at = from; at < from + size; at++) hash = next(hash, letter(units, at))
  return hash
}

/** Affixes of two to five letters from the beginning, two to six from the end; in a word of up to five letters, some of them are the word. */
function shortAffixes(units: Uint16Array, start: number, end: number, f: Int32Array): void {
  const size = end - start
  const whole = affix(units, start, size)
  f[2] = size > 2 ? affix(units, start, 2) : whole
  f[3] = size > 3 ? affix(units, start, 3) : whole
  f[4] = size > 4 ? affix(units, start, 4) : whole
  f[DEEP_COUNT + 9] = whole
  f[5] = size > 2 ? affix(units, end - 2, 2) : whole
  f[6] = size > 3 ? affix(units, end - 3, 3) : whole
  f[7] = size > 4 ? affix(units, end - 4, 4) : whole
  f[8] = whole
  f[DEEP_COUNT + 10] = whole
}

/** The same for words of six letters and more, each of which is read once. */
function affixes(units: Uint16Array, start: number, end: number, f: Int32Array): void {
  const b0 = letter(units, start)
  const b1 = letter(units, start + 1)
  const b2 = letter(units, start + 2)
  const b3 = letter(units, start + 3)
  f[2] = next(next(2, b0), b1)
  f[3] = next(next(next(3, b0), b1), b2)
  f[4] = next(next(next(next(4, b0), b1), b2), b3)
  f[DEEP_COUNT + 9] = next(next(next(next(next(5, b0), b1), b2), b3), letter(units, start + 4))
  const e1 = letter(units, end - 1)
  const e2 = letter(units, end - 2)
  const e3 = letter(units, end - 3)
  const e4 = letter(units, end - 4)
  const e5 = letter(units, end - 5)
  f[5] = next(next(2, e2), e1)
  f[6] = next(next(next(3, e3), e2), e1)
  f[7] = next(next(next(next(4, e4), e3), e2), e1)
  f[8] = next(next(next(next(next(5, e5), e4), e3), e2), e1)
  f[DEEP_COUNT + 10] = next(next(next(next(next(next(6, letter(units, end - 6)), e5), e4), e3), e2), e1)
}

function tail(words: WordTable, w: number): number {
  if (w < 0 || w >= words.count) return w < 0 ? -1 : -2
  const start = words.start[w] as number
  const end = words.end[w] as number
  return end - start > 3 ? affix(words.units, end - 3, 3) : (words.hash[w] as number)
}

/** Hash of the longest known ordinary word at the end of a word (`versammlung` in `Mieterversammlung`), 0 if there is none. */
function headOf({ units, vocabulary }: WordTable, start: number, end: number): number {
  const from = Math.max(start + 3, end - 11)
  for (let at = from; at <= end - 4; at++) {
    const hash = foldHashOf(units, at, end)
    if ((flagsOf(hash) & COMMON) !== 0 || vocabulary.isOften(hash)) return hash
  }
  return 0
}

/** Writes the rows of word `w` to `deep` and `wide`. `scores` holds what the words before it got. */
export function collect(words: WordTable, w: number, scores: Float32Array, memory: Memory, deep: Int32Array, wide: Int32Array): void {
  describe(words, w, scores, memory, described)
  for (let f = 0; f < DEEP_COUNT; f++) deep[f] = rowOf(f, described[f] as number, DEEP_BITS)
  for (let f = 0; f < WIDE_COUNT; f++) wide[f] = rowOf(DEEP_COUNT + f, described[DEEP_COUNT + f] as number, WIDE_BITS)
}

const described = new Int32Array(FEATURE_COUNT)

/** Writes what is to be hashed of word `w`, deep features first, to `f`. */
export function describe(words: WordTable, w: number, scores: Float32Array, memory: Memory, f: Int32Array): void {
  const { units, count, hash, flags, shape, separator } = words
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
    words.stems.read(start, end)
    stem = 1 | (flagsOf(words.stems.withoutOne) << 1) | (flagsOf(words.stems.withoutTwo) << 5)
    head = headOf(words, start, end)
  }

  const familiar = words.familiarity(w)
  const like = familiar >> 4
  // An unknown word with a known head is known by it.
  const known = (familiar & 15) === 0 && head !== 0 && head !== 1 ? 3 : familiar & 15

  // The label of the line: its first word, and how far away it is.
  let label = w
  while (label > 0 && w - label < 6 && ((separator[label] as number) & 2) === 0) label--
  const distance = w - label
  const labelHash = distance === 0 ? 11 : distance >= 6 ? 12 : (hash[label] as number)
  const labelSeparator = distance === 0 ? 0 : (separator[label + 1] as number)

  f[0] = h0
  f[1] = (k0 << 5) | (size > 12 ? 12 : size)
  if (size < 6) shortAffixes(units, start, end, f)
  else affixes(units, start, end, f)
  f[9] = l1
  f[10] = r1
  f[11] = l2
  f[12] = r2
  f[13] = (kl1 << 8) | sl1
  f[14] = (kr1 << 8) | sr1
  f[15] = (kl2 << 8) | sl2
  f[16] = (kr2 << 8) | sr2
  f[17] = (sl1 << 11) | (sr1 << 3) | shape0
  f[18] = (k0 << 15) | (kl1 << 8) | sl1
  f[19] = (k0 << 15) | (kr1 << 8) | sr1
  f[20] = (k0 << 14) | (kl1 << 7) | kr1
  f[21] = labelHash ^ (distance < 3 ? distance : 3)
  f[22] = (labelSeparator << 8) | (distance << 3) | shape0
  f[23] = (regime << 8) | k0
  f[24] = (words.seenSmall(w) ? 256 : 0) | (words.inAddress(w) ? 512 : 0) | k0
  f[25] = (p1 << 12) | (p2 << 8) | sl1
  f[26] = (step(memory.get(h0)) << 3) | shape0
  f[27] = tail(words, w - 1)
  f[28] = tail(words, w + 1)
  f[29] = (sl2 << 24) | (sl1 << 16) | (sr1 << 8) | sr2
  f[30] = (p1 << 16) | (kl1 << 8) | k0
  f[31] = join(l1, sl1)
  f[32] = join(r1, sr1)
  f[33] = (p1 << 16) | (kr1 << 8) | k0
  f[34] = (stem << 8) | (head === 0 ? 1 : head === 1 ? 2 : 3) | (shape0 << 2)
  f[35] = head

  f[36] = (known << 7) | k0
  f[37] = join(known, (kl1 << 8) | sl1)
  f[38] = join(known, (kr1 << 8) | sr1)
  f[39] = (like << 10) | (known << 4) | shape0
  f[40] = join(like, (kl1 << 8) | sl1)
  f[41] = join(like, (kr1 << 8) | sr1)

  f[42] = h0
  f[43] = join(l1, h0)
  f[44] = join(h0, r1)
  f[45] = join(l1, (sl1 << 8) | k0)
  f[46] = join(r1, (sr1 << 8) | k0)
  f[47] = join(h0, (regime << 3) | shape0)
  f[48] = join(labelHash, (labelSeparator << 4) | distance)
  f[49] = join(h0, sl1)
  f[50] = join(h0, sr1)
  f[53] = join(stem, (k0 << 16) | (sl1 << 8) | sr1)
  f[54] = join((sl1 << 8) | sr1, join(kl1, (k0 << 8) | kr1))
  f[55] = join(l1, (known << 8) | k0)
  f[56] = join(r1, (known << 8) | k0)
  f[57] = join(l1, (like << 8) | shape0)
  f[58] = join(r1, (like << 8) | shape0)
}
