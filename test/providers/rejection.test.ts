import { describe, expect, it } from 'vitest'
import { createProvider } from '../../src/providers/http-provider.ts'
import { passOn } from '../../src/providers/pass-on.ts'
import type { UpstreamAnswer } from '../../src/providers/provider.ts'
import { rejection } from '../../src/providers/rejection.ts'

function answer(status: number, headers: Record<string, string> = {}): UpstreamAnswer & { left: boolean } {
  const made = {
    status,
    headers,
    left: false,
    body: {
      [Symbol.asyncIterator]: () => ({
        next: () => Promise.reject(new Error('the body must not be read')),
        return: () => {
          made.left = true
          return Promise.resolve({ done: true as const, value: undefined })
        },
      }),
    },
  }
  return made
}

describe('rejection()', () => {
  it.each([
    [400, 'upstream_rejected', 400],
    [401, 'upstream_unauthorized', 502],
    [402, 'upstream_rejected', 402],
    [403, 'upstream_unauthorized', 502],
    [404, 'upstream_rejected', 404],
    [422, 'upstream_rejected', 422],
    [429, 'upstream_rate_limited', 429],
    [500, 'upstream_failed', 502],
    [502, 'upstream_failed', 502],
    [503, 'provider_unavailable', 503],
    [504, 'upstream_timeout', 504],
    [529, 'provider_unavailable', 503],
  ])('turns %i into %s', (status, code, shown) => {
    const given = answer(status)
    expect(rejection(given)).toMatchObject({ code, status: shown })
    expect(given.left).toBe(true)
  })

  it.each([
    [{ 'retry-after': '12' }, 12],
    [{ 'retry-after': '1.2' }, 2],
    [{ 'retry-after-ms': '1500', 'retry-after': '9' }, 2],
    [{ 'retry-after': new Date(Date.now() + 30_000).toUTCString() }, expect.closeTo(30, -1)],
    [{ 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{}, undefined],
  ])('reads the wait from %j', (headers, seconds) => {
    expect(rejection(answer(429, headers as Record<string, string>)).retryAfter).toEqual(seconds)
  })
})

describe('passOn()', () => {
  it('keeps what steers retries and quotas and drops the rest', () => {
    expect(
      passOn({
        'Retry-After': '3',
        'retry-after-ms': '3000',
        'x-should-retry': 'true',
        'x-ratelimit-remaining-req-minute': '59',
        'set-cookie': '__cf_bm=1',
        'openai-organization': 'org-1',
        'x-request-id': 'req-1',
        server: 'cloudflare',
        'cf-ray': '1',
        'content-length': '2',
      }),
    ).toEqual({ 'retry-after': '3', 'retry-after-ms': '3000', 'x-should-retry': 'true', 'x-ratelimit-remaining-req-minute': '59' })
  })
})

describe('createProvider()', () => {
  const options = { jurisdiction: 'EU', dialect: 'openai-chat' } as const

  it('is configured where it has an address and a key', () => {
    const providers = [
      createProvider({ name: 'openai', ...options }),
      createProvider({ name: 'other', ...options, url: 'https://other.example.eu', key: 'k' }),
    ]
    expect(providers.map(({ name, configured }) => [name, configured])).toEqual([
      ['openai', false],
      ['other', true],
    ])
  })
})
