// Nothing of the client's connection travels on to a provider: its headers are built from scratch.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestProxy, type TestProxy } from '../helpers/test-proxy.ts'

let test: TestProxy
beforeAll(async () => {
  test = await startTestProxy()
})
afterAll(() => test.close())

const CLIENT = {
  authorization: 'Bearer client-secret',
  'x-api-key': 'client-secret',
  'api-key': 'client-secret',
  cookie: 'session=client-secret',
  'x-forwarded-for': '198.51.100.7',
  forwarded: 'for=198.51.100.7',
  'x-real-ip': '198.51.100.7',
  via: '1.1 client-secret',
  'user-agent': 'client-secret/1.0',
  referer: 'https://client-secret.example/anna',
  origin: 'https://client-secret.example',
  'accept-language': 'de-client-secret',
  'openai-organization': 'client-secret',
  'openai-project': 'client-secret',
  'openai-beta': 'client-secret',
  'x-stainless-lang': 'client-secret',
  'x-client-request-id': 'client-secret',
  'idempotency-key': 'client-secret',
  traceparent: '00-client-secret',
  baggage: 'user=client-secret',
  'x-deckname-conversation': 'client-secret',
  'x-anything-else': 'client-secret',
}

describe('headers to a provider', () => {
  it.each([
    ['openai', 'gpt-4o', 'test-openai-key'],
    ['mistral', 'mistral-small-latest', 'test-mistral-key'],
  ] as const)('to %s are the proxy’s own', async (name, model, key) => {
    const response = await fetch(`${test.url}/v1/chat/completions?user=client-secret`, {
      method: 'POST',
      headers: { ...CLIENT, 'content-type': 'application/json' },
      body: JSON.stringify({ model, messages: [{ role: 'user', content: 'Hallo' }] }),
    })
    expect(response.status).toBe(200)
    const [received] = test[name].received
    const { host, connection, 'content-length': length, ...headers } = received?.headers ?? {}
    expect(headers).toEqual({
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-encoding': 'identity',
      'user-agent': 'deckname',
    })
    expect([host, connection, Number(length) > 0]).toEqual([new URL(test[name].url).host, 'keep-alive', true])
    expect(received?.path).toBe('/v1/chat/completions')
    expect(received?.text).not.toContain('client-secret')
  })

  it('come back without what names an account or a hop', async () => {
    test.openai.handler = (_, response) => {
      const headers = {
        'content-type': 'application/json',
        'set-cookie': '__cf_bm=x',
        'openai-organization': 'org',
        server: 'cloudflare',
        'cf-ray': '1',
        'x-request-id': 'upstream',
        'x-ratelimit-remaining-requests': '9',
      }
      response.writeHead(200, headers).end('{"choices":[]}')
    }
    const response = await fetch(`${test.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'gpt-4o', messages: [{ role: 'user', content: 'Hallo' }] }),
    })
    const names = [...response.headers.keys()].filter((name) => !name.startsWith('x-deckname-'))
    expect(names.sort()).toEqual(
      ['connection', 'content-length', 'content-type', 'date', 'keep-alive', 'x-ratelimit-remaining-requests', 'x-request-id'].sort(),
    )
    expect(response.headers.get('x-request-id')).not.toBe('upstream')
  })
})
