// Austrian numbers with check digits: social insurance (§ 31 ASVG; a serial of four and the date of birth) and VAT.
import { validate as uid } from 'stdnum/lib/cjs/at/uid.js'
import { validate as vnr } from 'stdnum/lib/cjs/at/vnr.js'
import { dayAndMonth } from '../../checksums.ts'
import type { NumberShape } from '../any/checked-number.ts'

export const austrianNumbers: readonly NumberShape[] = [
  {
    name: 'at-social-insurance',
    kind: 'SOCIAL_SECURITY',
    layouts: ['D10'],
    check: (c, w) => /^[1-9]\d{3}[ /-]\d{6}$/.test(w) && dayAndMonth(c.slice(4, 6), c.slice(6, 8)) && vnr(c).isValid,
  },
  { name: 'at-vat', kind: 'TAX_ID', layouts: ['A3D8'], check: (c) => c.startsWith('ATU') && uid(c).isValid },
]
