// What a policy is asked and what it answers.
import type { Category } from '../classify/category.ts'
import type { Kind } from '../detect/kinds.ts'

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
  readonly legalBasis?: string
}

export type Decision =
  | {
      readonly outcome: 'forwarded' | 'rerouted'
      readonly rule: string
      /** In the order of preference, all within the jurisdictions that the rule allows. Never empty. */
      readonly targets: readonly [Target, ...Target[]]
      /** Kinds to replace by tokens; other kinds stay readable. */
      readonly pseudonymise: ReadonlySet<Kind>
    }
  | {
      readonly outcome: 'refused'
      readonly rule: string
      /** Code of the error catalogue, mostly `refused_by_policy`. */
      readonly code: 'refused_by_policy' | 'unsupported_content' | 'model_not_mapped'
    }
