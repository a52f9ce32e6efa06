// What is known of a candidate and its surroundings, as a list of hashes. Training and look-up share this code; a change here needs a
// new model.
import { firstIndex } from '../first-index.ts'
import { KINDS } from '../kinds.ts'
import { foldHashOf } from '../lexicons/fold.ts'
import { COMMON, FIRST, flagsOf, LAST } from '../lexicons/names.ts'
import { type WordForms, wordForms } from '../lexicons/word-forms.ts'
import type { Scan } from '../scan.ts'
import type { Span } from '../span.ts'
import { isDigit, unitClass } from '../units.ts'
import type { Words } from '../words.ts'
import type { Candidate, LevelOf } from './candidates.ts'
import { headOf } from './heads.ts'
import { type Line, readLine } from './line.ts'
import { NOTHING, readLook, smallOf, type ValueLook } from './value-look.ts'

export const MOST_FEATURES = 96

/** Words looked at before and behind. */
const BEFORE = 5
const BEHIND = 3
/** Signs looked at on either side. */
const BESIDE = 3
const NEWLINE = 10
const BLANK = 32
const COLON = 58
const EQUALS = 61
const HYPHEN = 45
const ARROW = 0x2192
const EDGE = 7
/** Stands for any word with digits. */
const NUMBER = 0x55
/** Letters by which a name is known in a login. */
const NAME_LETTERS = 4
const LONGEST_GAP = 8

/** One text, in which candidates are described. */
export class Describer {
  readonly keys = new Int32Array(MOST_FEATURES)
  count = 0
  readonly #scan: Scan
  readonly #units: Uint16Array
  readonly #words: Words
  readonly #forms: WordForms
  readonly #found: readonly Span[]
  readonly #levelOf: LevelOf
  readonly #kinds: number
  #names: ReadonlySet<number> | undefined
  /** First span that ends behind the candidate's beginning. */
  #next = 0
  #look: ValueLook = NOTHING
  #line: Line = { start: 0, end: -1, opens: 0, signs: 0 }

  /** @param found sorted by their beginnings. */
  constructor(scan: Scan, found: readonly Span[], levelOf: LevelOf) {
    this.#scan = scan
    this.#words = scan.words
    this.#forms = wordForms(scan)
    this.#units = scan.units
    this.#found = found
    this.#levelOf = levelOf
    let kinds = 0
    for (const { kind } of found) kinds |= kindBit(kind)
    this.#kinds = kinds
  }

  /** Writes the first GLANCE features of a candidate to `keys`. Candidates come in order. */
  glance(candidate: Candidate): void {
    this.count = 0
    const look = readLook(this.#units, candidate.start, candidate.end)
    this.#look = look
    const { coarse, digits, letters, classes, length } = look
    this.#add(0, coarse)
    this.#add(4, (Math.min(digits, 15) << 4) | Math.min(letters, 15))
    this.#add(6, (classes << 4) | Math.min(length >> 1, 15))
    const both = this.#signs(candidate)
    this.#add(22, both)
    this.#add(23, mix(both, coarse))
    this.#wordBefore(candidate.first, coarse)
    this.#add(56, this.#kindBefore(candidate.start))
  }

  /** Writes the others behind them. */
  describe(candidate: Candidate): void {
    const { coarse } = this.#look
    this.#written(this.#look)
    this.#parts(candidate, coarse)
    this.#wordsBefore(candidate.first, coarse)
    this.#wordsBehind(candidate, coarse)
    this.#ofLine(candidate.start, coarse)
    this.#neighbours(candidate, coarse)
    const head = headOf(this.#scan, candidate.start, this.#line.start)
    if (head === undefined) return
    for (const word of head) {
      this.#add(60, word)
      this.#add(61, mix(word, coarse))
    }
  }

  #add(slot: number, value: number): void {
    if (this.count < MOST_FEATURES) this.keys[this.count++] = mix(Math.imul(slot + 1, 0x9e3779b1), value)
  }

  #written({ coarse, digits, signs, classes, changes, length, head, tail, isHex, figure, day }: ValueLook): void {
    this.#add(3, Math.min(length, 30))
    this.#add(5, signs)
    this.#add(7, (Math.min(changes, 12) << 4) | classes)
    this.#add(9, head)
    this.#add(10, tail)
    if (isHex) this.#add(11, Math.min(length, 40))
    if (day > 0) this.#add(12, day)
    if (digits === length) this.#add(14, (Math.min(digits, 15) << 4) | figure)
    if (digits > 3) this.#add(15, mix(coarse, Math.min(digits, 15)))
  }

  /** The words that a candidate is made of. */
  #parts({ start, end, first, last }: Candidate, coarse: number): void {
    const units = this.#units
    let what = 0
    let count = 0
    for (let w = first; w <= last; w++) {
      const from = this.#words.start[w] as number
      let to = this.#words.end[w] as number
      let hash = this.#forms.hash[w] as number
      let flags = this.#forms.flags[w] as number
      if (this.#words.numeric[w] === 1) {
        // The letters before its digits.
        to = from
        while (to < end && !isDigit(units[to] as number)) to++
        if (to - from < 2) continue
        hash = foldHashOf(units, from, to)
        flags = flagsOf(hash)
      } else if (to - from < 2) continue
      count++
      if ((flags & (FIRST | LAST)) !== 0) what |= (flags & COMMON) !== 0 ? 1 : 2
      else if ((flags & COMMON) !== 0) what |= 4
      else what |= 8 << this.#levelOf(hash)
      if (to - from > 4 && flags === 0) {
        if ((flagsOf(foldHashOf(units, from + 1, to)) & LAST) !== 0) what |= 64
        if ((flagsOf(foldHashOf(units, from, to - 1)) & LAST) !== 0) what |= 128
        if ((flagsOf(foldHashOf(units, from + 2, to)) & LAST) !== 0) what |= 256
      }
    }
    this.#add(17, what)
    this.#add(18, mix(what, coarse))
    if (count > 0) this.#add(19, (this.#isOfName(start, end) ? 8 : 0) | Math.min(count, 4))
  }

  /** Whether it holds the beginning of the name of a person in the text. */
  #isOfName(start: number, end: number): boolean {
    this.#names ??= this.#readNames()
    const names = this.#names
    if (names.size === 0) return false
    for (let at = start; at + NAME_LETTERS <= end; at++) if (names.has(gramOf(this.#units, at))) return true
    return false
  }

  #readNames(): ReadonlySet<number> {
    const names = new Set<number>()
    const { start, end, count } = this.#words
    for (const span of this.#found) {
      if (span.kind !== 'PERSON') continue
      for (let w = firstIndex(count, (at) => (start[at] as number) >= span.start); w < count && (start[w] as number) < span.end; w++) {
        if ((end[w] as number) - (start[w] as number) >= NAME_LETTERS) names.add(gramOf(this.#units, start[w] as number))
      }
    }
    return names
  }

  /** What stands right before and behind. */
  #signs({ start, end }: Candidate): number {
    return mix(signsFrom(this.#units, start - 1, -1), signsFrom(this.#units, end, 1))
  }

  /** The word right before: always four features. */
  #wordBefore(first: number, coarse: number): void {
    const w = first - 1
    const { start, end, numeric } = this.#words
    const gap = w < 0 ? EDGE : this.#gap(end[w] as number, start[first] as number)
    const isNumber = w >= 0 && numeric[w] === 1
    const known = w < 0 ? EDGE : isNumber ? NUMBER : (this.#forms.hash[w] as number)
    this.#add(32, mix(known, gap & BREAKS))
    this.#add(35, mix(known, coarse))
    this.#add(36, mix(known, gap))
    this.#add(37, w < 0 ? 16 : isNumber ? 3 : (this.#forms.flags[w] as number))
  }

  /** Words before, and the label of the line. */
  #wordsBefore(first: number, coarse: number): void {
    const { start, end, numeric, prefix, suffix } = this.#words
    const { hash } = this.#forms
    let label = 0
    let lines = 0
    for (let k = 1; k <= BEFORE; k++) {
      const w = first - k
      if (w < 0) {
        this.#add(30, k)
        break
      }
      const gap = this.#gap(end[w] as number, start[w + 1] as number)
      if ((gap & BREAKS) !== 0) lines++
      if (lines > 1) break
      const isNumber = numeric[w] === 1
      const known = isNumber ? NUMBER : (hash[w] as number)
      this.#add(31, mix(known, lines))
      if (isNumber) continue
      if (k <= 2) {
        this.#add(38, prefix[w] as number)
        this.#add(39, suffix[w] as number)
      }
      if (label === 0 && lines === 0 && (gap & LABELS) !== 0) {
        label = k < 3 ? k : 3
        this.#add(40, known)
        this.#add(41, mix(known, coarse))
        this.#add(42, mix(known, label))
        if (w > 0) this.#add(45, mix(known, hash[w - 1] as number))
      }
    }
    this.#add(46, label)
  }

  #wordsBehind({ last }: Candidate, coarse: number): void {
    const { start, end, numeric, count } = this.#words
    for (let k = 1; k <= BEHIND; k++) {
      const w = last + k
      if (w >= count) {
        this.#add(47, k)
        break
      }
      if ((this.#gap(end[w - 1] as number, start[w] as number) & BREAKS) !== 0) break
      const known = numeric[w] === 1 ? NUMBER : (this.#forms.hash[w] as number)
      this.#add(48, known)
      if (k === 1) {
        this.#add(49, known)
        this.#add(50, mix(known, coarse))
      }
    }
  }

  /** What stands between two words: a hash, and whether the line breaks or a label ends there. */
  #gap(from: number, to: number): number {
    const units = this.#units
    let hash = EDGE
    let what = 0
    const until = Math.min(to, from + LONGEST_GAP)
    for (let at = from; at < until; at++) {
      const unit = units[at] as number
      hash = mix(hash, unit)
      if (unit === NEWLINE) what |= BREAKS
      else if (unit === COLON || unit === EQUALS || unit === ARROW) what |= LABELS
      else if (unit === HYPHEN && (units[at + 1] === 62 || (units[at - 1] === BLANK && units[at + 1] === BLANK))) what |= LABELS
    }
    return (hash & ~(BREAKS | LABELS)) | what
  }

  /** How the line begins and what signs it has. */
  #ofLine(start: number, coarse: number): void {
    if (start > this.#line.end) this.#line = readLine(this.#scan.text, this.#units, start)
    const line = this.#line
    this.#add(51, line.opens)
    this.#add(52, mix(line.opens, coarse))
    this.#add(53, line.signs)
    this.#add(54, mix(line.signs, coarse))
    this.#add(55, start === line.start ? 1 : start - line.start < 12 ? 2 : 3)
  }

  /** What the rules found before it. */
  #kindBefore(start: number): number {
    const found = this.#found
    while (this.#next < found.length && (found[this.#next] as Span).end <= start) this.#next++
    const before = found[this.#next - 1]
    return before === undefined ? 0 : near(before, this.#distance(before.end, start))
  }

  /** What the rules found around it. */
  #neighbours({ start, end }: Candidate, coarse: number): void {
    const after = this.#found[this.#next]
    const right = after === undefined ? 0 : near(after, this.#distance(end, after.start))
    this.#add(57, right)
    this.#add(58, mix(this.#kindBefore(start), coarse))
    this.#add(59, mix(right, coarse))
    this.#add(62, this.#kinds)
    this.#add(63, this.#kinds & OF_LOGINS)
  }

  /** In four steps; the last two are in another line, or far. */
  #distance(from: number, to: number): number {
    if (to - from > 40) return 5
    for (let at = from; at < to; at++) if (this.#units[at] === NEWLINE) return 4
    return to - from < 3 ? 1 : to - from < 16 ? 2 : 3
  }
}

/** Bits of what `#gap` returns. */
const BREAKS = 1
const LABELS = 2

const INDEX: ReadonlyMap<Span['kind'], number> = new Map(KINDS.map((kind, i) => [kind, i]))

function kindBit(kind: Span['kind']): number {
  return 1 << ((INDEX.get(kind) as number) & 31)
}

const OF_LOGINS = kindBit('PERSON') | kindBit('USERNAME') | kindBit('CREDENTIAL')

function near({ kind }: Span, distance: number): number {
  return (INDEX.get(kind) as number) * 8 + distance + 1
}

/** Hash of some letters from an offset on, whatever their case. */
function gramOf(units: Uint16Array, from: number): number {
  let hash = 0
  for (let at = from; at < from + NAME_LETTERS; at++) hash = Math.imul(hash ^ smallOf(units[at] as number), 0x01000193)
  return hash
}

/** Up to three signs beside a candidate, to the first letter or digit or to the end of the line. */
function signsFrom(units: Uint16Array, from: number, step: 1 | -1): number {
  let hash = EDGE
  for (let n = 0, at = from; n < BESIDE && at >= 0 && at < units.length; n++, at += step) {
    const unit = units[at] as number
    if (unitClass(unit) !== 0) return mix(hash, 1)
    hash = mix(hash, unit)
    if (unit === NEWLINE) break
  }
  return hash
}

function mix(a: number, b: number): number {
  let x = Math.imul(a ^ Math.imul(b, 0x27d4eb2f), 0x85ebca6b)
  x ^= x >>> 15
  x = Math.imul(x, 0xc2b2ae35)
  return x ^ (x >>> 13)
}
