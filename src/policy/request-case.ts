// A case about a request: facts in, decision out.
import { z } from 'zod'
import { CATEGORIES } from '../classify/category.ts'
import { KINDS } from '../detect/kinds.ts'
import type { CompiledPolicy } from './compiled-policy.ts'
import { decide } from './decide.ts'
import { CAPABILITIES, type ClientTerms, type Decision, type Facts } from './decision.ts'

const words = z.array(z.string())

export const requestCase = z.strictObject({
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
    client: z.strictObject({ modes: words.optional(), mode: z.string().optional(), objections: words.optional() }).optional(),
    consents: words.optional(),
    own_key: z.boolean().optional(),
    needs: z.array(z.enum(CAPABILITIES)).optional(),
    kilobytes: z.number().positive().optional(),
    languages: words.optional(),
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

export type RequestCase = z.infer<typeof requestCase>

/** What is demanded and what comes of it, in one line each. */
export function runRequestCase(
  policy: CompiledPolicy,
  { request, decision }: RequestCase,
): { readonly expected: string; readonly actual: string } {
  return { expected: describeExpected(decision), actual: describeDecision(decide(policy, toFacts(request))) }
}

/** Facts as decide() takes them. */
export function toFacts({ api, mode, client, consents, own_key, needs, kilobytes, languages, ...facts }: RequestCase['request']): Facts {
  return {
    ...facts,
    dialect: api,
    ...(mode !== undefined && { mode }),
    ...(client !== undefined && { client: toTerms(client) }),
    ...(consents !== undefined && { consents }),
    ...(own_key !== undefined && { ownKey: own_key }),
    ...(needs !== undefined && { needs }),
    ...(kilobytes !== undefined && { bytes: kilobytes * 1024 }),
    ...(languages !== undefined && { languages }),
  }
}

function toTerms({ modes, mode, objections }: NonNullable<RequestCase['request']['client']>): ClientTerms {
  return {
    ...(modes !== undefined && { modes }),
    ...(mode !== undefined && { mode }),
    ...(objections !== undefined && { objections }),
  }
}

function describeExpected(decision: RequestCase['decision']): string {
  if (decision.outcome === 'refused') return `refused by ${decision.rule} (${decision.code})`
  return `${decision.outcome} by ${decision.rule} to ${decision.provider} (${decision.jurisdiction}) as ${decision.model}`
}

/** A decision in one line: what became of it, by which rule, and the first target. */
export function describeDecision(decision: Decision): string {
  if (decision.outcome === 'refused') return `refused by ${decision.rule} (${decision.code})`
  const [{ provider, jurisdiction, model }] = decision.targets
  return `${decision.outcome} by ${decision.rule} to ${provider} (${jurisdiction}) as ${model}`
}
