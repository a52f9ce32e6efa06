// Dutch VAT number (company numbers by the BSN check, sole traders since 2020 by mod 97). A bare BSN needs a label.
import { validate as btw } from 'stdnum/lib/cjs/nl/btw.js'
import type { NumberShape } from '../any/checked-number.ts'

export const dutchNumbers: readonly NumberShape[] = [
  {
    name: 'nl-vat',
    kind: 'TAX_ID',
    layouts: ['A2D9A1D2'],
    check: (c, w) => /^NL\d{9}B\d\d$/.test(c) && (w === c || btw(c).isValid),
  },
]
