// The sandbox's replies as Mistral sends them: whole tool calls without a type, thinking in chunks, and the last text together with the
// end and the usage.
import type { JsonObject } from '../wire/json.ts'
import { textPieces } from './awkward-pieces.ts'
import type { Reply, Usage } from './compose-reply.ts'

const CREATED = 1_795_400_000
const ID = '5a9db0c7sandbox0c1e7d4a2b8f6e3d9'
const callIdOf = (index: number): string => `sandbox${String(index).padStart(2, '0')}`

export function mistralAnswer(body: JsonObject, replies: readonly Reply[], usage: Usage): JsonObject {
  return {
    id: ID,
    object: 'chat.completion',
    created: CREATED,
    model: body['model'],
    choices: replies.map((reply, index) => ({
      index,
      message: {
        role: 'assistant',
        content: thinks(body) && reply.call === undefined ? [...thinking(reply, true), { type: 'text', text: reply.text }] : reply.text,
        tool_calls: callsOf(reply, index),
        prefix: false,
      },
      finish_reason: reply.finish,
    })),
    usage: { ...usage },
  }
}

export function* mistralEvents(body: JsonObject, replies: readonly Reply[], usage: Usage): Generator<JsonObject> {
  const lanes = replies.map((reply, index) => deltas(reply, index, thinks(body)).map((part) => ({ index, ...part })))
  const longest = Math.max(...lanes.map(({ length }) => length))
  for (let at = 0; at < longest; at++) {
    const choices = lanes.map((lane) => lane[at]).filter((choice) => choice !== undefined)
    const last = at === longest - 1 ? { usage: { ...usage } } : {}
    yield { id: ID, object: 'chat.completion.chunk', created: CREATED, model: body['model'], choices, ...last }
  }
}

function deltas(reply: Reply, index: number, thoughtful: boolean): JsonObject[] {
  const parts: JsonObject[] = [{ delta: { role: 'assistant', content: '' }, finish_reason: null }]
  if (reply.call !== undefined)
    return [...parts, { delta: { content: '', tool_calls: callsOf(reply, index) }, finish_reason: reply.finish }]
  const pieces: (string | JsonObject[])[] = textPieces(reply.text)
  if (thoughtful) {
    for (const text of textPieces(thought(reply)))
      parts.push({ delta: { content: [{ type: 'thinking', thinking: [{ type: 'text', text }] }] }, finish_reason: null })
    // The turn from thinking to text has both in one list.
    const [first] = pieces
    if (typeof first === 'string')
      pieces[0] = [
        { type: 'thinking', thinking: [], closed: true },
        { type: 'text', text: first },
      ]
  }
  pieces.forEach((content, at) => {
    parts.push({ delta: { content }, finish_reason: at === pieces.length - 1 ? reply.finish : null })
  })
  if (pieces.length === 0) parts.push({ delta: { content: '' }, finish_reason: reply.finish })
  return parts
}

function thinks(body: JsonObject): boolean {
  return typeof body['model'] === 'string' && body['model'].startsWith('magistral')
}

function thinking(reply: Reply, closed: boolean): JsonObject[] {
  return [{ type: 'thinking', thinking: [{ type: 'text', text: thought(reply) }], closed }]
}

function thought({ text }: Reply): string {
  return `I answer with ${text.length} characters, beginning: ${[...text].slice(0, 60).join('')}`
}

function callsOf({ call }: Reply, index: number): JsonObject[] | null {
  return call === undefined ? null : [{ id: callIdOf(index), function: { ...call }, index: 0 }]
}
