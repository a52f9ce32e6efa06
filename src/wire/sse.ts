// Bytes ⇄ server-sent events (WHATWG HTML, §9.2). Only what LLM APIs use: `event` and `data`; comments are dropped.

export interface SseRecord {
  readonly event: string | undefined
  readonly data: string
}

/** Cuts a byte stream into records, wherever its pieces were cut. One instance per stream. */
export class SseParser {
  readonly #decoder = new TextDecoder('utf-8', { fatal: false })
  #rest = ''

  push(bytes: Uint8Array): SseRecord[] {
    return this.#take(this.#decoder.decode(bytes, { stream: true }))
  }

  /** What the end of the stream completes: a last record without its blank line. */
  end(): SseRecord[] {
    return this.#take(`${this.#decoder.decode()}\n\n`)
  }

  #take(text: string): SseRecord[] {
    let buffer = this.#rest + text
    if (buffer.includes('\r')) {
      // A carriage return at the very end may be half of a line break.
      const hold = buffer.endsWith('\r') ? '\r' : ''
      buffer = buffer.slice(0, buffer.length - hold.length).replace(/\r\n?/g, '\n') + hold
    }
    const records: SseRecord[] = []
    let from = 0
    for (let end = buffer.indexOf('\n\n'); end >= 0; end = buffer.indexOf('\n\n', from)) {
      const record = parseRecord(buffer.slice(from, end))
      if (record !== undefined) records.push(record)
      from = end + 2
    }
    this.#rest = buffer.slice(from)
    return records
  }
}

function parseRecord(block: string): SseRecord | undefined {
  let event: string | undefined
  let data: string | undefined
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':')
    if (colon <= 0) continue
    const value = line.slice(line.charCodeAt(colon + 1) === 0x20 ? colon + 2 : colon + 1)
    const field = line.slice(0, colon)
    if (field === 'data') data = data === undefined ? value : `${data}\n${value}`
    else if (field === 'event') event = value
  }
  return data === undefined ? undefined : { event, data }
}

/** One record as text. `data` must hold no line break, as JSON text never does. */
export function formatRecord(data: string, event?: string): string {
  return event === undefined ? `data: ${data}\n\n` : `event: ${event}\ndata: ${data}\n\n`
}
