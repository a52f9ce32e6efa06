// In how many texts a word stands outside every mark, and in how many inside a name: what the vocabulary of the tagger is made of.
import { foldHash } from '../src/detect/lexicons/fold.ts'
import { OFTEN, SEEN, UNSEEN } from '../src/detect/tagger/vocabulary.ts'
import type { Sample } from './corpora.ts'

const WORD = /[\p{L}\p{M}]+/gu
/** Sets in which people are often left unmarked: their capitalised words prove nothing. */
const NOISY = /^(europeana|btc|wnut)/

export class WordCounts {
  /** foldHash → number of texts. */
  readonly #outside = new Map<number, number>()
  readonly #inNames = new Map<number, number>()
  /** Words in small letters, as they are spelled. */
  readonly #spellings = new Set<string>()

  constructor(samples: readonly Sample[]) {
    for (const sample of samples) this.#count(sample)
  }

  #count({ text, marks, set }: Sample): void {
    const outside = new Set<number>()
    const inNames = new Set<number>()
    let next = 0
    for (const match of text.matchAll(WORD)) {
      const [word] = match
      while (next < marks.length && (marks[next]?.end ?? 0) <= match.index) next++
      const mark = marks[next]
      const type = mark !== undefined && mark.start <= match.index ? mark.type : undefined
      const hash = foldHash(word, 0, word.length)
      if (type === 'PERSON') inNames.add(hash)
      else if (type === undefined && word.length > 1 && (!NOISY.test(set) || word === word.toLowerCase())) {
        outside.add(hash)
        this.#spellings.add(word.toLowerCase())
      }
    }
    for (const hash of outside) this.#outside.set(hash, (this.#outside.get(hash) ?? 0) + 1)
    for (const hash of inNames) this.#inNames.set(hash, (this.#inNames.get(hash) ?? 0) + 1)
  }

  /** Level of a word, had `fewer` of the texts not been read. */
  level(hash: number, fewer = 0): number {
    const texts = (this.#outside.get(hash) ?? 0) - fewer
    if (texts < 1 || (this.#inNames.get(hash) ?? 0) * 2 > texts) return UNSEEN
    return texts > 2 ? OFTEN : SEEN
  }

  hashes(): Iterable<number> {
    return this.#outside.keys()
  }

  spellings(): Iterable<string> {
    return this.#spellings
  }
}
