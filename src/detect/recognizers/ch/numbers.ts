// Swiss numbers with check digits: AHV number (Art. 50c AHVG; 756 and an EAN-13 check) and business number (UIDG, also with MWST).
import { validate as ssn } from 'stdnum/lib/cjs/ch/ssn.js'
import { validate as uid } from 'stdnum/lib/cjs/ch/uid.js'
import type { NumberShape } from '../any/checked-number.ts'

export const swissNumbers: readonly NumberShape[] = [
  { name: 'ch-ahv', kind: 'SOCIAL_SECURITY', layouts: ['D13'], check: (c) => c.startsWith('756') && ssn(c).isValid, score: 0.9 },
  { name: 'ch-uid', kind: 'TAX_ID', layouts: ['A3D9'], check: (c) => c.startsWith('CHE') && uid(c).isValid },
  {
    name: 'ch-vat',
    kind: 'TAX_ID',
    layouts: ['A3D9A3', 'A3D9A4'],
    check: (c) => /^CHE\d{9}(?:MWST|TVA|IVA|TPV)$/.test(c) && uid(c.slice(0, 12)).isValid,
  },
]
