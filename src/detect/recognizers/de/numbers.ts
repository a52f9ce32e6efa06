// German numbers with check digits: tax (§ 139b AO), VAT, pension insurance (§ 147 SGB VI), health insurance (§ 290 SGB V), identity
// card and passport (§ 5 PAuswG, § 4 PassG; serial of 9 from an alphabet without vowels, then the check digit).
import { validate as svnr } from 'stdnum/lib/cjs/de/svnr.js'
import { validate as vat } from 'stdnum/lib/cjs/de/vat.js'
import { germanTaxId, icao, kvnr } from '../../checksums.ts'
import { type NumberShape, SPACED } from '../any/checked-number.ts'

const SERIAL = /^[CFGHJKLMNPRTVWXYZ][0-9CFGHJKLMNPRTVWXYZ]{8}\d$/
const CARD = /^[LMNPRTVWXY]/
const TAX_ID = /^(?:\d{11}|\d\d[ ./-]\d{3}[ ./-]\d{3}[ ./-]\d{3})$/
const DATED = /^\d\d(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])/
/** The day may be raised by 50 where all regular serials were taken. */
const DATED_RAISED = /^\d\d(?:[5-7]\d|8[01])(?:0[1-9]|1[0-2])/

export const germanNumbers: readonly NumberShape[] = [
  { name: 'de-tax-id', kind: 'TAX_ID', layouts: ['D11'], written: TAX_ID, check: germanTaxId },
  { name: 'de-vat', kind: 'TAX_ID', layouts: ['A2D9'], leads: ['DE'], written: SPACED, check: (c) => vat(c).isValid },
  {
    name: 'de-pension',
    kind: 'SOCIAL_SECURITY',
    layouts: ['D8A1D3'],
    written: SPACED,
    check: (c) => (DATED.test(c) || DATED_RAISED.test(c)) && svnr(c).isValid,
    score: 0.9,
  },
  { name: 'de-health', kind: 'HEALTH_ID', layouts: ['A1D9'], written: /^[A-Z] ?\d{3} ?\d{3} ?\d{3}$/i, check: kvnr, score: 0.82 },
  { name: 'de-identity-card', kind: 'NATIONAL_ID', layouts: ['10'], check: (c) => SERIAL.test(c) && CARD.test(c) && icao(c) },
  { name: 'de-passport', kind: 'PASSPORT', layouts: ['10'], check: (c) => SERIAL.test(c) && !CARD.test(c) && icao(c) },
]
