// The vocabulary of the tagger, and what a training text may know of it: a text must not meet words that only it has as known ones, nor
// names whose spelling was learnt from themselves.
import { foldHash } from '../src/detect/lexicons/fold.ts'
import { FIRST, LAST, nameFlags } from '../src/detect/lexicons/names.ts'
import { likenessOf, OFTEN, SEEN, UNSEEN, VOCABULARY_BYTES, Vocabulary } from '../src/detect/tagger/vocabulary.ts'
import { familiarityOf, type WordTable } from '../src/detect/tagger/words.ts'
import type { Names } from './augment.ts'
import { hashText, type Sample } from './corpora.ts'
import type { Random } from './random.ts'
import { learnSpelling } from './spelling.ts'
import { WordCounts } from './word-counts.ts'

const SHORTEST = 3

export class TrainVocabulary {
  readonly vocabulary: Vocabulary
  readonly bytes = new Uint8Array(VOCABULARY_BYTES)
  readonly #counts: WordCounts
  /** Weights learnt without the words whose spelling hashes to the index. */
  readonly #without: readonly Int8Array[]

  constructor(samples: readonly Sample[], names: Names) {
    const counts = new WordCounts(samples)
    this.#counts = counts
    this.vocabulary = new Vocabulary(this.bytes)
    for (const hash of counts.hashes()) this.vocabulary.add(hash, counts.level(hash))
    const levelOf = (word: string): number => counts.level(foldHash(word, 0, word.length))
    const words = [...counts.spellings()].filter(
      (word) => word.length >= SHORTEST && levelOf(word) > UNSEEN && (nameFlags(word) & (FIRST | LAST)) === 0,
    )
    const named = new Set<string>()
    for (const name of names.all())
      for (const part of name.split(/[^\p{L}\p{M}]+/u)) if (part.length >= SHORTEST && levelOf(part) < OFTEN) named.add(part.toLowerCase())
    this.vocabulary.setWeights(learnSpelling([...named], words))
    this.#without = [0, 1].map((half) => {
      const learnt = (word: string): boolean => halfOf(word) !== half
      return learnSpelling([...named].filter(learnt), words.filter(learnt))
    })
  }

  /** Sets what the words look like to a tagger that has not read this text; some texts come from where many words are unknown. */
  disguise(words: WordTable, labels: Uint8Array, isTemplate: boolean, random: Random): void {
    const salt = random.below(2 ** 30)
    const draw = random.next()
    const forgotten = draw < 0.4 ? 0 : draw < 0.8 ? 2 : 5
    for (let w = 0; w < words.count; w++) {
      const hash = words.hash[w] as number
      let level = this.#counts.level(hash, labels[w] === 0 && !isTemplate ? 1 : 0)
      const lot = (Math.imul(hash ^ salt, 0x9e3779b1) >>> 8) % 16
      // Rare words are forgotten sooner.
      if (level === SEEN && lot < forgotten * 3) level = UNSEEN
      else if (level === OFTEN && lot < forgotten) level = lot % 2 === 0 ? UNSEEN : SEEN
      words.familiar[w] = familiarityOf(words, w, level, (units, start, end) =>
        likenessOf(units, start, end, this.#without[halfOf(String.fromCharCode(...units.subarray(start, end)).toLowerCase())] as Int8Array),
      )
    }
  }
}

function halfOf(word: string): number {
  return hashText(word) % 2
}
