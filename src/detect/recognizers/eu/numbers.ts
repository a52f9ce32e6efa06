// Numbers of further European countries whose layout and check digits speak for themselves, and the VAT numbers of the Union.
import { validate as beVat } from 'stdnum/lib/cjs/be/vat.js'
import { validate as czBirth } from 'stdnum/lib/cjs/cz/rc.js'
import { validate as dkVat } from 'stdnum/lib/cjs/dk/cvr.js'
import { validate as fiVat } from 'stdnum/lib/cjs/fi/alv.js'
import { validate as fiPerson } from 'stdnum/lib/cjs/fi/hetu.js'
import { validate as luVat } from 'stdnum/lib/cjs/lu/tva.js'
import { validate as noPerson } from 'stdnum/lib/cjs/no/fodselsnummer.js'
import { validate as ptVat } from 'stdnum/lib/cjs/pt/nif.js'
import { validate as roPerson } from 'stdnum/lib/cjs/ro/cnp.js'
import { dayAndMonth, luhn } from '../../checksums.ts'
import type { NumberShape } from '../any/checked-number.ts'

/** Belgian national register number: date, serial, 97 minus the rest (a 2 in front for births from 2000 on). */
function belgian(compact: string): boolean {
  const body = compact.slice(0, 9)
  const check = Number(compact.slice(9))
  return 97 - (Number(body) % 97) === check || 97 - (Number(`2${body}`) % 97) === check
}

/** A VAT number of fixed layout after its country code. */
function vat(country: string, layout: string, check: (number: string) => boolean): NumberShape {
  return {
    name: `${country.toLowerCase()}-vat`,
    kind: 'TAX_ID',
    layouts: [layout],
    check: (c, w) => c.startsWith(country) && w.startsWith(country) && check(c.slice(2)),
  }
}

export const europeanNumbers: readonly NumberShape[] = [
  {
    name: 'be-register',
    kind: 'NATIONAL_ID',
    layouts: ['D11'],
    check: (c, w) => /^\d\d\.\d\d\.\d\d-\d{3}[.-]\d\d$/.test(w) && belgian(c),
    score: 0.9,
  },
  {
    name: 'se-person',
    kind: 'NATIONAL_ID',
    layouts: ['D10', 'D12'],
    check: (c, w) =>
      /^(?:19|20)?\d{6}-\d{4}$|^(?:19|20)\d{10}$/.test(w) && dayAndMonth(c.slice(-6, -4), c.slice(-8, -6)) && luhn(c.slice(-10)),
  },
  {
    name: 'fi-person',
    kind: 'NATIONAL_ID',
    layouts: ['D9A1', '11'],
    check: (_, w) => /^\d{6}[-A]\d{3}[0-9A-Y]$/.test(w) && fiPerson(w).isValid,
  },
  { name: 'no-person', kind: 'NATIONAL_ID', layouts: ['D11'], check: (c) => noPerson(c).isValid, score: 0.7 },
  { name: 'cz-birth', kind: 'NATIONAL_ID', layouts: ['D10'], check: (c, w) => /^\d{6}\/\d{4}$/.test(w) && czBirth(c).isValid },
  { name: 'ro-person', kind: 'NATIONAL_ID', layouts: ['D13'], check: (c, w) => w === c && roPerson(c).isValid, score: 0.7 },
  vat('BE', 'A2D10', (n) => beVat(n).isValid),
  vat('DK', 'A2D8', (n) => dkVat(n).isValid),
  vat('FI', 'A2D8', (n) => fiVat(n).isValid),
  vat('LU', 'A2D8', (n) => luVat(n).isValid),
  vat('PT', 'A2D9', (n) => ptVat(n).isValid),
  vat('SE', 'A2D12', (n) => n.endsWith('01') && luhn(n.slice(0, 10))),
]
