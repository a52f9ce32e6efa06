// What the labels of token-classification models mean here. Models name the same thing in many ways: PER, B-PERSON, private_person,
// GIVENNAME. A label that is not known stops the start, so that none is lost unseen.
import { isKind, type Kind } from '../kinds.ts'
import { ModelError } from './model-error.ts'

/** What a model's output column stands for. */
export interface Label {
  /** Undefined: nothing that we look for. */
  readonly kind: Kind | undefined
  /** Whether it opens a value (B- of the BIO scheme, S- and U- of others). */
  readonly begins: boolean
}

const NAMES: Readonly<Partial<Record<Kind | 'none', string>>> = {
  PERSON: 'PER NAME FULLNAME FIRSTNAME MIDDLENAME LASTNAME GIVENNAME SURNAME FAMILYNAME PATIENT DOCTOR STAFF',
  EMAIL: 'EMAILADDRESS MAIL',
  PHONE: 'PHONENUMBER TELEPHONE TELEPHONENUM TELEPHONENUMBER TEL FAX MOBILE',
  ADDRESS: 'STREET STREETADDRESS SECONDARYADDRESS BUILDINGNUM BUILDINGNUMBER HOUSENUMBER ZIP ZIPCODE POSTCODE POSTALCODE',
  LOCATION: 'LOC GPE PLACE CITY STATE COUNTY COUNTRY REGION NEARBYGPSCOORDINATE',
  ORGANIZATION: 'ORG ORGANISATION COMPANY COMPANYNAME HOSPITAL',
  BIC: 'SWIFT SWIFTCODE',
  BANK_ACCOUNT: 'ACCOUNT ACCOUNTNUM ACCOUNTNUMBER',
  CREDIT_CARD: 'CREDITCARDNUM CREDITCARDNUMBER CARDNUMBER',
  NATIONAL_ID: 'IDCARD IDCARDNUM IDENTITYCARD DRIVERLICENSE DRIVERLICENSENUM NATIONALIDNUMBER',
  TAX_ID: 'TAXNUM TAXNUMBER VATNUMBER',
  SOCIAL_SECURITY: 'SSN SOCIALNUM SOCIALNUMBER SOCIALSECURITYNUMBER',
  HEALTH_ID: 'HEALTHINSURANCEID MEDICALRECORDNUMBER MRN',
  PASSPORT: 'PASSPORTNUM PASSPORTNUMBER',
  DATE_OF_BIRTH: 'DOB BIRTHDATE BIRTHDAY',
  IP: 'IPADDRESS IPV4 IPV6',
  MAC: 'MACADDRESS',
  URL_PERSONAL: 'URL',
  USERNAME: 'USER LOGIN HANDLE',
  CREDENTIAL: 'PASSWORD SECRET PIN APIKEY ACCESSTOKEN CREDITCARDCVV CVV',
  LICENSE_PLATE: 'VEHICLEVRM VEHICLEREGISTRATION NUMBERPLATE',
  CUSTOMER_ID: 'CUSTOMERNUMBER MEMBERID EMPLOYEEID',
  none: 'O MISC DATE TIME PREFIX GENDER SEX AMOUNT CURRENCY JOBTITLE',
}

/** `B-`, `I-` and their like, before the name. */
const POSITION = /^([BIELSUM])[-_](?=.)/

function plain(name: string): string {
  return name
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^PRIVATE(?=.)/, '')
}

const MEANINGS = new Map<string, Kind | undefined>()
for (const [meaning, names] of Object.entries(NAMES)) {
  const kind = isKind(meaning) ? meaning : undefined
  for (const name of names.split(' ')) MEANINGS.set(name, kind)
  if (kind !== undefined) MEANINGS.set(plain(kind), kind)
}
MEANINGS.set('IBAN', 'IBAN').set('AGE', 'AGE')

/**
 * @param names of the model's outputs, in order.
 * @param chosen label, with or without B- and I-, → kind or `none`; goes before what is known.
 * @throws ModelError for labels that mean nothing here, and for chosen ones that the model lacks.
 */
export function readLabels(names: readonly string[], chosen: Readonly<Record<string, string>> = {}): readonly Label[] {
  const meanings = new Map<string, Kind | undefined>()
  for (const [name, meaning] of Object.entries(chosen)) {
    if (meaning !== 'none' && !isKind(meaning))
      throw new ModelError(`model.labels.${name} says ${meaning}, which is no kind; \`none\` leaves a label out`)
    if (!names.some((each) => baseOf(each) === baseOf(name)))
      throw new ModelError(`model.labels names ${name}, a label that the model does not have`)
    meanings.set(baseOf(name), meaning === 'none' ? undefined : meaning)
  }
  const strange = new Set<string>()
  const labels = names.map((name): Label => {
    const base = baseOf(name)
    if (!meanings.has(base) && !MEANINGS.has(base)) strange.add(name.replace(POSITION, ''))
    return { kind: meanings.has(base) ? meanings.get(base) : MEANINGS.get(base), begins: /^[BSU]$/.test(POSITION.exec(name)?.[1] ?? '') }
  })
  if (strange.size > 0)
    throw new ModelError(
      `has labels that mean nothing here: ${[...strange].join(', ')}. Say in model.labels which kind each is, or \`none\``,
    )
  if (labels.every(({ kind }) => kind === undefined)) throw new ModelError('has no label that stands for personal data')
  return labels
}

function baseOf(name: string): string {
  return plain(name.replace(POSITION, ''))
}
