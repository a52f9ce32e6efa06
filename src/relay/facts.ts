// What the policy is told of a request: facts, no content.
import { languagesOf } from '../classify/languages.ts'
import type { RequestText } from '../dialects/dialect.ts'
import type { CompiledPolicy } from '../policy/compile.ts'
import type { Capability, Facts } from '../policy/decision.ts'
import type { Consent } from '../tenants/consent.ts'
import type { Call } from './call.ts'
import { providersCovered } from './consent.ts'

/** What the API itself says of a request. */
export interface Envelope {
  readonly model: string
  readonly stream: boolean
  readonly needs: readonly Capability[]
}

export interface Gathered {
  readonly envelope: Envelope
  readonly request: RequestText
  readonly consents: readonly Consent[]
  readonly policy: CompiledPolicy
}

/** All but what a search of the texts brings: sensitivity and kinds. */
export function factsOf(call: Call, { envelope, request, consents, policy }: Gathered): Facts {
  const unreadable = [...new Set(request.unreadable.map(({ what }) => what))]
  const needs: Capability[] = unreadable.includes('image') ? [...envelope.needs, 'vision'] : [...envelope.needs]
  return {
    tenant: call.tenant,
    dialect: call.dialect.name,
    model: envelope.model,
    stream: envelope.stream,
    sensitivity: [],
    kinds: {},
    unreadable,
    ...(call.mode !== undefined && { mode: call.mode }),
    ...(call.client !== undefined && { client: call.client }),
    consents: providersCovered(consents, policy),
    ownKey: call.ownKey !== undefined,
    needs,
    bytes: Buffer.byteLength(call.body),
    languages: asksForLanguages(policy) ? languagesOf(sample(request)) : [],
  }
}

/** Writes the facts into the trail, so that other policies can be asked about them later. */
export function noteFacts({ trail }: Call, facts: Facts): void {
  trail.stream = facts.stream
  trail.asked = facts.model
  trail.sensitivity = facts.sensitivity
  trail.found = facts.kinds
  trail.unreadable = facts.unreadable
  trail.needs = facts.needs ?? []
  trail.languages = facts.languages ?? []
  trail.ownKey = facts.ownKey === true
  trail.consents = facts.consents ?? []
}

function asksForLanguages(policy: CompiledPolicy): boolean {
  return policy.rules.some(({ when }) => when.languages !== undefined)
}

/** Characters of the request's texts whose language is looked at. */
const SAMPLE = 4096

/** The longest texts say most; those of the system prompt are mostly the operator's, yet part of what the model is to read. */
function sample({ passages }: RequestText): string {
  let text = ''
  for (const passage of passages.toSorted((a, b) => b.text.length - a.text.length)) {
    text += `${passage.text.slice(0, SAMPLE - text.length)}\n`
    if (text.length >= SAMPLE) break
  }
  return text
}
