import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chatToMistral } from '../../../src/dialects/bridges/chat-to-mistral.ts'
import type { JsonObject } from '../../../src/wire/json.ts'

const hash = (text: string): string => createHmac('sha256', 'test').update(text).digest('base64url')
const user = { role: 'user', content: 'Hallo' }

function request(fields: object, hashing = hash) {
  const body = { model: 'gpt-x', messages: [user], ...fields } as JsonObject
  const before = structuredClone(body)
  const bridged = chatToMistral.request(body, { model: 'mistral-small-latest', hash: hashing })
  expect(body).toEqual(before)
  return bridged
}

function messages(list: object[], hashing = hash): { sent: JsonObject[]; dropped: readonly string[] } {
  const { body, dropped } = request({ messages: list }, hashing)
  return { sent: body['messages'] as JsonObject[], dropped }
}

const callsOf = (message: JsonObject | undefined): JsonObject[] => (message?.['tool_calls'] ?? []) as JsonObject[]
const call = (id: string, name = 'look_up') => ({ id, type: 'function', function: { name, arguments: '{"q":1}' } })

describe('request() of chatToMistral: parameters', () => {
  it('names the model of the target and sends nothing that was not asked for', () => {
    expect(request({}).body).toEqual({ model: 'mistral-small-latest', stream: false, messages: [user] })
  })

  it.each([
    [{ max_tokens: 5 }, { max_tokens: 5 }],
    [{ max_tokens: 5, max_completion_tokens: 7 }, { max_tokens: 7 }],
    [{ temperature: 0.7 }, { temperature: 0.7 }],
    [{ temperature: 0 }, { temperature: 0 }],
    [{ top_p: 0.5 }, { top_p: 0.5 }],
    [{ seed: 42 }, { random_seed: 42 }],
    [{ stop: 'PERSON_7f3a9c21b0' }, { stop: 'PERSON_7f3a9c21b0' }],
    [{ stop: ['a', 'b'] }, { stop: ['a', 'b'] }],
    [{ n: 3 }, { n: 3 }],
    [
      { presence_penalty: 1, frequency_penalty: -1 },
      { presence_penalty: 1, frequency_penalty: -1 },
    ],
    [{ parallel_tool_calls: false }, { parallel_tool_calls: false }],
    [{ stream: true }, { stream: true }],
    [{ reasoning_effort: 'high' }, { reasoning_effort: 'high' }],
    [{ prompt_cache_key: 'k' }, { prompt_cache_key: 'k' }],
    [{ service_tier: 'auto' }, { service_tier: 'auto' }],
    [{ service_tier: 'default' }, { service_tier: 'standard_only' }],
    [{ service_tier: 'flex' }, { service_tier: 'standard_only' }],
    [{ response_format: { type: 'text' } }, { response_format: { type: 'text' } }],
    [{ response_format: { type: 'json_object' } }, { response_format: { type: 'json_object' } }],
    [
      { response_format: { type: 'json_schema', json_schema: { name: 'a', strict: null, schema: { type: 'object' } } } },
      { response_format: { type: 'json_schema', json_schema: { name: 'a', schema: { type: 'object' } } } },
    ],
    [
      {
        response_format: { type: 'json_schema', json_schema: { name: 'a', description: 'd', strict: true, schema: { type: 'array' } } },
      },
      {
        response_format: { type: 'json_schema', json_schema: { name: 'a', description: 'd', strict: true, schema: { type: 'array' } } },
      },
    ],
    [{ prediction: { type: 'content', content: 'abc' } }, { prediction: { type: 'content', content: 'abc' } }],
    [
      {
        prediction: {
          type: 'content',
          content: [
            { type: 'text', text: 'a' },
            { type: 'text', text: 'b' },
          ],
        },
      },
      { prediction: { type: 'content', content: 'ab' } },
    ],
  ])('maps %j', (given, sent) => {
    const { body, dropped } = request(given)
    const { model: _model, messages: _messages, ...rest } = body
    expect(rest).toEqual({ stream: false, ...sent })
    expect(dropped).toEqual([])
  })

  it.each([
    [{ temperature: 1.8 }, { temperature: 1.5 }, 'temperature'],
    [{ top_p: 0 }, {}, 'top_p'],
    [{ seed: -1 }, {}, 'seed'],
    [{ reasoning_effort: 'max' }, { reasoning_effort: 'xhigh' }, 'reasoning_effort'],
    [{ service_tier: 'priority' }, { service_tier: 'auto' }, 'service_tier'],
    [{ service_tier: 'fast' }, { service_tier: 'auto' }, 'service_tier'],
    [{ verbosity: 'low' }, {}, 'verbosity'],
    [{ moderation: { type: 'x' } }, {}, 'moderation'],
    [{ store: true }, {}, 'store'],
    [{ metadata: { a: 'b' } }, {}, 'metadata'],
    [{ user: 'h1' }, {}, 'user'],
    [{ safety_identifier: 'h2' }, {}, 'safety_identifier'],
    [{ prompt_cache_retention: '24h' }, {}, 'prompt_cache_retention'],
    [{ prompt_cache_options: { a: 1 } }, {}, 'prompt_cache_options'],
  ])('leaves out or bends %j and says so', (given, sent, name) => {
    const { body, dropped } = request(given)
    const { model: _model, messages: _messages, ...rest } = body
    expect(rest).toEqual({ stream: false, ...sent })
    expect(dropped).toEqual([name])
  })

  it.each([
    [{ logprobs: true }, 'logprobs'],
    [{ top_logprobs: 3 }, 'top_logprobs'],
    [{ logit_bias: { 50256: -100 } }, 'logit_bias'],
    [{ modalities: ['text', 'audio'] }, 'modalities'],
    [{ audio: { voice: 'alloy', format: 'wav' } }, 'audio'],
    [{ web_search_options: { search_context_size: 'low' } }, 'web_search_options'],
    [{ functions: [{ name: 'f' }] }, 'functions'],
    [{ function_call: 'auto' }, 'function_call'],
    [{ service_tier: 'gold' }, 'service_tier'],
    [{ response_format: { type: 'grammar' } }, 'response_format.type'],
    [{ tools: [{ type: 'custom', custom: { name: 'c' } }] }, 'tools[0].type'],
    [{ tools: Array.from({ length: 129 }, (_, i) => ({ type: 'function', function: { name: `f${i}` } })) }, 'tools'],
    [{ 'Anna Berg': 1 }, '(unknown field)'],
    [{ safe_prompt: true }, '(unknown field)'],
  ])('refuses %j', (given, param) => {
    expect(() => request(given)).toThrow(expect.objectContaining({ code: 'unsupported_parameter', param }))
  })

  it.each([
    [{ temperature: 'hot' }, 'temperature'],
    [{ stop: [1] }, 'stop'],
    [{ messages: 'Hallo' }, 'messages'],
    [{ messages: [] }, 'messages'],
    [{ tool_choice: 'required' }, 'tool_choice'],
    [{ tool_choice: 'sometimes' }, 'tool_choice'],
  ])('finds fault with %j', (given, param) => {
    expect(() => request(given)).toThrow(expect.objectContaining({ code: 'invalid_request', param }))
  })

  it('takes null, and values that ask for nothing, as left out', () => {
    const idle = {
      logprobs: false,
      top_logprobs: 0,
      logit_bias: {},
      modalities: ['text'],
      audio: null,
      functions: null,
      temperature: null,
      stop: null,
      tools: [],
      tool_choice: 'none',
      store: false,
      metadata: null,
      stream_options: null,
      made_up: null,
    }
    expect(request(idle)).toEqual({ body: request({}).body, dropped: [], usage: false })
  })

  it('remembers the wish for usage instead of sending it', () => {
    const bridged = request({ stream: true, stream_options: { include_usage: true, include_obfuscation: false } })
    expect(bridged.usage).toBe(true)
    expect(Object.keys(bridged.body)).toEqual(['model', 'messages', 'stream'])
    expect(request({ stream: true }).usage).toBe(false)
  })
})

describe('request() of chatToMistral: tools', () => {
  const tools = ['a', 'b', 'c'].map((name) => ({ type: 'function', function: { name } }))
  const sent = ['a', 'b', 'c'].map((name) => ({ type: 'function', function: { name, parameters: { type: 'object', properties: {} } } }))

  it('fills in missing parameters', () => {
    expect(request({ tools }).body['tools']).toEqual(sent)
  })

  it('keeps description, strictness and parameters', () => {
    const tool = { type: 'function', function: { name: 'a', description: 'd', strict: true, parameters: { type: 'object', x: 1 } } }
    expect(request({ tools: [tool] }).body['tools']).toEqual([tool])
  })

  it.each([
    ['none', 'none'],
    ['auto', 'auto'],
    ['required', 'any'],
    [
      { type: 'function', function: { name: 'a' } },
      { type: 'function', function: { name: 'a' } },
    ],
  ])('maps the choice %j', (given, choice) => {
    expect(request({ tools, tool_choice: given }).body).toMatchObject({ tools: sent, tool_choice: choice })
  })

  it.each([
    ['required', 'any'],
    ['auto', 'auto'],
  ])('sends only the allowed tools (%s)', (mode, choice) => {
    const allowed = { mode, tools: [{ type: 'function', function: { name: 'c' } }] }
    const { body } = request({ tools, tool_choice: { type: 'allowed_tools', allowed_tools: allowed } })
    expect(body).toMatchObject({ tools: [sent[2]], tool_choice: choice })
  })

  it('finds fault with a filter that leaves no tool', () => {
    const choice = { type: 'allowed_tools', allowed_tools: { mode: 'auto', tools: [{ type: 'function', function: { name: 'z' } }] } }
    expect(() => request({ tools, tool_choice: choice })).toThrow(expect.objectContaining({ param: 'tool_choice.allowed_tools.tools' }))
  })
})

describe('request() of chatToMistral: messages', () => {
  it('maps roles and drops names', () => {
    const { sent, dropped } = messages([
      { role: 'developer', content: 'Be brief.', name: 'dev' },
      { role: 'system', content: [{ type: 'text', text: 'a', prompt_cache_breakpoint: { type: 'x' } }] },
      { ...user, name: 'anna', vendor_field: 1 },
    ])
    expect(sent).toEqual([{ role: 'system', content: 'Be brief.' }, { role: 'system', content: [{ type: 'text', text: 'a' }] }, user])
    expect([...dropped].sort()).toEqual(['messages.*', 'messages.content.prompt_cache_breakpoint', 'messages.name'])
  })

  it('maps the parts of a user', () => {
    const pdf = 'data:application/pdf;base64,JVBERi0='
    const { sent, dropped } = messages([
      {
        role: 'user',
        content: [
          { type: 'text', text: 'Lies das.' },
          { type: 'image_url', image_url: { url: 'https://a.example/i.png', detail: 'low' } },
          { type: 'image_url', image_url: { url: 'https://a.example/i.png' } },
          { type: 'image_url', image_url: { url: 'https://a.example/i.png', detail: 'original' } },
          { type: 'input_audio', input_audio: { data: 'UklGRg==', format: 'wav' } },
          { type: 'file', file: { file_data: pdf, filename: 'FILE_1.pdf' } },
          { type: 'file', file: { file_data: 'JVBERi0=' } },
        ],
      },
    ])
    expect(sent[0]?.['content']).toEqual([
      { type: 'text', text: 'Lies das.' },
      { type: 'image_url', image_url: { url: 'https://a.example/i.png', detail: 'low' } },
      { type: 'image_url', image_url: { url: 'https://a.example/i.png' } },
      { type: 'image_url', image_url: { url: 'https://a.example/i.png', detail: 'high' } },
      { type: 'input_audio', input_audio: 'UklGRg==' },
      { type: 'document_url', document_url: pdf, document_name: 'FILE_1.pdf' },
      { type: 'document_url', document_url: pdf },
    ])
    expect(dropped).toEqual(['messages.content.image_url.detail'])
  })

  it.each([
    [
      { role: 'user', content: [{ type: 'file', file: { file_id: 'file-1' } }] },
      'unsupported_parameter',
      'messages[0].content[0].file.file_id',
    ],
    [{ role: 'user', content: [{ type: 'video' }] }, 'unsupported_parameter', 'messages[0].content[0].type'],
    [
      { role: 'system', content: [{ type: 'image_url', image_url: { url: 'https://a.example' } }] },
      'unsupported_parameter',
      'messages[0].content[0].type',
    ],
    [
      { role: 'assistant', tool_calls: [{ id: 'x', type: 'custom', custom: { name: 'c', input: '' } }] },
      'unsupported_parameter',
      'messages[0].tool_calls[0].type',
    ],
    [{ role: 'assistant', content: null, tool_calls: [call('call_1')] }, 'invalid_request', 'messages[0]'],
    [{ role: 'robot', content: 'x' }, 'invalid_request', 'messages[0].role'],
    [{ role: 'tool', content: 'x' }, 'invalid_request', 'messages[0].tool_call_id'],
    [{ role: 'user', content: [{ type: 'text' }] }, 'invalid_request', 'messages[0].content[0].text'],
  ])('refuses %j', (message, code, param) => {
    expect(() => messages([message])).toThrow(expect.objectContaining({ code, param }))
  })

  it('maps tool calls and their results to ids of nine characters, and names the result', () => {
    const { sent } = messages([
      user,
      { role: 'assistant', content: null, tool_calls: [call('call_abcdefghijklmnop', 'one'), call('D681PevKs', 'two')] },
      { role: 'tool', tool_call_id: 'D681PevKs', content: '{"b":2}' },
      { role: 'tool', tool_call_id: 'call_abcdefghijklmnop', content: [{ type: 'text', text: 'x' }] },
    ])
    const [first, second] = callsOf(sent[1])
    expect(first?.['id']).toMatch(/^[A-Za-z0-9]{9}$/)
    expect(first).toMatchObject({ type: 'function', index: 0, function: { name: 'one', arguments: '{"q":1}' } })
    expect(second).toMatchObject({ id: 'D681PevKs', index: 1 })
    expect(sent[1]?.['content']).toBeNull()
    expect(sent.slice(2)).toEqual([
      { role: 'tool', tool_call_id: 'D681PevKs', name: 'two', content: '{"b":2}' },
      { role: 'tool', tool_call_id: first?.['id'], name: 'one', content: [{ type: 'text', text: 'x' }] },
    ])
  })

  it('never gives two calls one id, whatever the hash gives', () => {
    const hashes = [(text: string) => `${text.length % 2}`, () => 'D681PevKs', () => '', (text: string) => hash(text).slice(0, 3)]
    for (const poor of hashes) {
      fc.assert(
        fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 }), (ids) => {
          const list = [user, { role: 'assistant', content: null, tool_calls: ids.map((id) => call(id)) }]
          const results = ids.map((id) => ({ role: 'tool', tool_call_id: id, content: 'x' }))
          const { sent } = messages([...list, ...results], poor)
          const made = callsOf(sent[1]).map(({ id }) => String(id))
          expect(new Set(made).size).toBe(ids.length)
          for (const id of made) expect(id).toMatch(/^[A-Za-z0-9]{9}$/)
          expect(sent.slice(2).map((message) => message['tool_call_id'])).toEqual(made)
        }),
        { numRuns: 30 },
      )
    }
  })

  it('makes the same id for the same call in the next turn', () => {
    const turn = [
      user,
      { role: 'assistant', content: null, tool_calls: [call('call_1')] },
      { role: 'tool', tool_call_id: 'call_1', content: 'x' },
    ]
    const next = [...turn, { role: 'assistant', content: 'ok' }, user]
    expect(messages(next).sent.slice(0, 3)).toEqual(messages(turn).sent)
  })

  it('maps the deprecated function form of a history', () => {
    const { sent } = messages([
      user,
      { role: 'assistant', content: null, function_call: { name: 'look_up', arguments: '{"q":1}' } },
      { role: 'function', name: 'look_up', content: 'found' },
    ])
    const [made] = callsOf(sent[1])
    expect(made).toMatchObject({ type: 'function', function: { name: 'look_up', arguments: '{"q":1}' } })
    expect(sent[2]).toEqual({ role: 'tool', name: 'look_up', tool_call_id: made?.['id'], content: 'found' })
  })

  it.each([['user'], ['system']])('puts a short turn between a result and a %s message', (role) => {
    const { sent, dropped } = messages([
      user,
      { role: 'assistant', content: null, tool_calls: [call('call_1')] },
      { role: 'tool', tool_call_id: 'call_1', content: 'x' },
      { role, content: 'weiter' },
      user,
    ])
    expect(sent.map((message) => message['role'])).toEqual(['user', 'assistant', 'tool', 'assistant', role, 'user'])
    expect(dropped).toEqual(['messages.order'])
  })

  it('continues a trailing assistant message', () => {
    const { sent } = messages([{ role: 'assistant', content: 'davor' }, user, { role: 'assistant', content: 'Sehr ge' }])
    expect(sent[0]).toEqual({ role: 'assistant', content: 'davor', prefix: false })
    expect(sent[2]).toEqual({ role: 'assistant', content: 'Sehr ge', prefix: true })
  })

  it('gives a request of instructions only to the user role', () => {
    expect(messages([{ role: 'developer', content: 'Dichte.' }])).toEqual({
      sent: [{ role: 'user', content: 'Dichte.' }],
      dropped: ['messages.role'],
    })
  })

  it('turns refusals into text and drops what an answer carried beside it', () => {
    const { sent, dropped } = messages([
      user,
      { role: 'assistant', content: null, refusal: 'Nein.', audio: { id: 'a1' }, annotations: [], reasoning_content: 'hm', parsed: null },
      user,
      { role: 'assistant', content: [{ type: 'refusal', refusal: 'Nie.' }], annotations: [{ type: 'url_citation' }] },
      user,
    ])
    expect(sent[1]).toEqual({ role: 'assistant', content: 'Nein.', prefix: false })
    expect(sent[3]).toEqual({ role: 'assistant', content: [{ type: 'text', text: 'Nie.' }], prefix: false })
    expect([...dropped].sort()).toEqual(['messages.annotations', 'messages.audio', 'messages.reasoning_content'])
  })
})
