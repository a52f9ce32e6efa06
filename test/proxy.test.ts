import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createProxy, readSettings, startServer } from '../src/proxy.ts'

describe('the door deckname/proxy', () => {
  it('has all that a proxy in a process of one’s own needs', async () => {
    const settings = readSettings({ DECKNAME_DATA: mkdtempSync(join(tmpdir(), 'deckname-')), DECKNAME_PORT: '0', OPENAI_API_KEY: 'test' })
    const proxy = createProxy(settings)
    const server = await startServer(proxy.app, settings.host, settings.port)
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'ok' })
    await server.close()
    await proxy.close()
  })
})
