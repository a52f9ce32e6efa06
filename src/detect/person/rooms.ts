// Lists of those who lie or live in numbered rooms: `zi 4 hallstein: rr 168/94`, `Bed 12 Okoro: NBM`. Two such lines make a list.
import { COMMON, FIRST, LAST } from './evidence.ts'
import type { Proposals } from './proposals.ts'
import { CAPITAL, LOWER, NUMERIC, SPACE, UPPER, type WordView } from './word-view.ts'

const ROOMS = new Set(
  'zi zimmer zim bett bed room rm whg wohnung apt flat chambre ch chb lit hab habitación habitacion cama camera stanza letto kamer kmr bed pokój pok sala łóżko'.split(
    ' ',
  ),
)
const AFTER_NAME = /^(?:,| ?\([^)\n]{1,20}\))? ?:/
/** As strong as a label of persons; it needs no capital. */
const STRENGTH = 0.55
const DOUBTFUL = 0.25
/** From this probability on, the tagger holds a word for possible. */
const LIKELY = 0.1

interface Entry {
  readonly from: number
  readonly to: number
}

export class Rooms {
  readonly #view: WordView
  readonly #proposals: Proposals
  readonly #entries: Entry[] = []

  constructor(view: WordView, proposals: Proposals) {
    this.#view = view
    this.#proposals = proposals
  }

  /** Word i is the first of its line. */
  line(i: number): void {
    const view = this.#view
    if (i + 2 >= view.count || view.shape[i + 1] !== NUMERIC || !ROOMS.has(view.lower(i))) return
    const from = i + 2
    if (view.opensLine(i + 1) || view.gap[from] !== SPACE || !this.#mayBeName(from)) return
    const to = from + 1 < view.count && view.gap[from + 1] === SPACE && this.#mayBeName(from + 1) ? from + 2 : from + 1
    if (AFTER_NAME.test(view.text.slice(view.end[to - 1], (view.end[to - 1] as number) + 26))) this.#entries.push({ from, to })
  }

  /** Proposes all of them, where most look like names: `zi 4 fenster: klemmt` is a list of another sort. */
  finish(): void {
    const likely = this.#entries.filter(({ from }) => this.#isLikely(from))
    if (likely.length < 2 || likely.length * 2 <= this.#entries.length) return
    for (const { from, to } of this.#entries) {
      const known = this.#isLikely(from) || (this.#proposals.evidence.flags(from) & (FIRST | LAST)) !== 0
      this.#proposals.add(from, to, known ? STRENGTH : DOUBTFUL)
    }
  }

  #isLikely(i: number): boolean {
    const { evidence } = this.#proposals
    return evidence.isPlainName(i) || (evidence.probability(i) ?? 0) >= LIKELY
  }

  #mayBeName(i: number): boolean {
    const view = this.#view
    const shape = view.shape[i]
    if ((shape !== LOWER && shape !== CAPITAL && shape !== UPPER) || (view.end[i] as number) - (view.start[i] as number) < 3) return false
    // A word that announces something, and a word of the dictionary that is no name: `zi 4 fenster: klemmt`.
    const flags = this.#proposals.evidence.flags(i)
    return (view.cue[i] as number) === 0 && (flags & (FIRST | LAST | COMMON)) !== COMMON && !this.#proposals.evidence.isTrade(i)
  }
}
