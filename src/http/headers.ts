// The headers that requests are read from, and those that every answer carries, refusals included.
import type { IncomingMessage } from 'node:http'
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
    'x-deckname-kinds': kindsOf(trail),
  }
  if (trail.observed) headers['x-deckname-observed'] = 'true'
  if (trail.dropped.length > 0) headers['x-deckname-dropped'] = trail.dropped.join(',')
  return headers
}

function kindsOf({ found }: Trail): string {
  let kinds = ''
  for (const kind of KINDS) if (found[kind] !== undefined) kinds += `${kinds === '' ? '' : ','}${kind}=${found[kind]}`
  return kinds
}

/** What an error adds: when to try again, and that trying again is of no use where the policy refused. */
export function errorHeaders(error: ProxyError): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (error.retryAfter !== undefined) headers['retry-after'] = String(error.retryAfter)
  if (error.status < 500 && error.status !== 429) headers['x-should-retry'] = 'false'
  return headers
}

/** One header of a request; repeated ones joined, where that has a meaning. */
export function readHeader({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value.join(', ') : value
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
