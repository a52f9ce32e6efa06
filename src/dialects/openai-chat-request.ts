// A request to OpenAI Chat Completions: which field is what.
// Field names as in the types of the official SDK (openai-node, resources/chat/completions).
import { ProxyError } from '../errors.ts'
import { isObject, type Json, type JsonObject } from '../wire/json.ts'
import {
  anything,
  byType,
  Collector,
  drop,
  each,
  fields,
  fileName,
  hashed,
  keep,
  modelName,
  type Place,
  type Rule,
  refuse,
  schema,
  setAt,
  stateful,
  stringOr,
  text,
  tokenised,
  unreadable,
  valueAt,
} from './collector.ts'
import type { RequestText } from './dialect.ts'

const part = byType({
  text: fields({ type: keep, text, prompt_cache_breakpoint: keep }),
  refusal: fields({ type: keep, refusal: text }),
  image_url: unreadable('image'),
  input_audio: unreadable('audio'),
  file: fields({ type: keep, file: fields({ filename: fileName, file_data: unreadable('file'), file_id: stateful }) }),
})

const content = stringOr(text, each(part))

const call = fields({ name: keep, arguments: text })
const toolCall = byType(
  {
    function: fields({ id: keep, type: keep, index: keep, function: call }),
    custom: fields({ id: keep, type: keep, index: keep, custom: fields({ name: keep, input: text }) }),
  },
  'function',
)

const common = {
  role: keep,
  content,
  name: tokenised,
  refusal: text,
  reasoning_content: text,
  reasoning: text,
  annotations: drop,
  audio: stateful,
  function_call: call,
  tool_calls: each(toolCall),
  tool_call_id: keep,
}

const roles: Readonly<Record<string, Rule>> = {
  system: fields(common),
  developer: fields(common),
  user: fields(common),
  assistant: fields(common),
  tool: fields(common),
  // The name of a function message is the function's.
  function: fields({ ...common, name: keep }),
}

const message: Rule = (place, into) => {
  const value = valueAt(place)
  const rule =
    isObject(value) && typeof value['role'] === 'string' && Object.hasOwn(roles, value['role']) ? roles[value['role']] : undefined
  if (rule === undefined) throw new ProxyError('invalid_request', { param: place.path })
  rule(place, into)
}

const functionTool = fields({ name: keep, description: text, parameters: schema({ data: 'replace' }), strict: keep })
/** A grammar cannot hold a token: it is only searched. */
const rigid: Rule = (place, into) => {
  const value = valueAt(place)
  if (typeof value === 'string') into.passage(place.path, value, [])
  else anything(place, into)
}

const tool = byType({
  function: fields({ type: keep, function: functionTool }),
  custom: fields({
    type: keep,
    custom: fields({
      name: keep,
      description: text,
      format: fields({ type: keep, grammar: fields({ syntax: keep, definition: rigid }) }),
    }),
  }),
})

function force(value: Json): Rule {
  return (place) => setAt(place, value)
}

const textOnly: Rule = (place, into) => {
  const value = valueAt(place)
  if (Array.isArray(value) && value.includes('audio')) refuse(place, into)
  else keep(place, into)
}

const body = fields({
  model: modelName,
  messages: each(message),
  prediction: fields({ type: keep, content: stringOr(text, each(part)) }),
  stop: stringOr(text, each(text)),
  tools: each(tool),
  tool_choice: keep,
  functions: each(functionTool),
  function_call: keep,
  response_format: byType({
    text: keep,
    json_object: keep,
    json_schema: fields({
      type: keep,
      json_schema: fields({ name: keep, description: text, schema: schema({ data: 'refuse' }), strict: keep }),
    }),
  }),
  web_search_options: fields({ search_context_size: keep, user_location: drop }),
  metadata: drop,
  user: hashed,
  safety_identifier: hashed,
  prompt_cache_key: hashed,
  store: force(false),
  logprobs: drop,
  top_logprobs: drop,
  modalities: textOnly,
  audio: refuse,
  stream: keep,
  stream_options: fields({ include_usage: keep, include_obfuscation: force(false) }),
  logit_bias: keep,
  frequency_penalty: keep,
  presence_penalty: keep,
  n: keep,
  seed: keep,
  temperature: keep,
  top_p: keep,
  max_tokens: keep,
  max_completion_tokens: keep,
  service_tier: keep,
  reasoning_effort: keep,
  verbosity: keep,
  parallel_tool_calls: keep,
  moderation: keep,
  prompt_cache_options: keep,
  prompt_cache_retention: keep,
})

/** @see Dialect.requestText */
export function requestText(request: JsonObject): RequestText {
  // Some accounts store chats by default, so the wish not to is always sent.
  request['store'] = false
  const into = new Collector()
  const root: Place = { holder: { request }, key: 'request', path: '' }
  body(root, into)
  const format = request['response_format']
  const wantsJson = isObject(format) && format['type'] !== 'text'
  return into.finish({ opening: openingOf(request), answerForm: wantsJson ? 'json' : 'text' })
}

/** @see Dialect.envelope */
export function needsOf({ tools, functions, response_format: format }: JsonObject): ('tools' | 'json')[] {
  const calls = [tools, functions].some((list) => Array.isArray(list) && list.length > 0)
  const json = isObject(format) && format['type'] !== 'text'
  return [...(calls ? (['tools'] as const) : []), ...(json ? (['json'] as const) : [])]
}

/** Everything up to and with the first message of the user. */
function openingOf(request: JsonObject): string[] {
  const opening: string[] = []
  const messages = request['messages']
  if (!Array.isArray(messages)) return opening
  for (const entry of messages) {
    if (!isObject(entry)) continue
    const said = entry['content']
    opening.push(typeof said === 'string' ? said : JSON.stringify(said ?? null))
    if (entry['role'] === 'user') break
  }
  return opening
}
