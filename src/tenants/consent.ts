// Consents on record: who agreed to what, when, and after reading which notice (Art. 7(1) GDPR: the controller must be able to
// demonstrate it). `who` may be personal data, so it is never logged; only a keyed hash of it may be recorded.
import { z } from 'zod'

const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })], 'must be a day (2026-11-23) or a time (2026-11-23T10:00:00Z)')

export const consentSchema = z
  .strictObject({
    id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'must be letters, digits, dots, hyphens and underscores'),
    tenant: z.string().optional(),
    who: z.string().min(1).max(256),
    given: moment,
    notice: z.string().regex(/^sha256:[0-9a-f]{64}$/, 'must be sha256: and the digest, in hex, of the notice that was shown'),
    providers: z.array(z.string().min(1)).min(1),
    until: moment.optional(),
    withdrawn: moment.optional(),
    standing: z.boolean().default(false),
  })
  .transform(
    ({ given, until, withdrawn, ...record }): Consent => ({
      ...record,
      given: Date.parse(given),
      until: Math.min(endOf(until), withdrawn === undefined ? Number.POSITIVE_INFINITY : Date.parse(withdrawn)),
    }),
  )

/** A consent, whether the operator recorded it or the app stated it. Times are milliseconds since 1970. */
export interface Consent {
  /** The operator's name for it; undefined for one that the app stated. */
  readonly id?: string | undefined
  /** The client whose requests it covers; undefined: everyone's. */
  readonly tenant?: string | undefined
  /** The data subject, as the operator refers to them. */
  readonly who: string
  readonly given: number
  /** `sha256:` and the digest of the notice that was shown. */
  readonly notice: string
  /** Names of providers, as policies have them. */
  readonly providers: readonly string[]
  /** First moment at which it does not hold any more: its end, or its withdrawal. */
  readonly until: number
  /** Whether it counts for all requests of its tenant, without being named. */
  readonly standing: boolean
}

const DAY = 86_400_000

/** A day is over when the next begins. */
export function endOf(written: string | undefined): number {
  if (written === undefined) return Number.POSITIVE_INFINITY
  return Date.parse(written) + (/^\d{4}-\d\d-\d\d$/.test(written) ? DAY : 0)
}

/** Whether it holds for a request of this tenant at this time. */
export function isValid(consent: Consent, tenant: string, now: number): boolean {
  return consent.given <= now && now < consent.until && (consent.tenant === undefined || consent.tenant === tenant)
}

export interface Consents {
  /** The record of this id. */
  find(id: string): Consent | undefined
  /** Records that count without being named. */
  readonly standing: readonly Consent[]
}

export function createConsents(records: readonly Consent[]): Consents {
  const byId = new Map(records.map((record) => [record.id, record]))
  return { find: (id) => byId.get(id), standing: records.filter(({ standing }) => standing) }
}
