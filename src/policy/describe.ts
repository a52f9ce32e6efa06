// A policy in words, for people who read no YAML: who may process what, and what becomes of which request.
import { CATEGORIES } from '../classify/category.ts'
import type { CompiledAction, CompiledCondition, CompiledPolicy, CompiledProvider, CompiledRule } from './compiled-policy.ts'
import { decide } from './decide.ts'
import type { Decision, Facts } from './decision.ts'

export interface PolicyInWords {
  readonly title: string
  readonly promise: string
  readonly providers: readonly ProviderInWords[]
  /** From top to bottom. */
  readonly rules: readonly RuleInWords[]
  /** Which content goes where, mode by mode, for one model asked for. */
  readonly routes: { readonly model: string; readonly modes: readonly string[]; readonly rows: readonly RouteRow[] }
  readonly values: readonly string[]
}

export interface ProviderInWords {
  readonly name: string
  readonly who: string
  readonly where: string
  /** `legal basis: …`, one fact a line; what is not on record is missing. */
  readonly facts: readonly string[]
}

export interface RuleInWords {
  readonly name: string
  readonly when: string
  readonly outcome: string
  readonly because: string
}

export interface RouteRow {
  readonly content: string
  /** One for each mode: `mistral (EU)`, or `refused`. */
  readonly outcomes: readonly string[]
}

/** @param model that the app asks for in the table of routes; by default the first that is offered. */
export function describePolicy(policy: CompiledPolicy, model: string = firstModel(policy)): PolicyInWords {
  return {
    title: `${policy.name}, version ${policy.version}, revision ${policy.revision}`,
    promise: policy.description,
    providers: [...policy.providers.values()].map(describeProvider),
    rules: policy.rules.map(describeRule),
    routes: describeRoutes(policy, model),
    values: describeValues(policy),
  }
}

function firstModel(policy: CompiledPolicy): string {
  const providers = [...policy.providers.values()]
  const preferred = [...policy.defaultProvider.values(), ...providers.filter(({ insideEu }) => !insideEu), ...providers]
  return preferred.find(({ models }) => models.length > 0)?.models[0]?.id ?? 'any-model'
}

function describeProvider({
  name,
  description,
  jurisdiction,
  legalBasis,
  transferBasis,
  needsConsent,
  record,
}: CompiledProvider): ProviderInWords {
  const { address, purpose, region, contract, training, retention, checked, announced } = record
  const said = (label: string, value: string | undefined) => (value === undefined ? [] : [`${label}: ${value}`])
  return {
    name,
    who: record.company ?? description,
    where: region === undefined ? jurisdiction : `${jurisdiction} (${region})`,
    facts: [
      ...said('address', address),
      ...said('purpose', purpose),
      `legal basis: ${legalBasis}`,
      `transfer: ${transferBasis}${needsConsent ? '; only with a consent on record' : ''}`,
      ...said(
        'contract',
        contract && `${contract.name}${contract.concluded === undefined ? ', date not on record' : `, ${contract.concluded}`}`,
      ),
      ...said('training', training && (training.opt_out ? `excluded. ${training.how ?? ''}`.trim() : 'not excluded')),
      ...said('retention', retention && `${retention.days} days. ${retention.note ?? ''}`.trim()),
      ...said('announced', announced),
      ...said('entry checked', checked),
    ],
  }
}

function describeRule({ name, when, action, because, thirdCountryBecause }: CompiledRule): RuleInWords {
  const reason = thirdCountryBecause === undefined ? because : `${because} Third country: ${thirdCountryBecause}`
  return { name, when: describeCondition(when), outcome: describeAction(action), because: reason }
}

function describeCondition(when: CompiledCondition): string {
  const list = (entries: Iterable<string>, joint = 'or') => [...entries].join(` ${joint} `)
  const sources = (globs: readonly { readonly source: string }[]) => list(globs.map(({ source }) => source))
  const parts: string[] = []
  const { sensitivity, unreadable } = when
  if (sensitivity === 'any') parts.push('the content is sensitive')
  else if (sensitivity === 'none') parts.push('the content is not sensitive')
  else if (sensitivity !== undefined) parts.push(`the content is about ${list(sensitivity)}`)
  if (when.kinds !== undefined)
    parts.push(`it holds ${list(when.kinds.map(([kind, least]) => (least > 1 ? `at least ${least} ${kind}` : kind)))}`)
  if (unreadable === true) parts.push('it holds images, audio or files')
  else if (unreadable === false) parts.push('it holds no images, audio or files')
  else if (unreadable !== undefined) parts.push(`it holds ${list(unreadable)}`)
  if (when.modes !== undefined) parts.push(`the mode is ${list(when.modes)}`)
  if (when.consent !== undefined) parts.push(when.consent ? 'a valid consent is on record' : 'no valid consent is on record')
  if (when.tenants !== undefined) parts.push(`the client is ${sources(when.tenants)}`)
  if (when.models !== undefined) parts.push(`the model asked for is ${sources(when.models)}`)
  if (when.askedFor !== undefined) parts.push(`the provider asked for is ${list(when.askedFor)}`)
  if (when.apis !== undefined) parts.push(`the app speaks ${list(when.apis)}`)
  if (when.languages !== undefined) parts.push(`the language is ${list(when.languages)}`)
  if (when.needs !== undefined) parts.push(`it needs ${list(when.needs)}`)
  if (when.largerThan !== undefined) parts.push(`it is larger than ${Math.round(when.largerThan / 1024)} KB`)
  if (when.stream !== undefined) parts.push(when.stream ? 'it asks for a stream' : 'it asks for no stream')
  return parts.length === 0 ? 'always' : parts.join(', and ')
}

function describeAction(action: CompiledAction): string {
  switch (action.do) {
    case 'forward':
      return 'goes to the provider asked for'
    case 'refuse':
      return action.code === 'consent_required' ? 'is refused; the app is told that a consent is missing' : 'is refused'
    case 'route': {
      const places = action.to.map(({ name, jurisdiction }) => `${name} (${jurisdiction})`)
      return action.weights === undefined ? `goes to ${places.join(', else ')}` : `is spread over ${places.join(', ')}`
    }
    default:
      return action satisfies never
  }
}

function describeRoutes(policy: CompiledPolicy, model: string): PolicyInWords['routes'] {
  const dialect = [...policy.defaultProvider.keys()][0] ?? 'openai'
  const facts: Facts = { tenant: 'any', dialect: `${dialect}-chat`, model, stream: false, sensitivity: [], kinds: {}, unreadable: [] }
  const modes = [...policy.modes]
  const outcomes = (more: Partial<Facts>) => [
    describeOutcome(decide(policy, { ...facts, ...more })),
    ...modes.map((mode) => describeOutcome(decide(policy, { ...facts, ...more, mode }))),
  ]
  return {
    model,
    modes: ['no mode named', ...modes],
    rows: [
      { content: 'nothing sensitive', outcomes: outcomes({}) },
      ...joined(CATEGORIES.map((category) => ({ content: category, outcomes: outcomes({ sensitivity: [category] }) }))),
      { content: 'images, audio, files', outcomes: outcomes({ unreadable: ['image'] }) },
    ],
  }
}

/** Categories that are treated alike share a row. */
function joined(rows: readonly RouteRow[]): RouteRow[] {
  const alike = new Map<string, RouteRow[]>()
  for (const row of rows) {
    const key = row.outcomes.join('\n')
    alike.set(key, [...(alike.get(key) ?? []), row])
  }
  return [...alike.values()].map((group) => ({
    content: group.length === rows.length ? 'anything sensitive' : group.map(({ content }) => content).join(', '),
    outcomes: group[0]?.outcomes ?? [],
  }))
}

/** Where a request may end up: `mistral (EU), else ionos (DE)`; or why it goes nowhere. */
function describeOutcome(decision: Decision): string {
  if (decision.outcome === 'refused') return decision.code === 'consent_required' ? 'refused: consent' : 'refused'
  return decision.targets.map(({ provider, jurisdiction }) => `${provider} (${jurisdiction})`).join(', else ')
}

function describeValues({ treatment, observe, defaultMode, detection }: CompiledPolicy): string[] {
  const kinds = (label: string, set: ReadonlySet<string>) => (set.size === 0 ? [] : [`${label}: ${[...set].join(', ')}`])
  return [
    ...(observe === undefined ? [] : ['This policy only observes: requests leave as they came in, decisions are recorded.']),
    ...kinds('replaced by tokens, and put back into the answer', treatment.pseudonymise),
    ...kinds('taken out for good', treatment.redact),
    ...kinds('lets nobody send', treatment.block),
    ...(defaultMode === undefined ? [] : [`mode of requests that name none: ${defaultMode}`]),
    `when the search takes too long: ${detection.whenLate === 'refuse' ? 'nothing is sent' : 'only to your own machines'}`,
  ]
}
