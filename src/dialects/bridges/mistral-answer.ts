// A whole answer, Mistral to OpenAI chat.
import { ProxyError } from '../../errors.ts'
import { isObject, type Json, type JsonObject } from '../../wire/json.ts'
import { mapMistralFinishReason } from './map-mistral-finish-reason.ts'
import { servedTier } from './map-service-tier.ts'

/** @throws ProxyError `upstream_failed` where the answer has no choices, or the model says that it failed. */
export function fromMistralAnswer(body: JsonObject): JsonObject {
  const choices = body['choices']
  if (!Array.isArray(choices) || choices.length === 0) throw new ProxyError('upstream_failed')
  const { usage, tier } = usageOf(body['usage'])
  return {
    id: body['id'] ?? '',
    object: 'chat.completion',
    created: body['created'] ?? 0,
    model: body['model'] ?? '',
    choices: choices.map((choice, index) => choiceOf(choice, index, String(body['id'] ?? ''))),
    ...(usage === undefined ? {} : { usage }),
    ...(tier === undefined ? {} : { service_tier: tier }),
  }
}

function choiceOf(choice: Json, index: number, id: string): JsonObject {
  if (!isObject(choice) || !isObject(choice['message'])) throw new ProxyError('upstream_failed')
  const reason = mapMistralFinishReason(String(choice['finish_reason'] ?? 'stop'))
  if (reason === 'error') throw new ProxyError('upstream_failed')
  const { message } = choice
  const { text, thinking } = splitContent(message['content'])
  const calls = Array.isArray(message['tool_calls']) ? message['tool_calls'].filter(isObject) : []
  return {
    index: choice['index'] ?? index,
    message: {
      role: 'assistant',
      content: text === '' && calls.length > 0 ? null : text,
      refusal: null,
      ...(thinking === '' ? {} : { reasoning_content: thinking }),
      ...(calls.length === 0 ? {} : { tool_calls: calls.map((call, at) => callOf(call, callId(call) ?? madeCallId(id, at))) }),
    },
    logprobs: null,
    finish_reason: reason,
  }
}

function callOf(call: JsonObject, id: string): JsonObject {
  const called = isObject(call['function']) ? call['function'] : {}
  return { id, type: 'function', function: { name: called['name'] ?? '', arguments: argumentsText(called['arguments']) } }
}

/** The id of a tool call; Mistral's SDK writes the word `null` where there is none. */
export function callId(call: JsonObject): string | undefined {
  const id = call['id']
  return typeof id === 'string' && id !== '' && id !== 'null' ? id : undefined
}

/** An id for a call that came without one: OpenAI's clients need it, and nine characters let it go back. */
export function madeCallId(answerId: string, index: number): string {
  return `${answerId}${String(index).padStart(2, '0')}`
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(-9)
    .padStart(9, '0')
}

/** Arguments are an object or a string at Mistral, always a string at OpenAI. */
export function argumentsText(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? {})
}

/** Content is a string, null, or a list of chunks of which text and thinking carry words. */
export function splitContent(content: Json | undefined): { readonly text: string; readonly thinking: string } {
  if (!Array.isArray(content)) return { text: typeof content === 'string' ? content : '', thinking: '' }
  let text = ''
  let thinking = ''
  for (const chunk of content) {
    if (!isObject(chunk)) continue
    if (chunk['type'] === 'text' && typeof chunk['text'] === 'string') text += chunk['text']
    if (chunk['type'] === 'thinking') thinking += splitContent(chunk['thinking']).text
  }
  return { text, thinking }
}

interface Usage {
  readonly usage: JsonObject | undefined
  readonly tier: ReturnType<typeof servedTier>
}

/** Counts pass as they are; the tier has a place of its own at OpenAI. */
export function usageOf(value: Json | undefined): Usage {
  if (!isObject(value)) return { usage: undefined, tier: undefined }
  const { service_tier: tier, prompt_audio_seconds: _seconds, num_cached_tokens: cached, ...counts } = value
  const details =
    typeof cached === 'number' && !isObject(counts['prompt_tokens_details']) ? { prompt_tokens_details: { cached_tokens: cached } } : {}
  return { usage: { ...counts, ...details }, tier: servedTier(tier) }
}
