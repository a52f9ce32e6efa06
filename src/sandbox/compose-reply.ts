// What the sandbox answers: always the same for the same request, and made of the tokens it was sent.
import { isObject, type Json, type JsonObject } from '../wire/json.ts'
import { type Conversation, readConversation } from './conversation.ts'
import { fillSchema } from './fill-schema.ts'
import { writeLetter } from './letter.ts'

export interface Reply {
  readonly text: string
  readonly call?: { readonly name: string; readonly arguments: string }
  readonly finish: 'stop' | 'length' | 'tool_calls'
}

export interface Usage {
  readonly prompt_tokens: number
  readonly completion_tokens: number
  readonly total_tokens: number
}

/** Roughly what tokenizers give. */
const CHARACTERS_PER_TOKEN = 4

/** One reply for each of the `n` choices. */
export function composeReplies(body: JsonObject): Reply[] {
  const conversation = readConversation(Array.isArray(body['messages']) ? body['messages'] : [])
  const first = reply(body, conversation)
  const wanted = typeof body['n'] === 'number' ? Math.min(Math.max(Math.trunc(body['n']), 1), 8) : 1
  return Array.from({ length: wanted }, (_, index) =>
    index === 0 || first.call !== undefined || conversation.echo || isJson(body)
      ? first
      : { ...first, text: `${first.text}\n\n(${index + 1})` },
  ).map((made) => cut(made, body))
}

export function usageOf(body: JsonObject, replies: readonly Reply[]): Usage {
  const prompt = Math.ceil(JSON.stringify(body['messages'] ?? '').length / CHARACTERS_PER_TOKEN)
  const written = replies.reduce((sum, { text, call }) => sum + text.length + (call?.arguments.length ?? 0), 0)
  const completion = Math.max(1, Math.ceil(written / CHARACTERS_PER_TOKEN))
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion }
}

function reply(body: JsonObject, conversation: Conversation): Reply {
  if (conversation.echo) return { text: conversation.lastUser, finish: 'stop' }
  const call = callTool(body, conversation)
  if (call !== undefined) return { text: '', call, finish: 'tool_calls' }
  const format = isObject(body['response_format']) ? body['response_format'] : {}
  if (format['type'] === 'json_object') return { text: JSON.stringify(byKind(conversation)), finish: 'stop' }
  if (format['type'] === 'json_schema') {
    const given = isObject(format['json_schema']) && isObject(format['json_schema']['schema']) ? format['json_schema']['schema'] : {}
    return { text: JSON.stringify(fillSchema(given, conversation.tokens, writeLetter(conversation)).value), finish: 'stop' }
  }
  return { text: writeLetter(conversation), finish: 'stop' }
}

/** The tool that was asked for, else the first that the tokens fit; none once a tool has answered. */
function callTool(body: JsonObject, conversation: Conversation): Reply['call'] {
  const choice = body['tool_choice']
  if (choice === 'none' || conversation.lastRole === 'tool') return undefined
  const tools = (Array.isArray(body['tools']) ? body['tools'] : [])
    .filter(isObject)
    .map((tool) => (isObject(tool['function']) ? tool['function'] : {}))
  const named = isObject(choice) && isObject(choice['function']) ? choice['function']['name'] : undefined
  const candidates = tools
    .filter(({ name }) => named === undefined || name === named)
    .map((tool) => ({
      name: String(tool['name'] ?? ''),
      ...fillSchema(parametersOf(tool), conversation.tokens, writeLetter(conversation)),
    }))
  const forced = named !== undefined || choice === 'required' || choice === 'any'
  const best = candidates.find(({ hits }) => hits > 0) ?? (forced ? candidates[0] : undefined)
  return best === undefined ? undefined : { name: best.name, arguments: JSON.stringify(best.value) }
}

function parametersOf(tool: JsonObject): JsonObject {
  return isObject(tool['parameters']) ? { type: 'object', ...tool['parameters'] } : { type: 'object' }
}

function byKind(conversation: Conversation): JsonObject {
  const grouped: Record<string, Json[]> = {}
  for (const { kind, text } of conversation.tokens) {
    const list = grouped[kind.toLowerCase()] ?? []
    list.push(text)
    grouped[kind.toLowerCase()] = list
  }
  return { ...grouped, reply: writeLetter(conversation) }
}

function isJson(body: JsonObject): boolean {
  return isObject(body['response_format']) && body['response_format']['type'] !== 'text'
}

/** Ends the text at a stop sequence or at the limit, even in the middle of a token, as models do. */
function cut(made: Reply, body: JsonObject): Reply {
  if (made.call !== undefined) return made
  const stops = [body['stop']].flat().filter((stop): stop is string => typeof stop === 'string' && stop !== '')
  const ends = stops.map((stop) => made.text.indexOf(stop)).filter((at) => at >= 0)
  const text = made.text.slice(0, ends.length === 0 ? undefined : Math.min(...ends))
  const limit = body['max_completion_tokens'] ?? body['max_tokens']
  if (typeof limit !== 'number' || text.length <= limit * CHARACTERS_PER_TOKEN) return { ...made, text }
  return { text: text.slice(0, limit * CHARACTERS_PER_TOKEN).toWellFormed(), finish: 'length' }
}
