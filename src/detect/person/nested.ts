// Of two finds one of which lies within the other, the longer is the person where all it has more is a name: `A. Papadimitriou` and
// `Papadimitriou`, `WIELANDT, ANNEGRET` and `ANNEGRET`.
import { PARTICLE } from './cues.ts'
import { FIRST, LAST } from './evidence.ts'
import type { Proposal, Proposals } from './proposals.ts'
import { DOT, INITIAL, type WordView } from './word-view.ts'

/** Makes such finds as sure as what they hold, so that they own their words. */
export function settleNested(view: WordView, proposals: Proposals): void {
  const { accepted, evidence } = proposals
  const best = new Float64Array(view.count)
  for (const { from, to, score } of accepted) for (let i = from; i < to; i++) best[i] = Math.max(best[i] as number, score)
  for (let n = 0; n < accepted.length; n++) {
    const { from, to, score } = accepted[n] as Proposal
    // i. A. Tietjen
    if (to - from < 2 || (from > 0 && view.gap[from] === DOT && view.lower(from - 1) === 'i')) continue
    let highest = score
    let isName = true
    for (let i = from; i < to && isName; i++) {
      highest = Math.max(highest, best[i] as number)
      isName = view.shape[i] === INITIAL || ((view.cue[i] as number) & PARTICLE) !== 0 || (evidence.flags(i) & (FIRST | LAST)) !== 0
    }
    if (isName && highest > score) accepted[n] = { ...(accepted[n] as Proposal), score: highest }
  }
}
