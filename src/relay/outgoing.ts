// The request in the terms of the provider that it goes to.
import type { Bridge, BridgedRequest } from '../dialects/bridges/bridge.ts'
import { bridges } from '../dialects/bridges/index.ts'
import type { DialectName } from '../dialects/dialect.ts'
import { ProxyError } from '../errors.ts'
import { deriveKey, type KeyRing, keyedHash } from '../pseudonym/token-key.ts'
import type { JsonObject } from '../wire/json.ts'

export interface OutgoingOptions {
  readonly from: DialectName
  readonly to: DialectName
  readonly model: string
  readonly keys: KeyRing
  readonly tenant: string
}

/** @throws ProxyError `unsupported_parameter` for what the target's API has no counterpart of. */
export function outgoing(
  body: JsonObject,
  options: OutgoingOptions,
): { readonly bridge: Bridge | undefined; readonly request: BridgedRequest } {
  const { from, to, model, keys, tenant } = options
  if (from === to) return { bridge: undefined, request: { body: { ...body, model }, dropped: [], usage: true } }
  const bridge = bridges.find((candidate) => candidate.from === from && candidate.to === to)
  if (bridge === undefined) throw new ProxyError('internal_error')
  const key = deriveKey(keys[0], 'identifier', tenant, { type: 'tenant' })
  return { bridge, request: bridge.request(body, { model, hash: (text) => keyedHash(key, text) }) }
}
