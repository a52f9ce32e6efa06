// Names of programs in technical writing: a word that no lexicon has as a name, that the text says again and again, and that looks like a
// person in one place of many, where nothing announces it.
import { FIRST, LAST } from '../lexicons/names.ts'
import { registerAt } from '../register/code-lines.ts'
import { ANNOUNCING } from './announced.ts'
import type { Evidence } from './evidence.ts'
import { ANY_LABEL } from './labels.ts'
import type { Proposal } from './proposals.ts'
import { SIGNING } from './signed.ts'
import { LOWER, TIGHT, type WordView } from './word-view.ts'

/** So often a text names what it is about. */
const OFTEN = 6
/** At most every so manieth of them is taken for a person. */
const SHARE = 4

/** The proposals without such words. */
export function withoutProducts(view: WordView, evidence: Evidence, accepted: readonly Proposal[]): readonly Proposal[] {
  const found = new Map<string, number>()
  const announced = new Set<string>()
  for (const { from, to } of accepted) {
    if (!isUnknown(view, evidence, from, to)) continue
    const word = view.lower(from)
    found.set(word, (found.get(word) ?? 0) + 1)
    if (isAnnounced(view, from)) announced.add(word)
  }
  if (found.size === announced.size) return accepted
  const said = new Map<string, number>()
  for (let i = 0; i < view.count; i++) {
    if (view.shape[i] === LOWER) continue
    const word = view.lower(i)
    if (found.has(word)) said.set(word, (said.get(word) ?? 0) + 1)
  }
  return accepted.filter(({ from, to }) => {
    if (!isUnknown(view, evidence, from, to)) return true
    const word = view.lower(from)
    const times = said.get(word) ?? 0
    if (announced.has(word) || times < OFTEN || (found.get(word) ?? times) * SHARE > times) return true
    return registerAt(view.scan, view.start[from] as number) === 'prose'
  })
}

/** One word, with or without `'s`. */
function isUnknown(view: WordView, evidence: Evidence, from: number, to: number): boolean {
  const single = to - from === 1 || (to - from === 2 && view.gap[from + 1] === TIGHT && view.lower(from + 1) === 's')
  return single && (evidence.flags(from) & (FIRST | LAST)) === 0
}

/** A form of address, a label, a closing among the three words before. */
function isAnnounced(view: WordView, from: number): boolean {
  for (let i = Math.max(0, from - 3); i < from; i++) if (((view.cue[i] as number) & (ANNOUNCING | SIGNING | ANY_LABEL)) !== 0) return true
  return false
}
