// The words of a scan as the name rules see them: shape, what stands between them, and what each word announces. One walk, all in
// flat arrays.
import { ALL_BIG_BEHIND, BIG_BEHIND, FIRST_BIG, ONE_BIG_NEAR, wordForms } from '../lexicons/word-forms.ts'
import { perScan, type Scan, type Words } from '../scan.ts'
import { marksOf, waitFor } from '../word-book.ts'
import { cueOfHash, PARTICLE } from './cues.ts'

/** Shapes of words. */
export const LOWER = 1
export const CAPITAL = 2
export const UPPER = 3
/** A single capital letter. */
export const INITIAL = 4
/** fooBar, x86, names of code. */
export const MIXED = 5
export const NUMERIC = 6

/** What stands between a word and the one before. */
export const OTHER = 0
export const SPACE = 1
/** Hyphen or apostrophe without blanks. */
export const TIGHT = 2
/** A dot, alone or with a blank or hyphen. */
export const DOT = 3
/** One line break, with indents or quote marks. */
export const BREAK = 4
/** An empty line or more. */
export const BLANK = 5
export const UNDERSCORE = 6
/** Two or more blanks, or a tab. */
export const COLUMN = 7
/** Comma and blank. */
export const COMMA = 8
/** Other characters with a line break among them. */
export const BREAK_OTHER = 9

const GERMAN = waitFor(
  'der die das und ist nicht ich wir mit für bitte ein eine den dem von zu auf im am auch es sie er bei mir'.split(' '),
)

export class WordView {
  readonly scan: Scan
  readonly text: string
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly shape: Uint8Array
  /** Between word i - 1 and word i; one more entry for what follows the last word. */
  readonly gap: Uint8Array
  readonly cue: Int32Array
  readonly #lower: string
  #nounsAreSmall: boolean | undefined
  #isSmallChat: boolean | undefined

  constructor(scan: Scan) {
    const words: Words = scan.words
    const { text, lower } = scan
    this.scan = scan
    this.text = text
    this.#lower = lower
    this.count = words.count
    this.start = words.start
    this.end = words.end
    // All in one piece of memory.
    const memory = new ArrayBuffer(6 * words.count + 1)
    this.cue = new Int32Array(memory, 0, words.count)
    this.shape = new Uint8Array(memory, 4 * words.count, words.count)
    this.gap = new Uint8Array(memory, 5 * words.count, words.count + 1)
    const { hashes } = marksOf(scan)
    const { look } = wordForms(scan)
    const { units } = scan
    const { start: starts, end: ends, numeric, count } = words
    const { cue, shape, gap } = this
    let last = 0
    for (let i = 0; i < count; i++) {
      const start = starts[i] as number
      const end = ends[i] as number
      gap[i] = i === 0 ? BLANK : start - last === 1 && units[last] === 32 ? SPACE : gapOf(units, last, start)
      last = end
      if (numeric[i] === 1) shape[i] = NUMERIC
      else {
        const written = SHAPES[look[i] as number] as number
        shape[i] = written === CAPITAL && end - start === 1 ? INITIAL : written
        if (end - start <= 20) cue[i] = cueOfHash(hashes[i] as number)
      }
    }
    this.gap[words.count] = BLANK
  }

  word(i: number): string {
    return this.text.slice(this.start[i], this.end[i])
  }

  lower(i: number): string {
    return this.#lower.slice(this.start[i], this.end[i])
  }

  /** Whether word i is the first of its line. */
  opensLine(i: number): boolean {
    const gap = this.gap[i]
    return i === 0 || gap === BREAK || gap === BLANK || gap === BREAK_OTHER
  }

  /** Whether a name that begins at word i is written small; a particle says nothing. */
  isSmallName(i: number): boolean {
    let first = i
    while (first + 1 < this.count && first < i + 3 && ((this.cue[first] as number) & PARTICLE) !== 0) first++
    return this.shape[first] === LOWER
  }

  /** Whether word i begins like a name: not small, not code. */
  isBig(i: number): boolean {
    const shape = this.shape[i] as number
    return i < this.count && (shape === CAPITAL || shape === UPPER || shape === INITIAL)
  }

  /** Whether the text is in a language that writes nouns small: any but German. */
  get nounsAreSmall(): boolean {
    if (this.#nounsAreSmall === undefined) {
      let german = 0
      const until = Math.min(this.count, 600)
      const { bits } = marksOf(this.scan)
      for (let i = 0; i < until; i++) if (((bits[i] as number) & GERMAN) !== 0 && this.shape[i] === LOWER) german++
      this.#nounsAreSmall = german * 40 < until
    }
    return this.#nounsAreSmall
  }

  /** Whether hardly any word begins big: a chat in small letters. */
  get isSmallChat(): boolean {
    if (this.#isSmallChat === undefined) {
      let big = 0
      let letters = 0
      for (let i = 0; i < this.count; i++) {
        if (this.shape[i] === CAPITAL) big++
        if (this.shape[i] === LOWER) letters++
      }
      this.#isSmallChat = letters > 3 && big * 12 < letters
    }
    return this.#isSmallChat
  }

  /** The first word that starts at or after an offset. */
  at(offset: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.start[middle] as number) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Shape of a word of two letters or more, by how it is written. */
const SHAPES = Uint8Array.from({ length: 256 }, (_, look) => {
  const isBig = (look & FIRST_BIG) !== 0
  if ((look & BIG_BEHIND) === 0) return isBig ? CAPITAL : LOWER
  if (!isBig) return MIXED
  if ((look & ALL_BIG_BEHIND) !== 0) return UPPER
  // McAllister, DiCaprio, but not JavaScript; longer prefixes only with one inner capital.
  return (look & ONE_BIG_NEAR) !== 0 ? CAPITAL : MIXED
})

function gapOf(units: Uint16Array, from: number, to: number): number {
  const first = units[from]
  if (to - from === 1) {
    switch (first) {
      case 32:
        return SPACE
      case 45:
      case 39:
        return TIGHT
      case 46:
        return DOT
      case 95:
        return UNDERSCORE
      case 10:
        return BREAK
      case 9:
        return COLUMN
      case 44:
        return COMMA
      default:
        return OTHER
    }
  }
  const second = units[from + 1]
  if (to - from === 2) {
    if (first === 46 && (second === 32 || second === 45)) return DOT
    if (first === 44 && second === 32) return COMMA
    if ((first === 45 && second === 45) || (first === 39 && second === 39)) return TIGHT
    if (first === 32 && second === 39) return SPACE
  }
  let breaks = 0
  let others = 0
  let blanks = 0
  for (let k = from; k < to; k++) {
    const code = units[k]
    if (code === 10) breaks++
    else if (code === 32 || code === 9) blanks++
    else if (code !== 13 && code !== 62) others++
  }
  if (breaks > 1) return BLANK
  if (breaks === 1) return others === 0 || (others === 1 && first === 46) ? BREAK : BREAK_OTHER
  if (others === 0 && blanks > 1) return COLUMN
  return OTHER
}

/** The view of a scan, made once. */
export const viewOf = perScan((scan) => new WordView(scan))
