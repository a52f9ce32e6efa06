// Numbers of further European countries whose layout and check digits speak for themselves, and the VAT numbers of the Union.
import { validate as isikukood } from 'stdnum/lib/cjs/ee/ik.js'
import { validate as amka } from 'stdnum/lib/cjs/gr/amka.js'
import { validate as kennitala } from 'stdnum/lib/cjs/is/kennitala.js'
import { validate as asmens } from 'stdnum/lib/cjs/lt/asmens.js'
import { validate as emso } from 'stdnum/lib/cjs/si/emso.js'
import { cprOf1968, dayAndMonth, latvian, luhn, norwegian, romanian } from '../../checksums.ts'
import type { NumberShape } from '../any/checked-number.ts'

/** Belgian national register number: date, serial, 97 minus the rest (a 2 in front for births from 2000 on). */
function belgian(compact: string): boolean {
  const body = compact.slice(0, 9)
  const check = Number(compact.slice(9))
  return 97 - (Number(body) % 97) === check || 97 - (Number(`2${body}`) % 97) === check
}

/** Estonian and Lithuanian codes: sex and century, then year, month and day. */
function baltic(digits: string): boolean {
  return dayAndMonth(digits.slice(5, 7), digits.slice(3, 5))
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
  {
    name: 'be-register-plain',
    kind: 'NATIONAL_ID',
    layouts: ['D11'],
    check: (c) => dayAndMonth(c.slice(4, 6), c.slice(2, 4)) && belgian(c),
    score: 0.7,
  },
  { name: 'dk-person', kind: 'NATIONAL_ID', layouts: ['D10'], written: /^\d{6}-\d{4}$/, check: cprOf1968 },
  { name: 'is-person', kind: 'NATIONAL_ID', layouts: ['D10'], written: /^\d{6}-\d{4}$/, check: (c) => kennitala(c).isValid },
  { name: 'lv-person', kind: 'NATIONAL_ID', layouts: ['D11'], written: /^\d{6}-\d{5}$/, check: latvian },
  { name: 'ee-person', kind: 'NATIONAL_ID', layouts: ['D11'], check: (c) => baltic(c) && isikukood(c).isValid, score: 0.7 },
  { name: 'lt-person', kind: 'NATIONAL_ID', layouts: ['D11'], check: (c) => baltic(c) && asmens(c).isValid, score: 0.7 },
  { name: 'gr-insurance', kind: 'SOCIAL_SECURITY', layouts: ['D11'], check: (c) => amka(c).isValid, score: 0.7 },
  { name: 'si-person', kind: 'NATIONAL_ID', layouts: ['D13'], check: (c) => emso(c).isValid, score: 0.7 },
  { name: 'no-person', kind: 'NATIONAL_ID', layouts: ['D11'], written: /^\d{6} ?\d{5}$/, check: norwegian, score: 0.7 },
  { name: 'cz-birth', kind: 'NATIONAL_ID', layouts: ['D10'], written: /^\d{6}\/\d{4}$/, check: czech },
  { name: 'ro-person', kind: 'NATIONAL_ID', layouts: ['D13'], check: romanian, score: 0.7 },
]
