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

export interface Term {
  /** As the lexicon writes it. */
  readonly term: string
  /** Strength by language, in the order of LANGUAGES; undefined where the language does not list it. */
  readonly strengths: readonly (Strength | undefined)[]
}

/** All terms of a lexicon. A term that several languages share is listed once; each grades it for itself. */
export function terms(lexicon: Lexicon): Term[] {
  const found = new Map<string, (Strength | undefined)[]>()
  for (const [at, language] of LANGUAGES.entries()) {
    for (const strength of STRENGTHS) {
      for (const term of split(lexicon[language]?.[strength] ?? '')) {
        const strengths = found.get(term) ?? LANGUAGES.map(() => undefined)
        strengths[at] ??= strength
        found.set(term, strengths)
      }
    }
  }
  return [...found].map(([term, strengths]) => ({ term, strengths }))
}

/** A list as a lexicon of one strength. */
export function graded(list: WordList, strength: Strength = 'strong'): Lexicon {
  return Object.fromEntries(Object.entries(list).map(([language, words]) => [language, { [strength]: words }]))
}

function split(list: string): string[] {
  return list
    .split(',')
    .map((raw) => raw.trim().replace(/\s+/g, ' '))
    .filter((term) => term !== '')
}
