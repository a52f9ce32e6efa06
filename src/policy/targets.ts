// Providers that a rule names → targets. What no rule may pass is held here: the boundary for sensitive requests, the mode's ceiling,
// consents, objections, and whose key opens the provider.
import type { CompiledModel, CompiledProvider, ModelChoice } from './compiled-policy.ts'
import type { Facts, RefusalCode, Target } from './decision.ts'
import { mayReach, OWN_KEY } from './modes.ts'
import { LOCAL } from './residency.ts'

export interface Candidate {
  readonly provider: CompiledProvider
  /** Model choices of the rule, before those of the provider. */
  readonly models: readonly ModelChoice[]
  readonly weight: number | undefined
}

export interface Limits {
  readonly facts: Facts
  readonly mode: string | undefined
  /** The provider that the app asks for. */
  readonly asked: CompiledProvider | undefined
  /** Whether the rule has a reason on record to send sensitive requests beyond the boundary. */
  readonly beyondBoundary: boolean
}

/** Ollama passes models of such names (`gpt-oss:120b-cloud`) on to its own servers. */
const RUNS_ELSEWHERE = /[-:]cloud$/i

/** What a caller can mend comes first. */
const GRAVITY: readonly RefusalCode[] = ['consent_required', 'model_not_mapped', 'refused_by_policy']

/** The targets that are allowed, in the order given; else the code that tells best why there is none. */
export function targetsOf(
  candidates: readonly Candidate[],
  limits: Limits,
): { readonly targets: readonly [Target, ...Target[]] } | { readonly code: RefusalCode } {
  const targets: Target[] = []
  const reasons = new Set<RefusalCode>()
  for (const candidate of candidates) {
    const { provider, weight } = candidate
    const forbidden = forbids(provider, limits)
    const model = forbidden === undefined ? modelFor(candidate, limits) : undefined
    if (model === undefined || (provider.jurisdiction === LOCAL && RUNS_ELSEWHERE.test(model))) {
      reasons.add(forbidden ?? 'model_not_mapped')
      continue
    }
    targets.push({
      provider: provider.name,
      jurisdiction: provider.jurisdiction,
      model,
      legalBasis: provider.legalBasis,
      transferBasis: provider.transferBasis,
      ...(weight !== undefined && { weight }),
      key: limits.mode === OWN_KEY ? 'client' : 'own',
    })
  }
  const [first, ...others] = targets
  if (first !== undefined) return { targets: [first, ...others] }
  return { code: GRAVITY.find((code) => reasons.has(code)) ?? 'refused_by_policy' }
}

/** Why nothing of this request may go there; undefined if it may. */
function forbids(provider: CompiledProvider, { facts, mode, asked, beyondBoundary }: Limits): RefusalCode | undefined {
  if (facts.sensitivity.length > 0 && !provider.forSensitive && !beyondBoundary) return 'refused_by_policy'
  if (facts.client?.objections?.includes(provider.name) === true) return 'refused_by_policy'
  // A client's key belongs to the provider that the client asked for; no other may see it.
  if (mode === OWN_KEY && (provider !== asked || facts.ownKey !== true)) return 'refused_by_policy'
  if (!mayReach(mode, provider, true)) return 'refused_by_policy'
  const consented = facts.consents?.includes(provider.name) === true
  return consented || (!provider.needsConsent && mayReach(mode, provider, false)) ? undefined : 'consent_required'
}

/** About so many bytes of a body make a token; fewer than in any text, so that a request is rather too small for a model than too big. */
const BYTES_PER_TOKEN = 3

function modelFor({ provider, models }: Candidate, { facts, asked }: Limits): string | undefined {
  const able = (id: string) => {
    const known = provider.models.find((model) => model.id === id)
    return known === undefined || canDo(known, facts)
  }
  // The client chose this very model; what it cannot do its provider will say.
  if (provider === asked && provider.serves.some((glob) => glob.matches(facts.model))) return facts.model
  for (const choices of [models, provider.inPlaceOf]) {
    const choice = choices.find(({ asked: pattern }) => pattern.matches(facts.model))
    if (choice !== undefined) return choice.use.find(able)
  }
  // A model that nobody claims is named to the default provider as it is.
  return provider === asked ? facts.model : undefined
}

function canDo({ lacks, contextTokens }: CompiledModel, { needs = [], bytes = 0 }: Facts): boolean {
  if (contextTokens !== undefined && bytes / BYTES_PER_TOKEN > contextTokens) return false
  return needs.every((need) => !lacks.has(need))
}
