// A request that uses all that the chat API has, and every place in it.
import type { Json, JsonObject } from '../../src/wire/json.ts'

/** A request that uses all there is. */
export function fullRequest(): JsonObject {
  return {
    model: 'gpt-4o',
    messages: [
      { role: 'system', content: 's' },
      { role: 'developer', content: [{ type: 'text', text: 'd', prompt_cache_breakpoint: { type: 'ephemeral' } }], name: 'dana' },
      { role: 'user', content: [{ type: 'text', text: 'u' }], name: 'anna' },
      {
        role: 'assistant',
        content: null,
        refusal: 'r',
        reasoning_content: 'think',
        reasoning: 'think',
        tool_calls: [
          { id: 'call_1', type: 'function', index: 0, function: { name: 'find', arguments: '{"a":{"b":["c"]},"n":1}' } },
          { id: 'call_2', type: 'custom', custom: { name: 'sql', input: 'select' } },
        ],
      },
      { role: 'tool', tool_call_id: 'call_1', content: '[{"mail":"x"}]' },
      { role: 'function', name: 'old', content: 'result' },
      { role: 'assistant', content: [{ type: 'refusal', refusal: 'no' }], function_call: { name: 'old', arguments: '{}' } },
    ],
    prediction: { type: 'content', content: [{ type: 'text', text: 'p' }] },
    stop: ['END'],
    tools: [
      {
        type: 'function',
        function: {
          name: 'find',
          description: 'finds',
          strict: true,
          parameters: {
            type: 'object',
            properties: { who: { type: 'string', description: 'd', enum: ['a'], default: 'a' } },
            required: ['who'],
          },
        },
      },
      {
        type: 'custom',
        custom: { name: 'sql', description: 'd', format: { type: 'grammar', grammar: { syntax: 'lark', definition: 'a: b' } } },
      },
    ],
    tool_choice: { type: 'function', function: { name: 'find' } },
    functions: [{ name: 'old', description: 'd', parameters: { type: 'object' } }],
    function_call: { name: 'old' },
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'n', description: 'd', strict: true, schema: { type: 'object', title: 't' } },
    },
    web_search_options: { search_context_size: 'low', user_location: { type: 'approximate', approximate: { city: 'Köln' } } },
    metadata: { case: '12' },
    user: 'u',
    safety_identifier: 's',
    prompt_cache_key: 'k',
    store: true,
    logprobs: true,
    top_logprobs: 2,
    modalities: ['text'],
    stream: false,
    stream_options: { include_usage: true, include_obfuscation: true },
    logit_bias: { '50256': -100 },
    n: 1,
    seed: 1,
    temperature: 1,
    top_p: 1,
    max_tokens: 10,
    max_completion_tokens: 10,
    frequency_penalty: 0,
    presence_penalty: 0,
    service_tier: 'auto',
    reasoning_effort: 'low',
    verbosity: 'low',
    parallel_tool_calls: true,
    moderation: { mode: 'auto' },
    prompt_cache_options: { mode: 'implicit' },
    prompt_cache_retention: '24h',
  }
}

export type Path = readonly (string | number)[]

/** Every place of a value: each leaf, each object (to add a field to), each field (to rename). */
export function placesOf(value: Json | undefined, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const children = Array.isArray(value) ? value.map((item, i) => [i, item] as const) : Object.entries(value)
  return [path, ...children.flatMap(([key, child]) => placesOf(child, [...path, key]))]
}

export function at(root: JsonObject, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((node, key) => (node as JsonObject)[key as string], root)
}
