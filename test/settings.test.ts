import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createProxy, hasNoProvider } from '../src/proxy.ts'
import { readSettings, SettingsError } from '../src/settings.ts'

const KEY = randomBytes(32).toString('base64')
const DIGEST = createHash('sha256').update('dn_secret').digest('hex')
const folder = () => mkdtempSync(join(tmpdir(), 'settings-'))
const env = (more: Record<string, string> = {}) => ({ DECKNAME_DATA: folder(), DECKNAME_MASTER_KEY: KEY, ...more })

function config(text: string): Record<string, string> {
  const path = join(folder(), 'config.yaml')
  writeFileSync(path, text)
  return env({ DECKNAME_CONFIG: path })
}

function problem(values: Record<string, string>): string {
  try {
    readSettings(values)
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError)
    return (error as SettingsError).message
  }
  return expect.fail('the settings were taken')
}

describe('readSettings()', () => {
  it('has defaults for everything but secrets', () => {
    expect(readSettings(env())).toMatchObject({
      host: '127.0.0.1',
      port: 8787,
      policy: 'default',
      tenants: [],
      providerUrls: {},
      consents: [],
      scope: 'conversation',
      maxBodyBytes: 32 * 1024 ** 2,
      detectionMilliseconds: 10_000,
      logLevel: 'info',
    })
    expect(Object.isFrozen(readSettings(env()))).toBe(true)
  })

  it('takes what the environment says, and an empty variable for none', () => {
    const settings = readSettings(
      env({
        DECKNAME_PORT: '0',
        DECKNAME_HOST: '::1',
        DECKNAME_POLICY: 'agency',
        OPENAI_API_KEY: 'k',
        MISTRAL_API_KEY: '',
        DECKNAME_OPENAI_URL: 'http://127.0.0.1:1',
      }),
    )
    expect(settings).toMatchObject({
      port: 0,
      host: '::1',
      policy: 'agency',
      providerUrls: { openai: 'http://127.0.0.1:1' },
    })
    expect([settings.providerKey('OPENAI_API_KEY'), settings.providerKey('MISTRAL_API_KEY')]).toEqual(['k', undefined])
    expect(() => settings.providerKey('DECKNAME_MASTER_KEY')).toThrow(/^DECKNAME_MASTER_KEY is named in the policy/)
    expect(hasNoProvider(settings)).toBe(false)
    expect(hasNoProvider(readSettings(env({ DECKNAME_PORT: '', OPENAI_API_KEY: '' })))).toBe(true)
  })

  it.each(['abc', '-1', '65536', '80.5', ' ', '0x10', '1e3'])('refuses port %j', (port) => {
    expect(problem(env({ DECKNAME_PORT: port }))).toMatch(/^DECKNAME_PORT must be a number/)
  })

  it('explains the port that Kubernetes sets', () => {
    expect(problem(env({ DECKNAME_PORT: 'tcp://10.0.0.1:8787' }))).toContain('enableServiceLinks')
    expect(readSettings(env({ DECKNAME_SERVICE_HOST: '10.0.0.1', DECKNAME_PORT_8787_TCP: 'x', DECKNAME_URL: 'x' })).port).toBe(8787)
  })

  it('refuses a setting that does not exist', () => {
    expect(problem(env({ DECKNAME_POLCY: 'agency' }))).toMatch(/^DECKNAME_POLCY is no setting; .*DECKNAME_POLICY/)
  })

  it.each(['0.0.0.0', '::', '192.0.2.1', 'proxy.example'])('does not open to the network at %s without tenants', (host) => {
    expect(problem(env({ DECKNAME_HOST: host }))).toMatch(/^DECKNAME_HOST is .*no tenant keys/)
    expect(readSettings(env({ DECKNAME_HOST: host, DECKNAME_ALLOW_OPEN: '1' })).open).toBe(true)
    expect(readSettings({ ...config(`tenants: [{ name: a, keys: [${DIGEST}] }]`), DECKNAME_HOST: host }).tenants).toHaveLength(1)
    expect(problem(env({ DECKNAME_HOST: host, DECKNAME_ALLOW_OPEN: 'yes' }))).toMatch(/^DECKNAME_ALLOW_OPEN must be 1 or 0/)
  })
})

describe('the file of DECKNAME_CONFIG', () => {
  it('sets tenants, scope, limits and log level', () => {
    const text = `tenants:\n  - name: alpha\n    keys: [${DIGEST}]\nscope: tenant\nlimits: { bodyBytes: 2048, detectionMilliseconds: 50 }\nlog: warn\n`
    expect(readSettings(config(text))).toMatchObject({
      tenants: [{ name: 'alpha', keys: [DIGEST] }],
      scope: 'tenant',
      maxBodyBytes: 2048,
      detectionMilliseconds: 50,
      logLevel: 'warn',
    })
    expect(readSettings(config('')).scope).toBe('conversation')
    expect(readSettings(config('limits: { bodyBytes: 2048 }')).detectionMilliseconds).toBe(10_000)
  })

  it('says what was agreed with a tenant, and which consents are on record', () => {
    const notice = `sha256:${'0a'.repeat(32)}`
    const text = `tenants: [{ name: a, keys: [${DIGEST}], modes: [eu, local], mode: eu, objections: [openai] }]
consents: [{ id: c-1, tenant: a, who: w, given: 2026-11-01, notice: "${notice}", providers: [openai], until: 2026-11-30 }]
consentsFile: consents.yaml\n`
    const values = config(text)
    const settings = readSettings(values)
    expect(settings.tenants).toEqual([{ name: 'a', keys: [DIGEST], modes: ['eu', 'local'], mode: 'eu', objections: ['openai'] }])
    expect(settings.consents).toEqual([
      {
        id: 'c-1',
        tenant: 'a',
        who: 'w',
        given: Date.parse('2026-11-01'),
        notice,
        providers: ['openai'],
        until: Date.parse('2026-12-01'),
        standing: false,
      },
    ])
    expect(settings.consentsFile).toBe(join(dirname(values['DECKNAME_CONFIG'] as string), 'consents.yaml'))
    expect(() => createProxy(settings)).toThrow(/^DECKNAME_CONFIG cannot be followed: .*consents\.yaml cannot be read/)
  })

  it.each([
    ['scope: forever', /scope/],
    [`tenants: [{ name: a, keys: [${DIGEST}], mode: Eigener }]`, /tenants\.0\.mode.*lower-case/],
    ['scop: tenant', /scop/],
    ['limits: { bodyBytes: 1 }', /limits\.bodyBytes/],
    ['log: debug', /log/],
    ['tenants: [{ name: A, keys: [] }]', /tenants\.0/],
    ['tenants: [{ name: a, keys: [dn_secret-in-clear] }]', /tenants\.0\.keys\.0.*SHA-256.*keys tenant/],
    [`tenants: [{ name: a, keys: [${DIGEST}] }, { name: b, keys: [${DIGEST}] }]`, /a and b share a key/],
    [`tenants: [{ name: a, keys: [${DIGEST}] }, { name: a, keys: [${'0a'.repeat(32)}] }]`, /tenant a stands twice/],
    ['- 1', /the file/],
    ['a: [dn_secret-in-clear', /no YAML/],
  ])('refuses %j and names the place, not the value', (text, message) => {
    const said = problem(config(text))
    expect(said).toMatch(/^DECKNAME_CONFIG names .*config\.yaml/)
    expect(said).toMatch(message)
    expect(said).not.toContain('dn_secret-in-clear')
  })

  it('must be there', () => {
    expect(problem(env({ DECKNAME_CONFIG: '/nowhere/config.yaml' }))).toBe(
      'DECKNAME_CONFIG names /nowhere/config.yaml, which cannot be read',
    )
  })
})

describe('the master key', () => {
  const id = (more: Record<string, string>) => readSettings({ DECKNAME_DATA: folder(), ...more }).keys.map((key) => key.id)

  it('comes from a variable or a file, as one key or a ring', () => {
    expect(id({ DECKNAME_MASTER_KEY: KEY })).toEqual([0])
    expect(id({ DECKNAME_MASTER_KEY: `3:${KEY}, 1:${randomBytes(32).toString('hex')}` })).toEqual([3, 1])
    const path = join(folder(), 'key')
    writeFileSync(path, `7:${KEY}\n`)
    expect(id({ DECKNAME_MASTER_KEY_FILE: path })).toEqual([7])
  })

  it('takes base64, hex, and long text as it is', () => {
    const secret = (key: string) => readSettings({ DECKNAME_DATA: folder(), DECKNAME_MASTER_KEY: key }).keys[0].secret.export()
    const bytes = Buffer.from('0123456789abcdefghijklmnopqrstuv')
    expect(secret(bytes.toString('base64'))).toEqual(bytes)
    expect(secret(bytes.toString('hex'))).toEqual(bytes)
    expect(secret(bytes.toString('utf8'))).toEqual(bytes)
    expect(secret('a sentence of our own that is long enough')).toEqual(Buffer.from('a sentence of our own that is long enough'))
  })

  it('is made on the first start, for its owner’s eyes only, and found on the next', () => {
    const data = join(folder(), 'new', 'data')
    const first = readSettings({ DECKNAME_DATA: data })
    const kept = join(data, 'master.key')
    expect(statSync(kept).mode & 0o777).toBe(0o600)
    expect(readSettings({ DECKNAME_DATA: data }).keys[0].secret.export()).toEqual(first.keys[0].secret.export())
    expect(readFileSync(kept, 'utf8')).toMatch(/^0:[A-Za-z0-9+/]{43}=\n$/)
  })

  it('lives for one run where the data folder takes none', () => {
    const file = join(folder(), 'file')
    writeFileSync(file, '')
    const settings = readSettings({ DECKNAME_DATA: join(file, 'below-a-file') })
    expect(settings.keys).toHaveLength(1)
  })

  it.each([
    [{ DECKNAME_MASTER_KEY: 'c2hvcnQtYW5kLXNlY3JldA==' }, /^DECKNAME_MASTER_KEY holds a key of 16 bytes/],
    [{ DECKNAME_MASTER_KEY: `1:${KEY},1:${KEY}` }, /same number/],
    [{ DECKNAME_MASTER_KEY: `16:${KEY}` }, /above 15/],
    [{ DECKNAME_MASTER_KEY: ',' }, /holds no key/],
    [{ DECKNAME_MASTER_KEY: KEY, DECKNAME_MASTER_KEY_FILE: '/x' }, /both set/],
    [{ DECKNAME_MASTER_KEY_FILE: '/nowhere/key' }, /^DECKNAME_MASTER_KEY_FILE leads to \/nowhere\/key, which cannot be read/],
  ])('refuses what is none, without showing it', (values, message) => {
    const said = problem({ DECKNAME_DATA: folder(), ...values })
    expect(said).toMatch(message)
    expect(said).not.toMatch(/c2hvcnQ|c2VjcmV0/)
    expect(said).not.toContain(KEY)
  })

  it('refuses a kept key that cannot be read, rather than making another', () => {
    const data = folder()
    mkdirSync(join(data, 'master.key'))
    expect(problem({ DECKNAME_DATA: data })).toMatch(/^DECKNAME_DATA leads to .*master\.key, which cannot be read/)
  })
})

describe('createProxy()', () => {
  it('refuses a URL that breaks the policy’s word', () => {
    for (const url of ['https://api.mistral.ai/v1', 'https://api.openai.com/v1'])
      expect(() => createProxy(readSettings(env({ DECKNAME_MISTRAL_URL: url })))).toThrow(
        /^DECKNAME_MISTRAL_URL does not keep the policy’s word/,
      )
  })

  it('refuses a policy that is not there, and a folder that cannot be written', () => {
    expect(() => createProxy(readSettings(env({ DECKNAME_POLICY: 'nosuch' })))).toThrow(/nosuch/)
    const file = join(folder(), 'file')
    writeFileSync(file, '')
    expect(() => createProxy(readSettings({ ...env(), DECKNAME_DATA: join(file, 'below') }))).toThrow()
  })

  it('never shows a provider’s key', () => {
    expect(() => createProxy(readSettings(env({ OPENAI_API_KEY: 'geheim\nzeile' })))).toThrow(/openai.*character/)
    expect(() => createProxy(readSettings(env({ OPENAI_API_KEY: 'geheim\nzeile' })))).not.toThrow(/geheim/)
  })
})
