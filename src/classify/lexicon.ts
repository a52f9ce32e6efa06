// How the word lists are written. A comma separates terms; `*` marks a side on which the word may go on: `krankgeschrieb*` begins a
// word, `*pfändung*` may stand anywhere in a compound, `schufa` is a whole word, `#` a number. A term may have several words.

/**
 * `telling`: says by itself that an individual is meant (a sick note, a garnishment); counts with any person in the request.
 * `strong`: counts with a person close by (a disease, a salary).
 * `weak`: counts only together with another term (a prescription, a loan).
 */
export const STRENGTHS = ['telling', 'strong', 'weak'] as const
export type Strength = (typeof STRENGTHS)[number]

export type Language = 'de' | 'en' | 'fr' | 'es' | 'it' | 'nl' | 'pl'

export type Lexicon = Readonly<Partial<Record<Language, Readonly<Partial<Record<Strength, string>>>>>>

export interface Term {
  /** As the lexicon writes it. */
  readonly term: string
  readonly strength: Strength
}

/** All terms of a lexicon; a term that two languages share is listed once, with its greater strength. */
export function terms(lexicon: Lexicon): Term[] {
  const found = new Map<string, Strength>()
  for (const language of Object.values(lexicon)) {
    for (const strength of STRENGTHS) {
      for (const raw of (language[strength] ?? '').split(',')) {
        const term = raw.trim().replace(/\s+/g, ' ')
        const known = found.get(term)
        if (term !== '' && (known === undefined || STRENGTHS.indexOf(strength) < STRENGTHS.indexOf(known))) found.set(term, strength)
      }
    }
  }
  return [...found].map(([term, strength]) => ({ term, strength }))
}
