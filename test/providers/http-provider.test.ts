import { createServer as createTlsServer } from 'node:https'
import { createServer, type Socket } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import type { ErrorCode } from '../../src/errors.ts'
import { createProvider, type ProviderOptions } from '../../src/providers/http-provider.ts'
import type { Provider, UpstreamAnswer, UpstreamRequest } from '../../src/providers/provider.ts'
import { type FakeUpstream, startFakeUpstream } from './fake-upstream.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const part of open.splice(0).reverse()) await part.close()
})

async function upstream(...answer: Parameters<typeof startFakeUpstream>): Promise<FakeUpstream> {
  const fake = await startFakeUpstream(...answer)
  open.push(fake)
  return fake
}

function provider(url: string, options: Partial<ProviderOptions> = {}): Provider {
  const made = createProvider({ name: 'fake', jurisdiction: 'EU', dialect: 'openai-chat', key: 'key-1', ...options, url })
  open.push(made)
  return made
}

const request = (more: Partial<UpstreamRequest> = {}): UpstreamRequest => ({
  dialect: 'openai-chat',
  body: '{"model":"m","messages":[]}',
  stream: false,
  signal: new AbortController().signal,
  ...more,
})

async function text(answer: UpstreamAnswer): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of answer.body) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

async function codeOf(promise: Promise<unknown>): Promise<ErrorCode | undefined> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return (error as { code?: ErrorCode } | undefined)?.code
}

/** A raw server, for answers that no HTTP library would send. */
async function rawUpstream(answer: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('data', () => answer(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push({
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
}

describe('send()', () => {
  it('posts the body as it is, to the chat path behind the prefix', async () => {
    const fake = await upstream((response) => response.end('{"ok":true}'))
    const body = '{"model":"m","messages":[{"role":"user","content":"PERSON_7f3a9c21b0 grüßt 👋"}]}'
    const answer = await provider(`${fake.url}/prefix`).send(request({ body }))
    expect(answer.status).toBe(200)
    expect(await text(answer)).toBe('{"ok":true}')
    expect(fake.seen[0]).toMatchObject({ method: 'POST', path: '/prefix/v1/chat/completions', body })
  })

  it('sends these headers and no others', async () => {
    const fake = await upstream((response) => response.end('{}'))
    const target = provider(`${fake.url}/v1`)
    await text(await target.send(request()))
    await text(await target.send(request({ stream: true })))
    const [plain, streamed] = fake.seen.map(({ headers }) => headers)
    expect(Object.keys(plain ?? {}).sort()).toEqual(
      ['accept', 'accept-encoding', 'authorization', 'connection', 'content-length', 'content-type', 'host', 'user-agent'].sort(),
    )
    expect(plain).toMatchObject({
      accept: 'application/json',
      'accept-encoding': 'identity',
      authorization: 'Bearer key-1',
      'content-type': 'application/json',
      'user-agent': 'deckname',
    })
    expect(streamed?.['accept']).toBe('text/event-stream')
  })

  it('sends no authorization without a key', async () => {
    const fake = await upstream((response) => response.end('{}'))
    await text(await provider(fake.url, { key: '' }).send(request()))
    expect(fake.seen[0]?.headers['authorization']).toBeUndefined()
  })

  it('hands error statuses on as answers', async () => {
    const fake = await upstream((response) => response.writeHead(429, { 'retry-after': '7' }).end('slow down'))
    const answer = await provider(fake.url).send(request())
    expect(answer.status).toBe(429)
    expect(answer.headers['retry-after']).toBe('7')
    expect(await text(answer)).toBe('slow down')
  })

  it('does not follow a redirect', async () => {
    const elsewhere = await upstream((response) => response.end('{}'))
    const fake = await upstream((response) => response.writeHead(307, { location: `${elsewhere.url}/v1/chat/completions` }).end())
    expect(await codeOf(provider(fake.url).send(request()))).toBe('upstream_failed')
    expect(elsewhere.seen).toHaveLength(0)
  })

  it('reports an unreachable provider', async () => {
    const fake = await startFakeUpstream(() => undefined)
    await fake.close()
    expect(await codeOf(provider(fake.url).send(request()))).toBe('upstream_failed')
  })

  it('never calls a provider without a key', async () => {
    const made = createProvider({ name: 'fake', jurisdiction: 'EU', dialect: 'openai-chat', url: 'https://api.example.eu' })
    open.push(made)
    expect(made.configured).toBe(false)
    expect(await codeOf(made.send(request()))).toBe('provider_not_configured')
  })

  it('wants no key of a local provider, but a URL', () => {
    const local = { name: 'local', jurisdiction: 'local', dialect: 'openai-chat' } as const
    expect(createProvider({ ...local, url: 'http://ollama:11434' }).configured).toBe(true)
    expect(createProvider(local).configured).toBe(false)
  })

  it('does not speak TLS below 1.3', async () => {
    const connections: string[] = []
    const server = createTlsServer({ maxVersion: 'TLSv1.2' })
    server.on('tlsClientError', (error) => connections.push((error as NodeJS.ErrnoException).code ?? ''))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    open.push({ close: () => new Promise((resolve) => server.close(() => resolve())) })
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    // A name that is not loopback by its spelling, resolved to loopback.
    const made = createProvider({
      name: 'fake',
      jurisdiction: 'EU',
      dialect: 'openai-chat',
      key: 'key-1',
      url: `https://provider.example:${port}`,
      lookup: (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    })
    open.push(made)
    expect(await codeOf(made.send(request()))).toBe('upstream_failed')
    expect(connections).toEqual(['ERR_SSL_UNSUPPORTED_PROTOCOL'])
  })

  it('names the provider in a bad setting and keeps the key out of it', () => {
    const make = (more: Partial<ProviderOptions>) => () =>
      createProvider({ name: 'mistral', jurisdiction: 'EU', dialect: 'mistral-chat', url: 'https://a.example.eu', ...more })
    expect(make({ url: 'http://a.example.eu' })).toThrow(/^Provider mistral: .*https/)
    expect(make({ key: 'abc\nx-other: 1' })).toThrow(/^Provider mistral: (?!.*abc)/)
  })
})

describe('an abort', () => {
  it('ends a call that waits for headers, and the upstream notices', async () => {
    const controller = new AbortController()
    const closed = Promise.withResolvers<void>()
    const fake = await upstream((response) => {
      response.on('close', closed.resolve)
      controller.abort()
    })
    expect(await codeOf(provider(fake.url).send(request({ signal: controller.signal })))).toBe('upstream_failed')
    await closed.promise
  })

  it('ends a call in the middle of its body', async () => {
    const controller = new AbortController()
    const closed = Promise.withResolvers<void>()
    const fake = await upstream((response) => {
      response.on('close', closed.resolve)
      response.writeHead(200).write('data: 1\n\n')
    })
    const answer = await provider(fake.url).send(request({ signal: controller.signal }))
    const chunks = answer.body[Symbol.asyncIterator]()
    await chunks.next()
    const pending = chunks.next()
    controller.abort()
    expect(await codeOf(pending)).toBe('stream_interrupted')
    await closed.promise
  })

  it('sends nothing when it came before', async () => {
    const fake = await upstream((response) => response.end('{}'))
    expect(await codeOf(provider(fake.url).send(request({ signal: AbortSignal.abort() })))).toBe('upstream_failed')
    expect(fake.seen).toHaveLength(0)
  })

  it('by a time limit is a timeout', async () => {
    const fake = await upstream(() => undefined)
    expect(await codeOf(provider(fake.url).send(request({ signal: AbortSignal.timeout(50) })))).toBe('upstream_timeout')
  })

  it('follows from leaving the body early, compressed or not', async () => {
    for (const headers of [{}, { 'content-encoding': 'gzip' }]) {
      const closed = Promise.withResolvers<void>()
      const fake = await upstream((response) => {
        response.on('close', closed.resolve)
        response.writeHead(200, headers).write('data: 1\n\n')
      })
      const answer = await provider(fake.url).send(request())
      await answer.body[Symbol.asyncIterator]().return?.()
      await closed.promise
    }
  })
})

describe('the body', () => {
  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ] as const)('is decoded from %s', async (encoding, compress) => {
    const plain = 'Grüße an PERSON_7f3a9c21b0 '.repeat(5000)
    const fake = await upstream((response) => response.writeHead(200, { 'content-encoding': encoding }).end(compress(plain)))
    const answer = await provider(fake.url).send(request())
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(await text(answer)).toBe(plain)
  })

  it('is refused in an unknown encoding', async () => {
    const fake = await upstream((response) => response.writeHead(200, { 'content-encoding': 'compress' }).end('x'))
    expect(await codeOf(provider(fake.url).send(request()))).toBe('upstream_failed')
  })

  it('fails where the compressed data is cut off', async () => {
    const whole = gzipSync('x'.repeat(1000))
    const fake = await upstream((response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(whole.subarray(0, -9)))
    expect(await codeOf(provider(fake.url).send(request()).then(text))).toMatch(/stream_interrupted|upstream_failed/)
  })

  it.each([
    ['chunked', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n'],
    ['content-length', 'HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\nhello'],
  ])('throws after its last byte on a premature end (%s)', async (_name, head) => {
    const url = await rawUpstream((socket) => socket.end(head))
    const chunks: Uint8Array[] = []
    const answer = await provider(url).send(request())
    const read = (async () => {
      for await (const chunk of answer.body) chunks.push(chunk)
    })()
    expect(await codeOf(read)).toBe('stream_interrupted')
    expect(Buffer.concat(chunks).toString()).toBe('hello')
  })

  it('throws on a reset', async () => {
    const url = await rawUpstream((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n', () =>
        setTimeout(() => socket.resetAndDestroy(), 20),
      )
    })
    expect(await codeOf(provider(url).send(request()).then(text))).toBe('stream_interrupted')
  })

  it('says upstream_failed where the connection breaks before the first byte', async () => {
    const url = await rawUpstream((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n'))
    expect(await codeOf(provider(url).send(request()).then(text))).toBe('upstream_failed')
    const silent = await rawUpstream((socket) => socket.destroy())
    expect(await codeOf(provider(silent).send(request()))).toBe('upstream_failed')
  })

  it('keeps bytes of a malformed answer out of the error', async () => {
    const url = await rawUpstream((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: Anna Berg\r\n\r\nAnna Berg'))
    const error: unknown = await provider(url)
      .send(request())
      .catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'upstream_failed' })
    const { message, cause, stack } = error as Error
    expect(JSON.stringify([message, String(cause), Object.values(cause as object), stack])).not.toContain('Anna')
  })

  it('holds the upstream back while nobody reads', async () => {
    const total = 64 * 1024 * 1024
    const block = Buffer.alloc(1024 * 1024, 'x')
    let written = 0
    const fake = await upstream((response) => {
      response.writeHead(200, { 'content-length': String(total) })
      const more = (): void => {
        while (written < total) {
          written += block.length
          if (!response.write(block)) {
            response.once('drain', more)
            return
          }
        }
        response.end()
      }
      more()
    })
    const answer = await provider(fake.url).send(request())
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(written).toBeLessThan(total / 2)
    let read = 0
    for await (const chunk of answer.body) read += chunk.byteLength
    expect(read).toBe(total)
  })

  it('leaves connections open for the next calls', async () => {
    const ports = new Set<number>()
    const fake = await upstream((response, incoming) => {
      ports.add(incoming.socket.remotePort ?? 0)
      response.end('{}')
    })
    const target = provider(fake.url)
    for (let i = 0; i < 20; i++) await text(await target.send(request()))
    expect(ports.size).toBeLessThan(4)
  })
})
