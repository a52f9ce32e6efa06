// How much each piece of evidence counts. Fitted by `node train/sensitivity.ts`, which writes this file; not to be edited by hand.
import type { Category } from './category.ts'
import type { Strength } from './lexicon.ts'
import type { Register } from './register.ts'

/** Worth of a term by who stands near it. */
export interface Values {
  /** A name or another value that identifies somebody. */
  readonly named: number
  /** A word that points at one person. */
  readonly role: number
  /** The writer speaks of himself. */
  readonly self: number
  /** Somebody is named elsewhere in the request. */
  readonly somebody: number
  /** Nobody is named, but somewhere in the text a word points at a person. */
  readonly someWord: number
  readonly nobody: number
}

export interface Weights {
  readonly values: Readonly<Record<Strength, Values>>
  /** Share that each further term counts of the one before. */
  readonly further: number
  /** The same after a weak term: many words of a field are not yet somebody's case. */
  readonly furtherWeak: number
  /** What each sign of an organisation's dealings takes from terms that these share: the logarithm of a factor. */
  readonly shared: number
  /** Factor where all terms of the category are weak. */
  readonly onlyWeak: number
  /** What each word of a register takes: the logarithm of a factor. */
  readonly registers: Readonly<Record<Register, number>>
  /** The sum at which a category's score is one half. */
  readonly needed: Readonly<Record<Category, number>>
}

export const WEIGHTS: Weights = {
  values: {
    telling: {
      named: 4.3,
      role: 4.3,
      self: 5,
      somebody: 2.25,
      someWord: 1.2,
      nobody: 1.2,
    },
    strong: {
      named: 3.5,
      role: 4.25,
      self: 3.8,
      somebody: 1.65,
      someWord: 0,
      nobody: 0,
    },
    weak: {
      named: 1.45,
      role: 2.8,
      self: 2.2,
      somebody: 1.1,
      someWord: 0,
      nobody: 0,
    },
  },
  further: 0.75,
  furtherWeak: 0.85,
  shared: 1.2,
  onlyWeak: 0.3,
  registers: {
    general: 0.45,
    teaching: 0.45,
    advert: 1.05,
    publicity: 0.7,
    fiction: 1.2,
    code: 0.45,
    template: 0.55,
    circular: 0.25,
    rules: 0.15,
    privacy: 0.55,
    animal: 0.6,
    company: 0.15,
    product: 0.9,
    trade: 0.55,
    household: 0.15,
    news: 1.2,
    history: 1.2,
  },
  needed: {
    health: 3.5,
    finance: 3.65,
    religion: 2.7,
    politics: 2,
    ethnicity: 2.4,
    sex_life: 2,
    union: 2.45,
    biometric: 2,
    genetic: 3.15,
    criminal: 3.5,
    credentials: 3,
    minors: 4.1,
  },
}
