// Names in file names and identifiers: Lebenslauf_Anna_Berg.pdf, Zeugnisse_Brueggemann_Nhung_2025.pdf.
import { COMMON, FIRST, LAST } from './evidence.ts'
import type { Proposals } from './proposals.ts'
import { CAPITAL, TIGHT, UNDERSCORE, type WordView } from './word-view.ts'

/** Word i follows an underscore: looks for a known first name in the chain and takes a neighbour along. */
export function inFileName(view: WordView, i: number, proposals: Proposals): void {
  const { evidence } = proposals
  if (view.shape[i] !== CAPITAL || proposals.covered[i] === 1) return
  const flags = evidence.flags(i)
  if ((flags & FIRST) === 0 || (flags & COMMON) !== 0) return
  let from = i
  let to = i + 1
  if (partner(view, to, proposals) && chained(view, to)) to++
  else if (partner(view, i - 1, proposals) && chained(view, i)) from--
  if (to - from > 1) proposals.accept(from, to, 0.7)
  else if (isFile(view, i)) proposals.accept(from, to, 0.55)
}

function chained(view: WordView, i: number): boolean {
  return i < view.count && (view.gap[i] === UNDERSCORE || view.gap[i] === TIGHT)
}

function partner(view: WordView, i: number, proposals: Proposals): boolean {
  if (i < 0 || i >= view.count || view.shape[i] !== CAPITAL) return false
  const flags = proposals.evidence.flags(i)
  return (flags & LAST) !== 0 || (flags & COMMON) === 0
}

function isFile(view: WordView, i: number): boolean {
  return /^[\p{L}\p{N}_-]{0,40}\.[a-z]{3,4}\b/u.test(view.scan.after(view.end[i] as number, 46))
}
