// How a set of words begins, as pairs of first and second and of first and third letter: spares nearly all other words the folding and the
// look-up.

const LETTERS = 32

export class Beginnings {
  /** By first letter, a bit for each letter that comes second, and for each that comes third. */
  readonly #second: number[] = new Array<number>(LETTERS).fill(0)
  readonly #third: number[] = new Array<number>(LETTERS).fill(0)

  /** @param word folded, in lower case. */
  add(word: string): void {
    const first = word.charCodeAt(0)
    const second = word.length > 1 ? word.charCodeAt(1) : 0
    const third = word.length > 2 ? word.charCodeAt(2) : 0
    if (!(first < 128 && second < 128 && third < 128)) return
    const row = first & (LETTERS - 1)
    this.#second[row] = (this.#second[row] as number) | (1 << second)
    // An ending may follow after two letters already.
    this.#third[row] = word.length < 3 ? ~0 : (this.#third[row] as number) | (1 << third)
  }

  /** False: no word of the set begins like `lower.slice(start, end)`. True: perhaps. */
  mayHold(lower: string, start: number, end: number): boolean {
    const first = start < end ? lower.charCodeAt(start) : 0
    const second = start + 1 < end ? lower.charCodeAt(start + 1) : 0
    const third = start + 2 < end ? lower.charCodeAt(start + 2) : 0
    // One that is not plain could be spelled otherwise.
    if ((first | second | third) > 127) return true
    const row = first & (LETTERS - 1)
    return ((this.#second[row] as number) & (1 << second)) !== 0 && ((this.#third[row] as number) & (1 << third)) !== 0
  }
}
