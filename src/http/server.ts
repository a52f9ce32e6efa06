// The HTTP server around the app: starts, tells where it listens, stops without cutting answers off.
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { App } from './app.ts'

export interface RunningServer {
  readonly host: string
  readonly port: number
  /** `http://host:port`. */
  readonly url: string
  /** Takes no more requests, and waits for those under way; after `grace` milliseconds they are cut off. */
  close(grace?: number): Promise<void>
}

/** Time for a client to send its headers; a body may take longer, as prompts are large and lines slow. */
const HEADERS_TIMEOUT = 30_000
const REQUEST_TIMEOUT = 120_000
const GRACE = 10_000

/** @param port 0 for any free one. @throws Error if the port is taken. */
export function startServer(app: App, host: string, port: number): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: app.fetch, hostname: host, port, serverOptions: { headersTimeout: HEADERS_TIMEOUT, requestTimeout: REQUEST_TIMEOUT } },
      (address) => {
        const shown = address.address.includes(':') ? `[${address.address}]` : address.address
        resolve({
          host,
          port: address.port,
          url: `http://${shown}:${address.port}`,
          close: (grace = GRACE) => close(server, grace),
        })
      },
    ) as Server
    server.once('error', reject)
  })
}

function close(server: Server, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), grace)
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}
