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
      self: 4.7,
      somebody: 3,
      someWord: 1.2,
      nobody: 1.2,
    },
    strong: {
      named: 3.65,
      role: 4.3,
      self: 3.65,
      somebody: 1.3,
      someWord: 1,
      nobody: 0,
    },
    weak: {
      named: 1.25,
      role: 1.85,
      self: 1.4,
      somebody: 1.25,
      someWord: 0,
      nobody: 0,
    },
  },
  further: 0.85,
  onlyWeak: 0.75,
  registers: {
    general: 0.4,
    teaching: 0.4,
    advert: 0.85,
    publicity: 0.6,
    fiction: 0.5,
    code: 0.15,
    template: 0.15,
    animal: 0.7,
    company: 0.25,
    product: 0.45,
    trade: 0.55,
    news: 0.9,
    history: 0.95,
  },
  needed: {
    health: 3.5,
    finance: 3.9,
    religion: 2.55,
    politics: 2.45,
    ethnicity: 2.25,
    sex_life: 2,
    union: 2.65,
    biometric: 2.05,
    genetic: 3.25,
    criminal: 3.5,
    credentials: 3,
    minors: 4.2,
  },
}
