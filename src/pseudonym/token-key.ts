// Keys. One master key (or a ring of them, for rotation) gives a key per tenant and scope by HKDF-SHA-256 (RFC 5869); tokens are made
// with that one, so that nothing links a value across tenants or scopes.
import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import { LRUCache } from 'lru-cache'

export interface MasterKey {
  /** 0 to 15; the first hex digit of every token made with it. */
  readonly id: number
  readonly secret: KeyObject
}

/** The first key makes new tokens; the others are only kept so that old tokens can be told and resolved. */
export type KeyRing = readonly [MasterKey, ...MasterKey[]]

/** How long a value keeps its token: one request, one conversation, or everything a tenant sends. */
export type Scope =
  | { readonly type: 'request'; readonly id: string }
  | { readonly type: 'conversation'; readonly id: string }
  | { readonly type: 'tenant' }

export interface TokenKey {
  readonly id: number
  readonly secret: KeyObject
}

const SALT = 'deckname/v1'
const BYTES = 32
/** Keys kept ready per master key: deriving one takes as long as ten tokens. */
const READY = 1000
const ready = new WeakMap<KeyObject, LRUCache<string, TokenKey>>()

/** A key for one purpose, tenant and scope. Equal input gives the equal key, on every machine. */
export function deriveKey(master: MasterKey, purpose: 'token' | 'identifier' | 'conversation', tenant: string, scope: Scope): TokenKey {
  const info = JSON.stringify([purpose, tenant, scope.type, scope.type === 'tenant' ? '' : scope.id])
  let keys = ready.get(master.secret)
  if (keys === undefined) {
    keys = new LRUCache({ max: READY })
    ready.set(master.secret, keys)
  }
  let key = keys.get(info)
  if (key === undefined) {
    key = { id: master.id, secret: createSecretKey(new Uint8Array(hkdfSync('sha256', master.secret, SALT, info, BYTES))) }
    keys.set(info, key)
  }
  return key
}

/** HMAC-SHA-256 (RFC 2104) of texts that are joined by a NUL character, in hex. */
export function keyedHash(key: TokenKey, ...texts: readonly string[]): string {
  return createHmac('sha256', key.secret).update(texts.join('\0')).digest('hex')
}

/** The id of a conversation whose client names none: a keyed hash of what it began with. */
export function conversationId(master: MasterKey, tenant: string, opening: readonly string[]): string {
  return keyedHash(deriveKey(master, 'conversation', tenant, { type: 'tenant' }), ...opening)
}
