// The text of a policy file → a checked, frozen policy. Whatever is wrong, unknown or contradictory stops the start.
import { createHash } from 'node:crypto'
import { KINDS, type Kind } from '../detect/kinds.ts'
import type { OwnTerms } from '../detect/own-terms/own-terms.ts'
import { type Assembled, assemble, type PolicyText, type Sources } from './assemble.ts'
import type {
  CompiledAction,
  CompiledCondition,
  CompiledPolicy,
  CompiledProvider,
  CompiledRule,
  CompiledTreatment,
  ModelChoice,
} from './compiled-policy.ts'
import { describeIssue } from './describe-issue.ts'
import { glob } from './glob.ts'
import { lint } from './lint.ts'
import { compileOwnTerms } from './own-terms.ts'
import { PolicyError, type Problem } from './policy-error.ts'
import { isInsideEu, LOCAL } from './residency.ts'
import { describeTransfer } from './safeguards.ts'
import { type PolicyFile, policySchema, type RuleFile } from './schema.ts'

export { type CompiledPolicy, isListed, modelsOf, providersOf } from './compiled-policy.ts'

/** What a policy may build on, besides its own text. */
export interface Around extends Partial<Sources> {
  readonly beside?: PolicyText['beside']
  /** Decides whether checks are out of date and notices over; now if absent. */
  readonly today?: Date
}

/**
 * @param file named in problems; not read.
 * @throws PolicyError with every problem found, each with file, line and remedy.
 */
export function compile(text: string, file: string, around: Around = {}): CompiledPolicy {
  const { beside = () => undefined, policy: find = () => undefined, register, today = new Date() } = around
  const assembled = assemble({ file, path: file, text, beside }, { policy: find, register })
  const parsed = policySchema.safeParse(assembled.value)
  if (!parsed.success) {
    throw new PolicyError(
      parsed.error.issues.flatMap((issue) =>
        describeIssue(issue).map((found) => ({ ...assembled.where(found.path, found.key), ...found.text })),
      ),
    )
  }
  const policy = parsed.data
  const own = compileOwnTerms(policy.own_terms, { where: assembled.where, beside: assembled.beside })
  const problems: Problem[] = [...own.problems]
  const warnings: Problem[] = []
  for (const { path, message, remedy, warning } of lint(policy, today))
    (warning === true ? warnings : problems).push({ ...assembled.where(path), message, remedy })
  if (problems.length > 0) throw new PolicyError(problems.sort((a, b) => a.line - b.line))
  return build(policy, { ownTerms: own.terms, revision: revisionOf(assembled, own.texts), warnings, today })
}

function revisionOf({ texts }: Assembled, terms: readonly string[]): string {
  const [own = '', ...others] = texts
  const digest = createHash('sha256').update(own)
  for (const text of [...others, ...terms]) digest.update('\0').update(text)
  return digest.digest('hex').slice(0, 12)
}

interface Built {
  readonly ownTerms: OwnTerms | undefined
  readonly revision: string
  readonly warnings: readonly Problem[]
  readonly today: Date
}

function build(policy: PolicyFile, { ownTerms, revision, warnings, today }: Built): CompiledPolicy {
  const within = new Set(policy.sensitive_stays_within)
  const providers = new Map(Object.entries(policy.providers).map(([name, file]) => [name, buildProvider(name, file, within)]))
  const treatment = baseTreatment(policy.pseudonymise)
  const rules = policy.rules.map((rule) => buildRule(rule, providers, treatment))
  const defaults = Object.entries(policy.default_provider).flatMap(([family, name]) => {
    const provider = providers.get(name)
    return provider === undefined ? [] : [[family, provider] as const]
  })
  return Object.freeze({
    name: policy.name,
    description: policy.description,
    version: policy.version,
    revision,
    warnings,
    observe: observation(policy, today),
    providers,
    defaultProvider: new Map<string, CompiledProvider>(defaults),
    treatment,
    ownTerms,
    modes: new Set([...(policy.modes.allowed ?? []), ...rules.flatMap(({ when }) => [...(when.modes ?? [])])]),
    defaultMode: policy.modes.default,
    thresholds: policy.sensitivity.thresholds,
    secondOpinion: policy.sensitivity.second_opinion,
    detection: { milliseconds: policy.detection.milliseconds, whenLate: policy.detection.when_late },
    consentFrom: new Set(policy.consent.accept),
    rules: Object.freeze(rules),
  })
}

const DAY = 86_400_000

/** Until the end of the day named; a policy whose time of observing is over is enforced. */
function observation({ mode, observe_until: until }: PolicyFile, today: Date): CompiledPolicy['observe'] {
  if (mode !== 'observe') return undefined
  const end = until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until) + DAY
  return today.getTime() < end ? { until: end } : undefined
}

function baseTreatment({ kinds, keep, redact, block }: PolicyFile['pseudonymise']): CompiledTreatment {
  const other = new Set<Kind>([...keep, ...redact, ...block])
  return {
    pseudonymise: new Set((kinds === 'all' ? KINDS : kinds).filter((kind) => !other.has(kind))),
    redact: new Set(redact),
    block: new Set(block),
  }
}

/** A rule's own words go before those of the policy, kind by kind. */
function buildTreatment(treat: RuleFile['treat'], base: CompiledTreatment): CompiledTreatment {
  if (treat === undefined) return base
  const said = new Set<Kind>([...(treat.keep ?? []), ...(treat.redact ?? []), ...(treat.block ?? []), ...(treat.pseudonymise ?? [])])
  const joined = (kinds: ReadonlySet<Kind>, own: readonly Kind[] = []) => new Set([...[...kinds].filter((kind) => !said.has(kind)), ...own])
  return {
    pseudonymise: joined(base.pseudonymise, treat.pseudonymise),
    redact: joined(base.redact, treat.redact),
    block: joined(base.block, treat.block),
  }
}

function buildProvider(name: string, file: PolicyFile['providers'][string], within: ReadonlySet<string>): CompiledProvider {
  const { connect_seconds: connect, first_byte_seconds: headers, idle_seconds: idle } = file.timeouts
  const insideEu = isInsideEu(file.jurisdiction)
  return Object.freeze({
    name,
    description: file.description ?? file.company ?? name,
    jurisdiction: file.jurisdiction,
    insideEu,
    forSensitive: within.has(file.jurisdiction) || (insideEu && file.jurisdiction !== LOCAL && (within.has('EU') || within.has('EEA'))),
    api: file.api,
    url: file.url,
    key: file.key,
    legalBasis: file.legal_basis,
    transferBasis: describeTransfer(file),
    needsConsent: file.consent === 'required' || file.transfer?.basis === 'consent',
    models: Object.freeze(
      file.models.map((model) =>
        typeof model === 'string'
          ? { id: model, lacks: new Set<never>(), contextTokens: undefined }
          : { id: model.id, lacks: new Set(model.lacks), contextTokens: model.context },
      ),
    ),
    serves: Object.freeze(file.serves.map(glob)),
    inPlaceOf: choices(file.in_place_of),
    timeouts: {
      ...(connect !== undefined && { connect: connect * 1000 }),
      ...(headers !== undefined && { headers: headers * 1000 }),
      ...(idle !== undefined && { idle: idle * 1000 }),
    },
    healthCheck: file.health_check_seconds === undefined ? undefined : file.health_check_seconds * 1000,
    record: file,
  })
}

function choices(map: Readonly<Record<string, string | readonly string[]>>): readonly ModelChoice[] {
  return Object.freeze(Object.entries(map).map(([asked, use]) => ({ asked: glob(asked), use: typeof use === 'string' ? [use] : use })))
}

function buildRule(rule: RuleFile, providers: ReadonlyMap<string, CompiledProvider>, treatment: CompiledTreatment): CompiledRule {
  return Object.freeze({
    name: rule.name,
    because: rule.because,
    when: buildCondition(rule, providers),
    action: buildAction(rule, providers),
    thirdCountryBecause: rule.third_country_because,
    treatment: buildTreatment(rule.treat, treatment),
  })
}

function buildCondition({ when = {} }: RuleFile, providers: ReadonlyMap<string, CompiledProvider>): CompiledCondition {
  const { sensitivity, asked_for, unreadable, larger_than_kb } = when
  const named = (wanted: 'inside-eu' | 'outside-eu' | readonly string[]) =>
    typeof wanted === 'string'
      ? [...providers.values()].filter(({ insideEu }) => insideEu === (wanted === 'inside-eu')).map(({ name }) => name)
      : wanted
  return {
    ...(sensitivity !== undefined && { sensitivity: typeof sensitivity === 'string' ? sensitivity : new Set(sensitivity) }),
    ...(when.kinds !== undefined && { kinds: leastOf(when.kinds) }),
    ...(unreadable !== undefined && { unreadable: typeof unreadable === 'boolean' ? unreadable : new Set<string>(unreadable) }),
    ...(when.model !== undefined && { models: when.model.map(glob) }),
    ...(when.tenant !== undefined && { tenants: when.tenant.map(glob) }),
    ...(when.mode !== undefined && { modes: new Set(when.mode) }),
    ...(when.stream !== undefined && { stream: when.stream }),
    ...(when.api !== undefined && { apis: new Set(when.api) }),
    ...(when.language !== undefined && { languages: new Set(when.language) }),
    ...(when.needs !== undefined && { needs: new Set(when.needs) }),
    ...(when.consent !== undefined && { consent: when.consent }),
    ...(larger_than_kb !== undefined && { largerThan: larger_than_kb * 1024 }),
    ...(asked_for !== undefined && { askedFor: new Set(named(asked_for)) }),
  }
}

function leastOf(kinds: readonly Kind[] | Readonly<Partial<Record<Kind, number>>>): (readonly [Kind, number])[] {
  if (Array.isArray(kinds)) return kinds.map((kind: Kind) => [kind, 1])
  return Object.entries(kinds).map(([kind, least]) => [kind as Kind, least])
}

function buildAction(rule: RuleFile, providers: ReadonlyMap<string, CompiledProvider>): CompiledAction {
  const { then, when } = rule
  if (then === 'forward') return { do: 'forward' }
  if (then === 'require-consent') return { do: 'refuse', code: 'consent_required' }
  if (then === 'refuse') {
    const unreadable = when?.unreadable !== undefined && when.unreadable !== false
    return { do: 'refuse', code: unreadable ? 'unsupported_content' : 'refused_by_policy' }
  }
  const { to, weights, models, answer_within_seconds: seconds } = then.route
  const [first, ...others] = to.flatMap((name) => providers.get(name) ?? [])
  if (first === undefined) throw new TypeError(`rule ${rule.name} routes to no provider`)
  return {
    do: 'route',
    to: [first, ...others],
    weights: weights === undefined ? undefined : new Map(Object.entries(weights)),
    models: choices(models ?? {}),
    answerMilliseconds: seconds === undefined ? undefined : seconds * 1000,
  }
}
