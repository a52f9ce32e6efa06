// Spanish numbers with check characters: DNI and NIE (RD 1553/2005; letter mod 23), affiliation number (NAF, mod 97), VAT.
import { validate as cif } from 'stdnum/lib/cjs/es/cif.js'
import { validate as dni } from 'stdnum/lib/cjs/es/dni.js'
import { validate as nie } from 'stdnum/lib/cjs/es/nie.js'
import { validate as nss } from 'stdnum/lib/cjs/es/nss.js'
import type { NumberShape } from '../any/checked-number.ts'

export const spanishNumbers: readonly NumberShape[] = [
  {
    name: 'es-dni',
    kind: 'NATIONAL_ID',
    layouts: ['D8A1'],
    written: /^\d{2}\.?\d{3}\.?\d{3}[ -]?[A-Z]$/i,
    check: (c) => 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(c.slice(0, 8)) % 23] === c[8] && dni(c).isValid,
    score: 0.7,
  },
  {
    name: 'es-nie',
    kind: 'NATIONAL_ID',
    layouts: ['A1D7A1'],
    written: /^[XYZ][ -]?\d[\d.]{6,8}[ -]?[A-Z]$/i,
    check: (c) => nie(c).isValid,
  },
  {
    name: 'es-naf',
    kind: 'SOCIAL_SECURITY',
    layouts: ['D12'],
    written: /^\d\d[ /-]\d{8}[ /-]\d\d$/,
    check: (c) => nss(c).isValid,
  },
  {
    name: 'es-vat',
    kind: 'TAX_ID',
    layouts: ['11', 'A3D8', 'A2D8A1'],
    leads: ['ES'],
    check: (c) => cif(c.slice(2)).isValid || dni(c.slice(2)).isValid || nie(c.slice(2)).isValid,
  },
]
