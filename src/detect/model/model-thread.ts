// Our side of the model's thread. A thread that dies fails what was asked of it, and the next question starts another.
import { Worker } from 'node:worker_threads'
import type { Label } from './labels.ts'
import { ModelError } from './model-error.ts'
import type { ModelFolder } from './model-folder.ts'
import type { Find } from './read-window.ts'

export interface WorkerSettings {
  readonly folder: ModelFolder
  readonly labels: readonly Label[]
  readonly threshold: number
  readonly threads: number
}

export interface ToWorker {
  readonly id: number
  readonly text: string
}

/** `id` 0: loaded. `finds` undefined: failed. */
export interface FromWorker {
  readonly id: number
  readonly finds: readonly Find[] | undefined
}

/** Whoever reads windows of text. */
export interface WindowReader {
  /** Settles when it can read. @throws ModelError */
  ready(): Promise<void>
  read(text: string): Promise<readonly Find[]>
  close(): Promise<void>
}

interface Question {
  readonly resolve: (finds: readonly Find[]) => void
  readonly reject: (error: Error) => void
}

/** Sources run unbuilt, too. */
const PROGRAM = new URL(import.meta.url.endsWith('.ts') ? './model-worker.ts' : './model-worker.js', import.meta.url)

export class ModelThread implements WindowReader {
  readonly #settings: WorkerSettings
  readonly #questions = new Map<number, Question>()
  #worker: Worker | undefined
  #loaded: Promise<unknown> | undefined
  #asked = 0
  #closed = false

  constructor(settings: WorkerSettings) {
    this.#settings = settings
  }

  async ready(): Promise<void> {
    this.#start()
    await this.#loaded
  }

  async read(text: string): Promise<readonly Find[]> {
    const worker = this.#start()
    return this.#ask(++this.#asked, () => worker.postMessage({ id: this.#asked, text } satisfies ToWorker))
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#worker?.terminate()
  }

  #start(): Worker {
    if (this.#closed) throw new ModelError('the model’s thread is closed')
    if (this.#worker !== undefined) return this.#worker
    const worker = new Worker(PROGRAM, { workerData: this.#settings, env: {} })
    this.#worker = worker
    this.#loaded = this.#ask(0)
    // Whoever asks while it loads is told as well.
    this.#loaded.catch(() => undefined)
    worker.on('message', ({ id, finds }: FromWorker) => {
      if (finds === undefined) this.#settle(id)?.reject(new ModelError('the model failed on a piece of text'))
      else this.#settle(id)?.resolve(finds)
    })
    let problem = 'its thread ended'
    worker.on('error', (error) => {
      // Once it reads texts, a message could quote one.
      if (this.#questions.has(0) && error instanceof Error) problem = error.message
    })
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined
      for (const id of [...this.#questions.keys()]) this.#settle(id)?.reject(new ModelError(`the model cannot be used: ${problem}`))
    })
    return worker
  }

  /** The thread keeps the process alive only while an answer is due. */
  #ask(id: number, send?: () => void): Promise<readonly Find[]> {
    return new Promise((resolve, reject) => {
      this.#questions.set(id, { resolve, reject })
      this.#worker?.ref()
      send?.()
    })
  }

  #settle(id: number): Question | undefined {
    const question = this.#questions.get(id)
    this.#questions.delete(id)
    if (this.#questions.size === 0) this.#worker?.unref()
    return question
  }
}
