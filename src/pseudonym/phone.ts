// Phone numbers in E.164, so that "0221 4710-338" and "+49 221 4710338" are one. A number without a country is read as German:
// an assumption that only decides which spellings share a token.
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

export function parsePhone(text: string): string | undefined {
  const international = text.replace(/^\s*00/, '+')
  return parsePhoneNumberFromString(international, 'DE')?.number
}
