// A few words with marks, by their `foldHash`: a small table that stays in the processor's nearest cache.
import { foldHash } from '../lexicons/fold.ts'

/** Many times the words that are ever entered: nearly every look ends at its first slot. */
const SLOTS = 1024

export class HashMarks {
  /** 0 is free. */
  readonly #hashes = new Int32Array(SLOTS)
  readonly #marks = new Uint8Array(SLOTS)

  /** @param marked a bit each, and words in any case with blanks between them. */
  constructor(marked: readonly (readonly [mark: number, words: string])[]) {
    for (const [mark, words] of marked) {
      for (const word of words.split(' ')) {
        const hash = foldHash(word, 0, word.length)
        const slot = this.#slot(hash)
        this.#hashes[slot] = hash
        this.#marks[slot] = (this.#marks[slot] as number) | mark
      }
    }
  }

  /** The marks of the word with this hash; 0 when it has none. */
  of(hash: number): number {
    return this.#marks[this.#slot(hash)] as number
  }

  #slot(hash: number): number {
    let slot = hash & (SLOTS - 1)
    while (this.#hashes[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & (SLOTS - 1)
    return slot
  }
}
