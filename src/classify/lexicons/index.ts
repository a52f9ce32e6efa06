// The lexicons by category. `credentials` has none: only a secret that detection found makes a request sensitive, not talk of passwords.
import type { Category } from '../category.ts'
import type { Lexicon } from '../lexicon.ts'
import { biometric } from './biometric.ts'
import { criminal } from './criminal.ts'
import { ethnicity } from './ethnicity.ts'
import { finance } from './finance.ts'
import { genetic } from './genetic.ts'
import { health } from './health.ts'
import { minors } from './minors.ts'
import { politics } from './politics.ts'
import { religion } from './religion.ts'
import { sexLife } from './sex-life.ts'
import { union } from './union.ts'

export const lexicons: Readonly<Record<Exclude<Category, 'credentials'>, Lexicon>> = {
  health,
  finance,
  religion,
  politics,
  ethnicity,
  sex_life: sexLife,
  union,
  biometric,
  genetic,
  criminal,
  minors,
}
