// Sends a prepared request to the first target that takes it. Targets all lie where the policy allows; that is checked once more here.

import type { Bridge } from '../dialects/bridges/bridge.ts'
import { ProxyError } from '../errors.ts'
import type { Target } from '../policy/decision.ts'
import type { UpstreamAnswer } from '../providers/provider.ts'
import { rejection } from '../providers/rejection.ts'
import type { Call, Parts } from './call.ts'
import { outgoing } from './outgoing.ts'
import type { Prepared } from './relay.ts'

export interface Sent {
  readonly answer: UpstreamAnswer
  readonly bridge: Bridge | undefined
  readonly usage: boolean
}

/** Seconds after which a client may try again when a provider is down. */
const RETRY_AFTER = 30

/** @throws ProxyError if no target takes the request. */
export async function dispatch(prepared: Prepared, call: Call, parts: Parts): Promise<Sent> {
  // An error is made only where there is one: to build it costs as much as a search of a short text.
  let failure: ProxyError | undefined
  for (const target of prepared.decision.targets) {
    const provider = parts.providers.get(target.provider)
    if (provider === undefined || !provider.configured) continue
    if (provider.jurisdiction !== target.jurisdiction) throw new ProxyError('internal_error')
    const { bridge, request } = outgoing(prepared.body, {
      from: call.dialect.name,
      to: provider.chat,
      model: target.model,
      keys: parts.keys,
      tenant: call.tenant,
    })
    note(call, target)
    call.trail.dropped = [...new Set([...call.trail.dropped, ...request.dropped])]
    try {
      const answer = await provider.send({
        dialect: provider.chat,
        body: JSON.stringify(request.body),
        stream: call.trail.stream,
        signal: call.signal,
      })
      if (answer.status < 300) return { answer, bridge, usage: request.usage }
      failure = rejection(answer)
    } catch (error) {
      if (!(error instanceof ProxyError)) throw error
      failure = error
    }
    if (call.signal.aborted || !isDown(failure)) throw failure
  }
  if (failure === undefined) throw new ProxyError('provider_not_configured')
  if (failure.code !== 'upstream_failed' && failure.code !== 'provider_unavailable') throw failure
  throw new ProxyError('provider_unavailable', { retryAfter: failure.retryAfter ?? RETRY_AFTER, cause: failure })
}

/** Whether another provider may fare better. */
function isDown({ code }: ProxyError): boolean {
  return (
    code === 'upstream_failed' ||
    code === 'provider_unavailable' ||
    code === 'upstream_timeout' ||
    code === 'upstream_rate_limited' ||
    code === 'upstream_unauthorized'
  )
}

function note({ trail }: Call, { provider, jurisdiction, model, legalBasis }: Target): void {
  Object.assign(trail, { provider, jurisdiction, legalBasis: legalBasis ?? 'none', model })
}
