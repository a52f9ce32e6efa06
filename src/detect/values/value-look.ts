// How a piece of a text is written: its shape and what it consists of, in one pass over its code units.
import { DIGIT, info, LETTER, wordUnits } from '../units.ts'

export interface ValueLook {
  /** Hash of the shape: classes of characters, each run of one class as one. */
  readonly coarse: number
  /** Hash of the first five runs. */
  readonly opening: number
  readonly digits: number
  readonly letters: number
  /** A bit for each sign. */
  readonly signs: number
  /** Digits 1, small letters 2, capitals 4, signs 8. */
  readonly classes: number
  readonly changes: number
  readonly length: number
  /** Hashes of the three characters at either end, whatever their case. */
  readonly head: number
  readonly tail: number
  readonly isHex: boolean
  /** The first character as a figure. */
  readonly figure: number
  /** For a day: its decade from 1900 on, and how it is written; 0 for anything else. */
  readonly day: number
}

const BASIS = 0x811c9dc5 | 0
const FIGURE = 0
const SMALL = 1
const BIG = 2
const SIGN = 3
/** In the shape, by class. */
const SHAPES = [48, 97, 65]
const OPENING = 5
/** Later years of two figures are of the last century. */
const CENTURY = 27

function next(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

function classOf(unit: number): number {
  const what = info[unit] as number
  if ((what & DIGIT) !== 0) return FIGURE
  if ((what & LETTER) === 0) return SIGN
  return smallOf(unit) === unit ? SMALL : BIG
}

/** The small letter of a letter; 0 for signs. */
export function smallOf(unit: number): number {
  return (wordUnits[unit] as number) & 0xffff
}

export function readLook(units: Uint16Array, start: number, end: number): ValueLook {
  let coarse = BASIS
  let opening = BASIS
  let digits = 0
  let letters = 0
  let signs = 0
  let classes = 0
  let changes = 0
  let run = 0
  let before = -1
  let isHex = true
  for (let at = start; at < end; at++) {
    const unit = units[at] as number
    const kind = classOf(unit)
    classes |= 1 << kind
    if (kind !== before) {
      changes++
      run = 0
    }
    run = kind === SIGN ? 1 : run + 1
    before = kind
    const shape = kind === SIGN ? unit : (SHAPES[kind] as number)
    if (run === 1) coarse = next(coarse, shape)
    if (changes <= OPENING && run === 1) opening = next(opening, shape)
    if (kind === FIGURE) digits++
    else if (kind === SIGN) signs |= 1 << (unit & 31)
    else letters++
    if (kind !== FIGURE && (unit < 97 || unit > 102)) isHex = false
  }
  return {
    coarse,
    opening,
    digits,
    letters,
    signs,
    classes,
    changes,
    length: end - start,
    head: lettersFrom(units, start),
    tail: lettersFrom(units, end - 3),
    isHex,
    figure: ((units[start] as number) - 48) & 15,
    day: letters === 0 && digits >= 4 && digits <= 8 && changes === 5 ? dayOf(units, start, end) : 0,
  }
}

function lettersFrom(units: Uint16Array, at: number): number {
  let hash = BASIS
  for (let i = Math.max(0, at); i < at + 3 && i < units.length; i++) hash = next(hash, smallOf(units[i] as number))
  return hash
}

/** Of three runs of figures with one sign between each two; 0 where they cannot be a day. */
function dayOf(units: Uint16Array, start: number, end: number): number {
  let first = start
  while (classOf(units[first] as number) === FIGURE) first++
  let last = end
  while (classOf(units[last - 1] as number) === FIGURE) last--
  const isYearFirst = first - start === 4
  const size = isYearFirst ? 4 : end - last
  if (!isYearFirst && ((size !== 2 && size !== 4) || first - start > 2)) return 0
  const middle = numberOf(units, first + 1, last - 1)
  const other = isYearFirst ? numberOf(units, last, end) : numberOf(units, start, first)
  if (middle === 0 || other === 0 || Math.min(middle, other) > 12 || Math.max(middle, other) > 31) return 0
  const written = isYearFirst ? numberOf(units, start, first) : numberOf(units, last, end)
  const year = size === 4 ? written : written + (written > CENTURY ? 1900 : 2000)
  return 1 + ((Math.max(0, Math.min(15, Math.floor((year - 1900) / 10))) << 8) | ((first - start) << 4) | size)
}

function numberOf(units: Uint16Array, start: number, end: number): number {
  let number = 0
  for (let at = start; at < end; at++) number = number * 10 + (units[at] as number) - 48
  return number
}

/** Of no characters. */
export const NOTHING: ValueLook = readLook(new Uint16Array(3), 0, 0)
