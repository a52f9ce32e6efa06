// Streamed answers, through the official SDK: pieces cut anywhere, several choices and tool calls at once.
import OpenAI from 'openai'
import type { ChatCompletionChunk, ChatCompletionMessageParam } from 'openai/resources/chat/completions'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/wire/json.ts'
import { chunk, echo, frame, lastText, piecesOf } from '../helpers/fake-provider.ts'
import { detectorOf } from '../helpers/known-values.ts'
import { startTestProxy, type TestProxy } from '../helpers/test-proxy.ts'

/** Values that must be escaped in JSON. */
const QUOTED = 'Anna "Anni" O\'Berg 🦊'
const LINES = 'Am Tor 3\\b\n50667 Köln'
const PLAIN = 'otto@kranz.example'

let test: TestProxy
let client: OpenAI

beforeAll(async () => {
  const detector = detectorOf({ [QUOTED]: 'PERSON', [LINES]: 'ADDRESS', [PLAIN]: 'EMAIL' })
  test = await startTestProxy({}, () => ({ detector }))
  client = new OpenAI({ apiKey: 'unused', baseURL: `${test.url}/v1`, maxRetries: 0 })
})
afterAll(() => test.close())
beforeEach(() => {
  test.openai.handler = echo()
})

const user = (content: string): ChatCompletionMessageParam => ({ role: 'user', content })
const ALL = `${QUOTED} / ${LINES} / ${PLAIN}`

/** Tokens for the three values, in order. */
function tokensOf(body: JsonObject): [string, string, string] {
  return lastText(body).split(' / ') as [string, string, string]
}

/** Answers with lanes of events that take turns, each piece an event. */
function streams(lanes: (body: JsonObject) => JsonObject[][]): void {
  test.openai.handler = ({ body }, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    const queues = lanes(body)
    for (let turn = 0; queues.some((queue) => queue.length > turn); turn++)
      for (const queue of queues) if (queue[turn] !== undefined) response.write(frame(queue[turn]))
    response.end(frame('[DONE]'))
  }
}

async function collect(body: Partial<OpenAI.ChatCompletionCreateParamsStreaming> = {}): Promise<ChatCompletionChunk[]> {
  const stream = await client.chat.completions.create({ model: 'gpt-4o', stream: true, messages: [user(ALL)], ...body })
  const chunks: ChatCompletionChunk[] = []
  for await (const piece of stream) chunks.push(piece)
  return chunks
}

function contentOf(chunks: readonly ChatCompletionChunk[], index = 0): string {
  return chunks
    .flatMap(({ choices }) => choices.filter((choice) => choice.index === index).map(({ delta }) => delta.content ?? ''))
    .join('')
}

describe('a streamed chat', () => {
  it.each([1, 2, 3, 4, 5])('gives the text back from pieces of up to %i characters', async (most) => {
    test.openai.handler = echo(most)
    const chunks = await collect()
    expect(contentOf(chunks)).toBe(ALL)
    expect(test.openai.received.at(-1)?.text).not.toMatch(/Anni|Köln|otto/)
    expect(chunks.at(-1)?.choices[0]?.finish_reason).toBe('stop')
  })

  it('never shows a part of a token', async () => {
    for (const { choices } of await collect()) {
      const piece = choices[0]?.delta.content ?? ''
      if (!ALL.includes(piece)) expect.fail(`a piece that is none of the text: ${piece}`)
    }
  })

  it('keeps interleaved choices apart', async () => {
    streams((body) => {
      const [person, address, mail] = tokensOf(body)
      return [`A ${person} ${mail}`, `${address}\nB ${person}`].map((text, index) => [
        chunk({ role: 'assistant', content: '' }, null, index),
        ...piecesOf(text, 3).map((content) => chunk({ content }, null, index)),
        chunk({}, 'stop', index),
      ])
    })
    const chunks = await collect({ n: 2 })
    expect(contentOf(chunks, 0)).toBe(`A ${QUOTED} ${PLAIN}`)
    expect(contentOf(chunks, 1)).toBe(`${LINES}\nB ${QUOTED}`)
  })

  it('keeps parallel tool calls apart, and their arguments JSON', async () => {
    streams((body) => {
      const [person, address, mail] = tokensOf(body)
      const documents = [JSON.stringify({ to: [person, mail], text: `"${address}"` }), JSON.stringify({ [`${mail}`]: address })]
      const calls = documents.map((text, index) => [
        chunk({
          role: 'assistant',
          tool_calls: [{ index, id: `call_${index}`, type: 'function', function: { name: `tool_${index}`, arguments: '' } }],
        }),
        ...piecesOf(text, 4).map((piece) => chunk({ tool_calls: [{ index, function: { arguments: piece } }] })),
      ])
      const longest = Math.max(...calls.map((queue) => queue.length))
      return [...calls, [...Array<JsonObject>(longest).fill(chunk({})), chunk({}, 'tool_calls')]]
    })
    const stream = client.chat.completions.stream({ model: 'gpt-4o', messages: [user(ALL)] })
    const { choices } = await stream.finalChatCompletion()
    const calls = (choices[0]?.message.tool_calls ?? []).map((call) =>
      call.type === 'function' ? JSON.parse(call.function.arguments) : call,
    )
    expect(calls).toEqual([{ to: [QUOTED, PLAIN], text: `"${LINES}"` }, { [PLAIN]: LINES }])
  })

  it('escapes values where the app asked for JSON', async () => {
    streams((body) => {
      const [person, address] = tokensOf(body)
      return [[...piecesOf(JSON.stringify({ person, address }), 3).map((content) => chunk({ content })), chunk({}, 'stop')]]
    })
    const chunks = await collect({ response_format: { type: 'json_object' } })
    expect(JSON.parse(contentOf(chunks))).toEqual({ person: QUOTED, address: LINES })
  })

  it('keeps characters whole that the provider cut in two', async () => {
    streams((body) => {
      const [person] = tokensOf(body)
      const halves = ['🦊'.charAt(0), '🦊'.charAt(1)]
      return [[...['Ein ', ...halves, ` für ${person}`, ...halves].map((content) => chunk({ content })), chunk({}, 'stop')]]
    })
    expect(contentOf(await collect())).toBe(`Ein 🦊 für ${QUOTED}🦊`)
  })

  it('restores refusals and thinking', async () => {
    streams((body) => {
      const [person] = tokensOf(body)
      return [
        [
          ...piecesOf(`Wer ist ${person}?`).map((piece) => chunk({ reasoning_content: piece })),
          ...piecesOf(`Nein, ${person}`).map((refusal) => chunk({ refusal })),
          chunk({}, 'stop'),
        ],
      ]
    })
    const chunks = await collect()
    const deltas = chunks.flatMap(({ choices }) => choices.map(({ delta }) => delta as unknown as Record<string, string | undefined>))
    expect(deltas.map((delta) => delta['reasoning_content'] ?? '').join('')).toBe(`Wer ist ${QUOTED}?`)
    expect(deltas.map((delta) => delta['refusal'] ?? '').join('')).toBe(`Nein, ${QUOTED}`)
  })

  it('passes usage frames, Azure’s first frame and other events without choices', async () => {
    const azure = {
      id: '',
      object: 'chat.completion.chunk',
      created: 0,
      model: '',
      choices: [],
      prompt_filter_results: [{ prompt_index: 0 }],
    }
    const usage = { ...chunk({}), choices: [], usage: { prompt_tokens: 3, completion_tokens: 4, total_tokens: 7 } }
    streams((body) => [[azure, ...piecesOf(lastText(body)).map((content) => chunk({ content })), chunk({}, 'stop'), usage]])
    const chunks = await collect({ stream_options: { include_usage: true } })
    expect(chunks[0]).toEqual(azure)
    expect(chunks.at(-1)).toEqual(usage)
    expect(contentOf(chunks)).toBe(ALL)
    expect(test.openai.received.at(-1)?.body['stream_options']).toEqual({ include_usage: true })
  })

  it('puts what it held back before the end, also where text and end share an event', async () => {
    streams((body) => [[chunk({ content: `${tokensOf(body)[0]}` }, 'stop')]])
    const chunks = await collect()
    expect(chunks).toHaveLength(1)
    expect(chunks[0]?.choices[0]).toMatchObject({ delta: { content: QUOTED }, finish_reason: 'stop' })
  })

  it('takes out what would contradict the restored text', async () => {
    const annotation = { type: 'url_citation', url_citation: { start_index: 3, end_index: 9, title: 'T', url: 'https://example.org' } }
    streams((body) => [
      [
        { ...chunk({ content: tokensOf(body)[0] }), obfuscation: 'xyz' },
        { ...chunk({}), choices: [{ index: 0, delta: { annotations: [annotation] }, finish_reason: null, logprobs: { content: [] } }] },
        chunk({}, 'stop'),
      ],
    ])
    const text = JSON.stringify(await collect())
    expect(text).not.toMatch(/obfuscation|start_index|"logprobs":\{/)
    expect(text).toContain('url_citation')
  })

  it('sends the headers that keep a stream flowing', async () => {
    const { response } = await client.chat.completions.create({ model: 'gpt-4o', stream: true, messages: [user(ALL)] }).withResponse()
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-cache, no-transform')
    expect(response.headers.get('x-deckname-decision')).toBe('forwarded')
    expect(response.headers.get('x-deckname-kinds')).toBe('PERSON=1,EMAIL=1,ADDRESS=1')
    const lines = (await response.text()).trim().split('\n\n')
    expect(lines.at(-1)).toBe('data: [DONE]')
  })

  it('hands pieces on as they come', async () => {
    let goOn = (): void => {}
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve
    })
    test.openai.handler = async (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write(frame(chunk({ content: 'eins ' })))
      await waiting
      response.write(frame(chunk({ content: 'zwei' })))
      response.end(frame(chunk({}, 'stop')) + frame('[DONE]'))
    }
    const stream = await client.chat.completions.create({ model: 'gpt-4o', stream: true, messages: [user(ALL)] })
    const seen: string[] = []
    for await (const { choices } of stream) {
      seen.push(choices[0]?.delta.content ?? '')
      if (seen.length === 1) goOn()
    }
    expect(seen).toEqual(['eins ', 'zwei', ''])
  })
})
