// What Mistral refuses: any unknown field (422), ids of another shape, and messages out of order (400).
import { isObject, type Json, type JsonObject } from '../wire/json.ts'

export interface Refusal {
  readonly status: 400 | 422
  readonly body: JsonObject
}

const FIELDS: ReadonlySet<string> = new Set(
  (
    'model temperature top_p max_tokens stream stop random_seed metadata messages response_format tools tool_choice presence_penalty ' +
    'frequency_penalty n prediction parallel_tool_calls reasoning_effort prompt_mode guardrails prompt_cache_key service_tier safe_prompt'
  ).split(' '),
)

const MESSAGE_FIELDS: Readonly<Record<string, readonly string[]>> = {
  system: ['role', 'content'],
  user: ['role', 'content'],
  assistant: ['role', 'content', 'tool_calls', 'prefix'],
  tool: ['role', 'content', 'tool_call_id', 'name'],
}

const CALL_ID = /^[A-Za-z0-9]{9}$/

export function refusalOf(body: JsonObject): Refusal | undefined {
  if (typeof body['model'] !== 'string') return invalid('missing', ['body', 'model'], null)
  if (!Array.isArray(body['messages']) || body['messages'].length === 0) return invalid('missing', ['body', 'messages'], null)
  const extra = Object.keys(body).find((name) => !FIELDS.has(name))
  if (extra !== undefined) return invalid('extra_forbidden', ['body', extra], body[extra])
  for (const [index, message] of body['messages'].entries()) {
    const found = refusalOfMessage(message, index)
    if (found !== undefined) return found
  }
  return refusalOfOrder(body['messages'].filter(isObject))
}

function refusalOfMessage(message: Json, index: number): Refusal | undefined {
  if (!isObject(message)) return invalid('model_type', ['body', 'messages', index], message)
  const role = String(message['role'])
  const fields = Object.hasOwn(MESSAGE_FIELDS, role) ? MESSAGE_FIELDS[role] : undefined
  if (fields === undefined) return invalid('union_tag_invalid', ['body', 'messages', index], message)
  const extra = Object.keys(message).find((name) => !fields.includes(name))
  if (extra !== undefined) return invalid('extra_forbidden', ['body', 'messages', index, role, extra], message[extra])
  const calls = Array.isArray(message['tool_calls']) ? message['tool_calls'].filter(isObject) : []
  for (const id of [...calls.map((call) => call['id']), ...(role === 'tool' ? [message['tool_call_id']] : [])]) {
    if (typeof id !== 'string' || !CALL_ID.test(id))
      return wrong('3280', 'invalid_function_call', `Tool call id was ${String(id)} but must be a-z, A-Z, 0-9, with a length of 9.`)
  }
  return undefined
}

function refusalOfOrder(messages: readonly JsonObject[]): Refusal | undefined {
  for (const [index, message] of messages.entries()) {
    if (messages[index - 1]?.['role'] !== 'tool' || message['role'] === 'tool' || message['role'] === 'assistant') continue
    return wrong('3230', 'invalid_request_message_order', `Unexpected role '${String(message['role'])}' after role 'tool'`)
  }
  const last = messages.at(-1)
  if (last?.['role'] === 'user' || last?.['role'] === 'tool' || (last?.['role'] === 'assistant' && last['prefix'] === true))
    return undefined
  return wrong(
    '3230',
    'invalid_request_message_order',
    `Expected last role User or Tool (or Assistant with prefix True) but got ${String(last?.['role'])}`,
  )
}

/** As at Mistral, the rejected value is quoted. */
function invalid(type: string, loc: Json[], input: Json | undefined): Refusal {
  const detail = [
    { type, loc, msg: type === 'extra_forbidden' ? 'Extra inputs are not permitted' : 'Field required', input: input ?? null },
  ]
  return { status: 422, body: { object: 'error', message: { detail }, type: 'invalid_request_error', param: null, code: null } }
}

function wrong(code: string, type: string, message: string): Refusal {
  return { status: 400, body: { object: 'error', message, type, param: null, code } }
}
