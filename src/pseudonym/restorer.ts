// Text in pieces → the same text with the real values. Tokens may be cut anywhere; what may yet become one is held back.
import type { Mapping } from './mapping.ts'
import { LONGEST, SHORTEST, type TokenKind, tokenPattern, unfinishedPattern } from './token.ts'

/** `text`: values go in as they are. `json`: the text is a JSON document, values go in escaped as within a string. */
export type Form = 'text' | 'json'

interface Patterns {
  readonly token: RegExp
  readonly unfinished: RegExp
}

/** Patterns by the set of kinds: there are few sets, and building one costs more than using it. */
const patterns = new Map<string, Patterns>()

function patternsFor(kinds: ReadonlySet<TokenKind>): Patterns {
  const names = [...kinds].sort()
  const key = names.join()
  let found = patterns.get(key)
  if (found === undefined) {
    found = { token: tokenPattern(names), unfinished: unfinishedPattern(names) }
    if (patterns.size > 1000) patterns.clear()
    patterns.set(key, found)
  }
  return found
}

/** A token that an answer's end cut off: kind, underscore, at least two digits, so that an ordinary `PERSON_1` is none. */
const CUT = /^[A-Z_\\]*\\{0,2}_([0-9a-f]{2,9})$/

/** Restores one text, such as one message of an answer. @see reidentify for texts that are whole. */
export class Restorer {
  readonly #mapping: Mapping
  readonly #form: Form
  readonly #patterns: Patterns | undefined
  #held = ''

  constructor(mapping: Mapping, form: Form = 'text') {
    this.#mapping = mapping
    this.#form = form
    this.#patterns = mapping.size === 0 ? undefined : patternsFor(mapping.kinds)
  }

  /** Takes the next piece; returns what is certain by now. */
  push(piece: string): string {
    if (this.#patterns === undefined) return piece
    const text = this.#held + piece
    const from = Math.max(0, text.length - LONGEST)
    const open = this.#patterns.unfinished.exec(from === 0 ? text : text.slice(from))
    const cut = open === null ? text.length : from + open.index
    this.#held = text.slice(cut)
    return this.#replace(text, cut)
  }

  /** The rest, when the text has come to its proper end. A token that was cut off by it is left out: half a token helps nobody. */
  end(): string {
    const rest = this.#held
    this.#held = ''
    const cut = CUT.exec(rest)
    if (cut !== null && this.#mapping.begins(cut[1] as string)) return ''
    return this.#replace(rest, rest.length)
  }

  /** The text up to `end`, restored. What follows decides where a token ends, so it is looked at, but not returned. */
  #replace(text: string, end: number): string {
    const pattern = this.#patterns?.token
    if (pattern === undefined || end < SHORTEST) return text.slice(0, end)
    let restored = ''
    let from = 0
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match !== null && match.index < end; match = pattern.exec(text)) {
      const [token, kind, hex, suffix] = match as unknown as [string, string, string, string | undefined]
      const found = this.#mapping.resolve(kind, hex, suffix)
      if (found === undefined) continue
      const value = this.#form === 'json' ? JSON.stringify(found.value).slice(1, -1) : found.value
      restored += text.slice(from, match.index) + value
      // A letter that names no spelling is ordinary text behind the token.
      from = match.index + (found.spelled ? token.length : token.toLowerCase().lastIndexOf(hex.toLowerCase()) + hex.length)
    }
    return restored + text.slice(from, end)
  }
}

/** Puts the real values back into a whole text. */
export function reidentify(text: string, mapping: Mapping, form: Form = 'text'): string {
  const restorer = new Restorer(mapping, form)
  return restorer.push(text) + restorer.end()
}
