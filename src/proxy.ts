// The one place that wires the parts.
import { join } from 'node:path'
import { type AuditLog, openAuditLog } from './audit/audit-log.ts'
import { createLog, type Log } from './audit/log.ts'
import { createMetrics } from './audit/metrics.ts'
import { assess } from './classify/classify.ts'
import { Detector } from './detect/detector.ts'
import { ModelError } from './detect/model/model-error.ts'
import { type ModelReader, openModel } from './detect/model/model-reader.ts'
import { type App, createApp } from './http/app.ts'
import { type CompiledPolicy, providersOf } from './policy/compile.ts'
import { loadPolicy } from './policy/load.ts'
import { residencyProblem } from './policy/residency.ts'
import { createProviders } from './providers/index.ts'
import type { Parts } from './relay/call.ts'
import { type Settings, SettingsError } from './settings.ts'
import { createTenants } from './tenants/tenant.ts'

export { type RunningServer, startServer } from './http/server.ts'
export { readSettings, type Settings } from './settings.ts'

export interface ProxyOptions {
  /** Base URL of a sandbox that stands in for every provider. */
  readonly sandbox?: string | undefined
  /** Replaces the log on standard output. */
  readonly log?: Log
}

export interface DecknameProxy {
  /** For an HTTP server of your own: `serve({ fetch: proxy.app.fetch })` of @hono/node-server. */
  readonly app: App
  readonly parts: Parts
  readonly policy: CompiledPolicy
  /** Settles when a model that the operator brought is loaded; at once without one. @throws SettingsError */
  ready(): Promise<void>
  /** Loads what the first request would otherwise wait for: lexicons, models, number plans. */
  warmUp(): Promise<void>
  /** Where the audit log lies. */
  readonly auditFile: string
  /** Closes connections and the audit log. */
  close(): Promise<void>
}

/**
 * Builds a proxy from settings; nothing listens yet.
 * @throws PolicyError, SettingsError or Error, each naming what is wrong and what to do.
 */
export function createProxy(settings: Settings, options: ProxyOptions = {}): DecknameProxy {
  const policy = loadPolicy(settings.policy)
  const providers = createProviders(
    providersOf(policy).map(({ name, jurisdiction, api, url, key }) => ({
      name,
      jurisdiction,
      dialect: api,
      url: options.sandbox === undefined ? urlOf(name, jurisdiction, url, settings) : `${options.sandbox}/${SANDBOX_PATHS[api]}/v1`,
      key: key === undefined ? undefined : settings.providerKeys[name],
    })),
  )
  const model = modelOf(settings)
  const audit: AuditLog = openAuditLog(settings.data)
  const parts: Parts = {
    detector: new Detector({ ownTerms: policy.ownTerms, model }),
    policy: () => policy,
    providers,
    keys: settings.keys,
    scope: settings.scope,
    detectionMilliseconds: settings.detectionMilliseconds,
    audit,
    log: options.log ?? createLog(settings.logLevel),
    metrics: createMetrics(),
  }
  return {
    app: createApp({ parts, tenants: createTenants(settings.tenants), maxBodyBytes: settings.maxBodyBytes }),
    parts,
    policy,
    ready: () => loadModel(model),
    async warmUp() {
      assess(SAMPLE, (await parts.detector.detect([SAMPLE]))[0] ?? [])
    },
    auditFile: join(settings.data, 'audit.jsonl'),
    async close() {
      await Promise.all([...[...providers.values()].map((provider) => provider.close()), model?.close()])
      audit.close()
    },
  }
}

/** The model that the configuration names, checked but not loaded. @throws SettingsError */
export function modelOf({ model }: Settings): ModelReader | undefined {
  if (model === undefined) return undefined
  try {
    return openModel(model)
  } catch (error) {
    throw asSettingsError(error)
  }
}

/** @throws SettingsError if it cannot be loaded. */
export async function loadModel(model: ModelReader | undefined): Promise<void> {
  await model?.ready().catch((error: unknown) => {
    throw asSettingsError(error)
  })
}

function asSettingsError(error: unknown): unknown {
  return error instanceof ModelError ? new SettingsError('DECKNAME_CONFIG', `cannot be followed: ${error.message}`) : error
}

/** A text that every recognizer looks at. All of it is invented. */
const SAMPLE = 'Sehr geehrte Frau Muster, Tel. 0221 4710-338, muster@firma.example, DE02 1203 0000 0000 2020 51, Hauptstr. 5, 50667 Köln.'

const SANDBOX_PATHS = { 'openai-chat': 'openai', 'mistral-chat': 'mistral' } as const

/** The policy's URL, or the one that the environment puts in its place, which must keep the policy's word. */
function urlOf(name: string, jurisdiction: string, url: string, { providerUrls }: Settings): string {
  const replaced = providerUrls[name]
  if (replaced === undefined) return url
  const problem = residencyProblem(jurisdiction, replaced)
  if (problem !== undefined)
    throw new SettingsError(`DECKNAME_${name.toUpperCase()}_URL`, `does not keep the policy’s word: ${problem.message}; ${problem.remedy}`)
  return replaced
}

/** Whether no provider can be reached with these settings: then a sandbox may stand in. */
export function hasNoProvider(settings: Settings): boolean {
  return Object.keys(settings.providerKeys).length === 0 && Object.keys(settings.providerUrls).length === 0
}
