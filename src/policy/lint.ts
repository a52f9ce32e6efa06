// What a policy may not say although each line of it is well-formed: unknown names, rules that cannot come to pass, and sensitive
// requests that would leave the EU without a reason on record.
import { CATEGORIES, type Category } from '../classify/category.ts'
import { covers, type When } from './covers.ts'
import { glob } from './glob.ts'
import { lintProviders, unknownProvider } from './lint-providers.ts'
import { MODES } from './modes.ts'
import { isInsideEu, LOCAL } from './residency.ts'
import type { Finding } from './safeguards.ts'
import type { PolicyFile, RuleFile } from './schema.ts'

/** Problems, and warnings among them. @param today decides whether checks are out of date and notices over. */
export function lint(policy: PolicyFile, today: Date): Finding[] {
  return [
    ...lintProviders(policy, today),
    ...lintKinds(policy),
    ...lintObserve(policy, today),
    ...lintModes(policy),
    ...lintHelpers(policy),
    ...policy.rules.flatMap((rule, index) => [...lintRule(policy, rule, index)]),
    ...lintOrder(policy),
  ]
}

const MOST_OBSERVED_DAYS = 31

function* lintObserve({ mode, observe_until: until }: PolicyFile, today: Date): Generator<Finding> {
  if (mode !== 'observe') {
    if (until !== undefined)
      yield {
        path: ['observe_until'],
        message: "'observe_until' is for policies that observe",
        remedy: "remove it, or add 'mode: observe'",
      }
    return
  }
  if (until === undefined) {
    yield {
      path: ['mode'],
      message: 'this policy only observes: personal data leaves as it came in, without an end',
      remedy: "add 'observe_until' with the last day of it",
      warning: true,
    }
    return
  }
  const days = (Date.parse(until) - today.getTime()) / 86_400_000
  if (days > MOST_OBSERVED_DAYS) {
    yield {
      path: ['observe_until'],
      message: `${until} is more than ${MOST_OBSERVED_DAYS} days ahead; until then personal data leaves as it came in`,
      remedy: 'name an earlier day',
    }
  }
}

function* lintModes({ modes, rules }: PolicyFile): Generator<Finding> {
  const named = new Set(rules.flatMap(({ when }) => when?.mode ?? []))
  for (const [index, mode] of (modes.allowed ?? []).entries()) {
    if (named.has(mode) || MODES.includes(mode)) continue
    yield {
      path: ['modes', 'allowed', index],
      message: `no rule says what the mode '${mode}' means`,
      remedy: `write a rule with 'when: { mode: [${mode}] }', or name one of: ${MODES.join(', ')}`,
    }
  }
  if (modes.default !== undefined && !named.has(modes.default) && !(modes.allowed ?? []).includes(modes.default)) {
    yield {
      path: ['modes', 'default'],
      message: `the default mode '${modes.default}' is none of the policy's modes`,
      remedy: "add it to 'modes.allowed', or write a rule for it",
    }
  }
}

/** What helps to judge a request sees it before anything was replaced: it must be local. */
function* lintHelpers({ providers, sensitivity: { second_opinion }, detection }: PolicyFile): Generator<Finding> {
  if (second_opinion !== undefined && providers[second_opinion.provider]?.jurisdiction !== LOCAL) {
    yield {
      path: ['sensitivity', 'second_opinion', 'provider'],
      message: `'${second_opinion.provider}' is no provider on your own machines; a second opinion is asked before anything is replaced`,
      remedy: "name a provider whose jurisdiction is 'local', or remove 'second_opinion'",
    }
  }
  if (detection.when_late === 'local' && !Object.values(providers).some(({ jurisdiction }) => jurisdiction === LOCAL)) {
    yield {
      path: ['detection', 'when_late'],
      message: 'no provider of this policy is on your own machines',
      remedy: "add one whose jurisdiction is 'local', or write 'when_late: refuse'",
    }
  }
}

function* lintKinds({ pseudonymise, rules }: PolicyFile): Generator<Finding> {
  const { kinds } = pseudonymise
  yield* lintTwice(['pseudonymise'], { ...pseudonymise, kinds: kinds === 'all' ? [] : kinds })
  for (const [index, { treat }] of rules.entries()) yield* lintTwice(['rules', index, 'treat'], treat ?? {})
}

/** One kind cannot be treated in two ways. */
function* lintTwice(
  path: readonly (string | number)[],
  lists: Readonly<Record<string, readonly string[] | undefined>>,
): Generator<Finding> {
  const seen = new Map<string, string>()
  for (const [list, entries] of Object.entries(lists)) {
    for (const kind of entries ?? []) {
      const other = seen.get(kind)
      if (other !== undefined && other !== list) {
        yield {
          path: [...path, list],
          message: `${kind} stands under '${other}' and under '${list}'`,
          remedy: 'remove it from one of the two lists',
        }
      }
      seen.set(kind, list)
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
    for (const name of Object.keys(then.route.weights ?? {})) {
      if (then.route.to.includes(name)) continue
      yield {
        path: [...path, 'then', 'route', 'weights', name],
        message: `rule '${rule.name}' gives '${name}' a share but does not route to it`,
        remedy: "add it to 'to', or remove the share",
      }
    }
    for (const [asked, uses] of Object.entries(then.route.models ?? {})) {
      for (const use of [uses].flat()) {
        if (then.route.to.some((name) => providers[name]?.serves.some((pattern) => glob(pattern).matches(use)))) continue
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
  if (then === 'refuse' || then === 'require-consent') return []
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
