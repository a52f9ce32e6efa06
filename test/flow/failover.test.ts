// A policy with two providers inside the EU: when the first is down, the second is asked; a third country never is.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { echo, type FakeProvider, type Handler, sendJson, startFakeProvider } from '../helpers/fake-provider.ts'
import { startTestProxy, type TestProxy } from '../helpers/test-proxy.ts'

let test: TestProxy
let first: FakeProvider
let second: FakeProvider
let abroad: FakeProvider

beforeAll(async () => {
  ;[first, second, abroad] = await Promise.all([startFakeProvider(), startFakeProvider(), startFakeProvider()])
  const policy = join(mkdtempSync(join(tmpdir(), 'deckname-')), 'policy.yaml')
  const provider = (jurisdiction: string, api: string, url: string, more: string) =>
    `{ description: d, jurisdiction: ${jurisdiction}, api: ${api}, url: "${url}", legal_basis: contract, ${more} }`
  writeFileSync(
    policy,
    `name: two-in-the-eu
description: Two providers inside the EU.
version: 1
providers:
  abroad: ${provider('US', 'openai-chat', abroad.url, 'transfer: { basis: scc, tia: 2026-01-15 }, models: [gpt-4o], serves: [gpt-*]')}
  first: ${provider('EU', 'mistral-chat', first.url, 'models: [m-1], serves: [m-1], in_place_of: { "*": m-1 }')}
  second: ${provider('EU', 'openai-chat', second.url, 'models: [m-2], serves: [m-2], in_place_of: { "*": m-2 }')}
default_provider: { openai: abroad, mistral: first }
pseudonymise: { kinds: all, keep: [ORGANIZATION, LOCATION, AGE] }
rules:
  - { name: sensitive, because: it is, when: { sensitivity: any }, then: { route: { to: [first, second] } } }
  - { name: others, because: they are not, then: forward }
`,
  )
  test = await startTestProxy({ DECKNAME_POLICY: policy })
})
afterAll(() => Promise.all([test.close(), first.close(), second.close(), abroad.close()]))
afterEach(() => {
  for (const fake of [first, second, abroad]) {
    fake.received.length = 0
    fake.handler = echo()
  }
})

const HEALTH = 'Patientin Anna Berg hat Brustkrebs und beginnt am Montag eine Chemotherapie. Schreibe ihr.'

function ask(stream: boolean): Promise<Response> {
  return fetch(`${test.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'gpt-4o', stream, messages: [{ role: 'user', content: HEALTH }] }),
  })
}

const FAILURES: [string, Handler][] = [
  ['fails', (_, response) => sendJson(response, 500, {})],
  ['is overloaded', (_, response) => sendJson(response, 503, {})],
  ['limits', (_, response) => sendJson(response, 429, {})],
  ['rejects the key', (_, response) => sendJson(response, 401, {})],
  ['cuts the connection', (_, response) => void response.destroy()],
]

describe.each([false, true])('a sensitive request (stream: %s)', (stream) => {
  it.each(FAILURES)('goes to the second provider when the first %s', async (_, handler) => {
    first.handler = handler
    const response = await ask(stream)
    expect(response.status).toBe(200)
    expect(response.headers.get('x-deckname-provider')).toBe('second')
    expect(response.headers.get('x-deckname-jurisdiction')).toBe('EU')
    const text = await response.text()
    expect(text).toContain('Anna Berg')
    expect(text).not.toContain('PERSON_')
    expect([first, second, abroad].map(({ received }) => received.length)).toEqual([1, 1, 0])
    expect(second.received[0]?.body['model']).toBe('m-2')
    expect(second.received[0]?.text).not.toMatch(/Anna|Berg/)
  })

  it('is 503 when both are down, and never goes abroad', async () => {
    first.handler = second.handler = (_, response) => sendJson(response, 500, {})
    const response = await ask(stream)
    expect(response.status).toBe(503)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect([first, second, abroad].map(({ received }) => received.length)).toEqual([1, 1, 0])
  })

  it('is not repeated elsewhere when the first finds fault with it', async () => {
    first.handler = (_, response) => sendJson(response, 422, {})
    expect((await ask(stream)).status).toBe(422)
    expect([first, second, abroad].map(({ received }) => received.length)).toEqual([1, 0, 0])
  })
})
