// The recognizers for numbers, keys and other formal strings, none of them bound to a language.
import type { Recognizer } from '../recognizer.ts'
import { credentialPair } from './any/credential-pair.ts'
import { email } from './any/email.ts'
import { hl7Patient } from './any/hl7-patient.ts'
import { ip } from './any/ip.ts'
import { keyedRecord } from './any/keyed-record.ts'
import { allLabels } from './any/label-table.ts'
import { labelledColumns } from './any/labelled-column.ts'
import { labelledValues } from './any/labelled-value.ts'
import { mac } from './any/mac.ts'
import { phone } from './any/phone.ts'
import { privateKey } from './any/private-key.ts'
import { providerKey } from './any/provider-key.ts'
import { spokenNumber } from './any/spoken-number.ts'
import { webCredential } from './any/web-credential.ts'
import { licensePlate } from './de/license-plate.ts'
import { bicBesideIban } from './eu/bic-beside-iban.ts'
import { checkedNumber } from './eu/checked-numbers.ts'
import { distinctivePlate, plateInContext } from './eu/license-plate.ts'
import { misreadIban } from './eu/misread-iban.ts'

export const structured: readonly Recognizer[] = [
  email,
  phone,
  checkedNumber,
  misreadIban,
  bicBesideIban,
  labelledValues(allLabels),
  labelledColumns(allLabels),
  ip,
  mac,
  licensePlate,
  distinctivePlate,
  plateInContext,
  providerKey,
  privateKey,
  webCredential,
  credentialPair,
  hl7Patient,
  keyedRecord,
  spokenNumber,
]
