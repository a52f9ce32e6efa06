// The recognizers for the particulars of a person's life: where, when and under which name one is found.
import type { Recognizer } from '../recognizer.ts'
import { accountInLog } from './any/account-in-log.ts'
import { address } from './any/address.ts'
import { addressFields } from './any/address-fields.ts'
import { age } from './any/age.ts'
import { dateOfBirth } from './any/date-of-birth.ts'
import { location } from './any/location.ts'
import { organization } from './any/organization.ts'
import { recordRows } from './any/record-rows.ts'
import { speakerHandle } from './any/speaker-handle.ts'
import { tableColumns } from './any/table-columns.ts'
import { traveller } from './any/traveller.ts'
import { unlabelledLogin } from './any/unlabelled-login.ts'
import { urlPersonal } from './any/url-personal.ts'
import { username } from './any/username.ts'

export const particulars: readonly Recognizer[] = [
  address,
  addressFields,
  dateOfBirth,
  age,
  username,
  accountInLog,
  speakerHandle,
  unlabelledLogin,
  urlPersonal,
  location,
  organization,
  tableColumns,
  recordRows,
  traveller,
]
