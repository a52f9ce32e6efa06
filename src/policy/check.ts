// `policy check`: problems of a policy with file and line, and whether its cases come out as written.
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { CATEGORIES } from '../classify/category.ts'
import type { CompiledPolicy } from './compiled-policy.ts'
import { decide } from './decide.ts'
import type { Facts } from './decision.ts'
import { casesPath, compileSource, readPolicy } from './load.ts'
import { parseYaml } from './located-yaml.ts'
import { PolicyError, type Problem } from './policy-error.ts'
import { requestCase, runRequestCase } from './request-case.ts'
import { runTextCase, textCase } from './text-case.ts'

const casesSchema = z.array(z.looseObject({})).min(1)

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
    const source = readPolicy(nameOrFile)
    const { file, path } = source
    const { policy } = compileSource(source)
    const cases = runCases(policy, path, file)
    const warnings = [...policy.warnings, ...uncoveredCategories(policy, file), ...(cases === undefined ? [withoutCases(file)] : [])]
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

/** Sensitive categories that no rule sends to a place where they may be processed: such requests are refused. */
function uncoveredCategories(policy: CompiledPolicy, file: string): Problem[] {
  const outside = [...policy.providers.values()].find(({ forSensitive }) => !forSensitive)
  const model = outside?.models[0]?.id
  if (outside === undefined || model === undefined) return []
  const facts: Facts = { tenant: 'any', dialect: outside.api, model, stream: false, sensitivity: [], kinds: {}, unreadable: [] }
  const usual = decide(policy, facts)
  if (usual.outcome === 'refused') return []
  const stuck = CATEGORIES.filter((category) => {
    const decision = decide(policy, { ...facts, sensitivity: [category] })
    return decision.outcome === 'refused' && decision.rule === usual.rule
  })
  if (stuck.length === 0) return []
  const message = `requests with ${stuck.join(', ')} meant for '${outside.name}' (${outside.jurisdiction}) are refused: they may not be processed there, and no rule sends them elsewhere`
  return [{ file, line: 1, message, remedy: 'name these categories in a rule that routes them inside the EU/EEA, or that refuses them' }]
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
