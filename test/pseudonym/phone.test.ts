import fc from 'fast-check'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { describe, expect, it } from 'vitest'
import { parsePhone } from '../../src/pseudonym/phone.ts'

describe('parsePhone()', () => {
  it.each([
    ['0221 4710-338', '+492214710338'],
    ['(0221) 4710338', '+492214710338'],
    ['0221 / 47 10 - 338', '+492214710338'],
    ['+49 221 4710338', '+492214710338'],
    ['+49 (221) 4710338', '+492214710338'],
    ['+49 0221 4710338', '+492214710338'],
    ['0049 (0)221 4710338', '+492214710338'],
    ['+49(0)171/2345678', '+491712345678'],
    ['0044 117 325 6790', '+441173256790'],
    ['+43 1 5140412', '+4315140412'],
  ])('reads %s', (text, number) => {
    expect(parsePhone(text)).toBe(number)
  })

  it('agrees with the library on German numbers, however they are grouped', () => {
    const separator = fc.constantFrom('', ' ', '-', '/', ' / ', '.')
    const group = fc.stringMatching(/^\d{2,4}$/)
    const prefix = fc.constantFrom('0', '(0', '+49 ', '+49', '0049 ', '+49 (0)')
    const area = fc.stringMatching(/^[1-9]\d{1,3}$/)
    fc.assert(
      fc.property(prefix, area, fc.array(fc.tuple(separator, group), { minLength: 2, maxLength: 3 }), (start, code, groups) => {
        const text = `${start}${code}${start === '(0' ? ')' : ''}${groups.flat().join('')}`
        const expected = parsePhoneNumberFromString(text.replace(/^00/, '+'), 'DE')?.number
        if (expected !== undefined) expect(parsePhone(text)).toBe(expected)
      }),
    )
  })
})
