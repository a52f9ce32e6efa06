// Finds thousands of terms in one pass over a text: the automaton of Aho and Corasick (CACM 18(6), 1975) with its moves in one table.
// Linear in the text whatever the text; case, accents and the kind of blank do not matter, ä ö ü do (Pfändung is not Pfand).

const WIDTH = 32
const SEPARATOR = 0
const DIGIT = 27
const OTHER = 31

/** Code unit → symbol; letters beyond the table count as letters of no term. */
const SYMBOL = new Uint8Array(0x250)
const UMLAUTS: Readonly<Record<string, number>> = { ä: 28, ö: 29, ü: 30 }
const BASE: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', æ: 'a', œ: 'o', ð: 'd' }
for (let code = 0; code < SYMBOL.length; code++) {
  const char = String.fromCharCode(code).toLowerCase()
  const base = BASE[char] ?? char.normalize('NFD').charAt(0)
  if (/[0-9]/.test(char)) SYMBOL[code] = DIGIT
  else if (UMLAUTS[char] !== undefined) SYMBOL[code] = UMLAUTS[char]
  else if (/[a-z]/.test(base)) SYMBOL[code] = base.charCodeAt(0) - 96
  else SYMBOL[code] = char === 'ß' ? 19 : /\p{L}/u.test(char) ? OTHER : SEPARATOR
}
const SHARP_S = 0xdf
const LETTER = /\p{L}/u

/** The ways to write a term: with ä or with ae. */
function spellings(term: string): string[] {
  const plain = term.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')
  return plain === term ? [term] : [term, plain]
}

/** A term in the notation of lexicon.ts → symbols, with a separator where a word must begin or end. */
function encode(term: string): number[] {
  const symbols: number[] = term.startsWith('*') ? [] : [SEPARATOR]
  for (const char of term.replaceAll('*', '')) {
    const symbol = char === '#' ? DIGIT : (SYMBOL[char.charCodeAt(0)] ?? OTHER)
    if ((symbol === SEPARATOR || symbol === DIGIT) && symbols.at(-1) === symbol) continue
    symbols.push(symbol)
    if (char === 'ß') symbols.push(symbol)
  }
  if (!term.endsWith('*') && symbols.at(-1) !== SEPARATOR) symbols.push(SEPARATOR)
  return symbols
}

export class TermMatcher {
  /** State × symbol → state. */
  readonly #moves: Uint32Array
  /** State → the term that ends there, or -1. */
  readonly #ends: Int32Array
  /** State → the next shorter state in which a term ends, or 0. */
  readonly #shorter: Uint32Array
  /** State → 1 where any term ends: one small table to ask after each character. */
  readonly #hits: Uint8Array

  /** `terms` in the notation of lexicon.ts; a match is reported by the index in this list. */
  constructor(terms: readonly string[]) {
    const encoded = terms.map((term) => spellings(term).map(encode))
    const most = 1 + encoded.flat().reduce((total, symbols) => total + symbols.length, 0)
    const moves = new Uint32Array(most * WIDTH)
    const ends = new Int32Array(most).fill(-1)
    let states = 1
    for (const [index, term] of encoded.entries()) {
      for (const symbols of term) {
        let state = 0
        for (const symbol of symbols) {
          const move = state * WIDTH + symbol
          if (moves[move] === 0) moves[move] = states++
          state = moves[move] as number
        }
        if (ends[state] === -1) ends[state] = index
      }
    }
    this.#moves = moves.slice(0, states * WIDTH)
    this.#ends = ends.slice(0, states)
    this.#shorter = new Uint32Array(states)
    this.#link(states)
    this.#hits = Uint8Array.from(this.#ends, (end, state) => Number(end !== -1 || this.#shorter[state] !== 0))
  }

  /** Breadth first: where a state has no child, it moves as the longest proper suffix of what was read would. */
  #link(states: number): void {
    const moves = this.#moves
    const fallback = new Uint32Array(states)
    const queue = new Uint32Array(states)
    let tail = 1
    for (let head = 0; head < tail; head++) {
      const state = queue[head] as number
      const suffix = fallback[state] as number
      this.#shorter[state] = this.#ends[suffix] !== -1 && suffix !== state ? suffix : (this.#shorter[suffix] as number)
      for (let symbol = 0; symbol < WIDTH; symbol++) {
        const move = state * WIDTH + symbol
        const child = moves[move] as number
        const other = state === 0 ? 0 : (moves[suffix * WIDTH + symbol] as number)
        if (child === 0) moves[move] = other
        else {
          fallback[child] = other
          queue[tail++] = child
        }
      }
    }
  }

  /** Calls `found` for every term in the text, with the offset at which it ends, in order of these offsets. */
  match(text: string, found: (term: number, end: number) => void): void {
    const moves = this.#moves
    const ends = this.#ends
    const shorter = this.#shorter
    const hits = this.#hits
    let state = moves[SEPARATOR] as number
    let last = SEPARATOR
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : 0x20
      const symbol = code < 0x250 ? (SYMBOL[code] as number) : code < 0x370 || LETTER.test(String.fromCharCode(code)) ? OTHER : SEPARATOR
      if (symbol === last && (symbol === SEPARATOR || symbol === DIGIT)) continue
      last = symbol
      state = moves[state * WIDTH + symbol] as number
      if (code === SHARP_S) state = moves[state * WIDTH + symbol] as number
      if (hits[state] === 0) continue
      for (let hit = state; hit !== 0; hit = shorter[hit] as number) {
        const term = ends[hit] as number
        if (term >= 0) found(term, symbol === SEPARATOR ? at : at + 1)
      }
    }
  }
}
