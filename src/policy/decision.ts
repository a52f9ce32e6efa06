// What a policy is asked and what it answers.
import type { Category } from '../classify/category.ts'
import type { Kind } from '../detect/kinds.ts'

/** What a model must be able to do to answer a request. */
export const CAPABILITIES = ['tools', 'vision', 'json'] as const
export type Capability = (typeof CAPABILITIES)[number]

/** What is known of a request before it is sent anywhere. No content. */
export interface Facts {
  readonly tenant: string
  /** The API that the client speaks: `openai-chat`. */
  readonly dialect: string
  /** The model the client asked for. */
  readonly model: string
  readonly stream: boolean
  readonly sensitivity: readonly Category[]
  /** How many different values of each kind were found. */
  readonly kinds: Readonly<Partial<Record<Kind, number>>>
  /** What the request holds that cannot be searched: `image`, `audio`, `file`. */
  readonly unreadable: readonly string[]
  /** The client's `x-deckname-mode`, if it sent one. */
  readonly mode?: string
  /** What the operator's configuration says about this client. */
  readonly client?: ClientTerms
  /** Providers for which a valid consent is on record. */
  readonly consents?: readonly string[]
  /** Whether the client brought a provider's key of its own. */
  readonly ownKey?: boolean
  readonly needs?: readonly Capability[]
  /** Size of the body in bytes. */
  readonly bytes?: number
  /** ISO 639 codes of the languages found, the most frequent first. */
  readonly languages?: readonly string[]
}

/** What was agreed with one client of the operator. */
export interface ClientTerms {
  /** Modes it may use; undefined: all that the policy has. */
  readonly modes?: readonly string[]
  /** Mode of requests that name none. */
  readonly mode?: string
  /** Providers it objected to (Art. 28(2) GDPR): never used for it. */
  readonly objections?: readonly string[]
}

/** `local` never leaves the operator's own machines; other values are regions such as `EU`, `US`. */
export type Jurisdiction = string

/** One place a request may go to. */
export interface Target {
  readonly provider: string
  readonly jurisdiction: Jurisdiction
  /** The model to name there. */
  readonly model: string
  /** Legal basis on record for this provider, from the policy. */
  readonly legalBasis: string
  /** Basis of the transfer to a third country; `none` inside the EU/EEA. */
  readonly transferBasis: string
  /** Share of the requests among targets of one rule; undefined where the order alone counts. */
  readonly weight?: number
  /** Whose key opens the provider: the proxy's own, or the one the client brought. */
  readonly key: 'own' | 'client'
}

/** What becomes of found values. A kind in neither set stays readable. */
export interface Treatment {
  /** Replaced by tokens, and put back into the answer. */
  readonly pseudonymise: ReadonlySet<Kind>
  /** Taken out for good: not even a token of it leaves. */
  readonly redact: ReadonlySet<Kind>
}

export type RefusalCode = 'refused_by_policy' | 'unsupported_content' | 'model_not_mapped' | 'consent_required' | 'kind_blocked'

export type Decision =
  | {
      readonly outcome: 'forwarded' | 'rerouted'
      readonly rule: string
      /** The mode in force. */
      readonly mode?: string
      /** In the order of preference, all within the jurisdictions that the rule allows. Never empty. */
      readonly targets: readonly [Target, ...Target[]]
      /** Jurisdictions of the targets; checked again when it is sent. */
      readonly within: ReadonlySet<Jurisdiction>
      readonly treatment: Treatment
      /** Milliseconds until the answer must have begun, all attempts together; undefined: the provider's own limit. */
      readonly answerMilliseconds?: number
    }
  | {
      readonly outcome: 'refused'
      readonly rule: string
      readonly mode?: string
      /** Code of the error catalogue, mostly `refused_by_policy`. */
      readonly code: RefusalCode
    }
