// Which words of a text may be of a set of folded words: spares nearly all of them the folding and the look-up. A word of ASCII is known
// by its hash; of another one, which could be spelled in several ways, only the beginning is compared.
import { wordHash } from '../words.ts'

const LETTERS = 32
/** Bits for hashes, in rows of 32. */
const ROWS = 256

export class WordSieve {
  readonly #hashes: number[] = new Array<number>(ROWS).fill(0)
  /** By first letter, a bit for each letter that comes second, and for each that comes third. */
  readonly #second: number[] = new Array<number>(LETTERS).fill(0)
  readonly #third: number[] = new Array<number>(LETTERS).fill(0)

  /** @param word folded, in lower case. @param endings with which it may stand, too. */
  add(word: string, endings: readonly string[] = []): void {
    const hash = wordHash(word)
    this.#addHash(hash)
    for (const ending of endings) this.#addHash(wordHash(ending, 0, ending.length, hash))
    const first = word.charCodeAt(0)
    const second = word.length > 1 ? word.charCodeAt(1) : 0
    const third = word.length > 2 ? word.charCodeAt(2) : 0
    if (!(first < 128 && second < 128 && third < 128)) return
    const row = first & (LETTERS - 1)
    this.#second[row] = (this.#second[row] as number) | (1 << second)
    // An ending may follow after two letters already.
    this.#third[row] = word.length < 3 ? ~0 : (this.#third[row] as number) | (1 << third)
  }

  #addHash(hash: number): void {
    const row = (hash >>> 5) & (ROWS - 1)
    this.#hashes[row] = (this.#hashes[row] as number) | (1 << hash)
  }

  /** False: `lower.slice(start, end)` is no word of the set. True: perhaps. @param hash its `wordHash`. */
  mayHold(hash: number, lower: string, start: number, end: number): boolean {
    if (((this.#hashes[(hash >>> 5) & (ROWS - 1)] as number) & (1 << hash)) !== 0) return true
    return this.#mayBegin(lower, start, end) && !isPlain(lower, start, end)
  }

  #mayBegin(lower: string, start: number, end: number): boolean {
    const first = start < end ? lower.charCodeAt(start) : 0
    const second = start + 1 < end ? lower.charCodeAt(start + 1) : 0
    const third = start + 2 < end ? lower.charCodeAt(start + 2) : 0
    // One that is not plain could be spelled otherwise.
    if ((first | second | third) > 127) return true
    const row = first & (LETTERS - 1)
    return ((this.#second[row] as number) & (1 << second)) !== 0 && ((this.#third[row] as number) & (1 << third)) !== 0
  }
}

/** Whether all letters are of ASCII. */
function isPlain(lower: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (lower.charCodeAt(at) > 127) return false
  return true
}
