// A provider that fails time and again is left alone for a while: requests go elsewhere at once instead of waiting for the next failure.
import {
  BrokenCircuitError,
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  IsolatedCircuitError,
} from 'cockatiel'
import { ProxyError } from '../errors.ts'
import { ABORTED } from './exchange.ts'

export interface BreakerOptions {
  /** Failures in a row after which nothing is sent for a while. */
  readonly breakAfter: number
  /** Milliseconds until a request may try again. */
  readonly tryAgainAfter: number
}

export const DEFAULT_BREAKER: BreakerOptions = { breakAfter: 5, tryAgainAfter: 10_000 }

/** The cause of an error for which nothing was sent. */
export const LEFT_ALONE = new Error('left alone')

export class Breaker {
  readonly #circuit: CircuitBreakerPolicy
  readonly #retryAfter: number
  #held: { dispose(): void } | undefined

  constructor({ breakAfter, tryAgainAfter }: BreakerOptions) {
    this.#retryAfter = Math.max(1, Math.ceil(tryAgainAfter / 1000))
    this.#circuit = circuitBreaker(handleWhen(isFailure).orWhenResult(isFailing), {
      halfOpenAfter: tryAgainAfter,
      breaker: new ConsecutiveBreaker(breakAfter),
    })
  }

  /** Whether the provider is left alone. */
  get open(): boolean {
    return this.#circuit.state === CircuitState.Open || this.#circuit.state === CircuitState.Isolated
  }

  /** @throws ProxyError `provider_unavailable` while open; else what `call` throws. */
  async run<T extends { readonly status: number }>(call: () => Promise<T>): Promise<T> {
    // One request tries whether the provider is back; the library would let all others wait for it, which may take minutes.
    if (this.#circuit.state === CircuitState.HalfOpen) throw this.#unavailable()
    try {
      return await this.#circuit.execute(call)
    } catch (error) {
      if (error instanceof BrokenCircuitError || error instanceof IsolatedCircuitError) throw this.#unavailable()
      throw error
    }
  }

  /** What a health check says: as long as it says no, nothing is sent. */
  hold(down: boolean): void {
    if (down) this.#held ??= this.#circuit.isolate()
    else {
      this.#held?.dispose()
      this.#held = undefined
    }
  }

  #unavailable(): ProxyError {
    return new ProxyError('provider_unavailable', { retryAfter: this.#retryAfter, cause: LEFT_ALONE })
  }
}

/** A client that hung up says nothing about the provider. */
function isFailure(error: unknown): boolean {
  if (!(error instanceof ProxyError) || (error.cause instanceof Error && error.cause.message === ABORTED)) return false
  return error.code === 'upstream_failed' || error.code === 'upstream_timeout'
}

function isFailing(answer: unknown): boolean {
  return (answer as { readonly status: number }).status >= 500
}
