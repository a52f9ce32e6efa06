import { createServer } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { createProvider, type ProviderOptions } from '../../src/providers/http-provider.ts'
import type { Provider, UpstreamRequest } from '../../src/providers/provider.ts'
import { startFakeUpstream } from './fake-upstream.ts'

const open: { close(): Promise<void> }[] = []
afterAll(async () => {
  for (const part of open.reverse()) await part.close()
})

function provider(options: Partial<ProviderOptions>): Provider {
  const made = createProvider({ name: 'fake', jurisdiction: 'EU', dialect: 'openai-chat', key: 'key-1', ...options })
  open.push(made)
  return made
}

const request: UpstreamRequest = { dialect: 'openai-chat', body: '{}', stream: false, signal: new AbortController().signal }

// undici's timers are coarse, up to a second; so these wait side by side.
describe('send() gives up', () => {
  it.concurrent('waiting for headers', async () => {
    const fake = await startFakeUpstream(() => undefined)
    open.push(fake)
    await expect(provider({ url: fake.url, timeouts: { headers: 100 } }).send(request)).rejects.toMatchObject({ code: 'upstream_timeout' })
  })

  it.concurrent('on a body that stands still', async () => {
    const fake = await startFakeUpstream((response) => response.writeHead(200).write('data: 1'))
    open.push(fake)
    const { body } = await provider({ url: fake.url, timeouts: { idle: 100 } }).send(request)
    const chunks: Uint8Array[] = []
    const read = (async () => {
      for await (const chunk of body) chunks.push(chunk)
    })()
    await expect(read).rejects.toMatchObject({ code: 'stream_interrupted' })
    expect(Buffer.concat(chunks).toString()).toBe('data: 1')
  })

  it.concurrent('on a body that never begins', async () => {
    const fake = await startFakeUpstream((response) => response.writeHead(200).flushHeaders())
    open.push(fake)
    const { body } = await provider({ url: fake.url, timeouts: { idle: 100 } }).send(request)
    await expect(body[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'upstream_timeout' })
  })

  it.concurrent('on a connection that does not come about, which is a failure: nothing was sent', async () => {
    // It accepts, and never answers the TLS greeting.
    const server = createServer((socket) => socket.on('error', () => undefined).resume())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    open.push({ close: () => new Promise((resolve) => server.close(() => resolve())) })
    const address = server.address()
    const made = provider({
      url: `https://provider.example:${typeof address === 'object' && address !== null ? address.port : 0}`,
      timeouts: { connect: 100 },
      lookup: (_host, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    })
    await expect(made.send(request)).rejects.toMatchObject({ code: 'upstream_failed' })
  })
})
