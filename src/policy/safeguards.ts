// Whether data may go to a provider at all: Art. 44 ff. GDPR, and what was promised about new sub-processors. Dates are days, UTC.
import type { ProviderFile } from './provider-schema.ts'
import { isInsideEu } from './residency.ts'

export interface Finding {
  /** Where in the policy. */
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly remedy: string
  /** Set where the policy may run all the same. */
  readonly warning?: true
}

/**
 * Countries and territories with an adequacy decision of the Commission (Art. 45 GDPR): Andorra, Argentina, Canada (commercial
 * organisations), Faroe Islands, Guernsey, Israel, Isle of Man, Japan, Jersey, New Zealand, Republic of Korea, Switzerland, United
 * Kingdom, Uruguay; the USA for companies on the list of the Data Privacy Framework.
 */
const ADEQUATE: ReadonlySet<string> = new Set('AD AR CA FO GG IL IM JP JE NZ KR CH GB UY US'.split(' '))

const DAY = 86_400_000
/** A check of the Data Privacy Framework is good for a year; for the last month of it there is a warning. */
const DPF_DAYS = 365
const DPF_WARNING_DAYS = 335

/** The safeguards of one provider. @param today any time of the day that counts. */
export function* lintSafeguards(name: string, provider: ProviderFile, noticeDays: number, today: Date): Generator<Finding> {
  const path = ['providers', name]
  yield* lintTransfer(name, provider, today)
  yield* lintNotice(name, provider, noticeDays, today)
  if (provider.training?.opt_out === false) {
    yield {
      path: [...path, 'training'],
      message: `provider '${name}' may train models on what it is sent`,
      remedy: 'agree with the provider that it does not, or leave it out',
      warning: true,
    }
  }
}

function* lintTransfer(name: string, provider: ProviderFile, today: Date): Generator<Finding> {
  const { jurisdiction, transfer } = provider
  const path = ['providers', name, 'transfer']
  if (isInsideEu(jurisdiction)) {
    if (transfer !== undefined && transfer.basis !== 'none' && transfer.basis !== 'consent') {
      yield {
        path,
        message: `provider '${name}' processes data inside the EU/EEA and needs no basis for a transfer`,
        remedy: "remove 'transfer', or correct the jurisdiction",
      }
    }
    return
  }
  if (transfer === undefined || transfer.basis === 'none') {
    yield {
      path: ['providers', name],
      message: `provider '${name}' is outside the EU/EEA and has no transfer basis`,
      remedy: "add 'transfer: { basis: … }' with adequacy (Art. 45), scc (Art. 46) or consent (Art. 49 GDPR)",
    }
    return
  }
  if (transfer.basis === 'adequacy') yield* lintAdequacy(name, jurisdiction, transfer, today)
  if (transfer.basis === 'scc' && transfer.tia === undefined) {
    yield {
      path,
      message: `provider '${name}' has no transfer impact assessment on record`,
      remedy: "add its date under 'tia': the clauses alone do not suffice (CJEU C-311/18)",
      warning: true,
    }
  }
}

function* lintAdequacy(
  name: string,
  jurisdiction: string,
  { dpf_checked: checked }: NonNullable<ProviderFile['transfer']>,
  today: Date,
): Generator<Finding> {
  const path = ['providers', name, 'transfer']
  if (!ADEQUATE.has(jurisdiction)) {
    yield {
      path,
      message: `there is no adequacy decision for '${jurisdiction}'`,
      remedy: 'name another basis: scc (Art. 46) or consent (Art. 49 GDPR)',
    }
    return
  }
  if (jurisdiction !== 'US') return
  if (checked === undefined) {
    yield {
      path,
      message: `provider '${name}' is in the USA, where adequacy covers only companies on the list of the Data Privacy Framework`,
      remedy: "look it up on dataprivacyframework.gov and write the date under 'dpf_checked'",
    }
    return
  }
  const age = daysBetween(checked, today)
  if (age < 0) yield { path: [...path, 'dpf_checked'], message: `${checked} is still to come`, remedy: 'write the day of the last check' }
  else if (age > DPF_WARNING_DAYS) {
    yield {
      path: [...path, 'dpf_checked'],
      message: `the last look at the list of the Data Privacy Framework for '${name}' was ${age} days ago; it is good for ${DPF_DAYS}`,
      remedy: 'look it up on dataprivacyframework.gov again and write the new date',
      ...(age <= DPF_DAYS && { warning: true }),
    }
  }
}

function* lintNotice(name: string, { announced, active_from }: ProviderFile, noticeDays: number, today: Date): Generator<Finding> {
  const path = ['providers', name]
  if (announced !== undefined && daysBetween(announced, today) < noticeDays) {
    const from = new Date(Date.parse(announced) + noticeDays * DAY).toISOString().slice(0, 10)
    yield {
      path: [...path, 'announced'],
      message: `provider '${name}' was announced on ${announced}; the ${noticeDays} days of notice end on ${from}`,
      remedy: `leave it out of the policy until ${from}`,
    }
  }
  if (active_from !== undefined && daysBetween(active_from, today) < 0) {
    yield {
      path: [...path, 'active_from'],
      message: `provider '${name}' may be used from ${active_from} on`,
      remedy: `leave it out of the policy until ${active_from}`,
    }
  }
}

function daysBetween(date: string, today: Date): number {
  return Math.floor(today.getTime() / DAY) - Math.floor(Date.parse(date) / DAY)
}

/** The basis of a transfer in words, for the record of each request. */
export function describeTransfer({ transfer }: Pick<ProviderFile, 'transfer'>): string {
  const basis = transfer?.basis ?? 'none'
  switch (basis) {
    case 'none':
      return 'none'
    case 'adequacy':
      return transfer?.dpf_checked === undefined
        ? 'Art. 45 GDPR: adequacy decision'
        : 'Art. 45 GDPR: adequacy decision, EU-US Data Privacy Framework'
    case 'scc':
      return 'Art. 46(2)(c) GDPR: standard contractual clauses'
    case 'consent':
      return 'Art. 49(1)(a) GDPR: explicit consent'
    default:
      return basis satisfies never
  }
}
