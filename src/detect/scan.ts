// The copy of a text that recognizers look at: NFKC, invisible characters dropped, dashes and quotes unified, with an exact map back
// to the original. Words and number zones are found once and shared by all recognizers.

/** Characters that fold to exactly one other: offsets stay the same. */
const SAME_LENGTH = /[\u00A0\u02BC\u2000-\u200A\u2010-\u2013\u2018\u2019\u201B\u202F\u205F\u2032\u2212\u3000\uFF01-\uFF5E]/g
/** Anything that may vanish, join or grow: invisible and bidi characters, combining marks, compatibility forms, unusual planes. */
const RESHAPING =
  /[\u00AD\u0300-\u036F\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u1AB0-\u1AFF\u1DC0-\u1DFF\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2079\u207A-\u209F\u20D0-\u20FF\u2100-\u214F\u2460-\u24FF\uFB00-\uFB06\uFE00-\uFE0F\uFE20-\uFE2F\uFEFF]|\uD835[\uDC00-\uDFFF]|\uDB40[\uDC00-\uDFFF]/
const INVISIBLE =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF\u{E0000}-\u{E0FFF}]/gu
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu

function fold(char: string): string {
  const code = char.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (code === 0xa0 || code === 0x202f || code === 0x205f || code === 0x3000 || (code >= 0x2000 && code <= 0x200a)) return ' '
  if ((code >= 0x2010 && code <= 0x2013) || code === 0x2212) return '-'
  return "'"
}

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
  #starts: Int32Array | undefined
  #ends: Int32Array | undefined
  #words: Words | undefined
  #zones: NumberZones | undefined
  #lower: string | undefined

  constructor(original: string) {
    this.original = original
    if (RESHAPING.test(original)) this.text = this.#reshape(original)
    else {
      SAME_LENGTH.lastIndex = 0
      this.text = SAME_LENGTH.test(original) ? original.replace(SAME_LENGTH, fold) : original
    }
  }

  #reshape(original: string): string {
    const starts: number[] = []
    const ends: number[] = []
    let text = ''
    for (const match of original.matchAll(CLUSTER)) {
      const raw = match[0]
      const visible = raw.replace(INVISIBLE, '')
      if (visible === '') continue
      const piece = visible.normalize('NFKC').replace(SAME_LENGTH, fold)
      text += piece
      for (let i = 0; i < piece.length; i++) {
        starts.push(match.index)
        ends.push(match.index + raw.length)
      }
    }
    this.#starts = Int32Array.from(starts)
    this.#ends = Int32Array.from(ends)
    return text
  }

  /** Offsets of the scan text → offsets of the original. */
  toOriginal(start: number, end: number): { start: number; end: number } {
    if (this.#starts === undefined || this.#ends === undefined) return { start, end }
    if (start >= end) return { start: this.#starts[start] ?? this.original.length, end: this.#starts[start] ?? this.original.length }
    return { start: this.#starts[start] as number, end: this.#ends[end - 1] as number }
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
