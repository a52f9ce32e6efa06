// A policy that only observes: everything is decided and recorded, and the request goes out as it came, to the provider that the app
// asked for. A request that names a mode, or whose client has one, speaks to Deckname itself: it gets what was asked for.
import { ProxyError } from '../errors.ts'
import type { CompiledPolicy } from '../policy/compile.ts'
import { askedFor } from '../policy/decide.ts'
import { OWN_KEY } from '../policy/modes.ts'
import { deriveKey } from '../pseudonym/token-key.ts'
import { parseBody } from '../wire/json.ts'
import type { Call, Parts } from './call.ts'
import { asItCame, type Prepared, prepare } from './prepare.ts'

export function isObserved(call: Call, { observe }: CompiledPolicy, now = Date.now()): boolean {
  return observe !== undefined && now < observe.until && call.mode === undefined && call.client?.mode === undefined
}

/** @throws ProxyError where the request is not of this API, or nobody is there whom the app could mean. */
export async function observe(call: Call, parts: Parts): Promise<Prepared> {
  const { trail, dialect } = call
  const { model, stream } = dialect.envelope(parseBody(call.body))
  try {
    await prepare(call, parts)
  } catch (error) {
    if (!(error instanceof ProxyError)) throw error
    trail.decision = 'refused'
  }
  Object.assign(trail, { observed: true, stream, replaced: 0, redacted: 0, dropped: [] })
  const provider = askedFor(parts.policy(), { dialect: dialect.name, model })
  if (provider === undefined) throw new ProxyError('model_not_mapped')
  const { name, jurisdiction, legalBasis, transferBasis } = provider
  const decision = {
    outcome: 'forwarded',
    rule: trail.rule,
    targets: [{ provider: name, jurisdiction, model, legalBasis, transferBasis, key: trail.mode === OWN_KEY ? 'client' : 'own' }],
    within: new Set([jurisdiction]),
    treatment: { pseudonymise: new Set<never>(), redact: new Set<never>() },
  } as const
  return asItCame(call, decision, [], deriveKey(parts.keys[0], 'token', call.tenant, { type: 'request', id: call.requestId }))
}
