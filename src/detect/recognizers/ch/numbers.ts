// Swiss numbers with check digits: AHV number (Art. 50c AHVG; 756 and an EAN-13 check) and business number (UIDG, also with MWST).
import { validate as uid } from 'stdnum/lib/cjs/ch/uid.js'
import { ean13 } from '../../checksums.ts'
import { type NumberShape, SPACED } from '../any/checked-number.ts'

export const swissNumbers: readonly NumberShape[] = [
  { name: 'ch-ahv', kind: 'SOCIAL_SECURITY', layouts: ['D13'], leads: ['75'], written: /^756[\d .-]+$/, check: ean13, score: 0.9 },
  { name: 'ch-uid', kind: 'TAX_ID', layouts: ['A3D9'], leads: ['CH'], written: SPACED, check: (c) => c[2] === 'E' && uid(c).isValid },
  {
    name: 'ch-vat',
    kind: 'TAX_ID',
    layouts: ['A3D9A3', 'A3D9A4'],
    leads: ['CH'],
    written: SPACED,
    check: (c) => /^CHE\d{9}(?:MWST|TVA|IVA|TPV)$/.test(c) && uid(c.slice(0, 12)).isValid,
  },
]
