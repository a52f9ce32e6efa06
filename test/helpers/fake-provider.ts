// A provider on loopback for flow tests: records what it was sent, answers as told.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { JsonObject } from '../../src/wire/json.ts'

export interface Received {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly text: string
  readonly body: JsonObject
}

export type Handler = (request: Received, response: ServerResponse) => void | Promise<void>

export interface FakeProvider {
  readonly url: string
  readonly received: Received[]
  handler: Handler
  close(): Promise<void>
}

export async function startFakeProvider(handler: Handler = echo()): Promise<FakeProvider> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece) => pieces.push(piece))
    request.on('end', () => {
      const text = Buffer.concat(pieces).toString('utf8')
      const entry: Received = {
        path: request.url ?? '',
        headers: request.headers,
        text,
        body: text === '' ? {} : (JSON.parse(text) as JsonObject),
      }
      received.push(entry)
      void fake.handler(entry, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const fake: FakeProvider = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    received,
    handler,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return fake
}

/** The text of the last message of a chat. */
export function lastText(body: JsonObject): string {
  const content = (body['messages'] as JsonObject[]).at(-1)?.['content']
  return typeof content === 'string' ? content : ((content as JsonObject[]).map((part) => part['text']).join('') as string)
}

export function sendJson(response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

export function completion(content: string, extra: JsonObject = {}): JsonObject {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'fake',
    choices: [{ index: 0, message: { role: 'assistant', content, refusal: null, ...extra }, finish_reason: 'stop', logprobs: null }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  }
}

export function chunk(delta: JsonObject, finish: string | null = null, index = 0): JsonObject {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'fake',
    choices: [{ index, delta, finish_reason: finish }],
  }
}

export function frame(event: unknown): string {
  return `data: ${typeof event === 'string' ? event : JSON.stringify(event)}\n\n`
}

/** Cuts a text into pieces of 1 to `most` characters, the same for the same text. */
export function piecesOf(text: string, most = 5): string[] {
  const pieces: string[] = []
  for (let at = 0, step = 1; at < text.length; at += step, step = ((step * 7 + at) % most) + 1) pieces.push(text.slice(at, at + step))
  return pieces
}

/** Answers with the last message, plain or in small pieces. Speaks OpenAI's chat; Mistral's is alike in these fields. */
export function echo(most = 5): Handler {
  return ({ body }, response) => {
    const text = lastText(body)
    if (body['stream'] !== true) return sendJson(response, 200, completion(text))
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(frame(chunk({ role: 'assistant', content: '' })))
    for (const piece of piecesOf(text, most)) response.write(frame(chunk({ content: piece })))
    response.write(frame(chunk({}, 'stop')))
    response.end(frame('[DONE]'))
  }
}
