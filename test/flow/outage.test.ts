// Providers that fail while requests are under way: no sensitive request ever reaches a third country, an outage is not doubled by
// retries, and a provider that is back is used again.
import { setTimeout as sleep } from 'node:timers/promises'
import OpenAI, { APIError } from 'openai'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { completion, echo, type FakeProvider, sendJson, startFakeProvider } from '../helpers/fake-provider.ts'
import { policyFile, providerEntry } from '../helpers/policy-file.ts'
import { startTestProxy, type TestProxy } from '../helpers/test-proxy.ts'

const HEALTH = 'Patientin Anna Berg hat Brustkrebs und beginnt am Montag eine Chemotherapie. Schreibe ihr.'
const HARMLESS = 'Schreibe Frau Anna Berg einen Gruß.'

const opened: { close(): Promise<unknown> }[] = []
afterAll(() => Promise.all(opened.map((one) => one.close())))

async function fakes<Count extends number>(count: Count): Promise<FakeProvider[] & { length: Count }> {
  const started = await Promise.all(Array.from({ length: count }, () => startFakeProvider()))
  opened.push(...started)
  return started as FakeProvider[] & { length: Count }
}

interface World {
  readonly test: TestProxy
  readonly first: FakeProvider
  readonly second: FakeProvider
  readonly abroad: FakeProvider
}

/** Sensitive requests go to `first`, then to `second`; all others abroad. */
async function open(options: Parameters<typeof startTestProxy>[2], more = { first: '', route: '', second: true }): Promise<World> {
  const [first, second, abroad] = (await fakes(3)) as [FakeProvider, FakeProvider, FakeProvider]
  const policy = policyFile({
    providers: {
      abroad: providerEntry('US', abroad.url, 'models: [gpt-4o], serves: [gpt-*]'),
      first: providerEntry('EU', first.url, `models: [m-1], serves: [m-1], in_place_of: { "*": m-1 }, ${more.first}`),
      second: providerEntry('EU', second.url, 'models: [m-2], serves: [m-2], in_place_of: { "*": m-2 }'),
    },
    byDefault: 'abroad',
    rules: [
      `{ name: sensitive, because: it is, when: { sensitivity: any }, then: { route: { to: [first${more.second ? ', second' : ''}]${more.route} } } }`,
    ],
  })
  const test = await startTestProxy({ DECKNAME_POLICY: policy }, undefined, options)
  opened.push(test)
  return { test, first, second, abroad }
}

function ask({ test }: World, content = HEALTH): Promise<Response> {
  return fetch(`${test.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'gpt-4o', messages: [{ role: 'user', content }] }),
  })
}

const fails: FakeProvider['handler'] = (_, response) => sendJson(response, 500, {})

describe('an EU provider that dies under load', () => {
  it.each([true, false])('leaves 503 or another EU provider, never a third country (another one there: %s)', async (second) => {
    const world = await open({}, { first: '', route: '', second })
    const client = new OpenAI({ apiKey: 'unused', baseURL: `${world.test.url}/v1`, maxRetries: 0 })
    const one = async (i: number): Promise<string> => {
      const stream = i % 3 === 0
      try {
        const { data, response } = await client.chat.completions
          .create({ model: 'gpt-4o', stream, messages: [{ role: 'user', content: `${i}: ${HEALTH}` }] })
          .withResponse()
        let text = ''
        if ('choices' in data) text = data.choices[0]?.message.content ?? ''
        else for await (const piece of data) text += piece.choices[0]?.delta.content ?? ''
        expect(text).toBe(`${i}: ${HEALTH}`)
        return response.headers.get('x-deckname-provider') ?? 'none'
      } catch (error) {
        if (!(error instanceof APIError)) throw error
        // A stream that had begun ends with an error of its own.
        if (error.status === undefined) return 'broken off'
        expect([error.status, error.code]).toEqual([503, 'provider_unavailable'])
        expect(Number(error.headers?.get('retry-after'))).toBeGreaterThan(0)
        return '503'
      }
    }
    const results: Promise<string>[] = []
    for (let i = 0; i < 150; i++) {
      results.push(one(i))
      if (i === 60) void world.first.close()
      await sleep(1)
    }
    const seen = Map.groupBy(await Promise.all(results), (result) => result)
    expect(seen.get('first')?.length ?? 0).toBeGreaterThan(10)
    expect(seen.get(second ? 'second' : '503')?.length ?? 0).toBeGreaterThan(10)
    expect([...seen.keys()].filter((result) => !['first', second ? 'second' : '503', 'broken off'].includes(result))).toEqual([])
    expect(world.abroad.received).toEqual([])
    for (const { received } of [world.first, world.second]) for (const { text } of received) expect(text).not.toMatch(/Anna|Berg/)
    const recorded = () => world.test.audit().filter((line) => line['rule'] === 'sensitive')
    await vi.waitFor(() => expect(recorded()).toHaveLength(150))
    const lines = recorded()
    expect(lines.filter((line) => !['EU', 'none'].includes(line['jurisdiction'] as string))).toEqual([])
    // What is not sensitive still goes abroad, so the third country was within reach all the time.
    expect((await ask(world, HARMLESS)).headers.get('x-deckname-provider')).toBe('abroad')
  })
})

describe('retries', () => {
  it('send a request once more where the provider failed, and tell how often it was sent', async () => {
    const world = await open({ retryShare: 1 })
    let asked = 0
    world.first.handler = (request, response) => (asked++ === 0 ? fails(request, response) : echo()(request, response))
    const response = await ask(world)
    expect([response.status, response.headers.get('x-deckname-provider')]).toEqual([200, 'first'])
    expect(world.test.audit().at(-1)).toMatchObject({ attempts: 2, provider: 'first', outcome: 'answered' })
  })

  it('wait as a rate limit asks, if it is short, and leave longer waits to the client', async () => {
    const world = await open({ retryShare: 1 }, { first: '', route: '', second: false })
    let asked = 0
    world.first.handler = (request, response) =>
      asked++ === 0 ? sendJson(response, 429, {}, { 'retry-after-ms': '900' }) : echo()(request, response)
    const began = performance.now()
    expect((await ask(world)).status).toBe(200)
    expect(performance.now() - began).toBeGreaterThan(850)
    world.first.handler = (_, response) => sendJson(response, 429, {}, { 'retry-after': '20' })
    const response = await ask(world)
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '20'])
    expect(world.first.received).toHaveLength(3)
  })

  it('do not repeat what the provider found fault with', async () => {
    const world = await open({ retryShare: 1 })
    world.first.handler = (_, response) => sendJson(response, 422, {})
    expect((await ask(world)).status).toBe(422)
    expect(world.first.received).toHaveLength(1)
  })

  it('are one in ten at most, however many requests fail', async () => {
    const world = await open(
      { breaker: { breakAfter: Number.POSITIVE_INFINITY, tryAgainAfter: 1000 } },
      { first: '', route: '', second: false },
    )
    world.first.handler = fails
    const statuses = await Promise.all(Array.from({ length: 100 }, async () => (await ask(world)).status))
    expect(new Set(statuses)).toEqual(new Set([503]))
    expect(world.first.received.length).toBeGreaterThan(105)
    expect(world.first.received.length).toBeLessThanOrEqual(111)
    expect(world.abroad.received).toEqual([])
  })
})

describe('a provider that fails time and again', () => {
  it('is left alone, and asked again after a while', async () => {
    const world = await open({ retryShare: 0, breaker: { breakAfter: 3, tryAgainAfter: 400 } }, { first: '', route: '', second: false })
    world.first.handler = fails
    for (let i = 0; i < 6; i++) {
      const response = await ask(world)
      expect([response.status, Number(response.headers.get('retry-after')) > 0]).toEqual([503, true])
    }
    expect(world.first.received).toHaveLength(3)
    // Nothing was sent to anyone, and nobody is told otherwise.
    expect(world.test.audit().at(-1)).toMatchObject({ attempts: 0, provider: 'none', jurisdiction: 'none', error: 'provider_unavailable' })
    expect(await (await fetch(`${world.test.url}/metrics`)).text()).toMatch(/deckname_provider_up\{provider="first"\} 0/)
    const ready = (await (await fetch(`${world.test.url}/readyz`)).json()) as Record<string, unknown>
    expect(ready).toMatchObject({ status: 'ready', down: ['first'] })

    world.first.handler = echo()
    await vi.waitFor(async () => expect((await ask(world)).status).toBe(200), { timeout: 5000, interval: 100 })
    expect(world.first.received.length).toBe(4)
    expect(await (await fetch(`${world.test.url}/metrics`)).text()).toMatch(/deckname_provider_up\{provider="first"\} 1/)
    expect(world.abroad.received).toEqual([])
  })

  it('is not blamed for clients that hang up', async () => {
    const world = await open({ retryShare: 0, breaker: { breakAfter: 2, tryAgainAfter: 60_000 } }, { first: '', route: '', second: false })
    world.first.handler = () => undefined
    for (let i = 0; i < 4; i++) {
      const controller = new AbortController()
      const request = fetch(`${world.test.url}/v1/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ model: 'gpt-4o', messages: [{ role: 'user', content: HEALTH }] }),
        signal: controller.signal,
      }).catch(() => undefined)
      await vi.waitFor(() => expect(world.first.received).toHaveLength(i + 1))
      controller.abort()
      await request
    }
    world.first.handler = echo()
    expect((await ask(world)).status).toBe(200)
  })
})

describe('a health check', () => {
  it('finds a provider down before a request meets it, and up again', async () => {
    const world = await open({ retryShare: 0 }, { first: 'health_check_seconds: 1,', route: '', second: true })
    let there = false
    const paths: string[] = []
    world.first.handler = (request, response) => {
      paths.push(request.path)
      if (!request.path.endsWith('/models')) return echo()(request, response)
      sendJson(response, there ? 200 : 503, { object: 'list', data: [] })
    }
    const up = async () => ((await (await fetch(`${world.test.url}/readyz`)).json()) as { up: string[] }).up
    await vi.waitFor(async () => expect(await up()).not.toContain('first'), { timeout: 5000 })
    expect((await ask(world)).headers.get('x-deckname-provider')).toBe('second')
    expect(paths.filter((path) => !path.endsWith('/models'))).toEqual([])
    there = true
    await vi.waitFor(async () => expect(await up()).toContain('first'), { timeout: 5000 })
    expect((await ask(world)).headers.get('x-deckname-provider')).toBe('first')
  })
})

describe('answer_within_seconds', () => {
  it('bounds all attempts together, and lets an answer that has begun go on', async () => {
    const world = await open({ retryShare: 1 }, { first: '', route: ', answer_within_seconds: 0.5', second: false })
    world.first.handler = () => undefined
    const began = performance.now()
    const response = await ask(world)
    expect(response.status).toBe(504)
    expect(performance.now() - began).toBeLessThan(5000)
    world.first.handler = async (_, answer) => {
      answer.writeHead(200, { 'content-type': 'application/json' })
      const text = JSON.stringify(completion('langsam'))
      answer.write(text.slice(0, 10))
      await sleep(900)
      answer.end(text.slice(10))
    }
    const slow = await ask(world)
    expect([slow.status, (await slow.text()).includes('langsam')]).toEqual([200, true])
    expect(world.abroad.received).toEqual([])
  })
})

describe('weights', () => {
  it('spread conversations by their shares, and keep each where it began', async () => {
    const world = await open({}, { first: '', route: ', weights: { first: 3, second: 1 }', second: true })
    const go = async (i: number) =>
      (
        await fetch(`${world.test.url}/v1/chat/completions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-deckname-conversation': `talk-${i}` },
          body: JSON.stringify({ model: 'gpt-4o', messages: [{ role: 'user', content: HEALTH }] }),
        })
      ).headers.get('x-deckname-provider')
    const before = await Promise.all(Array.from({ length: 200 }, (_, i) => go(i)))
    const first = before.filter((name) => name === 'first').length
    // Two hundred draws of 3 : 1; six standard deviations on either side, though the key is another one each time.
    expect(first).toBeGreaterThan(150 - 6 * 6.2)
    expect(first).toBeLessThan(150 + 6 * 6.2)
    expect(await Promise.all(Array.from({ length: 200 }, (_, i) => go(i)))).toEqual(before)
    world.first.handler = fails
    expect(new Set(await Promise.all(Array.from({ length: 20 }, (_, i) => go(i))))).toEqual(new Set(['second']))
    expect(world.abroad.received).toEqual([])
  })
})
