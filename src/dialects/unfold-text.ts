// JSON in a string → lines `name: value` that a recognizer can read, and back. What is replaced is replaced in the text itself, so
// that all else stays as it was written: blanks, escapes, numbers too long for a double.
import type { Leaf } from './dialect.ts'

export interface UnfoldedText {
  readonly text: string
  readonly leaves: readonly Leaf[]
  /** The string with everything that was written. */
  result(): string
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Nesting beyond this is read as plain text. */
const MAX_DEPTH = 100

/** @returns undefined where the string holds no JSON object, array or string. */
export function unfoldText(source: string): UnfoldedText | undefined {
  if (!/^\s*["[{]/.test(source)) return undefined
  try {
    JSON.parse(source)
  } catch {
    return undefined
  }
  const reader = new Reader(source)
  return reader.read() ? reader : undefined
}

const [QUOTE, COMMA, MINUS, COLON, BACKSLASH] = [0x22, 0x2c, 0x2d, 0x3a, 0x5c]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]

/** Walks over text that JSON.parse has found in order. */
class Reader implements UnfoldedText {
  readonly #source: string
  readonly leaves: Leaf[] = []
  readonly edits: Edit[] = []
  #at = 0
  #depth = 0
  #text = ''

  constructor(source: string) {
    this.#source = source
  }

  get text(): string {
    return this.#text
  }

  /** @returns false where values are nested too deep. */
  read(): boolean {
    return this.#value(false)
  }

  result(): string {
    let result = ''
    let from = 0
    for (const { start, end, text } of this.edits.sort((a, b) => a.start - b.start)) {
      result += this.#source.slice(from, start) + text
      from = end
    }
    return result + this.#source.slice(from)
  }

  /** The next character that is no blank. */
  #peek(): number {
    let code = this.#source.charCodeAt(this.#at)
    while (code === 0x20 || (code >= 0x09 && code <= 0x0d)) code = this.#source.charCodeAt(++this.#at)
    return code
  }

  #value(named: boolean): boolean {
    switch (this.#peek()) {
      case OPEN_OBJECT:
        return this.#members()
      case OPEN_LIST:
        return this.#items()
      case QUOTE:
        this.#string(false)
        break
      default: {
        const start = this.#at
        const first = this.#source.charCodeAt(start)
        const scalar = this.#scalar()
        if (first === MINUS || (first >= 0x30 && first <= 0x39)) this.#leaf(scalar, false, start)
        else if (named) this.#text += scalar
        else return true
      }
    }
    this.#text += '\n'
    return true
  }

  #members(): boolean {
    if (++this.#depth > MAX_DEPTH) return false
    for (this.#at++; this.#peek() !== CLOSE_OBJECT; ) {
      if (this.#peek() === COMMA) this.#at++
      this.#peek()
      this.#string(true)
      if (this.#peek() === COLON) this.#at++
      const opens = this.#peek()
      this.#text += opens === OPEN_LIST || opens === OPEN_OBJECT ? ':\n' : ': '
      if (!this.#value(true)) return false
    }
    this.#at++
    this.#depth--
    return true
  }

  #items(): boolean {
    if (++this.#depth > MAX_DEPTH) return false
    for (this.#at++; this.#peek() !== CLOSE_LIST; ) {
      if (this.#peek() === COMMA) this.#at++
      if (!this.#value(false)) return false
    }
    this.#at++
    this.#depth--
    return true
  }

  #string(name: boolean): void {
    const start = this.#at
    // No pattern: one over a long string full of escapes would exhaust the stack.
    let end = this.#source.indexOf('"', start + 1)
    while (this.#isEscaped(end)) end = this.#source.indexOf('"', end + 1)
    this.#at = end + 1
    const inner = this.#source.slice(start + 1, end)
    this.#leaf(inner.includes('\\') ? (JSON.parse(this.#source.slice(start, this.#at)) as string) : inner, name, start)
  }

  #isEscaped(quote: number): boolean {
    let backslashes = 0
    while (this.#source.charCodeAt(quote - 1 - backslashes) === BACKSLASH) backslashes++
    return backslashes % 2 === 1
  }

  /** A number, true, false or null. */
  #scalar(): string {
    const start = this.#at
    for (let code = this.#source.charCodeAt(this.#at); code > 0x20 && code !== COMMA && code !== CLOSE_LIST && code !== CLOSE_OBJECT; )
      code = this.#source.charCodeAt(++this.#at)
    return this.#source.slice(start, this.#at)
  }

  #leaf(value: string, name: boolean, from: number): void {
    if (value === '') return
    const start = this.#text.length
    this.#text += value
    this.leaves.push(new WrittenLeaf(this.edits, value, { start, end: start + value.length, name }, from, this.#at))
  }
}

/** A leaf with the place in the source where its value is written. */
class WrittenLeaf implements Leaf {
  readonly start: number
  readonly end: number
  readonly name: boolean
  readonly #edits: Edit[]
  readonly #value: string
  readonly #from: number
  readonly #to: number

  constructor(edits: Edit[], value: string, { start, end, name }: Pick<Leaf, 'start' | 'end' | 'name'>, from: number, to: number) {
    this.start = start
    this.end = end
    this.name = name
    this.#edits = edits
    this.#value = value
    this.#from = from
    this.#to = to
  }

  write(text: string): void {
    if (text !== this.#value) this.#edits.push({ start: this.#from, end: this.#to, text: JSON.stringify(text) })
  }
}
