// The headers that every answer carries, refusals included.
import { KINDS } from '../detect/kinds.ts'
import type { ProxyError } from '../errors.ts'
import type { Call, Trail } from '../relay/call.ts'

export function answerHeaders(requestId: string, trail: Trail): Record<string, string> {
  const headers: Record<string, string> = {
    'x-request-id': requestId,
    'x-deckname-decision': trail.decision === 'none' ? 'refused' : trail.decision,
    'x-deckname-rule': trail.rule,
    'x-deckname-provider': trail.provider,
    'x-deckname-jurisdiction': trail.jurisdiction,
    'x-deckname-sensitivity': trail.sensitivity.join(',') || 'none',
    'x-deckname-kinds': KINDS.filter((kind) => trail.found[kind] !== undefined)
      .map((kind) => `${kind}=${trail.found[kind]}`)
      .join(','),
  }
  if (trail.observed) headers['x-deckname-observed'] = 'true'
  if (trail.dropped.length > 0) headers['x-deckname-dropped'] = trail.dropped.join(',')
  return headers
}

/** What an error adds: when to try again, and that trying again is of no use where the policy refused. */
export function errorHeaders(error: ProxyError): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (error.retryAfter !== undefined) headers['retry-after'] = String(error.retryAfter)
  if (error.status < 500 && error.status !== 429) headers['x-should-retry'] = 'false'
  return headers
}

/** Longest name of a conversation that is taken; it is only ever hashed. */
const MAX_NAME = 256

/** Longest consent that an app may state. */
const MAX_CONSENT = 2048

/** The wishes a client may send along. */
export function readWishes(header: (name: string) => string | undefined): Pick<Call, 'mode' | 'conversation' | 'consent'> {
  return {
    consent: header('x-deckname-consent')?.slice(0, MAX_CONSENT) || undefined,
    mode: header('x-deckname-mode')?.trim() || undefined,
    conversation: header('x-deckname-conversation')?.slice(0, MAX_NAME) || undefined,
  }
}
