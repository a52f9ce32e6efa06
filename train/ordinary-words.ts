// Ordinary words in place of others: else the only words of a training text that are new in each epoch are its names, and the tagger
// would take whatever it has never met for a name.
import { FIRST, LAST, nameFlags } from '../src/detect/lexicons/names.ts'
import type { Sample } from './corpora.ts'
import type { Random } from './random.ts'
import { rewrite, walk } from './rewrite.ts'

const WORD = /[\p{L}\p{M}]+/gu
/** Small letters but for the first. */
const PLAIN = /^\p{L}\p{Ll}+$/u
const SHORTEST = 5
/** Words that end alike are mostly of one kind and often of one language. */
const ENDING = 3
/** Sets in which people are often left unmarked. */
const NOISY = /^(europeana|btc|wnut)/

export class OrdinaryWords {
  /** Words that stand outside every mark and in no name, by how they end. */
  readonly #byEnding = new Map<string, string[]>()

  constructor(samples: readonly Sample[]) {
    const words = new Set<string>()
    const inNames = new Set<string>()
    for (const sample of samples) {
      if (NOISY.test(sample.set)) continue
      walk(
        sample,
        (part) => {
          for (const [word] of part.matchAll(WORD)) if (isExchangeable(word)) words.add(word)
        },
        (part, { type }) => {
          if (type === 'PERSON') for (const [word] of part.matchAll(WORD)) inNames.add(word.toLowerCase())
        },
      )
    }
    for (const word of words) {
      if (inNames.has(word.toLowerCase())) continue
      const alike = this.#byEnding.get(endingOf(word))
      if (alike === undefined) this.#byEnding.set(endingOf(word), [word])
      else alike.push(word)
    }
  }

  /** The text with a `share` of its ordinary words exchanged, the same word always alike. */
  swap(sample: Sample, share: number, random: Random): Sample {
    const given = new Map<string, string>()
    const exchange = (word: string): string => {
      if (!isExchangeable(word)) return word
      const known = given.get(word)
      if (known !== undefined) return known
      const other = random.chance(share) ? random.pick(this.#byEnding.get(endingOf(word)) ?? [word]) : word
      given.set(word, other)
      return other
    }
    return rewrite(
      sample,
      (part) => part,
      (part) => part.replace(WORD, exchange),
    )
  }
}

function isExchangeable(word: string): boolean {
  return word.length >= SHORTEST && PLAIN.test(word) && (nameFlags(word) & (FIRST | LAST)) === 0
}

/** The last letters, and whether the word is capitalised. */
function endingOf(word: string): string {
  return (word === word.toLowerCase() ? '' : '^') + word.slice(-ENDING)
}
