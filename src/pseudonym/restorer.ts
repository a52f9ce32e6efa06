// Text in pieces → the same text with the real values. Tokens may be cut anywhere; what may yet become one is held back.
import type { Mapping } from './mapping.ts'
import { LONGEST, SHORTEST, TOKEN, UNFINISHED } from './token.ts'

/** `text`: values go in as they are. `json`: the text is a JSON document, values go in escaped as within a string. */
export type Form = 'text' | 'json'

/** A token that an answer's end cut off: kind, underscore, at least two digits, so that an ordinary `PERSON_1` is none. */
const CUT = /^[A-Z_\\]*\\{0,2}_([0-9a-f]{2,9})$/

/** Restores one text, such as one message of an answer. @see reidentify for texts that are whole. */
export class Restorer {
  readonly #mapping: Mapping
  readonly #form: Form
  /** One for each kind that has tokens here. */
  readonly #unfinished: readonly RegExp[]
  #held = ''

  constructor(mapping: Mapping, form: Form = 'text') {
    this.#mapping = mapping
    this.#form = form
    this.#unfinished = [...mapping.kinds].map((kind) => UNFINISHED.get(kind) as RegExp)
  }

  /** Takes the next piece; returns what is certain by now. */
  push(piece: string): string {
    if (this.#unfinished.length === 0) return piece
    const text = this.#held + piece
    const from = Math.max(0, text.length - LONGEST)
    const tail = from === 0 ? text : text.slice(from)
    let cut = text.length
    for (const pattern of this.#unfinished) {
      const open = pattern.exec(tail)
      if (open !== null) cut = Math.min(cut, from + open.index)
    }
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

  /** The text up to `until`, restored; the rest is held. What follows decides where a token ends, so it is looked at. */
  #replace(text: string, until: number): string {
    this.#held = text.slice(until)
    if (this.#unfinished.length === 0 || until < SHORTEST) return text.slice(0, until)
    let restored = ''
    let from = 0
    let end = until
    TOKEN.lastIndex = 0
    for (let match = TOKEN.exec(text); match !== null && match.index < end; match = TOKEN.exec(text)) {
      const [token, kind, hex, suffix] = match as unknown as [string, string, string, string | undefined]
      const found = this.#mapping.resolve(kind, hex, suffix)
      if (found === undefined) continue
      // A letter that names no spelling is ordinary text behind the token.
      const next = match.index + (found.spelled ? token.length : token.toLowerCase().lastIndexOf(hex.toLowerCase()) + hex.length)
      if (next > end) {
        // Its last digit could begin another token (the e of EMAIL): it waits whole.
        end = match.index
        this.#held = text.slice(end)
        break
      }
      const value = this.#form === 'json' ? JSON.stringify(found.value).slice(1, -1) : found.value
      restored += text.slice(from, match.index) + value
      from = next
    }
    return restored + text.slice(from, end)
  }
}

/** Puts the real values back into a whole text. */
export function reidentify(text: string, mapping: Mapping, form: Form = 'text'): string {
  const restorer = new Restorer(mapping, form)
  return restorer.push(text) + restorer.end()
}
