// The sandbox's replies as OpenAI sends them: fragments of tool calls, the end and the usage in events of their own.
import { isObject, type JsonObject } from '../wire/json.ts'
import { textPieces } from './awkward-pieces.ts'
import type { Reply, Usage } from './compose-reply.ts'

const CREATED = 1_795_400_000
const callIdOf = (index: number): string => `call_sandbox${String(index).padStart(17, '0')}`

export function openaiAnswer(body: JsonObject, replies: readonly Reply[], usage: Usage): JsonObject {
  return {
    id: 'chatcmpl-sandbox',
    object: 'chat.completion',
    created: CREATED,
    model: body['model'],
    choices: replies.map(({ text, call, finish }, index) => ({
      index,
      message: {
        role: 'assistant',
        content: call === undefined ? text : null,
        refusal: null,
        annotations: [],
        ...(call === undefined ? {} : { tool_calls: [{ id: callIdOf(index), type: 'function', function: { ...call } }] }),
      },
      logprobs: null,
      finish_reason: finish,
    })),
    usage: { ...usage },
    system_fingerprint: 'fp_sandbox',
  }
}

export function* openaiEvents(body: JsonObject, replies: readonly Reply[], usage: Usage): Generator<JsonObject> {
  const usageAsked = isObject(body['stream_options']) && body['stream_options']['include_usage'] === true
  const frame = (choices: JsonObject[]): JsonObject => ({
    id: 'chatcmpl-sandbox',
    object: 'chat.completion.chunk',
    created: CREATED,
    model: body['model'],
    system_fingerprint: 'fp_sandbox',
    choices,
    ...(usageAsked ? { usage: null } : {}),
  })
  const lanes = replies.map((reply, index) => [...deltas(reply, index)].map((part) => ({ index, logprobs: null, ...part })))
  // The choices take turns.
  for (let at = 0; at < Math.max(...lanes.map(({ length }) => length)); at++) {
    for (const lane of lanes) {
      const choice = lane[at]
      if (choice !== undefined) yield frame([choice])
    }
  }
  if (usageAsked) yield { ...frame([]), usage: { ...usage } }
}

function* deltas({ text, call, finish }: Reply, index: number): Generator<JsonObject> {
  yield { delta: { role: 'assistant', content: call === undefined ? '' : null, refusal: null }, finish_reason: null }
  for (const content of textPieces(text)) yield { delta: { content }, finish_reason: null }
  if (call !== undefined) {
    const first = { index: 0, id: callIdOf(index), type: 'function', function: { name: call.name, arguments: '' } }
    yield { delta: { tool_calls: [first] }, finish_reason: null }
    for (const piece of textPieces(call.arguments)) {
      yield { delta: { tool_calls: [{ index: 0, function: { arguments: piece } }] }, finish_reason: null }
    }
  }
  yield { delta: {}, finish_reason: finish }
}
