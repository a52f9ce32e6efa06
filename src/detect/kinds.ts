// The kinds of personal data. Policies, tokens and statistics speak of these and of nothing finer.

/** Every kind, in the order in which tables and headers list them. */
export const KINDS = [
  'PERSON',
  'EMAIL',
  'PHONE',
  'ADDRESS',
  'LOCATION',
  'ORGANIZATION',
  'IBAN',
  'BIC',
  'BANK_ACCOUNT',
  'CREDIT_CARD',
  'NATIONAL_ID',
  'TAX_ID',
  'SOCIAL_SECURITY',
  'HEALTH_ID',
  'PASSPORT',
  'DATE_OF_BIRTH',
  'AGE',
  'IP',
  'MAC',
  'URL_PERSONAL',
  'USERNAME',
  'CREDENTIAL',
  'LICENSE_PLATE',
  'CUSTOMER_ID',
] as const

export type Kind = (typeof KINDS)[number]

const known: ReadonlySet<string> = new Set(KINDS)

export function isKind(name: string): name is Kind {
  return known.has(name)
}

/** Kinds that stay readable unless a policy says otherwise: the model needs them to answer. */
export const KEPT_BY_DEFAULT: readonly Kind[] = ['ORGANIZATION', 'LOCATION', 'AGE']
