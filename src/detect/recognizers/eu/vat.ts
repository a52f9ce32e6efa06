// VAT identification numbers of the Union, of Northern Ireland and Norway, with the country's letters in front (VIES; Directive
// 2006/112/EC, Art. 215). Those of the countries with a file of numbers of their own stand there.
import { validate as be } from 'stdnum/lib/cjs/be/vat.js'
import { validate as bg } from 'stdnum/lib/cjs/bg/vat.js'
import { validate as cy } from 'stdnum/lib/cjs/cy/vat.js'
import { validate as cz } from 'stdnum/lib/cjs/cz/dic.js'
import { validate as dk } from 'stdnum/lib/cjs/dk/cvr.js'
import { validate as ee } from 'stdnum/lib/cjs/ee/kmkr.js'
import { validate as fi } from 'stdnum/lib/cjs/fi/alv.js'
import { validate as gb } from 'stdnum/lib/cjs/gb/vat.js'
import { validate as gr } from 'stdnum/lib/cjs/gr/vat.js'
import { validate as hr } from 'stdnum/lib/cjs/hr/oib.js'
import { validate as hu } from 'stdnum/lib/cjs/hu/anum.js'
import { validate as ie } from 'stdnum/lib/cjs/ie/vat.js'
import { validate as lt } from 'stdnum/lib/cjs/lt/pvm.js'
import { validate as lu } from 'stdnum/lib/cjs/lu/tva.js'
import { validate as lv } from 'stdnum/lib/cjs/lv/pvn.js'
import { validate as mt } from 'stdnum/lib/cjs/mt/vat.js'
import { validate as no } from 'stdnum/lib/cjs/no/mva.js'
import { validate as pt } from 'stdnum/lib/cjs/pt/nif.js'
import { validate as ro } from 'stdnum/lib/cjs/ro/cui.js'
import { validate as si } from 'stdnum/lib/cjs/si/ddv.js'
import { validate as sk } from 'stdnum/lib/cjs/sk/dph.js'
import { luhn } from '../../checksums.ts'
import type { NumberShape } from '../any/checked-number.ts'

type Check = (number: string) => { readonly isValid: boolean }

/** @param layouts what follows the country's letters. */
function vat(country: string, layouts: readonly string[], check: Check): NumberShape {
  return {
    name: `${country.toLowerCase()}-vat`,
    kind: 'TAX_ID',
    layouts: layouts.map((layout) => `A2${layout}`),
    leads: [country],
    written: new RegExp(`^${country} ?\\d[\\dA-Z. ]+$`),
    check: (c) => check(c.slice(2)).isValid,
    score: 0.95,
  }
}

export const vatNumbers: readonly NumberShape[] = [
  vat('BE', ['D10'], be),
  vat('BG', ['D9', 'D10'], bg),
  vat('CY', ['D8A1'], cy),
  vat('CZ', ['D8', 'D9', 'D10'], cz),
  vat('DK', ['D8'], dk),
  vat('EE', ['D9'], ee),
  vat('EL', ['D9'], gr),
  vat('GR', ['D9'], gr),
  vat('FI', ['D8'], fi),
  vat('HR', ['D11'], hr),
  vat('HU', ['D8'], hu),
  vat('IE', ['D7A1', 'D7A2', 'D1A1D5A1'], ie),
  vat('LT', ['D9', 'D12'], lt),
  vat('LU', ['D8'], lu),
  vat('LV', ['D11'], lv),
  vat('MT', ['D8'], mt),
  vat('PT', ['D9'], pt),
  vat('RO', ['D6', 'D7', 'D8', 'D9', 'D10'], ro),
  vat('SE', ['D12'], (n) => ({ isValid: n.endsWith('01') && luhn(n.slice(0, 10)) })),
  vat('SI', ['D8'], si),
  vat('SK', ['D10'], sk),
  vat('XI', ['D9'], gb),
  {
    name: 'no-vat',
    kind: 'TAX_ID',
    layouts: ['D9A3', 'A2D9A3'],
    written: /^(?:NO ?)?\d{3} ?\d{3} ?\d{3} ?MVA$/,
    check: (c) => no(c.replace(/^NO/, '')).isValid,
  },
]
