// What the demo runs on: a sandbox in the providers' place, a proxy in front of it, and the SDKs pointed at the proxy. All on loopback.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLog } from '../../audit/log.ts'
import { startServer } from '../../http/server.ts'
import type { CompiledPolicy } from '../../policy/compiled-policy.ts'
import { createProxy } from '../../proxy.ts'
import { startSandbox } from '../../sandbox/sandbox.ts'
import { readSettings } from '../../settings.ts'
import type { Clients } from './scenes.ts'

export interface Stage {
  readonly url: string
  readonly policy: CompiledPolicy
  readonly clients: Clients
  /** Bodies of all requests that reached the provider, oldest first. */
  seen(): readonly string[]
  /** The lines of the audit log. */
  audit(): readonly string[]
  close(): Promise<void>
}

export async function openStage(): Promise<Stage> {
  const data = mkdtempSync(join(tmpdir(), 'deckname-demo-'))
  const sandbox = await startSandbox()
  const settings = readSettings({ DECKNAME_DATA: data, DECKNAME_POLICY: 'default' })
  const proxy = createProxy(settings, { sandbox: sandbox.url, log: createLog('silent') })
  const server = await startServer(proxy.app, '127.0.0.1', 0)
  return {
    url: server.url,
    policy: proxy.policy,
    clients: await openClients(server.url),
    seen: () => sandbox.requests.map(({ body }) => body),
    audit: () => readFileSync(proxy.auditFile, 'utf8').split('\n').filter(Boolean),
    async close() {
      await server.close(0)
      await proxy.close()
      await sandbox.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** The official SDKs. Each option is named, so that no variable of this machine's environment leads them elsewhere. */
async function openClients(url: string): Promise<Clients> {
  const [{ OpenAI }, { Mistral }, { HTTPClient }] = await Promise.all([
    import('openai'),
    import('@mistralai/mistralai'),
    import('@mistralai/mistralai/lib/http.js'),
  ])
  let headers = new Headers()
  const listen = async (...request: Parameters<typeof fetch>): Promise<Response> => {
    const response = await fetch(...request)
    headers = response.headers
    return response
  }
  return {
    openai: new OpenAI({
      apiKey: 'not-needed-here',
      baseURL: `${url}/v1`,
      organization: null,
      project: null,
      logLevel: 'off',
      maxRetries: 0,
      fetch: listen,
    }),
    mistral: new Mistral({ apiKey: 'not-needed-here', serverURL: url, httpClient: new HTTPClient({ fetcher: listen }) }),
    headers: () => headers,
  }
}
