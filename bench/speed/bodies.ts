// What the benches send. Every request differs from all others in names, numbers and sentences, but where a load says that texts come
// again, as they do in real use: an agent's history, a prompt that is tried once more.
import { createRandom } from '../random.ts'
import { agentHistory, prompt } from './texts.ts'

/** `prompt`: 2 KB, all new. `prompt-again`: one such prompt, over and over. `agent-cold`: 100 KB, all new. `agent-warm`: the same 100 KB again, followed by one new turn. */
export type Load = 'prompt' | 'prompt-again' | 'agent-cold' | 'agent-warm'

const PROMPT = 2000
const HISTORY = 98_000
const TURN = 700

export interface Supply {
  /** Sent beforehand and not measured. */
  readonly opening: readonly string[]
  /** How many bodies there are. */
  readonly count: number
  /** Body number `i`. With `agent-warm`, connection `n` takes every body whose index leaves the rest `n`. */
  body(i: number): string
}

const COUNT = { prompt: 5000, 'prompt-again': 5000, 'agent-cold': 120, 'agent-warm': 1600 } as const

export function makeSupply(load: Load, stream: boolean, connections: number, seed: number): Supply {
  const random = createRandom(seed)
  const count = COUNT[load]
  const close = (messages: string): string =>
    `{"model":"gpt-4o-mini",${stream ? '"stream":true,' : ''}"temperature":0.2,"messages":[${messages}]}`
  const user = (length: number): string => JSON.stringify({ role: 'user', content: prompt(length, random) })
  const history = (): string => JSON.stringify(agentHistory(HISTORY, random)).slice(1, -1)
  const many = (times: number, make: () => string): string[] => Array.from({ length: times }, make)
  if (load === 'agent-warm') {
    const histories = many(connections, history)
    const turns = many(count, () => user(TURN))
    const opening = histories.map((messages) => close(`${messages},${user(TURN)}`))
    return { opening, count, body: (i) => close(`${histories[i % connections]},${turns[i]}`) }
  }
  const bodies = many(load === 'prompt-again' ? 1 : count, () =>
    close(load.startsWith('prompt') ? user(PROMPT) : `${history()},${user(TURN)}`),
  )
  return { opening: [], count, body: (i) => bodies[i % bodies.length] as string }
}
