// Where a name begins and ends after an announcement: titles before it, nouns behind it, small letters.
import { PARTICLE, RANK, STOP, TITLE } from './cues.ts'
import { COMMON, FIRST, LAST } from './evidence.ts'
import type { Proposals } from './proposals.ts'
import { BLANK, BREAK, COMMA, DOT, INITIAL, LOWER, OTHER, SPACE, TIGHT, type WordView } from './word-view.ts'

const NAME = FIRST | LAST

/** Between two persons. */
export const AND = new Set(['und', 'and', 'et', 'y', 'e', 'en', 'i', 'u', 'oder', 'or', 'o', 'ou', 'of', 'lub'])

/** The first word after forms of address and ranks that begin at word i. */
export function skipTitles(view: WordView, i: number): number {
  let j = i
  while (j < view.count && j < i + 7 && ((view.cue[j] as number) & (TITLE | RANK)) !== 0) {
    const gap = view.gap[j + 1] as number
    // `Oberarzt. Kinderonkologie`: only abbreviations end in a dot.
    if (gap === DOT && (view.end[j] as number) - (view.start[j] as number) > 7 && view.text[(view.end[j] as number) + 1] === ' ') break
    if (gap !== SPACE && gap !== DOT && gap !== TIGHT && gap !== BREAK && gap !== OTHER) break
    if (gap === OTHER && !/^[.,)(]? ?\(?$/.test(between(view, j))) break
    j++
  }
  return j
}

/** What stands between word i and the next. */
export function between(view: WordView, i: number): string {
  return view.text.slice(view.end[i], view.start[i + 1])
}

export function isParticle(view: WordView, i: number): boolean {
  return ((view.cue[i] as number) & PARTICLE) !== 0
}

/** Whether a small word may be the second, third … part of a name in small letters. */
export function smallPart(view: WordView, j: number, proposals: Proposals): boolean {
  if (proposals.evidence.isPlainName(j)) return true
  const next = view.gap[j + 1] as number
  const known = proposals.evidence.flags(j)
  if (!proposals.evidence.hasLexicon) return false
  // frau hannelore kurz: after a first name, a surname that is a word as well.
  if ((known & LAST) !== 0 && ((view.cue[j] as number) & STOP) === 0 && (proposals.evidence.flags(j - 1) & (FIRST | COMMON)) === FIRST)
    return true
  if (next === COMMA || next === BREAK || next === BLANK || j + 1 === view.count) return known === 0 || (known & NAME) !== 0
  return (
    (known & NAME) !== 0 && next === SPACE && ((view.cue[j + 1] as number) & STOP) === 0 && (proposals.evidence.flags(j + 1) & NAME) !== 0
  )
}

/** What follows belongs to them: `Herr von Alten`. */
function onlyParticles(view: WordView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isParticle(view, i) || view.shape[i] !== LOWER) return false
  return true
}

/** Cuts ordinary nouns off the end: `Frau Meier Bescheid`, but not the letter of `Nermin A.` */
export function trim(view: WordView, from: number, to: number, proposals: Proposals): number {
  let end = to
  if (view.nounsAreSmall) return to
  while (
    end - from > 1 &&
    view.gap[end - 1] === SPACE &&
    !onlyParticles(view, from, end - 1) &&
    !(view.shape[end - 1] === INITIAL && view.text[view.end[end - 1] as number] === '.') &&
    (proposals.evidence.isOrdinary(end - 1) || proposals.evidence.isTrade(end - 1))
  )
    end--
  return end
}
