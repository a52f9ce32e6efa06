// What a policy may not say although each line of it is well-formed: unknown names, rules that cannot come to pass, and sensitive
// requests that would leave the EU without a reason on record.
import { CATEGORIES, type Category } from '../classify/category.ts'
import { glob } from './glob.ts'
import { isInsideEu, residencyProblem } from './residency.ts'
import type { PolicyFile, RuleFile } from './schema.ts'

export interface Finding {
  /** Where in the file. */
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly remedy: string
}

export function lint(policy: PolicyFile): Finding[] {
  return [
    ...lintProviders(policy),
    ...lintPseudonymise(policy),
    ...policy.rules.flatMap((rule, index) => [...lintRule(policy, rule, index)]),
    ...lintOrder(policy),
  ]
}

function* lintProviders({ providers, default_provider }: PolicyFile): Generator<Finding> {
  for (const [name, provider] of Object.entries(providers)) {
    const path = ['providers', name]
    const residency = residencyProblem(provider.jurisdiction, provider.url)
    if (residency !== undefined) yield { path: [...path, 'url'], ...residency }
    if (!isInsideEu(provider.jurisdiction) && provider.transfer === undefined) {
      yield {
        path,
        message: `provider '${name}' is outside the EU/EEA and has no transfer basis`,
        remedy: "add 'transfer', such as 'Art. 46 GDPR: standard contractual clauses'",
      }
    }
    for (const model of provider.models) {
      if (!provider.serves.some((pattern) => glob(pattern).matches(model))) {
        yield {
          path: [...path, 'models'],
          message: `provider '${name}' lists the model '${model}' but does not serve it`,
          remedy: "add it to 'serves' or remove it from 'models'",
        }
      }
    }
    for (const [asked, use] of Object.entries(provider.in_place_of)) {
      if (!provider.serves.some((pattern) => glob(pattern).matches(use))) {
        yield {
          path: [...path, 'in_place_of', asked],
          message: `provider '${name}' does not serve the model '${use}'`,
          remedy: "name one of its own models, or add it to 'serves'",
        }
      }
    }
  }
  for (const [family, name] of Object.entries(default_provider)) {
    if (providers[name] === undefined) yield unknownProvider(['default_provider', family], name, providers)
  }
}

function* lintPseudonymise({ pseudonymise: { kinds, keep } }: PolicyFile): Generator<Finding> {
  if (kinds === 'all') return
  for (const kind of keep) {
    if (kinds.includes(kind))
      yield {
        path: ['pseudonymise', 'keep'],
        message: `${kind} is to be replaced and to be kept`,
        remedy: 'remove it from one of the two lists',
      }
  }
}

function* lintRule(policy: PolicyFile, rule: RuleFile, index: number): Generator<Finding> {
  const { providers } = policy
  const path = ['rules', index]
  const { when, then } = rule
  if (Array.isArray(when?.asked_for)) {
    for (const name of when.asked_for)
      if (providers[name] === undefined) yield unknownProvider([...path, 'when', 'asked_for'], name, providers)
  }
  if (typeof when?.asked_for === 'string') {
    const inside = when.asked_for === 'inside-eu'
    if (!Object.values(providers).some(({ jurisdiction }) => isInsideEu(jurisdiction) === inside)) {
      yield {
        path: [...path, 'when', 'asked_for'],
        message: `rule '${rule.name}' can never match: no provider is ${when.asked_for}`,
        remedy: 'remove the rule or add such a provider',
      }
    }
  }
  if (typeof then !== 'string') {
    for (const name of then.route.to)
      if (providers[name] === undefined) yield unknownProvider([...path, 'then', 'route', 'to'], name, providers)
    for (const [asked, use] of Object.entries(then.route.models ?? {})) {
      if (!then.route.to.some((name) => providers[name]?.serves.some((pattern) => glob(pattern).matches(use)))) {
        yield {
          path: [...path, 'then', 'route', 'models', asked],
          message: `no provider of rule '${rule.name}' serves the model '${use}'`,
          remedy: 'name a model of one of its providers',
        }
      }
    }
  }
  yield* lintTransfer(policy, rule, index)
}

/** Sensitive requests leave the EU only for a reason on record. */
function* lintTransfer({ providers, rules }: PolicyFile, rule: RuleFile, index: number): Generator<Finding> {
  const outside = targets(providers, rule).filter((name) => providers[name] !== undefined && !isInsideEu(providers[name].jurisdiction))
  const places = outside.map((name) => `'${name}' (${providers[name]?.jurisdiction})`).join(', ')
  const { third_country_because, name, when } = rule
  const named = when?.sensitivity !== undefined && when.sensitivity !== 'none'
  const unnoticed = when?.sensitivity === undefined ? unguarded(providers, rules, index) : []
  if (outside.length > 0 && third_country_because === undefined && named) {
    yield {
      path: ['rules', index, 'then'],
      message: `rule '${name}' lets sensitive requests go to ${places}, outside the EU/EEA`,
      remedy: "route to providers inside the EU/EEA, or state the reason under 'third_country_because'",
    }
  }
  if (outside.length > 0 && third_country_because === undefined && unnoticed.length > 0) {
    yield {
      path: ['rules', index],
      message: `rule '${name}' stands above the rules for ${unnoticed.join(', ')} and lets such requests go to ${places}, outside the EU/EEA`,
      remedy: "move it below those rules, or add 'sensitivity: none' to its conditions, or state the reason under 'third_country_because'",
    }
  }
  if (third_country_because !== undefined && (outside.length === 0 || (!named && unnoticed.length === 0))) {
    yield {
      path: ['rules', index, 'third_country_because'],
      message: `rule '${name}' gives a reason for a third country but lets no sensitive request leave the EU/EEA`,
      remedy: "remove 'third_country_because'",
    }
  }
}

/** Categories that a later rule keeps inside the EU/EEA, but that come to this rule first. */
function unguarded(providers: PolicyFile['providers'], rules: readonly RuleFile[], index: number): Category[] {
  const when = rules[index]?.when
  return CATEGORIES.filter((category) => {
    const narrow: When = { ...when, sensitivity: [category] }
    if (rules.slice(0, index).some((earlier) => covers(earlier.when, narrow))) return false
    return rules.slice(index + 1).some((later) => {
      const about = later.when?.sensitivity
      const guards = about === 'any' || (Array.isArray(about) && about.includes(category))
      return guards && targets(providers, later).every((name) => isInsideEu(providers[name]?.jurisdiction ?? ''))
    })
  })
}

/** Where requests of a rule may end up. */
function targets(providers: PolicyFile['providers'], { when, then }: RuleFile): string[] {
  if (then === 'refuse') return []
  if (then !== 'forward') return then.route.to
  const asked = when?.asked_for
  if (Array.isArray(asked)) return asked
  return Object.keys(providers).filter(
    (name) => asked === undefined || isInsideEu(providers[name]?.jurisdiction ?? '') === (asked === 'inside-eu'),
  )
}

function* lintOrder({ rules }: PolicyFile): Generator<Finding> {
  const seen = new Map<string, number>()
  for (const [index, rule] of rules.entries()) {
    if (seen.has(rule.name))
      yield { path: ['rules', index, 'name'], message: `two rules are named '${rule.name}'`, remedy: 'give each rule a name of its own' }
    seen.set(rule.name, index)
    const earlier = rules.slice(0, index).find((other) => covers(other.when, rule.when))
    if (earlier !== undefined) {
      yield {
        path: ['rules', index],
        message: `rule '${rule.name}' can never match: rule '${earlier.name}' above it takes every such request`,
        remedy: 'move it up or remove it',
      }
    }
  }
  const last = rules.at(-1)
  if (last?.when !== undefined && Object.keys(last.when).length > 0) {
    yield {
      path: ['rules', rules.length - 1],
      message: `no rule is left for requests that rule '${last.name}' does not match`,
      remedy: "add a last rule without 'when', such as one that refuses",
    }
  }
}

type When = RuleFile['when']

/** Whether every request that meets `narrow` meets `wide` as well. */
function covers(wide: When = {}, narrow: When = {}): boolean {
  if (!coversSensitivity(wide.sensitivity, narrow.sensitivity)) return false
  if (wide.unreadable !== undefined && wide.unreadable !== narrow.unreadable) return false
  if (wide.stream !== undefined && wide.stream !== narrow.stream) return false
  if (typeof wide.asked_for === 'string' || typeof narrow.asked_for === 'string') {
    if (wide.asked_for !== undefined && wide.asked_for !== narrow.asked_for) return false
  } else if (!includes(wide.asked_for, narrow.asked_for)) return false
  return (
    includes(wide.kinds, narrow.kinds) &&
    includes(wide.mode, narrow.mode) &&
    includes(wide.model, narrow.model) &&
    includes(wide.tenant, narrow.tenant)
  )
}

function coversSensitivity(wide: NonNullable<When>['sensitivity'], narrow: NonNullable<When>['sensitivity']): boolean {
  if (wide === undefined) return true
  if (narrow === undefined) return false
  if (wide === 'any') return narrow !== 'none'
  if (wide === 'none') return narrow === 'none'
  return typeof narrow !== 'string' && includes(wide, narrow)
}

function includes(wide: readonly string[] | undefined, narrow: readonly string[] | undefined): boolean {
  if (wide === undefined) return true
  return narrow?.every((entry) => wide.some((pattern) => pattern === entry || glob(pattern).matches(entry))) ?? false
}

function unknownProvider(path: readonly (string | number)[], name: string, providers: PolicyFile['providers']): Finding {
  return { path, message: `there is no provider '${name}'`, remedy: `name one of: ${Object.keys(providers).join(', ')}` }
}
