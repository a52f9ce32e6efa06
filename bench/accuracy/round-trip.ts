// Marked texts through the whole proxy to a provider that echoes them, plain and streamed in pieces of one to five characters: is any
// marked value still readable there, and does the client get its text back byte by byte?
import OpenAI from 'openai'
import { isKind, KEPT_BY_DEFAULT } from '../../src/detect/kinds.ts'
import { startTestProxy } from '../../test/helpers/test-proxy.ts'
import type { Marked } from './documents.ts'

export interface RoundTrip {
  readonly documents: number
  /** Answers that equal what was asked. */
  readonly plain: number
  readonly streamed: number
  /** Different marked values of kinds that the default policy replaces, document by document. */
  readonly values: number
  /** Of these, how many the provider could read. */
  readonly readable: number
  readonly readableByKind: ReadonlyMap<string, { readonly values: number; readonly readable: number }>
}

const KEPT: ReadonlySet<string> = new Set(KEPT_BY_DEFAULT)
const MODEL = 'gpt-4o'

export async function makeRoundTrip(documents: readonly Marked[]): Promise<RoundTrip> {
  const sandbox = await startTestProxy()
  const client = new OpenAI({ apiKey: 'bench', baseURL: `${sandbox.url}/v1`, maxRetries: 0 })
  const byKind = new Map<string, { values: number; readable: number }>()
  let plain = 0
  let streamed = 0
  try {
    for (const { text, spans } of documents) {
      const messages = [{ role: 'user' as const, content: text }]
      const answer = await client.chat.completions.create({ model: MODEL, messages })
      if (answer.choices[0]?.message.content === text) plain++
      let pieces = ''
      for await (const event of await client.chat.completions.create({ model: MODEL, messages, stream: true }))
        pieces += event.choices[0]?.delta.content ?? ''
      if (pieces === text) streamed++
      const seen = [...sandbox.openai.received, ...sandbox.mistral.received].map(({ body }) =>
        String((body['messages'] as { content: string }[])[0]?.content),
      )
      sandbox.openai.received.length = 0
      sandbox.mistral.received.length = 0
      const values = new Map(
        spans.filter(({ type }) => isKind(type) && !KEPT.has(type)).map(({ start, end, type }) => [text.slice(start, end), type]),
      )
      for (const [value, kind] of values) {
        const counter = byKind.get(kind) ?? { values: 0, readable: 0 }
        byKind.set(kind, counter)
        counter.values++
        const unmarked = occurrences(text, value) - spans.filter(({ start, end }) => text.slice(start, end) === value).length
        if (seen.some((sent) => occurrences(sent, value) > unmarked)) counter.readable++
      }
    }
  } finally {
    await sandbox.close()
  }
  const sum = (of: (counter: { values: number; readable: number }) => number): number =>
    [...byKind.values()].reduce((total, counter) => total + of(counter), 0)
  return {
    documents: documents.length,
    plain,
    streamed,
    values: sum(({ values }) => values),
    readable: sum(({ readable }) => readable),
    readableByKind: byKind,
  }
}

const WORD = /[\p{L}\p{N}]/u

/** How often a value stands in a text as a word of its own. Where the same word is also meant otherwise, it may stand there. */
function occurrences(text: string, value: string): number {
  let count = 0
  for (let from = text.indexOf(value); from >= 0; from = text.indexOf(value, from + 1)) {
    if (!WORD.test(text[from - 1] ?? '') && !WORD.test(text[from + value.length] ?? '')) count++
  }
  return count
}
