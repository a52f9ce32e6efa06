// Austrian numbers with check digits: social insurance (§ 31 ASVG; a serial of four and the date of birth) and VAT.
import { validate as uid } from 'stdnum/lib/cjs/at/uid.js'
import { austrianInsurance, dayAndMonth } from '../../checksums.ts'
import type { NumberShape } from '../any/checked-number.ts'

export const austrianNumbers: readonly NumberShape[] = [
  {
    name: 'at-social-insurance',
    kind: 'SOCIAL_SECURITY',
    layouts: ['D10'],
    written: /^[1-9]\d{3}[ /-]\d{6}$/,
    check: (c) => dayAndMonth(c.slice(4, 6), c.slice(6, 8)) && austrianInsurance(c),
  },
  { name: 'at-vat', kind: 'TAX_ID', layouts: ['A3D8'], leads: ['AT'], written: /^ATU ?\d[\d ]{7,9}$/, check: (c) => uid(c).isValid },
]
