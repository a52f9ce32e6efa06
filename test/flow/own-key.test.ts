// The mode own-key: the client's key opens the provider that the client asked for, and is to be found nowhere else.
import { createHash } from 'node:crypto'
import OpenAI from 'openai'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { echo, sendJson, startFakeProvider } from '../helpers/fake-provider.ts'
import { policyFile, providerEntry, writeTemporary } from '../helpers/policy-file.ts'
import { startTestProxy, type TestProxy } from '../helpers/test-proxy.ts'

const CANARY = 'ck-canary-0a1b2c3d4e5f6071'
const TENANT_KEY = 'dn_tenant-key-of-alpha'
const TEXT = 'Schreibe Frau Anna Berg einen Gruß.'
const SENSITIVE = 'Patientin Anna Berg hat Brustkrebs und beginnt am Montag eine Chemotherapie.'

const opened: { close(): Promise<unknown> }[] = []
const proxies: TestProxy[] = []
afterAll(() => Promise.all(opened.map((one) => one.close())))
afterEach(async () => {
  for (const test of proxies) {
    const metrics = await (await fetch(`${test.url}/metrics`)).text()
    const all = JSON.stringify(test.audit()) + test.logged.join('') + metrics
    expect(all).not.toContain(CANARY)
    expect(all).not.toContain(createHash('sha256').update(CANARY).digest('hex'))
    expect(all).not.toContain(Buffer.from(CANARY).toString('base64'))
    test.openai.handler = test.mistral.handler = echo()
  }
})

async function open(more = '', config?: string) {
  const eu = await startFakeProvider()
  const abroad = await startFakeProvider()
  const policy = policyFile({
    providers: {
      abroad: providerEntry('US', abroad.url, 'key: ABROAD_KEY, models: [gpt-4o], serves: [gpt-*]'),
      eu: providerEntry('EU', eu.url, 'key: EU_KEY, models: [m-1], serves: [m-*], in_place_of: { "*": m-1 }'),
    },
    byDefault: 'abroad',
    more: more === '' ? 'modes: { allowed: [own-key, managed] }' : more,
    rules: ['{ name: sensitive, because: it is, when: { sensitivity: any }, then: { route: { to: [eu] } } }'],
  })
  const test = await startTestProxy({
    DECKNAME_POLICY: policy,
    EU_KEY: 'the-proxy-key-eu',
    ...(config === undefined ? {} : { DECKNAME_CONFIG: writeTemporary('config.yaml', config) }),
  })
  opened.push(test, eu, abroad)
  proxies.push(test)
  return { test, eu, abroad }
}

function client({ url }: TestProxy, headers: Record<string, string>, apiKey = CANARY): OpenAI {
  return new OpenAI({ apiKey, baseURL: `${url}/v1`, maxRetries: 0, defaultHeaders: headers })
}

const chat = (content: string, model = 'gpt-4o') => ({ model, messages: [{ role: 'user' as const, content }] })

async function failureOf(promise: Promise<unknown>): Promise<InstanceType<typeof OpenAI.APIError>> {
  const error = await promise.then(
    () => expect.fail('it was answered'),
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(OpenAI.APIError)
  expect(JSON.stringify(error) + (error as Error).message).not.toContain(CANARY)
  return error as InstanceType<typeof OpenAI.APIError>
}

describe('a request in the mode own-key', () => {
  it.each([false, true])(
    'opens the provider asked for with the client’s key, and is pseudonymised like any other (stream: %s)',
    async (stream) => {
      const { test, abroad } = await open()
      const sdk = client(test, { 'x-deckname-mode': 'own-key' })
      const answer = await sdk.chat.completions.create({ ...chat(TEXT), stream })
      let text = ''
      if ('choices' in answer) text = answer.choices[0]?.message.content ?? ''
      else for await (const piece of answer) text += piece.choices[0]?.delta.content ?? ''
      expect(text).toBe(TEXT)
      expect(abroad.received[0]?.headers['authorization']).toBe(`Bearer ${CANARY}`)
      expect(abroad.received[0]?.text).not.toMatch(/Anna|Berg/)
      await vi.waitFor(() => expect(test.audit().at(-1)).toMatchObject({ mode: 'own-key', ownKey: true, provider: 'abroad' }))
    },
  )

  it('never shows the key to a provider that it does not belong to', async () => {
    const { test, eu, abroad } = await open()
    const error = await failureOf(client(test, { 'x-deckname-mode': 'own-key' }).chat.completions.create(chat(SENSITIVE)))
    expect([error.status, error.code]).toEqual([403, 'refused_by_policy'])
    expect([...eu.received, ...abroad.received]).toEqual([])
  })

  it('does not fall back on the proxy’s key', async () => {
    const { test, eu } = await open()
    const response = await fetch(`${test.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-deckname-mode': 'own-key' },
      body: JSON.stringify(chat(TEXT, 'm-1')),
    })
    expect([response.status, ((await response.json()) as { error: { code: string } }).error.code]).toEqual([401, 'own_key_missing'])
    expect(eu.received).toEqual([])
  })

  it('tells the client that the provider did not take its key, in our own words', async () => {
    const { test, abroad } = await open()
    abroad.handler = (request, response) => sendJson(response, 401, { error: { message: `bad key ${request.headers['authorization']}` } })
    const error = await failureOf(client(test, { 'x-deckname-mode': 'own-key' }).chat.completions.create(chat(TEXT)))
    expect([error.status, error.code]).toEqual([401, 'upstream_unauthorized'])
  })

  it('leaves no trace of the key however it fails', async () => {
    const { test, abroad } = await open()
    const sdk = client(test, { 'x-deckname-mode': 'own-key' })
    for (const status of [400, 404, 422, 429, 500, 503]) {
      abroad.handler = (_, response) => sendJson(response, status, { error: { message: CANARY } }, { 'x-request-id': CANARY })
      await failureOf(sdk.chat.completions.create(chat(TEXT)))
    }
    abroad.handler = (_, response) => void response.destroy()
    await failureOf(sdk.chat.completions.create(chat(TEXT)))
    const broken = await fetch(`${test.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-deckname-mode': 'own-key', authorization: `Bearer ${CANARY}` },
      body: `{"model": ${CANARY}`,
    })
    expect(await broken.text()).not.toContain(CANARY)
    expect(JSON.stringify([...broken.headers])).not.toContain(CANARY)
  })
})

describe('beside tenants', () => {
  const config = (more = '') => `tenants: [{ name: alpha, keys: [${createHash('sha256').update(TENANT_KEY).digest('hex')}]${more} }]\n`

  it('the tenant’s key comes in x-deckname-key', async () => {
    const { test, abroad } = await open('', config())
    const sdk = client(test, { 'x-deckname-mode': 'own-key', 'x-deckname-key': TENANT_KEY })
    expect((await sdk.chat.completions.create(chat(TEXT))).choices[0]?.message.content).toBe(TEXT)
    expect(abroad.received[0]?.headers['authorization']).toBe(`Bearer ${CANARY}`)
    expect(JSON.stringify(abroad.received[0]?.headers)).not.toContain(TENANT_KEY)
    await vi.waitFor(() => expect(test.audit().at(-1)).toMatchObject({ tenant: 'alpha', ownKey: true }))
  })

  it('a tenant’s key is never taken for a provider’s', async () => {
    const { test, abroad } = await open('', config())
    const error = await failureOf(client(test, { 'x-deckname-mode': 'own-key' }, TENANT_KEY).chat.completions.create(chat(TEXT)))
    expect([error.status, error.code]).toEqual([401, 'own_key_missing'])
    const unknown = await failureOf(client(test, { 'x-deckname-mode': 'own-key' }).chat.completions.create(chat(TEXT)))
    expect([unknown.status, unknown.code]).toEqual([401, 'unauthorized'])
    expect(abroad.received).toEqual([])
  })

  it('the tenant’s mode counts where the request names none, and only modes agreed with it do', async () => {
    const { test, abroad } = await open('', config(', modes: [own-key], mode: own-key'))
    const sdk = client(test, { 'x-deckname-key': TENANT_KEY })
    expect((await sdk.chat.completions.create(chat(TEXT))).choices[0]?.message.content).toBe(TEXT)
    expect(abroad.received[0]?.headers['authorization']).toBe(`Bearer ${CANARY}`)
    const error = await failureOf(
      client(test, { 'x-deckname-key': TENANT_KEY, 'x-deckname-mode': 'managed' }).chat.completions.create(chat(TEXT)),
    )
    expect([error.status, error.code]).toEqual([403, 'refused_by_policy'])
    await vi.waitFor(() => expect(test.audit().at(-1)).toMatchObject({ rule: 'mode-not-agreed', mode: 'managed' }))
  })

  it('a provider that the tenant objected to is not used for it', async () => {
    const { test, abroad } = await open('', config(', objections: [abroad]'))
    const error = await failureOf(client(test, {}, TENANT_KEY).chat.completions.create(chat(TEXT)))
    expect([error.status, error.code]).toEqual([403, 'refused_by_policy'])
    expect(abroad.received).toEqual([])
  })

  it('in other modes a key that comes along goes nowhere', async () => {
    const { test, eu } = await open('', config())
    const sdk = client(test, { 'x-deckname-key': TENANT_KEY })
    await sdk.chat.completions.create(chat(TEXT, 'm-1'))
    expect(eu.received[0]?.headers['authorization']).toBe('Bearer the-proxy-key-eu')
  })
})
