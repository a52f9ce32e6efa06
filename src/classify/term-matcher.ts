// Finds thousands of terms in one pass over a text: the automaton of Aho and Corasick (CACM 18(6), 1975). Linear in the text whatever
// the text; case, accents and the kind of blank do not matter, ä ö ü do (Pfändung is not Pfand). A table of all moves would take 128
// bytes a state, most of them for letters that lead nowhere. So states are numbered breadth first, the children of one behind each
// other: a bit for each letter and the number of the first child tell them all. Only the first letters' states, which nearly every
// character of a text visits, have a table.

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
const STAR = 0x2a
const HASH = 0x23
const E = 5
/** The symbols of ä, ö and ü → what stands before the e where they are written out; 0 for any other. */
const WRITTEN_OUT = new Uint8Array(WIDTH)
for (const [char, symbol] of Object.entries(UMLAUTS)) WRITTEN_OUT[symbol] = (BASE[char] ?? char.normalize('NFD')).charCodeAt(0) - 96
/** No term ends in the state itself, but one does in a suffix. */
const SHORTER = 0xffff
/** So many states have a table of all their moves. */
const TABLED = 4096

/** Symbols of one term after another; a term of two spellings has two runs of them. */
class Spelled {
  #symbols = new Uint8Array(1 << 16)
  #length = 0
  /** Where each run ends. */
  readonly ends: number[] = []
  /** The term of each run. */
  readonly terms: number[] = []

  get symbols(): Uint8Array {
    return this.#symbols.subarray(0, this.#length)
  }

  /** A term in the notation of lexicon.ts, with ä and with ae. */
  add(term: string, index: number): void {
    if (this.#encode(term, index, false)) this.#encode(term, index, true)
  }

  /** With a separator where a word must begin or end. @returns whether it has umlauts. */
  #encode(term: string, index: number, plain: boolean): boolean {
    this.#reserve(3 * term.length + 2)
    const symbols = this.#symbols
    const start = this.#length
    let length = start
    let umlauts = false
    let last = -1
    if (!term.startsWith('*')) symbols[length++] = last = SEPARATOR
    for (let at = 0; at < term.length; at++) {
      const code = term.charCodeAt(at)
      if (code === STAR) continue
      const symbol = code === HASH ? DIGIT : (SYMBOL[code] ?? OTHER)
      if ((symbol === SEPARATOR || symbol === DIGIT) && last === symbol) continue
      last = symbol
      const written = WRITTEN_OUT[symbol] as number
      if (written !== 0) umlauts = true
      if (written !== 0 && plain) {
        symbols[length++] = written
        symbols[length++] = last = E
      } else symbols[length++] = symbol
      if (code === SHARP_S) symbols[length++] = symbol
    }
    if (!term.endsWith('*') && last !== SEPARATOR) symbols[length++] = SEPARATOR
    this.#length = length
    this.ends.push(length)
    this.terms.push(index)
    return umlauts
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#symbols.length) return
    const larger = new Uint8Array(2 * this.#symbols.length + more)
    larger.set(this.#symbols)
    this.#symbols = larger
  }
}

/** The terms as a tree, its nodes in the order in which they were added. */
class Tree {
  readonly child: Uint32Array
  readonly sibling: Uint32Array
  readonly symbol: Uint8Array
  /** Term that ends in a node, counted from 1; 0 for none. */
  readonly term: Uint16Array
  size = 1

  constructor({ symbols, ends, terms }: Spelled) {
    const most = symbols.length + 1
    this.child = new Uint32Array(most)
    this.sibling = new Uint32Array(most)
    this.symbol = new Uint8Array(most)
    this.term = new Uint16Array(most)
    let at = 0
    for (let run = 0; run < ends.length; run++) {
      let node = 0
      for (const end = ends[run] as number; at < end; at++) node = this.#step(node, symbols[at] as number)
      if (this.term[node] === 0) this.term[node] = (terms[run] as number) + 1
    }
  }

  /** The child of a node, made where it is missing; siblings are kept in the order of their symbols. */
  #step(node: number, symbol: number): number {
    let before = 0
    let next = this.child[node] as number
    while (next !== 0 && (this.symbol[next] as number) < symbol) {
      before = next
      next = this.sibling[next] as number
    }
    if (next !== 0 && this.symbol[next] === symbol) return next
    const made = this.size++
    this.symbol[made] = symbol
    this.sibling[made] = next
    if (before === 0) this.child[node] = made
    else this.sibling[before] = made
    return made
  }
}

export class TermMatcher {
  /** State → a bit for each symbol that leads to a child. */
  readonly #children: Uint32Array
  /** State → its first child; the others follow it, in the order of their symbols. */
  readonly #first: Uint32Array
  /** State → that of the longest proper suffix. */
  readonly #fallback: Uint32Array
  /** State → the term that ends there, counted from 1; 0 where none ends, SHORTER where only one of a suffix does. */
  readonly #ends: Uint16Array
  /** State × symbol → state, for the first states. */
  readonly #moves: Uint32Array

  /**
   * @param terms in the notation of lexicon.ts, fewer than 65,535; a match is reported by the index in this list.
   * @throws RangeError when there are more.
   */
  constructor(terms: readonly string[]) {
    if (terms.length >= SHORTER) throw new RangeError('too many terms')
    const spelled = new Spelled()
    for (let index = 0; index < terms.length; index++) spelled.add(terms[index] as string, index)
    const tree = new Tree(spelled)
    this.#children = new Uint32Array(tree.size)
    this.#first = new Uint32Array(tree.size)
    this.#fallback = new Uint32Array(tree.size)
    this.#ends = new Uint16Array(tree.size)
    this.#moves = new Uint32Array(Math.min(tree.size, TABLED) * WIDTH)
    this.#link(tree)
  }

  /** Breadth first: numbers the states, and finds where each goes when its letters lead no further. */
  #link(tree: Tree): void {
    const { child: eldest, sibling, symbol: symbols, term } = tree
    const [first, fallback, ends, moves] = [this.#first, this.#fallback, this.#ends, this.#moves]
    const nodes = new Uint32Array(tree.size)
    const tabled = moves.length / WIDTH
    let tail = 1
    for (let state = 0; state < tail; state++) {
      const node = nodes[state] as number
      const suffix = fallback[state] as number
      ends[state] = (term[node] as number) || (ends[suffix] === 0 || state === 0 ? 0 : SHORTER)
      if (state !== 0 && state < tabled) moves.copyWithin(state * WIDTH, suffix * WIDTH, (suffix + 1) * WIDTH)
      first[state] = tail
      let children = 0
      for (let child = eldest[node] as number; child !== 0; child = sibling[child] as number) {
        const symbol = symbols[child] as number
        nodes[tail] = child
        fallback[tail] = state === 0 ? 0 : this.#step(suffix, symbol)
        children |= 1 << symbol
        if (state < tabled) moves[state * WIDTH + symbol] = tail
        tail++
      }
      this.#children[state] = children
    }
  }

  /** Where a symbol leads from a state. */
  #step(from: number, symbol: number): number {
    const bit = 1 << symbol
    const tabled = this.#moves.length
    for (let state = from; ; state = this.#fallback[state] as number) {
      const move = state * WIDTH + symbol
      if (move < tabled) return this.#moves[move] as number
      const children = this.#children[state] as number
      if ((children & bit) !== 0) return (this.#first[state] as number) + countBits(children & (bit - 1))
    }
  }

  /** Calls `found` for every term in the text, with the offset at which it ends, in order of these offsets. */
  match(text: string, found: (term: number, end: number) => void): void {
    const ends = this.#ends
    const moves = this.#moves
    const tabled = moves.length
    let state = this.#step(0, SEPARATOR)
    let last = SEPARATOR
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : 0x20
      const symbol = code < 0x250 ? (SYMBOL[code] as number) : code < 0x370 || LETTER.test(String.fromCharCode(code)) ? OTHER : SEPARATOR
      if (symbol === last && (symbol === SEPARATOR || symbol === DIGIT)) continue
      last = symbol
      const move = state * WIDTH + symbol
      state = move < tabled ? (moves[move] as number) : this.#step(state, symbol)
      if (code === SHARP_S) state = this.#step(state, symbol)
      for (let hit = state; ends[hit] !== 0; hit = this.#fallback[hit] as number) {
        const term = ends[hit] as number
        if (term !== SHORTER) found(term - 1, symbol === SEPARATOR ? at : at + 1)
      }
    }
  }
}

function countBits(bits: number): number {
  if (bits === 0) return 0
  let sum = bits - ((bits >>> 1) & 0x55555555)
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333)
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
