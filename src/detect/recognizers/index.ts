// All recognizers, in one place. Overlaps are resolved by score and length, whatever the order; only the last one looks at what the
// others left.
import type { Recognizer } from '../recognizer.ts'
import { learntValue } from './any/learnt-value.ts'
import { person } from './any/person.ts'
import { particulars } from './particulars.ts'
import { structured } from './structured.ts'

export const recognizers: readonly Recognizer[] = [...structured, ...particulars, person, learntValue]
