// A provider reached over HTTPS. Its headers are built from scratch: nothing of the client's connection travels on.
import { createRequire } from 'node:module'
import type { LookupFunction } from 'node:net'
import type { Dispatcher, Pool as UndiciPool } from 'undici'
import type { DialectName } from '../dialects/dialect.ts'
import { ProxyError } from '../errors.ts'
import { type BaseUrl, readBaseUrl } from './base-url.ts'
import { Breaker, type BreakerOptions, DEFAULT_BREAKER } from './breaker.ts'
import { decodeBody } from './decode-body.ts'
import { dispatch } from './exchange.ts'
import { watchHealth } from './health.ts'
import { type Provider, ProviderError, type UpstreamAnswer, type UpstreamRequest } from './provider.ts'

/** The pool alone: the package's door also loads fetch, web sockets and caches, which take as long and as much as all else here. */
const Pool = createRequire(import.meta.url)('undici/lib/dispatcher/pool.js') as typeof UndiciPool

export interface Timeouts {
  /** Milliseconds to open a connection, TLS included. */
  readonly connect: number
  /** Milliseconds to the first byte of the answer; reasoning models think for minutes. */
  readonly headers: number
  /** Milliseconds between two pieces of the answer. */
  readonly idle: number
}

export const DEFAULT_TIMEOUTS: Timeouts = { connect: 10_000, headers: 600_000, idle: 300_000 }

export interface ProviderOptions {
  /** As policies name it. */
  readonly name: string
  /** Where the endpoint processes data, asserted by the operator; no host name tells it. `local` for the operator's own machines. */
  readonly jurisdiction: string
  readonly dialect: DialectName
  /** Base URL, with or without `/v1`. */
  readonly url?: string | undefined
  readonly key?: string | undefined
  readonly timeouts?: Partial<Timeouts>
  /** Connections held at the same time; further requests wait for one. */
  readonly connections?: number
  /** When it is left alone after failures. */
  readonly breaker?: BreakerOptions | undefined
  /** Milliseconds between two questions whether it is there; undefined: it is not asked. */
  readonly healthCheck?: number | undefined
  /** Resolves host names; the system's resolver if absent. */
  readonly lookup?: LookupFunction
}

const DEFAULT_CONNECTIONS = 256

/** Both dialects keep their chat under the same name. */
const PATHS: Readonly<Record<DialectName, string>> = {
  'openai-chat': '/chat/completions',
  'mistral-chat': '/chat/completions',
}

/**
 * A provider that is never called before it is configured: it needs a URL, and a key unless it is local or on loopback.
 * @throws Error on a URL or key that cannot be used; the message names the provider and never the key.
 */
export function createProvider(options: ProviderOptions): Provider {
  const { name, jurisdiction, dialect, url, key } = options
  const base = url === undefined || url === '' ? undefined : checkedBase(name, url, jurisdiction)
  if (key !== undefined && !/^[\x21-\x7e]*$/.test(key))
    throw new ProviderError(`Provider ${name}: the key holds a character that no header may carry`)
  const keyless = base?.loopback === true || jurisdiction === 'local'
  const configured = base !== undefined && (keyless || (key !== undefined && key !== ''))
  const pool = base === undefined ? undefined : openPool(base, options)
  const breaker = new Breaker(options.breaker ?? DEFAULT_BREAKER)
  const stopAsking =
    base === undefined || pool === undefined || !configured || options.healthCheck === undefined
      ? undefined
      : watchHealth(
          options.healthCheck,
          (signal) => isThere(pool, base, key, signal),
          (there) => breaker.hold(!there),
        )

  return {
    name,
    jurisdiction,
    chat: dialect,
    configured,
    addressed: base !== undefined,
    get up() {
      return !breaker.open
    },
    async send(request: UpstreamRequest): Promise<UpstreamAnswer> {
      if (base === undefined || pool === undefined || (!configured && request.key === undefined))
        throw new ProxyError('provider_not_configured')
      return breaker.run(async () => {
        const [head, body] = await dispatch(pool, callOf(request, base, request.key ?? key), request.signal)
        const { 'content-encoding': encoding, ...headers } = head.headers
        return { status: head.status, headers, body: decodeBody(body, encoding) }
      })
    },
    async close() {
      stopAsking?.()
      await pool?.destroy()
    },
  }
}

function callOf(request: UpstreamRequest, base: BaseUrl, key: string | undefined): Dispatcher.DispatchOptions {
  const headers = {
    'content-type': 'application/json',
    accept: request.stream ? 'text/event-stream' : 'application/json',
    'accept-encoding': 'identity',
    'user-agent': 'deckname',
    ...authorization(key),
  }
  return { method: 'POST', path: base.path + PATHS[request.dialect], headers, body: request.body }
}

/** Whether it lists its models. A place without such a list is there, too; one that does not take the key is of no use. */
async function isThere(pool: Dispatcher, base: BaseUrl, key: string | undefined, signal: AbortSignal): Promise<boolean> {
  const headers = { accept: 'application/json', 'accept-encoding': 'identity', 'user-agent': 'deckname', ...authorization(key) }
  const [{ status }, body] = await dispatch(pool, { method: 'GET', path: `${base.path}/models`, headers }, signal)
  await body.return()
  return status < 500 && status !== 401 && status !== 403
}

function authorization(key: string | undefined): Readonly<Record<string, string>> {
  return key === undefined || key === '' ? {} : { authorization: `Bearer ${key}` }
}

function openPool(base: BaseUrl, options: ProviderOptions): UndiciPool {
  const timeouts: Timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts }
  return new Pool(base.origin, {
    connections: options.connections ?? DEFAULT_CONNECTIONS,
    pipelining: 1,
    allowH2: false,
    keepAliveTimeout: 15_000,
    headersTimeout: timeouts.headers,
    bodyTimeout: timeouts.idle,
    connect: {
      timeout: timeouts.connect,
      ...(base.loopback ? {} : { minVersion: 'TLSv1.3' as const }),
      ...(options.lookup === undefined ? {} : { lookup: options.lookup }),
    },
  })
}

function checkedBase(name: string, url: string, jurisdiction: string): BaseUrl {
  try {
    return readBaseUrl(url, jurisdiction)
  } catch (error) {
    throw new ProviderError(`Provider ${name}: the base URL ${error instanceof Error ? error.message : 'cannot be used'}`)
  }
}
