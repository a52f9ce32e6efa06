// Text in pieces → the same text with the real values. Tokens may be cut anywhere; what may yet become one is held back.
import type { Mapping } from './mapping.ts'
import { LONGEST, type TokenKind, tokenPattern, unfinishedPattern } from './token.ts'

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
    if (open === null) {
      this.#held = ''
      return this.#replace(text)
    }
    const cut = from + open.index
    this.#held = text.slice(cut)
    return this.#replace(text.slice(0, cut))
  }

  /** The rest, when the text has come to its proper end. A token that was cut off by it is left out: half a token helps nobody. */
  end(): string {
    const rest = this.#held
    this.#held = ''
    const cut = CUT.exec(rest)
    if (cut !== null && this.#mapping.begins(cut[1] as string)) return ''
    return this.#replace(rest)
  }

  #replace(text: string): string {
    if (this.#patterns === undefined || text.length < 12) return text
    return text.replace(this.#patterns.token, (token: string, kind: string, hex: string, suffix: string | undefined) => {
      const found = this.#mapping.resolve(kind, hex, suffix)
      if (found === undefined) return token
      const value = this.#form === 'json' ? JSON.stringify(found.value).slice(1, -1) : found.value
      if (found.spelled) return value
      return value + token.slice(token.toLowerCase().lastIndexOf(hex.toLowerCase()) + hex.length)
    })
  }
}

/** Puts the real values back into a whole text. */
export function reidentify(text: string, mapping: Mapping, form: Form = 'text'): string {
  const restorer = new Restorer(mapping, form)
  return restorer.push(text) + restorer.end()
}
