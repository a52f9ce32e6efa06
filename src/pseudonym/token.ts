// The shape of a token: `PERSON_7f3a9c21b0`, kind, underscore, ten hex digits; a letter behind it (`PERSON_7f3a9c21b0_b`) tells a
// second spelling of the same value. And how tokens are told in a text, as models write them back.
import { KINDS, type Kind } from '../detect/kinds.ts'
import { keyedHash, type TokenKey } from './token-key.ts'

/** LITERAL: text of the user that merely looks like a token, and must come back as it was typed. */
export type TokenKind = Kind | 'LITERAL'

/** All kinds of tokens. */
export const TOKEN_KINDS: readonly TokenKind[] = [...KINDS, 'LITERAL']
const HEX_DIGITS = 10

/**
 * The token of a value: the key's id (one hex digit), then nine hex digits of HMAC-SHA-256(key, kind ‖ 0x00 ‖ value).
 * @param attempt counts up when two values of one request met on the same digits.
 */
export function makeToken(key: TokenKey, kind: TokenKind, value: string, attempt = 0): string {
  const hash = attempt === 0 ? keyedHash(key, kind, value) : keyedHash(key, kind, value, String(attempt))
  return `${kind}_${key.id.toString(16)}${hash.slice(0, HEX_DIGITS - 1)}`
}

/** Letter suffixes for spellings: `_a` is the first, and is only written where the bare token could be misread. */
export const MAX_SPELLINGS = 26

export function spellingSuffix(index: number): string {
  return `_${String.fromCharCode(97 + index)}`
}

/** An underscore, possibly escaped for Markdown (and once more for JSON), or what models and slugs make of it. */
const SEPARATOR = '(?:\\\\{0,2}_|[- ])'
const SUFFIX = '(?:\\\\{0,2}_([a-z])(?![A-Za-z0-9]))?'

function kindPattern(kind: TokenKind): string {
  return kind.split('_').join(SEPARATOR)
}

/** Finds tokens in any of the forms that count. Groups: kind, hex digits, suffix letter. */
export const TOKEN = new RegExp(`(${TOKEN_KINDS.map(kindPattern).join('|')})${SEPARATOR}([0-9a-f]{${HEX_DIGITS}})${SUFFIX}`, 'gi')

/** The shortest token, in characters. */
export const SHORTEST = Math.min(...TOKEN_KINDS.map((kind) => kind.length)) + 1 + HEX_DIGITS

/** The longest token in any form, in characters, with a look at what follows. */
export const LONGEST = Math.max(...TOKEN_KINDS.map((kind) => kind.length)) + 2 * 3 + 3 + HEX_DIGITS + 5

/**
 * By kind: matches the end of a text that may yet become a token of it, or such a token that may yet get a suffix. To be run on the
 * last LONGEST characters.
 */
export const UNFINISHED: ReadonlyMap<TokenKind, RegExp> = new Map(
  TOKEN_KINDS.map((kind) => [kind, new RegExp(`${unfinished(kind)}$`, 'i')]),
)

function unfinished(kind: TokenKind): string {
  const escapedSeparator = ['(?:\\\\{1,2}|\\\\{0,2}_|[- ])']
  const atoms: string[] = []
  for (const char of kind) {
    if (char === '_') atoms.push(...escapedSeparator)
    else atoms.push(char)
  }
  atoms.push(...escapedSeparator)
  for (let i = 0; i < HEX_DIGITS; i++) atoms.push('[0-9a-f]')
  // Behind the last digit: an underscore, its escapes, and one letter may still come.
  atoms.push('(?:\\\\{1,2}|\\\\{0,2}_)', '[a-z]')
  return atoms.reduceRight((rest, atom) => (rest === '' ? atom : `${atom}(?:${rest})?`), '')
}

/** `person\_7F3A9C21B0` → the digits in lower case, the key under which a mapping holds it. */
export function tokenDigits(hex: string): string {
  return hex.toLowerCase()
}
