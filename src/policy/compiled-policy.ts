// A policy after its check: what decide() reads. Frozen; made by compile().
import type { Category } from '../classify/category.ts'
import type { Kind } from '../detect/kinds.ts'
import type { OwnTerms } from '../detect/own-terms/own-terms.ts'
import type { Glob } from './glob.ts'

export interface CompiledProvider {
  readonly name: string
  readonly description: string
  /** `EU`, `local`, or the country or region where it processes data. */
  readonly jurisdiction: string
  /** Inside the EU/EEA or on the operator's own machines. */
  readonly insideEu: boolean
  readonly api: 'openai-chat' | 'mistral-chat'
  readonly url: string
  /** Name of the environment variable that holds the key; undefined where none is needed. */
  readonly key: string | undefined
  readonly legalBasis: string
  /** Why data may go there; undefined inside the EU. */
  readonly transferBasis: string | undefined
  /** Model ids for GET /v1/models. */
  readonly models: readonly string[]
  /** An app that names such a model asks for this provider. */
  readonly serves: readonly Glob[]
  /** Which own model stands in for a model of another provider: the first that matches. */
  readonly inPlaceOf: readonly ModelChoice[]
}

export interface ModelChoice {
  readonly asked: Glob
  readonly use: string
}

/** Every given condition must hold; within a list, one entry suffices. */
export interface CompiledCondition {
  readonly sensitivity?: ReadonlySet<Category> | 'any' | 'none'
  readonly kinds?: ReadonlySet<Kind>
  readonly unreadable?: boolean
  readonly models?: readonly Glob[]
  readonly tenants?: readonly Glob[]
  readonly modes?: ReadonlySet<string>
  readonly stream?: boolean
  /** Names of providers that the app asks for. */
  readonly askedFor?: ReadonlySet<string>
}

export type CompiledAction =
  | { readonly do: 'forward' }
  | { readonly do: 'refuse'; readonly code: 'refused_by_policy' | 'unsupported_content' }
  | {
      readonly do: 'route'
      /** In the order of preference. */
      readonly to: readonly [CompiledProvider, ...CompiledProvider[]]
      /** Jurisdictions that no target of this rule may leave. */
      readonly within: ReadonlySet<string>
      /** Model choices of the rule itself, before those of the provider. */
      readonly models: readonly ModelChoice[]
    }

export interface CompiledRule {
  readonly name: string
  readonly because: string
  readonly when: CompiledCondition
  readonly action: CompiledAction
}

export interface CompiledPolicy {
  readonly name: string
  readonly description: string
  readonly version: number
  /** Digest of the file's text: which policy decided. */
  readonly revision: string
  readonly providers: ReadonlyMap<string, CompiledProvider>
  /** Family of the API (`openai` of `openai-chat`) → provider for models that no provider claims. */
  readonly defaultProvider: ReadonlyMap<string, CompiledProvider>
  /** Kinds to replace by tokens. */
  readonly pseudonymise: ReadonlySet<Kind>
  /** What the policy adds to detection; undefined where it adds nothing. */
  readonly ownTerms: OwnTerms | undefined
  /** Modes that some rule knows; others are refused. */
  readonly modes: ReadonlySet<string>
  readonly rules: readonly CompiledRule[]
}

/** For the wiring: one entry a provider. */
export function providersOf(policy: CompiledPolicy): CompiledProvider[] {
  return [...policy.providers.values()]
}

/** What GET /v1/models lists: concrete model ids with the provider that serves them. */
export function modelsOf(policy: CompiledPolicy): { readonly id: string; readonly provider: string }[] {
  return providersOf(policy).flatMap(({ name, models }) => models.map((id) => ({ id, provider: name })))
}

/** Whether the policy itself names this model: such a name may stand in logs and metrics, any other is the client's own text. */
export function isListed(policy: CompiledPolicy, model: string): boolean {
  return providersOf(policy).some(({ models, inPlaceOf }) => models.includes(model) || inPlaceOf.some(({ use }) => use === model))
}
