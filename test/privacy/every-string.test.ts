// Any string anywhere in a request is opaque by rule or seen by the search: property over bodies of the API's shape with strings
// planted in every place, known fields and unknown ones.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openaiChat } from '../../src/dialects/openai-chat.ts'
import { ProxyError } from '../../src/errors.ts'
import type { Json, JsonObject } from '../../src/wire/json.ts'

/** With a blank and a letter that no id has, so that it cannot pass for structure. */
const PLANTED = 'Ä canary Berg'

/** A request that uses all there is. */
function fullRequest(): JsonObject {
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

type Path = readonly (string | number)[]

/** Every place of a value: each leaf, each object (to add a field to), each field (to rename). */
function placesOf(value: Json | undefined, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const children = Array.isArray(value) ? value.map((item, i) => [i, item] as const) : Object.entries(value)
  return [path, ...children.flatMap(([key, child]) => placesOf(child, [...path, key]))]
}

function at(root: JsonObject, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((node, key) => (node as JsonObject)[key as string], root)
}

/** Plants the canary at a path: in place of a leaf or a whole value, or as a new field. */
function plant(path: Path, how: 'value' | 'field' | 'name' | 'deep'): JsonObject {
  const root = fullRequest()
  const node = at(root, path)
  if (how === 'value' || typeof node !== 'object' || node === null || Array.isArray(node)) {
    if (path.length === 0) return root
    const holder = at(root, path.slice(0, -1)) as JsonObject
    holder[path.at(-1) as string] = how === 'deep' ? { x: [PLANTED] } : PLANTED
  } else if (how === 'name') node[PLANTED] = 1
  else node['extra_field'] = how === 'deep' ? [{ deep: { deeper: PLANTED } }] : PLANTED
  return root
}

/** Whether the canary is seen, is gone, or makes the request fail: then it cannot leave in clear without having been searched. */
function isCovered(request: JsonObject): boolean {
  try {
    openaiChat.envelope(request)
    const found = openaiChat.requestText(request)
    if (found.passages.some(({ text }) => text.includes(PLANTED))) return true
    for (const identifier of found.identifiers) identifier.write('hashed')
    found.commit()
  } catch (error) {
    if (error instanceof ProxyError) return true
    throw error
  }
  return !JSON.stringify(request).includes(PLANTED)
}

const places = placesOf(fullRequest())

describe('a string anywhere in a request', () => {
  it.each(['value', 'field', 'name', 'deep'] as const)('is seen, replaced or refused (%s)', (how) => {
    const missed = places.filter((path) => !isCovered(plant(path, how))).map((path) => path.join('.'))
    expect(missed).toEqual([])
    expect(places.length).toBeGreaterThan(120)
  })

  it('would be missed without the search', () => {
    const request = plant(['messages', 0, 'content'], 'value')
    expect(JSON.stringify(request)).toContain(PLANTED)
    expect(openaiChat.requestText(request).passages.map(({ text }) => text)).toContain(PLANTED)
  })

  it('is covered in fields that nobody knows, whatever their shape', () => {
    const inside = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        fc.constant(PLANTED),
        fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
        fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__'), fc.constant('type')), tie('value'), { minKeys: 1, maxKeys: 3 }),
      ) as fc.Arbitrary<Json>,
    })).value
    fc.assert(
      fc.property(fc.constantFrom(...places), inside, (path, value) => {
        const root = fullRequest()
        const node = at(root, path)
        if (typeof node === 'object' && node !== null && !Array.isArray(node))
          Object.defineProperty(node, 'new_field', { value, enumerable: true, writable: true, configurable: true })
        else if (path.length > 0) (at(root, path.slice(0, -1)) as JsonObject)[path.at(-1) as string] = value
        return isCovered(root)
      }),
      { numRuns: 1000 },
    )
  })
})
