// Lists in a line, `Salbei, Thymian, Boskoop und Minze`: where the other items are things, one more is no person, unless it is a first name
// that is no other word, or a surname that the tagger is sure of.
import { COMMON, FIRST, LAST } from '../lexicons/names.ts'
import type { WordEvidence as Evidence } from './describe-words.ts'
import { CAPITAL, COMMA, LOWER, SPACE, TIGHT, type WordView } from './word-view.ts'

/** Words of an item at most. */
const LONGEST = 4
/** Items looked at on either side. */
const REACH = 12
/** So many things make a list of things … */
const FEWEST = 3
/** … if there are so many for each name. */
const PER_NAME = 3
/** Below, the tagger takes a word that no lexicon has for a thing. */
const THING = 0.5
const ENDS_LIST = new Set('und oder sowie and or et ou y o e ed en of i lub'.split(' '))

/** What the items beside words `from` to `to` (exclusive) are. */
interface Tally {
  things: number
  names: number
}

/** From here on, the tagger is sure of a surname. */
const SURE = 0.7

/** Whether words stand among things. */
export function isAmongThings(view: WordView, evidence: Evidence, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const flags = evidence.flags(i)
    if ((flags & (FIRST | COMMON)) === FIRST) return false
    if ((flags & (LAST | COMMON)) === LAST && (evidence.probability(i) ?? 0) >= SURE) return false
  }
  const tally: Tally = { things: 0, names: 0 }
  walk(view, evidence, tally, from, -1)
  walk(view, evidence, tally, to, 1)
  return tally.things >= FEWEST && tally.things >= tally.names * PER_NAME
}

/** `Farben: Lava, Limone, Arktis`: two words with a comma between that begin or end a longer list are no surname before its first name. */
export function isPairInList(view: WordView, evidence: Evidence, from: number, to: number): boolean {
  if (to - from !== 2 || view.gap[from + 1] !== COMMA) return false
  for (let i = from; i < to; i++) if ((evidence.flags(i) & (FIRST | LAST)) !== 0) return false
  return (view.gap[to] === COMMA && view.shape[to] === CAPITAL) || (view.gap[from] === COMMA && view.shape[from - 1] === CAPITAL)
}

/** Counts the items before word `at` (`step` -1), or from it on (`step` 1). */
function walk(view: WordView, evidence: Evidence, tally: Tally, at: number, step: 1 | -1): void {
  let edge = at
  for (let items = 0; items < REACH; items++) {
    // Between items: a comma, or the word that ends the list.
    let first = edge
    if (step > 0) {
      if (first < view.count && view.gap[first] === SPACE && ENDS_LIST.has(view.lower(first))) first++
      else if (view.gap[first] !== COMMA) return
    } else {
      if (first > 0 && view.gap[first] === SPACE && ENDS_LIST.has(view.lower(first - 1))) first--
      else if (view.gap[first] !== COMMA) return
    }
    let last = first
    let words = 0
    while (words < LONGEST) {
      const next = step > 0 ? last : last - 1
      if (next < 0 || next >= view.count) break
      const gap = view.gap[step > 0 ? next : next + 1]
      if (words > 0 && gap !== SPACE && gap !== TIGHT) break
      if (words > 0 && ENDS_LIST.has(view.lower(next))) break
      last += step
      words++
    }
    if (words === 0 || words >= LONGEST) return
    count(view, evidence, tally, Math.min(first, last), Math.max(first, last))
    edge = last
  }
}

function count(view: WordView, evidence: Evidence, tally: Tally, from: number, to: number): void {
  let known = 0
  let big = 0
  let most = 0
  for (let i = from; i < to; i++) {
    if (view.shape[i] === LOWER) continue
    big++
    known |= evidence.flags(i)
    most = Math.max(most, evidence.probability(i) ?? 1)
  }
  if (big === 0) return
  if ((known & FIRST) !== 0 || ((known & LAST) !== 0 && (known & COMMON) === 0)) tally.names++
  else if ((known & COMMON) !== 0 || most < THING) tally.things++
}
