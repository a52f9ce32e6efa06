// What the promises are tried on: a proxy with one of the policies of the package, a fake provider on loopback for each that the policy
// names, and clients of the operator with keys of their own.
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { createLog } from '../../src/audit/log.ts'
import { startServer } from '../../src/http/server.ts'
import { loadPolicy } from '../../src/policy/load.ts'
import { createProxy } from '../../src/proxy.ts'
import { readSettings } from '../../src/settings.ts'
import { type FakeProvider, startFakeProvider } from '../helpers/fake-provider.ts'

export interface StageOptions {
  /** The operator's clients; without any, everyone is `default`. */
  readonly tenants?: readonly ({ readonly name: string } & Readonly<Record<string, unknown>>)[]
  readonly consents?: readonly Readonly<Record<string, unknown>>[]
  /** Providers without a key, at their real addresses; nothing can be sent to them. */
  readonly keyless?: readonly string[]
  /** Providers that nobody answers for. */
  readonly down?: readonly string[]
}

export interface Answer {
  readonly status: number
  readonly text: string
  readonly header: (name: string) => string | null
}

export interface Stage {
  readonly providers: ReadonlyMap<string, FakeProvider>
  /** Asks as an app does; `tenant` brings that client's key. */
  ask(content: string, options?: AskOptions): Promise<Answer>
  get(path: string): Promise<unknown>
  /** Names of the providers that got something, in the order of the policy. */
  reached(): string[]
  /** All bytes of bodies that reached providers. */
  sent(): string
  audit(): Record<string, unknown>[]
  /** Everything that the proxy wrote: log lines and all files of its data folder. */
  written(): string
  close(): Promise<void>
}

export interface AskOptions {
  readonly model?: string
  readonly tenant?: string
  readonly stream?: boolean
  readonly headers?: Readonly<Record<string, string>>
  readonly messages?: readonly unknown[]
}

const keyOf = (tenant: string): string => `key-of-${tenant}`

export async function openStage(policyName: string, options: StageOptions = {}): Promise<Stage> {
  const policy = loadPolicy(policyName)
  const providers = new Map<string, FakeProvider>()
  const env: Record<string, string> = {}
  for (const { name, key } of policy.providers.values()) {
    const fake = await startFakeProvider()
    providers.set(name, fake)
    if (options.keyless?.includes(name)) continue
    env[`DECKNAME_${name.toUpperCase()}_URL`] = fake.url
    if (key !== undefined) env[key] = `key-for-${name}`
    if (options.down?.includes(name)) await fake.close()
  }
  const data = mkdtempSync(join(tmpdir(), 'deckname-promise-'))
  const config = join(mkdtempSync(join(tmpdir(), 'deckname-config-')), 'config.yaml')
  const tenants = (options.tenants ?? []).map((tenant) => ({
    ...tenant,
    keys: [createHash('sha256').update(keyOf(tenant.name)).digest('hex')],
  }))
  writeFileSync(config, stringify({ tenants, consents: options.consents ?? [] }))
  const logged: string[] = []
  const settings = readSettings({
    ...env,
    DECKNAME_POLICY: policyName,
    DECKNAME_DATA: data,
    DECKNAME_CONFIG: config,
    DECKNAME_MASTER_KEY: randomBytes(32).toString('base64'),
  })
  const proxy = createProxy(settings, { log: createLog('info', { write: (line: string) => void logged.push(line) }), retryShare: 0 })
  const server = await startServer(proxy.app, '127.0.0.1', 0)
  return {
    providers,
    async ask(content, { model = 'gpt-4o', tenant, stream = false, headers = {}, messages } = {}) {
      const response = await fetch(`${server.url}/v1/chat/completions`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(tenant !== undefined && { authorization: `Bearer ${keyOf(tenant)}` }),
          ...headers,
        },
        body: JSON.stringify({ model, stream, messages: messages ?? [{ role: 'user', content }] }),
      })
      return { status: response.status, text: textOf(await response.text(), stream), header: (name) => response.headers.get(name) }
    },
    async get(path) {
      return (await fetch(`${server.url}${path}`)).json()
    },
    reached: () => [...providers].filter(([, { received }]) => received.length > 0).map(([name]) => name),
    sent: () => [...providers.values()].flatMap(({ received }) => received.map(({ text }) => text)).join('\n'),
    audit: () => lines(readFileSync(proxy.auditFile, 'utf8')),
    written: () => [...logged, ...readdirSync(data).map((name) => readFileSync(join(data, name), 'latin1'))].join('\n'),
    async close() {
      await server.close(0)
      await proxy.close()
      for (const [name, fake] of providers) if (!options.down?.includes(name)) await fake.close()
    },
  }
}

/** Opens a stage for one test, and closes it whatever comes. */
export async function on(policy: string, options: StageOptions, test: (stage: Stage) => Promise<void>): Promise<void> {
  const stage = await openStage(policy, options)
  try {
    await test(stage)
  } finally {
    await stage.close()
  }
}

function lines(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

interface Body {
  readonly choices?: readonly { readonly message?: { readonly content?: string }; readonly delta?: { readonly content?: string } }[]
  readonly error?: { readonly code?: string }
}

/** The answer's text; of an error its code. */
function textOf(body: string, stream: boolean): string {
  if (stream && body.startsWith('data:')) {
    return [...body.matchAll(/^data: (\{.*)$/gm)]
      .map(([, data = '{}']) => (JSON.parse(data) as Body).choices?.[0]?.delta?.content ?? '')
      .join('')
  }
  const { choices, error } = JSON.parse(body) as Body
  return choices?.[0]?.message?.content ?? error?.code ?? ''
}
