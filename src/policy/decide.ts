// Facts → decision: the first rule that matches. Pure; knows neither YAML nor a schema.
import { ProxyError } from '../errors.ts'
import type { CompiledCondition, CompiledPolicy, CompiledProvider, CompiledRule, ModelChoice } from './compiled-policy.ts'
import type { Decision, Facts, Target } from './decision.ts'

/** Rule names of refusals that no rule of the file expresses. */
export const UNKNOWN_MODE = 'unknown-mode'
export const UNKNOWN_PROVIDER = 'unknown-provider'

/**
 * @throws ProxyError `internal_error` if a target lay outside what its rule allows; compile() makes that impossible, and a request
 * is rather lost than sent abroad.
 */
export function decide(policy: CompiledPolicy, facts: Facts): Decision {
  if (facts.mode !== undefined && !policy.modes.has(facts.mode)) return refused(UNKNOWN_MODE)
  const asked = askedFor(policy, facts)
  for (const rule of policy.rules) if (matches(rule.when, facts, asked)) return apply(policy, rule, facts, asked)
  throw new ProxyError('internal_error')
}

function refused(rule: string, code: 'refused_by_policy' | 'unsupported_content' | 'model_not_mapped' = 'refused_by_policy'): Decision {
  return { outcome: 'refused', rule, code }
}

/** The provider that the app means, by the model it names; else the default one for the API it speaks. */
function askedFor(policy: CompiledPolicy, { dialect, model }: Facts): CompiledProvider | undefined {
  const byDefault = policy.defaultProvider.get(dialect.split('-', 1)[0] ?? '')
  if (byDefault?.serves.some((glob) => glob.matches(model))) return byDefault
  for (const provider of policy.providers.values()) if (provider.serves.some((glob) => glob.matches(model))) return provider
  return byDefault
}

function matches(when: CompiledCondition, facts: Facts, asked: CompiledProvider | undefined): boolean {
  const { sensitivity } = when
  if (sensitivity === 'any' && facts.sensitivity.length === 0) return false
  if (sensitivity === 'none' && facts.sensitivity.length > 0) return false
  if (typeof sensitivity === 'object' && !facts.sensitivity.some((category) => sensitivity.has(category))) return false
  if (when.kinds !== undefined && ![...when.kinds].some((kind) => (facts.kinds[kind] ?? 0) > 0)) return false
  if (when.unreadable !== undefined && when.unreadable !== facts.unreadable.length > 0) return false
  if (when.models !== undefined && !when.models.some((glob) => glob.matches(facts.model))) return false
  if (when.tenants !== undefined && !when.tenants.some((glob) => glob.matches(facts.tenant))) return false
  if (when.modes !== undefined && (facts.mode === undefined || !when.modes.has(facts.mode))) return false
  if (when.stream !== undefined && when.stream !== facts.stream) return false
  return when.askedFor === undefined || (asked !== undefined && when.askedFor.has(asked.name))
}

function apply(policy: CompiledPolicy, rule: CompiledRule, facts: Facts, asked: CompiledProvider | undefined): Decision {
  const { action, name } = rule
  const { pseudonymise } = policy
  if (action.do === 'refuse') return refused(name, action.code)
  if (action.do === 'forward') {
    if (asked === undefined) return refused(UNKNOWN_PROVIDER, 'model_not_mapped')
    return { outcome: 'forwarded', rule: name, targets: [target(asked, facts.model)], pseudonymise }
  }
  const targets: Target[] = []
  for (const provider of action.to) {
    if (!action.within.has(provider.jurisdiction)) throw new ProxyError('internal_error')
    const model = provider === asked ? facts.model : chosen([...action.models, ...provider.inPlaceOf], facts.model)
    if (model !== undefined) targets.push(target(provider, model))
  }
  const [first, ...others] = targets
  if (first === undefined) return refused(name, 'model_not_mapped')
  return { outcome: first.provider === asked?.name ? 'forwarded' : 'rerouted', rule: name, targets: [first, ...others], pseudonymise }
}

function chosen(choices: readonly ModelChoice[], model: string): string | undefined {
  return choices.find((choice) => choice.asked.matches(model))?.use
}

function target({ name, jurisdiction, legalBasis }: CompiledProvider, model: string): Target {
  return { provider: name, jurisdiction, model, legalBasis }
}
