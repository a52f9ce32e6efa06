// Phone numbers in E.164, so that "0221 4710-338" and "+49 221 4710338" are one. A number without a country is read as German:
// an assumption that only decides which spellings share a token.
import { createRequire } from 'node:module'

/** Loaded at the first number that needs it, and in the form in which detection loads it: the plans of all countries take long and much. */
const load = createRequire(import.meta.url)

/** German numbers as nearly all are written: read here, as the library takes ten times as long, for every number of every message. */
const GERMAN = /^(?:(?:\+|00)49[ ./-]?(?:\(0\))?|\(?0)[ ./-]?([1-9][\d ()./-]{3,24}\d)$/

export function parsePhone(text: string): string | undefined {
  const german = GERMAN.exec(text)?.[1]
  if (german !== undefined) return `+49${german.replace(/\D+/g, '')}`
  const international = text.replace(/^\s*00/, '+')
  const { parsePhoneNumberFromString } = load('libphonenumber-js/min') as typeof import('libphonenumber-js/min')
  return parsePhoneNumberFromString(international, 'DE')?.number
}
