// Italian numbers with check characters: codice fiscale (DM 12/3/1974, also with omocodia) and VAT.
import { validate as codiceFiscale } from 'stdnum/lib/cjs/it/codicefiscale.js'
import { validate as iva } from 'stdnum/lib/cjs/it/iva.js'
import type { NumberShape } from '../any/checked-number.ts'

const FORM = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/

export const italianNumbers: readonly NumberShape[] = [
  {
    name: 'it-codice-fiscale',
    kind: 'TAX_ID',
    layouts: ['16'],
    written: /^[A-Z][A-Z ,./-]{5,}\d/i,
    check: (c) => FORM.test(c) && codiceFiscale(c).isValid,
    spelled: true,
    score: 0.95,
  },
  { name: 'it-vat', kind: 'TAX_ID', layouts: ['A2D11'], leads: ['IT'], written: /^IT ?\d{11}$/, check: (c) => iva(c.slice(2)).isValid },
]
