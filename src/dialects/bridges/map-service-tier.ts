// Service tiers: which capacity serves a request.
import type { RequestedServiceTier } from '@mistralai/mistralai/models/components'
import type { ChatCompletion, ChatCompletionCreateParamsBase } from 'openai/resources/chat/completions'

interface RequestedTier {
  readonly tier: RequestedServiceTier
  /** False where the counterpart is only the nearest. */
  readonly exact: boolean
}

const REQUESTED: Readonly<Record<NonNullable<ChatCompletionCreateParamsBase['service_tier']>, RequestedTier>> = {
  auto: { tier: 'auto', exact: true },
  default: { tier: 'standard_only', exact: true },
  flex: { tier: 'standard_only', exact: true },
  scale: { tier: 'auto', exact: false },
  priority: { tier: 'auto', exact: false },
  fast: { tier: 'auto', exact: false },
}

export function requestedTier(tier: string): RequestedTier | undefined {
  return Object.hasOwn(REQUESTED, tier) ? REQUESTED[tier as keyof typeof REQUESTED] : undefined
}

/** The tier that served an answer, from Mistral's `usage.service_tier`. */
export function servedTier(tier: unknown): NonNullable<ChatCompletion['service_tier']> | undefined {
  if (tier === 'standard') return 'default'
  return tier === 'priority' ? 'priority' : undefined
}
