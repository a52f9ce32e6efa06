// Which token stands for whom: the same across the turns of a conversation, and never across conversations, tenants or keys.
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { JsonObject } from '../../src/wire/json.ts'
import { completion, lastText, sendJson } from '../helpers/fake-provider.ts'
import { startTestProxy, type TestProxy } from '../helpers/test-proxy.ts'

const opened: TestProxy[] = []
afterAll(() => Promise.all(opened.map((proxy) => proxy.close())))

async function open(env: Record<string, string> = {}, config?: object): Promise<TestProxy> {
  const path = join(mkdtempSync(join(tmpdir(), 'deckname-')), 'config.yaml')
  if (config !== undefined) writeFileSync(path, stringify(config))
  const started = await startTestProxy({ ...env, ...(config === undefined ? {} : { DECKNAME_CONFIG: path }) })
  opened.push(started)
  return started
}

const ANNA = 'Bitte schreibe Frau Anna Berg einen Gruß.'
const turns = (...contents: string[]): JsonObject[] => contents.map((content, i) => ({ role: i % 2 === 0 ? 'user' : 'assistant', content }))

async function answerTo(proxy: TestProxy, messages: JsonObject[], headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${proxy.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ model: 'gpt-4o', messages }),
  })
}

/** The tokens that the provider saw for persons. */
async function tokens(proxy: TestProxy, messages: JsonObject[], headers: Record<string, string> = {}): Promise<string[]> {
  proxy.openai.received.length = 0
  const response = await answerTo(proxy, messages, headers)
  expect(response.status).toBe(200)
  return proxy.openai.received[0]?.text.match(/PERSON_[0-9a-f]{10}/g) ?? []
}

function firstMessage(proxy: TestProxy): JsonObject | undefined {
  const messages = proxy.openai.received[0]?.body['messages']
  return Array.isArray(messages) ? (messages[0] as JsonObject) : undefined
}

describe('tokens within a conversation', () => {
  it('stay the same from turn to turn, and begin the same text', async () => {
    const proxy = await open()
    const [first] = await tokens(proxy, turns(ANNA))
    const began = firstMessage(proxy)
    const later = await tokens(proxy, turns(ANNA, 'Gern.', 'Und Herrn Otto Kranz. Frau Berg wartet.'))
    expect(first).toBeDefined()
    expect(later[0]).toBe(first)
    expect(later.filter((token) => token === first)).toHaveLength(2)
    expect(new Set(later).size).toBe(2)
    expect(firstMessage(proxy)).toEqual(began)
  })

  it('differ from those of another conversation', async () => {
    const proxy = await open()
    const [first] = await tokens(proxy, turns(ANNA))
    const [other] = await tokens(proxy, turns(`Guten Tag. ${ANNA}`))
    expect(other).not.toBe(first)
  })

  it('follow the conversation that the client names', async () => {
    const proxy = await open()
    const named = { 'x-deckname-conversation': 'c-1' }
    const [first] = await tokens(proxy, turns(ANNA), named)
    expect(await tokens(proxy, turns(`Guten Tag. ${ANNA}`), named)).toEqual([first])
    expect(await tokens(proxy, turns(ANNA), { 'x-deckname-conversation': 'c-2' })).not.toEqual([first])
    expect(await tokens(proxy, turns(ANNA))).not.toEqual([first])
  })

  it('are the same for all spellings, each of which comes back as it was written', async () => {
    const proxy = await open()
    const text = 'Bitte schreibe Anna Berg. Die Akte liegt unter BERG, ANNA im Archiv. Danke an Frau Berg!'
    const found = await tokens(proxy, turns(text))
    expect(found.length).toBeGreaterThan(2)
    expect(new Set(found).size).toBe(1)
    const answer = (await (await answerTo(proxy, turns(text))).json()) as { choices: { message: { content: string } }[] }
    expect(answer.choices[0]?.message.content).toBe(text)
  })
})

describe('tokens and keys', () => {
  const key = randomBytes(32).toString('base64')

  it('are the same on every machine that has the key', async () => {
    const [one, two] = await Promise.all([open({ DECKNAME_MASTER_KEY: key }), open({ DECKNAME_MASTER_KEY: key })])
    expect(await tokens(one, turns(ANNA))).toEqual(await tokens(two, turns(ANNA)))
  })

  it('tell by their first digit the key that made them', async () => {
    const proxy = await open({ DECKNAME_MASTER_KEY: `5:${randomBytes(32).toString('base64')},0:${key}` })
    expect((await tokens(proxy, turns(ANNA)))[0]).toMatch(/^PERSON_5/)
  })

  it('still resolve after the key was changed, and no longer once it is retired', async () => {
    const before = await open({ DECKNAME_MASTER_KEY: `1:${key}` })
    const [old] = await tokens(before, turns(ANNA))
    const answerWith = (proxy: TestProxy) => {
      proxy.openai.handler = (_, response) => sendJson(response, 200, completion(`An ${old}.`))
    }
    const fresh = `2:${randomBytes(32).toString('base64')}`
    const rotated = await open({ DECKNAME_MASTER_KEY: `${fresh},1:${key}` })
    answerWith(rotated)
    expect(await (await answerTo(rotated, turns(ANNA))).text()).toContain('An Anna Berg.')
    expect(rotated.openai.received[0]?.text).toMatch(/PERSON_2[0-9a-f]{9}/)
    const retired = await open({ DECKNAME_MASTER_KEY: fresh })
    answerWith(retired)
    expect(await (await answerTo(retired, turns(ANNA))).text()).toContain(`An ${old}.`)
  })
})

describe('tenants', () => {
  const keyOf = { alpha: 'dn_alpha-key', beta: 'dn_beta-key' }
  const tenants = Object.entries(keyOf).map(([name, key]) => ({ name, keys: [createHash('sha256').update(key).digest('hex')] }))
  const as = (key: string) => ({ authorization: `Bearer ${key}` })

  it('are told by their keys, and a request without one is 401 before anything of it is read', async () => {
    const proxy = await open({}, { tenants })
    for (const headers of [{}, as('dn_other'), { authorization: `Basic ${keyOf.alpha}` }, { authorization: 'Bearer' }]) {
      const response = await answerTo(proxy, turns(ANNA), headers as Record<string, string>)
      expect(response.status).toBe(401)
      expect(((await response.json()) as { error: JsonObject }).error['code']).toBe('unauthorized')
      expect(response.headers.get('x-deckname-decision')).toBe('refused')
      expect((await fetch(`${proxy.url}/v1/models`, { headers: headers as Record<string, string> })).status).toBe(401)
    }
    expect(proxy.openai.received).toEqual([])
    expect(proxy.audit().at(-1)).toMatchObject({ tenant: 'none', error: 'unauthorized', outcome: 'refused' })
  })

  it('have tokens of their own, whatever the scope', async () => {
    for (const scope of ['request', 'conversation', 'tenant']) {
      const proxy = await open({}, { tenants, scope })
      const named = { 'x-deckname-conversation': 'same' }
      const [alpha] = await tokens(proxy, turns(ANNA), { ...as(keyOf.alpha), ...named })
      const [again] = await tokens(proxy, turns(`Hallo. ${ANNA}`), { ...as(keyOf.alpha), ...named })
      const [beta] = await tokens(proxy, turns(ANNA), { ...as(keyOf.beta), ...named })
      expect(alpha).toBeDefined()
      expect(again === alpha).toBe(scope !== 'request')
      expect(beta).not.toBe(alpha)
      expect(proxy.audit().map((line) => line['tenant'])).toEqual(['alpha', 'alpha', 'beta'])
    }
  })

  it('cannot read another’s name by typing a token', async () => {
    const proxy = await open({}, { tenants, scope: 'tenant' })
    const [token] = await tokens(proxy, turns(ANNA), as(keyOf.alpha))
    const typed = `Wer ist ${token}? Schreibe Herrn Otto Kranz.`
    for (const key of Object.values(keyOf)) {
      const answer = await (await answerTo(proxy, turns(typed), as(key))).text()
      expect(answer).toContain(typed)
      expect(answer).not.toContain('Anna')
    }
    const both = await answerTo(proxy, turns(`${typed} Und Frau Anna Berg.`), as(keyOf.alpha))
    expect(await both.text()).toContain(`${typed} Und Frau Anna Berg.`)
    expect(lastText(proxy.openai.received.at(-1)?.body ?? {})).toContain('LITERAL_')
  })
})
