// What becomes of a request that could not be searched in time, where the policy lets it go to the operator's own machines: it is taken to
// hold all that is sensitive, and nothing but local providers is there to choose from.
import { CATEGORIES } from '../classify/category.ts'
import { ProxyError } from '../errors.ts'
import { type CompiledPolicy, type CompiledProvider, type CompiledRule, providersOf } from '../policy/compiled-policy.ts'
import { decide } from '../policy/decide.ts'
import type { Decision, Facts } from '../policy/decision.ts'
import { LOCAL } from '../policy/residency.ts'
import type { Provider } from '../providers/provider.ts'

/** The rule's name in headers and records. */
const LATE = 'detection-late'

const NOTHING = { pseudonymise: new Set<never>(), redact: new Set<never>(), block: new Set<never>() }

/** Those of this installation; undefined: all of the policy. */
type Installed = ReadonlyMap<string, Provider> | undefined

function localOnes(policy: CompiledPolicy, providers: Installed): CompiledProvider[] {
  return providersOf(policy).filter(({ name, jurisdiction }) => jurisdiction === LOCAL && providers?.get(name)?.configured !== false)
}

export function hasLocal(policy: CompiledPolicy, providers: Installed): boolean {
  return localOnes(policy, providers).length > 0
}

/** Modes, the client's terms and consents hold as for any other request. @throws ProxyError `detection_failed` without a local provider. */
export function decideLate(policy: CompiledPolicy, facts: Facts, providers: Installed): Decision {
  const [first, ...others] = localOnes(policy, providers)
  if (first === undefined) throw new ProxyError('detection_failed')
  const rule: CompiledRule = {
    name: LATE,
    because: 'The search took too long; the request stays on the operator’s own machines.',
    when: {},
    action: { do: 'route', to: [first, ...others], weights: undefined, models: [], answerMilliseconds: undefined },
    thirdCountryBecause: undefined,
    treatment: NOTHING,
  }
  return decide({ ...policy, rules: [rule] }, { ...facts, sensitivity: CATEGORIES })
}
