// `policy check`: problems of a policy with file and line, and whether its cases come out as written.
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { CATEGORIES } from '../classify/category.ts'
import { KINDS } from '../detect/kinds.ts'
import type { CompiledPolicy } from './compiled-policy.ts'
import { decide } from './decide.ts'
import type { Decision, Facts } from './decision.ts'
import { casesPath, compileSource, readPolicy } from './load.ts'
import { parseYaml } from './located-yaml.ts'
import { PolicyError, type Problem } from './policy-error.ts'
import { runTextCase, textCase } from './text-case.ts'

const requestCase = z.strictObject({
  case: z.string().min(3),
  request: z.strictObject({
    tenant: z.string().default('any'),
    api: z.string().default('openai-chat'),
    model: z.string(),
    stream: z.boolean().default(false),
    sensitivity: z.array(z.enum(CATEGORIES)).default([]),
    kinds: z.partialRecord(z.enum(KINDS), z.int().min(1)).default({}),
    unreadable: z.array(z.enum(['image', 'audio', 'file'])).default([]),
    mode: z.string().optional(),
  }),
  decision: z.union([
    z.strictObject({
      outcome: z.enum(['forwarded', 'rerouted']),
      rule: z.string(),
      provider: z.string(),
      jurisdiction: z.string(),
      model: z.string(),
    }),
    z.strictObject({ outcome: z.literal('refused'), rule: z.string(), code: z.string().default('refused_by_policy') }),
  ]),
})
const casesSchema = z.array(z.looseObject({})).min(1)

type RequestCase = z.infer<typeof requestCase>

export interface CaseResult {
  readonly case: string
  readonly line: number
  readonly passed: boolean
  /** The outcome in one line, as it is. */
  readonly actual: string
  /** The outcome in one line, as the case demands it. */
  readonly expected: string
}

export interface Report {
  readonly policy: CompiledPolicy | undefined
  readonly problems: readonly Problem[]
  readonly warnings: readonly Problem[]
  readonly cases: readonly CaseResult[]
  readonly ok: boolean
}

/** Checks a policy by name or path, and its cases. Throws nothing for a bad policy: the report says it. */
export function checkPolicy(nameOrFile: string): Report {
  try {
    const { file, path, text } = readPolicy(nameOrFile)
    const policy = compileSource({ file, path, text })
    const cases = runCases(policy, path, file)
    const warnings = [...uncoveredCategories(policy, file), ...(cases === undefined ? [withoutCases(file)] : [])]
    return { policy, problems: [], warnings, cases: cases ?? [], ok: (cases ?? []).every(({ passed }) => passed) }
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    return { policy: undefined, problems: error.problems, warnings: [], cases: [], ok: false }
  }
}

function withoutCases(file: string): Problem {
  return {
    file,
    line: 1,
    message: 'this policy has no cases: nothing shows that it does what was promised',
    remedy: `write some into ${casesPath(file)}`,
  }
}

/** Sensitive categories that may go to a third country because no rule names them. */
function uncoveredCategories(policy: CompiledPolicy, file: string): Problem[] {
  const outside = [...policy.providers.values()].find(({ insideEu }) => !insideEu)
  const model = outside?.models[0]
  if (outside === undefined || model === undefined) return []
  const leaving = CATEGORIES.filter((category) => {
    const facts: Facts = { tenant: 'any', dialect: outside.api, model, stream: false, sensitivity: [category], kinds: {}, unreadable: [] }
    const decision = decide(policy, facts)
    return decision.outcome !== 'refused' && decision.targets.some(({ provider }) => policy.providers.get(provider)?.insideEu === false)
  })
  if (leaving.length === 0) return []
  const message = `requests with ${leaving.join(', ')} may go to '${outside.name}' (${outside.jurisdiction})`
  return [{ file, line: 1, message, remedy: 'name these categories in a rule that keeps them inside the EU/EEA, if that is not meant' }]
}

/** @throws PolicyError if the cases cannot be read. */
function runCases(policy: CompiledPolicy, path: string, file: string): CaseResult[] | undefined {
  const at = casesPath(path)
  if (!existsSync(at)) return undefined
  const shown = casesPath(file)
  const yaml = parseYaml(readFileSync(at, 'utf8'), shown)
  const unfit = (path: readonly PropertyKey[], message: string): Problem => ({
    file: shown,
    line: yaml.line(path),
    message: `this case is not as it should be: ${path.map(String).join('.')}: ${message}`,
    remedy: 'see docs/write-a-policy.md for the fields of a case',
  })
  const cases = casesSchema.safeParse(yaml.value)
  if (!cases.success) throw new PolicyError(cases.error.issues.map(({ path, message }) => unfit(path, message)))
  const problems: Problem[] = []
  const results = cases.data.map((written, index): CaseResult | undefined => {
    const parsed = (written['text'] === undefined ? requestCase : textCase).safeParse(written)
    if (!parsed.success) {
      problems.push(...parsed.error.issues.map(({ path, message }) => unfit([index, ...path], message)))
      return undefined
    }
    const { expected, actual } = 'text' in parsed.data ? runTextCase(policy, parsed.data) : runRequestCase(policy, parsed.data)
    return { case: parsed.data.case, line: yaml.line([index]), passed: actual === expected, actual, expected }
  })
  if (problems.length > 0) throw new PolicyError(problems)
  return results.filter((result) => result !== undefined)
}

function runRequestCase(policy: CompiledPolicy, { request, decision }: RequestCase): Pick<CaseResult, 'expected' | 'actual'> {
  return { expected: describeExpected(decision), actual: describeDecision(decide(policy, toFacts(request))) }
}

function toFacts({ api, mode, ...facts }: RequestCase['request']): Facts {
  return { ...facts, dialect: api, ...(mode !== undefined && { mode }) }
}

function describeExpected(decision: RequestCase['decision']): string {
  if (decision.outcome === 'refused') return `refused by ${decision.rule} (${decision.code})`
  return `${decision.outcome} by ${decision.rule} to ${decision.provider} (${decision.jurisdiction}) as ${decision.model}`
}

function describeDecision(decision: Decision): string {
  if (decision.outcome === 'refused') return `refused by ${decision.rule} (${decision.code})`
  const [{ provider, jurisdiction, model }] = decision.targets
  return `${decision.outcome} by ${decision.rule} to ${provider} (${jurisdiction}) as ${model}`
}
