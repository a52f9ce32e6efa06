// Windows wait here for the model, which reads them one after another. Who waits longer than it may is told so; a window that nobody waits
// for any more is not read, so that no backlog grows.
import type { WindowReader } from './model-thread.ts'
import type { Find } from './read-window.ts'

/** The model did not read a text in time. */
export class ModelTimeout extends Error {
  override readonly name = 'ModelTimeout'
}

interface Job {
  readonly text: string
  readonly keep: (finds: readonly Find[]) => void
  readonly done: PromiseWithResolvers<readonly Find[]>
  /** On performance.now()'s clock: when the last of those who wait gives up. */
  until: number
}

/** One that is read, and one that the thread finds ready when it has done. */
const AT_ONCE = 2

export class WindowQueue {
  readonly #reader: WindowReader
  readonly #jobs = new Map<string, Job>()
  readonly #waiting: string[] = []
  #running = 0

  constructor(reader: WindowReader) {
    this.#reader = reader
  }

  /**
   * @param digest of the text: whoever asks for the same window gets the same answer.
   * @param until when to give up, on performance.now()'s clock.
   * @param keep takes the finds, also when they come too late for whoever asked.
   * @throws ModelTimeout
   */
  ask(digest: string, text: string, until: number, keep: (finds: readonly Find[]) => void): Promise<readonly Find[]> {
    let job = this.#jobs.get(digest)
    if (job === undefined) {
      job = { text, keep, until, done: Promise.withResolvers() }
      job.done.promise.catch(() => undefined)
      this.#jobs.set(digest, job)
      this.#waiting.push(digest)
      this.#next()
    } else job.until = Math.max(job.until, until)
    return inTime(job.done.promise, until)
  }

  #next(): void {
    while (this.#running < AT_ONCE) {
      const digest = this.#waiting.shift()
      if (digest === undefined) return
      const job = this.#jobs.get(digest)
      if (job !== undefined) void this.#run(digest, job)
    }
  }

  async #run(digest: string, job: Job): Promise<void> {
    this.#running++
    try {
      if (performance.now() > job.until) throw new ModelTimeout()
      const finds = await this.#reader.read(job.text)
      job.keep(finds)
      job.done.resolve(finds)
    } catch (error) {
      job.done.reject(error)
    } finally {
      this.#jobs.delete(digest)
      this.#running--
      this.#next()
    }
  }
}

async function inTime<T>(work: Promise<T>, until: number): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new ModelTimeout()), Math.max(0, until - performance.now()))
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
