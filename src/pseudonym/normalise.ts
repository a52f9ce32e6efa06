// Spellings → the value they mean, so that one person, number or address gives one token however it is written.
import type { Kind } from '../detect/kinds.ts'
import { parsePhone } from './phone.ts'

const FOLDED: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

const PLAIN = /^[ -~]*$/

/** Lower case, umlauts written out, other diacritics dropped. */
function foldLetters(text: string): string {
  // Most values are plain ASCII, for which the steps below do nothing.
  if (PLAIN.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[äöüßæøåœłđðþı]/g, (letter) => FOLDED[letter] as string)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}

/** The words of a name, folded, in the order first name … surname ("BERG, Anna" → anna berg). */
export function nameWords(name: string): string[] {
  const folded = foldLetters(name)
  const comma = folded.indexOf(',')
  const ordered = comma < 0 ? folded : `${folded.slice(comma + 1)} ${folded.slice(0, comma)}`
  return ordered.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** The value that all spellings of a text of this kind share. */
export function normalise(kind: Kind | 'LITERAL', text: string): string {
  switch (kind) {
    case 'PERSON':
      return nameWords(text).join(' ')
    case 'ORGANIZATION':
    case 'ADDRESS':
    case 'LOCATION':
      return foldLetters(text)
        .replace(/str(?:\.|asse)?(?![a-z])/g, 'strasse')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
    case 'PHONE':
      return parsePhone(text) ?? text.replace(/[^\d+]/g, '')
    case 'EMAIL':
    case 'URL_PERSONAL':
    case 'USERNAME':
      return text.normalize('NFKC').toLowerCase()
    case 'CREDENTIAL':
    case 'LITERAL':
      return text
    case 'IP':
    case 'MAC':
      return text.toLowerCase()
    case 'DATE_OF_BIRTH':
    case 'AGE':
      return foldLetters(text).replace(/\s+/g, '')
    case 'IBAN':
    case 'BIC':
    case 'BANK_ACCOUNT':
    case 'CREDIT_CARD':
    case 'NATIONAL_ID':
    case 'TAX_ID':
    case 'SOCIAL_SECURITY':
    case 'HEALTH_ID':
    case 'PASSPORT':
    case 'LICENSE_PLATE':
    case 'CUSTOMER_ID':
      return text
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^\p{L}\p{N}]+/gu, '')
    default:
      return kind satisfies never
  }
}
