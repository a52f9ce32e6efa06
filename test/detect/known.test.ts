import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownValue } from '../../src/detect/known.ts'
import { Scan } from '../../src/detect/scan.ts'

const SIGNS = [
  ...' \n.,:;/()@+\'"!-=&\\%*_~<>?|#×ªß\u00A0\u00AD\u2013\uFF21',
  '=?utf-8?Q?',
  '%40',
  '&amp;',
  '\\u00fc',
  ' A n n a ',
  '-\n',
  '**',
  '__',
]
const piece = fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom('Anna', 'Größe', 'a', 'B', '7', '4711', 'о'), fc.string({ maxLength: 3 }))
const written = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(''))

test('a value is known as a scan copy has it, whatever shortcut finds out', () => {
  fc.assert(
    fc.property(written, (text) => {
      const name = knownValue(text, { start: 0, end: text.length, kind: 'PERSON', score: 1, by: 'test' })
      const number = knownValue(text, { start: 0, end: text.length, kind: 'CUSTOMER_ID', score: 1, by: 'test' })
      expect(name?.value).toBe(new Scan(text).text.replaceAll('\n', ' '))
      if (number !== undefined) expect(number.value).toBe(new Scan(text).text)
    }),
    { numRuns: 3000, seed: 7 },
  )
})

test('what stays readable by default is not looked for', () => {
  const text = 'Niederkassel am Rhein'
  expect(knownValue(text, { start: 0, end: text.length, kind: 'LOCATION', score: 1, by: 'test' })).toBeUndefined()
})
