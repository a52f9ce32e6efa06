// A provider's error status in our own words. Its text is never read: providers quote the rejected value in it.
import { ProxyError } from '../errors.ts'
import type { UpstreamAnswer } from './provider.ts'

/** The error for an answer whose status is not a success. Discards the body, which frees the connection. */
export function rejection(answer: UpstreamAnswer): ProxyError {
  void answer.body[Symbol.asyncIterator]().return?.()
  const { status } = answer
  const retryAfter = readRetryAfter(answer.headers)
  const wait = retryAfter === undefined ? {} : { retryAfter }
  if (status === 401 || status === 403) return new ProxyError('upstream_unauthorized')
  if (status === 429) return new ProxyError('upstream_rate_limited', wait)
  if (status === 503 || status === 529) return new ProxyError('provider_unavailable', wait)
  if (status === 504) return new ProxyError('upstream_timeout', wait)
  if (status >= 400 && status < 500) return new ProxyError('upstream_rejected', { status, ...wait })
  return new ProxyError('upstream_failed', wait)
}

/** Whole seconds, rounded up, from `retry-after-ms` or `retry-after` (seconds or an HTTP date, RFC 9110 §10.2.3). */
function readRetryAfter(headers: Readonly<Record<string, string>>): number | undefined {
  const milliseconds = Number(headers['retry-after-ms'] || Number.NaN)
  if (milliseconds >= 0) return Math.ceil(milliseconds / 1000)
  const text = headers['retry-after']?.trim() ?? ''
  if (/^\d{1,9}(\.\d{1,9})?$/.test(text)) return Math.ceil(Number(text))
  const date = Date.parse(text)
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - Date.now()) / 1000))
}
