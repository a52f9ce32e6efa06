// How a set of words begins, a bit for three letters: spares nearly all other words the folding and the look-up.

const LETTER_BITS = 5
const LETTERS = 1 << LETTER_BITS

export class Beginnings {
  readonly #bits = new Uint32Array(LETTERS * LETTERS)

  /** @param word folded, in lower case. */
  add(word: string): void {
    const slot = slotOf(word, 0, word.length)
    if (slot < 0) return
    const row = slot >> LETTER_BITS
    // An ending may follow after two letters already.
    this.#bits[row] = word.length < 3 ? ~0 : (this.#bits[row] as number) | (1 << (slot & (LETTERS - 1)))
  }

  /** False: no word of the set begins like `lower.slice(start, end)`. True: perhaps. */
  mayHold(lower: string, start: number, end: number): boolean {
    const slot = slotOf(lower, start, end)
    return slot < 0 || ((this.#bits[slot >> LETTER_BITS] as number) & (1 << (slot & (LETTERS - 1)))) !== 0
  }
}

/** The slot of the first three letters; -1 where one of them is not plain and could be spelled otherwise. */
function slotOf(lower: string, start: number, end: number): number {
  const first = start < end ? lower.charCodeAt(start) : 0
  const second = start + 1 < end ? lower.charCodeAt(start + 1) : 0
  const third = start + 2 < end ? lower.charCodeAt(start + 2) : 0
  if ((first | second | third) > 127) return -1
  return ((first & 31) << (2 * LETTER_BITS)) | ((second & 31) << LETTER_BITS) | (third & 31)
}
