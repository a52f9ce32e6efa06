// What the tagger knows about each word of a text before it looks at neighbours: hash of the folded word, lexicon flags, shape, the
// separator in front, and whether the word may be part of a name at all.
import { COMMON, FIRST, LAST } from '../lexicons/names.ts'
import { CAPITAL_BEHIND, FIRST_CAPITAL, FIRST_SMALL, SMALL_BEHIND, wordForms } from '../lexicons/word-forms.ts'
import type { Scan } from '../scan.ts'
import { SIGN } from '../units.ts'
import { HashMarks } from './hash-marks.ts'
import { Stems } from './stems.ts'
import { OFTEN, UNSEEN, type Vocabulary, vocabulary } from './vocabulary.ts'

/** Shapes. LONE is one capital letter, MIXED has a capital after a small letter, PLAIN has letters without case. */
export const LOWER = 0
export const CAPITALISED = 1
export const UPPER = 2
export const LONE = 3
export const MIXED = 4
export const NUMERIC = 5
export const PLAIN = 6

/** Shape of a word of two letters or more, by how it is written. */
const SHAPES = Uint8Array.from({ length: 256 }, (_, look) => {
  const isCapital = (look & FIRST_CAPITAL) !== 0
  if (!isCapital && (look & FIRST_SMALL) === 0) return PLAIN
  if ((look & CAPITAL_BEHIND) === 0) return isCapital ? CAPITALISED : LOWER
  return isCapital && (look & SMALL_BEHIND) === 0 ? UPPER : MIXED
})

/** Separators: class of the first character between two words that is not blank, times four, plus blank (1) and line break (2). */
const SEPARATORS = '.,:;-/@"\'()<>[]{}|=_#*&+!?\\`~^%$'
const SEPARATOR_CLASS = new Uint8Array(128)
for (let i = 0; i < SEPARATORS.length; i++) SEPARATOR_CLASS[SEPARATORS.charCodeAt(i)] = i + 1
const OTHER_SEPARATOR = SEPARATORS.length + 1
/** Before the first and after the last word. */
export const EDGE = (OTHER_SEPARATOR + 1) << 2

/** Joins words of a name when written small: followed by a capitalised word, or after one of these. */
const PARTICLE = 1
const INNER_PARTICLE = 2
/** A small word after one of these is looked at even if the lexicon does not know it. */
const CUE = 4
/** Before these even an ordinary word may be a name. */
const TITLE = 8

/** Nothing but this character between two words. */
const JOINED_DOT = joined('.')
const JOINED_DASH = joined('-')
const JOINED_LINE = joined('_')
const JOINED_AT = joined('@')

function joined(character: string): number {
  return (SEPARATORS.indexOf(character) + 1) << 2
}

const MARKED: readonly (readonly [number, string])[] = [
  [PARTICLE, 'von van de del della dello di da dal dos das do zu zur zum vom al el bin ibn ben ten ter af av d'],
  [INNER_PARTICLE, 'der den dem la le los las het t y e i und'],
  [
    CUE,
    'herr herrn hr frau fr fräulein familie fam dr prof mr mrs ms miss mister sir madam madame mme monsieur mlle señor señora sr sra don doña signor signora sig dott mevrouw meneer mw dhr pan pani panu heiße heisse name namens hi hallo hey moin liebe lieber dear hola ciao bonjour von an für mit und bin ist kollege kollegin chef chefin kunde kundin patient patientin',
  ],
  [
    TITLE,
    'herr herrn hr frau fr familie dr prof mr mrs ms miss mister sir madam madame mme monsieur m mlle señor señora sr sra don doña signor signora sig dott mevrouw meneer mw dhr pan pani panu bey hanım',
  ],
]

let marks: HashMarks | undefined

/** Of the filter for words in lower case. */
const SMALL_BYTES = 1024
const NO_BYTES = new Uint8Array(0)
/** No familiarity: there is no level 3. */
const UNASKED = 255
/** Shorter words have no stem. */
const WITH_STEM = 5
const WITH_SPELLING = 3

/**
 * What is known of word w besides its flags, given its level in the vocabulary: level of its stem (2 bits), level (2 bits), and, where lexicon and
 * vocabulary know too little, one more than its likeness to names.
 */
export function familiarityOf(
  words: WordTable,
  w: number,
  level: number,
  likeness?: (units: Uint16Array, start: number, end: number) => number,
): number {
  const { units, vocabulary: known, stems } = words
  const start = words.start[w] as number
  const end = words.end[w] as number
  let stem = UNSEEN
  if (level === UNSEEN && end - start >= WITH_STEM) {
    stems.read(start, end)
    stem = Math.max(known.level(stems.withoutOne), known.level(stems.withoutTwo))
  }
  const isSpelled = words.flags[w] === 0 && level < OFTEN && end - start >= WITH_SPELLING
  const like = !isSpelled ? 0 : 1 + (likeness === undefined ? known.likeness(units, start, end) : likeness(units, start, end))
  return (like << 4) | (level << 2) | stem
}

/** How a text uses capitals. */
export const PROSE = 0
export const SMALL = 1
export const CAPITALS = 2

export class WordTable {
  /** Code units of the text. */
  readonly units: Uint16Array
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly hash: Int32Array
  /** Shared with all who look at the scan: training, which hides some, has scans of its own. */
  readonly flags: Uint8Array
  readonly shape: Uint8Array
  /** Separator before each word; one more entry for the one after the last. */
  readonly separator: Uint8Array
  readonly regime: number
  /** What is known of each word besides its flags (`familiarityOf`); UNASKED until somebody asks. */
  readonly familiar: Uint8Array
  readonly vocabulary: Vocabulary
  readonly stems: Stems
  readonly #marked: HashMarks
  /** Words seen in lower case in this text, as a filter of 2^13 bits. */
  readonly #small: Uint8Array
  /** The same in front of the @ of a mail address; empty where there is none. */
  readonly #mailed: Uint8Array

  /** @param known what the tagger knows of words besides the lexicon; without it, the vocabulary that comes with the model. */
  constructor(scan: Scan, known: Vocabulary = vocabulary()) {
    const { units, words } = scan
    const { count } = words
    this.count = count
    this.start = words.start
    this.end = words.end
    const { hash, flags, look } = wordForms(scan)
    this.hash = hash
    this.flags = flags
    this.units = units
    this.stems = new Stems(units)
    marks ??= new HashMarks(MARKED)
    this.#marked = marks
    this.vocabulary = known
    const hasMail = scan.has(SIGN.at)
    // All in one piece of memory.
    const memory = new ArrayBuffer(3 * count + 1 + (hasMail ? 2 : 1) * SMALL_BYTES)
    this.familiar = new Uint8Array(memory, 0, count).fill(UNASKED)
    this.shape = new Uint8Array(memory, count, count)
    this.separator = new Uint8Array(memory, 2 * count, count + 1)
    this.#small = new Uint8Array(memory, 3 * count + 1, SMALL_BYTES)
    this.#mailed = hasMail ? new Uint8Array(memory, 3 * count + 1 + SMALL_BYTES, SMALL_BYTES) : NO_BYTES
    let small = 0
    let capital = 0
    let upper = 0
    let before = 0
    for (let w = 0; w < count; w++) {
      const start = words.start[w] as number
      const end = words.end[w] as number
      this.separator[w] = w === 0 ? EDGE : separatorOf(units, before, start)
      before = end
      let shape = NUMERIC
      if (words.numeric[w] === 0) {
        shape = SHAPES[look[w] as number] as number
        // One letter of any case.
        if (end - start === 1 && shape === CAPITALISED) shape = LONE
      }
      this.shape[w] = shape
      if (shape === LOWER) {
        small++
        if (!hasMail) setBit(this.#small, hash[w] as number)
      } else if (shape === UPPER) upper++
      else if (shape === CAPITALISED) capital++
    }
    this.separator[count] = EDGE
    if (hasMail) this.#noteSmall()
    this.regime = capital + upper <= small * 0.02 ? SMALL : upper > (small + capital) * 2 ? CAPITALS : PROSE
  }

  /** Words of mail addresses are small whatever they are: they are kept apart. */
  #noteSmall(): void {
    let first = 0
    for (let w = 0; w < this.count; w++) {
      const behind = this.separator[w + 1] as number
      if (behind === JOINED_DOT || behind === JOINED_DASH || behind === JOINED_LINE) continue
      const bits = behind === JOINED_AT ? this.#mailed : this.#small
      for (; first <= w; first++) if (this.shape[first] === LOWER) setBit(bits, this.hash[first] as number)
    }
  }

  /** Whether the word also stands in front of the @ of a mail address. */
  inAddress(w: number): boolean {
    return this.#mailed.length > 0 && hasBit(this.#mailed, this.hash[w] as number)
  }

  /** Whether the word also stands in lower case somewhere in the text (rarely true by chance). */
  seenSmall(w: number): boolean {
    return hasBit(this.#small, this.hash[w] as number)
  }

  /** How familiar word w is. */
  familiarity(w: number): number {
    const known = this.familiar[w] as number
    if (known !== UNASKED) return known
    const found = familiarityOf(this, w, this.vocabulary.level(this.hash[w] as number))
    this.familiar[w] = found
    return found
  }

  /** Whether the word may be part of a name. Others score 0 unseen. */
  isCandidate(w: number): boolean {
    const shape = this.shape[w] as number
    if (shape === CAPITALISED) return this.regime !== PROSE || !this.#isOrdinary(w)
    if (shape === UPPER || shape === LONE || shape === MIXED) return true
    if (shape === NUMERIC) return false
    const flags = this.flags[w] as number
    const named = (flags & (FIRST | LAST)) !== 0
    if (shape === PLAIN) return named
    const mark = this.#marks(w)
    if ((mark & PARTICLE) !== 0 && (this.#opensName(w + 1) || this.regime === SMALL)) return true
    if ((mark & INNER_PARTICLE) !== 0 && w > 0 && (this.#opensName(w - 1) || (this.#marks(w - 1) & PARTICLE) !== 0)) return true
    if (named) return (this.end[w] as number) - (this.start[w] as number) > 1
    if ((flags & COMMON) !== 0 || (this.end[w] as number) - (this.start[w] as number) < 3) return false
    if (this.regime === SMALL) return true
    if (w === 0) return false
    return (this.#marks(w - 1) & CUE) !== 0 || ((this.flags[w - 1] as number) & (FIRST | LAST)) !== 0
  }

  /** An ordinary word with neither a title before nor an unmistakable name beside it. */
  #isOrdinary(w: number): boolean {
    if (((this.flags[w] as number) & (FIRST | LAST | COMMON)) !== COMMON) return false
    if ((this.#marks(w) & (PARTICLE | INNER_PARTICLE)) !== 0) return false
    if (w > 0) {
      if (this.shape[w - 1] === LONE || (this.#marks(w - 1) & TITLE) !== 0) return false
      if (this.#isPlainName(w - 1) && this.#touches(w)) return false
    }
    return !(w + 1 < this.count && this.#isPlainName(w + 1) && this.#touches(w + 1))
  }

  #marks(w: number): number {
    return this.#marked.of(this.hash[w] as number)
  }

  #isPlainName(w: number): boolean {
    const flags = this.flags[w] as number
    return (flags & (FIRST | LAST)) !== 0 && (flags & COMMON) === 0
  }

  /** No full stop between a word and the one before. */
  #touches(w: number): boolean {
    return (this.separator[w] as number) >> 2 !== 1
  }

  #opensName(w: number): boolean {
    if (w >= this.count) return false
    const shape = this.shape[w] as number
    return shape === CAPITALISED || shape === UPPER || shape === MIXED || (this.#marks(w) & INNER_PARTICLE) !== 0
  }
}

function setBit(bits: Uint8Array, hash: number): void {
  const at = (hash >>> 3) & (SMALL_BYTES - 1)
  bits[at] = (bits[at] as number) | (1 << (hash & 7))
}

function hasBit(bits: Uint8Array, hash: number): boolean {
  return ((bits[(hash >>> 3) & (SMALL_BYTES - 1)] as number) & (1 << (hash & 7))) !== 0
}

function separatorOf(units: Uint16Array, start: number, end: number): number {
  if (end - start === 1 && units[start] === 32) return 1
  let type = 0
  let blanks = 0
  const stop = end - start > 12 ? start + 12 : end
  for (let i = start; i < stop; i++) {
    const code = units[i] as number
    if (code === 32) blanks |= 1
    else if (code === 10 || code === 13) blanks |= 2
    else if (code === 9) {
      if (type === 0) type = OTHER_SEPARATOR
    } else if (type === 0) type = code < 128 ? (SEPARATOR_CLASS[code] as number) : OTHER_SEPARATOR
  }
  return (type << 2) | blanks
}
