// The ways to the provider that are measured side by side, each in a process of its own.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LOAD_CORE, PROXY_CORE, type Started, startNode } from '../machine.ts'

export type VariantName = 'direct' | 'bare' | 'deckname' | 'portkey'

export interface Variant {
  readonly name: VariantName
  readonly title: string
  /** The proxy's process; undefined where there is none. */
  readonly process: Started | undefined
  readonly origin: string
  readonly headers: Readonly<Record<string, string>>
}

const local = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const PROJECT = local('../../')
const CLI = join(PROJECT, 'dist/cli.js')
const PORTKEY = local('../portkey/')
const GATEWAY = join(PORTKEY, 'node_modules/@portkey-ai/gateway')

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** Waits until something answers at a URL, whatever it says. */
export async function untilAnswered(url: string, started: Started, patience = 20_000): Promise<void> {
  for (const began = performance.now(); performance.now() - began < patience; ) {
    if (started.child.exitCode !== null) throw new Error(`a process of the bench ended before it answered at ${url}`)
    try {
      await (await fetch(url)).arrayBuffer()
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  throw new Error(`nothing answered at ${url}`)
}

export async function startMock(): Promise<{ readonly origin: string; readonly process: Started }> {
  const port = await freePort()
  const started = startNode(LOAD_CORE, [local('./mock.ts'), String(port)])
  const origin = `http://127.0.0.1:${port}`
  await untilAnswered(origin, started)
  return { origin, process: started }
}

/** `deckname serve` with the default policy, and the mock in place of every provider. */
export function decknameEnvironment(upstream: string, port: number): Record<string, string> {
  return {
    DECKNAME_PORT: String(port),
    DECKNAME_DATA: mkdtempSync(join(tmpdir(), 'deckname-bench-')),
    DECKNAME_OPENAI_URL: `${upstream}/v1`,
    DECKNAME_MISTRAL_URL: `${upstream}/v1`,
    OPENAI_API_KEY: 'bench',
    MISTRAL_API_KEY: 'bench',
    MALLOC_ARENA_MAX: '1',
  }
}

/** As the container image starts it. */
const SERVE_FLAGS = ['--max-semi-space-size=8']

export function startDeckname(upstream: string, port: number, flags: readonly string[] = []): Started {
  return startNode(PROXY_CORE, [...SERVE_FLAGS, ...flags, CLI, 'serve'], decknameEnvironment(upstream, port))
}

export async function startVariant(name: VariantName, upstream: string): Promise<Variant> {
  if (name === 'direct') return { name, title: 'direct', process: undefined, origin: upstream, headers: {} }
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const [title, started, headers] = launch(name, upstream, port)
  await untilAnswered(`${origin}/healthz`, started)
  return { name, title, process: started, origin, headers }
}

function launch(name: Exclude<VariantName, 'direct'>, upstream: string, port: number): [string, Started, Readonly<Record<string, string>>] {
  switch (name) {
    case 'bare':
      return ['hono + undici', startNode(PROXY_CORE, [local('./bare-proxy.ts'), String(port), upstream]), {}]
    case 'deckname':
      return ['Deckname', startDeckname(upstream, port), { authorization: 'Bearer bench' }]
    case 'portkey': {
      const { version } = JSON.parse(readFileSync(join(GATEWAY, 'package.json'), 'utf8')) as { version: string }
      const gateway = startNode(PROXY_CORE, [join(GATEWAY, 'build/start-server.js'), `--port=${port}`, '--headless'])
      const headers = { 'x-portkey-provider': 'openai', 'x-portkey-custom-host': `${upstream}/v1`, authorization: 'Bearer bench' }
      return [`Portkey ${version}`, gateway, headers]
    }
    default:
      return name satisfies never
  }
}

/** What is measured is what would be published: built, not run from its sources. @throws Error if it cannot be built. */
export function buildDeckname(): void {
  execFileSync('npm', ['run', 'build', '--silent'], { cwd: PROJECT, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Installs the other gateway beside the benches, if it is not there. @returns whether it can be measured. */
export function installPortkey(): boolean {
  if (existsSync(GATEWAY)) return true
  try {
    execFileSync('npm', ['ci', '--ignore-scripts', '--prefix', PORTKEY], { stdio: 'inherit' })
    return true
  } catch {
    return false
  }
}
