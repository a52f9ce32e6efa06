// The load generator, a process of its own: closed loops over undici's dispatch. Takes jobs over the process channel, answers with times.
import { type Dispatcher, Pool } from 'undici'
import { type Load, makeSupply, type Supply } from './bodies.ts'

export interface Job {
  readonly origin: string
  readonly headers: Readonly<Record<string, string>>
  readonly load: Load
  readonly stream: boolean
  readonly connections: number
  /** The measurement ends after so long, or when all bodies are sent. */
  readonly milliseconds: number
  readonly seed: number
}

export interface Order {
  readonly step: 'prepare' | 'measure'
  readonly job: Job
}

export interface Outcome {
  readonly requests: number
  readonly failures: number
  readonly seconds: number
  /** Milliseconds to the end of the answer. */
  readonly median: number
  readonly p99: number
  /** Milliseconds to the first text of the answer. */
  readonly firstMedian: number
  readonly firstP99: number
}

const TEXT = /"content":"[^"]/

/** One exchange: resolves to whether it went well, and notes when the first text came. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #resolve: (ok: boolean) => void
  readonly #stream: boolean
  #status = 0
  first = 0

  constructor(stream: boolean, resolve: (ok: boolean) => void) {
    this.#stream = stream
    this.#resolve = resolve
  }

  onRequestStart(): void {}

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.#status = status
  }

  onResponseData(_controller: Dispatcher.DispatchController, piece: Buffer): void {
    if (this.first === 0 && (!this.#stream || TEXT.test(piece.toString('latin1')))) this.first = performance.now()
  }

  onResponseEnd(): void {
    this.#resolve(this.#status === 200 && this.first !== 0)
  }

  onResponseError(): void {
    this.#resolve(false)
  }
}

let kept: { readonly key: string; readonly supply: Supply } | undefined

/** The variants of one round are sent the same bodies. */
function supplyFor({ load, stream, connections, seed }: Job): Supply {
  const key = [load, stream, connections, seed].join()
  if (kept?.key !== key) kept = { key, supply: makeSupply(load, stream, connections, seed) }
  return kept.supply
}

interface Sent {
  readonly ok: boolean
  readonly total: number
  readonly first: number
}

async function send(pool: Pool, { headers, stream }: Job, body: string): Promise<Sent> {
  const began = performance.now()
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const exchange = new Exchange(stream, resolve)
  pool.dispatch(
    { method: 'POST', path: '/v1/chat/completions', headers: { 'content-type': 'application/json', ...headers }, body },
    exchange,
  )
  const ok = await promise
  return { ok, total: performance.now() - began, first: exchange.first - began }
}

function connect({ origin, connections }: Job): Pool {
  return new Pool(origin, { connections, pipelining: 1, headersTimeout: 60_000 })
}

/** Makes the bodies and sends the openings, so that neither falls into the measured time. */
async function prepare(job: Job): Promise<void> {
  const pool = connect(job)
  await Promise.all(supplyFor(job).opening.map((body) => send(pool, job, body)))
  await pool.destroy()
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

async function measure(job: Job): Promise<Outcome> {
  const supply = supplyFor(job)
  const pool = connect(job)
  const totals: number[] = []
  const firsts: number[] = []
  let failures = 0
  const began = performance.now()
  const loop = async (slot: number): Promise<void> => {
    for (let i = slot; i < supply.count && performance.now() - began < job.milliseconds; i += job.connections) {
      const { ok, total, first } = await send(pool, job, supply.body(i))
      totals.push(total)
      firsts.push(first)
      if (!ok) failures++
    }
  }
  await Promise.all(Array.from({ length: job.connections }, (_, slot) => loop(slot)))
  const seconds = (performance.now() - began) / 1000
  await pool.destroy()
  const [total, first] = [Float64Array.from(totals).sort(), Float64Array.from(firsts).sort()]
  return {
    requests: totals.length,
    failures,
    seconds,
    median: quantile(total, 0.5),
    p99: quantile(total, 0.99),
    firstMedian: quantile(first, 0.5),
    firstP99: quantile(first, 0.99),
  }
}

process.on('message', ({ step, job }: Order) => {
  void (step === 'prepare' ? prepare(job) : measure(job)).then((outcome) => process.send?.(outcome ?? null))
})
