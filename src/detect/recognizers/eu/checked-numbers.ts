// All numbers that prove themselves, as one recognizer.

import { checkedNumbers } from '../any/checked-number.ts'
import { creditCardShape } from '../any/credit-card.ts'
import { austrianNumbers } from '../at/numbers.ts'
import { swissNumbers } from '../ch/numbers.ts'
import { germanNumbers } from '../de/numbers.ts'
import { britishNumbers } from '../en/numbers.ts'
import { spanishNumbers } from '../es/numbers.ts'
import { frenchNumbers } from '../fr/numbers.ts'
import { italianNumbers } from '../it/numbers.ts'
import { dutchNumbers } from '../nl/numbers.ts'
import { polishNumbers } from '../pl/numbers.ts'
import { ibanShape } from './iban.ts'
import { europeanNumbers } from './numbers.ts'
import { vatNumbers } from './vat.ts'

export const checkedNumber = checkedNumbers('eu/checked-numbers', [
  ibanShape,
  creditCardShape,
  ...germanNumbers,
  ...austrianNumbers,
  ...swissNumbers,
  ...britishNumbers,
  ...frenchNumbers,
  ...spanishNumbers,
  ...italianNumbers,
  ...dutchNumbers,
  ...polishNumbers,
  ...europeanNumbers,
  ...vatNumbers,
])
