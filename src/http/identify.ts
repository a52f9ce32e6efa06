// Who asks, and whose provider key comes along. In the mode own-key `authorization` is the provider's, so the tenant's own key has a
// header to itself; a key that opened a tenant is never taken for a provider's.
import { ProxyError } from '../errors.ts'
import type { Tenants } from '../tenants/tenant.ts'

export interface Caller {
  readonly tenant: string
  /** What may be sent on to a provider, if the policy says so. */
  readonly ownKey: string | undefined
}

/** @throws ProxyError `unauthorized` */
export function identify(header: (name: string) => string | undefined, tenants: Tenants): Caller {
  const bearer = /^Bearer\s+(\S+)$/i.exec(header('authorization') ?? '')?.[1]
  const apart = header('x-deckname-key')?.trim() || undefined
  const tenant = tenants.find(apart ?? bearer)
  if (tenant === undefined) throw new ProxyError('unauthorized')
  return { tenant, ownKey: tenants.required && apart === undefined ? undefined : bearer }
}
