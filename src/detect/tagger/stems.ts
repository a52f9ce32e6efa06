// What is left of a word without its last letter, and without its last two: an inflected word may be known by it.
import { finish, foldUnit, HASH_BASIS } from '../lexicons/fold.ts'

export class Stems {
  readonly #units: Uint16Array
  #start = -1
  /** `foldHash` of the word last read, without its last letter. */
  withoutOne = 0
  /** The same without its last two. */
  withoutTwo = 0

  constructor(units: Uint16Array) {
    this.#units = units
  }

  /** Reads the word from `start` to `end`, of two letters or more, in one walk; not again if it was read last. */
  read(start: number, end: number): void {
    if (this.#start === start) return
    this.#start = start
    let hash = HASH_BASIS
    for (let i = start; i < end - 2; i++) hash = foldUnit(hash, this.#units[i] as number)
    this.withoutTwo = finish(hash)
    this.withoutOne = finish(foldUnit(hash, this.#units[end - 2] as number))
  }
}
