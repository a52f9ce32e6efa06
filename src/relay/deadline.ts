// Until when an answer must have begun, over all attempts. Once it has, the client alone may end it.

export class Deadline {
  /** Fires when the client hangs up, and when time is up; then its reason is a TimeoutError. */
  readonly signal: AbortSignal
  readonly #timer: NodeJS.Timeout | undefined

  /** @param milliseconds undefined: the providers' own limits are enough. */
  constructor(client: AbortSignal, milliseconds: number | undefined) {
    if (milliseconds === undefined) {
      this.signal = client
      return
    }
    const late = new AbortController()
    this.#timer = setTimeout(() => late.abort(new DOMException('too late', 'TimeoutError')), milliseconds)
    this.signal = AbortSignal.any([client, late.signal])
  }

  /** The answer has begun, or never will. */
  met(): void {
    clearTimeout(this.#timer)
  }
}
