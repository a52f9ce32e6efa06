// deckname explain: what would be decided about a request, and exactly what would be sent. Nothing is sent.
import { randomUUID } from 'node:crypto'
import { reasons } from '../classify/classify.ts'
import { Detector } from '../detect/detector.ts'
import { dialects } from '../dialects/index.ts'
import { ProxyError } from '../errors.ts'
import { readWishes } from '../http/headers.ts'
import { type Caller, identify } from '../http/identify.ts'
import { loadPolicy } from '../policy/load.ts'
import { consentsOf, loadModel, modelOf } from '../proxy.ts'
import { type Call, type Judgement, newTrail } from '../relay/call.ts'
import { outgoing } from '../relay/outgoing.ts'
import { prepare } from '../relay/relay.ts'
import { readSettings } from '../settings.ts'
import { createTenants, DEFAULT_TENANT, type Tenants } from '../tenants/tenant.ts'
import { isObject, type JsonObject } from '../wire/json.ts'
import { UsageError } from './failure.ts'
import { readJsonLines, readStdin, readText, writeLine } from './read-input.ts'

export interface Explanation {
  readonly decision: string
  readonly rule: string
  readonly provider: string
  readonly jurisdiction: string
  readonly sensitivity: readonly string[]
  /** What spoke for each category: entries of the lexicons, never words of the text. */
  readonly reasons: readonly string[]
  readonly kinds: Readonly<Record<string, number>>
  /** Code and text of the error that the caller would get. */
  readonly error?: { readonly code: string; readonly message: string; readonly param?: string }
  /** What would be sent; null if nothing would. */
  readonly body: JsonObject | null
}

export async function explainCommand(file: string | undefined, options: { jsonl?: true; policy?: string }): Promise<void> {
  const judgement = await judge(options.policy)
  if (options.jsonl === true) {
    for await (const line of readJsonLines(file)) await writeLine(JSON.stringify(await explain(line, judgement)))
    return
  }
  const text = file === undefined ? await readStdin() : readText(file)
  let request: unknown
  try {
    request = JSON.parse(text)
  } catch {
    throw new UsageError('the request is not JSON')
  }
  await writeLine(JSON.stringify(await explain(request, judgement), null, 2))
}

interface Judge extends Judgement {
  readonly tenants: Tenants
}

/** The part of a proxy that judges, with the settings that `serve` would have: the same policy and the same tokens. */
export async function judge(policyOption: string | undefined): Promise<Judge> {
  const settings = readSettings()
  const policy = loadPolicy(policyOption ?? settings.policy)
  const { keys, scope, detectionMilliseconds } = settings
  const model = modelOf(settings)
  await loadModel(model)
  return {
    detector: new Detector({ ownTerms: policy.ownTerms, model }),
    policy: () => policy,
    consents: consentsOf(settings),
    tenants: createTenants(settings.tenants),
    keys,
    scope,
    detectionMilliseconds,
  }
}

async function explain(request: unknown, judgement: Judge): Promise<Explanation> {
  if (!isObject(request) || typeof request['path'] !== 'string' || !('body' in request)) {
    throw new UsageError('a request is an object {"path","headers"?,"body"}, such as {"path":"/v1/chat/completions","body":{…}}')
  }
  const path = request['path'].replace(/[?#].*$/, '')
  const dialect = dialects.find((served) => served.path === path)?.dialect
  const trail = newTrail()
  let why: readonly string[] = []
  try {
    if (dialect === undefined) throw new ProxyError(path.includes('/v1/v1/') ? 'doubled_path' : 'not_found')
    const headers = isObject(request['headers']) ? lowerCased(request['headers']) : new Map<string, string>()
    const body = typeof request['body'] === 'string' ? request['body'] : JSON.stringify(request['body'])
    const { tenant, ownKey } = callerOf((name) => headers.get(name), judgement.tenants)
    const call: Call = {
      requestId: randomUUID(),
      tenant,
      client: judgement.tenants.terms(tenant),
      ownKey,
      dialect,
      body,
      signal: new AbortController().signal,
      trail,
      judged(sensitivity) {
        why = reasons(sensitivity)
      },
      ...readWishes((name) => headers.get(name)),
    }
    const { decision, body: disguised, check } = await prepare(call, judgement)
    const [target] = decision.targets
    const api = judgement.policy().providers.get(target.provider)?.api ?? dialect.name
    const sent = outgoing(disguised, { from: dialect.name, to: api, model: target.model, keys: judgement.keys, tenant: call.tenant })
    check(JSON.stringify(sent.request.body))
    return { ...known(trail, why), provider: target.provider, jurisdiction: target.jurisdiction, body: sent.request.body }
  } catch (error) {
    if (!(error instanceof ProxyError)) throw error
    const { code, message, param } = error
    return {
      ...known(trail, why),
      decision: 'refused',
      provider: 'none',
      jurisdiction: 'none',
      error: { code, message, ...(param === undefined ? {} : { param }) },
      body: null,
    }
  }
}

/** A request without a tenant's key is explained all the same. */
function callerOf(header: (name: string) => string | undefined, tenants: Tenants): Caller {
  try {
    return identify(header, tenants)
  } catch {
    return { tenant: DEFAULT_TENANT, ownKey: undefined }
  }
}

function known({ decision, rule, sensitivity, found }: Call['trail'], why: readonly string[]) {
  return { decision, rule, provider: 'none', jurisdiction: 'none', sensitivity, reasons: why, kinds: found }
}

function lowerCased(headers: JsonObject): Map<string, string> {
  return new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))
}
