// The command line as users run it: a process of its own, standard input and output, exit codes.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KEY, runCli, startCli } from '../helpers/run-cli.ts'
import { startTestProxy } from '../helpers/test-proxy.ts'

const request = (content: string, more: object = {}, body: object = {}) => ({
  path: '/v1/chat/completions',
  body: { model: 'gpt-4o', messages: [{ role: 'user', content }], ...body },
  ...more,
})

describe('deckname detect', () => {
  it('answers line by line, with offsets in UTF-16 code units', async () => {
    const texts = ['🦊 Frau Anna Berg, anna.berg@firma.example', 'Nichts hier.', 'Bei der Siemens AG in Köln.']
    const { code, out } = await runCli(
      ['detect', '--jsonl'],
      texts.map((text, id) => `${JSON.stringify({ id, text, lang: 'de' })}\n`).join('\n'),
    )
    expect(code).toBe(0)
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ id }) => id)).toEqual([0, 1, 2])
    for (const span of lines.flatMap(({ spans }) => spans)) expect(Object.keys(span)).toEqual(['start', 'end', 'type', 'score', 'by'])
    const found = lines.map(({ id, spans }) =>
      spans.map(({ start, end, type }: { start: number; end: number; type: string }) => [type, texts[id]?.slice(start, end)]),
    )
    expect(found[0]).toEqual([
      ['PERSON', 'Anna Berg'],
      ['EMAIL', 'anna.berg@firma.example'],
    ])
    expect(found[1]).toEqual([])
    expect(found[2]?.map(([type]: [string]) => type)).toContain('ORGANIZATION')
  })

  it('shows a text with its finds', async () => {
    const { code, out, err } = await runCli(['detect'], 'Frau Anna Berg ruft an.\n')
    expect([code, out, err]).toEqual([0, 'Frau [PERSON Anna Berg] ruft an.\n', '\n1 found: PERSON 1\n'])
  })

  it.each(['{"id":1}', 'no json', '[]', '{"text":5}'])('fails on the line %j', async (line) => {
    const { code, err } = await runCli(['detect', '--jsonl'], `${line}\n`)
    expect(code).toBe(1)
    expect(err).toMatch(/^deckname: .*line/)
    expect(err).not.toContain('at file:')
  })
})

describe('deckname explain', () => {
  it('prints exactly what serve would send', async () => {
    const proxy = await startTestProxy({ DECKNAME_MASTER_KEY: KEY })
    try {
      for (const content of ['Schreibe Frau Anna Berg einen Gruß.', 'Patientin Anna Berg hat Brustkrebs. Schreibe ihr.']) {
        const headers = { 'X-Deckname-Conversation': 'c-1' }
        const asked = request(content, { headers })
        const { code, out } = await runCli(['explain'], JSON.stringify(asked))
        expect(code).toBe(0)
        const explained = JSON.parse(out)
        const response = await fetch(proxy.url + asked.path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: JSON.stringify(asked.body),
        })
        const header = (name: string) => response.headers.get(`x-deckname-${name}`)
        const received = [...proxy.openai.received, ...proxy.mistral.received].at(-1)
        const { reasons, ...sent } = explained
        expect(reasons.length > 0, 'reasons where it is sensitive').toBe(sent.sensitivity.length > 0)
        expect(sent).toEqual({
          decision: header('decision'),
          rule: header('rule'),
          provider: header('provider'),
          jurisdiction: header('jurisdiction'),
          sensitivity: header('sensitivity') === 'none' ? [] : header('sensitivity')?.split(','),
          kinds: { PERSON: 1 },
          body: received?.body,
        })
      }
    } finally {
      await proxy.close()
    }
  })

  it('explains refusals, one a line', async () => {
    const lines = [
      request('Hallo', { headers: { 'x-deckname-mode': 'no-ai' } }),
      request('Hallo', { path: '/v1/files' }),
      request('Hallo', { path: '/v1/v1/chat/completions' }),
      request('Hallo', { body: '{"a":1,"a":2}' }),
      request('Hallo', {}, { model: '' }),
    ]
    const { code, out } = await runCli(['explain', '--jsonl'], lines.map((line) => JSON.stringify(line)).join('\n'))
    expect(code).toBe(0)
    const explained = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(explained.map(({ error }) => error.code)).toEqual([
      'refused_by_policy',
      'not_found',
      'doubled_path',
      'duplicate_key',
      'invalid_request',
    ])
    for (const line of explained) expect(line).toMatchObject({ decision: 'refused', provider: 'none', jurisdiction: 'none', body: null })
    expect(explained[0].rule).toBe('no-ai')
  })

  it('fails on what is no request', async () => {
    for (const input of ['nothing', '[]', '{"path":"/v1/chat/completions"}']) {
      const { code, out, err } = await runCli(['explain'], input)
      expect([code, out]).toEqual([1, ''])
      expect(err).toMatch(/^deckname: (a|the) request is/)
    }
  })
})

describe('deckname policy check, keys, audit verify', () => {
  it('checks a policy and its cases', async () => {
    const { code, out } = await runCli(['policy', 'check', 'default'])
    expect(code).toBe(0)
    expect(out).toMatch(/(\d+) of \1 cases as expected, 0 problems/)
    const bad = join(mkdtempSync(join(tmpdir(), 'cli-')), 'bad.yaml')
    writeFileSync(bad, 'name: bad\nruls: []\n')
    const wrong = await runCli(['policy', 'check', bad])
    expect(wrong.code).toBe(1)
    expect(wrong.out).toMatch(/bad\.yaml:\d/)
  })

  it('makes keys that the settings take', async () => {
    const master = await runCli(['keys', 'master', '--number', '3'])
    expect(master.out).toMatch(/^3:[A-Za-z0-9+/]{43}=\n$/)
    expect((await runCli(['keys', 'master', '--number', '16'])).code).toBe(1)
    const tenant = await runCli(['keys', 'tenant', 'alpha'])
    expect(tenant.out).toMatch(/^dn_[\w-]{32}\n$/)
    expect(tenant.err).toMatch(/name: alpha\n\s+keys: \[[0-9a-f]{64}\]/)
    expect(tenant.err).not.toContain(tenant.out.trim())
  })

  it('verifies an audit log', async () => {
    const proxy = await startTestProxy()
    await fetch(`${proxy.url}/v1/chat/completions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
    await proxy.close()
    const { code, out } = await runCli(['audit', 'verify', proxy.proxy.auditFile])
    expect([code, out]).toEqual([0, `${proxy.proxy.auditFile}: 1 lines, unbroken\n`])
    writeFileSync(proxy.proxy.auditFile, readFileSync(proxy.proxy.auditFile, 'utf8').replace('"status":400', '"status":200'))
    const broken = await runCli(['audit', 'verify', proxy.proxy.auditFile])
    expect([broken.code, broken.out]).toEqual([1, `${proxy.proxy.auditFile}: broken at line 1 of 1\n`])
    expect((await runCli(['audit', 'verify', '/nowhere'])).err).toBe('deckname: /nowhere cannot be read\n')
  })
})

describe('deckname serve', () => {
  it('starts with a sandbox when no provider is set, answers, and stops on SIGTERM', async () => {
    const child = startCli(['serve', '--port', '0'])
    const listening = await new Promise<{ port: number; sandbox: boolean }>((resolve, reject) => {
      let seen = ''
      child.stdout.on('data', (piece) => {
        seen += piece
        for (const line of seen.split('\n').slice(0, -1)) if (line.includes('"listening"')) resolve(JSON.parse(line))
      })
      child.on('exit', () => reject(new Error(seen)))
    })
    expect(listening.sandbox).toBe(true)
    const response = await fetch(`http://127.0.0.1:${listening.port}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request('Schreibe Frau Anna Berg einen Gruß.').body),
    })
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('Anna Berg')
    const stopped = new Promise((resolve) => child.on('exit', resolve))
    child.kill('SIGTERM')
    expect(await stopped).toBe(0)
  })

  it('refuses to start with a setting that is wrong, in one line', async () => {
    for (const [args, env, message] of [
      [['--port', 'x'], {}, /^deckname: DECKNAME_PORT must be a number/],
      [['--policy', 'nosuch'], {}, /^deckname: .*nosuch/],
      [['--host', '0.0.0.0'], {}, /^deckname: DECKNAME_HOST is 0\.0\.0\.0/],
      [[], { DECKNAME_MASTER_KEY: 'short' }, /^deckname: DECKNAME_MASTER_KEY holds a key of/],
      [[], { DECKNAME_MISTRAL_URL: 'https://api.mistral.ai/v1' }, /^deckname: DECKNAME_MISTRAL_URL does not keep/],
      [[], { OPENAI_API_KEY: 'a b' }, /^deckname: Provider openai: the key/],
      [[], { DECKNAME_DATA: '/dev/null/data' }, /^deckname: the audit log .*DECKNAME_DATA/],
    ] as const) {
      const { code, err } = await runCli(['serve', ...args], '', env)
      expect(code).toBe(1)
      expect(err).toMatch(message)
      expect(err).not.toContain('    at ')
    }
  })

  it('says that the port is taken', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const { code, err } = await runCli(['serve', '--port', String(port), '--sandbox'])
    server.close()
    expect([code, err]).toEqual([1, 'deckname: the port is taken; choose another with DECKNAME_PORT\n'])
  })
})
