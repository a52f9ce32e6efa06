// Check digits, as pure functions over compact values (no separators, upper case). The countries' own schemes come from `stdnum`;
// these are the general ones and those it lacks.

/** Luhn (ISO/IEC 7812-1): cards. */
export function luhn(digits: string): boolean {
  let sum = 0
  for (let i = digits.length - 1, double = false; i >= 0; i--, double = !double) {
    const digit = digits.charCodeAt(i) - 48
    sum += double ? (digit > 4 ? 2 * digit - 9 : 2 * digit) : digit
  }
  return sum % 10 === 0
}

/** ISO 7064 mod 97-10 over letters and digits: IBAN (ISO 13616), with the first four characters moved to the end. */
export function iban(compact: string): boolean {
  let rest = 0
  for (let i = 0; i < compact.length; i++) {
    const code = compact.charCodeAt((i + 4) % compact.length)
    rest = code >= 65 ? (rest * 100 + code - 55) % 97 : (rest * 10 + code - 48) % 97
  }
  return rest === 1
}

/** Weights 7, 3, 1 over letters (A = 10) and digits, check digit last: ICAO Doc 9303, German identity cards and passports. */
export function icao(compact: string): boolean {
  let sum = 0
  for (let i = 0; i < compact.length - 1; i++) {
    const code = compact.charCodeAt(i)
    sum += (code >= 65 ? code - 55 : code - 48) * (i % 3 === 0 ? 7 : i % 3 === 1 ? 3 : 1)
  }
  return sum % 10 === compact.charCodeAt(compact.length - 1) - 48
}

/** German health insurance number (§ 290 SGB V): the letter as two digits, weights 1 and 2, digit sums, mod 10. */
export function kvnr(compact: string): boolean {
  const letter = compact.charCodeAt(0) - 64
  const digits = `${letter < 10 ? '0' : ''}${letter}${compact.slice(1, 9)}`
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const product = (digits.charCodeAt(i) - 48) * ((i % 2) + 1)
    sum += product > 9 ? product - 9 : product
  }
  return sum % 10 === compact.charCodeAt(9) - 48
}

/** NHS number: weights 10 to 2, mod 11. */
export function nhs(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < 9; i++) sum += (digits.charCodeAt(i) - 48) * (10 - i)
  return (11 - (sum % 11)) % 11 === digits.charCodeAt(9) - 48
}

/** True for a possible day and month; the year stays open. */
export function dayAndMonth(day: string, month: string): boolean {
  const d = Number(day)
  const m = Number(month)
  return d >= 1 && d <= 31 && m >= 1 && m <= 12
}
