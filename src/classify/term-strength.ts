// Which languages a text is in, from its small words. Good enough to keep one language's words out of another's sentences.
import { LANGUAGES, type Strength } from './lexicon.ts'
import type { Entry } from './vocabulary.ts'

/** Fewer small words than this in the best language (tables, keywords, code): any language may be meant. */
const SAYS_SOMETHING = 2
/** A language counts from this share of the best one's small words on: quoted mails mix languages. */
const SHARE = 0.5
/** English terms are used in every language, shorter ones of other languages are other words there. */
const ENGLISH = LANGUAGES.indexOf('en')
const UNMISTAKABLE = 9
const UNMISTAKABLE_ENGLISH = 5

/** How often each language's small words were found, in the order of LANGUAGES. */
export type LanguageCounts = Uint32Array

/** The languages of a text, by their place in LANGUAGES; undefined where it says too little. */
export function spokenLanguages(counts: LanguageCounts): readonly boolean[] | undefined {
  const most = Math.max(...counts)
  return most < SAYS_SOMETHING ? undefined : Array.from(counts, (count) => count >= most * SHARE)
}

const LOWERED: Readonly<Record<Strength, Strength | undefined>> = { telling: 'strong', strong: 'weak', weak: undefined }

/** What an entry is worth in a text of these languages; undefined where it is another language's word. */
export function strengthIn(entry: Entry, spoken: readonly boolean[] | undefined): Strength | undefined {
  if (spoken === undefined) return entry.strength
  let best: Strength | undefined
  for (let at = 0; at < spoken.length; at++) {
    const strength = entry.strengths[at]
    if (!spoken[at] || strength === undefined) continue
    if (strength === 'telling') return strength
    if (best === undefined || strength === 'strong') best = strength
  }
  if (best !== undefined) return best
  if (entry.length < (entry.strengths[ENGLISH] === undefined ? UNMISTAKABLE : UNMISTAKABLE_ENGLISH)) return undefined
  return LOWERED[entry.strength]
}
