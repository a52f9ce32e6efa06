// Environment and configuration file → Settings, checked once and frozen. The only place that reads process.env. Secrets are named by
// variable or file in messages, never printed.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseKeyRing } from './pseudonym/master-key.ts'
import type { KeyRing } from './pseudonym/token-key.ts'
import { readConfigFile } from './settings/config-file.ts'
import { SettingsError } from './settings/settings-error.ts'
import type { Consent } from './tenants/consent.ts'
import type { Tenant } from './tenants/tenant.ts'
import { isLoopback } from './wire/network.ts'

export { SettingsError } from './settings/settings-error.ts'

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
  /** Consents of the configuration file itself. */
  readonly consents: readonly Consent[]
  /** A file of further consents, which is read again when it changes. */
  readonly consentsFile: string | undefined
  /** The key in a variable that the policy names for a provider. @throws SettingsError for one of Deckname's own variables. */
  readonly providerKey: (variable: string) => string | undefined
  /** Provider name, with `_` for `-` → URL that replaces the policy's. */
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

type Env = Readonly<Record<string, string | undefined>>

/** Providers that any installation may point elsewhere, whether or not its policy has them. */
const PROVIDERS = ['openai', 'mistral', 'anthropic', 'local'] as const

const URL_VARIABLE = /^DECKNAME_([A-Z0-9][A-Z0-9_]*)_URL$/

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
  const settings: Settings = {
    host,
    port: portOf(env['DECKNAME_PORT']),
    policy: policyName(env),
    data,
    keys: masterKeys(env, data),
    tenants: file.tenants,
    consents: file.consents,
    consentsFile: file.consentsFile === undefined ? undefined : resolve(dirname(env['DECKNAME_CONFIG'] ?? ''), file.consentsFile),
    providerKey: (variable) => providerKey(env, variable),
    providerUrls: providerUrls(env),
    scope: file.scope,
    maxBodyBytes: file.limits.bodyBytes,
    detectionMilliseconds: file.limits.detectionMilliseconds,
    model: file.model,
    logLevel: file.log,
    open,
  }
  return Object.freeze(settings)
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
    if (name.startsWith('DECKNAME_') && !VARIABLES.has(name) && !URL_VARIABLE.test(name) && !NOT_OURS.test(name))
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

function providerKey(env: Env, variable: string): string | undefined {
  if (variable.startsWith('DECKNAME_')) throw new SettingsError(variable, 'is named in the policy as the key of a provider; it is none')
  return env[variable] || undefined
}

function providerUrls(env: Env): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const [variable, value] of Object.entries(env)) {
    const name = URL_VARIABLE.exec(variable)?.[1]?.toLowerCase()
    if (name !== undefined && value !== undefined && value !== '') found[name] = value
  }
  return found
}

/** Whether a URL may be set for this provider even where the policy has none of that name. */
export function isForAnyPolicy(name: string): boolean {
  return PROVIDERS.some((known) => known === name)
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
