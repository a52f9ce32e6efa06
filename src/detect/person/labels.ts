// Which words name a field that holds a person: `Ansprechpartner`, `first_name`, `customerName`; not `file name` or `Kunden-Nr.`
import { LABEL, NAME_LABEL, PERSON_QUALIFIER, QUIET_LABEL, THING_QUALIFIER } from './cues.ts'
import { DOT, SPACE, TIGHT, UNDERSCORE, type WordView } from './word-view.ts'

export const ANY_LABEL = LABEL | NAME_LABEL

/** 0: no person; otherwise how much the label says, with word i as its last word. */
export function labelStrength(view: WordView, i: number): number {
  const cue = view.cue[i] as number
  const gap = view.gap[i]
  const joined = i > 0 && (gap === SPACE || gap === UNDERSCORE || gap === TIGHT || gap === DOT)
  const before = joined ? (view.cue[i - 1] as number) : 0
  if ((cue & NAME_LABEL) !== 0 && (cue & LABEL) === 0) {
    if ((before & LABEL) !== 0 || ((before & PERSON_QUALIFIER) !== 0 && (before & THING_QUALIFIER) === 0)) return 0.6
    if ((before & THING_QUALIFIER) !== 0) return 0
    // `plugin_x_name`: in keys of several words only a person's word makes a person.
    return joined && gap !== SPACE ? 0 : 0.3
  }
  if ((cue & LABEL) === 0) return 0
  const word = view.lower(i)
  if (word === 'as') return joined && view.lower(i - 1) === 'known' ? 0.6 : 0
  // Only as keys: "first": "…".
  if (word === 'first' || word === 'last')
    return view.text[(view.start[i] as number) - 1] === '"' && view.text[view.end[i] as number] === '"' ? 0.55 : 0
  return (cue & QUIET_LABEL) !== 0 ? 0.35 : 0.6
}
