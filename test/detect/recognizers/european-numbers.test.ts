// Official numbers of the EU and EEA's other countries, with and without their label, and how seldom any long number is taken for one.
import { describe, expect, test } from 'vitest'
import { checkedNumber } from '../../../src/detect/recognizers/eu/checked-numbers.ts'
import { Scan } from '../../../src/detect/scan.ts'
import { find, unmark } from './structured-find.ts'

const FOUND: readonly string[] = [
  'ЕГН: [[NATIONAL_ID|8601252066]]',
  'the EGN is [[NATIONAL_ID|8601252066]]',
  'CPR-nr. [[NATIONAL_ID|170181-0240]]',
  'Frau Holm, [[NATIONAL_ID|170181-0240]], hat geschrieben',
  'CPR-nr. [[NATIONAL_ID|170181-0241]]',
  'kennitala [[NATIONAL_ID|010582-0249]]',
  'isikukood [[NATIONAL_ID|48501010624]]',
  'Kundin aus Tartu ([[NATIONAL_ID|48501010624]])',
  'asmens kodas [[NATIONAL_ID|37005094626]]',
  'personas kods [[NATIONAL_ID|050194-14848]]',
  'AMKA [[SOCIAL_SECURITY|21019480488]]',
  'ΑΦΜ [[TAX_ID|086682400]]',
  'EMŠO [[NATIONAL_ID|0509964508020]]',
  'OIB [[NATIONAL_ID|42262406444]]',
  'Rijksregisternummer [[NATIONAL_ID|73011388670]]',
  'Adóazonosító jel: [[TAX_ID|8286080861]]',
  'davčna številka [[TAX_ID|54860652]]',
  'PPSN [[NATIONAL_ID|6002824L]]',
  'Steuernummer [[TAX_ID|181/815/08155]]',
  'VAT no. [[TAX_ID|BE 0466.020.266]], BG: [[TAX_ID|BG244468682]], CY: [[TAX_ID|CY18062624J]], CZ: [[TAX_ID|CZ28208226]]',
  'Estonia [[TAX_ID|EE180604601]], EL: [[TAX_ID|EL086682400]], HR: [[TAX_ID|HR42262406444]], HU: [[TAX_ID|HU12846304]]',
  'Ireland [[TAX_ID|IE6002824L]], LT: [[TAX_ID|LT180604818]], LV: [[TAX_ID|LV40086408840]], MT: [[TAX_ID|MT10043602]]',
  'Romania [[TAX_ID|RO18604280]], SK: [[TAX_ID|SK2062046800]], SI: [[TAX_ID|SI54860652]], XI: [[TAX_ID|XI904024820]]',
  'Org.: [[TAX_ID|NO 980 000 060 MVA]]',
]

const LEFT: readonly string[] = [
  'Auftrag 170181-0241 ist bezahlt',
  'Artikel 4860125207, Los 48501010625',
  'Sendung SK2062046801 und RO18604281',
  'Vorgangsnummer 181/815',
  'Wind 35 kt 240000',
  'dic 2025 123456',
  'PIB 2024 123000 Mio',
  'Modell TIC 200300',
]

describe('official numbers of other European countries', () => {
  test.each(FOUND)('finds %j', (marked) => {
    const { text, expected } = unmark(marked)
    expect(find(text)).toEqual(expected)
  })

  test.each(LEFT)('leaves %j', (text) => {
    expect(find(text)).toEqual([])
  })

  // A check digit alone would take one number in ten.
  test('takes few numbers of eleven or thirteen digits for one', () => {
    for (const digits of [11, 13]) {
      let found = 0
      for (let i = 0; i < 4000; i++) {
        const number = String(10 ** (digits - 1) + ((i * 7_919_317_331) % (9 * 10 ** (digits - 1))))
        found += [...checkedNumber.find(new Scan(`Los ${number} ab`))].length
      }
      expect(found / 4000).toBeLessThan(0.04)
    }
  })
})
