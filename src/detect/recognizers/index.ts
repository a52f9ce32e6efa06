// All recognizers, in one place. Order does not matter: overlaps are resolved by score and length.
import type { Recognizer } from '../recognizer.ts'
import { person } from './any/person.ts'
import { particulars } from './particulars.ts'
import { structured } from './structured.ts'

export const recognizers: readonly Recognizer[] = [...structured, ...particulars, person]
