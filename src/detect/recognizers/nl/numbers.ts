// Dutch VAT number: nine digits, B, two digits. The layout speaks for itself; a bare BSN needs a label.
import type { NumberShape } from '../any/checked-number.ts'

export const dutchNumbers: readonly NumberShape[] = [
  {
    name: 'nl-vat',
    kind: 'TAX_ID',
    layouts: ['A2D9A1D2'],
    leads: ['NL'],
    written: /^NL[ .]?\d{3}\.?\d{3}\.?\d{3}\.?B\.?\d\d$/,
    check: (c) => !c.endsWith('00'),
  },
]
