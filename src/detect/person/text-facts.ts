// What a text as a whole tells of its words: where else a word stands and as what. Gathered in one walk, when the first
// word sequence is weighed.
import { marksOf } from '../word-book.ts'
import { SALUTATION, TITLE } from './cues.ts'
import type { WordEvidence } from './describe-words.ts'
import { LOWER, type WordView } from './word-view.ts'

/** From this probability on, a word is remembered. */
const POSSIBLE = 0.05
const SMALL_BITS = 13

interface Mention {
  count: number
  best: number
  /** Where the tagger thinks so. */
  bestAt: number
  second: number
  /** Behind a form of address or a greeting. */
  announcedAt: number
}

export class TextFacts {
  readonly #hashes: Int32Array
  readonly #mentions = new Map<number, Mention>()
  readonly #small = new Uint8Array(1 << (SMALL_BITS - 3))

  constructor(view: WordView, evidence: WordEvidence) {
    const { hashes } = marksOf(view.scan)
    const { count, shape, cue } = view
    this.#hashes = hashes
    for (let i = 0; i < count; i++) {
      const hash = hashes[i] as number
      if (shape[i] === LOWER) {
        const bit = hash >>> (32 - SMALL_BITS)
        this.#small[bit >> 3] = (this.#small[bit >> 3] as number) | (1 << (bit & 7))
      }
      const probability = evidence.probability(i) ?? 0
      if (probability < POSSIBLE) continue
      const isAnnounced = i > 0 && ((cue[i - 1] as number) & (TITLE | SALUTATION)) !== 0
      const known = this.#mentions.get(hash)
      if (known === undefined) {
        this.#mentions.set(hash, { count: 1, best: probability, bestAt: i, second: 0, announcedAt: isAnnounced ? i : -1 })
        continue
      }
      known.count++
      if (isAnnounced) known.announcedAt = i
      if (probability > known.best) {
        known.second = known.best
        known.best = probability
        known.bestAt = i
      } else if (probability > known.second) known.second = probability
    }
  }

  /** The highest probability that the word i got elsewhere in the text. */
  elsewhere(i: number): number {
    const known = this.#mentions.get(this.#hashes[i] as number)
    return known === undefined ? 0 : known.bestAt === i ? known.second : known.best
  }

  /** How often the word stands where the tagger holds it for possible. */
  count(i: number): number {
    return this.#mentions.get(this.#hashes[i] as number)?.count ?? 0
  }

  /** Whether the word i stands behind a form of address or a greeting elsewhere. */
  isAnnouncedElsewhere(i: number): boolean {
    const at = this.#mentions.get(this.#hashes[i] as number)?.announcedAt ?? -1
    return at >= 0 && at !== i
  }

  /** Whether the word i also stands in small letters (rarely true by chance). */
  standsSmall(i: number): boolean {
    const bit = (this.#hashes[i] as number) >>> (32 - SMALL_BITS)
    return ((this.#small[bit >> 3] as number) & (1 << (bit & 7))) !== 0
  }
}
