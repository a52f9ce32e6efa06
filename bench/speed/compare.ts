// Variants side by side: each cell (what is sent, how, over how many connections) goes through all variants before the next one, in an
// order that turns round with every round, so that a disturbance of the machine hits all of them alike.
import type { ChildProcess } from 'node:child_process'
import { LOAD_CORE, PROXY_CORE, processorTime, residentMegabytes, type Started, startNode, stop } from '../machine.ts'
import { createRandom } from '../random.ts'
import { median } from '../results.ts'
import type { Load } from './bodies.ts'
import type { Job, Order, Outcome } from './load.ts'
import { prompt } from './texts.ts'
import type { Variant, VariantName } from './variants.ts'

export interface Cell {
  readonly load: Load
  readonly stream: boolean
  readonly connections: number
}

/** Medians over the rounds. */
export interface Figures {
  readonly perSecond: number
  readonly median: number
  readonly p99: number
  readonly first: number
  /** What comes on top of the direct way in the same round, in milliseconds. */
  readonly added: { readonly median: number; readonly p99: number; readonly first: number; readonly firstP99: number }
  /** Processor time of the proxy for each request, in microseconds, over all rounds. */
  readonly processor: number
  /** Largest resident memory seen while under load, in megabytes. */
  readonly memory: number
}

export type Comparison = ReadonlyMap<Cell, ReadonlyMap<VariantName, Figures>>

export interface CompareOptions {
  readonly rounds: number
  readonly milliseconds: number
  /** Milliseconds of load before anything is measured, for each variant. */
  readonly warmUp: number
  readonly say: (line: string) => void
}

interface Measured extends Outcome {
  readonly processor: number
  readonly memory: number
}

export async function compare(variants: readonly Variant[], cells: readonly Cell[], options: CompareOptions): Promise<Comparison> {
  const loadProcess = new URL('./load.ts', import.meta.url).pathname
  // Without a proxy its core is free: there the load stands for the client, and the mock has its own core as in all other ways.
  const generators = {
    direct: startNode(PROXY_CORE, [loadProcess], {}, true),
    others: startNode(LOAD_CORE, [loadProcess], {}, true),
  }
  const generatorOf = ({ name }: Variant): Started => generators[name === 'direct' ? 'direct' : 'others']
  const measured = new Map<Cell, Map<VariantName, Measured[]>>()
  try {
    // Compilers need thousands of requests before they have seen enough; then round 0 shows them every cell. Both are thrown away.
    for (const variant of variants) {
      const job: Job = { ...wayOf(variant), load: 'prompt', stream: false, connections: 16, milliseconds: options.warmUp, seed: 1_000_000 }
      await measure(variant, generatorOf(variant), job)
    }
    for (let round = 0; round <= options.rounds; round++) {
      const order = round % 2 === 0 ? variants : [...variants].reverse()
      for (const [i, cell] of cells.entries()) {
        for (const variant of order) {
          const job: Job = {
            ...wayOf(variant),
            ...cell,
            milliseconds: round === 0 ? options.milliseconds / 3 : options.milliseconds,
            seed: 1 + round * 1000 + i,
          }
          const outcome = await measure(variant, generatorOf(variant), job)
          if (outcome.failures > 0) throw new Error(`${variant.title}: ${outcome.failures} of ${outcome.requests} requests failed`)
          if (round === 0) continue
          const byVariant = measured.get(cell) ?? new Map<VariantName, Measured[]>()
          measured.set(cell, byVariant.set(variant.name, [...(byVariant.get(variant.name) ?? []), outcome]))
        }
      }
      options.say(round === 0 ? 'warmed up' : `round ${round} of ${options.rounds} done`)
    }
  } finally {
    await Promise.all(Object.values(generators).map(stop))
  }
  return new Map([...measured].map(([cell, byVariant]) => [cell, summarise(byVariant)]))
}

function wayOf({ origin, headers }: Variant): Pick<Job, 'origin' | 'headers'> {
  return { origin, headers }
}

function ask(child: ChildProcess, order: Order): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the load generator ended')))
    child.once('message', (outcome) => {
      child.removeAllListeners('exit')
      resolve(outcome as Outcome)
    })
    child.send(order)
  })
}

async function measure(variant: Variant, generator: Started, job: Job): Promise<Measured> {
  await ask(generator.child, { step: 'prepare', job })
  const pid = variant.process?.pid
  let memory = 0
  const look = (): void => {
    if (pid !== undefined) memory = Math.max(memory, residentMegabytes(pid))
  }
  const timer = setInterval(look, 100)
  const before = pid === undefined ? Number.NaN : processorTime(pid)
  const outcome = await ask(generator.child, { step: 'measure', job })
  const processor = pid === undefined ? Number.NaN : processorTime(pid) - before
  look()
  clearInterval(timer)
  return { ...outcome, processor, memory }
}

function summarise(byVariant: ReadonlyMap<VariantName, readonly Measured[]>): Map<VariantName, Figures> {
  const direct = byVariant.get('direct') ?? []
  const figures = new Map<VariantName, Figures>()
  for (const [name, rounds] of byVariant) {
    const over = (value: (outcome: Measured) => number): number => median(rounds.map(value))
    const added = (value: (outcome: Measured) => number): number =>
      median(rounds.map((outcome, i) => value(outcome) - value(direct[i] as Measured)))
    const sum = (value: (outcome: Measured) => number): number => rounds.reduce((total, outcome) => total + value(outcome), 0)
    figures.set(name, {
      perSecond: over(({ requests, seconds }) => requests / seconds),
      median: over((outcome) => outcome.median),
      p99: over((outcome) => outcome.p99),
      first: over((outcome) => outcome.firstMedian),
      added: {
        median: added((outcome) => outcome.median),
        p99: added((outcome) => outcome.p99),
        first: added((outcome) => outcome.firstMedian),
        firstP99: added((outcome) => outcome.firstP99),
      },
      processor: sum((outcome) => outcome.processor) / sum((outcome) => outcome.requests),
      memory: Math.max(...rounds.map((outcome) => outcome.memory)),
    })
  }
  return figures
}

/** A variant that answers wrongly is not worth measuring: what comes back must be the beginning of what was asked. @throws Error */
export async function checkAnswers({ title, origin, headers }: Variant): Promise<void> {
  const content = prompt(2000, createRandom(7))
  for (const stream of [false, true]) {
    const response = await fetch(`${origin}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ model: 'gpt-4o-mini', ...(stream ? { stream } : {}), messages: [{ role: 'user', content }] }),
    })
    const text = await response.text()
    const said = stream ? streamed(text) : whole(text)
    if (response.status !== 200 || said.length < 200 || !content.startsWith(said))
      throw new Error(
        `${title} answers ${stream ? 'a stream ' : ''}with status ${response.status} and ${said.length} characters that were not asked`,
      )
  }
}

interface Choices {
  readonly choices: readonly { readonly message?: { readonly content: string }; readonly delta?: { readonly content?: string } }[]
}

function whole(text: string): string {
  return (JSON.parse(text) as Choices).choices[0]?.message?.content ?? ''
}

function streamed(text: string): string {
  return [...text.matchAll(/^data: (\{.*)$/gm)]
    .map(([, data = '']) => (JSON.parse(data) as Choices).choices[0]?.delta?.content ?? '')
    .join('')
}
