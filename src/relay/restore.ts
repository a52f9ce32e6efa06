// The way back: tokens → values, in whole answers and in streams.
import type { Bridge } from '../dialects/bridges/bridge.ts'
import type { Dialect, RequestText } from '../dialects/dialect.ts'
import { ProxyError } from '../errors.ts'
import type { Mapping } from '../pseudonym/mapping.ts'
import { Restorer, reidentify } from '../pseudonym/restorer.ts'
import { isObject, type Json, type JsonObject } from '../wire/json.ts'
import { formatRecord, SseParser, type SseRecord } from '../wire/sse.ts'

export interface RestoreOptions {
  readonly dialect: Dialect
  readonly mapping: Mapping
  readonly answerForm: RequestText['answerForm']
  /** Set where the answer comes in another dialect than the client's. */
  readonly bridge: Bridge | undefined
  /** Whether the client asked for a usage frame. */
  readonly usage: boolean
}

/** A whole answer, as JSON text for the client. @throws ProxyError `upstream_failed` if it is no JSON object. */
export function restoreAnswer(text: string, { dialect, mapping, answerForm, bridge }: RestoreOptions): string {
  let body = parseObject(text)
  if (bridge !== undefined) body = bridge.answer(body)
  for (const slot of dialect.answerText(body, answerForm)) {
    const masked = slot.read()
    const restored = reidentify(masked, mapping, slot.form)
    if (restored !== masked) slot.write(restored)
  }
  return JSON.stringify(body)
}

function parseObject(text: string): JsonObject {
  let body: Json
  try {
    body = JSON.parse(text) as Json
  } catch {
    throw new ProxyError('upstream_failed')
  }
  if (!isObject(body)) throw new ProxyError('upstream_failed')
  return body
}

const DONE = '[DONE]'
/** Members that a dialect takes out of an event, so that its text cannot be passed on as it came. */
const STRIPPED = /"obfuscation"|"logprobs":\s*\{|"(?:start|end)_index"/

/** Translates one stream: bytes of the provider in, text for the client out. */
export class StreamRestorer {
  readonly #options: RestoreOptions
  readonly #parser = new SseParser()
  readonly #translator: ReturnType<Bridge['events']> | undefined
  readonly #lanes = new Map<string, Restorer>()
  #last: JsonObject | undefined
  #failure: unknown
  #finished = false
  #done = false

  constructor(options: RestoreOptions) {
    this.#options = options
    this.#translator = options.bridge?.events({ usage: options.usage })
  }

  /** Frames for the client that these bytes complete. If the provider went wrong within them, `failure` is set. */
  push(bytes: Uint8Array): string {
    return this.#records(this.#parser.push(bytes))
  }

  /** The end of the stream. `failure` is set if the answer was not finished. */
  end(): string {
    const out = this.#records(this.#parser.end())
    return this.#done || this.#failure !== undefined ? out : out + this.#finishAll(true)
  }

  /** What went wrong: an error that the provider reported, or something that is no event of its API. */
  get failure(): unknown {
    return this.#failure
  }

  #records(records: readonly SseRecord[]): string {
    let out = ''
    for (const record of records) {
      if (this.#done || this.#failure !== undefined) break
      if (record.data === DONE) {
        out += this.#finishAll()
        continue
      }
      // What came before a failure is still the client's: so it is kept, and told with it.
      out += this.#guarded(() => {
        const event = parseObject(record.data)
        if (event['error'] !== undefined && event['error'] !== null) throw new ProxyError('stream_interrupted')
        return this.#translator === undefined ? this.#event(event, record.data) : this.#events(this.#translator.push(event))
      })
    }
    return out
  }

  /** @param cutOff true where the stream ended without saying so: then every lane must have come to its end. */
  #finishAll(cutOff = false): string {
    return this.#guarded(() => {
      const out = this.#events(this.#translator?.end() ?? [])
      if (!this.#finished || (cutOff && this.#lanes.size > 0)) throw new ProxyError('stream_interrupted')
      this.#done = true
      return out + this.#flush(() => true) + formatRecord(DONE)
    })
  }

  #guarded(step: () => string): string {
    try {
      return step()
    } catch (error) {
      this.#failure = error
      return ''
    }
  }

  #events(events: readonly JsonObject[]): string {
    let out = ''
    for (const event of events) out += this.#event(event, undefined)
    return out
  }

  /** @param raw the event's text, where it may be passed on unchanged. */
  #event(event: JsonObject, raw: string | undefined): string {
    const { dialect, answerForm, mapping } = this.#options
    const texts = dialect.eventText(event, answerForm).map((slot) => {
      const masked = slot.read()
      const restored = slot.whole ? reidentify(masked, mapping, slot.form) : this.#lane(slot.lane, slot.form).push(masked)
      return { slot, masked, restored }
    })
    const closes = dialect.closes(event)
    if (closes !== undefined) {
      // What lanes still hold goes behind the event's own piece of the lane, if it carries one (the last, if several) …
      for (const text of texts.reverse()) if (!text.slot.whole && closes(text.slot.lane)) text.restored += this.#end(text.slot.lane)
    }
    let changed = raw === undefined || STRIPPED.test(raw)
    for (const { slot, masked, restored } of texts) {
      if (restored === masked) continue
      slot.write(restored)
      changed = true
    }
    this.#last = event
    const frame = formatRecord(changed || raw === undefined ? JSON.stringify(event) : raw)
    // … else in an event of its own before it.
    return closes === undefined ? frame : this.#close(closes) + frame
  }

  #close(closes: (lane: string) => boolean): string {
    const out = this.#flush(closes)
    for (const lane of this.#lanes.keys()) if (closes(lane)) this.#lanes.delete(lane)
    this.#finished = true
    return out
  }

  #end(lane: string): string {
    return this.#lanes.get(lane)?.end() ?? ''
  }

  #flush(closes: (lane: string) => boolean): string {
    let out = ''
    for (const [lane, restorer] of this.#lanes) {
      if (!closes(lane)) continue
      const rest = restorer.end()
      if (rest !== '' && this.#last !== undefined) out += formatRecord(JSON.stringify(this.#options.dialect.tail(lane, rest, this.#last)))
    }
    return out
  }

  #lane(name: string, form: 'text' | 'json'): Restorer {
    let lane = this.#lanes.get(name)
    if (lane === undefined) {
      lane = new Restorer(this.#options.mapping, form)
      this.#lanes.set(name, lane)
    }
    return lane
  }
}
