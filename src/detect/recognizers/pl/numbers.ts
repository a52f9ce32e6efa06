// Polish numbers with check digits: PESEL (date of birth with the century in the month) and VAT.
import { validate as nip } from 'stdnum/lib/cjs/pl/nip.js'
import { validate as pesel } from 'stdnum/lib/cjs/pl/pesel.js'
import type { NumberShape } from '../any/checked-number.ts'

export const polishNumbers: readonly NumberShape[] = [
  { name: 'pl-pesel', kind: 'NATIONAL_ID', layouts: ['D11'], check: (c, w) => w === c && pesel(c).isValid, score: 0.75 },
  { name: 'pl-vat', kind: 'TAX_ID', layouts: ['A2D10'], check: (c) => c.startsWith('PL') && nip(c.slice(2)).isValid },
]
