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
  const { length } = compact
  for (let i = 4; i < length + 4; i++) {
    const code = compact.charCodeAt(i < length ? i : i - length)
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

/** Sum of digits times weights. */
function weighted(digits: string, weights: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < weights.length; i++) sum += (digits.charCodeAt(i) - 48) * (weights[i] as number)
  return sum
}

function digitAt(digits: string, index: number): number {
  return digits.charCodeAt(index) - 48
}

/** German tax identification number: ISO 7064 mod 11,10; of the first ten digits exactly one occurs two or three times. */
export function germanTaxId(digits: string): boolean {
  if (digits.charCodeAt(0) === 48) return false
  const counts = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
  let product = 10
  for (let i = 0; i < 10; i++) {
    const digit = digitAt(digits, i)
    counts[digit] = (counts[digit] as number) + 1
    const sum = (digit + product) % 10
    product = ((sum === 0 ? 10 : sum) * 2) % 11
  }
  const repeated = counts.filter((count) => count > 1)
  return repeated.length === 1 && (repeated[0] as number) <= 3 && (11 - product) % 10 === digitAt(digits, 10)
}

/** PESEL: weights 1, 3, 7, 9; the century is added to the month in steps of 20. */
export function pesel(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 20
  if (!dayAndMonth(digits.slice(4, 6), String(month))) return false
  return (10 - (weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === digitAt(digits, 10)
}

/** Norwegian fødselsnummer: a date and two check digits mod 11 (D-numbers add 40 to the day). */
export function norwegian(digits: string): boolean {
  const day = Number(digits.slice(0, 2)) % 40
  return (
    dayAndMonth(String(day), digits.slice(2, 4)) &&
    weighted(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  )
}

/** Danish CPR number as given until 2007: a date and weights 4327654321 mod 11. Later ones have no check digit. */
export function cprOf1968(digits: string): boolean {
  return dayAndMonth(digits.slice(0, 2), digits.slice(2, 4)) && weighted(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
}

/** Latvian personal code as given until 2017: a date and weights mod 11, counted from 1101. */
export function latvian(digits: string): boolean {
  const rest = (1101 - weighted(digits, [1, 6, 3, 7, 9, 10, 5, 8, 4, 2])) % 11
  return dayAndMonth(digits.slice(0, 2), digits.slice(2, 4)) && rest % 10 === digitAt(digits, 10)
}

/** Romanian CNP: sex and century, date, county, weights 279146358279 mod 11. */
export function romanian(digits: string): boolean {
  if (digits.charCodeAt(0) === 48 || !dayAndMonth(digits.slice(5, 7), digits.slice(3, 5)) || Number(digits.slice(7, 9)) > 52) return false
  const rest = weighted(digits, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11
  return (rest === 10 ? 1 : rest) === digitAt(digits, 12)
}

/** EAN-13, also the Swiss AHV number. */
export function ean13(digits: string): boolean {
  return weighted(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0
}

/** Austrian social insurance number: weights 3 7 9 5 8 4 2 1 6 around the check digit in fourth place. */
export function austrianInsurance(digits: string): boolean {
  return weighted(digits, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === digitAt(digits, 3)
}

/** French NIR: 97 minus the rest of the first thirteen digits; Corsica's departments count as 19 and 18. */
export function nir(compact: string): boolean {
  const body = compact.slice(0, 13).replace('2A', '19').replace('2B', '18')
  return 97 - (Number(body) % 97) === Number(compact.slice(13))
}
