import { createHash } from 'node:crypto'
import { Mistral } from '@mistralai/mistralai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chatToMistral } from '../../src/dialects/bridges/chat-to-mistral.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import type { JsonObject } from '../../src/wire/json.ts'

let sandbox: Sandbox
let client: Mistral
beforeAll(async () => {
  sandbox = await startSandbox()
  client = new Mistral({ apiKey: 'k', serverURL: `${sandbox.url}/mistral` })
})
afterAll(() => sandbox.close())

const QUESTION = 'Bitte schreibe PERSON_7f3a9c21b0 an EMAIL_0a1b2c3d4e – mit Grüßen.'
const ask = (content: string, more: object = {}) => ({
  model: 'mistral-small-latest',
  messages: [{ role: 'user' as const, content }],
  ...more,
})
const mailTool = {
  type: 'function' as const,
  function: { name: 'send_mail', parameters: { type: 'object', properties: { email: { type: 'string' } } } },
}

async function post(body: object): Promise<{ status: number; body: JsonObject }> {
  const response = await fetch(`${sandbox.url}/mistral/v1/chat/completions`, { method: 'POST', body: JSON.stringify(body) })
  return { status: response.status, body: (await response.json()) as JsonObject }
}

async function postStream(body: object): Promise<JsonObject[]> {
  const response = await fetch(`${sandbox.url}/mistral/v1/chat/completions`, {
    method: 'POST',
    body: JSON.stringify({ ...body, stream: true }),
  })
  const frames = (await response.text()).split('\n\n').filter((frame) => frame.startsWith('data: {'))
  return frames.map((frame) => JSON.parse(frame.slice(6)) as JsonObject)
}

describe('the sandbox as Mistral', () => {
  it('answers the official SDK, streamed or not', async () => {
    const whole = await client.chat.complete(ask(QUESTION))
    const text = whole.choices?.[0]?.message?.content
    expect(text).toMatch(/^Sehr geehrte\/r PERSON_7f3a9c21b0,/)
    let streamed = ''
    let total: number | undefined
    for await (const { data } of await client.chat.stream(ask(QUESTION))) {
      const content = data.choices[0]?.delta.content
      streamed += typeof content === 'string' ? content : ''
      total = data.usage?.totalTokens ?? total
    }
    expect(streamed).toBe(text)
    expect(total).toBe(whole.usage.totalTokens)
  })

  it('sends a whole tool call', async () => {
    const { choices } = await client.chat.complete(ask(QUESTION, { tools: [mailTool] }))
    expect(choices?.[0]).toMatchObject({
      finishReason: 'tool_calls',
      message: { toolCalls: [{ id: 'sandbox00', function: { name: 'send_mail', arguments: '{"email":"EMAIL_0a1b2c3d4e"}' } }] },
    })
    const frames = await postStream(ask(QUESTION, { tools: [mailTool] }))
    expect(frames).toHaveLength(2)
    expect(frames[1]).toHaveProperty('usage')
  })

  it('lists models', async () => {
    const { data } = await client.models.list()
    expect(data).toMatchObject([{ id: 'mistral-small-latest' }, { id: 'magistral-small-latest' }])
  })

  it('puts the last text, the end and the usage into one event', async () => {
    const frames = await postStream(ask(QUESTION))
    const last = frames.at(-1)
    expect(last).toHaveProperty('usage.total_tokens')
    expect(last).toMatchObject({ choices: [{ finish_reason: 'stop', delta: { content: expect.stringMatching(/./) as string } }] })
  })

  it('thinks aloud as magistral', async () => {
    const request = ask(QUESTION, { model: 'magistral-small-latest' })
    const frames = await postStream(request)
    const lists = frames.filter(({ choices }) => JSON.stringify(choices).includes('"thinking"'))
    expect(lists.length).toBeGreaterThan(2)
    expect(JSON.stringify(lists.at(-1))).toMatch(/"closed":true\},\{"type":"text"/)
    const { choices } = await client.chat.complete(request)
    expect(choices?.[0]?.message?.content).toMatchObject([{ type: 'thinking' }, { type: 'text' }])
  })

  it.each([
    [{ seed: 1 }, 422],
    [{ stream_options: { include_usage: true } }, 422],
    [{ user: 'x' }, 422],
    [{ messages: [{ role: 'developer', content: 'x' }] }, 422],
    [{ messages: [{ role: 'user', content: 'x', name: 'anna' }] }, 422],
    [
      {
        messages: [
          { role: 'user', content: 'x' },
          { role: 'assistant', content: 'y' },
        ],
      },
      400,
    ],
    [{ messages: [{ role: 'tool', content: 'x', tool_call_id: 'call_too_long' }] }, 400],
    [
      {
        messages: [
          { role: 'tool', content: 'x', tool_call_id: 'a1b2c3d4e' },
          { role: 'user', content: 'x' },
        ],
      },
      400,
    ],
  ])('refuses %j', async (more, status) => {
    expect((await post(ask(QUESTION, more))).status).toBe(status)
  })

  it('quotes what it refuses, as Mistral does', async () => {
    expect(JSON.stringify((await post(ask(QUESTION, { user: 'canary' }))).body)).toContain('canary')
  })

  it('accepts what the bridge makes of an agent’s request, and the bridge reads its stream', async () => {
    const { body } = chatToMistral.request(
      {
        model: 'gpt-x',
        seed: 7,
        user: 'h',
        stream_options: { include_usage: true },
        stream: true,
        messages: [
          { role: 'developer', content: 'Kurz.' },
          { role: 'user', content: QUESTION, name: 'anna' },
          {
            role: 'assistant',
            content: null,
            tool_calls: [{ id: 'call_abcdefghijkl', type: 'function', function: { name: 'send_mail', arguments: '{}' } }],
          },
          { role: 'tool', tool_call_id: 'call_abcdefghijkl', content: 'ok' },
          { role: 'user', content: `echo: ${QUESTION}` },
        ],
      },
      { model: 'magistral-small-latest', hash: (text) => createHash('sha256').update(text).digest('hex') },
    )
    const translator = chatToMistral.events({ usage: true })
    const events = [...(await postStream(body)).flatMap((event) => translator.push(event)), ...translator.end()]
    const deltas = events.flatMap(({ choices }) => choices as { delta: { content?: string } }[]).map(({ delta }) => delta.content ?? '')
    expect(deltas.join('')).toBe(`echo: ${QUESTION}`)
    expect(events.at(-1)).toHaveProperty('usage.total_tokens')
  })
})
