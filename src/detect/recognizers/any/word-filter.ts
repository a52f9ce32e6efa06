// A cheap first look at every word of a text: only words whose first three letters begin a known word are looked at again.

const BITS = 5
const MASK = 31

function code(text: string, at: number, end: number): number {
  return at < end ? text.charCodeAt(at) & MASK : 0
}

function hash(text: string, start: number, end: number): number {
  return (code(text, start, end) << (2 * BITS)) | (code(text, start + 1, end) << BITS) | code(text, start + 2, end)
}

/** Case is folded by the mask: `A` and `a` share their low five bits. */
export class WordFilter {
  readonly #seen = new Uint8Array(1 << (3 * BITS))

  constructor(words: Iterable<string>) {
    for (const word of words) this.#seen[hash(word, 0, word.length)] = 1
  }

  /** False: no known word starts here. True: perhaps. */
  mayStart(text: string, start: number, end: number): boolean {
    return this.#seen[hash(text, start, end)] === 1
  }
}
