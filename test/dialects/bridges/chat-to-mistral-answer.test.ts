import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import OpenAI from 'openai'
import { describe, expect, it } from 'vitest'
import { chatToMistral } from '../../../src/dialects/bridges/chat-to-mistral.ts'
import type { JsonObject } from '../../../src/wire/json.ts'

const fixture = (name: string): string => readFileSync(new URL(`../../fixtures/mistral/${name}`, import.meta.url), 'utf8')

function eventsOf(name: string): JsonObject[] {
  return fixture(`${name}.sse`)
    .split('\n\n')
    .filter((frame) => frame.startsWith('data: {'))
    .map((frame) => JSON.parse(frame.slice(6)) as JsonObject)
}

function bridged(events: readonly JsonObject[], usage: boolean): JsonObject[] {
  const translator = chatToMistral.events({ usage })
  return [...events.flatMap((event) => translator.push(event)), ...translator.end()]
}

/** What the official SDK makes of the bridged stream. */
async function finalOf(name: string, usage = true) {
  const frames = bridged(eventsOf(name), usage)
  const server = createServer((request, response) => {
    request.resume()
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const frame of frames) response.write(`data: ${JSON.stringify(frame)}\n\n`)
    response.end('data: [DONE]\n\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const client = new OpenAI({ apiKey: 'k', baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, maxRetries: 0 })
    return await client.chat.completions
      .stream({ model: 'm', messages: [{ role: 'user', content: 'x' }], stream_options: { include_usage: usage } })
      .finalChatCompletion()
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const delta = (frame: JsonObject): JsonObject => (frame['choices'] as JsonObject[])[0]?.['delta'] as JsonObject
const reason = (frame: JsonObject): unknown => (frame['choices'] as JsonObject[])[0]?.['finish_reason']

describe('answer() of chatToMistral', () => {
  it('joins chunks, turns arguments into text and adds what OpenAI always has', () => {
    expect(chatToMistral.answer(JSON.parse(fixture('thinking-and-tool-call.json')) as JsonObject)).toEqual({
      id: '4b1c8e3f0a6d4d0c9f2e7b5a1c3d8e90',
      object: 'chat.completion',
      created: 1795400000,
      model: 'magistral-small-latest',
      service_tier: 'priority',
      choices: [
        {
          index: 0,
          finish_reason: 'tool_calls',
          logprobs: null,
          message: {
            role: 'assistant',
            content: 'Ich schreibe EMAIL_0a1b2c3d4e.',
            refusal: null,
            reasoning_content: 'Think.',
            tool_calls: [{ id: 'D681PevKs', type: 'function', function: { name: 'send_mail', arguments: '{"to":"EMAIL_0a1b2c3d4e"}' } }],
          },
        },
      ],
      usage: { prompt_tokens: 31, completion_tokens: 12, total_tokens: 43, prompt_tokens_details: { cached_tokens: 16 } },
    })
  })

  it.each([
    ['stop', 'stop'],
    ['length', 'length'],
    ['model_length', 'length'],
    ['tool_calls', 'tool_calls'],
    ['made_up', 'stop'],
  ])('maps the finish reason %s', (given, shown) => {
    const answer = chatToMistral.answer({ choices: [{ index: 0, finish_reason: given, message: { content: 'a', tool_calls: null } }] })
    expect(answer['choices']).toEqual([
      { index: 0, finish_reason: shown, logprobs: null, message: { role: 'assistant', content: 'a', refusal: null } },
    ])
  })

  it.each([
    [{ choices: [{ index: 0, finish_reason: 'error', message: { content: 'a' } }] }],
    [{ choices: [] }],
    [{ object: 'error', message: 'x' }],
    [{ choices: [{ index: 0, finish_reason: 'stop', messages: [] }] }],
  ])('does not pass off %j as an answer', (body) => {
    expect(() => chatToMistral.answer(body)).toThrow(expect.objectContaining({ code: 'upstream_failed' }))
  })
})

describe('events() of chatToMistral', () => {
  it('puts the end into an event after the text, and the usage into one of its own', () => {
    const frames = bridged(eventsOf('text-and-finish-in-one-frame'), true)
    expect(frames.map(({ choices }) => (choices as JsonObject[]).length)).toEqual([1, 1, 1, 1, 1, 0])
    expect(frames.slice(0, 5).map(delta)).toEqual([
      { role: 'assistant', content: '', refusal: null },
      { content: 'Sehr geehrte Frau PERS' },
      { content: 'ON_7f3a9c21b0, ' },
      { content: 'vielen Dank – bis bald! 👋' },
      {},
    ])
    expect(frames.slice(0, 5).map(reason)).toEqual([null, null, null, null, 'stop'])
    expect(frames.slice(0, 5).every(({ usage }) => usage === null)).toBe(true)
    expect(frames[5]).toMatchObject({
      object: 'chat.completion.chunk',
      service_tier: 'default',
      usage: { prompt_tokens: 31, completion_tokens: 12, total_tokens: 43 },
    })
  })

  it('gives no usage to a client that did not ask', () => {
    const frames = bridged(eventsOf('text-and-finish-in-one-frame'), false)
    expect(frames).toHaveLength(5)
    expect(frames.some((frame) => 'usage' in frame)).toBe(false)
  })

  it('reads well to the official SDK: text', async () => {
    const final = await finalOf('text-and-finish-in-one-frame')
    expect(final.choices[0]).toMatchObject({
      finish_reason: 'stop',
      message: { role: 'assistant', content: 'Sehr geehrte Frau PERSON_7f3a9c21b0, vielen Dank – bis bald! 👋', refusal: null },
    })
    expect(final.usage?.total_tokens).toBe(43)
  })

  it('reads well to the official SDK: thinking', async () => {
    const final = await finalOf('thinking', false)
    expect(final.choices[0]?.message.content).toBe('Guten Tag.')
    // The SDK keeps only the last piece of a field it does not know; the events have it all.
    const thinking = bridged(eventsOf('thinking'), false).map((frame) => delta(frame)['reasoning_content'] ?? '')
    expect(thinking.join('')).toBe('The user is PERSON_7f3a9c21b0. Greet.')
  })

  it('reads well to the official SDK: whole tool calls without a type', async () => {
    const { message, finish_reason } = (await finalOf('whole-tool-calls')).choices[0] ?? {}
    expect(finish_reason).toBe('tool_calls')
    expect(message?.tool_calls).toMatchObject([
      { id: 'D681PevKs', type: 'function', function: { name: 'send_mail', arguments: '{"to": "EMAIL_0a1b2c3d4e"}' } },
      { id: 'aB3dE5gH7', type: 'function', function: { name: 'send_mail', arguments: '{"to":"EMAIL_1111111111"}' } },
    ])
  })

  it('reads well to the official SDK: tool calls in pieces', async () => {
    const { message } = (await finalOf('tool-calls-in-pieces')).choices[0] ?? {}
    expect(message?.tool_calls).toMatchObject([
      { id: 'call_00112233445566778899aabb', function: { name: 'look_up', arguments: '{"name":"PERSON_7f3a9c21b0"}' } },
      { id: 'call_ffeeddccbbaa99887766554433', function: { name: 'look_up', arguments: '{"name":"PERSON_0000000001"}' } },
    ])
  })

  it('reads well to the official SDK: two choices', async () => {
    const final = await finalOf('two-choices')
    expect(final.choices.map(({ message, finish_reason }) => [message.content, finish_reason])).toEqual([
      ['Hallo PERSON_7f3a9c21b0', 'stop'],
      ['Guten Tag', 'length'],
    ])
  })

  it('tells parallel calls apart that all say index 0, or have no id', () => {
    const frame = (toolCalls: JsonObject[]): JsonObject => ({
      id: 'c1',
      choices: [{ index: 0, delta: { tool_calls: toolCalls }, finish_reason: null }],
    })
    const translator = chatToMistral.events({ usage: false })
    const frames = translator.push(
      frame([
        { id: 'aaaaaaaaa', index: 0, function: { name: 'f', arguments: '{}' } },
        { id: 'bbbbbbbbb', index: 0, function: { name: 'f', arguments: '{}' } },
        { id: 'null', function: { name: 'f', arguments: {} } },
      ]),
    )
    const calls = frames.slice(1).map((event) => (delta(event)['tool_calls'] as JsonObject[])[0])
    expect(calls.map((made) => made?.['index'])).toEqual([0, 1, 2])
    expect(calls[2]?.['id']).toMatch(/^[A-Za-z0-9]{9}$/)
  })

  it('reports an end that never came', () => {
    const translator = chatToMistral.events({ usage: true })
    for (const event of eventsOf('two-choices').slice(0, 3)) translator.push(event)
    expect(() => translator.end()).toThrow(expect.objectContaining({ code: 'stream_interrupted' }))
  })

  it('reports an error in the stream, after the text before it', () => {
    const [first, second] = eventsOf('text-and-finish-in-one-frame')
    const translator = chatToMistral.events({ usage: true })
    translator.push(first ?? {})
    expect(translator.push({ ...second, choices: [{ index: 0, delta: { content: 'ab' }, finish_reason: 'error' }] }).map(delta)).toEqual([
      { content: 'ab' },
    ])
    expect(() => translator.end()).toThrow(expect.objectContaining({ code: 'stream_interrupted' }))
    const other = chatToMistral.events({ usage: true })
    expect(() => other.push({ object: 'error', message: 'Anna' })).toThrow(expect.objectContaining({ code: 'stream_interrupted' }))
  })
})
