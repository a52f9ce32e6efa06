// The built program stands by itself: a folder with dist/, policies/ and package.json, and no packages around it.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'deckname-build-'))
const dist = join(folder, 'dist')

function program(args: readonly string[], input = ''): string {
  return execFileSync(process.execPath, [join(dist, 'cli.js'), ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { DECKNAME_DATA: join(folder, 'data') },
  })
}

beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, 'build/build.ts'), dist], { cwd: ROOT })
  for (const name of ['package.json', 'policies']) cpSync(join(ROOT, name), join(folder, name), { recursive: true })
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the built program', { timeout: 60_000 }, () => {
  it('finds names and numbers with the data beside it', () => {
    const line = JSON.stringify({ id: '1', text: 'Bitte Frau Annegret Zwiener anrufen: +49 30 901820' })
    const { spans } = JSON.parse(program(['detect', '--jsonl'], `${line}\n`)) as { spans: { type: string }[] }
    expect(spans.map(({ type }) => type)).toEqual(['PERSON', 'PHONE'])
  })

  it('knows its version and its policies', () => {
    expect(program(['--version']).trim()).toBe(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version)
    expect(program(['policy', 'check', 'default'])).toMatch(/ 0 problems/)
  })

  it('keeps its promises on the wire', () => {
    const { ok } = JSON.parse(program(['verify', '--json'])) as { ok: boolean }
    expect(ok).toBe(true)
  })

  it('has the thread of the model beside it, and says whose code it holds', () => {
    expect(readdirSync(dist)).toEqual(expect.arrayContaining(['model-worker.js', 'index.js', 'proxy.js']))
    const notices = readFileSync(join(dist, 'THIRD-PARTY-NOTICES.txt'), 'utf8')
    for (const name of ['hono', 'pino', 'undici', 'zod']) expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'))
  })
})
