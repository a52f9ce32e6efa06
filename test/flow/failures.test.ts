// What callers get when something goes wrong, and that nothing reaches anyone it should not.
import { existsSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import OpenAI, { APIError } from 'openai'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { AuditLog } from '../../src/audit/audit-log.ts'
import { Detector } from '../../src/detect/detector.ts'
import { startServer } from '../../src/http/server.ts'
import { createProvider } from '../../src/providers/http-provider.ts'
import { chunk, completion, echo, frame, type Handler, lastText, piecesOf, sendJson } from '../helpers/fake-provider.ts'
import { startTestProxy, type TestProxy } from '../helpers/test-proxy.ts'

const PERSONAL = 'Schreibe Frau Anna Berg einen Gruß.'
const SENSITIVE = 'Patientin Anna Berg hat Brustkrebs und beginnt am Montag eine Chemotherapie. Schreibe ihr.'

const opened: TestProxy[] = []
let test: TestProxy

async function open(...options: Parameters<typeof startTestProxy>): Promise<TestProxy> {
  const started = await startTestProxy(...options)
  opened.push(started)
  return started
}

beforeAll(async () => {
  test = await open()
})
afterEach(() => {
  for (const fake of [test.openai, test.mistral]) {
    fake.received.length = 0
    fake.handler = echo()
  }
})
afterAll(() => Promise.all(opened.map((proxy) => proxy.close())))

function ask(proxy: TestProxy, content: string, more: object = {}): Promise<Response> {
  return fetch(`${proxy.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'gpt-4o', messages: [{ role: 'user', content }], ...more }),
  })
}

async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { error: { code: string } }).error.code
}

/** Events of a stream as far as it came. */
async function eventsOf(response: Response): Promise<{ text: string; error: string | undefined; done: boolean }> {
  const records = (await response.text())
    .split('\n\n')
    .filter(Boolean)
    .map((record) => record.replace(/^data: /, ''))
  const events = records.filter((data) => data !== '[DONE]').map((data) => JSON.parse(data))
  return {
    text: events.map((event) => event.choices?.[0]?.delta?.content ?? '').join(''),
    error: events.find((event) => event.error)?.error.code,
    done: records.includes('[DONE]'),
  }
}

/** Streams a text in pieces, then does something else than ending properly. */
function breaks(after: (response: Parameters<Handler>[1]) => void, text = (masked: string) => masked): Handler {
  return async ({ body }, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const piece of piecesOf(text(lastText(body)), 3)) response.write(frame(chunk({ content: piece })))
    await sleep(30)
    after(response)
  }
}

describe('a provider that answers with an error', () => {
  it.each([
    [400, 400, 'upstream_rejected'],
    [422, 422, 'upstream_rejected'],
    [404, 404, 'upstream_rejected'],
    [401, 502, 'upstream_unauthorized'],
    [403, 502, 'upstream_unauthorized'],
    [429, 429, 'upstream_rate_limited'],
    [500, 503, 'provider_unavailable'],
    [503, 503, 'provider_unavailable'],
    [307, 503, 'provider_unavailable'],
  ])('turns %i into %i %s, without a word of its own', async (given, status, code) => {
    test.openai.handler = (_, response) =>
      sendJson(
        response,
        given,
        { error: { message: 'Anna Berg is not allowed' } },
        { 'retry-after': '7', location: `${test.mistral.url}/chat/completions` },
      )
    for (const stream of [false, true]) {
      const response = await ask(test, PERSONAL, { stream })
      expect(response.status).toBe(status)
      expect(response.headers.get('content-type')).toBe('application/json')
      if (status === 429) expect(response.headers.get('retry-after')).toBe('7')
      if (status === 503) expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
      const text = await response.text()
      expect(text).not.toMatch(/Anna|allowed/)
      expect(JSON.parse(text).error.code).toBe(code)
    }
    expect(test.openai.received).toHaveLength(2)
    expect(test.mistral.received).toHaveLength(0)
    expect(test.audit().at(-1)).toMatchObject({ outcome: 'failed', error: code, status })
  })

  it('is an APIError of the right class for the SDK', async () => {
    test.openai.handler = (_, response) => sendJson(response, 429, {})
    const client = new OpenAI({ apiKey: 'unused', baseURL: `${test.url}/v1`, maxRetries: 0 })
    const error = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: PERSONAL }] }).catch((e) => e)
    expect(error).toBeInstanceOf(OpenAI.RateLimitError)
    expect((error as APIError).code).toBe('upstream_rate_limited')
    expect((error as APIError).requestID).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('a provider that sends what is no answer', () => {
  it.each([
    ['text instead of JSON', 'text/plain', 'Anna Berg'],
    ['a list', 'application/json', '[1]'],
    ['half an answer', 'application/json', '{"choices":[{"message":{"content":"An'],
  ])('%s is 502', async (_, type, text) => {
    test.openai.handler = (_request, response) => void response.writeHead(200, { 'content-type': type }).end(text)
    const response = await ask(test, PERSONAL)
    expect(response.status).toBe(502)
    expect(await codeOf(response)).toBe('upstream_failed')
  })

  it('no stream where one was asked for is 502, and its connection is given up', async () => {
    const closed = vi.fn()
    test.openai.handler = (_, response) => {
      response.once('close', closed)
      response.writeHead(200, { 'content-type': 'application/json' })
      response.write(' '.repeat(100))
    }
    const response = await ask(test, PERSONAL, { stream: true })
    expect([response.status, await codeOf(response)]).toEqual([502, 'upstream_failed'])
    await vi.waitFor(() => expect(closed).toHaveBeenCalled())
  })

  it('a connection that ends in mid-answer is 502', async () => {
    test.openai.handler = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      response.write('{"choices":[', () => response.destroy())
    }
    const response = await ask(test, PERSONAL)
    expect([response.status, await codeOf(response)]).toEqual([502, 'stream_interrupted'])
  })
})

describe('a stream that breaks', () => {
  it.each<[string, (response: Parameters<Handler>[1]) => void]>([
    ['the connection is reset', (response) => response.destroy()],
    ['it just ends', (response) => response.end()],
    ['it reports an error', (response) => response.end(frame({ error: { message: 'Anna Berg broke me', type: 'server_error' } }))],
    ['it sends what is no JSON', (response) => response.end(frame('{"choices":[{'))],
    ['it says that it is done, without having finished', (response) => response.end(frame('[DONE]'))],
  ])('%s: the text so far, then an error event, and no end marker', async (_, after) => {
    test.openai.handler = breaks(after)
    const response = await ask(test, PERSONAL, { stream: true })
    expect(response.status).toBe(200)
    const { text, error, done } = await eventsOf(response)
    expect(PERSONAL.startsWith(text)).toBe(true)
    expect(text.length).toBeGreaterThan(PERSONAL.length - 10)
    expect(error).toMatch(/^(stream_interrupted|upstream_failed)$/)
    expect(done).toBe(false)
    await vi.waitFor(() => expect(test.audit().at(-1)).toMatchObject({ outcome: 'failed', error, status: 200 }))
  })

  it('never shows half a token', async () => {
    for (let cut = 1; cut < 12; cut++) {
      test.openai.handler = breaks(
        (response) => response.destroy(),
        (masked) => masked.slice(0, masked.search(/PERSON_/) + 17 - cut),
      )
      const { text, error } = await eventsOf(await ask(test, PERSONAL, { stream: true }))
      expect(text).toBe('Schreibe Frau ')
      expect(error).toBe('stream_interrupted')
    }
  })

  it('makes the SDK throw', async () => {
    test.openai.handler = breaks((response) => response.destroy())
    const client = new OpenAI({ apiKey: 'unused', baseURL: `${test.url}/v1`, maxRetries: 0 })
    const stream = await client.chat.completions.create({ model: 'gpt-4o', stream: true, messages: [{ role: 'user', content: PERSONAL }] })
    const read = async () => {
      for await (const _ of stream);
    }
    await expect(read()).rejects.toBeInstanceOf(APIError)
  })

  it('is not taken for complete when one of two choices never ended', async () => {
    test.openai.handler = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(frame(chunk({ content: 'a' }, null, 0)) + frame(chunk({ content: 'b' }, null, 1)))
      response.end(frame(chunk({}, 'stop', 0)))
    }
    const { error, done } = await eventsOf(await ask(test, PERSONAL, { stream: true, n: 2 }))
    expect([error, done]).toEqual(['stream_interrupted', false])
  })

  it('is complete where only the end marker is missing', async () => {
    test.openai.handler = breaks((response) => response.end(frame(chunk({}, 'stop'))))
    expect(await eventsOf(await ask(test, PERSONAL, { stream: true }))).toEqual({ text: PERSONAL, error: undefined, done: true })
  })
})

describe('a client that hangs up', () => {
  it.each([false, true])('takes the upstream call with it (stream: %s)', async (stream) => {
    const closed = vi.fn()
    const proxy = await open()
    proxy.openai.handler = (_, response) => {
      response.once('close', () => closed(response.writableFinished))
      if (!stream) return
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(frame(chunk({ content: 'a' })))
    }
    const controller = new AbortController()
    const request = fetch(`${proxy.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'gpt-4o', stream, messages: [{ role: 'user', content: PERSONAL }] }),
      signal: controller.signal,
    })
    if (stream) await (await request).body?.getReader().read()
    else await vi.waitFor(() => expect(proxy.openai.received).toHaveLength(1))
    controller.abort()
    await request.catch(() => undefined)
    await vi.waitFor(() => expect(closed).toHaveBeenCalledWith(false))
    await vi.waitFor(() => expect(proxy.audit().at(-1)).toMatchObject({ outcome: 'aborted' }))
    expect(proxy.audit()).toHaveLength(1)
  })
})

describe('a sensitive request', () => {
  it.each<[string, Handler]>([
    ['fails', (_, response) => sendJson(response, 500, {})],
    ['is overloaded', (_, response) => sendJson(response, 503, {})],
    ['cuts the connection', (_, response) => void response.destroy()],
    ['redirects abroad', (_, response) => void response.writeHead(307, { location: `${test.openai.url}/chat/completions` }).end()],
  ])('whose EU provider %s is 503, and goes nowhere else', async (_, handler) => {
    test.mistral.handler = handler
    for (const stream of [false, true]) {
      const response = await ask(test, SENSITIVE, { stream })
      expect([response.status, await codeOf(response)]).toEqual([503, 'provider_unavailable'])
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(response.headers.get('x-deckname-jurisdiction')).toBe('EU')
      expect(response.headers.get('x-deckname-sensitivity')).toContain('health')
    }
    expect(test.mistral.received).toHaveLength(2)
    expect(test.openai.received).toHaveLength(0)
  })

  it('whose EU provider cannot be reached is 503, and goes nowhere else', async () => {
    const proxy = await open({ DECKNAME_MISTRAL_URL: 'http://127.0.0.1:9/v1' })
    const response = await ask(proxy, SENSITIVE)
    expect([response.status, await codeOf(response)]).toEqual([503, 'provider_unavailable'])
    expect(proxy.openai.received).toHaveLength(0)
  })

  it('is refused where no EU provider is configured', async () => {
    const unconfigured = createProvider({ name: 'mistral', jurisdiction: 'EU', dialect: 'mistral-chat' })
    const proxy = await open({}, ({ providers }) => ({ providers: new Map([...providers, ['mistral', unconfigured]]) }))
    const response = await ask(proxy, SENSITIVE)
    expect([response.status, await codeOf(response)]).toEqual([503, 'provider_not_configured'])
    expect(proxy.openai.received).toHaveLength(0)
  })
})

describe('a provider that is too slow', () => {
  it('is 504', async () => {
    const slow = createProvider({
      name: 'openai',
      jurisdiction: 'US',
      dialect: 'openai-chat',
      url: test.openai.url,
      key: 'k',
      timeouts: { headers: 100 },
    })
    const proxy = await open({}, ({ providers }) => ({ providers: new Map([...providers, ['openai', slow]]) }))
    test.openai.handler = () => {}
    const response = await ask(proxy, PERSONAL)
    expect([response.status, await codeOf(response)]).toEqual([504, 'upstream_timeout'])
  })
})

describe('a search that fails', () => {
  const nothing = (proxy: TestProxy) => expect([proxy.openai.received, proxy.mistral.received]).toEqual([[], []])

  it('is 503, nothing was sent, and the log names the place and no content', async () => {
    const find = (): never => {
      throw new Error('Anna Berg at recognizers/x.ts:1:1')
    }
    const detector = new Detector({ recognizers: [{ name: 'test/broken', kinds: ['PERSON'], find }] })
    const proxy = await open({}, () => ({ detector }))
    const response = await ask(proxy, PERSONAL)
    expect([response.status, await codeOf(response)]).toEqual([503, 'detection_failed'])
    nothing(proxy)
    expect(proxy.logged.join('')).toMatch(/"place":"test\.ts:\d+"/)
    expect(proxy.logged.join('')).not.toContain('Anna')
    expect(proxy.audit().at(-1)).toMatchObject({ outcome: 'failed', error: 'detection_failed', decision: 'refused' })
  })

  it('is 503 when it takes too long', async () => {
    const proxy = await open({}, () => ({ detectionMilliseconds: -1 }))
    const response = await ask(proxy, PERSONAL)
    expect([response.status, await codeOf(response)]).toEqual([503, 'detection_failed'])
    nothing(proxy)
  })
})

describe('an audit log that cannot be written', () => {
  it('stops requests before anything is sent, and says so at /readyz', async () => {
    let writable = false
    const lines: unknown[] = []
    const audit: AuditLog = {
      append: (event) => void lines.push(event),
      get writable() {
        return writable
      },
      close() {},
    }
    const proxy = await open({}, () => ({ audit }))
    const response = await ask(proxy, PERSONAL)
    expect([response.status, await codeOf(response)]).toEqual([503, 'audit_unavailable'])
    expect(proxy.openai.received).toHaveLength(0)
    expect(lines).toHaveLength(1)
    const ready = await fetch(`${proxy.url}/readyz`)
    expect([ready.status, await ready.json()]).toMatchObject([503, { status: 'not ready', audit: false, providers: true }])

    writable = true
    expect((await fetch(`${proxy.url}/readyz`)).status).toBe(200)
    proxy.openai.handler = (_, sent) => sendJson(sent, 200, completion('ok'))
    expect((await ask(proxy, PERSONAL)).status).toBe(200)
  })
})

describe('a full disk', () => {
  it.runIf(existsSync('/dev/full'))('stops requests after the first record that found no room', async () => {
    const data = mkdtempSync(join(tmpdir(), 'deckname-'))
    symlinkSync('/dev/full', join(data, 'audit.jsonl'))
    const proxy = await startTestProxy({ DECKNAME_DATA: data })
    expect((await ask(proxy, PERSONAL)).status).toBe(200)
    await vi.waitFor(async () => expect((await fetch(`${proxy.url}/readyz`)).status).toBe(503))
    const response = await ask(proxy, PERSONAL)
    expect([response.status, await codeOf(response)]).toEqual([503, 'audit_unavailable'])
    expect(proxy.openai.received).toHaveLength(1)
    await expect(proxy.close()).rejects.toThrow(/last lines of the audit log/)
  })
})

describe('a server that stops', () => {
  it('lets answers come to their end', async () => {
    const proxy = await open()
    let finish = (): void => {}
    proxy.openai.handler = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(frame(chunk({ content: 'eins ' })))
      finish = () => void response.end(frame(chunk({ content: 'zwei' })) + frame(chunk({}, 'stop')) + frame('[DONE]'))
    }
    const server = await startServer(proxy.proxy.app, '127.0.0.1', 0)
    const response = await ask({ ...proxy, url: server.url }, PERSONAL, { stream: true })
    const stopped = server.close()
    await sleep(20)
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
    finish()
    expect(await eventsOf(response)).toEqual({ text: 'eins zwei', error: undefined, done: true })
    await stopped
  })
})
