// Undoes a content-encoding that the provider applied although none was asked for.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { ProxyError } from '../errors.ts'

const DECODERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const

/**
 * The body as plain bytes.
 * @throws ProxyError `upstream_failed` on an encoding that is not known here; the body is discarded then.
 */
export function decodeBody(body: AsyncIterableIterator<Uint8Array>, encoding: string | undefined): AsyncIterable<Uint8Array> {
  const name = (encoding ?? 'identity').trim().toLowerCase()
  if (name === 'identity' || name === '') return body
  if (!isKnown(name)) {
    void body.return?.()
    throw new ProxyError('upstream_failed', { cause: new Error('unknown content-encoding') })
  }
  return decoded(body, DECODERS[name])
}

function decoded(
  body: AsyncIterableIterator<Uint8Array>,
  create: () => ReturnType<typeof createGunzip>,
): AsyncIterableIterator<Uint8Array> {
  const decoder = create()
  // What fails in it reaches the reader through the decoder, which the pipeline destroys with the same error.
  pipeline(Readable.from(body, { objectMode: false }), decoder).catch(() => undefined)
  const chunks: AsyncIterator<Uint8Array> = decoder[Symbol.asyncIterator]()
  let received = false
  return {
    async next() {
      try {
        const result = await chunks.next()
        received = true
        return result
      } catch (error) {
        if (error instanceof ProxyError) throw error
        throw new ProxyError(received ? 'stream_interrupted' : 'upstream_failed', { cause: new Error('broken content-encoding') })
      }
    },
    // Not a generator: one that was never started would let the connection hang on return().
    async return() {
      decoder.destroy()
      await body.return?.()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

function isKnown(name: string): name is keyof typeof DECODERS {
  return Object.hasOwn(DECODERS, name)
}
