// All lexicons as one automaton. Built on first use (some tens of milliseconds) and then kept.
import { CATEGORIES, type Category } from './category.ts'
import { type Grades, graded, type Lexicon, STRENGTHS, type Strength, terms } from './lexicon.ts'
import { shared } from './lexicons/dealings.ts'
import { functionWords } from './lexicons/function-words.ts'
import { lexicons } from './lexicons/index.ts'
import { role, self } from './lexicons/person.ts'
import { registers } from './lexicons/registers.ts'
import { REGISTER_NAMES, type Register } from './register.ts'
import { TermMatcher } from './term-matcher.ts'

export interface Entry {
  /** `role` and `self` point at a person, `language` tells the text's language; the others are categories and registers. */
  readonly about: Category | Register | 'role' | 'self' | 'language'
  readonly term: string
  readonly strengths: Grades
  /** The greatest of them. */
  readonly strength: Strength
  /** Of the letters, without the marks of the notation. */
  readonly length: number
  /** What firms, schools and practices do is called so, too. */
  readonly shared: boolean
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
  const dealings = new Map(
    Object.entries(shared).map(([about, words]) => [about, new TermMatcher(terms(graded(words)).map(({ term }) => term))]),
  )
  const add = (about: Entry['about'], lexicon: Lexicon) => {
    for (const { term, strengths } of terms(lexicon)) {
      const strength = STRENGTHS.find((grade) => strengths.includes(grade)) ?? 'weak'
      const isShared = matches(dealings.get(about), term)
      const entry: Entry = {
        about,
        term,
        strengths,
        strength,
        length: term.length - Number(term.startsWith('*')) - Number(term.endsWith('*')),
        shared: isShared,
      }
      const entries = byTerm.get(term)
      if (entries === undefined) byTerm.set(term, [entry])
      else entries.push(entry)
    }
  }
  for (const category of CATEGORIES) if (category !== 'credentials') for (const lexicon of lexicons[category]) add(category, lexicon)
  for (const register of REGISTER_NAMES) add(register, graded(registers[register]))
  add('role', graded(role))
  add('self', graded(self))
  add('language', graded(functionWords))
  return { matcher: new TermMatcher([...byTerm.keys()]), entries: [...byTerm.values()] }
}

function matches(matcher: TermMatcher | undefined, term: string): boolean {
  let found = false
  matcher?.match(term, () => {
    found = true
  })
  return found
}
