// Whole answers, through the official SDK: what the provider saw, and what the app got back.
import OpenAI from 'openai'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/wire/json.ts'
import { completion, echo, lastText, sendJson } from '../helpers/fake-provider.ts'
import { startTestProxy, type TestProxy } from '../helpers/test-proxy.ts'

const LETTER = 'Bitte antworte Frau Anna Berg <anna.berg@firma.example>, IBAN DE89 3704 0044 0532 0130 00, freundlich.'

let test: TestProxy
let client: OpenAI

beforeAll(async () => {
  test = await startTestProxy()
  client = new OpenAI({ apiKey: 'unused', baseURL: `${test.url}/v1`, maxRetries: 0 })
})
afterAll(() => test.close())
beforeEach(() => {
  for (const fake of [test.openai, test.mistral]) {
    fake.received.length = 0
    fake.handler = echo()
  }
})

/** What OpenAI was sent last. */
function sent(): JsonObject {
  return test.openai.received.at(-1)?.body as JsonObject
}

describe('a chat without a stream', () => {
  it('shows the provider tokens and the app its own words', async () => {
    const text = 'Bitte schreibe Anna Berg. Die Akte liegt unter BERG, ANNA im Archiv.'
    const answer = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: text }] })
    expect(answer.choices[0]?.message.content).toBe(text)
    const seen = lastText(sent())
    expect(seen).not.toMatch(/anna|berg/i)
    const tokens = seen.match(/PERSON_[0-9a-f]{10}/g)
    expect(tokens).toHaveLength(2)
    expect(new Set(tokens).size).toBe(1)
  })

  it('passes a request without personal data as it is', async () => {
    const body = { model: 'gpt-4o', messages: [{ role: 'user' as const, content: 'Was ist die Hauptstadt von Peru?' }], temperature: 0.5 }
    const { data, response } = await client.chat.completions.create(body).withResponse()
    expect(data.choices[0]?.message.content).toBe(body.messages[0]?.content)
    expect(sent()).toEqual({ ...body, store: false })
    expect(response.headers.get('x-deckname-decision')).toBe('forwarded')
    expect(response.headers.get('x-deckname-kinds')).toBe('')
    expect(response.headers.get('x-deckname-sensitivity')).toBe('none')
  })

  it('tells in headers and in the audit log what was decided', async () => {
    const { response } = await client.chat.completions
      .create({ model: 'gpt-4o', messages: [{ role: 'user', content: LETTER }] })
      .withResponse()
    const header = (name: string) => response.headers.get(`x-deckname-${name}`)
    expect(header('kinds')).toBe('PERSON=1,EMAIL=1,IBAN=1')
    expect(header('decision')).toMatch(/^(forwarded|rerouted)$/)
    expect(header('rule')).not.toBe('none')
    expect(['openai US', 'mistral EU']).toContain(`${header('provider')} ${header('jurisdiction')}`)
    const line = test.audit().at(-1)
    expect(line).toMatchObject({
      request: response.headers.get('x-request-id'),
      tenant: 'default',
      outcome: 'answered',
      status: 200,
      error: 'none',
      replaced: 3,
      found: { PERSON: 1, EMAIL: 1, IBAN: 1 },
    })
    expect(test.logged.at(-1)).toContain(response.headers.get('x-request-id'))
  })

  it('restores every choice, refusals, thinking and tool calls', async () => {
    test.openai.handler = ({ body }, response) => {
      const [token] = lastText(body).match(/PERSON_[0-9a-f]{10}/) ?? []
      const message = (content: JsonObject) => ({ role: 'assistant', content: null, ...content })
      sendJson(response, 200, {
        ...completion(''),
        choices: [
          { index: 0, finish_reason: 'stop', message: message({ content: `An ${token}` }) },
          { index: 1, finish_reason: 'stop', message: message({ refusal: `Nicht ${token}s`, reasoning_content: `Wer ist ${token}?` }) },
          {
            index: 2,
            finish_reason: 'tool_calls',
            message: message({
              tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'send', arguments: `{"to":"${token}"}` } }],
            }),
          },
        ],
      })
    }
    const { choices } = await client.chat.completions.create({
      model: 'gpt-4o',
      n: 3,
      messages: [{ role: 'user', content: 'Schreibe an Frau Anna Berg.' }],
    })
    expect(choices[0]?.message.content).toBe('An Anna Berg')
    expect(choices[1]?.message.refusal).toBe('Nicht Anna Bergs')
    expect(choices[1]?.message).toMatchObject({ reasoning_content: 'Wer ist Anna Berg?' })
    const call = choices[2]?.message.tool_calls?.[0]
    expect(call?.type === 'function' && JSON.parse(call.function.arguments)).toEqual({ to: 'Anna Berg' })
  })

  it('finds personal data in tool results, in values, keys and numbers, and leaves their structure', async () => {
    const result = {
      customer: { name: 'Anna Berg', email: 'anna.berg@firma.example', phone: 4915112345678, tags: ['neu', 'aktiv'] },
      'otto.kranz@firma.example': { open: true, sum: 12.5 },
    }
    await client.chat.completions.create({
      model: 'gpt-4o',
      messages: [
        { role: 'user', content: 'Wer ist der Kunde?' },
        {
          role: 'assistant',
          content: null,
          tool_calls: [{ id: 'call_9', type: 'function', function: { name: 'find', arguments: '{"mail":"anna.berg@firma.example"}' } }],
        },
        { role: 'tool', tool_call_id: 'call_9', content: JSON.stringify(result) },
      ],
    })
    const body = test.openai.received[0]?.body ?? test.mistral.received[0]?.body
    const text = JSON.stringify(body)
    expect(text).not.toMatch(/anna|berg|kranz|4915112345678/i)
    const messages = (body?.['messages'] ?? []) as JsonObject[]
    const content = JSON.parse(messages[2]?.['content'] as string) as JsonObject
    expect(Object.keys(content)).toHaveLength(2)
    expect((content['customer'] as JsonObject)['tags']).toEqual(['neu', 'aktiv'])
    expect(Object.values(content)[1]).toEqual({ open: true, sum: 12.5 })
  })

  it('hashes who the app says it asks for, the same way every time', async () => {
    for (const content of ['Hallo', 'Moin'])
      await client.chat.completions.create({ model: 'gpt-4o', user: 'anna.berg@firma.example', messages: [{ role: 'user', content }] })
    const [first, second] = test.openai.received.map(({ body }) => body['user'])
    expect(first).toMatch(/^id_[0-9a-f]{32}$/)
    expect(second).toBe(first)
  })

  it('lists the models of the policy', async () => {
    const models = []
    for await (const model of client.models.list()) models.push(model)
    expect(models.map(({ id }) => id)).toContain('gpt-4o')
    expect(models.map(({ id }) => id)).toContain('mistral-small-latest')
  })
})
