// A cheap first look at every word of a text: only words whose first three letters begin a known word are looked at again. The
// letters' codes are worked out once a text and shared by all filters.
import { prefixCode } from '../../words.ts'

export class WordFilter {
  readonly #seen = new Uint8Array(1 << 15)

  constructor(words: Iterable<string>) {
    for (const word of words) this.#seen[prefixCode(word, 0, word.length)] = 1
  }

  /** False: no known word begins with this code (of `Words.prefix`). True: perhaps. */
  has(prefix: number): boolean {
    return this.#seen[prefix] === 1
  }
}
