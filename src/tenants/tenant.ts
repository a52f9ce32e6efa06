// Tenants: the operator's clients, told by a key. Keys are held as SHA-256 digests only; they are random and long, so a plain digest
// cannot be guessed back.
import { createHash, timingSafeEqual } from 'node:crypto'

export interface Tenant {
  readonly name: string
  /** SHA-256 digests, in hex, of the keys that open this tenant. */
  readonly keys: readonly string[]
}

export interface Tenants {
  /** Whether callers must show a key. */
  readonly required: boolean
  /** The tenant that a key belongs to; without configured tenants, everyone is `default`. */
  find(key: string | undefined): string | undefined
}

export const DEFAULT_TENANT = 'default'

export function createTenants(list: readonly Tenant[]): Tenants {
  const known = list.flatMap(({ name, keys }) => keys.map((key) => ({ name, digest: Buffer.from(key, 'hex') })))
  if (known.length === 0) return { required: false, find: () => DEFAULT_TENANT }
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
  }
}
