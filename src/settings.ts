// Environment and configuration file → Settings, checked once and frozen. The only place that reads process.env. Secrets are named by
// variable or file in messages, never printed.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { parseKeyRing } from './pseudonym/master-key.ts'
import type { KeyRing } from './pseudonym/token-key.ts'
import type { Tenant } from './tenants/tenant.ts'
import { isLoopback } from './wire/network.ts'

export interface ModelSettings {
  readonly folder: string
  readonly labels: Readonly<Record<string, string>>
  readonly milliseconds: number
  readonly whenLate: 'refuse' | 'go-on'
  readonly threshold: number
  readonly threads: number
}

export interface Settings {
  readonly host: string
  readonly port: number
  /** File, or name of one in `policies/`. */
  readonly policy: string
  readonly data: string
  readonly keys: KeyRing
  readonly tenants: readonly Tenant[]
  /** Provider name → key, if one is set. */
  readonly providerKeys: Readonly<Record<string, string>>
  /** Provider name → URL that replaces the policy's. */
  readonly providerUrls: Readonly<Record<string, string>>
  readonly scope: 'request' | 'conversation' | 'tenant'
  readonly maxBodyBytes: number
  readonly detectionMilliseconds: number
  /** A model that the operator brought, as a second reader. */
  readonly model: ModelSettings | undefined
  readonly logLevel: 'info' | 'warn' | 'error' | 'silent'
  /** The operator’s word that an open port without tenant keys is wanted. */
  readonly open: boolean
}

/** A setting that stops the start: says which one, and what to do. */
export class SettingsError extends Error {
  constructor(name: string, problem: string) {
    super(`${name} ${problem}`)
    this.name = 'SettingsError'
  }
}

const fileSchema = z.strictObject({
  tenants: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be lower-case letters, digits and hyphens'),
        keys: z.array(z.string().regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 of a key, in hex (`deckname keys tenant` makes one)')).min(1),
      }),
    )
    .default([]),
  scope: z.enum(['request', 'conversation', 'tenant']).default('conversation'),
  limits: z
    .strictObject({
      bodyBytes: z
        .int()
        .min(1024)
        .max(1024 ** 3)
        .default(32 * 1024 ** 2),
      detectionMilliseconds: z.int().min(1).max(600_000).default(10_000),
    })
    .prefault({}),
  model: z
    .strictObject({
      folder: z.string().min(1),
      labels: z.record(z.string(), z.string()).default({}),
      milliseconds: z.int().min(1).max(600_000).default(2000),
      whenLate: z.enum(['refuse', 'go-on']).default('refuse'),
      threshold: z.number().min(0.05).max(0.99).default(0.5),
      threads: z.int().min(1).max(64).default(1),
    })
    .optional(),
  log: z.enum(['info', 'warn', 'error', 'silent']).default('info'),
})

type Env = Readonly<Record<string, string | undefined>>

const PROVIDERS = ['openai', 'mistral', 'anthropic', 'local'] as const

/** Reads and checks everything. @throws SettingsError naming the setting and the remedy. */
export function readSettings(env: Env = process.env): Settings {
  checkNames(env)
  const file = readConfigFile(env['DECKNAME_CONFIG'])
  const data = dataFolder(env)
  const host = env['DECKNAME_HOST'] || '127.0.0.1'
  const open = flag(env, 'DECKNAME_ALLOW_OPEN')
  if (!isLoopback(host) && file.tenants.length === 0 && !open) {
    throw new SettingsError(
      'DECKNAME_HOST',
      `is ${host}, which others can reach, but no tenant keys are configured. Name tenants in the file of DECKNAME_CONFIG (\`deckname keys tenant\` makes a key), or set DECKNAME_ALLOW_OPEN=1 if something else guards the port.`,
    )
  }
  return Object.freeze({
    host,
    port: portOf(env['DECKNAME_PORT']),
    policy: policyName(env),
    data,
    keys: masterKeys(env, data),
    tenants: file.tenants,
    providerKeys: named(env, (name) => `${name}_API_KEY`),
    providerUrls: named(env, (name) => `DECKNAME_${name}_URL`),
    scope: file.scope,
    maxBodyBytes: file.limits.bodyBytes,
    detectionMilliseconds: file.limits.detectionMilliseconds,
    model: file.model,
    logLevel: file.log,
    open,
  })
}

const VARIABLES: ReadonlySet<string> = new Set([
  ...['PORT', 'HOST', 'POLICY', 'CONFIG', 'MASTER_KEY', 'MASTER_KEY_FILE', 'DATA', 'ALLOW_OPEN'].map((name) => `DECKNAME_${name}`),
  ...PROVIDERS.map((provider) => `DECKNAME_${provider.toUpperCase()}_URL`),
])

/** Names for the apps beside it (as in examples/), and those that Kubernetes sets for a service that is called deckname. */
const NOT_OURS = /^DECKNAME_(?:URL|KEY|TENANT_KEY|SERVICE_.*|PORT_.*)$/

/** A mistyped name must not leave a default in force that nobody wanted. */
function checkNames(env: Env): void {
  for (const name of Object.keys(env)) {
    if (name.startsWith('DECKNAME_') && !VARIABLES.has(name) && !NOT_OURS.test(name))
      throw new SettingsError(name, `is no setting; those are ${[...VARIABLES].join(', ')}`)
  }
}

/** The process's own environment, to put a command's options over. */
export function environment(): Env {
  return process.env
}

/** Folder of the audit log and the master key. */
export function dataFolder(env: Env = process.env): string {
  return resolve(env['DECKNAME_DATA'] || 'deckname-data')
}

/** The policy in force: a file, or the name of one in `policies/`. */
export function policyName(env: Env = process.env): string {
  return env['DECKNAME_POLICY'] || 'default'
}

function readConfigFile(path: string | undefined): z.infer<typeof fileSchema> {
  if (path === undefined || path === '') return fileSchema.parse({})
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new SettingsError('DECKNAME_CONFIG', `names ${path}, which cannot be read`)
  }
  let content: unknown
  try {
    content = parse(text) ?? {}
  } catch (error) {
    // Below its first line the message quotes the file.
    const [problem] = error instanceof Error ? error.message.split('\n') : []
    throw new SettingsError('DECKNAME_CONFIG', `names ${path}, which is no YAML: ${problem}`)
  }
  const checked = fileSchema.safeParse(content)
  if (checked.success) return distinct(checked.data, path)
  const issue = checked.error.issues[0]
  throw new SettingsError('DECKNAME_CONFIG', `names ${path}, where ${issue?.path.join('.') || 'the file'} is wrong: ${issue?.message}`)
}

/** A key that opened two tenants would mix them up. */
function distinct(file: z.infer<typeof fileSchema>, path: string): z.infer<typeof fileSchema> {
  const wrong = (what: string) => new SettingsError('DECKNAME_CONFIG', `names ${path}, where ${what}; each may stand once`)
  const names = file.tenants.map(({ name }) => name)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw wrong(`the tenant ${twice} stands twice`)
  const owners = new Map<string, string>()
  for (const { name, keys } of file.tenants) {
    for (const key of keys) {
      const other = owners.get(key)
      if (other !== undefined) throw wrong(`the tenants ${other} and ${name} share a key, or one has it twice`)
      owners.set(key, name)
    }
  }
  return file
}

function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return 8787
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1
  if (port < 0 || port > 65_535) {
    const kubernetes = text.startsWith('tcp://')
      ? '; Kubernetes sets it for a service called deckname, use `enableServiceLinks: false`'
      : ''
    throw new SettingsError('DECKNAME_PORT', `must be a number from 0 to 65535${kubernetes}`)
  }
  return port
}

function flag(env: Env, name: string): boolean {
  const value = env[name]
  if (value === undefined || value === '' || value === '0' || value === 'false') return false
  if (value === '1' || value === 'true') return true
  throw new SettingsError(name, 'must be 1 or 0')
}

function named(env: Env, variable: (name: string) => string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const provider of PROVIDERS) {
    const value = env[variable(provider.toUpperCase())]
    if (value !== undefined && value !== '') found[provider] = value
  }
  return found
}

/** The ring from the environment or a file; else the one in the data folder, made on the first start. */
function masterKeys(env: Env, data: string): KeyRing {
  const inline = env['DECKNAME_MASTER_KEY']
  const path = env['DECKNAME_MASTER_KEY_FILE']
  if (inline && path) throw new SettingsError('DECKNAME_MASTER_KEY', 'and DECKNAME_MASTER_KEY_FILE are both set; leave one out')
  if (inline) return ring('DECKNAME_MASTER_KEY', inline)
  if (path) return ring('DECKNAME_MASTER_KEY_FILE', readSecret('DECKNAME_MASTER_KEY_FILE', path))
  const kept = join(data, 'master.key')
  if (existsSync(kept)) return ring(kept, readSecret('DECKNAME_DATA', kept))
  const fresh = `0:${randomBytes(32).toString('base64')}`
  try {
    mkdirSync(data, { recursive: true })
    writeFileSync(kept, `${fresh}\n`, { mode: 0o600, flag: 'wx' })
  } catch {
    // Good for one `explain`. A proxy does not start without a folder for its audit log.
  }
  return ring(kept, fresh)
}

function readSecret(variable: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    throw new SettingsError(variable, `leads to ${path}, which cannot be read`)
  }
}

function ring(source: string, text: string): KeyRing {
  try {
    return parseKeyRing(text)
  } catch (error) {
    throw new SettingsError(source, error instanceof Error ? error.message : 'cannot be read')
  }
}
