// Streams go to the client's connection as they are: a web stream between would cost more than the restoring of tokens.
import type { ServerResponse } from 'node:http'
import type { HttpBindings } from '@hono/node-server'

type Outgoing = HttpBindings['outgoing']

/** Fires when the client hangs up before its answer is complete. */
export function hangUpOf(outgoing: Outgoing): AbortSignal {
  const hungUp = new AbortController()
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) hungUp.abort()
  })
  return hungUp.signal
}

/**
 * Writes pieces as fast as the client takes them; settles when the last is written, or nobody is there to take it. Pieces that throw cut
 * the connection off: that is no proper end.
 */
export async function writeStream(
  outgoing: Outgoing,
  status: number,
  headers: Readonly<Record<string, string>>,
  pieces: AsyncIterable<string>,
): Promise<void> {
  // Whoever hung up is told of by `close`.
  outgoing.on('error', () => undefined)
  const response = outgoing as ServerResponse
  response.writeHead(status, headers)
  // The head goes out with the first piece, if that is there already.
  let begun = false
  setImmediate(() => {
    if (!begun && !response.destroyed) response.flushHeaders()
  })
  try {
    for await (const piece of pieces) {
      if (response.destroyed) return
      begun = true
      if (!response.write(piece)) await drained(response)
    }
    begun = true
    response.end()
  } catch {
    response.destroy()
  }
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done)
      response.off('close', done)
      resolve()
    }
    response.on('drain', done)
    response.on('close', done)
  })
}
