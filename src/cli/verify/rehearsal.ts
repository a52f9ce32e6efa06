// The proxy as it is configured, with a recorder in the place of each provider. All on loopback: nothing reaches a real one.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLog } from '../../audit/log.ts'
import { startServer } from '../../http/server.ts'
import type { CompiledPolicy } from '../../policy/compiled-policy.ts'
import { loadWithFiles } from '../../policy/load.ts'
import { createProxy } from '../../proxy.ts'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'
import type { Settings } from '../../settings.ts'

/** One request through the proxy and what came of it. */
export interface Outcome {
  /** What the app got: the answer's text, or the error's. */
  readonly got: string
  readonly status: number
  readonly decision: string
  readonly rule: string
  readonly provider: string
  readonly jurisdiction: string
  /** Categories that were found, or `none`. */
  readonly sensitivity: string
  /** Bodies that reached recorders, with the name of the provider in whose place each stands. */
  readonly seen: readonly { readonly provider: string; readonly body: string }[]
}

export interface Rehearsal {
  readonly policy: CompiledPolicy
  /** Sends one question of a user. */
  ask(text: string, options: { readonly model: string; readonly stream: boolean }): Promise<Outcome>
  close(): Promise<void>
}

/** @throws PolicyError, SettingsError */
export async function openRehearsal(settings: Settings): Promise<Rehearsal> {
  const loaded = loadWithFiles(settings.policy)
  const { policy } = loaded
  const recorders = new Map<string, Sandbox>()
  for (const name of policy.providers.keys()) recorders.set(name, await startSandbox())
  const recorderOf = (provider: string): Sandbox => {
    const recorder = recorders.get(provider)
    if (recorder === undefined) throw new TypeError(`no recorder for ${provider}`)
    return recorder
  }
  const data = mkdtempSync(join(tmpdir(), 'deckname-verify-'))
  // The operator's clients and audit log stay out of it.
  const proxy = createProxy(
    { ...settings, data, tenants: [], providerKey: () => undefined },
    { sandbox: (provider) => recorderOf(provider).url, policy: loaded, log: createLog('silent') },
  )
  const server = await startServer(proxy.app, '127.0.0.1', 0)
  const counts = () => new Map([...recorders].map(([name, { requests }]) => [name, requests.length]))
  return {
    policy,
    async ask(text, { model, stream }) {
      const before = counts()
      const response = await fetch(`${server.url}/v1/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer not-needed-here' },
        body: JSON.stringify({ model, stream, messages: [{ role: 'user', content: text }] }),
      })
      const body = await response.text()
      const said = (name: string) => response.headers.get(`x-deckname-${name}`) ?? ''
      return {
        got: stream && response.ok ? streamedText(body) : plainText(body),
        status: response.status,
        decision: said('decision'),
        rule: said('rule'),
        provider: said('provider'),
        jurisdiction: said('jurisdiction'),
        sensitivity: said('sensitivity'),
        seen: [...recorders].flatMap(([provider, { requests }]) =>
          requests.slice(before.get(provider)).map((request) => ({ provider, body: request.body })),
        ),
      }
    },
    async close() {
      await server.close(0)
      await proxy.close()
      for (const recorder of recorders.values()) await recorder.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

interface Chat {
  readonly choices?: readonly { readonly message?: { readonly content?: string }; readonly delta?: { readonly content?: string } }[]
  readonly error?: { readonly message?: string }
}

function plainText(body: string): string {
  const { choices, error } = JSON.parse(body) as Chat
  return choices?.[0]?.message?.content ?? error?.message ?? ''
}

function streamedText(body: string): string {
  return [...body.matchAll(/^data: (\{.*)$/gm)]
    .map(([, data = '{}']) => (JSON.parse(data) as Chat).choices?.[0]?.delta?.content ?? '')
    .join('')
}
