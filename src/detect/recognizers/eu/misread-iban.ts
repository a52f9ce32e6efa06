// IBANs as a scanner or a hurried hand leaves them: O for 0, l or I for 1, S for 5, B for 8. Only countries whose accounts are all
// digits, and only what passes the check (ISO 7064 mod 97-10) once the letters are digits again.
import { iban } from '../../checksums.ts'
import type { Recognizer } from '../../recognizer.ts'
import { IBAN_LENGTHS } from './iban.ts'

const NAME = 'eu/misread-iban'
const DIGITS_ONLY = 'AT|BE|CZ|DE|DK|EE|ES|FI|HR|HU|LT|NO|PL|PT|SE|SI|SK'
const WRITTEN = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${DIGITS_ONLY}) ?[\dOoIlSB]{2}(?:[ .-]?[\dOoIlSB]){11,24}(?![\p{L}\p{N}])`, 'gu')
const MEANT: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1', S: '5', B: '8' }
const MOST_LETTERS = 10

export const misreadIban: Recognizer = {
  name: NAME,
  kinds: ['IBAN'],
  *find(scan) {
    const { text, toScan } = scan.numbers
    for (const { 0: written, index } of text.matchAll(WRITTEN)) {
      const country = written.slice(0, 2)
      const account = written.slice(2).replace(/[ .-]/g, '')
      const letters = account.match(/\D/g)?.length ?? 0
      if (letters === 0 || letters > MOST_LETTERS || account.length + 2 !== IBAN_LENGTHS[country]) continue
      if (!iban(country + account.replace(/\D/g, (letter) => MEANT[letter] ?? letter))) continue
      const start = toScan(index)
      yield { start, end: start + written.length, kind: 'IBAN', score: 0.9, by: NAME }
    }
  },
}
