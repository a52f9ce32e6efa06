// The provider's answer → the client's, with the real values, whole or streamed.
import { ProxyError } from '../errors.ts'
import { passOn } from '../providers/pass-on.ts'
import type { UpstreamAnswer } from '../providers/provider.ts'
import { formatRecord } from '../wire/sse.ts'
import type { Call, Reply } from './call.ts'
import type { Sent } from './dispatch.ts'
import type { Prepared } from './prepare.ts'
import { type RestoreOptions, restoreAnswer, StreamRestorer } from './restore.ts'

/** Answers larger than this are no chat. */
const MAX_ANSWER = 64 * 1024 ** 2

const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
}

export async function reply({ answer, bridge, usage }: Sent, { mapping, answerForm, untouched }: Prepared, call: Call): Promise<Reply> {
  const options: RestoreOptions = { dialect: call.dialect, mapping, answerForm, bridge, usage }
  const headers = passOn(answer.headers)
  if (!call.trail.stream) {
    const text = await readAll(answer)
    const body = untouched && bridge === undefined ? text : restoreAnswer(text, options)
    call.trail.bytesOut = Buffer.byteLength(body)
    return { status: answer.status, headers: { ...headers, 'content-type': 'application/json' }, body, done: Promise.resolve(undefined) }
  }
  if (!(answer.headers['content-type'] ?? '').startsWith('text/event-stream')) {
    // An unread body would hold its connection.
    await answer.body[Symbol.asyncIterator]().return?.()
    throw new ProxyError('upstream_failed')
  }
  const { body, done } = streamOf(answer, untouched && bridge === undefined ? new PassThrough() : new StreamRestorer(options), call)
  return { status: answer.status, headers: { ...headers, ...STREAM_HEADERS }, body, done }
}

async function readAll({ body }: UpstreamAnswer): Promise<string> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body) {
    size += piece.length
    if (size > MAX_ANSWER) throw new ProxyError('upstream_failed')
    pieces.push(piece)
  }
  return Buffer.concat(pieces, size).toString('utf8')
}

/** For a request that went out as it came: its stream comes back as it is. */
class PassThrough {
  readonly failure = undefined
  readonly #decoder = new TextDecoder()

  push(bytes: Uint8Array): string {
    return this.#decoder.decode(bytes, { stream: true })
  }

  end(): string {
    return this.#decoder.decode()
  }
}

/**
 * Pulls the provider's stream as fast as the client reads. If the provider breaks off, the client gets an error event in its API's
 * form and a proper end of the connection: SDKs take a mere end for a complete answer. What is held back is then dropped, as it may be
 * half a token.
 */
function streamOf(
  answer: UpstreamAnswer,
  restorer: Pick<StreamRestorer, 'push' | 'end' | 'failure'>,
  call: Call,
): { body: ReadableStream<Uint8Array>; done: Promise<unknown> } {
  const encoder = new TextEncoder()
  const upstream = answer.body[Symbol.asyncIterator]()
  const { promise: done, resolve } = Promise.withResolvers<unknown>()
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          for (;;) {
            const next = await upstream.next()
            const text = next.done === true ? restorer.end() : restorer.push(next.value)
            if (text !== '') {
              const bytes = encoder.encode(text)
              call.trail.bytesOut += bytes.length
              controller.enqueue(bytes)
            }
            if (restorer.failure !== undefined) throw restorer.failure
            if (next.done === true) {
              resolve(undefined)
              controller.close()
              return
            }
            if (text !== '') return
          }
        } catch (error) {
          await upstream.return?.()
          const failure = error instanceof ProxyError ? error : new ProxyError('internal_error', { cause: error })
          resolve(failure)
          if (call.signal.aborted) return controller.error(failure)
          controller.enqueue(encoder.encode(formatRecord(JSON.stringify(call.dialect.failure(failure)))))
          controller.close()
        }
      },
      async cancel() {
        resolve(new ProxyError('stream_interrupted'))
        await upstream.return?.()
      },
    },
    { highWaterMark: 1 },
  )
  return { body, done }
}
