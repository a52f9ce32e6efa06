// A policy that changes while the proxy runs: taken over for new requests, refused where it is not in order, kept by those under way.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { createProxy } from '../../src/proxy.ts'
import { readSettings, SettingsError } from '../../src/settings.ts'
import { completion, type FakeProvider, sendJson, startFakeProvider } from '../helpers/fake-provider.ts'
import { policyText, providerEntry } from '../helpers/policy-file.ts'
import { startTestProxy, type TestProxy } from '../helpers/test-proxy.ts'

const opened: { close(): Promise<unknown> }[] = []
afterAll(() => Promise.all(opened.map((one) => one.close())))

interface World {
  readonly test: TestProxy
  readonly first: FakeProvider
  readonly second: FakeProvider
  readonly path: string
  /** Writes a policy that sends everything there. */
  readonly sendTo: (name: 'first' | 'second', more?: string) => void
}

async function open(): Promise<World> {
  const [first, second] = await Promise.all([startFakeProvider(), startFakeProvider()])
  const path = join(mkdtempSync(join(tmpdir(), 'deckname-')), 'policy.yaml')
  const urls = { first: first.url, second: second.url }
  const sendTo = (name: 'first' | 'second', more = '') =>
    writeFileSync(
      path,
      policyText({ providers: { [name]: providerEntry('EU', urls[name], 'models: [m], serves: ["*"]') }, byDefault: name, more }),
    )
  sendTo('first')
  const test = await startTestProxy({ DECKNAME_POLICY: path })
  opened.push(test, first, second)
  return { test, first, second, path, sendTo }
}

function ask({ test }: World, content = 'Schreibe Frau Anna Berg einen Gruß.'): Promise<Response> {
  return fetch(`${test.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'm', messages: [{ role: 'user', content }] }),
  })
}

const reloads = async ({ test }: World, result: string) =>
  Number(
    new RegExp(`deckname_policy_reloads_total\\{result="${result}"\\} (\\d+)`).exec(
      await (await fetch(`${test.url}/metrics`)).text(),
    )?.[1] ?? 0,
  )

describe('reload()', () => {
  it('takes a changed policy over for requests that begin then', async () => {
    const world = await open()
    expect((await ask(world)).headers.get('x-deckname-provider')).toBe('first')
    expect(world.test.proxy.reload()).toBe('same')
    const before = world.test.proxy.policy.revision
    world.sendTo('second')
    expect(world.test.proxy.reload()).toBe('loaded')
    expect((await ask(world)).headers.get('x-deckname-provider')).toBe('second')
    expect(await reloads(world, 'loaded')).toBe(1)
    const lines = world.test.audit()
    expect(lines[0]?.['policyRevision']).toBe(before)
    expect(lines[1]?.['policyRevision']).toBe(world.test.proxy.policy.revision)
    expect(world.test.logged.join('')).toContain('"notice":"policy_loaded"')
  })

  it('keeps the good policy where the new one is not in order, and tells where without quoting it', async () => {
    const world = await open()
    const before = world.test.proxy.policy.revision
    for (const broken of [
      'name: [kowalski\n',
      'name: kowalski\nrules: geheim\n',
      policyText({ providers: { x: providerEntry('EU', 'https://api.mistral.ai/v1', 'serves: [x]') }, byDefault: 'x' }),
    ]) {
      writeFileSync(world.path, broken)
      expect(world.test.proxy.reload()).toBe('refused')
      expect((await ask(world)).headers.get('x-deckname-provider')).toBe('first')
    }
    expect(world.test.proxy.policy.revision).toBe(before)
    expect(await reloads(world, 'refused')).toBe(3)
    const notices = world.test.logged.filter((line) => line.includes('policy_refused')).map((line) => JSON.parse(line))
    expect(notices).toHaveLength(3)
    for (const { places, kept, level } of notices) {
      expect(places.length).toBeGreaterThan(0)
      for (const place of places) expect(place).toMatch(/policy\.yaml:\d+$/)
      expect([kept, level]).toEqual([before, 50])
    }
    expect(world.test.logged.join('')).not.toMatch(/kowalski|geheim/)
    world.sendTo('second')
    expect(world.test.proxy.reload()).toBe('loaded')
    expect((await ask(world)).status).toBe(200)
  })

  it('lets a request end with the policy that it began with, and closes its connections then', async () => {
    const world = await open()
    const { promise: asked, resolve: begin } = Promise.withResolvers<void>()
    const { promise: held, resolve: release } = Promise.withResolvers<void>()
    let closed = false
    world.first.handler = async ({ body }, response) => {
      response.socket?.once('close', () => {
        closed = true
      })
      begin()
      await held
      sendJson(response, 200, completion(String((body['messages'] as { content: string }[])[0]?.content)))
    }
    const underWay = ask(world)
    await asked
    world.sendTo('second')
    expect(world.test.proxy.reload()).toBe('loaded')
    expect((await ask(world)).headers.get('x-deckname-provider')).toBe('second')
    expect(closed).toBe(false)
    release()
    const response = await underWay
    expect([response.status, response.headers.get('x-deckname-provider')]).toEqual([200, 'first'])
    expect(await response.text()).toContain('Frau Anna Berg')
    await vi.waitFor(() => expect(closed).toBe(true))
  })

  it('keeps the connections of a provider that stays as it is', async () => {
    const world = await open()
    const ports = new Set<number | undefined>()
    world.first.handler = (_, response) => {
      ports.add(response.socket?.remotePort)
      sendJson(response, 200, completion('ja'))
    }
    await (await ask(world)).text()
    world.sendTo('first', 'notice_days: 20')
    expect(world.test.proxy.reload()).toBe('loaded')
    await (await ask(world)).text()
    expect(ports.size).toBe(1)
  })
})

describe('a policy that comes to observe', () => {
  it('is announced loudly', async () => {
    const world = await open()
    world.sendTo('first', `mode: observe\nobserve_until: ${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}`)
    expect(world.test.proxy.reload()).toBe('loaded')
    const notice = world.test.logged.map((line) => JSON.parse(line)).find(({ notice }) => notice === 'observing')
    expect(notice).toMatchObject({ level: 40, note: expect.stringMatching(/^NOTHING IS PROTECTED/) })
    expect((await ask(world)).headers.get('x-deckname-observed')).toBe('true')
  })
})

describe('watch()', () => {
  it('sees a change of the file, also where it is replaced by another', async () => {
    const world = await open()
    world.test.proxy.watch()
    world.sendTo('second')
    await vi.waitFor(async () => expect((await ask(world)).headers.get('x-deckname-provider')).toBe('second'), {
      timeout: 8000,
      interval: 200,
    })
    writeFileSync(world.path, 'rules: none\n')
    await vi.waitFor(async () => expect(await reloads(world, 'refused')).toBeGreaterThan(0), { timeout: 8000, interval: 200 })
    world.sendTo('first')
    await vi.waitFor(async () => expect((await ask(world)).headers.get('x-deckname-provider')).toBe('first'), {
      timeout: 8000,
      interval: 200,
    })
  })
})

describe('addresses and keys', () => {
  const env = (path: string, more: Record<string, string>) => ({
    DECKNAME_DATA: mkdtempSync(join(tmpdir(), 'deckname-')),
    DECKNAME_MASTER_KEY: Buffer.alloc(32, 5).toString('base64'),
    DECKNAME_POLICY: path,
    ...more,
  })
  const policy = (more = '') => {
    const path = join(mkdtempSync(join(tmpdir(), 'deckname-')), 'policy.yaml')
    writeFileSync(
      path,
      policyText({
        providers: {
          'vertex-eu': providerEntry('EU', 'https://europe-west1-aiplatform.googleapis.com/v1', `serves: ["*"], models: [m]${more}`),
        },
        byDefault: 'vertex-eu',
      }),
    )
    return path
  }

  it('come from the variables that the policy names', async () => {
    const fake = await startFakeProvider()
    opened.push(fake)
    const test = await startTestProxy({
      DECKNAME_POLICY: policy(', key: VERTEX_SECRET'),
      DECKNAME_VERTEX_EU_URL: fake.url,
      VERTEX_SECRET: 'k-17',
    })
    opened.push(test)
    const response = await fetch(`${test.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'm', messages: [{ role: 'user', content: 'Hallo' }] }),
    })
    expect(response.status).toBe(200)
    expect(fake.received[0]?.headers['authorization']).toBe('Bearer k-17')
  })

  it('must belong to a provider of the policy', () => {
    const settings = readSettings(env(policy(), { DECKNAME_VERTX_URL: 'http://127.0.0.1:1' }))
    expect(() => createProxy(settings)).toThrow(
      /^DECKNAME_VERTX_URL is for no provider of the policy for-a-test; those are DECKNAME_VERTEX_EU_URL$/,
    )
  })

  it('are never Deckname’s own secrets', () => {
    const settings = readSettings(env(policy(', key: DECKNAME_MASTER_KEY'), {}))
    expect(() => createProxy(settings)).toThrow(SettingsError)
  })
})
