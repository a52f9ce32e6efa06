// A policy after its check: what decide() reads. Frozen; made by compile().
import type { Category } from '../classify/category.ts'
import type { Kind } from '../detect/kinds.ts'
import type { OwnTerms } from '../detect/own-terms/own-terms.ts'
import type { Capability, Treatment } from './decision.ts'
import type { Glob } from './glob.ts'
import type { Problem } from './policy-error.ts'
import type { ProviderFile } from './provider-schema.ts'

export interface CompiledProvider {
  readonly name: string
  readonly description: string
  /** `EU`, `local`, or the country or region where it processes data. */
  readonly jurisdiction: string
  /** Inside the EU/EEA or on the operator's own machines. */
  readonly insideEu: boolean
  /** Whether the policy lets sensitive requests go there without a reason of a rule's own. */
  readonly forSensitive: boolean
  readonly api: 'openai-chat' | 'mistral-chat'
  readonly url: string
  /** Name of the environment variable that holds the key; undefined where none is needed. */
  readonly key: string | undefined
  readonly legalBasis: string
  /** Why data may leave the EU for it (Art. 44 ff. GDPR), in words; `none` inside the EU. */
  readonly transferBasis: string
  /** Whether nothing may go there without a valid consent on record (Art. 49(1)(a) GDPR, or the policy's own wish). */
  readonly needsConsent: boolean
  readonly models: readonly CompiledModel[]
  /** An app that names such a model asks for this provider. */
  readonly serves: readonly Glob[]
  /** Which own model stands in for a model of another provider: the first that matches. */
  readonly inPlaceOf: readonly ModelChoice[]
  readonly timeouts: ProviderTimeouts
  /** Milliseconds between two questions whether it is there; undefined: only real requests tell. */
  readonly healthCheck: number | undefined
  /** Everything that is on record about it, as in the list of sub-processors. */
  readonly record: ProviderFile
}

/** Milliseconds; undefined: the default. */
export interface ProviderTimeouts {
  readonly connect?: number
  readonly headers?: number
  readonly idle?: number
}

export interface CompiledModel {
  readonly id: string
  /** What it cannot do. */
  readonly lacks: ReadonlySet<Capability>
  /** Tokens it can take at most; undefined where the policy says nothing. */
  readonly contextTokens: number | undefined
}

export interface ModelChoice {
  readonly asked: Glob
  /** In the order of preference: the first that can do what the request needs. */
  readonly use: readonly string[]
}

/** Every given condition must hold; within a list, one entry suffices. */
export interface CompiledCondition {
  readonly sensitivity?: ReadonlySet<Category> | 'any' | 'none'
  /** Kinds with how many different values there must be at least; one of them suffices. */
  readonly kinds?: readonly (readonly [Kind, number])[]
  readonly unreadable?: boolean | ReadonlySet<string>
  readonly models?: readonly Glob[]
  readonly tenants?: readonly Glob[]
  readonly modes?: ReadonlySet<string>
  readonly stream?: boolean
  readonly apis?: ReadonlySet<string>
  readonly languages?: ReadonlySet<string>
  readonly needs?: ReadonlySet<Capability>
  /** Bytes that the body must exceed. */
  readonly largerThan?: number
  /** Whether a valid consent covers a provider that the rule sends to. */
  readonly consent?: boolean
  /** Names of providers that the app asks for. */
  readonly askedFor?: ReadonlySet<string>
}

export type CompiledAction =
  | { readonly do: 'forward' }
  | { readonly do: 'refuse'; readonly code: 'refused_by_policy' | 'unsupported_content' | 'consent_required' }
  | {
      readonly do: 'route'
      /** In the order of preference. */
      readonly to: readonly [CompiledProvider, ...CompiledProvider[]]
      /** Provider → share of the requests; undefined: the first that is up takes all. */
      readonly weights: ReadonlyMap<string, number> | undefined
      /** Model choices of the rule itself, before those of the provider. */
      readonly models: readonly ModelChoice[]
      readonly answerMilliseconds: number | undefined
    }

export interface CompiledRule {
  readonly name: string
  readonly because: string
  readonly when: CompiledCondition
  readonly action: CompiledAction
  /** A reason on record lets sensitive requests of this rule leave the policy's boundary. */
  readonly thirdCountryBecause: string | undefined
  readonly treatment: CompiledTreatment
}

export interface CompiledTreatment extends Treatment {
  /** Kinds whose presence refuses the request. */
  readonly block: ReadonlySet<Kind>
}

export interface CompiledPolicy {
  readonly name: string
  readonly description: string
  readonly version: number
  /** Digest of the file's text, and of all it builds on: which policy decided. */
  readonly revision: string
  /** What should be looked at, although the policy may run. */
  readonly warnings: readonly Problem[]
  /** Whether decisions are carried out, or only recorded up to this time (milliseconds since 1970). */
  readonly observe: { readonly until: number } | undefined
  readonly providers: ReadonlyMap<string, CompiledProvider>
  /** Family of the API (`openai` of `openai-chat`) → provider for models that no provider claims. */
  readonly defaultProvider: ReadonlyMap<string, CompiledProvider>
  /** What becomes of found values unless a rule says otherwise. */
  readonly treatment: CompiledTreatment
  /** What the policy adds to detection; undefined where it adds nothing. */
  readonly ownTerms: OwnTerms | undefined
  /** Modes that the policy knows; others are refused. */
  readonly modes: ReadonlySet<string>
  /** Mode of requests that name none and whose client has none. */
  readonly defaultMode: string | undefined
  /** Score from which a category counts, 0 to 1; those not named have the classifier's own. */
  readonly thresholds: Readonly<Partial<Record<Category, number>>>
  /** Local provider and model that are asked for a second opinion about sensitivity; undefined: none. */
  readonly secondOpinion: { readonly provider: string; readonly model: string } | undefined
  readonly detection: {
    /** Milliseconds; undefined: the installation's setting. */
    readonly milliseconds: number | undefined
    /** What becomes of a request whose search took too long. */
    readonly whenLate: 'refuse' | 'local'
  }
  /** Where a consent may come from. */
  readonly consentFrom: ReadonlySet<'header' | 'file'>
  readonly rules: readonly CompiledRule[]
}

/** For the wiring: one entry a provider. */
export function providersOf(policy: CompiledPolicy): CompiledProvider[] {
  return [...policy.providers.values()]
}

/** What GET /v1/models lists: concrete model ids with the provider that serves them. */
export function modelsOf(policy: CompiledPolicy): { readonly id: string; readonly provider: string }[] {
  return providersOf(policy).flatMap(({ name, models }) => models.map(({ id }) => ({ id, provider: name })))
}

/** Whether the policy itself names this model: such a name may stand in logs and metrics, any other is the client's own text. */
export function isListed(policy: CompiledPolicy, model: string): boolean {
  return providersOf(policy).some(
    ({ models, inPlaceOf }) => models.some(({ id }) => id === model) || inPlaceOf.some(({ use }) => use.includes(model)),
  )
}
