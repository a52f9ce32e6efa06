// People of whom only initials stand: `del menor A. G. P.`, `das Kind L. M.`.
import { RELATION, ROLE } from './cues.ts'
import type { Proposals } from './proposals.ts'
import { DOT, INITIAL, SPACE, type WordView } from './word-view.ts'

const FEWEST = 2
const MOST = 4
const CHILDREN = new Set(
  'menor menores minor minore mineur mineure minderjährige minderjährigen minderjarige małoletni małoletnia małoletniego małoletniej child kind kindes'.split(
    ' ',
  ),
)

/** Initials that begin at word i, behind a word for a child, a relation or a role. */
export function initialsAlone(view: WordView, i: number, proposals: Proposals): void {
  if (view.shape[i] !== INITIAL || view.gap[i] !== SPACE) return
  let to = i
  while (to < view.count && to < i + MOST && view.shape[to] === INITIAL && (to === i || view.gap[to] === DOT)) to++
  if (to - i < FEWEST || view.text[view.end[to - 1] as number] !== '.') return
  const announced = i > 0 && (CHILDREN.has(view.lower(i - 1)) || ((view.cue[i - 1] as number) & (RELATION | ROLE)) !== 0)
  if (announced) proposals.accept(i, to, 0.6)
}
