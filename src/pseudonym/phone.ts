// Phone numbers in E.164, so that "0221 4710-338" and "+49 221 4710338" are one. A number without a country is read as German:
// an assumption that only decides which spellings share a token.
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** German numbers as nearly all are written: read here, as the library takes ten times as long, for every number of every message. */
const GERMAN = /^(?:(?:\+|00)49[ ./-]?(?:\(0\))?|\(?0)[ ./-]?([1-9][\d ()./-]{3,24}\d)$/

export function parsePhone(text: string): string | undefined {
  const german = GERMAN.exec(text)?.[1]
  if (german !== undefined) return `+49${german.replace(/\D+/g, '')}`
  const international = text.replace(/^\s*00/, '+')
  return parsePhoneNumberFromString(international, 'DE')?.number
}
