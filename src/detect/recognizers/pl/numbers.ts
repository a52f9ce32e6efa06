// Polish numbers with check digits: PESEL (date of birth with the century in the month) and VAT.
import { validate as nip } from 'stdnum/lib/cjs/pl/nip.js'
import { pesel } from '../../checksums.ts'
import type { NumberShape } from '../any/checked-number.ts'

export const polishNumbers: readonly NumberShape[] = [
  { name: 'pl-pesel', kind: 'NATIONAL_ID', layouts: ['D11'], check: pesel, score: 0.75 },
  { name: 'pl-vat', kind: 'TAX_ID', layouts: ['A2D10'], leads: ['PL'], check: (c) => nip(c.slice(2)).isValid },
]
