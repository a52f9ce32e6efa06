// A model that the operator brought, as a second reader of every text: its finds are added to ours. Windows that were read once are
// remembered under a keyed digest, as offsets and kinds; no text is kept. What is not read in time is late.
import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Span } from '../span.ts'
import { readLabels } from './labels.ts'
import { openModelFolder } from './model-folder.ts'
import { ModelThread, type WindowReader } from './model-thread.ts'
import type { Find } from './read-window.ts'
import { ModelTimeout, WindowQueue } from './window-queue.ts'
import { windowsOf } from './windows.ts'

export interface ModelOptions {
  /** With `model.onnx`, `tokenizer.json` and `config.json`. */
  readonly folder: string
  /** The model's label → kind, or `none`. Usual labels are known. */
  readonly labels?: Readonly<Record<string, string>>
  /** What one request may wait for it. */
  readonly milliseconds?: number
  /** What becomes of a request whose texts were not all read in time. Default: refuse. */
  readonly whenLate?: 'refuse' | 'go-on'
  /** Probability from which a token counts. */
  readonly threshold?: number
  /** Processor threads of one inference. */
  readonly threads?: number
}

/** What was read of one text. */
export interface TextReading {
  /** Unsorted; they may overlap. */
  readonly spans: readonly Span[]
  /** False where some of the text was not read in time. */
  readonly complete: boolean
}

/** About 10 MB. */
const MEMO = 50_000

const NAME = 'model'

export class ModelReader {
  readonly #reader: WindowReader
  readonly #queue: WindowQueue
  readonly #milliseconds: number
  readonly #goOn: boolean
  readonly #key = createSecretKey(randomBytes(32))
  readonly #memo = new LRUCache<string, readonly Find[]>({ maxSize: MEMO, sizeCalculation: (finds) => 4 + finds.length })

  constructor(reader: WindowReader, { milliseconds = 2000, whenLate = 'refuse' }: Pick<ModelOptions, 'milliseconds' | 'whenLate'> = {}) {
    this.#reader = reader
    this.#queue = new WindowQueue(reader)
    this.#milliseconds = milliseconds
    this.#goOn = whenLate === 'go-on'
  }

  /** Settles when the model is loaded. @throws ModelError */
  ready(): Promise<void> {
    return this.#reader.ready()
  }

  /**
   * @param deadline when to give up at the latest, on performance.now()'s clock.
   * @throws ModelTimeout where all must be read in time, ModelError when the model fails.
   */
  async read(texts: readonly string[], deadline = Number.POSITIVE_INFINITY): Promise<TextReading[]> {
    const until = Math.min(deadline, performance.now() + this.#milliseconds)
    return Promise.all(texts.map((text) => this.#readText(text, until)))
  }

  async #readText(text: string, until: number): Promise<TextReading> {
    const windows = windowsOf(text)
    const read = await Promise.allSettled(windows.map(({ start, end }) => this.#readWindow(text.slice(start, end), until)))
    const spans: Span[] = []
    let complete = true
    for (const [i, result] of read.entries()) {
      if (result.status === 'fulfilled') {
        const { start } = windows[i] as (typeof windows)[number]
        for (const find of result.value)
          spans.push({ start: start + find.start, end: start + find.end, kind: find.kind, score: find.score, by: NAME })
      } else if (this.#goOn && result.reason instanceof ModelTimeout) complete = false
      else throw result.reason
    }
    return { spans, complete }
  }

  async #readWindow(window: string, until: number): Promise<readonly Find[]> {
    const digest = createHmac('sha256', this.#key).update(window).digest('base64url')
    const known = this.#memo.get(digest)
    if (known !== undefined) return known
    return this.#queue.ask(digest, window, until, (finds) => this.#memo.set(digest, finds))
  }

  close(): Promise<void> {
    return this.#reader.close()
  }
}

/** Checks folder, labels and packages; the model itself is loaded by `ready()`, or when it is first asked. @throws ModelError */
export function openModel(options: ModelOptions): ModelReader {
  const folder = openModelFolder(options.folder)
  const labels = readLabels(folder.labels, options.labels)
  return new ModelReader(new ModelThread({ folder, labels, threshold: options.threshold ?? 0.5, threads: options.threads ?? 1 }), options)
}
