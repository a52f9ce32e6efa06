// Sensitive requests: they go to the EU in the terms of that provider's API, and come back in those the app speaks.
import { readFileSync } from 'node:fs'
import OpenAI from 'openai'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/wire/json.ts'
import { chunk, completion, echo, frame, lastText, piecesOf, sendJson } from '../helpers/fake-provider.ts'
import { startTestProxy, type TestProxy } from '../helpers/test-proxy.ts'

const HEALTH = 'Patientin Anna Berg hat Brustkrebs und beginnt am Montag eine Chemotherapie. Schreibe ihr.'
const FINANCE = 'Frau Anna Berg, IBAN DE89 3704 0044 0532 0130 00, hat 12.000 Euro Schulden und ist zahlungsunfähig. Schreibe eine Mahnung.'

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

const user = (content: string) => ({ role: 'user' as const, content })
const sent = (): JsonObject => test.mistral.received.at(-1)?.body ?? {}

describe('a sensitive request', () => {
  it.each([
    [HEALTH, 'health'],
    [FINANCE, 'finance'],
  ])('%s', async (content, category) => {
    const { data, response } = await client.chat.completions.create({ model: 'gpt-4o', messages: [user(content)] }).withResponse()
    expect(data.choices[0]?.message.content).toBe(content)
    expect(data.object).toBe('chat.completion')
    const header = (name: string) => response.headers.get(`x-deckname-${name}`)
    expect([header('decision'), header('provider'), header('jurisdiction'), header('rule')]).toEqual([
      'rerouted',
      'mistral',
      'EU',
      'sensitive-to-eu',
    ])
    expect(header('sensitivity')?.split(',')).toContain(category)
    expect(test.openai.received).toEqual([])
    expect(test.mistral.received).toHaveLength(1)
    expect(test.mistral.received[0]?.text).not.toMatch(/Anna|Berg|3704/)
    expect(test.audit().at(-1)).toMatchObject({
      decision: 'rerouted',
      jurisdiction: 'EU',
      model: 'mistral-large-latest',
      legalBasis: 'Art. 6(1)(b) GDPR: contract',
      outcome: 'answered',
    })
  })

  it('is put in Mistral’s terms, and says what was left out', async () => {
    const { response } = await client.chat.completions
      .create({
        model: 'gpt-4o-mini',
        messages: [{ role: 'developer', content: 'Sei freundlich.' }, user(HEALTH)],
        max_completion_tokens: 50,
        seed: 7,
        metadata: { who: 'Anna Berg' },
        user: 'anna.berg@firma.example',
        verbosity: 'low',
      })
      .withResponse()
    const { messages, ...rest } = sent()
    expect(rest).toEqual({ model: 'mistral-small-latest', stream: false, max_tokens: 50, random_seed: 7 })
    expect((messages as JsonObject[]).map(({ role }) => role)).toEqual(['system', 'user'])
    expect(response.headers.get('x-deckname-dropped')?.split(',').sort()).toEqual(['metadata', 'user', 'verbosity'])
  })

  it('is 400 where Mistral has no counterpart, and nothing was sent', async () => {
    const asked = client.chat.completions.create({ model: 'gpt-4o', messages: [user(HEALTH)], logit_bias: { '50256': -100 } })
    await expect(asked).rejects.toMatchObject({ status: 400, code: 'unsupported_parameter', param: 'logit_bias' })
    expect([...test.openai.received, ...test.mistral.received]).toEqual([])
    expect(test.audit().at(-1)).toMatchObject({ outcome: 'refused', decision: 'refused', provider: 'none' })
  })

  it('carries tool calls there and back, with ids that Mistral takes', async () => {
    test.mistral.handler = ({ body }, response) => {
      const [token] = JSON.stringify(body).match(/PERSON_[0-9a-f]{10}/) ?? []
      const call = { id: 'D681PevKs', type: 'function', function: { name: 'send', arguments: JSON.stringify({ to: token }) } }
      const answer = completion('', { tool_calls: [call] })
      sendJson(response, 200, { ...answer, choices: [{ ...(answer['choices'] as JsonObject[])[0], finish_reason: 'tool_calls' }] })
    }
    const id = 'call_0123456789abcdefghijkl'
    const { choices } = await client.chat.completions.create({
      model: 'gpt-4o',
      messages: [
        user(HEALTH),
        {
          role: 'assistant',
          content: null,
          tool_calls: [{ id, type: 'function', function: { name: 'find', arguments: '{"name":"Anna Berg"}' } }],
        },
        { role: 'tool', tool_call_id: id, content: '{"name":"Anna Berg","city":"Köln"}' },
      ],
      tools: [{ type: 'function', function: { name: 'send', parameters: { type: 'object', properties: { to: { type: 'string' } } } } }],
    })
    const [, assistant, tool] = sent()['messages'] as JsonObject[]
    const [given] = (assistant?.['tool_calls'] ?? []) as JsonObject[]
    expect(given?.['id']).toMatch(/^[A-Za-z0-9]{9}$/)
    expect(tool?.['tool_call_id']).toBe(given?.['id'])
    expect(JSON.stringify(sent())).not.toMatch(/Anna|Berg/)
    const [back] = choices[0]?.message.tool_calls ?? []
    expect(back?.type === 'function' && JSON.parse(back.function.arguments)).toEqual({ to: 'Anna Berg' })
    expect(choices[0]?.finish_reason).toBe('tool_calls')
  })
})

describe('a sensitive stream', () => {
  async function collect(more: Partial<OpenAI.ChatCompletionCreateParamsStreaming> = {}) {
    const stream = await client.chat.completions.create({ model: 'gpt-4o', stream: true, messages: [user(HEALTH)], ...more })
    const deltas: Record<string, string> = {}
    const chunks = []
    for await (const event of stream) {
      chunks.push(event)
      for (const { delta } of event.choices)
        for (const [field, piece] of Object.entries(delta)) if (typeof piece === 'string') deltas[field] = (deltas[field] ?? '') + piece
    }
    return { deltas, chunks, last: chunks.at(-1) }
  }

  it('comes back restored', async () => {
    const { deltas, last } = await collect()
    expect(deltas['content']).toBe(HEALTH)
    expect(last?.choices[0]?.finish_reason).toBe('stop')
    expect(test.openai.received).toEqual([])
  })

  it('keeps thinking apart from the answer, and restores both', async () => {
    test.mistral.handler = ({ body }, response) => {
      const [token = ''] = lastText(body).match(/PERSON_[0-9a-f]{10}/) ?? []
      const thinking = (text: string) => ({ type: 'thinking', thinking: [{ type: 'text', text }] })
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      for (const piece of piecesOf(`Wer ist ${token}?`)) response.write(frame(chunk({ content: [thinking(piece)] })))
      response.write(frame(chunk({ content: [thinking(' Gut.'), { type: 'text', text: `Liebe ${token.slice(0, 9)}` }] })))
      response.write(frame(chunk({ content: token.slice(9) })))
      response.end(frame(chunk({ content: '!' }, 'stop')) + frame('[DONE]'))
    }
    const { deltas } = await collect()
    expect(deltas['reasoning_content']).toBe('Wer ist Anna Berg? Gut.')
    expect(deltas['content']).toBe('Liebe Anna Berg!')
  })

  it.each([false, true])('takes text, end and usage in one frame (usage asked: %s)', async (include_usage) => {
    test.mistral.handler = ({ body }, response) => {
      const [token = ''] = lastText(body).match(/PERSON_[0-9a-f]{10}/) ?? []
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(frame(chunk({ role: 'assistant', content: `Liebe ${token.slice(0, 4)}` })))
      const usage = { prompt_tokens: 3, completion_tokens: 4, total_tokens: 7 }
      response.end(frame({ ...chunk({ content: token.slice(4) }, 'stop'), usage }) + frame('[DONE]'))
    }
    const { deltas, chunks, last } = await collect({ stream_options: { include_usage } })
    expect(deltas['content']).toBe('Liebe Anna Berg')
    expect(chunks.some(({ choices }) => choices[0]?.finish_reason === 'stop')).toBe(true)
    expect(last?.usage ?? undefined).toEqual(include_usage ? { prompt_tokens: 3, completion_tokens: 4, total_tokens: 7 } : undefined)
  })

  it.each(['thinking', 'tool-calls-in-pieces', 'two-choices', 'whole-tool-calls', 'text-and-finish-in-one-frame'])(
    'understands what Mistral was recorded to send: %s',
    async (name) => {
      const recorded = readFileSync(new URL(`../fixtures/mistral/${name}.sse`, import.meta.url), 'utf8')
      let digits = ''
      test.mistral.handler = ({ body }, response) => {
        digits = lastText(body).match(/PERSON_([0-9a-f]{10})/)?.[1] ?? ''
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        for (const piece of piecesOf(recorded.replaceAll('7f3a9c21b0', digits), 17)) response.write(piece)
        response.end()
      }
      const { chunks } = await collect()
      const text = JSON.stringify(chunks)
      expect(digits).toHaveLength(10)
      expect(text).not.toContain(digits)
      expect(text.includes('Anna Berg')).toBe(recorded.includes('7f3a9c21b0'))
      expect(chunks.flatMap(({ choices }) => choices.map((choice) => choice.finish_reason)).filter(Boolean).length).toBeGreaterThan(0)
    },
  )
})
