import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts'

let sandbox: Sandbox
let client: OpenAI
beforeAll(async () => {
  sandbox = await startSandbox()
  client = new OpenAI({ apiKey: 'k', baseURL: `${sandbox.url}/openai/v1`, maxRetries: 0 })
})
afterAll(() => sandbox.close())

const GERMAN =
  'Bitte antworte PERSON_7f3a9c21b0 (EMAIL_0a1b2c3d4e) freundlich und nenne die IBAN_00112233aa_b, Telefon PHONE_9999999999; in Kopie PERSON_aaaaaaaaaa.'
const ask = (content: string, more: object = {}) => ({ model: 'gpt-sandbox', messages: [{ role: 'user' as const, content }], ...more })
const tool = (name: string, properties: object) => ({
  type: 'function' as const,
  function: { name, parameters: { type: 'object', properties } },
})

describe('the sandbox as OpenAI', () => {
  it('writes a German letter with every token', async () => {
    const { choices, usage } = await client.chat.completions.create(ask(GERMAN))
    const text = choices[0]?.message.content ?? ''
    expect(text).toMatch(/^Sehr geehrte\/r PERSON_7f3a9c21b0,/)
    for (const token of ['EMAIL_0a1b2c3d4e', 'IBAN_00112233aa_b', 'PHONE_9999999999', 'PERSON_aaaaaaaaaa']) expect(text).toContain(token)
    expect(text.match(/PERSON_7f3a9c21b0/g)?.length).toBeGreaterThan(1)
    expect(choices[0]?.finish_reason).toBe('stop')
    expect(usage?.total_tokens).toBe((usage?.prompt_tokens ?? 0) + (usage?.completion_tokens ?? 0))
  })

  it('writes English to an English message', async () => {
    const { choices } = await client.chat.completions.create(ask('Please write to PERSON_7f3a9c21b0 about the invoice.'))
    expect(choices[0]?.message.content).toMatch(/^Dear PERSON_7f3a9c21b0,/)
  })

  it('answers the same every time, streamed or not', async () => {
    const whole = await client.chat.completions.create(ask(GERMAN))
    const streamed = await client.chat.completions.stream(ask(GERMAN, { stream_options: { include_usage: true } })).finalChatCompletion()
    expect(streamed.choices[0]?.message.content).toBe(whole.choices[0]?.message.content)
    expect(streamed.usage).toEqual(whole.usage)
  })

  it('cuts tokens and characters apart in its stream', async () => {
    const response = await fetch(`${sandbox.url}/openai/v1/chat/completions`, {
      method: 'POST',
      body: JSON.stringify(ask('echo: PERSON_7f3a9c21b0 größer 👋 ÄÖÜ ß – “so” 👩‍👩‍👧 '.repeat(20), { stream: true })),
    })
    let cutCharacters = 0
    let text = ''
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) {
      if (new TextDecoder().decode(chunk).includes('\ufffd')) cutCharacters++
      text += decoder.decode(chunk, { stream: true })
    }
    const pieces = [...text.matchAll(/"delta":\{"content":("(?:[^"\\]|\\.)*")\}/g)].map(([, piece]) => JSON.parse(piece ?? '') as string)
    expect(cutCharacters).toBeGreaterThan(0)
    expect(Math.max(...pieces.map((piece) => [...piece].length))).toBeLessThanOrEqual(7)
    expect(pieces.some((piece) => piece.includes('PERSON_7f3a9c21b0'))).toBe(false)
    expect(text.endsWith('data: [DONE]\n\n')).toBe(true)
  })

  it.each([
    ['by the message', [{ role: 'user' as const, content: 'echo: "Tä\\st"\n\t👋 PERSON_7f3a9c21b0 ' }]],
    [
      'by the system message',
      [
        { role: 'system' as const, content: 'echo' },
        { role: 'user' as const, content: ' \u0007 Straße\r\n' },
      ],
    ],
  ])('echoes byte for byte (%s)', async (_how, messages) => {
    const { choices } = await client.chat.completions.create({ model: 'gpt-sandbox', messages })
    expect(choices[0]?.message.content).toBe(messages.at(-1)?.content)
    const streamed = await client.chat.completions.stream({ model: 'gpt-sandbox', messages }).finalChatCompletion()
    expect(streamed.choices[0]?.message.content).toBe(messages.at(-1)?.content)
  })

  it('calls the first tool that the tokens fit, whole or in pieces', async () => {
    const tools = [
      tool('get_weather', { city: { type: 'string' } }),
      tool('send_mail', {
        recipient_name: { type: 'string' },
        email: { type: 'string' },
        urgent: { type: 'boolean' },
        account: { type: 'object', properties: { iban: { type: 'string' } } },
      }),
    ]
    const whole = await client.chat.completions.create(ask(GERMAN, { tools }))
    const streamed = await client.chat.completions.stream(ask(GERMAN, { tools })).finalChatCompletion()
    for (const { choices } of [whole, streamed]) {
      expect(choices[0]?.finish_reason).toBe('tool_calls')
      const made = choices[0]?.message.tool_calls?.[0]
      expect(made?.type === 'function' && made.function.name).toBe('send_mail')
      expect(JSON.parse(made?.type === 'function' ? made.function.arguments : '')).toEqual({
        recipient_name: 'PERSON_7f3a9c21b0',
        email: 'EMAIL_0a1b2c3d4e',
        urgent: true,
        account: { iban: 'IBAN_00112233aa_b' },
      })
    }
  })

  it('calls no tool when none fits, none is allowed, or one has answered', async () => {
    const tools = [tool('send_mail', { email: { type: 'string' } })]
    const answered = [
      { role: 'user' as const, content: GERMAN },
      {
        role: 'assistant' as const,
        content: null,
        tool_calls: [{ id: 'call_1', type: 'function' as const, function: { name: 'send_mail', arguments: '{}' } }],
      },
      { role: 'tool' as const, tool_call_id: 'call_1', content: '{"sent":true}' },
    ]
    for (const request of [
      ask('Hallo', { tools }),
      ask(GERMAN, { tools, tool_choice: 'none' }),
      { ...ask('', { tools }), messages: answered },
    ]) {
      const { choices } = await client.chat.completions.create(request)
      expect(choices[0]?.finish_reason).toBe('stop')
    }
    const forced = await client.chat.completions.create(ask('Hallo', { tools, tool_choice: 'required' }))
    expect(forced.choices[0]?.finish_reason).toBe('tool_calls')
  })

  it('fills a JSON Schema, and gives an object in JSON mode', async () => {
    const schema = {
      type: 'object',
      properties: {
        customer: { $ref: '#/$defs/customer' },
        emails: { type: 'array', items: { type: 'string' } },
        status: { type: 'string', enum: ['open', 'closed'] },
        count: { type: 'integer', minimum: 3 },
        note: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      },
      $defs: { customer: { type: 'object', properties: { name: { type: ['string', 'null'] }, phone: { type: 'string' } } } },
    }
    const filled = await client.chat.completions.create(
      ask(GERMAN, { response_format: { type: 'json_schema', json_schema: { name: 'x', schema } } }),
    )
    expect(JSON.parse(filled.choices[0]?.message.content ?? '')).toEqual({
      customer: { name: 'PERSON_7f3a9c21b0', phone: 'PHONE_9999999999' },
      emails: ['EMAIL_0a1b2c3d4e'],
      status: 'open',
      count: 3,
      note: null,
    })
    const free = await client.chat.completions.create(ask(GERMAN, { response_format: { type: 'json_object' } }))
    expect(JSON.parse(free.choices[0]?.message.content ?? '')).toMatchObject({ person: ['PERSON_7f3a9c21b0', 'PERSON_aaaaaaaaaa'] })
  })

  it('honours n, max_tokens and stop', async () => {
    const two = await client.chat.completions.create(ask(GERMAN, { n: 2 }))
    expect(two.choices.map(({ index }) => index)).toEqual([0, 1])
    const short = await client.chat.completions.create(ask(GERMAN, { max_tokens: 5 }))
    expect(short.choices[0]).toMatchObject({ finish_reason: 'length', message: { content: 'Sehr geehrte/r PERSO' } })
    const stopped = await client.chat.completions.create(ask(GERMAN, { stop: [','] }))
    expect(stopped.choices[0]?.message.content).toBe('Sehr geehrte/r PERSON_7f3a9c21b0')
    const streamed = await client.chat.completions.stream(ask(GERMAN, { n: 2 })).finalChatCompletion()
    expect(streamed.choices.map(({ message }) => message.content)).toEqual(two.choices.map(({ message }) => message.content))
  })

  it('remembers the latest requests and forgets the oldest', async () => {
    const fresh = await startSandbox()
    try {
      for (let i = 0; i < 105; i++) {
        const response = await fetch(`${fresh.url}/openai/v1/chat/completions`, { method: 'POST', body: JSON.stringify(ask(`echo:${i}`)) })
        await response.arrayBuffer()
      }
      expect(fresh.requests).toHaveLength(100)
      expect(fresh.requests.at(-1)).toEqual({ path: '/openai/v1/chat/completions', body: JSON.stringify(ask('echo:104')) })
    } finally {
      await fresh.close()
    }
  })

  it('lists models and refuses what it does not serve', async () => {
    expect((await client.models.list()).data.map(({ id }) => id)).toEqual(['gpt-sandbox'])
    await expect(client.chat.completions.create({ model: 'gpt-sandbox', messages: [] })).rejects.toMatchObject({ status: 400 })
    expect((await fetch(`${sandbox.url}/openai/v1/embeddings`, { method: 'POST', body: '{}' })).status).toBe(404)
    expect((await fetch(`${sandbox.url}/other/v1/chat/completions`, { method: 'POST', body: '{}' })).status).toBe(404)
  })
})
