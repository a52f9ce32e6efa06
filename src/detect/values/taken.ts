// Which characters of a text the rules have taken: asked for from left to right.
import type { Span } from '../span.ts'

export class Taken {
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  readonly #length: number
  #at = 0
  /** Of the free stretch around the offset asked for last: where what was taken before it ends, and what is taken next begins. */
  before = 0
  after = 0

  /** @param found sorted by their beginnings. */
  constructor(found: readonly Span[], length: number) {
    this.#length = length
    for (const { start, end } of found) {
      const last = this.#ends.length - 1
      if (last >= 0 && start <= (this.#ends[last] as number)) this.#ends[last] = Math.max(end, this.#ends[last] as number)
      else {
        this.#starts.push(start)
        this.#ends.push(end)
      }
    }
  }

  /** Whether the character at an offset, not before the one asked for last, is taken. */
  holds(offset: number): boolean {
    const ends = this.#ends
    while (this.#at < ends.length && (ends[this.#at] as number) <= offset) this.#at++
    this.before = this.#at === 0 ? 0 : (ends[this.#at - 1] as number)
    this.after = this.#starts[this.#at] ?? this.#length
    return this.after <= offset
  }
}
