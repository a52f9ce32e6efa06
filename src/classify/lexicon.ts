// How the word lists are written. A comma separates terms; `*` marks a side on which the word may go on: `krankgeschrieb*` begins a
// word, `*pfändung*` may stand anywhere in a compound, `schufa` is a whole word, `#` a number. A term may have several words.

/**
 * `telling`: says by itself that an individual is meant (a sick note, a garnishment); counts with any person in the request.
 * `strong`: counts with a person close by (a disease, a salary).
 * `weak`: counts only together with another term (a prescription, a loan).
 */
export const STRENGTHS = ['telling', 'strong', 'weak'] as const
export type Strength = (typeof STRENGTHS)[number]

export const LANGUAGES = ['de', 'en', 'fr', 'es', 'it', 'nl', 'pl'] as const
export type Language = (typeof LANGUAGES)[number]

export type Lexicon = Readonly<Partial<Record<Language, Readonly<Partial<Record<Strength, string>>>>>>

/** A word list without grades. */
export type WordList = Readonly<Partial<Record<Language, string>>>

/** Strength by language, in the order of LANGUAGES; undefined where the language does not list the term. */
export type Grades = readonly (Strength | undefined)[]

export interface Term {
  /** As the lexicon writes it. */
  readonly term: string
  readonly strengths: Grades
}

/** All terms of a lexicon. A term that several languages share is listed once; each grades it for itself. */
export function terms(lexicon: Lexicon): Term[] {
  const found = new Map<string, number>()
  for (const [at, language] of LANGUAGES.entries()) {
    for (const [grade, strength] of STRENGTHS.entries()) {
      for (const term of split(lexicon[language]?.[strength] ?? '')) {
        const packed = found.get(term) ?? 0
        if (((packed >> (BITS * at)) & MASK) === 0) found.set(term, packed | ((grade + 1) << (BITS * at)))
      }
    }
  }
  return Array.from(found, ([term, packed]) => ({ term, strengths: unpack(packed) }))
}

/** Thousands of terms share a few dozen gradings: each is kept once, and packed while lists are read, two bits a language. */
const gradings = new Map<number, Grades>()
const BITS = 2
const MASK = (1 << BITS) - 1

function unpack(packed: number): Grades {
  let grades = gradings.get(packed)
  if (grades === undefined) {
    grades = LANGUAGES.map((_, at) => STRENGTHS[((packed >> (BITS * at)) & MASK) - 1])
    gradings.set(packed, grades)
  }
  return grades
}

/** A list as a lexicon of one strength. */
export function graded(list: WordList, strength: Strength = 'strong'): Lexicon {
  return Object.fromEntries(Object.entries(list).map(([language, words]) => [language, { [strength]: words }]))
}

function split(list: string): string[] {
  return list
    .replace(/\s+/g, ' ')
    .split(',')
    .map((raw) => raw.trim())
    .filter((term) => term !== '')
}
