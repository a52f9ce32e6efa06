// What the tables of a plan say must be what the library says of them.
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { expect, test } from 'vitest'
import { createRandom } from '../../../bench/random.ts'
import { isInTable } from '../../../src/detect/recognizers/any/phone-plans.ts'

const SEPARATORS = ['', ' ', '/', '-', ' / ', '.', ' - ', ') ']

/** Numbers with a trunk zero, of every length, some cut and some in brackets. */
function numbers(count: number, seed: number): string[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => {
    const separator = random.pick(SEPARATORS)
    const area = `0${random.whole(9) + 1}${random.digits(random.whole(4))}`
    return `${separator === ') ' ? '(' : ''}${area}${separator}${random.digits(random.whole(11) + 2)}`
  })
}

test.each<CountryCode>(['DE', 'AT', 'CH', 'FR'])('the table of %s knows what the library knows', (country) => {
  const all = numbers(3000, 11)
  const byTable = all.filter((number) => isInTable(number, country))
  expect(byTable.length).toBeGreaterThan(50)
  expect(byTable).toEqual(all.filter((number) => parsePhoneNumberFromString(number, country)?.isValid() === true))
})
