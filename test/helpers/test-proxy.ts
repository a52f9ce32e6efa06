// A whole proxy on loopback with fake providers behind it.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLog } from '../../src/audit/log.ts'
import { createApp } from '../../src/http/app.ts'
import { startServer } from '../../src/http/server.ts'
import { createProxy, type DecknameProxy, type ProxyOptions } from '../../src/proxy.ts'
import type { Parts } from '../../src/relay/call.ts'
import { readSettings } from '../../src/settings.ts'
import { createTenants } from '../../src/tenants/tenant.ts'
import { type FakeProvider, startFakeProvider } from './fake-provider.ts'

export interface TestProxy {
  readonly url: string
  readonly proxy: DecknameProxy
  readonly openai: FakeProvider
  readonly mistral: FakeProvider
  /** Lines that the operator's log got. */
  readonly logged: string[]
  audit(): Record<string, unknown>[]
  close(): Promise<void>
}

/** Each request is sent once, and whatever failed before. */
const UNTROUBLED: ProxyOptions = { retryShare: 0, breaker: { breakAfter: Number.POSITIVE_INFINITY, tryAgainAfter: 1000 } }

/** @param change replaces parts of the proxy, such as a detector that throws. */
export async function startTestProxy(
  env: Readonly<Record<string, string>> = {},
  change: (parts: Parts) => Partial<Parts> = () => ({}),
  options: ProxyOptions = UNTROUBLED,
): Promise<TestProxy> {
  const [openai, mistral] = await Promise.all([startFakeProvider(), startFakeProvider()])
  const logged: string[] = []
  const settings = readSettings({
    DECKNAME_DATA: mkdtempSync(join(tmpdir(), 'deckname-')),
    DECKNAME_MASTER_KEY: randomBytes(32).toString('base64'),
    DECKNAME_OPENAI_URL: openai.url,
    DECKNAME_MISTRAL_URL: mistral.url,
    OPENAI_API_KEY: 'test-openai-key',
    MISTRAL_API_KEY: 'test-mistral-key',
    ...env,
  })
  const proxy = createProxy(settings, { log: createLog('info', { write: (line: string) => void logged.push(line) }), ...options })
  const changed = change(proxy.parts)
  const parts = () => ({ ...proxy.parts, ...changed })
  const app = createApp({ parts, tenants: createTenants(settings.tenants), maxBodyBytes: settings.maxBodyBytes })
  const server = await startServer(app, '127.0.0.1', 0)
  return {
    url: server.url,
    proxy,
    openai,
    mistral,
    logged,
    audit: () =>
      readFileSync(proxy.auditFile, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    async close() {
      await server.close(0)
      await Promise.all([openai.close(), mistral.close()])
      await proxy.close()
    },
  }
}
