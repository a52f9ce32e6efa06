// How many requests may be sent a second time: a share of the recent ones, so that an outage is not made worse by asking twice.

export class RetryBudget {
  readonly #share: number
  #left = 1

  /** @param share retries per request, 0.1 for one in ten; 0: none. */
  constructor(share: number) {
    this.#share = share
    if (share === 0) this.#left = 0
  }

  /** A request was sent for the first time. What it earns is kept for about a hundred requests. */
  earn(): void {
    this.#left = Math.min(MOST, this.#left + this.#share)
  }

  /** Whether a retry is allowed; it is paid for then. */
  spend(): boolean {
    if (this.#left < 1) return false
    this.#left -= 1
    return true
  }
}

const MOST = 10
