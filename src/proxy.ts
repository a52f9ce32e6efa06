// The one place that wires the parts.
import { join } from 'node:path'
import { openAuditLog } from './audit/audit-log.ts'
import { createLog, type Log } from './audit/log.ts'
import { createMetrics } from './audit/metrics.ts'
import { assess } from './classify/classify.ts'
import { Detector } from './detect/detector.ts'
import { ModelError } from './detect/model/model-error.ts'
import { type ModelReader, openModel } from './detect/model/model-reader.ts'
import { type App, createApp } from './http/app.ts'
import { type CompiledPolicy, providersOf } from './policy/compile.ts'
import { type Loaded, loadWithFiles } from './policy/load.ts'
import { PolicyError } from './policy/policy-error.ts'
import type { BreakerOptions } from './providers/breaker.ts'
import { type Built, buildProviders, closeProviders } from './proxy/build-providers.ts'
import { watchPolicy } from './proxy/watch-policy.ts'
import type { Parts } from './relay/call.ts'
import { Conversations } from './relay/conversations.ts'
import { askProvider } from './relay/opinion.ts'
import { RetryBudget } from './relay/retry-budget.ts'
import { UnderWay } from './relay/under-way.ts'
import { type Settings, SettingsError } from './settings.ts'
import { type Consents, createConsents } from './tenants/consent.ts'
import { ConsentFileError, watchConsents } from './tenants/consent-file.ts'
import { createTenants } from './tenants/tenant.ts'

export { type RunningServer, startServer } from './http/server.ts'
export { readSettings, type Settings } from './settings.ts'

export interface ProxyOptions {
  /** Base URL of a sandbox that stands in for every provider, or of one for each by its name: then no real provider is asked. */
  readonly sandbox?: string | ((provider: string) => string) | undefined
  /** Replaces the log on standard output. */
  readonly log?: Log
  /** The policy that settings name, if it was loaded already. */
  readonly policy?: Loaded
  /** When a provider is left alone after failures. */
  readonly breaker?: BreakerOptions
  /** Requests of a hundred that may be sent a second time, divided by a hundred; 0.1 by default. */
  readonly retryShare?: number
}

export interface DecknameProxy {
  /** For an HTTP server of your own: `serve({ fetch: proxy.app.fetch })` of @hono/node-server. */
  readonly app: App
  /** What requests that begin now are served with. */
  readonly parts: Parts
  /** The policy in force. */
  readonly policy: CompiledPolicy
  /** Settles when a model that the operator brought is loaded; at once without one. @throws SettingsError */
  ready(): Promise<void>
  /** Loads what the first request would otherwise wait for: lexicons, models, number plans. */
  warmUp(): Promise<void>
  /** Reads the policy again. One that is not in order changes nothing; the log tells where it is wrong. Requests under way keep theirs. */
  reload(): 'loaded' | 'same' | 'refused'
  /** Reloads whenever a file of the policy changes, until the proxy is closed. */
  watch(): void
  /** Where the audit log lies. */
  readonly auditFile: string
  /** Closes connections and the audit log. */
  close(): Promise<void>
}

const RETRY_SHARE = 0.1

/**
 * Builds a proxy from settings; nothing listens yet.
 * @throws PolicyError, SettingsError or Error, each naming what is wrong and what to do.
 */
export function createProxy(settings: Settings, options: ProxyOptions = {}): DecknameProxy {
  const { breaker } = options
  const given = options.sandbox
  const sandbox = typeof given === 'string' ? () => given : given
  const loaded = options.policy ?? loadWithFiles(settings.policy)
  const { policy } = loaded
  let { files } = loaded
  let built = buildProviders(policy, { settings, sandbox, breaker })
  const model = modelOf(settings)
  const log = options.log ?? createLog(settings.logLevel)
  const shared = {
    keys: settings.keys,
    scope: settings.scope,
    detectionMilliseconds: settings.detectionMilliseconds,
    consents: consentsOf(settings, log),
    conversations: new Conversations(),
    retries: new RetryBudget(options.retryShare ?? RETRY_SHARE),
    audit: openAuditLog(settings.data),
    log,
    metrics: createMetrics(),
  }
  const partsOf = (policy: CompiledPolicy, { providers }: Built, detector: Detector): Parts => ({
    ...shared,
    detector,
    policy: () => policy,
    opinion: opinionOf(policy, providers),
    providers,
    underWay: new UnderWay(),
  })
  let parts = partsOf(policy, built, new Detector({ ownTerms: policy.ownTerms, model }))
  let unwatch: (() => void) | undefined

  const reload = (): 'loaded' | 'same' | 'refused' => {
    try {
      const before = parts.policy()
      const { policy: next, files: read } = loadWithFiles(settings.policy)
      files = read
      if (next.revision === before.revision) return 'same'
      const rebuilt = buildProviders(next, { settings, sandbox, breaker }, built)
      const same = next.ownTerms === undefined && before.ownTerms === undefined
      const old = { parts, built }
      parts = partsOf(next, rebuilt, same ? parts.detector : new Detector({ ownTerms: next.ownTerms, model }))
      built = rebuilt
      void old.parts.underWay.idle().then(() => closeProviders(old.built, built))
      shared.metrics.reloaded('loaded')
      log.notice('policy_loaded', { policy: next.name, revision: next.revision })
      warnOfObserving(next, log)
      return 'loaded'
    } catch (error) {
      shared.metrics.reloaded('refused')
      log.notice('policy_refused', { places: placesOf(error), kept: parts.policy().revision })
      return 'refused'
    }
  }

  return {
    app: createApp({ parts: () => parts, tenants: createTenants(settings.tenants), maxBodyBytes: settings.maxBodyBytes }),
    get parts() {
      return parts
    },
    get policy() {
      return parts.policy()
    },
    ready: () => loadModel(model),
    async warmUp() {
      assess(SAMPLE, (await parts.detector.detect([SAMPLE]))[0] ?? [])
    },
    reload,
    watch() {
      unwatch ??= watchPolicy(() => files, reload)
    },
    auditFile: join(settings.data, 'audit.jsonl'),
    async close() {
      unwatch?.()
      await Promise.all([closeProviders(built), model?.close()])
      shared.audit.close()
    },
  }
}

function opinionOf({ secondOpinion }: CompiledPolicy, providers: Built['providers']): Parts['opinion'] {
  const provider = secondOpinion === undefined ? undefined : providers.get(secondOpinion.provider)
  return secondOpinion === undefined || provider === undefined ? undefined : askProvider(provider, secondOpinion.model)
}

/** Where a policy is wrong: files and lines, or the setting that does not fit it. Never what stands there. */
function placesOf(error: unknown): string[] {
  if (error instanceof PolicyError) return error.problems.map(({ file, line }) => `${file}:${line}`)
  return error instanceof SettingsError ? [error.setting] : ['a provider of the policy']
}

/** The consents on record. @throws SettingsError where the file of consents cannot be used. */
export function consentsOf({ consents, consentsFile }: Settings, log?: Log): Consents {
  if (consentsFile === undefined) return createConsents(consents)
  try {
    return watchConsents(consentsFile, consents, (usable, records) => log?.notice('consents', { usable, records }))
  } catch (error) {
    throw error instanceof ConsentFileError ? new SettingsError('DECKNAME_CONFIG', `cannot be followed: ${error.message}`) : error
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

/** Tells the operator, where a policy only observes, that nothing is protected. */
export function warnOfObserving({ observe }: CompiledPolicy, log: Log): void {
  if (observe === undefined) return
  log.notice('observing', {
    note: 'NOTHING IS PROTECTED: the policy only observes. Requests go out as they came, with all personal data in them.',
    until: Number.isFinite(observe.until) ? new Date(observe.until).toISOString() : 'no end',
  })
}

/** Whether no provider can be reached with these settings: then a sandbox may stand in. */
export function hasNoProvider(settings: Settings, policy = loadWithFiles(settings.policy).policy): boolean {
  const hasKey = providersOf(policy).some(({ key }) => key !== undefined && settings.providerKey(key) !== undefined)
  return !hasKey && Object.keys(settings.providerUrls).length === 0
}
