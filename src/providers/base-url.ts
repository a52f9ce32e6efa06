// Where a provider is reached, checked once at the start: a wrong address must stop the start, not leak the first request.
import { isLoopback, isPrivate } from '../wire/network.ts'

export interface BaseUrl {
  /** Scheme, host and port. */
  readonly origin: string
  /** Path prefix up to and including the API version, without a trailing slash. */
  readonly path: string
  readonly loopback: boolean
}

/** A path segment that names an API version: `v1`, `v1beta`, `v2`. Where one is there already, none is appended. */
const VERSION = /^v\d+[a-z0-9]*$/

/**
 * Reads a base URL, with or without a version at its end.
 * @throws Error naming the remedy where the URL is no http(s) URL, carries credentials or a query, or would send in clear text over a network.
 */
export function readBaseUrl(url: string, jurisdiction: string): BaseUrl {
  const parsed = URL.parse(url)
  if (parsed === null || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:'))
    throw new Error('must be a full URL such as https://api.example.eu/v1')
  if (parsed.username !== '' || parsed.password !== '') throw new Error('must not contain a user name or password; set the key instead')
  if (parsed.search !== '' || parsed.hash !== '') throw new Error('must not contain a query or a fragment')

  const host = parsed.hostname
  const loopback = isLoopback(host)
  if (parsed.protocol === 'http:' && !loopback && !(jurisdiction === 'local' && isPrivate(host)))
    throw new Error('must use https: plain http is for loopback addresses, and for private networks where the jurisdiction is local')

  const segments = parsed.pathname.split('/').filter((segment) => segment !== '')
  if (!segments.some((segment) => VERSION.test(segment))) segments.push('v1')
  return { origin: parsed.origin, path: `/${segments.join('/')}`, loopback }
}
