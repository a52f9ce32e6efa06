// The copy of a text that recognizers look at (scan-text.ts), with an exact map back to the original. Words and number zones are found
// once and shared by all recognizers.
import type { SourceMap } from './reading/rewrite.ts'
import { readText } from './scan-text.ts'

/** Class of a UTF-16 code unit below 0x250: 0 other, 1 letter, 2 digit. */
const LOW = new Uint8Array(0x250)
for (let code = 0; code < LOW.length; code++) {
  const char = String.fromCharCode(code)
  LOW[code] = /\p{L}/u.test(char) ? 1 : /[0-9]/.test(char) ? 2 : 0
}
const WORD_UNIT = /[\p{L}\p{M}\p{N}\uD800-\uDFFF]/u

/** 0: not part of a word, 1: letter, 2: ASCII digit. Surrogates count as letters, so that rare scripts stay whole. */
export function unitClass(code: number): number {
  return code < 0x250 ? (LOW[code] as number) : WORD_UNIT.test(String.fromCharCode(code)) ? 1 : 0
}

/** Maximal runs of letters and digits, in order. Hyphens, dots and apostrophes end a word. */
export interface Words {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** 1 where the word holds an ASCII digit. */
  readonly numeric: Uint8Array
}

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

export class Scan {
  readonly original: string
  /** What recognizers read. */
  readonly text: string
  readonly #maps: readonly SourceMap[]
  #words: Words | undefined
  #zones: NumberZones | undefined
  #lower: string | undefined

  constructor(original: string) {
    this.original = original
    const { text, maps } = readText(original)
    this.text = text
    this.#maps = maps
  }

  /** Offsets of the scan text → offsets of the original. */
  toOriginal(start: number, end: number): { start: number; end: number } {
    let range = { start, end }
    for (const map of this.#maps) range = map.toSource(range.start, range.end)
    return range
  }

  /** The scan text in lower case, of the same length (characters whose lower case is longer stay as they are). */
  get lower(): string {
    if (this.#lower === undefined) {
      const lower = this.text.toLowerCase()
      this.#lower =
        lower.length === this.text.length
          ? lower
          : this.text.replace(/./gsu, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c))
    }
    return this.#lower
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
    this.#words ??= findWords(this.text)
    return this.#words
  }

  get numbers(): NumberZones {
    this.#zones ??= findZones(this.text, this.words)
    return this.#zones
  }
}

function findWords(text: string): Words {
  let capacity = 16 + (text.length >> 2)
  let start = new Int32Array(capacity)
  let end = new Int32Array(capacity)
  let numeric = new Uint8Array(capacity)
  let count = 0
  let from = -1
  let digit = 0
  for (let i = 0; i <= text.length; i++) {
    const type = i < text.length ? unitClass(text.charCodeAt(i)) : 0
    if (type !== 0) {
      if (from < 0) {
        from = i
        digit = 0
      }
      if (type === 2) digit = 1
    } else if (from >= 0) {
      if (count === capacity) {
        capacity *= 2
        start = grow(start, new Int32Array(capacity))
        end = grow(end, new Int32Array(capacity))
        numeric = grow(numeric, new Uint8Array(capacity))
      }
      start[count] = from
      end[count] = i
      numeric[count] = digit
      count++
      from = -1
    }
  }
  return { count, start, end, numeric }
}

function grow<T extends Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>>(from: T, to: T): T {
  to.set(from)
  return to
}

function findZones(text: string, words: Words): NumberZones {
  const from: number[] = []
  const to: number[] = []
  for (let w = 0; w < words.count; w++) {
    if (words.numeric[w] === 0) continue
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
