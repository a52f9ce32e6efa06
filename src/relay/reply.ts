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
  const { promise: done, resolve } = Promise.withResolvers<unknown>()
  const body = piecesOf(answer, untouched && bridge === undefined ? new PassThrough() : new StreamRestorer(options), call, resolve)
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
 * @param done is told when the last byte is out: undefined, or what went wrong.
 */
async function* piecesOf(
  answer: UpstreamAnswer,
  restorer: Pick<StreamRestorer, 'push' | 'end' | 'failure'>,
  call: Call,
  done: (failure: unknown) => void,
): AsyncGenerator<string, void, undefined> {
  const upstream = answer.body[Symbol.asyncIterator]()
  let failure: unknown
  let complete = false
  try {
    for (let ended = false; !ended; ) {
      const next = await upstream.next()
      ended = next.done === true
      const text = next.done === true ? restorer.end() : restorer.push(next.value)
      if (text !== '') {
        call.trail.bytesOut += Buffer.byteLength(text)
        yield text
      }
      if (restorer.failure !== undefined) throw restorer.failure
    }
    complete = true
  } catch (error) {
    failure = error instanceof ProxyError ? error : new ProxyError('internal_error', { cause: error })
    if (call.signal.aborted) throw failure
    yield formatRecord(JSON.stringify(call.dialect.failure(failure as ProxyError)))
  } finally {
    // The reader may go away at any piece.
    done(complete ? undefined : (failure ?? new ProxyError('stream_interrupted')))
    await upstream.return?.()
  }
}
