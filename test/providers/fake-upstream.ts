// A provider on loopback that answers as the test tells it, and remembers what it was sent.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Seen {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

export interface FakeUpstream {
  readonly url: string
  readonly seen: Seen[]
  close(): Promise<void>
}

export async function startFakeUpstream(
  answer: (response: ServerResponse, request: IncomingMessage, body: string) => void,
): Promise<FakeUpstream> {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    response.on('error', () => undefined)
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      seen.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, body })
      answer(response, request, body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
