// Words shaped like a name that are a street, a firm or an eponym by what stands beside them.
import { COMPANY, EPONYM, STOP, STREET } from './cues.ts'
import { endsLikeStreet } from './street-ends.ts'
import { LOWER, NUMERIC, SPACE, TIGHT, UNDERSCORE, type WordView } from './word-view.ts'

/** From this cue on, only streets and the like overrule the announcement. */
export const ANNOUNCED = 0.7

/** A street, a firm, an eponym: shaped like a name, but a thing. */
export function isThing(view: WordView, from: number, to: number, cue: number, weighed: boolean): boolean {
  const last = view.lower(to - 1)
  if (last.length > 3 && endsLikeStreet(last, (end) => last.length > end.length || view.gap[to - 1] === TIGHT)) {
    if (cue < 0.9 || view.gap[to - 1] === TIGHT) return true
  }
  if (((view.cue[to - 1] as number) & EPONYM) !== 0 && view.gap[to - 1] === TIGHT) return true
  if (from > 0 && ((view.cue[from - 1] as number) & STREET) !== 0 && view.gap[from] === SPACE && cue < ANNOUNCED) {
    if (view.shape[from - 1] === LOWER || view.shape[from - 1] === 2) return true
  }
  const gap = view.gap[to] as number
  if (to < view.count) {
    const next = view.cue[to] as number
    if (gap === SPACE || gap === TIGHT) {
      if ((next & EPONYM) !== 0) return true
      if (cue < ANNOUNCED && (next & COMPANY) !== 0 && !isSmallWord(view, to)) return true
      if (cue < 0.5 && !weighed && to - from === 1 && view.shape[to] === NUMERIC && gap === SPACE) return true
    }
    if (gap === TIGHT && cue < 0.9 && view.text[view.end[to - 1] as number] === '-') return true
    if (gap === UNDERSCORE && cue === 0) return true
  }
  // @p_moss
  if (cue === 0 && from > 0 && view.gap[from] === UNDERSCORE && view.shape[from] === LOWER) return true
  if (cue < ANNOUNCED && from > 0) {
    if (view.gap[from] === TIGHT && view.text[(view.start[from] as number) - 1] === '-' && cue < 0.5) return true
  }
  return false
}

/** `löst Robin ab`, `Brannigan's team`: in small letters, what ends the names of firms is a word like any other, or what somebody has. */
function isSmallWord(view: WordView, i: number): boolean {
  if (view.shape[i] !== LOWER) return false
  return ((view.cue[i] as number) & STOP) !== 0 || (view.gap[i - 1] === TIGHT && view.word(i - 1) === 's')
}

/** Whether an ampersand between blanks stands before word i. */
export function isAmpersand(view: WordView, i: number): boolean {
  return (
    i > 0 &&
    i < view.count &&
    (view.start[i] as number) - (view.end[i - 1] as number) === 3 &&
    view.text[(view.end[i - 1] as number) + 1] === '&'
  )
}
