// German numbers with check digits: tax (§ 139b AO), VAT, pension insurance (§ 147 SGB VI), health insurance (§ 290 SGB V), identity
// card and passport (§ 5 PAuswG, § 4 PassG; serial of 9 from an alphabet without vowels, then the check digit).
import { validate as idnr } from 'stdnum/lib/cjs/de/idnr.js'
import { validate as svnr } from 'stdnum/lib/cjs/de/svnr.js'
import { validate as vat } from 'stdnum/lib/cjs/de/vat.js'
import { icao, kvnr } from '../../checksums.ts'
import type { NumberShape } from '../any/checked-number.ts'

const SERIAL = /^[CFGHJKLMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8}\d$/
const CARD = /^[LMNPRTVWXY]/

export const germanNumbers: readonly NumberShape[] = [
  {
    name: 'de-tax-id',
    kind: 'TAX_ID',
    layouts: ['D11'],
    check: (c, w) => /^(?:\d{11}|\d\d[ .-]\d{3}[ .-]\d{3}[ .-]\d{3})$/.test(w) && idnr(c).isValid,
  },
  { name: 'de-vat', kind: 'TAX_ID', layouts: ['A2D9'], check: (c) => c.startsWith('DE') && vat(c).isValid },
  { name: 'de-pension', kind: 'SOCIAL_SECURITY', layouts: ['D8A1D3'], check: (c) => svnr(c).isValid, score: 0.9 },
  { name: 'de-health', kind: 'HEALTH_ID', layouts: ['A1D9'], check: (c) => kvnr(c), score: 0.75 },
  { name: 'de-identity-card', kind: 'NATIONAL_ID', layouts: ['10'], check: (c, w) => w === c && SERIAL.test(c) && CARD.test(c) && icao(c) },
  { name: 'de-passport', kind: 'PASSPORT', layouts: ['10'], check: (c, w) => w === c && SERIAL.test(c) && !CARD.test(c) && icao(c) },
]
