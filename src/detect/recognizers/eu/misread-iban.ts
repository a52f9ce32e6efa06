// IBANs as a scanner or a hurried hand leaves them: O for 0, l or I for 1, S for 5, B for 8. Only countries whose accounts are all
// digits, and only what passes the check (ISO 7064 mod 97-10) once the letters are digits again.
import { iban } from '../../checksums.ts'
import type { Recognizer } from '../../recognizer.ts'
import type { Words } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { prefixCode } from '../../words.ts'
import { IBAN_LENGTHS } from './iban.ts'

const NAME = 'eu/misread-iban'
const DIGITS_ONLY = 'AT|BE|CZ|DE|DK|EE|ES|FI|HR|HU|LT|NO|PL|PT|SE|SI|SK'
const WRITTEN = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${DIGITS_ONLY}) ?[\dOoIlSB]{2}(?:[ .-]?[\dOoIlSB]){11,24}(?![\p{L}\p{N}])`, 'uy')
const READ_WELL = /^..[\d .-]+$/
const MEANT: Readonly<Record<string, string>> = { O: '0', o: '0', I: '1', l: '1', S: '5', B: '8' }
const MOST_LETTERS = 10
/** Groups before the first that holds a digit. */
const MOST_GROUPS = 10

/** The countries by their two letters, five bits each. */
const COUNTRIES = new Uint8Array(1 << 10)
for (const country of DIGITS_ONLY.split('|')) COUNTRIES[prefixCode(country, 0, 2) >> 5] = 1

/** Where the country stands whose account may go on with the digits of word `w`, or -1. */
function countryBefore(text: string, words: Words, w: number): number {
  const { start, end } = words
  for (let at = w; at >= 0 && w - at <= MOST_GROUPS; at--) {
    const from = start[at] as number
    if (isCountry(text, words, at)) return from
    if (!isRead(text.charCodeAt(from)) || at === 0 || from - (end[at - 1] as number) !== 1) return -1
  }
  return -1
}

/** Whether the word before holds digits too, one sign away. */
function follows({ start, end, numeric }: Words, w: number): boolean {
  return w > 0 && numeric[w - 1] === 1 && (start[w] as number) - (end[w - 1] as number) === 1
}

/** Whether a word begins with the letters of a country. */
function isCountry(text: string, { start, prefix }: Words, w: number): boolean {
  if (COUNTRIES[(prefix[w] as number) >> 5] === 0) return false
  const from = start[w] as number
  return text.charCodeAt(from) < 91 && text.charCodeAt(from + 1) < 91
}

/** A digit, or a letter that is read for one. */
function isRead(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || unit === 79 || unit === 111 || unit === 73 || unit === 108 || unit === 83 || unit === 66
}

export const misreadIban: Recognizer = {
  name: NAME,
  kinds: ['IBAN'],
  find(scan) {
    const { text, words } = scan
    const { numbers } = words
    const found: Span[] = []
    let tried = -1
    for (let n = 0; n < numbers.length; n++) {
      const w = numbers[n] as number
      // Of groups in a row the first has looked for the country already.
      if (follows(words, w) && !isCountry(text, words, w)) continue
      const start = countryBefore(text, words, w)
      if (start <= tried) continue
      tried = start
      WRITTEN.lastIndex = start
      const written = WRITTEN.exec(text)?.[0]
      if (written === undefined || READ_WELL.test(written)) continue
      const country = written.slice(0, 2)
      const account = written.slice(2).replace(/[ .-]/g, '')
      const letters = account.match(/\D/g)?.length ?? 0
      if (letters > MOST_LETTERS || account.length + 2 !== IBAN_LENGTHS[country]) continue
      if (!iban(country + account.replace(/\D/g, (letter) => MEANT[letter] ?? letter))) continue
      found.push({ start, end: start + written.length, kind: 'IBAN', score: 0.9, by: NAME })
    }
    return found
  },
}
