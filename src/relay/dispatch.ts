// Sends a prepared request to the first target that takes it. Targets all lie where the policy allows; that is checked once more here,
// right before each sending.
import { setTimeout as pause } from 'node:timers/promises'
import type { Bridge } from '../dialects/bridges/bridge.ts'
import { ProxyError } from '../errors.ts'
import type { Target } from '../policy/decision.ts'
import { LEFT_ALONE } from '../providers/breaker.ts'
import type { Provider, UpstreamAnswer } from '../providers/provider.ts'
import { rejection } from '../providers/rejection.ts'
import type { Call, Parts } from './call.ts'
import { noteConsent } from './consent.ts'
import { Deadline } from './deadline.ts'
import { outgoing } from './outgoing.ts'
import type { Prepared } from './prepare.ts'

export interface Sent {
  readonly answer: UpstreamAnswer
  readonly bridge: Bridge | undefined
  readonly usage: boolean
}

/** Seconds after which a client may try again when a provider is down. */
const RETRY_AFTER = 30
/** The longest that a provider may ask to wait before a retry here, in seconds; longer waits are the client's. */
const SHORT_WAIT = 2
/** Milliseconds before a retry where the provider names no time, at least and at most. */
const BREATH = { least: 50, most: 150 } as const

/** @throws ProxyError if no target takes the request. */
export async function dispatch(prepared: Prepared, call: Call, parts: Parts): Promise<Sent> {
  const deadline = new Deadline(call.signal, prepared.decision.answerMilliseconds)
  try {
    return await toFirst(prepared, call, parts, deadline.signal)
  } finally {
    deadline.met()
  }
}

async function toFirst(prepared: Prepared, call: Call, parts: Parts, signal: AbortSignal): Promise<Sent> {
  // An error is made only where there is one: to build it costs as much as a search of a short text.
  let failure: ProxyError | undefined
  for (const target of prepared.decision.targets) {
    const provider = parts.providers.get(target.provider)
    if (provider === undefined || !isUsable(provider, target)) continue
    if (provider.jurisdiction !== target.jurisdiction || !prepared.decision.within.has(provider.jurisdiction))
      throw new ProxyError('internal_error')
    const { bridge, request } = outgoing(prepared.body, {
      from: call.dialect.name,
      to: provider.chat,
      model: target.model,
      keys: parts.keys,
      tenant: call.tenant,
    })
    const body = JSON.stringify(request.body)
    prepared.check(body)
    call.trail.dropped = [...new Set([...call.trail.dropped, ...request.dropped])]
    const send = () => provider.send({ dialect: provider.chat, body, stream: call.trail.stream, key: keyFor(target, call), signal })
    parts.retries.earn()
    for (let retry = false; ; retry = true) {
      const answer = await attempt(send, () => note(call, target))
      if (!(answer instanceof ProxyError)) {
        noteConsent(call, target.provider, prepared.consents, parts.keys)
        return { answer, bridge, usage: request.usage }
      }
      failure = target.key === 'client' ? asClients(answer) : answer
      if (signal.aborted || !isDown(failure)) throw failure
      if (retry || !isWorthRetrying(failure) || !parts.retries.spend()) break
      await pause(waitBefore(failure), undefined, { signal }).catch(() => undefined)
    }
  }
  if (failure === undefined) throw new ProxyError('provider_not_configured')
  if (failure.code !== 'upstream_failed' && failure.code !== 'provider_unavailable') throw failure
  throw new ProxyError('provider_unavailable', { retryAfter: failure.retryAfter ?? RETRY_AFTER, cause: failure })
}

function isUsable(provider: Provider, { key }: Target): boolean {
  return key === 'client' ? provider.addressed : provider.configured
}

/** A client's key goes where the policy lets it go and nowhere else. */
function keyFor({ key }: Target, { ownKey }: Call): string | undefined {
  if (key === 'own') return undefined
  if (ownKey === undefined) throw new ProxyError('own_key_missing')
  return ownKey
}

/** @param sent called unless nothing was. */
async function attempt(send: () => Promise<UpstreamAnswer>, sent: () => void): Promise<UpstreamAnswer | ProxyError> {
  try {
    const answer = await send()
    sent()
    return answer.status < 300 ? answer : rejection(answer)
  } catch (error) {
    if (!(error instanceof ProxyError) || error.cause !== LEFT_ALONE) sent()
    if (!(error instanceof ProxyError)) throw error
    return error
  }
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

/** Whether the same provider may fare better in a moment. */
function isWorthRetrying({ code, retryAfter, cause }: ProxyError): boolean {
  if (cause === LEFT_ALONE) return false
  if (code === 'upstream_rate_limited') return retryAfter !== undefined && retryAfter <= SHORT_WAIT
  return (code === 'upstream_failed' || code === 'provider_unavailable') && (retryAfter ?? 0) <= SHORT_WAIT
}

function waitBefore({ retryAfter }: ProxyError): number {
  return retryAfter === undefined ? BREATH.least + Math.random() * (BREATH.most - BREATH.least) : retryAfter * 1000
}

/** A key that was not taken is the client's to mend, if it was the client's. */
function asClients(failure: ProxyError): ProxyError {
  return failure.code === 'upstream_unauthorized' ? new ProxyError('upstream_unauthorized', { status: 401 }) : failure
}

function note({ trail }: Call, { provider, jurisdiction, model, legalBasis, transferBasis }: Target): void {
  Object.assign(trail, { provider, jurisdiction, legalBasis, transferBasis, model })
  trail.attempts++
}
