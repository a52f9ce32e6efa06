// Evidence that lies in the values themselves: a health insurance number, a card, a secret, a child's date of birth.
import type { Span } from '../detect/span.ts'
import type { Weight } from './assess.ts'
import type { Category } from './category.ts'

type Add = (category: Category, term: string, strength: Weight, start: number, end: number) => void

/** Letters of a company near an account number: then it is the company's. */
const COMPANY =
  /\b(?:GmbH|mbH|AG|KG|OHG|UG|SE|e\.K|e\.V|eG|Ltd|LLC|PLC|SARL|SAS|S\.A|S\.L|S\.r\.l|s\.n\.c|B\.V|sp\. z o|USt|UID|MWST|VAT|P\.IVA|CIF|HRB|NIP|KvK|Rechnung|Invoice|Facture|Factura|Fattura|Factuur|Faktura)/
const AROUND_ACCOUNT = 160
/** How far behind a card's number its security code may stand. */
const CARD_CODE = 96

/** Tells `add` of each piece. @returns how many of the secrets are card security codes. */
export function assessSpans(text: string, spans: readonly Span[], year: number, add: Add): number {
  let card = Number.NEGATIVE_INFINITY
  const cardCodes = new Set<string>()
  for (const { kind, start, end } of spans) {
    if (kind === 'HEALTH_ID') add('health', 'health insurance number', 'certain', start, end)
    else if (kind === 'CREDIT_CARD') {
      card = end
      add('finance', 'payment card', 'telling', start, end)
    } else if (kind === 'CREDENTIAL') {
      const value = text.slice(start, end)
      if (start - card <= CARD_CODE && /^\d{3,4}$/.test(value)) {
        cardCodes.add(value)
        add('finance', 'card security code', 'certain', start, end)
      } else add('credentials', 'secret', 'certain', start, end)
    } else if (kind === 'IBAN' || kind === 'BANK_ACCOUNT') {
      if (!COMPANY.test(text.slice(Math.max(0, start - AROUND_ACCOUNT), end + AROUND_ACCOUNT)))
        add('finance', 'account number', 'weak', start, end)
    } else if (kind === 'AGE') {
      if (isChildsAge(text.slice(start, end))) add('minors', 'age below 18', 'strong', start, end)
    } else if (kind === 'DATE_OF_BIRTH') {
      if (isChildsBirth(text.slice(start, end), year)) add('minors', 'born less than 18 years ago', 'telling', start, end)
    }
  }
  return cardCodes.size
}

function isChildsAge(age: string): boolean {
  const number = /\d{1,3}/.exec(age)
  return number !== null && (Number(number[0]) < 18 || /\d\s*-?(?:Mon|mois|mes|mies|maand|month|Woch|week|tyg)/i.test(age))
}

function isChildsBirth(date: string, year: number): boolean {
  const four = /(?:19|20)\d\d/.exec(date)
  if (four !== null) return year - Number(four[0]) < 18
  const two = /\d{1,2}\D{1,3}\d{1,2}\D{1,3}(\d\d)$/.exec(date.trim())
  return two !== null && Number(two[1]) <= year % 100 && (year % 100) - Number(two[1]) < 18
}
