// French numbers with check digits: NIR (décret 82-103: sex, year, month, place, order, key mod 97) and VAT.
import { validate as tva } from 'stdnum/lib/cjs/fr/tva.js'
import { nir } from '../../checksums.ts'
import { type NumberShape, SPACED } from '../any/checked-number.ts'

const NIR = /^[12][ .-]?\d\d[ .-]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .-]?(?:\d\d|2[AB])[ .-]?\d{3}[ .-]?\d{3}[ .-]?\d\d$/i

export const frenchNumbers: readonly NumberShape[] = [
  { name: 'fr-nir', kind: 'SOCIAL_SECURITY', layouts: ['D15', 'D6A1D8'], written: NIR, check: nir, score: 0.9 },
  {
    name: 'fr-vat',
    kind: 'TAX_ID',
    layouts: ['13', 'A2D11'],
    leads: ['FR'],
    written: SPACED,
    check: (c) => /^FR[A-Z0-9]{2}\d{9}$/.test(c) && tva(c).isValid,
  },
]
