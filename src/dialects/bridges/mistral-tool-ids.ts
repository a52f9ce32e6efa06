// Mistral takes tool-call ids of exactly nine letters and digits; OpenAI's are longer.

const VALID = /^[A-Za-z0-9]{9}$/

/** Ids of one request: each of the client's has one of nine characters, the same every time, and no two share one. */
export class ToolIds {
  readonly #hash: (text: string) => string
  readonly #known = new Map<string, string>()
  readonly #taken = new Set<string>()

  /** `given`: every id that the request holds. Those valid as they are keep themselves before any other is made. */
  constructor(hash: (text: string) => string, given: Iterable<string>) {
    this.#hash = hash
    for (const id of given) {
      if (!VALID.test(id)) continue
      this.#known.set(id, id)
      this.#taken.add(id)
    }
  }

  map(id: string): string {
    const known = this.#known.get(id)
    if (known !== undefined) return known
    const start = this.#start(id)
    let made = start
    // Counting up ends the search even where a hash gives the same for everything.
    for (let attempt = 1; this.#taken.has(made); attempt++) {
      const count = attempt.toString(36)
      made = start.slice(0, 9 - count.length) + count
    }
    this.#known.set(id, made)
    this.#taken.add(made)
    return made
  }

  /** A hash may be short or hold other characters, so more of it is asked for until nine are there. */
  #start(id: string): string {
    let made = ''
    for (let block = 0; made.length < 9 && block < 9; block++)
      made += this.#hash(block === 0 ? id : `${id}\u0000${block}`).replace(/[^A-Za-z0-9]/g, '')
    return made.slice(0, 9).padEnd(9, '0')
  }
}
