import type { ChatCompletionCreateParams } from 'openai/resources/chat/completions'
import { describe, expect, it } from 'vitest'
import type { RequestText } from '../../src/dialects/dialect.ts'
import { openaiChat } from '../../src/dialects/openai-chat.ts'
import { ProxyError } from '../../src/errors.ts'
import type { JsonObject } from '../../src/wire/json.ts'

/** Marks every text that can be rewritten, so that what stays unmarked is what passes untouched. */
function markAll(body: JsonObject): { body: JsonObject; text: RequestText } {
  const text = openaiChat.requestText(body)
  for (const passage of text.passages) {
    for (const leaf of passage.leaves) leaf.write(`‹${passage.text.slice(leaf.start, leaf.end)}›`)
  }
  for (const identifier of text.identifiers) identifier.write(`#${identifier.as}`)
  text.commit()
  return { body, text }
}

function refusal(body: JsonObject): { code: string; param: string | undefined } | undefined {
  try {
    openaiChat.requestText(body)
    return undefined
  } catch (error) {
    if (!(error instanceof ProxyError)) throw error
    return { code: error.code, param: error.param }
  }
}

const user = { role: 'user', content: 'hi' }

describe('openaiChat.requestText()', () => {
  it('reaches every text that the SDK can send', () => {
    const request: ChatCompletionCreateParams = {
      model: 'gpt-4o',
      messages: [
        { role: 'system', content: 'sys' },
        { role: 'developer', content: [{ type: 'text', text: 'dev' }], name: 'dana' },
        { role: 'user', content: [{ type: 'text', text: 'part' }], name: 'anna' },
        {
          role: 'assistant',
          content: null,
          refusal: 'no',
          tool_calls: [
            { id: 'call_1', type: 'function', function: { name: 'find', arguments: '{"who":"Anna","n":{"tel":4917012345}}' } },
            { id: 'call_2', type: 'custom', custom: { name: 'sql', input: 'select anna' } },
          ],
        },
        { role: 'tool', tool_call_id: 'call_1', content: '[{"mail":"a@b.de"}]' },
        { role: 'tool', tool_call_id: 'call_2', content: 'plain {' },
        { role: 'function', name: 'old', content: 'result' },
        { role: 'assistant', content: [{ type: 'refusal', refusal: 'nope' }], function_call: { name: 'old', arguments: 'not json' } },
      ],
      prediction: { type: 'content', content: [{ type: 'text', text: 'predicted' }] },
      stop: ['END', 'Anna'],
      tools: [
        {
          type: 'function',
          function: {
            name: 'find',
            description: 'finds',
            parameters: { type: 'object', properties: { who: { type: 'string', description: 'who', enum: ['Anna', 'Bea'] } } },
          },
        },
        {
          type: 'custom',
          custom: { name: 'sql', description: 'runs', format: { type: 'grammar', grammar: { syntax: 'regex', definition: 'a+' } } },
        },
      ],
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'out', description: 'described', schema: { type: 'object', title: 'titled' } },
      },
      user: 'u-1',
      safety_identifier: 's-1',
      prompt_cache_key: 'p-1',
      metadata: { who: 'anna' },
      logprobs: true,
      top_logprobs: 3,
      store: true,
      stream: true,
      stream_options: { include_usage: true },
      temperature: 0.5,
      seed: 4,
      web_search_options: { search_context_size: 'low', user_location: { type: 'approximate', approximate: { city: 'Köln' } } },
    }
    const { body, text } = markAll(request as unknown as JsonObject)
    expect(body).toEqual({
      model: 'gpt-4o',
      messages: [
        { role: 'system', content: '‹sys›' },
        { role: 'developer', content: [{ type: 'text', text: '‹dev›' }], name: '#token' },
        { role: 'user', content: [{ type: 'text', text: '‹part›' }], name: '#token' },
        {
          role: 'assistant',
          content: null,
          refusal: '‹no›',
          tool_calls: [
            { id: 'call_1', type: 'function', function: { name: 'find', arguments: '{"‹who›":"‹Anna›","‹n›":{"‹tel›":"‹4917012345›"}}' } },
            { id: 'call_2', type: 'custom', custom: { name: 'sql', input: '‹select anna›' } },
          ],
        },
        { role: 'tool', tool_call_id: 'call_1', content: '[{"‹mail›":"‹a@b.de›"}]' },
        { role: 'tool', tool_call_id: 'call_2', content: '‹plain {›' },
        { role: 'function', name: 'old', content: '‹result›' },
        { role: 'assistant', content: [{ type: 'refusal', refusal: '‹nope›' }], function_call: { name: 'old', arguments: '‹not json›' } },
      ],
      prediction: { type: 'content', content: [{ type: 'text', text: '‹predicted›' }] },
      stop: ['‹END›', '‹Anna›'],
      tools: [
        {
          type: 'function',
          function: {
            name: 'find',
            description: '‹finds›',
            parameters: { type: 'object', properties: { who: { type: 'string', description: '‹who›', enum: ['‹Anna›', '‹Bea›'] } } },
          },
        },
        {
          type: 'custom',
          custom: { name: 'sql', description: '‹runs›', format: { type: 'grammar', grammar: { syntax: 'regex', definition: 'a+' } } },
        },
      ],
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'out', description: '‹described›', schema: { type: 'object', title: '‹titled›' } },
      },
      user: '#hash',
      safety_identifier: '#hash',
      prompt_cache_key: '#hash',
      store: false,
      stream: true,
      stream_options: { include_usage: true },
      temperature: 0.5,
      seed: 4,
      web_search_options: { search_context_size: 'low' },
    })
    expect(text.dropped).toEqual(['metadata', 'logprobs', 'top_logprobs', 'web_search_options.user_location'])
    expect(text.opening).toHaveLength(3)
    expect(text.answerForm).toBe('json')
    const rigid = text.passages.filter((passage) => passage.leaves.length === 0).map((passage) => passage.text)
    expect(rigid.join()).toContain('who')
    expect(rigid.join()).toContain('a+')
  })

  it('searches fields that it does not know, names and numbers in them included', () => {
    const { body } = markAll({
      model: 'm',
      messages: [{ ...user, mood: { felt: ['fine'] } }],
      extra: { deep: [{ note: 'text', id: 12 }] },
      flag: true,
    })
    expect(body['extra']).toEqual({ '‹deep›': [{ '‹note›': '‹text›', '‹id›': '‹12›' }] })
    expect((body['messages'] as JsonObject[])[0]?.['mood']).toEqual({ '‹felt›': ['‹fine›'] })
    expect(body['flag']).toBe(true)
  })

  it('lists what it cannot read', () => {
    const content = [
      { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } },
      { type: 'input_audio', input_audio: { data: 'AAAA', format: 'wav' } },
      { type: 'file', file: { filename: 'Anna Berg.pdf', file_data: 'data:application/pdf;base64,AAAA' } },
    ]
    const { text, body } = markAll({ model: 'm', messages: [{ role: 'user', content }] })
    expect(text.unreadable.map(({ what }) => what)).toEqual(['image', 'audio', 'file'])
    expect(JSON.stringify(body)).not.toContain('Anna')
  })

  it.each([
    [
      { model: 'm', messages: [{ role: 'user', content: [{ type: 'hologram', data: 'x' }] }] },
      'unsupported_content',
      'messages[0].content[0]',
    ],
    [
      { model: 'm', messages: [{ role: 'user', content: [{ type: 'file', file: { file_id: 'file-1' } }] }] },
      'unsupported_stateful',
      'messages[0].content[0].file.file_id',
    ],
    [{ model: 'm', messages: [{ role: 'assistant', audio: { id: 'a' } }] }, 'unsupported_stateful', 'messages[0].audio'],
    [{ model: 'm', messages: [{ role: 'ghost', content: 'x' }] }, 'invalid_request', 'messages[0]'],
    [{ model: 'm', messages: [user], modalities: ['text', 'audio'] }, 'unsupported_parameter', 'modalities'],
    [{ model: 'm', messages: [user], tools: [{ type: 'web_search' }] }, 'unsupported_content', 'tools[0]'],
    [{ model: 'm', messages: [user], user: 5 }, 'invalid_request', 'user'],
    [{ model: 'm', messages: [user], tools: {} }, 'invalid_request', 'tools'],
  ])('refuses %j', (body, code, param) => {
    expect(refusal(body as unknown as JsonObject)).toEqual({ code, param })
  })

  it('takes null wherever the API does', () => {
    expect(
      refusal({
        model: 'm',
        messages: [{ ...user, content: null, tool_calls: null }],
        stop: null,
        tools: null,
        user: null,
        metadata: null,
        response_format: null,
      }),
    ).toBeUndefined()
  })

  it('never puts a name of the request into a path', () => {
    const canary = 'Canary Berg'
    const text = openaiChat.requestText({ model: 'm', messages: [user], [canary]: { [canary]: canary } })
    expect(text.passages.map((passage) => passage.path).join()).not.toContain('Canary')
  })
})

describe('openaiChat.closes() and tail()', () => {
  it('closes the lanes of the choice that finished', () => {
    const closes = openaiChat.closes({
      choices: [
        { index: 1, delta: {}, finish_reason: 'stop' },
        { index: 11, delta: {}, finish_reason: null },
      ],
    })
    expect(['1 content', '1 tool_calls.0.function', '11 content', '0 content'].map((lane) => closes?.(lane))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(openaiChat.closes({ choices: [{ index: 0, delta: {}, finish_reason: null }] })).toBeUndefined()
  })

  it('carries the rest of each lane in an event of the same stream', () => {
    const like = { id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [], usage: { total_tokens: 1 } }
    for (const [lane, delta] of [
      ['0 content', { content: 'x' }],
      ['2 refusal', { refusal: 'x' }],
      ['0 tool_calls.1.function', { tool_calls: [{ index: 1, function: { arguments: 'x' } }] }],
      ['0 tool_calls.1.custom', { tool_calls: [{ index: 1, custom: { input: 'x' } }] }],
      ['0 function_call', { function_call: { arguments: 'x' } }],
    ] as const) {
      const event = openaiChat.tail(lane, 'x', like)
      expect(event).toEqual({
        id: 'c',
        object: 'chat.completion.chunk',
        created: 1,
        model: 'm',
        choices: [{ index: Number(lane[0]), delta, finish_reason: null }],
      })
      expect(openaiChat.eventText(event, 'text').map((slot) => slot.lane)).toEqual([lane])
    }
  })
})
