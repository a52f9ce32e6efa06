// A provider without a model: OpenAI's and Mistral's chat on loopback, for the demo, for trying out a policy, and for tests.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { isObject, type JsonObject } from '../wire/json.ts'
import { bytePieces } from './awkward-pieces.ts'
import { composeReplies, type Reply, type Usage, usageOf } from './compose-reply.ts'
import { type Refusal, refusalOf } from './mistral-rules.ts'
import { mistralAnswer, mistralEvents } from './mistral-shape.ts'
import { openaiAnswer, openaiEvents } from './openai-shape.ts'

export interface SandboxRequest {
  readonly path: string
  /** The body as it came. */
  readonly body: string
}

export interface Sandbox {
  /** `http://127.0.0.1:<port>`; the APIs are below `/openai/v1` and `/mistral/v1`. */
  readonly url: string
  /** The latest requests, oldest first. */
  readonly requests: readonly SandboxRequest[]
  close(): Promise<void>
}

interface Api {
  readonly models: readonly string[]
  /** What a model's entry holds beside its name. */
  readonly card: JsonObject
  refuse(body: JsonObject): Refusal | undefined
  answer(body: JsonObject, replies: readonly Reply[], usage: Usage): JsonObject
  events(body: JsonObject, replies: readonly Reply[], usage: Usage): Iterable<JsonObject>
  failure(message: string): JsonObject
}

const REMEMBERED = 100
const MAX_BODY = 64 * 1024 * 1024

const openaiFailure = (message: string): JsonObject => ({ error: { message, type: 'invalid_request_error', param: null, code: null } })

const APIS: Readonly<Record<string, Api>> = {
  openai: {
    models: ['gpt-sandbox'],
    card: {},
    refuse: (body) =>
      typeof body['model'] === 'string' && Array.isArray(body['messages']) && body['messages'].length > 0
        ? undefined
        : { status: 400, body: openaiFailure('model and messages are required') },
    answer: openaiAnswer,
    events: openaiEvents,
    failure: openaiFailure,
  },
  mistral: {
    models: ['mistral-small-latest', 'magistral-small-latest'],
    card: { type: 'base', capabilities: { completion_chat: true, function_calling: true } },
    refuse: refusalOf,
    answer: mistralAnswer,
    events: mistralEvents,
    failure: (message) => ({ object: 'error', message, type: 'invalid_request_error', param: null, code: null }),
  },
}

/** Starts it on `port`, or on a free one. It listens on loopback only. */
export async function startSandbox(options: { readonly port?: number } = {}): Promise<Sandbox> {
  const requests: SandboxRequest[] = []
  const server = createServer((request, response) => {
    response.on('error', () => undefined)
    serve(request, response, requests).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function serve(request: IncomingMessage, response: ServerResponse, requests: SandboxRequest[]): Promise<void> {
  const path = (request.url ?? '').split('?')[0] ?? ''
  const [, name = '', rest = ''] = /^\/([a-z]+)\/v1\/(.+)$/.exec(path) ?? []
  const api = Object.hasOwn(APIS, name) ? APIS[name] : undefined
  const text = await readText(request)
  if (api === undefined) return sendJson(response, 404, openaiFailure('no such path'))
  if (request.method === 'GET' && rest === 'models') return sendJson(response, 200, modelsOf(api))
  if (request.method !== 'POST' || rest !== 'chat/completions') return sendJson(response, 404, api.failure('no such path'))

  requests.push({ path, body: text })
  if (requests.length > REMEMBERED) requests.shift()
  const body = parse(text)
  if (body === undefined) return sendJson(response, 400, api.failure('the body is not a JSON object'))
  const refusal = api.refuse(body)
  if (refusal !== undefined) return sendJson(response, refusal.status, refusal.body)
  const replies = composeReplies(body)
  const usage = usageOf(body, replies)
  if (body['stream'] === true) return sendEvents(response, api.events(body, replies, usage))
  return sendJson(response, 200, api.answer(body, replies, usage))
}

async function sendEvents(response: ServerResponse, events: Iterable<JsonObject>): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' })
  response.socket?.setNoDelay(true)
  const frames = [...events].map((event) => `data: ${JSON.stringify(event)}\n\n`)
  for (const piece of bytePieces(Buffer.from(`${frames.join('')}data: [DONE]\n\n`))) {
    if (response.destroyed) return
    response.write(piece)
    // Each piece is to leave in a packet of its own.
    await setImmediate()
  }
  response.end()
}

function sendJson(response: ServerResponse, status: number, body: JsonObject): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function modelsOf({ models, card }: Api): JsonObject {
  return { object: 'list', data: models.map((id) => ({ id, object: 'model', created: 0, owned_by: 'sandbox', ...card })) }
}

function parse(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > MAX_BODY) throw new Error('body too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
