// The text of a policy file → a checked, frozen policy. Whatever is wrong, unknown or contradictory stops the start.
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { KINDS, type Kind } from '../detect/kinds.ts'
import type { OwnTerms } from '../detect/own-terms/own-terms.ts'
import type { CompiledAction, CompiledCondition, CompiledPolicy, CompiledProvider, CompiledRule, ModelChoice } from './compiled-policy.ts'
import { glob } from './glob.ts'
import { lint } from './lint.ts'
import { parseYaml } from './located-yaml.ts'
import { compileOwnTerms } from './own-terms.ts'
import { PolicyError, type Problem } from './policy-error.ts'
import { isInsideEu } from './residency.ts'
import { type PolicyFile, policySchema, type RuleFile } from './schema.ts'

export { type CompiledPolicy, isListed, modelsOf, providersOf } from './compiled-policy.ts'

/** The text of a file beside the policy; undefined if it cannot be read. */
export type ReadBeside = (name: string) => string | undefined

/**
 * @param file named in problems; not read.
 * @param beside reads the lists of terms that the policy names.
 * @throws PolicyError with every problem found, each with file, line and remedy.
 */
export function compile(source: string, file: string, beside: ReadBeside = () => undefined): CompiledPolicy {
  const yaml = parseYaml(source, file)
  const parsed = policySchema.safeParse(yaml.value)
  if (!parsed.success) {
    throw new PolicyError(
      parsed.error.issues.flatMap((issue) =>
        describe(issue).map((found) => ({ file, line: yaml.line(found.path, found.key), ...found.text })),
      ),
    )
  }
  const policy = parsed.data
  const own = compileOwnTerms(policy.own_terms, { file, line: yaml.line, beside })
  const problems: Problem[] = lint(policy).map(({ path, message, remedy }) => ({ file, line: yaml.line(path), message, remedy }))
  problems.push(...own.problems)
  if (problems.length > 0) throw new PolicyError(problems.sort((a, b) => a.line - b.line))
  const digest = createHash('sha256').update(source)
  for (const text of own.texts) digest.update('\0').update(text)
  return build(policy, own.terms, digest.digest('hex').slice(0, 12))
}

interface Described {
  readonly path: readonly PropertyKey[]
  readonly key?: string
  readonly text: { readonly message: string; readonly remedy: string }
}

/** zod's findings in the reader's words. */
function describe(issue: z.core.$ZodIssue): Described[] {
  const { path } = issue
  const where = path.length === 0 ? 'the policy' : `'${path.map(String).join('.')}'`
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path,
      key,
      text: {
        message: `${where} has no field '${key}'`,
        remedy: 'correct its spelling or remove it; docs/write-a-policy.md lists all fields',
      },
    }))
  }
  if (issue.code === 'invalid_union') {
    const deepest = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0]
    if (deepest !== undefined && deepest.path.length > 0)
      return describe({ ...deepest, path: [...path, ...deepest.path] } as z.core.$ZodIssue)
    return [
      {
        path,
        text: { message: `${where} has a value that is not allowed here`, remedy: 'see docs/write-a-policy.md for what may stand here' },
      },
    ]
  }
  if (issue.code === 'invalid_type' && issue.input === undefined && issue.message.includes('undefined')) {
    return [{ path, text: { message: `${where} is missing`, remedy: 'add it' } }]
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String).join(', ')
    return [{ path, text: { message: `${where} has a value that is not allowed here`, remedy: `use one of: ${allowed}` } }]
  }
  return [{ path, text: { message: `${where}: ${issue.message}`, remedy: 'correct the value' } }]
}

function build(policy: PolicyFile, ownTerms: OwnTerms | undefined, revision: string): CompiledPolicy {
  const providers = new Map(Object.entries(policy.providers).map(([name, file]) => [name, buildProvider(name, file)]))
  const rules = policy.rules.map((rule) => buildRule(rule, providers))
  const { kinds, keep } = policy.pseudonymise
  const kept: ReadonlySet<Kind> = new Set(keep)
  const defaults = Object.entries(policy.default_provider).flatMap(([family, name]) => {
    const provider = providers.get(name)
    return provider === undefined ? [] : [[family, provider] as const]
  })
  return Object.freeze({
    name: policy.name,
    description: policy.description,
    version: policy.version,
    revision,
    providers,
    defaultProvider: new Map<string, CompiledProvider>(defaults),
    pseudonymise: new Set((kinds === 'all' ? KINDS : kinds).filter((kind) => !kept.has(kind))),
    ownTerms,
    modes: new Set(rules.flatMap(({ when }) => [...(when.modes ?? [])])),
    rules: Object.freeze(rules),
  })
}

function buildProvider(name: string, file: PolicyFile['providers'][string]): CompiledProvider {
  return Object.freeze({
    name,
    description: file.description ?? name,
    jurisdiction: file.jurisdiction,
    insideEu: isInsideEu(file.jurisdiction),
    api: file.api,
    url: file.url,
    key: file.key,
    legalBasis: file.legal_basis,
    transferBasis: file.transfer,
    models: Object.freeze(file.models),
    serves: Object.freeze(file.serves.map(glob)),
    inPlaceOf: choices(file.in_place_of),
  })
}

function choices(map: Readonly<Record<string, string>>): readonly ModelChoice[] {
  return Object.freeze(Object.entries(map).map(([asked, use]) => ({ asked: glob(asked), use })))
}

function buildRule(rule: RuleFile, providers: ReadonlyMap<string, CompiledProvider>): CompiledRule {
  return Object.freeze({
    name: rule.name,
    because: rule.because,
    when: buildCondition(rule, providers),
    action: buildAction(rule, providers),
  })
}

function buildCondition({ when = {} }: RuleFile, providers: ReadonlyMap<string, CompiledProvider>): CompiledCondition {
  const { sensitivity, asked_for } = when
  const named = (wanted: 'inside-eu' | 'outside-eu' | readonly string[]) =>
    typeof wanted === 'string'
      ? [...providers.values()].filter(({ insideEu }) => insideEu === (wanted === 'inside-eu')).map(({ name }) => name)
      : wanted
  return {
    ...(sensitivity !== undefined && { sensitivity: typeof sensitivity === 'string' ? sensitivity : new Set(sensitivity) }),
    ...(when.kinds !== undefined && { kinds: new Set(when.kinds) }),
    ...(when.unreadable !== undefined && { unreadable: when.unreadable }),
    ...(when.model !== undefined && { models: when.model.map(glob) }),
    ...(when.tenant !== undefined && { tenants: when.tenant.map(glob) }),
    ...(when.mode !== undefined && { modes: new Set(when.mode) }),
    ...(when.stream !== undefined && { stream: when.stream }),
    ...(asked_for !== undefined && { askedFor: new Set(named(asked_for)) }),
  }
}

function buildAction(rule: RuleFile, providers: ReadonlyMap<string, CompiledProvider>): CompiledAction {
  const { then, when } = rule
  if (then === 'forward') return { do: 'forward' }
  if (then === 'refuse') return { do: 'refuse', code: when?.unreadable === true ? 'unsupported_content' : 'refused_by_policy' }
  const [first, ...others] = then.route.to.flatMap((name) => providers.get(name) ?? [])
  if (first === undefined) throw new TypeError(`rule ${rule.name} routes to no provider`)
  const to = [first, ...others] as const
  // What decide() asserts again: without a recorded reason only places inside the EU/EEA.
  const within = to
    .filter(({ insideEu }) => insideEu || rule.third_country_because !== undefined || !isForSensitive(rule))
    .map(({ jurisdiction }) => jurisdiction)
  return { do: 'route', to: [first, ...others], within: new Set(within), models: choices(then.route.models ?? {}) }
}

/** Whether requests with sensitive content can come to this rule by its own condition. */
function isForSensitive({ when }: RuleFile): boolean {
  return when?.sensitivity !== undefined && when.sensitivity !== 'none'
}
