// British and Irish numbers: National Insurance (prefixes HMRC does not use are left out), VAT, PPS.
import { validate as vat } from 'stdnum/lib/cjs/gb/vat.js'
import { validate as pps } from 'stdnum/lib/cjs/ie/pps.js'
import type { NumberShape } from '../any/checked-number.ts'

const NINO = /^(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/

export const britishNumbers: readonly NumberShape[] = [
  {
    name: 'gb-nino',
    kind: 'SOCIAL_SECURITY',
    layouts: ['A2D6A1'],
    written: /^[A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D]$/,
    check: (c) => NINO.test(c),
  },
  {
    name: 'gb-vat',
    kind: 'TAX_ID',
    layouts: ['A2D9', 'A2D12'],
    leads: ['GB'],
    written: /^GB ?\d[\d ]+$/,
    check: (c) => vat(c).isValid,
  },
  {
    name: 'ie-pps',
    kind: 'NATIONAL_ID',
    layouts: ['D7A1', 'D7A2'],
    written: /^\d{7}[A-W][A-IW]?$/,
    check: (c) => pps(c).isValid,
    score: 0.6,
  },
]
