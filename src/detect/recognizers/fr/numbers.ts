// French numbers with check digits: NIR (décret 82-103: sex, year, month, place, order, key mod 97) and VAT.
import { validate as nir } from 'stdnum/lib/cjs/fr/nir.js'
import { validate as tva } from 'stdnum/lib/cjs/fr/tva.js'
import type { NumberShape } from '../any/checked-number.ts'

export const frenchNumbers: readonly NumberShape[] = [
  {
    name: 'fr-nir',
    kind: 'SOCIAL_SECURITY',
    layouts: ['D15', 'D6A1D8', 'D5A2D8'],
    check: (c) => /^[12]\d\d(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d\d|2[AB])/.test(c) && nir(c).isValid,
    score: 0.9,
  },
  { name: 'fr-vat', kind: 'TAX_ID', layouts: ['13'], check: (c) => /^FR[A-Z0-9]{2}\d{9}$/.test(c) && tva(c).isValid },
]
