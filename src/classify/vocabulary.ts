// All lexicons as one automaton. Built on first use (some milliseconds) and then kept.
import { CATEGORIES, type Category } from './category.ts'
import { type Lexicon, type Strength, terms } from './lexicon.ts'
import { animal } from './lexicons/animal.ts'
import { general } from './lexicons/general.ts'
import { lexicons } from './lexicons/index.ts'
import { person } from './lexicons/person.ts'
import { TermMatcher } from './term-matcher.ts'

export interface Entry {
  /** `person`, `general` and `animal` are not categories: they say whether somebody is meant at all. */
  readonly category: Category | 'person' | 'general' | 'animal'
  readonly term: string
  readonly strength: Strength
  /** Of the letters, without the marks of the notation. */
  readonly length: number
}

export interface Vocabulary {
  readonly matcher: TermMatcher
  /** By the index that the matcher reports; one term may belong to several categories. */
  readonly entries: readonly (readonly Entry[])[]
}

let built: Vocabulary | undefined

export function vocabulary(): Vocabulary {
  built ??= build()
  return built
}

function build(): Vocabulary {
  const byTerm = new Map<string, Entry[]>()
  const add = (category: Entry['category'], lexicon: Lexicon) => {
    for (const { term, strength } of terms(lexicon)) {
      const entries = byTerm.get(term) ?? []
      entries.push({ category, term, strength, length: term.replaceAll('*', '').length })
      byTerm.set(term, entries)
    }
  }
  for (const category of CATEGORIES) if (category !== 'credentials') add(category, lexicons[category])
  add('person', person)
  add('general', general)
  add('animal', animal)
  return { matcher: new TermMatcher([...byTerm.keys()]), entries: [...byTerm.values()] }
}
