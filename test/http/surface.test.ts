// What the proxy says to requests that never come to a provider, or never to a decision.
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestProxy, type TestProxy } from '../helpers/test-proxy.ts'

const CHAT = '/v1/chat/completions'
const LIMIT = 4096

let test: TestProxy

beforeAll(async () => {
  const { mkdtempSync, writeFileSync } = await import('node:fs')
  const { join } = await import('node:path')
  const { tmpdir } = await import('node:os')
  const config = join(mkdtempSync(join(tmpdir(), 'deckname-')), 'config.yaml')
  writeFileSync(config, `limits: { bodyBytes: ${LIMIT} }\n`)
  test = await startTestProxy({ DECKNAME_CONFIG: config })
})
afterAll(() => test.close())

function post(body: string, headers: Record<string, string> = {}, path = CHAT): Promise<Response> {
  return fetch(test.url + path, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
}

const chat = (content: unknown, more: object = {}) => JSON.stringify({ model: 'gpt-4o', messages: [{ role: 'user', content }], ...more })

/** Status, code and what every answer must carry. */
async function expectFailure(response: Response, status: number, code: string): Promise<void> {
  const text = await response.text()
  expect([response.status, JSON.parse(text).error?.code]).toEqual([status, code])
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(text).not.toMatch(/Anna|Berg/)
  expectHeaders(response)
  expect(response.headers.get('x-deckname-decision')).toBe('refused')
}

function expectHeaders(response: Response): void {
  expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
  for (const name of ['decision', 'rule', 'provider', 'jurisdiction', 'sensitivity', 'kinds'])
    expect(response.headers.has(`x-deckname-${name}`), name).toBe(true)
}

function nothingSent(): void {
  expect([...test.openai.received, ...test.mistral.received]).toEqual([])
}

describe('a body that cannot be used', () => {
  it.each([
    ['no JSON', '{"model": "gpt-4o", "messages": [Anna Berg', 400, 'invalid_json'],
    ['empty', '', 400, 'invalid_json'],
    ['a list', '[]', 400, 'invalid_json'],
    ['a string', '"Anna"', 400, 'invalid_json'],
    ['too deep', `{"model":"m","messages":${'['.repeat(150)}${']'.repeat(150)}}`, 400, 'invalid_json'],
    ['a repeated key', '{"model":"gpt-4o","model":"Anna","messages":[{"role":"user","content":"x"}]}', 400, 'duplicate_key'],
    ['a repeated nested key', '{"model":"m","messages":[{"role":"user","content":"Anna","content":"x"}]}', 400, 'duplicate_key'],
    [
      'a key repeated by an escape',
      '{"model":"m","messages":[{"role":"user","content":"Anna","c\\u006fntent":"x"}]}',
      400,
      'duplicate_key',
    ],
    ['without a model', '{"messages":[{"role":"user","content":"Anna"}]}', 400, 'invalid_request'],
    ['without messages', '{"model":"gpt-4o"}', 400, 'invalid_request'],
    ['with no messages', '{"model":"gpt-4o","messages":[]}', 400, 'invalid_request'],
    ['with a strange stream', chat('Anna', { stream: 'yes' }), 400, 'invalid_request'],
    ['too large', chat('x'.repeat(LIMIT)), 413, 'body_too_large'],
  ])('%s', async (_, body, status, code) => {
    await expectFailure(await post(body), status, code)
    nothingSent()
  })

  it('too large without saying so beforehand', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let i = 0; i < 20; i++) controller.enqueue(new Uint8Array(LIMIT / 4).fill(0x20))
        controller.close()
      },
    })
    const options = { method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' } as RequestInit
    await expectFailure(await fetch(test.url + CHAT, options), 413, 'body_too_large')
  })

  it.each([
    [{ 'content-type': 'text/plain' }, 'unsupported_media_type'],
    [{ 'content-type': 'multipart/form-data; boundary=x' }, 'unsupported_media_type'],
    [{ 'content-encoding': 'gzip' }, 'unsupported_encoding'],
    [{ 'content-encoding': 'zstd' }, 'unsupported_encoding'],
  ])('sent as %j', async (headers, code) => {
    await expectFailure(await post(chat('Anna Berg'), headers), 415, code)
    nothingSent()
  })

  it('is taken with a charset in its type', async () => {
    const response = await post(chat('Hallo'), { 'content-type': 'application/json; charset=utf-8' })
    expect(response.status).toBe(200)
    expectHeaders(response)
    test.openai.received.length = 0
  })
})

describe('a path that is not served', () => {
  it.each([
    ['/v1/embeddings', 'not_found'],
    ['/v1/chat/completions/', 'not_found'],
    ['/v1/chat/completions/chatcmpl-1', 'not_found'],
    ['/v1/files', 'not_found'],
    ['/', 'not_found'],
    ['/v1/v1/chat/completions', 'doubled_path'],
  ])('%s is 404', async (path, code) => {
    await expectFailure(await post(chat('Anna Berg'), {}, path), 404, code)
    nothingSent()
  })

  it.each([
    ['GET', CHAT, 'POST'],
    ['DELETE', CHAT, 'POST'],
    ['POST', '/v1/models', 'GET'],
    ['PUT', '/healthz', 'GET'],
  ])('%s %s is 405 and names the method', async (method, path, allowed) => {
    const response = await fetch(test.url + path, { method })
    await expectFailure(response, 405, 'method_not_allowed')
    expect(response.headers.get('allow')).toContain(allowed)
  })

  it('a WebSocket is refused', async () => {
    const { status, body } = await new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      const headers = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'x' }
      const { hostname, port } = new URL(test.url)
      request({ hostname, port, path: '/v1/realtime', headers }, (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('end', () => resolve({ status: response.statusCode, body: Buffer.concat(pieces).toString() }))
      })
        .on('error', reject)
        .end()
    })
    expect([status, JSON.parse(body).error.code]).toEqual([426, 'upgrade_refused'])
  })
})

describe('what the policy says', () => {
  const image = [{ type: 'image_url', image_url: { url: 'data:image/png;base64,iVBORw0KGgo=' } }]

  it('an image is refused where it would leave the EU', async () => {
    const response = await post(chat(image))
    expect(response.headers.get('x-deckname-rule')).toBe('unreadable-stays-in-eu')
    const body = (await response.clone().json()) as { error: { param: string } }
    expect(body.error.param).toBe('messages[0].content[0]')
    expect([400, 403]).toContain(response.status)
    expect(response.headers.get('x-should-retry')).toBe('false')
    nothingSent()
  })

  it('an image passes to the EU', async () => {
    const response = await post(chat([{ type: 'text', text: 'Was ist das?' }, ...image], { model: 'mistral-large-latest' }))
    expect(response.status).toBe(200)
    expect(response.headers.get('x-deckname-jurisdiction')).toBe('EU')
    expect(test.openai.received).toEqual([])
    test.mistral.received.length = 0
  })

  it('mode no-ai sends nothing', async () => {
    const response = await post(chat('Hallo'), { 'x-deckname-mode': 'no-ai' })
    expect(response.headers.get('x-deckname-rule')).toBe('no-ai')
    await expectFailure(response, 403, 'refused_by_policy')
    nothingSent()
  })

  it('mode eu goes to the EU', async () => {
    const response = await post(chat('Hallo'), { 'x-deckname-mode': 'eu' })
    expect([response.status, response.headers.get('x-deckname-decision')]).toEqual([200, 'rerouted'])
    expect(response.headers.get('x-deckname-provider')).toBe('mistral')
    expect(test.openai.received).toEqual([])
    test.mistral.received.length = 0
  })

  it('a mode that the policy does not know is refused', async () => {
    const response = await post(chat('Hallo'), { 'x-deckname-mode': 'Anna Berg' })
    expect(response.headers.get('x-deckname-rule')).toBe('unknown-mode')
    await expectFailure(response, 403, 'refused_by_policy')
    nothingSent()
  })

  it('personal data in a schema that the provider keeps is refused', async () => {
    const schema = { type: 'object', properties: { who: { enum: ['anna.berg@firma.example'] } } }
    const format = { type: 'json_schema', json_schema: { name: 'x', schema } }
    await expectFailure(await post(chat('Hallo', { response_format: format })), 400, 'personal_data_in_schema')
    nothingSent()
  })
})

describe('paths of its own', () => {
  it('are healthy, ready and measured', async () => {
    for (const path of ['/healthz', '/readyz', '/v1/models']) {
      const response = await fetch(test.url + path)
      expect(response.status).toBe(200)
      expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    }
    const metrics = await (await fetch(`${test.url}/metrics`)).text()
    expect(metrics).toContain(
      'deckname_requests_total{outcome="refused",decision="refused",rule="no-ai",provider="none",jurisdiction="none"} 1',
    )
    expect(metrics).toContain('deckname_errors_total{code="duplicate_key"} 3')
  })
})
