// Logins in brackets behind the name they are made of, "Agnieszka Wrona (awrona)": no lexicon is asked, for the name's own letters say it.

import { LeftOf } from '../../left-of.ts'
import { COMMON, nameFlags } from '../../lexicons/names.ts'
import type { Span } from '../../span.ts'
import { loginSpan } from './login-notation.ts'

const BRACKETED = /\((@?[a-z][a-z\d._-]{2,23})\)/y
const NAME_BEFORE = new LeftOf(
  /(?<![\p{L}\d])(?:\p{Lu}[\p{L}'’-]{1,24} (?:(?:de|da|del|di|van|von|der|el|al|la) ){0,2}){1,3}\p{Lu}[\p{L}'’-]{1,24} $/u,
)
const LONGEST_NAME = 100
const MARKS = /\p{M}/gu
const LONGEST_PIECE = 3

/** All of a text. */
export function* loginsBesideNames(text: string): Generator<Span> {
  for (let at = nextBracket(text, 0); at >= 0; at = nextBracket(text, at + 1)) {
    BRACKETED.lastIndex = at
    const login = BRACKETED.exec(text)?.[1]
    const name = login === undefined ? undefined : NAME_BEFORE.exec(text.slice(Math.max(0, at - LONGEST_NAME), at))?.[0]
    if (login === undefined || name === undefined) continue
    const found = isMadeOf(login, name) ? loginSpan(at + 1, login, 0.9) : undefined
    if (found !== undefined) yield found
  }
}

function nextBracket(text: string, from: number): number {
  const round = text.indexOf(' (', from)
  return round < 0 ? -1 : round + 1
}

/** `awrona`, `mtphan`, `wronaa2`, `a.wrona`: pieces of at least two words of the name, one of them of three letters, and nothing else. */
function isMadeOf(login: string, name: string): boolean {
  const words = name.split(/[ '’-]+/).filter((word) => word !== '')
  // Control Group (cgroup)
  if (words.every((word) => (nameFlags(word) & COMMON) !== 0)) return false
  const letters = login.replace(/^@|[\d._-]+/g, '')
  return letters.length > 3 && (isSpelt(letters, words.map(plain), 0, 0) || isSpelt(letters, words.map(written), 0, 0))
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll('ł', 'l').replaceAll('ß', 'ss').normalize('NFD').replace(MARKS, '')
}

/** With ue for ü. */
function written(word: string): string {
  return plain(word.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'))
}

function isSpelt(letters: string, words: readonly string[], longest: number, used: number): boolean {
  if (letters === '') return used > 1 && longest >= LONGEST_PIECE
  return words.some((word, i) => {
    const others = words.filter((_, other) => other !== i)
    for (let length = sharedBeginning(letters, word); length > 0; length--) {
      if (isSpelt(letters.slice(length), others, Math.max(longest, length), used + 1)) return true
    }
    return false
  })
}

function sharedBeginning(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}
