// Examples and the code blocks marked `// run` are run as they stand, against a proxy with the sandbox behind it.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createLog } from '../../src/audit/log.ts'
import { type RunningServer, startServer } from '../../src/http/server.ts'
import { createProxy, type DecknameProxy } from '../../src/proxy.ts'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'
import { readSettings } from '../../src/settings.ts'
import { codeBlocks } from './code-blocks.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'deckname-docs-'))
// Code blocks import the SDKs: they must lie below the project's node_modules.
const blocksFolder = mkdtempSync(join(ROOT, 'node_modules', '.docs-'))

let sandbox: Sandbox
let proxy: DecknameProxy
let server: RunningServer

beforeAll(async () => {
  sandbox = await startSandbox()
  proxy = createProxy(readSettings({ DECKNAME_DATA: folder }), { sandbox: sandbox.url, log: createLog('silent') })
  server = await startServer(proxy.app, '127.0.0.1', 0)
})

afterAll(async () => {
  await server.close(0)
  await proxy.close()
  await sandbox.close()
  for (const made of [folder, blocksFolder]) rmSync(made, { recursive: true, force: true })
})

function environment(): Record<string, string | undefined> {
  return { PATH: process.env['PATH'], OPENAI_BASE_URL: `${server.url}/v1`, DECKNAME_URL: server.url }
}

describe('examples', () => {
  it.each([
    ['node-openai.mjs', 'Anna Berg', /Decision: forwarded to openai/],
    ['node-mistral.mjs', 'Jakob Lindner', /030 23125 417/],
  ])('%s gets the real values back, and the provider saw none', async (file, name, expected) => {
    const before = sandbox.requests.length
    const { stdout } = await run(process.execPath, [join(ROOT, 'examples', file)], { env: environment() })
    expect(stdout).toContain(name)
    expect(stdout).toMatch(expected)
    expect(sandbox.requests).toHaveLength(before + 1)
    expect(sandbox.requests.at(-1)?.body).not.toContain(name)
    expect(sandbox.requests.at(-1)?.body).toMatch(/PERSON_[0-9a-f]{10}/)
  })

  it('config.yaml is accepted as it is, and opens its tenants', () => {
    const config = join(ROOT, 'examples/config.yaml')
    const { tenants } = readSettings({ DECKNAME_DATA: folder, DECKNAME_CONFIG: config, DECKNAME_HOST: '0.0.0.0' })
    expect(tenants.map(({ name }) => name)).toEqual(['shop', 'practice'])
    expect(tenants[0]?.keys).toEqual([createHash('sha256').update('dn_this-one-is-an-example_replace-it').digest('hex')])
  })

  it('docker-compose.yml names files that are there, and keeps the container read-only', () => {
    const { services, configs } = parse(readFileSync(join(ROOT, 'examples/docker-compose.yml'), 'utf8'))
    expect(services.deckname).toMatchObject({ read_only: true, tmpfs: ['/tmp'], cap_drop: ['ALL'] })
    expect(readdirSync(join(ROOT, 'examples'))).toContain(configs.deckname.file.replace('./', ''))
  })
})

const pages = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)].filter((name) => name.endsWith('.md'))
const runnable = pages.flatMap((page) =>
  codeBlocks(join(ROOT, page))
    .filter(({ code }) => code.startsWith('// run\n'))
    .map((block) => ({ page, ...block })),
)

describe('code blocks', () => {
  it('that can be run are found', () => {
    expect(runnable.map(({ page }) => page)).toEqual(expect.arrayContaining(['README.md', 'docs/connect-an-app.md']))
  })

  it.each(runnable)('of $page, line $line, runs', async ({ code, line }) => {
    const before = sandbox.requests.length
    const file = join(blocksFolder, `block-${line}.mjs`)
    writeFileSync(file, code.replaceAll('http://127.0.0.1:8787', server.url))
    const { stdout } = await run(process.execPath, [file], { env: environment() })
    expect(stdout).toMatch(/Anna Berg|Jakob Lindner|Amélie Gaertner/)
    expect(sandbox.requests.length).toBeGreaterThan(before)
    for (const { body } of sandbox.requests.slice(before)) expect(body).not.toMatch(/Berg|Lindner|Gaertner/)
  })
})
