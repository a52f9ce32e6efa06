// The provider of the benches: answers at once, in OpenAI's shape, with the beginning of the last message, so that tokens come back and
// have to be restored. Run as a process of its own: `node mock.ts PORT`. It reads no JSON: it must cost as little as possible.
import { createServer, type ServerResponse } from 'node:http'

/** Bytes from the end in which the last message is looked for. */
const TAIL = 8192
const ECHOED = 330
/** Pieces of a streamed answer, and the milliseconds between them. */
const PIECES = 24
const PAUSE = 4
const CONTENT = '"content":"'

/** The beginning of the last message, as JSON has it escaped, cut at a blank so that nothing is cut in two. */
function echoed(body: Buffer): string {
  const tail = body.toString('utf8', Math.max(0, body.length - TAIL))
  const from = tail.lastIndexOf(CONTENT) + CONTENT.length
  const cut = tail.lastIndexOf(' ', from + ECHOED)
  return tail.slice(from, cut)
}

const USAGE = '"usage":{"prompt_tokens":612,"completion_tokens":96,"total_tokens":708}'
const HEAD =
  '"id":"chatcmpl-bench0000000000000000000","created":1763856000,"model":"gpt-4o-mini-2024-07-18","system_fingerprint":"fp_bench00000"'

function answer(text: string, response: ServerResponse): void {
  const body = `{${HEAD},"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"${text}","refusal":null,"annotations":[]},"logprobs":null,"finish_reason":"stop"}],${USAGE},"service_tier":"default"}`
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

function frame(delta: string, finish: string): string {
  return `data: {${HEAD},"object":"chat.completion.chunk","choices":[{"index":0,"delta":${delta},"logprobs":null,"finish_reason":${finish}}]}\n\n`
}

/** An escape such as `\n` or `\u00e4` stays in one piece. */
function cutUp(text: string): string[] {
  const units = text.match(/\\u[0-9a-f]{4}|\\.|[^\\]/gu) ?? []
  const size = Math.ceil(units.length / PIECES)
  const pieces: string[] = []
  for (let at = 0; at < units.length; at += size) pieces.push(units.slice(at, at + size).join(''))
  return pieces
}

function stream(text: string, response: ServerResponse): void {
  const pieces = cutUp(text)
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
  response.write(frame('{"role":"assistant","content":""}', 'null') + frame(`{"content":"${pieces[0]}"}`, 'null'))
  let next = 1
  const timer = setInterval(() => {
    if (next < pieces.length) response.write(frame(`{"content":"${pieces[next++]}"}`, 'null'))
    else {
      clearInterval(timer)
      response.end(`${frame('{}', '"stop"')}data: [DONE]\n\n`)
    }
  }, PAUSE)
  response.on('close', () => clearInterval(timer))
}

const server = createServer((request, response) => {
  const pieces: Buffer[] = []
  request.on('data', (piece: Buffer) => pieces.push(piece))
  request.on('end', () => {
    const body = pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces)
    const asked = body.includes('"stream":true')
    if (asked) stream(echoed(body), response)
    else answer(echoed(body), response)
  })
})
server.keepAliveTimeout = 60_000
server.listen(Number(process.argv[2]), '127.0.0.1')
