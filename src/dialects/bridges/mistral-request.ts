// A chat request, OpenAI to Mistral, field by field: Mistral answers 422 to any field it does not know.
import type { ChatCompletionRequest$Outbound, Prediction$Outbound, ResponseFormat$Outbound } from '@mistralai/mistralai/models/components'
import type { ChatCompletionCreateParamsBase } from 'openai/resources/chat/completions'
import { ProxyError } from '../../errors.ts'
import { isObject, type Json, type JsonObject } from '../../wire/json.ts'
import type { BridgedRequest, BridgeOptions } from './bridge.ts'
import { requestedTier } from './map-service-tier.ts'
import { contentOf } from './mistral-content.ts'
import { messagesOf } from './mistral-messages.ts'
import { toolsOf } from './mistral-tools.ts'
import { isPresent, readArray, readBoolean, readNumber, readObject, readString, required } from './read-field.ts'

type Treatment = 'mapped' | 'dropped' | 'refused'

/** Every parameter of the API, so that a new one in the SDK's types must be decided here before it compiles. */
const TREATMENTS: Readonly<Record<keyof ChatCompletionCreateParamsBase, Treatment>> = {
  audio: 'refused',
  frequency_penalty: 'mapped',
  // Answers to the deprecated form would come back in the present one, which such a client does not read.
  function_call: 'refused',
  functions: 'refused',
  logit_bias: 'refused',
  logprobs: 'refused',
  max_completion_tokens: 'mapped',
  max_tokens: 'mapped',
  messages: 'mapped',
  metadata: 'dropped',
  modalities: 'refused',
  model: 'mapped',
  moderation: 'dropped',
  n: 'mapped',
  parallel_tool_calls: 'mapped',
  prediction: 'mapped',
  presence_penalty: 'mapped',
  prompt_cache_key: 'mapped',
  prompt_cache_options: 'dropped',
  prompt_cache_retention: 'dropped',
  reasoning_effort: 'mapped',
  response_format: 'mapped',
  safety_identifier: 'dropped',
  seed: 'mapped',
  service_tier: 'mapped',
  stop: 'mapped',
  store: 'dropped',
  stream: 'mapped',
  stream_options: 'mapped',
  temperature: 'mapped',
  tool_choice: 'mapped',
  tools: 'mapped',
  top_logprobs: 'refused',
  top_p: 'mapped',
  user: 'dropped',
  verbosity: 'dropped',
  web_search_options: 'refused',
}

const HIGHEST_TEMPERATURE = 1.5

type Dropped = Set<string>

export function toMistralRequest(body: JsonObject, options: BridgeOptions): BridgedRequest {
  const dropped: Dropped = new Set()
  for (const [name, value] of Object.entries(body)) treat(name, value, dropped)
  const stream = readBoolean(body, 'stream') ?? false
  const usage = readBoolean(readObject(body, 'stream_options') ?? {}, 'include_usage', 'stream_options.include_usage') ?? false
  const request: Partial<ChatCompletionRequest$Outbound> = {
    model: options.model,
    messages: messagesOf(required(readArray(body, 'messages'), 'messages'), options.hash, dropped),
    stream,
    max_tokens: readNumber(body, 'max_completion_tokens') ?? readNumber(body, 'max_tokens'),
    temperature: temperatureOf(body, dropped),
    top_p: topPOf(body, dropped),
    random_seed: seedOf(body, dropped),
    stop: stopOf(body),
    n: readNumber(body, 'n'),
    presence_penalty: readNumber(body, 'presence_penalty'),
    frequency_penalty: readNumber(body, 'frequency_penalty'),
    parallel_tool_calls: readBoolean(body, 'parallel_tool_calls'),
    response_format: formatOf(body),
    prediction: predictionOf(body, dropped),
    reasoning_effort: effortOf(body, dropped),
    service_tier: tierOf(body, dropped),
    prompt_cache_key: readString(body, 'prompt_cache_key'),
    ...toolsOf(body),
  }
  return { body: defined(request), dropped: [...dropped], usage: stream && usage }
}

function treat(name: string, value: Json | undefined, dropped: Dropped): void {
  if (!isPresent(value)) return
  // The name of a field that no API knows could be anything, so it is not repeated.
  if (!Object.hasOwn(TREATMENTS, name)) throw new ProxyError('unsupported_parameter', { param: '(unknown field)' })
  const treatment = TREATMENTS[name as keyof typeof TREATMENTS]
  if (treatment === 'refused' && !isIdle(value)) throw new ProxyError('unsupported_parameter', { param: name })
  if (treatment === 'dropped' && !isIdle(value)) dropped.add(name)
}

/** Values that ask for nothing: `logprobs: false`, `modalities: ["text"]`, `logit_bias: {}`. */
function isIdle(value: Json): boolean {
  if (Array.isArray(value)) return value.every((item) => item === 'text')
  if (isObject(value)) return Object.keys(value).length === 0
  return value === false || value === 0
}

function temperatureOf(body: JsonObject, dropped: Dropped): number | undefined {
  const value = readNumber(body, 'temperature')
  if (value === undefined || value <= HIGHEST_TEMPERATURE) return value
  dropped.add('temperature')
  return HIGHEST_TEMPERATURE
}

function topPOf(body: JsonObject, dropped: Dropped): number | undefined {
  const value = readNumber(body, 'top_p')
  if (value !== 0) return value
  dropped.add('top_p')
  return undefined
}

function seedOf(body: JsonObject, dropped: Dropped): number | undefined {
  const value = readNumber(body, 'seed')
  if (value === undefined || value >= 0) return value
  dropped.add('seed')
  return undefined
}

function stopOf(body: JsonObject): string | string[] | undefined {
  const stop = body['stop']
  if (!isPresent(stop)) return undefined
  if (typeof stop === 'string') return stop
  if (Array.isArray(stop) && stop.every((item) => typeof item === 'string')) return stop
  throw new ProxyError('invalid_request', { param: 'stop' })
}

function formatOf(body: JsonObject): ResponseFormat$Outbound | undefined {
  const format = readObject(body, 'response_format')
  const type = format?.['type']
  if (format === undefined) return undefined
  if (type === 'text' || type === 'json_object') return { type }
  if (type !== 'json_schema') throw new ProxyError('unsupported_parameter', { param: 'response_format.type' })
  const param = 'response_format.json_schema'
  const given = required(readObject(format, 'json_schema', param), param)
  const description = readString(given, 'description', `${param}.description`)
  const strict = readBoolean(given, 'strict', `${param}.strict`)
  return {
    type,
    json_schema: {
      name: required(readString(given, 'name', `${param}.name`), `${param}.name`),
      ...(description === undefined ? {} : { description }),
      schema: readObject(given, 'schema', `${param}.schema`) ?? { type: 'object' },
      ...(strict === undefined ? {} : { strict }),
    },
  }
}

function predictionOf(body: JsonObject, dropped: Dropped): Prediction$Outbound | undefined {
  const prediction = readObject(body, 'prediction')
  if (prediction === undefined) return undefined
  const content = contentOf(prediction['content'], 'prediction.content', 'other', dropped)
  if (typeof content === 'string') return { type: 'content', content }
  return { type: 'content', content: content.map((part) => (part.type === 'text' ? part.text : '')).join('') }
}

function effortOf(body: JsonObject, dropped: Dropped): string | undefined {
  const effort = readString(body, 'reasoning_effort')
  if (effort !== 'max') return effort
  dropped.add('reasoning_effort')
  return 'xhigh'
}

function tierOf(body: JsonObject, dropped: Dropped): ChatCompletionRequest$Outbound['service_tier'] {
  const asked = readString(body, 'service_tier')
  if (asked === undefined) return undefined
  const found = requestedTier(asked)
  if (found === undefined) throw new ProxyError('unsupported_parameter', { param: 'service_tier' })
  if (!found.exact) dropped.add('service_tier')
  return found.tier
}

function defined(request: Partial<ChatCompletionRequest$Outbound>): JsonObject {
  return Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined)) as JsonObject
}
