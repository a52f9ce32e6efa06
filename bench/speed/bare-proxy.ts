// What a proxy costs that does nothing: hono takes the request, undici's dispatch passes it on, the answer goes back as it comes. Run as a
// process of its own: `node bare-proxy.ts PORT UPSTREAM`.
import type { IncomingMessage } from 'node:http'
import { type HttpBindings, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { type Dispatcher, Pool } from 'undici'

const [port = '', upstream = ''] = process.argv.slice(2)
const pool = new Pool(upstream, { connections: 256, pipelining: 1 })
const app = new Hono<{ Bindings: HttpBindings }>()

function readBody(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    incoming.on('data', (piece: Buffer) => pieces.push(piece))
    incoming.on('end', () => resolve(pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces)))
    incoming.on('error', reject)
  })
}

/** Whole answers are gathered and sent at once, which is faster; streams go piece by piece. */
class PassThrough implements Dispatcher.DispatchHandler {
  readonly #resolve: (response: Response) => void
  readonly #reject: (error: Error) => void
  readonly #pieces: Uint8Array[] = []
  #status = 0
  #type = ''
  #stream: ReadableStreamDefaultController<Uint8Array> | undefined

  constructor(resolve: (response: Response) => void, reject: (error: Error) => void) {
    this.#resolve = resolve
    this.#reject = reject
  }

  onRequestStart(): void {}

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    this.#status = status
    this.#type = String(headers['content-type'])
    if (!this.#type.startsWith('text/event-stream')) return
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#stream = controller
      },
    })
    this.#resolve(new Response(body, { status, headers: { 'content-type': this.#type } }))
  }

  onResponseData(_controller: Dispatcher.DispatchController, piece: Uint8Array): void {
    if (this.#stream === undefined) this.#pieces.push(piece)
    else this.#stream.enqueue(piece)
  }

  onResponseEnd(): void {
    if (this.#stream !== undefined) this.#stream.close()
    else this.#resolve(new Response(Buffer.concat(this.#pieces), { status: this.#status, headers: { 'content-type': this.#type } }))
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (this.#stream === undefined) this.#reject(error)
    else this.#stream.error(error)
  }
}

app.post('/v1/chat/completions', async (context) => {
  const body = await readBody(context.env.incoming)
  const headers = { 'content-type': 'application/json', authorization: 'Bearer bench' }
  return new Promise<Response>((resolve, reject) => {
    pool.dispatch({ method: 'POST', path: '/v1/chat/completions', headers, body }, new PassThrough(resolve, reject))
  })
})

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(port) })
