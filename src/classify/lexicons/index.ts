// The lexicons by category. `credentials` has none: only a secret that detection found makes a request sensitive, not talk of passwords.
import type { Category } from '../category.ts'
import type { Lexicon } from '../lexicon.ts'
import { biometric } from './biometric.ts'
import { criminal } from './criminal.ts'
import { ethnicity } from './ethnicity.ts'
import { finance } from './finance.ts'
import { genetic } from './genetic.ts'
import { health } from './health.ts'
import { medicines } from './medicines.ts'
import { minors } from './minors.ts'
import { politics } from './politics.ts'
import { religion } from './religion.ts'
import { sexLife } from './sex-life.ts'
import { union } from './union.ts'

export const lexicons: Readonly<Record<Exclude<Category, 'credentials'>, readonly Lexicon[]>> = {
  health: [health, medicines],
  finance: [finance],
  religion: [religion],
  politics: [politics],
  ethnicity: [ethnicity],
  sex_life: [sexLife],
  union: [union],
  biometric: [biometric],
  genetic: [genetic],
  criminal: [criminal],
  minors: [minors],
}
