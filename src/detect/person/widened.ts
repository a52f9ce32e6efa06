// What belongs to a found name and stands before it: `Le Bihan`, `van den Broeck`, `dos santos`, `o'malley`.
import { PARTICLE } from './cues.ts'
import type { Proposal, Proposals } from './proposals.ts'
import { BLANK, BREAK, CAPITAL, DOT, LOWER, SPACE, TIGHT, type WordView } from './word-view.ts'

/** Big inside a sentence, no article or preposition. */
const BIG = new Set('van de den der del della dello di da dos du le la el al ben bin ter ten te'.split(' '))
/** Small, and seldom anything else. */
const SMALL = new Set(['dos', 'ter', 'ten'])
/** Small, after another particle. */
const SECOND = new Set(['den', 'der', 'de', 'het', 't', 'la', 'los', 'las', 'dem'])
const BEFORE_SECOND = new Set(['van', 'von', 'de', 'in', 'op'])
const MOST = 3

/** Takes particles and the O before an apostrophe along. */
export function widenNames(view: WordView, { accepted }: Proposals): void {
  for (let n = 0; n < accepted.length; n++) {
    const proposal = accepted[n] as Proposal
    let { from } = proposal
    for (let taken = 0; taken < MOST && from > 0; taken++) {
      const more = before(view, from)
      if (more === 0) break
      from -= more
    }
    if (from < proposal.from) accepted[n] = { ...proposal, from }
  }
}

/** How many words before word `from` belong to the name. */
function before(view: WordView, from: number): number {
  const gap = view.gap[from]
  const previous = from - 1
  const lower = view.lower(previous)
  if (gap === TIGHT) return lower === 'o' && view.text[(view.start[from] as number) - 1] === "'" && view.gap[previous] !== TIGHT ? 1 : 0
  if (gap !== SPACE || ((view.cue[previous] as number) & PARTICLE) === 0) return 0
  if (view.shape[previous] === LOWER) {
    if (SMALL.has(lower)) return 1
    return from > 1 && view.gap[previous] === SPACE && SECOND.has(lower) && BEFORE_SECOND.has(view.lower(from - 2)) ? 2 : 0
  }
  const opens = view.gap[previous] === DOT || view.gap[previous] === BREAK || view.gap[previous] === BLANK
  return view.shape[previous] === CAPITAL && view.nounsAreSmall && !opens && BIG.has(lower) ? 1 : 0
}
