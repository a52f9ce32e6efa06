// JSON in a string → lines `name: value` that a recognizer can read, and back. What is replaced is replaced in the text itself, so
// that all else stays as it was written: blanks, escapes, numbers too long for a double.
import type { Json } from '../wire/json.ts'
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
const BLANKS = /[ \t\r\n]*/y
const SCALAR = /[^\s,\]}]+/y

/** @returns undefined where the string holds no JSON object, array or string. */
export function unfoldText(source: string): UnfoldedText | undefined {
  if (!/^\s*["[{]/.test(source)) return undefined
  let parsed: Json
  try {
    parsed = JSON.parse(source) as Json
  } catch {
    return undefined
  }
  if (depthOf(parsed) > MAX_DEPTH) return undefined
  return new Reader(source).read()
}

function depthOf(value: Json): number {
  let depth = 0
  for (let level: unknown[] = [value]; level.length > 0 && depth <= MAX_DEPTH; depth++)
    level = level.flatMap((node) => (typeof node === 'object' && node !== null ? Object.values(node) : []))
  return depth
}

/** Walks over text that JSON.parse has found in order. */
class Reader {
  readonly #source: string
  #at = 0
  #text = ''
  readonly #leaves: Leaf[] = []
  readonly #edits: Edit[] = []

  constructor(source: string) {
    this.#source = source
  }

  read(): UnfoldedText {
    this.#value(false)
    return { text: this.#text, leaves: this.#leaves, result: () => this.#result() }
  }

  #result(): string {
    let result = ''
    let from = 0
    for (const { start, end, text } of [...this.#edits].sort((a, b) => a.start - b.start)) {
      result += this.#source.slice(from, start) + text
      from = end
    }
    return result + this.#source.slice(from)
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const taken = pattern.exec(this.#source)?.[0] ?? ''
    this.#at += taken.length
    return taken
  }

  #peek(): string {
    this.#take(BLANKS)
    return this.#source.charAt(this.#at)
  }

  #value(named: boolean): void {
    switch (this.#peek()) {
      case '{':
        this.#members()
        return
      case '[':
        this.#items()
        return
      case '"':
        this.#string(false)
        break
      default: {
        const start = this.#at
        const scalar = this.#take(SCALAR)
        if (/^[-\d]/.test(scalar)) this.#leaf(scalar, false, start)
        else if (named) this.#text += scalar
        else return
      }
    }
    this.#text += '\n'
  }

  #members(): void {
    for (this.#at++; this.#peek() !== '}'; ) {
      if (this.#peek() === ',') this.#at++
      this.#take(BLANKS)
      this.#string(true)
      this.#peek()
      this.#at++
      this.#text += /[[{]/.test(this.#peek()) ? ':\n' : ': '
      this.#value(true)
    }
    this.#at++
  }

  #items(): void {
    for (this.#at++; this.#peek() !== ']'; ) {
      if (this.#peek() === ',') this.#at++
      this.#value(false)
    }
    this.#at++
  }

  #string(name: boolean): void {
    const start = this.#at
    // No pattern: one over a long string full of escapes would exhaust the stack.
    let end = this.#source.indexOf('"', start + 1)
    while (this.#isEscaped(end)) end = this.#source.indexOf('"', end + 1)
    this.#at = end + 1
    this.#leaf(JSON.parse(this.#source.slice(start, this.#at)) as string, name, start)
  }

  #isEscaped(quote: number): boolean {
    let backslashes = 0
    while (this.#source.charCodeAt(quote - 1 - backslashes) === 0x5c) backslashes++
    return backslashes % 2 === 1
  }

  #leaf(value: string, name: boolean, from: number): void {
    if (value === '') return
    const to = this.#at
    const start = this.#text.length
    this.#text += value
    const write = (next: string): void => {
      if (next !== value) this.#edits.push({ start: from, end: to, text: JSON.stringify(next) })
    }
    this.#leaves.push({ start, end: this.#text.length, name, write })
  }
}
