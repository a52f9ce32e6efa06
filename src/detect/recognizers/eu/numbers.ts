// Numbers of further European countries whose layout and check digits speak for themselves, and the VAT numbers of the Union.
import { validate as beVat } from 'stdnum/lib/cjs/be/vat.js'
import { validate as dkVat } from 'stdnum/lib/cjs/dk/cvr.js'
import { validate as fiVat } from 'stdnum/lib/cjs/fi/alv.js'
import { validate as luVat } from 'stdnum/lib/cjs/lu/tva.js'
import { validate as ptVat } from 'stdnum/lib/cjs/pt/nif.js'
import { dayAndMonth, luhn, norwegian, romanian } from '../../checksums.ts'
import type { NumberShape } from '../any/checked-number.ts'

/** Belgian national register number: date, serial, 97 minus the rest (a 2 in front for births from 2000 on). */
function belgian(compact: string): boolean {
  const body = compact.slice(0, 9)
  const check = Number(compact.slice(9))
  return 97 - (Number(body) % 97) === check || 97 - (Number(`2${body}`) % 97) === check
}

/** Finnish personal identity code: date and serial mod 31 choose the last character. */
function finnish(compact: string): boolean {
  const digits = compact.replace(/^(\d{6})A/, '$1').slice(0, 9)
  return '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(digits) % 31] === compact.at(-1) && dayAndMonth(compact.slice(0, 2), compact.slice(2, 4))
}

/** Czech and Slovak birth number: divisible by 11; women's months are raised by 50. */
function czech(digits: string): boolean {
  return dayAndMonth(digits.slice(4, 6), String(Number(digits.slice(2, 4)) % 50)) && Number(digits) % 11 === 0
}

/** A VAT number of fixed layout after its country code. */
function vat(country: string, layout: string, check: (number: string) => boolean): NumberShape {
  return {
    name: `${country.toLowerCase()}-vat`,
    kind: 'TAX_ID',
    layouts: [layout],
    leads: [country],
    written: new RegExp(`^${country} ?\\d[\\d. ]+$`),
    check: (c) => check(c.slice(2)),
  }
}

export const europeanNumbers: readonly NumberShape[] = [
  { name: 'be-register', kind: 'NATIONAL_ID', layouts: ['D11'], written: /^\d\d\.\d\d\.\d\d-\d{3}[.-]\d\d$/, check: belgian, score: 0.9 },
  {
    name: 'se-person',
    kind: 'NATIONAL_ID',
    layouts: ['D10', 'D12'],
    written: /^(?:(?:19|20)?\d{6}-\d{4}|(?:19|20)\d{10})$/,
    check: (c) => dayAndMonth(c.slice(-6, -4), c.slice(-8, -6)) && luhn(c.slice(-10)),
  },
  { name: 'fi-person', kind: 'NATIONAL_ID', layouts: ['D9A1', 'D10', '11'], written: /^\d{6}[-A]\d{3}[0-9A-Y]$/, check: finnish },
  { name: 'no-person', kind: 'NATIONAL_ID', layouts: ['D11'], written: /^\d{6} ?\d{5}$/, check: norwegian, score: 0.7 },
  { name: 'cz-birth', kind: 'NATIONAL_ID', layouts: ['D10'], written: /^\d{6}\/\d{4}$/, check: czech },
  { name: 'ro-person', kind: 'NATIONAL_ID', layouts: ['D13'], check: romanian, score: 0.7 },
  vat('BE', 'A2D10', (n) => beVat(n).isValid),
  vat('DK', 'A2D8', (n) => dkVat(n).isValid),
  vat('FI', 'A2D8', (n) => fiVat(n).isValid),
  vat('LU', 'A2D8', (n) => luVat(n).isValid),
  vat('PT', 'A2D9', (n) => ptVat(n).isValid),
  vat('SE', 'A2D12', (n) => n.endsWith('01') && luhn(n.slice(0, 10))),
]
