// Values planted in every field, under every way to fail: they may reach no log, metric, audit line, error or header, no provider in
// clear, and with a sensitive request no provider outside the EU at all.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Detector } from '../../src/detect/detector.ts'
import type { JsonObject } from '../../src/wire/json.ts'
import { chunk, echo, frame, type Handler, sendJson } from '../helpers/fake-provider.ts'
import { startTestProxy, type TestProxy } from '../helpers/test-proxy.ts'

const KEY = `sk_${'live'}_51HcanaryQx9ZrT4wYb7Lm2Nd8Vf`
const TEXT = `Patientin Frau Annegret Kowalski (a.kowalski@firma.example, Tel. +49 151 23456789, IBAN DE89 3704 0044 0532 0130 00, API-Key ${KEY}) hat Brustkrebs und beginnt eine Chemotherapie.`
const CANARY = /kowalski|annegret|3704\s*0044|canaryQx9|23456789/i

type Body = JsonObject & { messages: JsonObject[] }

const base = (): Body => ({ model: 'gpt-4o', messages: [{ role: 'user', content: 'Meine Diagnose ist HIV-positiv. Was nun?' }] })

function withMessage(message: JsonObject): () => Body {
  return () => ({ ...base(), messages: [...base().messages, message] })
}

const call = (args: string): JsonObject => ({
  role: 'assistant',
  content: null,
  tool_calls: [{ id: 'call_1', type: 'function', function: { name: 'f', arguments: args } }],
})
const tool = (more: JsonObject): JsonObject => ({
  type: 'function',
  function: { name: 'f', description: 'd', parameters: { type: 'object' }, ...more },
})

const FIELDS: Readonly<Record<string, () => Body>> = {
  'message content': withMessage({ role: 'user', content: TEXT }),
  'content part': withMessage({ role: 'user', content: [{ type: 'text', text: TEXT }] }),
  'system prompt': () => ({ ...base(), messages: [{ role: 'system', content: TEXT }, ...base().messages] }),
  'message name': withMessage({ role: 'user', content: 'x', name: 'Annegret Kowalski' }),
  'assistant refusal': withMessage({ role: 'assistant', content: 'x', refusal: TEXT }),
  'tool arguments': () => ({
    ...base(),
    messages: [...base().messages, call(JSON.stringify({ note: TEXT })), { role: 'tool', tool_call_id: 'call_1', content: 'ok' }],
  }),
  'tool result': () => ({
    ...base(),
    messages: [
      ...base().messages,
      call('{}'),
      { role: 'tool', tool_call_id: 'call_1', content: JSON.stringify({ rows: [{ note: TEXT }] }) },
    ],
  }),
  'tool result key': () => ({
    ...base(),
    messages: [
      ...base().messages,
      call('{}'),
      { role: 'tool', tool_call_id: 'call_1', content: JSON.stringify({ 'a.kowalski@firma.example': 1 }) },
    ],
  }),
  'tool description': () => ({ ...base(), tools: [tool({ description: TEXT })] }),
  'tool schema': () => ({
    ...base(),
    tools: [tool({ parameters: { type: 'object', properties: { who: { enum: ['a.kowalski@firma.example'] } } } })],
  }),
  'schema property': () => ({
    ...base(),
    tools: [tool({ parameters: { type: 'object', properties: { 'a.kowalski@firma.example': {} } } })],
  }),
  'response format': () => ({
    ...base(),
    response_format: { type: 'json_schema', json_schema: { name: 'n', schema: { const: 'a.kowalski@firma.example' } } },
  }),
  stop: () => ({ ...base(), stop: ['a.kowalski@firma.example'] }),
  user: () => ({ ...base(), user: 'a.kowalski@firma.example' }),
  metadata: () => ({ ...base(), metadata: { patient: TEXT } }),
  model: () => ({ ...base(), model: 'Annegret Kowalski' }),
  temperature: () => ({ ...base(), temperature: TEXT }),
  'tool choice': () => ({ ...base(), tool_choice: TEXT }),
  image: withMessage({ role: 'user', content: [{ type: 'image_url', image_url: { url: 'https://firma.example/kowalski.png' } }] }),
  'unknown part': withMessage({ role: 'user', content: [{ type: 'kowalski', text: TEXT }] }),
  'unknown field': () => ({ ...base(), extra: { deep: [TEXT] } }),
  'unknown name': () => ({ ...base(), 'a.kowalski@firma.example': { 'Annegret Kowalski': true } }),
  role: withMessage({ role: 'Annegret Kowalski', content: TEXT }),
}

/** Providers that fail, and quote what they were sent as far as they can. */
const quoting = (text: string): JsonObject => ({
  error: { message: `${text} ${TEXT}`, type: TEXT, param: TEXT, code: TEXT },
  detail: [{ input: TEXT }],
})
const FAILURES: Readonly<Record<string, Handler>> = {
  nothing: echo(),
  'a rejection': ({ text }, response) => sendJson(response, 422, quoting(text), { 'x-error': 'Kowalski' }),
  'wrong credentials': ({ text }, response) => sendJson(response, 401, quoting(text)),
  'a failure': ({ text }, response) => sendJson(response, 500, quoting(text)),
  'a limit': ({ text }, response) => sendJson(response, 429, quoting(text), { 'retry-after': TEXT.slice(0, 30) }),
  'no JSON': (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(`<html>${TEXT}`),
  'an error in the stream': (_, response) =>
    void response
      .writeHead(200, { 'content-type': 'text/event-stream' })
      .end(frame(chunk({ content: 'x' })) + frame(quoting('')) + frame('[DONE]')),
  'a broken event': (_, response) => void response.writeHead(200, { 'content-type': 'text/event-stream' }).end(`data: ${TEXT}\n\n`),
  'a reset': (_, response) => void response.destroy(),
}

const opened: TestProxy[] = []
afterAll(() => Promise.all(opened.map((proxy) => proxy.close())))

async function open(...options: Parameters<typeof startTestProxy>): Promise<TestProxy> {
  const started = await startTestProxy(...options)
  opened.push(started)
  return started
}

function send(proxy: TestProxy, body: unknown, headers: Record<string, string> = {}, path = '/v1/chat/completions'): Promise<Response> {
  return fetch(proxy.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

/** What the caller may see: its own text in an answer, never in headers, errors or error events. */
async function expectCleanAnswer(response: Response): Promise<void> {
  expect(JSON.stringify([...response.headers])).not.toMatch(CANARY)
  const text = await response.text()
  if (response.status >= 400) expect(text).not.toMatch(CANARY)
  for (const record of text.split('\n\n')) if (record.includes('"error"')) expect(record).not.toMatch(CANARY)
}

async function expectCleanRecords(proxy: TestProxy): Promise<void> {
  expect(proxy.logged.join('')).not.toMatch(CANARY)
  expect(readFileSync(proxy.proxy.auditFile, 'utf8')).not.toMatch(CANARY)
  const metrics = await (await fetch(`${proxy.url}/metrics`)).text()
  expect(metrics).not.toMatch(CANARY)
}

describe('a planted value', () => {
  let test: TestProxy
  beforeAll(async () => {
    test = await open()
  })
  beforeEach(() => {
    for (const fake of [test.openai, test.mistral]) fake.received.length = 0
  })

  describe.each(Object.entries(FAILURES))('with %s', (_, handler) => {
    it.each(Object.entries(FIELDS))('in %s stays where it belongs', async (_field, build) => {
      test.openai.handler = handler
      test.mistral.handler = handler
      for (const stream of [false, true]) await expectCleanAnswer(await send(test, { ...build(), stream }))
      for (const { text, headers } of test.mistral.received) expect(text + JSON.stringify(headers)).not.toMatch(CANARY)
      expect(test.openai.received).toEqual([])
    })
  })

  it('reached no log, audit line or metric in any of these', async () => {
    expect(test.audit().length).toBeGreaterThanOrEqual(2 * Object.keys(FIELDS).length * Object.keys(FAILURES).length)
    await expectCleanRecords(test)
  })

  it('does not reach OpenAI in clear with a request that is not sensitive', async () => {
    test.openai.handler = echo()
    const content = 'Schreibe Frau Annegret Kowalski (a.kowalski@firma.example) einen Gruß.'
    const response = await send(test, { model: 'gpt-4o', messages: [{ role: 'user', content }] })
    expect(await response.text()).toContain(content)
    expect(test.openai.received).toHaveLength(1)
    expect(test.openai.received[0]?.text).not.toMatch(CANARY)
  })

  it('in headers, paths and broken bodies is not repeated', async () => {
    const content = { model: 'gpt-4o', messages: [{ role: 'user', content: 'Hallo' }] }
    for (const name of [
      'x-deckname-mode',
      'x-deckname-conversation',
      'x-deckname-consent',
      'x-deckname-key',
      'x-request-id',
      'user-agent',
      'authorization',
    ])
      await expectCleanAnswer(await send(test, content, { [name]: 'Annegret Kowalski' }))
    await expectCleanAnswer(await send(test, content, {}, '/v1/kowalski?name=Annegret'))
    await expectCleanAnswer(await send(test, content, {}, '/v1/chat/completions?name=Annegret+Kowalski'))
    await expectCleanAnswer(await send(test, content, { 'content-type': 'text/kowalski' }))
    await expectCleanAnswer(await send(test, content, { 'content-encoding': 'kowalski' }))
    for (const broken of [`{"messages": ${TEXT}`, TEXT, `{"Kowalski":1,"Kowalski":2}`, `["${TEXT}"]`])
      await expectCleanAnswer(await send(test, broken))
    for (const { text, headers } of test.openai.received) expect(text + JSON.stringify(headers)).not.toMatch(CANARY)
    await expectCleanRecords(test)
  })
})

describe('a planted value in an error of our own', () => {
  const content = { model: 'gpt-4o', messages: [{ role: 'user', content: TEXT }] }

  it('of a recognizer does not get out', async () => {
    const find = ({ text }: { text: string }): never => {
      throw Object.assign(new Error(text), { detail: text })
    }
    const detector = new Detector({ recognizers: [{ name: 'test/broken', kinds: ['PERSON'], find }] })
    const proxy = await open({}, () => ({ detector }))
    const response = await send(proxy, content)
    expect(response.status).toBe(503)
    await expectCleanAnswer(response)
    await expectCleanRecords(proxy)
    expect([...proxy.openai.received, ...proxy.mistral.received]).toEqual([])
  })

  it.each([false, true])('of a provider does not get out (stream: %s)', async (stream) => {
    const proxy = await open({}, ({ providers }) => ({
      providers: new Map(
        [...providers].map(([name, provider]) => [
          name,
          {
            ...provider,
            send: () =>
              Promise.resolve({
                status: 200,
                headers: { 'content-type': 'text/event-stream' },
                // biome-ignore lint/correctness/useYield: it fails before its first piece
                body: (async function* (): AsyncGenerator<Uint8Array> {
                  throw Object.assign(new Error(TEXT), { body: TEXT })
                })(),
              }),
          },
        ]),
      ),
    }))
    const response = await send(proxy, { ...content, stream })
    expect(response.status).toBe(stream ? 200 : 500)
    await expectCleanAnswer(response)
    await expectCleanRecords(proxy)
    expect(proxy.audit().at(-1)).toMatchObject({ outcome: 'failed', error: 'internal_error' })
    expect(proxy.logged.join('')).toMatch(/"notice":"internal_error"/)
  })
})
