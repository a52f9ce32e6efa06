// Facts → decision: the first rule that matches, held to what no rule may pass. Pure; knows neither YAML nor a schema.
import { ProxyError } from '../errors.ts'
import type { CompiledCondition, CompiledPolicy, CompiledProvider, CompiledRule } from './compiled-policy.ts'
import type { Decision, Facts, RefusalCode } from './decision.ts'
import { modeOf } from './modes.ts'
import { type Candidate, targetsOf } from './targets.ts'

/** Rule names of refusals that no rule of the file expresses. */
const UNKNOWN_MODE = 'unknown-mode'
const MODE_NOT_AGREED = 'mode-not-agreed'
const UNKNOWN_PROVIDER = 'unknown-provider'

/** @throws ProxyError `internal_error` if no rule matches; compile() makes that impossible, and a request is rather lost than let go. */
export function decide(policy: CompiledPolicy, facts: Facts): Decision {
  const mode = modeOf(facts, policy)
  if (mode !== undefined && !policy.modes.has(mode)) return { outcome: 'refused', rule: UNKNOWN_MODE, code: 'refused_by_policy' }
  if (mode !== undefined && facts.client?.modes?.includes(mode) === false)
    return { outcome: 'refused', rule: MODE_NOT_AGREED, code: 'refused_by_policy' }
  const asked = askedFor(policy, facts)
  for (const rule of policy.rules) if (matches(rule, facts, mode, asked)) return apply(rule, facts, mode, asked)
  throw new ProxyError('internal_error')
}

/** The provider that the app means, by the model it names; else the default one for the API it speaks. */
export function askedFor(policy: CompiledPolicy, { dialect, model }: Pick<Facts, 'dialect' | 'model'>): CompiledProvider | undefined {
  const byDefault = policy.defaultProvider.get(dialect.split('-', 1)[0] ?? '')
  if (byDefault?.serves.some((glob) => glob.matches(model))) return byDefault
  for (const provider of policy.providers.values()) if (provider.serves.some((glob) => glob.matches(model))) return provider
  return byDefault
}

function matches(rule: CompiledRule, facts: Facts, mode: string | undefined, asked: CompiledProvider | undefined): boolean {
  const { when } = rule
  if (!meetsContent(when, facts)) return false
  if (when.models !== undefined && !when.models.some((glob) => glob.matches(facts.model))) return false
  if (when.tenants !== undefined && !when.tenants.some((glob) => glob.matches(facts.tenant))) return false
  if (when.modes !== undefined && (mode === undefined || !when.modes.has(mode))) return false
  if (when.stream !== undefined && when.stream !== facts.stream) return false
  if (when.apis !== undefined && !when.apis.has(facts.dialect)) return false
  if (when.needs !== undefined && facts.needs?.some((need) => when.needs?.has(need)) !== true) return false
  if (when.largerThan !== undefined && (facts.bytes ?? 0) <= when.largerThan) return false
  if (when.consent !== undefined && when.consent !== isConsented(rule, facts, asked)) return false
  return when.askedFor === undefined || (asked !== undefined && when.askedFor.has(asked.name))
}

function meetsContent(when: CompiledCondition, facts: Facts): boolean {
  const { sensitivity, kinds, unreadable, languages } = when
  if (sensitivity === 'any' && facts.sensitivity.length === 0) return false
  if (sensitivity === 'none' && facts.sensitivity.length > 0) return false
  if (typeof sensitivity === 'object' && !facts.sensitivity.some((category) => sensitivity.has(category))) return false
  if (kinds !== undefined && !kinds.some(([kind, least]) => (facts.kinds[kind] ?? 0) >= least)) return false
  if (typeof unreadable === 'boolean' && unreadable !== facts.unreadable.length > 0) return false
  if (typeof unreadable === 'object' && !facts.unreadable.some((what) => unreadable.has(what))) return false
  return languages === undefined || facts.languages?.some((language) => languages.has(language)) === true
}

/** Whether a consent covers a provider that the rule would send to. */
function isConsented({ action }: CompiledRule, { consents = [] }: Facts, asked: CompiledProvider | undefined): boolean {
  if (action.do === 'route') return action.to.some(({ name }) => consents.includes(name))
  return asked !== undefined && consents.includes(asked.name)
}

function apply(rule: CompiledRule, facts: Facts, mode: string | undefined, asked: CompiledProvider | undefined): Decision {
  const { action, treatment } = rule
  const inMode = mode === undefined ? {} : { mode }
  const refused = (name: string, code: RefusalCode): Decision => ({ outcome: 'refused', rule: name, ...inMode, code })
  if (action.do === 'refuse') return refused(rule.name, action.code)
  for (const kind of treatment.block) if ((facts.kinds[kind] ?? 0) > 0) return refused(rule.name, 'kind_blocked')
  if (action.do === 'forward' && asked === undefined) return refused(UNKNOWN_PROVIDER, 'model_not_mapped')
  const candidates: readonly Candidate[] =
    action.do === 'route'
      ? action.to.map((provider) => ({ provider, models: action.models, weight: action.weights?.get(provider.name) }))
      : [{ provider: asked as CompiledProvider, models: [], weight: undefined }]
  const found = targetsOf(candidates, { facts, mode, asked, beyondBoundary: rule.thirdCountryBecause !== undefined })
  if ('code' in found) return refused(rule.name, found.code)
  const [first] = found.targets
  return {
    outcome: first.provider === asked?.name && first.model === facts.model ? 'forwarded' : 'rerouted',
    rule: rule.name,
    ...inMode,
    targets: found.targets,
    within: new Set(found.targets.map(({ jurisdiction }) => jurisdiction)),
    treatment,
    ...(action.do === 'route' && action.answerMilliseconds !== undefined && { answerMilliseconds: action.answerMilliseconds }),
  }
}
