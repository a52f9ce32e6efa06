// The copy of a text that recognizers look at (scan-text.ts), with an exact map back to the original. Words and number zones are found
// once and shared by all recognizers.
import { copyOf, takeBytes } from './pool.ts'
import type { SourceMap } from './reading/rewrite.ts'
import { readText } from './scan-text.ts'
import { isDigit, unitClass } from './units.ts'
import { type ReadWords, readWords, type Words } from './words.ts'

export { unitClass } from './units.ts'
export type { Words } from './words.ts'

/**
 * The surroundings of all digits of a text, joined into one short text, so that the many number patterns run over a fraction of
 * the characters. Pieces are separated by two NUL characters, which no pattern may match.
 */
export interface NumberZones {
  readonly text: string
  /** Offset in the zones' text → offset in the scan text. */
  toScan(offset: number): number
}

/** How far a zone reaches left and right of its digits, and the gap (in code units) over which two zones become one. */
const LEFT = 24
const RIGHT = 20
const GAP = 16

/** Maximal runs of ASCII digits, in order. */
export interface DigitRuns {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
}

let kept = 0

/** What is worked out once for a scan and stays beside it, whatever it is. */
export function perScan<T extends object>(make: (scan: Scan) => T): (scan: Scan) => T {
  const slot = kept++
  return (scan) => {
    const made = (scan.kept[slot] as T | undefined) ?? make(scan)
    scan.kept[slot] = made
    return made
  }
}

export class Scan {
  /** Of `perScan`. */
  readonly kept: object[] = []
  readonly original: string
  /** What recognizers read. */
  readonly text: string
  readonly #maps: readonly SourceMap[]
  readonly #read: ReadWords
  #digits: DigitRuns | undefined
  #zones: NumberZones | undefined
  #lower: string | undefined
  #units: Uint16Array | undefined

  constructor(original: string) {
    this.original = original
    // Asked for by every word whose small letters need the whole text.
    let lower: string | undefined
    const read = readWords(original, () => {
      lower ??= lowerOf(original)
      return lower
    })
    const { text, maps } = readText(original, read.signs)
    this.text = text
    if (text === original) this.#lower = lower
    this.#maps = maps
    this.#read = text === original ? read : readWords(text, () => this.lower)
  }

  /** Whether the text has one of these SIGNs; asking for several at once is as cheap. */
  has(signs: number): boolean {
    return (this.#read.signs & signs) !== 0
  }

  /** Offsets of the scan text → offsets of the original. */
  toOriginal(start: number, end: number): { start: number; end: number } {
    let range = { start, end }
    for (const map of this.#maps) range = map.toSource(range.start, range.end)
    return range
  }

  /** The scan text in lower case, of the same length (characters whose lower case is longer stay as they are). */
  get lower(): string {
    this.#lower ??= lowerOf(this.text)
    return this.#lower
  }

  /** The code units of the scan text: an array is read several times faster than a string, whatever that is made of. */
  get units(): Uint16Array {
    if (this.#units === undefined) {
      const { buffer, offset } = takeBytes(2 * this.text.length)
      this.#units = new Uint16Array(buffer, offset, this.text.length)
      Buffer.from(buffer, offset, 2 * this.text.length).write(this.text, 'utf16le')
    }
    return this.#units
  }

  /** Up to `size` code units before `offset`. */
  before(offset: number, size: number): string {
    return this.text.slice(Math.max(0, offset - size), offset)
  }

  /** Up to `size` code units after `offset`. */
  after(offset: number, size: number): string {
    return this.text.slice(offset, offset + size)
  }

  get words(): Words {
    return this.#read.words
  }

  get digits(): DigitRuns {
    this.#digits ??= findDigits(this.units, this.words)
    return this.#digits
  }

  get numbers(): NumberZones {
    this.#zones ??= findZones(this.text, this.words)
    return this.#zones
  }
}

function lowerOf(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/./gsu, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c))
}

/** Filled anew for each text. */
let runStarts = new Int32Array(1 << 11)
let runEnds = new Int32Array(1 << 11)

function findDigits(units: Uint16Array, words: Words): DigitRuns {
  let count = 0
  const { start, end, numbers } = words
  for (let n = 0; n < numbers.length; n++) {
    const w = numbers[n] as number
    const to = end[w] as number
    for (let at = start[w] as number; at < to; at++) {
      if (!isDigit(units[at] as number)) continue
      const from = at
      do at++
      while (at < to && isDigit(units[at] as number))
      if (count === runStarts.length) {
        runStarts = twice(runStarts)
        runEnds = twice(runEnds)
      }
      runStarts[count] = from
      runEnds[count++] = at
    }
  }
  return { count, start: copyOf(runStarts, count), end: copyOf(runEnds, count) }
}

function twice(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * list.length)
  longer.set(list)
  return longer
}

function findZones(text: string, words: Words): NumberZones {
  const from: number[] = []
  const to: number[] = []
  for (const w of words.numbers) {
    const left = widenLeft(text, Math.max(0, (words.start[w] as number) - LEFT))
    const right = widenRight(text, Math.min(text.length, (words.end[w] as number) + RIGHT))
    const last = to.length - 1
    if (last >= 0 && left <= (to[last] as number) + GAP) to[last] = Math.max(right, to[last] as number)
    else {
      from.push(left)
      to.push(right)
    }
  }
  const offsets: number[] = []
  const pieces: string[] = []
  let length = 0
  for (let z = 0; z < from.length; z++) {
    offsets.push(length)
    const piece = text.slice(from[z], to[z])
    pieces.push(piece)
    length += piece.length + 2
  }
  return {
    text: pieces.join('\0\0'),
    toScan(offset) {
      let low = 0
      let high = offsets.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((offsets[middle] as number) <= offset) low = middle
        else high = middle - 1
      }
      return offset - (offsets[low] ?? 0) + (from[low] ?? 0)
    },
  }
}

/** Never cut inside a word: a pattern's word boundary would otherwise appear where there is none. Bounded for endless words. */
function widenLeft(text: string, at: number): number {
  for (let steps = 0; at > 0 && steps < 256 && unitClass(text.charCodeAt(at - 1)) !== 0 && unitClass(text.charCodeAt(at)) !== 0; steps++)
    at--
  return at
}

function widenRight(text: string, at: number): number {
  for (
    let steps = 0;
    at < text.length && steps < 256 && unitClass(text.charCodeAt(at - 1)) !== 0 && unitClass(text.charCodeAt(at)) !== 0;
    steps++
  )
    at++
  return at
}
