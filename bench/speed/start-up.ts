// How long `deckname serve` takes from the start of its process to the first answer, and what it holds in memory when idle.
import { residentMegabytes, stop } from '../machine.ts'
import { median } from '../results.ts'
import { freePort, startDeckname, untilAnswered } from './variants.ts'

export interface StartUp {
  readonly milliseconds: number
  readonly idleMegabytes: number
}

const SETTLED = 1000

export async function measureStartUp(times: number): Promise<StartUp> {
  const runs: StartUp[] = []
  for (let i = 0; i < times; i++) {
    const port = await freePort()
    const began = performance.now()
    const started = startDeckname('http://127.0.0.1:9', port)
    await untilAnswered(`http://127.0.0.1:${port}/healthz`, started)
    const milliseconds = performance.now() - began
    await new Promise((resolve) => setTimeout(resolve, SETTLED))
    runs.push({ milliseconds, idleMegabytes: residentMegabytes(started.pid) })
    await stop(started)
  }
  return { milliseconds: median(runs.map((run) => run.milliseconds)), idleMegabytes: median(runs.map((run) => run.idleMegabytes)) }
}
