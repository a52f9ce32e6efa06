// OpenAI Chat Completions: which field of a request is what, and where an answer and its stream events carry text.
// Field names as in the types of the official SDK (openai-node, resources/chat/completions).
import { ProxyError } from '../errors.ts'
import { isObject, type Json, type JsonObject } from '../wire/json.ts'
import {
  byType,
  Collector,
  drop,
  each,
  fields,
  fileName,
  hashed,
  keep,
  nested,
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
import type { Dialect, EventSlot, RequestText, TextSlot } from './dialect.ts'

const part = byType({
  text: fields({ type: keep, text, prompt_cache_breakpoint: keep }),
  refusal: fields({ type: keep, refusal: text }),
  image_url: unreadable('image'),
  input_audio: unreadable('audio'),
  file: fields({ type: keep, file: fields({ filename: fileName, file_data: unreadable('file'), file_id: stateful }) }),
})

const content = stringOr(text, each(part))
/** What a tool returned is mostly a JSON document. */
const toolContent = stringOr(nested, each(part))

const call = fields({ name: keep, arguments: nested })
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
  tool: fields({ ...common, content: toolContent }),
  // The name of a function message is the function's.
  function: fields({ ...common, content: toolContent, name: keep }),
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
}

const body = fields({
  model: keep,
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

function requestText(request: JsonObject): RequestText {
  // Some accounts store chats by default, so the wish not to is always sent.
  request['store'] = false
  const into = new Collector()
  const root: Place = { holder: { request }, key: 'request', path: '' }
  body(root, into)
  const format = request['response_format']
  const wantsJson = isObject(format) && format['type'] !== 'text'
  return into.finish({ opening: openingOf(request), answerForm: wantsJson ? 'json' : 'text' })
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

/** A string field of an answer, if it is there and not empty. */
function slot(holder: JsonObject, key: string, form: TextSlot['form']): TextSlot | undefined {
  const value = holder[key]
  if (typeof value !== 'string' || value === '') return undefined
  return {
    form,
    read: () => value,
    write: (next) => {
      holder[key] = next
    },
  }
}

/** The texts of a message or a delta, with the name of their lane. */
function* textsOf(message: JsonObject, form: RequestText['answerForm']): Generator<readonly [string, TextSlot]> {
  const main = slot(message, 'content', form)
  if (main !== undefined) yield ['content', main]
  for (const key of ['refusal', 'reasoning_content', 'reasoning'] as const) {
    const found = slot(message, key, 'text')
    if (found !== undefined) yield [key, found]
  }
  const calls = message['tool_calls']
  if (Array.isArray(calls)) {
    for (let i = 0; i < calls.length; i++) {
      const entry = calls[i]
      if (!isObject(entry)) continue
      const index = typeof entry['index'] === 'number' ? entry['index'] : i
      const called = isObject(entry['function']) ? slot(entry['function'], 'arguments', 'json') : undefined
      if (called !== undefined) yield [`tool_calls.${index}.function`, called]
      const input = isObject(entry['custom']) ? slot(entry['custom'], 'input', 'text') : undefined
      if (input !== undefined) yield [`tool_calls.${index}.custom`, input]
    }
  }
  const legacy = isObject(message['function_call']) ? slot(message['function_call'], 'arguments', 'json') : undefined
  if (legacy !== undefined) yield ['function_call', legacy]
  const spoken = isObject(message['audio']) ? slot(message['audio'], 'transcript', 'text') : undefined
  if (spoken !== undefined) yield ['audio', spoken]
  const notes = message['annotations']
  if (Array.isArray(notes)) {
    for (let i = 0; i < notes.length; i++) {
      const note = notes[i]
      const cited = isObject(note) ? note['url_citation'] : undefined
      if (!isObject(cited)) continue
      // Offsets count characters of the text with tokens in it; they would point to the wrong place.
      delete cited['start_index']
      delete cited['end_index']
      for (const key of ['title', 'url'] as const) {
        const found = slot(cited, key, 'text')
        if (found !== undefined) yield [`annotations.${i}.${key}`, found]
      }
    }
  }
}

function choicesOf(answer: JsonObject): JsonObject[] {
  const choices = answer['choices']
  return Array.isArray(choices) ? choices.filter(isObject) : []
}

function answerText(answer: JsonObject, form: RequestText['answerForm']): TextSlot[] {
  const slots: TextSlot[] = []
  for (const choice of choicesOf(answer)) {
    if ('logprobs' in choice) choice['logprobs'] = null
    const said = choice['message']
    if (isObject(said)) for (const [, found] of textsOf(said, form)) slots.push(found)
  }
  return slots
}

function laneOf(choice: JsonObject, place: string): string {
  return `${typeof choice['index'] === 'number' ? choice['index'] : 0} ${place}`
}

function eventText(event: JsonObject, form: RequestText['answerForm']): EventSlot[] {
  const slots: EventSlot[] = []
  delete event['obfuscation']
  for (const choice of choicesOf(event)) {
    if (choice['logprobs'] !== undefined && choice['logprobs'] !== null) choice['logprobs'] = null
    const delta = choice['delta']
    if (!isObject(delta)) continue
    for (const [place, found] of textsOf(delta, form))
      slots.push({ ...found, lane: laneOf(choice, place), whole: place.startsWith('annotations') })
  }
  return slots
}

function closes(event: JsonObject): ((lane: string) => boolean) | undefined {
  const ended = choicesOf(event)
    .filter((choice) => typeof choice['finish_reason'] === 'string')
    .map((choice) => laneOf(choice, ''))
  return ended.length === 0 ? undefined : (lane) => ended.some((prefix) => lane.startsWith(prefix))
}

function tail(lane: string, held: string, like: JsonObject): JsonObject {
  const space = lane.indexOf(' ')
  const { usage: _, ...rest } = like
  return { ...rest, choices: [{ index: Number(lane.slice(0, space)), delta: deltaOf(lane.slice(space + 1), held), finish_reason: null }] }
}

function deltaOf(place: string, held: string): JsonObject {
  const [field, index, kind] = place.split('.') as [string, string?, string?]
  switch (field) {
    case 'tool_calls':
      return {
        tool_calls: [
          kind === 'custom' ? { index: Number(index), custom: { input: held } } : { index: Number(index), function: { arguments: held } },
        ],
      }
    case 'function_call':
      return { function_call: { arguments: held } }
    case 'audio':
      return { audio: { transcript: held } }
    default:
      return { [field]: held }
  }
}

export const openaiChat: Dialect = {
  name: 'openai-chat',
  envelope(request) {
    const { model, stream } = request
    if (typeof model !== 'string' || model === '') throw new ProxyError('invalid_request', { param: 'model' })
    if (!Array.isArray(request['messages']) || request['messages'].length === 0)
      throw new ProxyError('invalid_request', { param: 'messages' })
    if (stream !== undefined && stream !== null && typeof stream !== 'boolean') throw new ProxyError('invalid_request', { param: 'stream' })
    return { model, stream: stream === true }
  },
  requestText,
  answerText,
  eventText,
  closes,
  tail,
  failure: (error) => ({ error: { message: error.message, type: error.type, param: error.param ?? null, code: error.code } }),
}
