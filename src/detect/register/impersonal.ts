// What looks like personal data and, by its surroundings, is none: identifiers of programs, decorators, links to repositories and commits,
// licence texts, alphabets, network masks. The proxy of a coding agent sees little else.
import type { Kind } from '../kinds.ts'
import type { Scan } from '../scan.ts'
import type { Span } from '../span.ts'
import {
  isNoAddress,
  isNoAge,
  isNoEmail,
  isNoIp,
  isNoLocation,
  isNoOrganization,
  isNoPassport,
  isNoPhone,
  isNoPlate,
  isNoProfile,
} from './form-in-code.ts'
import { isNobodyInCode } from './person-in-code.ts'
import { isNoLogin, isNoNumberOfCustomer, isNoSecret } from './value-in-code.ts'

type Check = (scan: Scan, span: Span) => boolean

const CHECKS: Partial<Record<Kind, Check>> = {
  PERSON: isNobodyInCode,
  USERNAME: isNoLogin,
  CREDENTIAL: isNoSecret,
  CUSTOMER_ID: isNoNumberOfCustomer,
  BANK_ACCOUNT: isNoNumberOfCustomer,
  PASSPORT: isNoPassport,
  PHONE: isNoPhone,
  IP: isNoIp,
  EMAIL: isNoEmail,
  ADDRESS: isNoAddress,
  AGE: isNoAge,
  LOCATION: isNoLocation,
  ORGANIZATION: isNoOrganization,
  URL_PERSONAL: isNoProfile,
  LICENSE_PLATE: isNoPlate,
}

/** Whether a find is nobody's, given where it stands. What a policy lists is never judged. */
export function isImpersonal(scan: Scan, span: Span): boolean {
  if (span.always === true) return false
  return CHECKS[span.kind]?.(scan, span) === true
}
