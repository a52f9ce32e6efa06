// The paths this proxy serves. Anything else is a 404 in OpenAI's shape; nothing is passed on that no dialect knows.
import { randomUUID } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { placeOf } from '../audit/log.ts'
import { dialects } from '../dialects/index.ts'
import { openaiChat } from '../dialects/openai-chat.ts'
import { ProxyError } from '../errors.ts'
import { modelsOf } from '../policy/compile.ts'
import { newTrail, type Parts, type Reply } from '../relay/call.ts'
import { recorder } from '../relay/record.ts'
import { relay } from '../relay/relay.ts'
import type { Tenants } from '../tenants/tenant.ts'
import { answerHeaders, errorHeaders, readHeader, readWishes } from './headers.ts'
import { identify } from './identify.ts'
import { readBody } from './read-body.ts'
import { hangUpOf, writeStream } from './write-stream.ts'

export interface AppOptions {
  /** What a request that begins now is served with, to its end. */
  readonly parts: () => Parts
  readonly tenants: Tenants
  readonly maxBodyBytes: number
}

/** A copy, as the server puts a response class of its own in the place of the original's, which it would try to send. */
const SENT = RESPONSE_ALREADY_SENT.clone()

export type App = Hono<{ Bindings: HttpBindings }>

export function createApp({ parts: current, tenants, maxBodyBytes }: AppOptions): App {
  const app: App = new Hono()

  for (const { path, dialect } of dialects) {
    app.post(path, async (context) => {
      const { incoming, outgoing } = context.env
      const parts = current()
      const requestId = randomUUID()
      const trail = newTrail()
      const record = recorder(requestId, dialect, trail, parts)
      const signal = hangUpOf(outgoing)
      try {
        const header = (name: string) => readHeader(incoming, name)
        const { tenant, ownKey } = identify(header, tenants)
        record.tenant(tenant)
        const body = await readBody(incoming, maxBodyBytes)
        record.received(body)
        const call = {
          requestId,
          tenant,
          client: tenants.terms(tenant),
          ownKey,
          dialect,
          body,
          signal,
          trail,
          ...readWishes(header),
        }
        const answer: Reply = await relay(call, parts)
        void answer.done.then((failure) => {
          record.done(answer.status, failure === undefined ? undefined : expected(failure, requestId, parts), signal.aborted)
        })
        const headers = Object.assign(answerHeaders(requestId, trail), answer.headers)
        if (typeof answer.body === 'string') return new Response(answer.body, { status: answer.status, headers })
        void writeStream(outgoing, answer.status, headers, answer.body)
        return SENT
      } catch (thrown) {
        const error = expected(thrown, requestId, parts)
        // Whatever was decided, it did not come to sending.
        if (trail.provider === 'none') trail.decision = 'refused'
        record.done(error.status, error, signal.aborted)
        const headers = { ...errorHeaders(error), ...answerHeaders(requestId, trail) }
        return new Response(JSON.stringify(dialect.failure(error)), { status: error.status, headers })
      }
    })
  }

  // What never comes to a decision carries the same headers.
  for (const path of OWN_PATHS)
    app.use(path, async (context, next) => {
      await next()
      if (context.res.headers.has('x-request-id')) return
      for (const [name, value] of Object.entries(answerHeaders(randomUUID(), { ...newTrail(), decision: 'forwarded' })))
        context.res.headers.set(name, value)
    })

  app.get('/v1/models', (context) => {
    identify((name) => readHeader(context.env.incoming, name), tenants)
    const { policy, providers } = current()
    const reachable = modelsOf(policy()).filter(({ provider }) => providers.get(provider)?.configured === true)
    const data = reachable.map(({ id, provider }) => ({ id, object: 'model', created: 0, owned_by: provider }))
    return context.json({ object: 'list', data })
  })
  app.get('/healthz', (context) => context.json({ status: 'ok' }))
  app.get('/readyz', (context) => {
    const { audit, providers } = current()
    const up = [...upOf(providers)].filter(([, is]) => is).map(([name]) => name)
    const ready = audit.writable && up.length > 0
    const down = [...providers.values()].filter(({ configured, name }) => configured && !up.includes(name)).map(({ name }) => name)
    return context.json(
      { status: ready ? 'ready' : 'not ready', audit: audit.writable, providers: up.length > 0, up, down },
      ready ? 200 : 503,
    )
  })
  app.get('/metrics', async (context) => {
    const { metrics, providers } = current()
    metrics.providers(upOf(providers))
    return context.body(await metrics.text(), 200, { 'content-type': metrics.contentType })
  })

  app.notFound((context) => {
    const path = context.req.path
    if (context.req.header('upgrade') !== undefined) return failure(new ProxyError('upgrade_refused'))
    if (path.includes('/v1/v1/')) return failure(new ProxyError('doubled_path'))
    const allow = methods.get(path)
    if (allow !== undefined) return failure(new ProxyError('method_not_allowed'), { allow })
    return failure(new ProxyError('not_found'))
  })
  app.onError((thrown) => {
    const requestId = randomUUID()
    return failure(expected(thrown, requestId, current()), { 'x-request-id': requestId })
  })
  return app
}

/** Whether requests are sent to each provider. */
function upOf(providers: Parts['providers']): Map<string, boolean> {
  return new Map([...providers.values()].map(({ name, configured, up }) => [name, configured && up]))
}

/** Paths that are no dialect's. */
const OWN_PATHS = ['/v1/models', '/healthz', '/readyz', '/metrics']

/** Path → the methods it takes, as in an `allow` header. */
const methods: ReadonlyMap<string, string> = new Map([
  ...dialects.map(({ path }) => [path, 'POST'] as const),
  ...OWN_PATHS.map((path) => [path, 'GET, HEAD'] as const),
])

/** Answers that never came to a decision. */
function failure(error: ProxyError, more: Readonly<Record<string, string>> = {}): Response {
  const headers = { ...errorHeaders(error), ...answerHeaders(randomUUID(), newTrail()), ...more }
  return new Response(JSON.stringify(openaiChat.failure(error)), { status: error.status, headers })
}

/** An error of the catalogue as it is; any other becomes `internal_error`, of which only the place in our code is logged. */
function expected(thrown: unknown, request: string, { log }: Parts): ProxyError {
  if (thrown instanceof ProxyError && thrown.code !== 'internal_error') {
    if (thrown.code === 'detection_failed') log.notice('internal_error', { request, code: thrown.code, place: placeOf(thrown.cause) })
    return thrown
  }
  const origin = thrown instanceof ProxyError && thrown.cause !== undefined ? thrown.cause : thrown
  log.notice('internal_error', { request, code: 'internal_error', place: placeOf(origin) })
  return thrown instanceof ProxyError ? thrown : new ProxyError('internal_error')
}
