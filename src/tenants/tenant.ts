// Tenants: the operator's clients, told by a key. Keys are held as SHA-256 digests only; they are random and long, so a plain digest
// cannot be guessed back.
import { createHash, timingSafeEqual } from 'node:crypto'

export interface Tenant {
  readonly name: string
  /** SHA-256 digests, in hex, of the keys that open this tenant. */
  readonly keys: readonly string[]
  readonly modes?: readonly string[] | undefined
  readonly mode?: string | undefined
  readonly objections?: readonly string[] | undefined
}

/** What was agreed with a tenant. */
export interface Terms {
  /** Modes it may use; undefined: all that the policy has. */
  readonly modes?: readonly string[]
  /** Mode of its requests that name none. */
  readonly mode?: string
  /** Providers it objected to (Art. 28(2) GDPR). */
  readonly objections?: readonly string[]
}

export interface Tenants {
  /** Whether callers must show a key. */
  readonly required: boolean
  /** The tenant that a key belongs to; without configured tenants, everyone is `default`. */
  find(key: string | undefined): string | undefined
  /** What was agreed with a tenant; nothing for one that is not configured. */
  terms(name: string): Terms
}

export const DEFAULT_TENANT = 'default'

const NO_TERMS: Terms = {}

export function createTenants(list: readonly Tenant[]): Tenants {
  const known = list.flatMap(({ name, keys }) => keys.map((key) => ({ name, digest: Buffer.from(key, 'hex') })))
  const terms = new Map(list.map((tenant) => [tenant.name, termsOf(tenant)]))
  if (known.length === 0) return { required: false, find: () => DEFAULT_TENANT, terms: () => NO_TERMS }
  return {
    required: true,
    find(key) {
      if (key === undefined) return undefined
      const digest = createHash('sha256').update(key).digest()
      // All are compared, so that the time tells nothing.
      let found: string | undefined
      for (const entry of known) if (timingSafeEqual(entry.digest, digest)) found = entry.name
      return found
    },
    terms: (name) => terms.get(name) ?? NO_TERMS,
  }
}

function termsOf({ modes, mode, objections }: Tenant): Terms {
  return { ...(modes !== undefined && { modes }), ...(mode !== undefined && { mode }), ...(objections !== undefined && { objections }) }
}
