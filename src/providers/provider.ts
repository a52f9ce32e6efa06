// An LLM service and how a request is sent to it.
import type { DialectName } from '../dialects/dialect.ts'

/** A request as it leaves the house: already pseudonymised, in the provider's own dialect. */
export interface UpstreamRequest {
  readonly dialect: DialectName
  /** The JSON text of the body. */
  readonly body: string
  readonly stream: boolean
  /** The client's own key, in place of the proxy's. */
  readonly key?: string | undefined
  /** Aborts the call, e.g. when the client hangs up. */
  readonly signal: AbortSignal
}

export interface UpstreamAnswer {
  readonly status: number
  /** Lower-case names; repeated headers joined. */
  readonly headers: Readonly<Record<string, string>>
  /** The raw body, already decoded from any content-encoding. Ends normally only if the upstream ended normally; else throws a ProxyError. */
  readonly body: AsyncIterable<Uint8Array>
}

export interface Provider {
  /** As policies name it: `openai`, `mistral`, `local`. */
  readonly name: string
  /** Where the configured endpoint processes data. */
  readonly jurisdiction: string
  /** The dialect it is sent for a chat. */
  readonly chat: DialectName
  /** False where a key or URL is missing: such a provider is never called. */
  readonly configured: boolean
  /** Whether it has an address: enough for a client that brings its own key. */
  readonly addressed: boolean
  /** False while nothing is sent because it failed time and again, or a health check found it down. */
  readonly up: boolean
  /**
   * Sends one request, without retries.
   * @throws ProxyError `upstream_failed` (no connection, redirect, TLS), `upstream_timeout`, `provider_unavailable` while it is not up.
   */
  send(request: UpstreamRequest): Promise<UpstreamAnswer>
  /** Closes all connections. */
  close(): Promise<void>
}

/** A provider that cannot be built from its URL and key; the message names it and the remedy, never the key. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError'
}
