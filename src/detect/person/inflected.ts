// Names in another case than the lexicon has them in: Anny, Zenona, Nowakowi, Kowalskiej in Polish, Grothes in German. Flags of the name
// that they belong to.
import { COMMON, FIRST, LAST, nameFlags } from '../lexicons/names.ts'
import { CAPITAL, type WordView } from './word-view.ts'

const NAME = FIRST | LAST
/** Letters that of our languages only Polish has. */
const POLISH = /[ąćęłńśźż]/
const SHORTEST = 4

/** Endings of the other cases, and what the name ends in instead. */
const CASES: readonly (readonly [ending: string, nominatives: readonly string[], flags: number])[] = [
  ['skiego', ['ski'], LAST],
  ['skiemu', ['ski'], LAST],
  ['skim', ['ski'], LAST],
  ['skiej', ['ski', 'ska'], LAST],
  ['ską', ['ski', 'ska'], LAST],
  ['ckiego', ['cki'], LAST],
  ['ckiemu', ['cki'], LAST],
  ['ckim', ['cki'], LAST],
  ['ckiej', ['cki', 'cka'], LAST],
  ['cką', ['cki', 'cka'], LAST],
  ['owi', ['', 'o'], NAME],
  ['kowi', ['ek'], NAME],
  ['łowi', ['eł'], NAME],
  ['iem', ['', 'e'], NAME],
  ['kiem', ['ek', 'k'], NAME],
  ['em', [''], NAME],
  ['łem', ['eł', 'ł'], NAME],
  ['ego', ['y', 'i'], NAME],
  ['emu', ['y', 'i'], NAME],
  ['ka', ['ek'], NAME],
  ['ła', ['eł'], NAME],
  ['ra', ['er'], NAME],
  ['a', [''], NAME],
  ['y', ['a'], NAME],
  ['i', ['a', 'ia'], NAME],
  ['ie', ['a', ''], NAME],
  ['rze', ['ra', 'r'], NAME],
  ['dzie', ['da', 'd'], NAME],
  ['cie', ['ta', 't'], NAME],
  ['ce', ['ka'], NAME],
  ['ę', ['a'], NAME],
  ['ą', ['a'], NAME],
  ['o', ['a'], FIRST],
  ['iu', ['ia'], FIRST],
]

/** The words' flags, those of unknown big words replaced by those of the name they are a case of. The same array where there are none. */
export function withCases(view: WordView, flags: Uint8Array): Uint8Array {
  const isPolish = POLISH.test(view.scan.lower)
  let changed: Uint8Array | undefined
  for (let i = 0; i < view.count; i++) {
    if (flags[i] !== 0 || view.shape[i] !== CAPITAL) continue
    const length = (view.end[i] as number) - (view.start[i] as number)
    if (length <= SHORTEST || length > 16) continue
    const found = genitive(view, i) || (isPolish ? otherCase(view.lower(i)) : 0)
    if (found === 0) continue
    changed ??= flags.slice()
    changed[i] = found
  }
  return changed ?? flags
}

function genitive(view: WordView, i: number): number {
  const end = view.end[i] as number
  return view.text[end - 1] === 's' ? named(nameFlags(view.text, view.start[i], end - 1)) : 0
}

function otherCase(lower: string): number {
  for (const [ending, nominatives, kinds] of CASES) {
    if (!lower.endsWith(ending) || lower.length - ending.length < 2) continue
    const stem = lower.slice(0, -ending.length)
    for (const nominative of nominatives) {
      const found = named(nameFlags(stem + nominative)) & kinds
      if (found !== 0) return found
    }
  }
  return 0
}

/** The flags of a name that is no ordinary word, or 0. */
function named(flags: number): number {
  return (flags & COMMON) === 0 ? flags & NAME : 0
}
