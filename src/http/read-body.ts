// The body of a request, up to a limit, as text.
import type { IncomingMessage } from 'node:http'
import { ProxyError } from '../errors.ts'

/**
 * @param limit in bytes.
 * @throws ProxyError `body_too_large`, `unsupported_media_type`, `unsupported_encoding`, or `invalid_request` if the client hung up.
 */
export function readBody(incoming: IncomingMessage, limit: number): Promise<string> {
  const type = (incoming.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new ProxyError('unsupported_media_type')
  const encoding = incoming.headers['content-encoding']
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') throw new ProxyError('unsupported_encoding')
  if (Number(incoming.headers['content-length'] ?? 0) > limit) throw new ProxyError('body_too_large')
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    let size = 0
    incoming.on('data', (piece: Buffer) => {
      size += piece.length
      if (size <= limit) pieces.push(piece)
      else reject(new ProxyError('body_too_large'))
    })
    incoming.on('end', () => resolve((pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces, size)).toString('utf8')))
    incoming.on('error', (error) => reject(new ProxyError('invalid_request', { cause: error })))
  })
}
