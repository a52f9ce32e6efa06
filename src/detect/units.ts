// What each UTF-16 code unit is to the readers of a text: letter, digit or a sign that somebody waits for. Tables of 64 K entries, made
// once: looking a unit up takes no branch.

/** Signs that somebody waits for, a bit each; `signs` of a text is their sum. */
export const SIGN = {
  digit: 1 << 1,
  equals: 1 << 3,
  ampersand: 1 << 4,
  backslash: 1 << 5,
  percent: 1 << 6,
  plus: 1 << 7,
  asterisk: 1 << 8,
  lowLine: 1 << 9,
  tilde: 1 << 10,
  less: 1 << 11,
  hyphen: 1 << 12,
  newline: 1 << 13,
  at: 1 << 14,
  colon: 1 << 15,
  bracket: 1 << 16,
  quote: 1 << 17,
  apostrophe: 1 << 18,
  question: 1 << 19,
  bar: 1 << 20,
  semicolon: 1 << 21,
  comma: 1 << 22,
  tab: 1 << 23,
  slash: 1 << 24,
  /** Two single characters with a blank between them, or a sign between single characters. */
  spacedOut: 1 << 25,
  /** What `readCharacters` may change, what `readLookalikes` may, and what folds to a sign of ASCII. */
  uncommon: 1 << 26,
  foreign: 1 << 27,
  folded: 1 << 28,
  /** Arrows and dashes that part a login from its password. */
  arrow: 1 << 29,
  /** Braces, back-quotes, `$` and `#`. */
  code: 1 << 30,
} as const

export const LETTER = 1
export const DIGIT = SIGN.digit
/** Its small letter depends on its neighbours. */
export const CONTEXTUAL = 4

const SIGNS: Readonly<Record<string, number>> = {
  '=': SIGN.equals,
  '&': SIGN.ampersand,
  '\\': SIGN.backslash,
  '%': SIGN.percent,
  '+': SIGN.plus,
  '*': SIGN.asterisk,
  _: SIGN.lowLine,
  '~': SIGN.tilde,
  '<': SIGN.less,
  '-': SIGN.hyphen,
  '\n': SIGN.newline,
  '@': SIGN.at,
  ':': SIGN.colon,
  '(': SIGN.bracket,
  '"': SIGN.quote,
  "'": SIGN.apostrophe,
  '?': SIGN.question,
  '|': SIGN.bar,
  ';': SIGN.semicolon,
  ',': SIGN.comma,
  '\t': SIGN.tab,
  '/': SIGN.slash,
  '→': SIGN.arrow,
  '{': SIGN.code,
  '}': SIGN.code,
  '`': SIGN.code,
  $: SIGN.code,
  '#': SIGN.code,
  '×': SIGN.spacedOut,
  '÷': SIGN.spacedOut,
}
/** Digits above the line and fractions part words. */
const WORD_UNITS = /(?:(?![\u00B2\u00B3\u00B9\u00BC-\u00BE])[\p{L}\p{M}\p{N}])+/gu
/** A coarse and fast first look: everything strange, and whole scripts with it. */
const UNCOMMON =
  /[\u00AD\u017F\u0300-\u036F\u0483-\u0489\u0600-\u200F\u202A-\u202E\u2060-\u20AB\u20AD-\u214F\u2460-\u24FF\u2776-\u2793\u2800\u3000\u3002\u3164\uA620-\uDBFF\uF900-\uFFFF]+/g
const FOREIGN = /[\u0370-\u052F]+/g
/** Characters that fold to exactly one other: offsets stay the same. */
export const SAME_LENGTH = /[\u00A0\u02BC\u1680\u2000-\u200A\u2010-\u2013\u2018\u2019\u201B\u202F\u205F\u2032\u2212\u3000]/g

const UNITS = 0x10000
const SIGMA = 0x3a3
/** What each UTF-16 code unit is. */
export const info = new Int32Array(UNITS)
/**
 * What a word is made of, in one look: 0 where the unit belongs to none; else its small letter, where that is one unit, in the lower half,
 * and what it is: LETTER, DIGIT and CONTEXTUAL in the bits from IN_WORD on, SIGNs where they are in `info`.
 */
export const wordUnits = new Int32Array(UNITS)
export const IN_WORD = 16

function describeUnits(): void {
  const units = Uint16Array.from({ length: UNITS }, (_, unit) => (unit >= 0xd800 && unit < 0xe000 ? 0 : unit))
  const all = Buffer.from(units.buffer).toString('utf16le')
  const mark = (pattern: RegExp, bit: number): void => {
    for (const { 0: run, index } of all.matchAll(pattern))
      for (let unit = index; unit < index + run.length; unit++) info[unit] = (info[unit] as number) | bit
  }
  mark(WORD_UNITS, LETTER)
  mark(UNCOMMON, SIGN.uncommon)
  mark(FOREIGN, SIGN.foreign)
  mark(SAME_LENGTH, SIGN.folded)
  for (let unit = 0xd800; unit < 0xe000; unit++) info[unit] = LETTER | CONTEXTUAL | (unit < 0xdc00 ? SIGN.uncommon : 0)
  for (let unit = 48; unit < 58; unit++) info[unit] = DIGIT
  for (const [sign, bit] of Object.entries(SIGNS)) info[sign.charCodeAt(0)] = (info[sign.charCodeAt(0)] as number) | bit
  info[SIGMA] = (info[SIGMA] as number) | CONTEXTUAL
  // Of all characters only İ has a small form of two units.
  const lower = all.replace('\u0130', '\0').toLowerCase()
  for (let unit = 0; unit < UNITS; unit++) {
    const what = info[unit] as number
    if ((what & (LETTER | DIGIT)) === 0) continue
    const small = unit === 0x130 || (unit >= 0xd800 && unit < 0xe000) ? unit : lower.charCodeAt(unit)
    wordUnits[unit] = small | ((what & (LETTER | DIGIT | CONTEXTUAL)) << IN_WORD) | (what & (SIGN.uncommon | SIGN.foreign | SIGN.folded))
  }
}
describeUnits()

/** 0: not part of a word, 1: letter, 2: ASCII digit. Surrogates count as letters, so that rare scripts stay whole. */
export function unitClass(unit: number): number {
  return (info[unit] as number) & (LETTER | DIGIT)
}

/** An ASCII digit. */
export function isDigit(unit: number): boolean {
  return unit >= 48 && unit < 58
}
