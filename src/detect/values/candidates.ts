// Pieces of a text that could be somebody's login, secret, number or date of birth, and that no rule has taken: runs without blanks that
// hold a digit or a sign between letters, groups of figures, and words of no dictionary where a login or a password may stand.

import { COMMON } from '../lexicons/names.ts'
import { ALL_BIG_BEHIND, BIG_BEHIND, FIRST_BIG, type WordForms, wordForms } from '../lexicons/word-forms.ts'
import type { Scan } from '../scan.ts'
import { OFTEN, UNSEEN } from '../tagger/vocabulary.ts'
import { isDigit, unitClass } from '../units.ts'
import type { Words } from '../words.ts'
import { announcedBy } from './announcing.ts'
import { isNoValue } from './no-value.ts'
import type { Taken } from './taken.ts'

/** A piece, and its first and last word in `scan.words`. */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly first: number
  readonly last: number
}

/** Level of a word in the vocabulary, by its `foldHash`. */
export type LevelOf = (hash: number) => number

const BLANK = 32
const PLUS = 43
const COMMA = 44
const HYPHEN = 45
const DOT = 46
const SLASH = 47
const COLON = 58
const LOW_LINE = 95
const AT = 64
const NUMBER_SIGN = 35

/** Signs that end a piece; what is no sign of ASCII and no letter ends it, too. */
const ENDS = marksOf(' \t\n\r\v\f\0"\'`,;|<>()[]{}=\\:/@^')
/** Signs between the letters of a login or a password. */
const INNER = marksOf('-._!#$%&*+~?')
const SHORTEST = 3
const LONGEST = 64
/** Of words without a sign or a digit. */
const LONGEST_WORD = 24
/** Groups of figures: `802 617`, `06461 770-3l2`. */
const MOST_GROUPS = 6
const LONGEST_GROUP = 9
/** Alone, fewer figures are a count. */
const FEWEST_FIGURES = 4

function marksOf(signs: string): Uint8Array {
  const marks = new Uint8Array(128)
  for (const sign of signs) marks[sign.charCodeAt(0)] = 1
  return marks
}

export function findCandidates(scan: Scan, taken: Taken, levelOf: LevelOf): Candidate[] {
  return new Finder(scan, taken, levelOf).find()
}

class Finder {
  readonly #text: string
  readonly #units: Uint16Array
  readonly #words: Words
  readonly #forms: WordForms
  readonly #taken: Taken
  readonly #levelOf: LevelOf
  /** The piece that was looked at last, and between which offsets it may lie. */
  #start = 0
  #end = 0
  #from = 0
  #to = 0
  /** Whether more groups of figures stand there than a number has. */
  #isRow = false

  constructor(scan: Scan, taken: Taken, levelOf: LevelOf) {
    this.#text = scan.text
    this.#words = scan.words
    this.#forms = wordForms(scan)
    this.#units = scan.units
    this.#taken = taken
    this.#levelOf = levelOf
  }

  find(): Candidate[] {
    const { count, start: starts, end: ends, numeric } = this.#words
    const { hash, flags } = this.#forms
    const units = this.#units
    const taken = this.#taken
    const candidates: Candidate[] = []
    let done = 0
    let announced = -1
    for (let w = 0; w < count; w++) {
      const isNumeric = numeric[w] === 1
      const start = starts[w] as number
      const isNear = w <= announced
      if (!isNumeric) announced = Math.max(announced, w + announcedBy(hash[w] as number))
      if (start < done) continue
      if (!isNumeric) {
        // Most words are in the lexicon and have a blank behind them.
        const after = units[ends[w] as number] as number
        if ((flags[w] !== 0 && (after >= 128 || INNER[after] !== 1)) || !this.#mayBegin(w, isNear)) continue
      }
      if (taken.holds(start)) continue
      this.#from = Math.max(taken.before, done)
      this.#to = taken.after
      this.#widen(start, ends[w] as number)
      let first = w
      while (first > 0 && (starts[first - 1] as number) >= this.#start) first--
      let last = w
      while (last + 1 < count && (starts[last + 1] as number) < this.#end) last++
      const from = this.#start
      let to = this.#end
      let isRow = false
      if (to - from >= LONGEST) {
        // All of an endless run at once.
        while (to < this.#to && this.#goesOn(to)) to++
        done = to
        continue
      }
      if (isNumeric || hasDigit(this.#units, from, to)) {
        const alone = last
        last = this.#group(last)
        isRow = this.#isRow
        to = this.#end
        if (alone === last && to - from < FEWEST_FIGURES && !isNear && first === last && isFigures(this.#units, from, to)) continue
      }
      done = to
      if (isRow || to - from < SHORTEST || to - from >= LONGEST || isNoValue(this.#text.slice(from, to))) continue
      candidates.push({ start: from, end: to, first, last })
    }
    return candidates
  }

  /** Whether a word without digits may begin a candidate. Most stand between blanks and are words of a dictionary. */
  #mayBegin(w: number, isNear: boolean): boolean {
    const units = this.#units
    const { hash, flags, look } = this.#forms
    const start = this.#words.start[w] as number
    const end = this.#words.end[w] as number
    const after = units[end] as number
    if (end + 1 < units.length && after < 128 && INNER[after] === 1 && isWordAt(units, end + 1)) {
      if (after !== HYPHEN && after !== DOT && after !== LOW_LINE) return true
      if (this.#words.numeric[w + 1] === 1) return true
      if (after !== LOW_LINE && ((look[w] as number) & FIRST_BIG) !== 0) return false
      // Compounds of ordinary words.
      return isNear || followsSign(units, start) || !(this.#isOrdinary(w) && this.#isOrdinary(w + 1))
    }
    const size = end - start
    if (size < SHORTEST || size > LONGEST_WORD || flags[w] !== 0) return false
    const written = look[w] as number
    if ((written & BIG_BEHIND) !== 0) return (written & (FIRST_BIG | ALL_BIG_BEHIND)) === 0 && (isNear || followsSign(units, start))
    if ((written & FIRST_BIG) !== 0) return false
    return (isNear || followsSign(units, start)) && this.#levelOf(hash[w] as number) === UNSEEN
  }

  #isOrdinary(w: number): boolean {
    return ((this.#forms.flags[w] as number) & COMMON) !== 0 || this.#levelOf(this.#forms.hash[w] as number) === OFTEN
  }

  /** The run without blanks around a word, trimmed of punctuation. */
  #widen(wordStart: number, wordEnd: number): void {
    const units = this.#units
    let start = wordStart
    let end = wordEnd
    while (start > this.#from && end - start < LONGEST && this.#goesOn(start - 1)) start--
    while (end < this.#to && end - start < LONGEST && this.#goesOn(end)) end++
    while (start < wordStart && !isWordAt(units, start) && units[start] !== PLUS && units[start] !== NUMBER_SIGN) start++
    while (end > wordEnd && !isWordAt(units, end - 1)) end--
    // A handle keeps its sign.
    if (start > this.#from && units[start - 1] === AT && !isWordAt(units, start - 2)) start--
    this.#start = start
    this.#end = end
  }

  #goesOn(at: number): boolean {
    const units = this.#units
    const unit = units[at] as number
    if (unit >= 128) return isWordAt(units, at)
    if (ENDS[unit] === 0) return true
    if (unit === SLASH) return isOfNumber(units[at - 1] as number) && isOfNumber(units[at + 1] as number)
    return unit === COLON && isDigit(units[at - 1] as number) && isDigit(units[at + 1] as number)
  }

  /** Takes in further groups of figures behind the piece. @returns its last word. */
  #group(last: number): number {
    const units = this.#units
    const { count, start: starts, end: ends } = this.#words
    const from = this.#start
    this.#isRow = false
    for (let groups = 1; ; groups++) {
      const stop = this.#end
      if (units[stop] !== BLANK || last + 1 >= count || starts[last + 1] !== stop + 1 || stop + 1 >= this.#to) break
      // Of a row, which is no number, only the latest group is looked at: it may go on to the end of the text.
      if (groups <= MOST_GROUPS && !isGroup(units, from, stop)) break
      this.#widen(stop + 1, ends[last + 1] as number)
      const isNext = this.#start === stop + 1 && this.#end - this.#start <= LONGEST_GROUP && isGroup(units, this.#start, this.#end)
      this.#start = from
      if (!isNext) {
        this.#end = stop
        break
      }
      while (last + 1 < count && (starts[last + 1] as number) < this.#end) last++
      this.#isRow = groups >= MOST_GROUPS
    }
    return last
  }
}

function isWordAt(units: Uint16Array, at: number): boolean {
  return at >= 0 && at < units.length && unitClass(units[at] as number) !== 0
}

/** A sign, but no comma, full stop or hyphen, stands before a word, with a blank between them at most. */
function followsSign(units: Uint16Array, start: number): boolean {
  let at = start - 1
  if (at >= 0 && units[at] === BLANK) at--
  if (at < 0) return false
  const unit = units[at] as number
  return unit < 128 && unit > BLANK && unit !== COMMA && unit !== DOT && unit !== HYPHEN && !isWordAt(units, at)
}

/** A figure or a capital. */
function isOfNumber(unit: number): boolean {
  return isDigit(unit) || (unit >= 65 && unit < 91)
}

function hasDigit(units: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isDigit(units[at] as number)) return true
  return false
}

function isFigures(units: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isDigit(units[at] as number)) return false
  return true
}

/** Figures with capitals, hyphens and strokes; a hurried hand writes o for 0 and l for 1. Days and times are no groups. */
function isGroup(units: Uint16Array, start: number, end: number): boolean {
  let digits = 0
  let dots = 0
  for (let at = start; at < end; at++) {
    const unit = units[at] as number
    if (isDigit(unit)) digits++
    else if (unit === DOT || unit === SLASH) dots++
    else if (!isOfNumber(unit) && unit !== 111 && unit !== 108 && unit !== HYPHEN && unit !== BLANK && unit !== PLUS) return false
  }
  return digits > 0 && dots < 2
}
