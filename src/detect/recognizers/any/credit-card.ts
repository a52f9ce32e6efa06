// Payment card numbers (ISO/IEC 7812-1): issuer ranges and Luhn. IMEI, EAN and ISBN lie outside these ranges.
import { ean13, luhn } from '../../checksums.ts'
import type { NumberShape } from './checked-number.ts'

/** Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay, Maestro. */
const ISSUER =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|62\d{14}|(?:5018|5020|5038|5893|6304|6759|676[1-3])\d{8,15})$/
/** The first two digits of those ranges. */
const LEADS = [...'23456'].flatMap((first) => [...'0123456789'].map((second) => first + second))
/** As embossed, in one piece, or digit by digit. */
const WRITTEN =
  /^(?:\d+|\d{4}([ .-])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?|\d{4}([ .-])\d{6}\2\d{4,5}|(?:\d(?:[ .-]|, ?)){11,}\d|\d{4}, ?\d{4}, ?\d{4}, ?\d{4})$/

export const creditCardShape: NumberShape = {
  name: 'credit-card',
  kind: 'CREDIT_CARD',
  layouts: ['D13', 'D14', 'D15', 'D16', 'D17', 'D18', 'D19'],
  leads: LEADS,
  written: WRITTEN,
  // Cards of 13 digits are rare, articles of 13 digits are not.
  check: (compact) => ISSUER.test(compact) && luhn(compact) && !(compact.length === 13 && ean13(compact)),
  spelled: true,
  score: 0.9,
}
