// What is recorded of a request: a closed type of names, codes and numbers. There is no field that could take content.
import type { Category } from '../classify/category.ts'
import type { Kind } from '../detect/kinds.ts'
import type { ErrorCode } from '../errors.ts'

export interface AuditEvent {
  /** ISO 8601, UTC: when the request came in. */
  readonly time: string
  /** Our own request id, as in `x-request-id`. */
  readonly request: string
  readonly tenant: string
  /** The API spoken by the client. */
  readonly dialect: string
  readonly stream: boolean
  readonly outcome: 'answered' | 'refused' | 'failed' | 'aborted'
  readonly decision: 'forwarded' | 'rerouted' | 'refused' | 'none'
  readonly rule: string
  readonly policy: string
  /** Name and revision (digest) of the policy that decided. */
  readonly policyRevision: string
  readonly sensitivity: readonly Category[]
  /** Different values found, by kind. */
  readonly found: Readonly<Partial<Record<Kind, number>>>
  /** Different values that were replaced by tokens. */
  readonly replaced: number
  readonly provider: string
  readonly jurisdiction: string
  readonly legalBasis: string
  /** The model named to the provider; a name out of the policy, or `as-asked`. */
  readonly model: string
  readonly status: number
  readonly error: ErrorCode | 'none'
  readonly milliseconds: number
  readonly bytesIn: number
  readonly bytesOut: number
}
