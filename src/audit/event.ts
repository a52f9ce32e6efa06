// What is recorded of a request: a closed type of names, codes and numbers. There is no field that could take content. With what was
// known of the request (tenant, dialect, asked, stream, sensitivity, found, unreadable, mode, consents, ownKey, needs, bytesIn,
// languages), another policy can be asked later what it would have decided.
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
  /** The mode in force, out of the policy; `unknown` for one that it does not know. */
  readonly mode: string
  readonly sensitivity: readonly Category[]
  /** Those of the categories that an earlier turn of the conversation showed, and this one does not. */
  readonly remembered: readonly Category[]
  /** Different values found, by kind. */
  readonly found: Readonly<Partial<Record<Kind, number>>>
  /** Different values that were replaced by tokens. */
  readonly replaced: number
  /** Different values that were taken out for good. */
  readonly redacted: number
  /** What could not be searched: `image`, `audio`, `file`. */
  readonly unreadable: readonly string[]
  /** What was asked of the model: `tools`, `vision`, `json`. */
  readonly needs: readonly string[]
  /** ISO 639 codes, where the policy asks for languages. */
  readonly languages: readonly string[]
  /** Whether the client brought a provider's key of its own. */
  readonly ownKey: boolean
  /** Providers of the policy for which a valid consent was there. */
  readonly consents: readonly string[]
  /** The consent that the provider was used on: its id in the operator's records, `stated` by the app in a header, or `none`. */
  readonly consent: string
  /** Digest of the notice that the consent was given on. */
  readonly consentNotice: string
  /** Keyed hash of the person who consented. */
  readonly consentBy: string
  /** True where the policy only observes: the request went out as it came, whatever was decided. */
  readonly observed: boolean
  /** The provider that the decision names first. */
  readonly intended: string
  /** How often the request was sent, retries and other providers included. */
  readonly attempts: number
  readonly provider: string
  readonly jurisdiction: string
  readonly legalBasis: string
  /** Basis of the transfer to a third country; `none` inside the EU/EEA. */
  readonly transferBasis: string
  /** The model that the client asked for: a name out of the policy, or the pattern there that it matches, or `as-asked`. */
  readonly asked: string
  /** The model named to the provider; a name out of the policy, or `as-asked`. */
  readonly model: string
  readonly status: number
  readonly error: ErrorCode | 'none'
  readonly milliseconds: number
  readonly bytesIn: number
  readonly bytesOut: number
}
