// deckname serve: starts the proxy and stops it again.
import { startServer } from '../http/server.ts'
import { loadWithFiles } from '../policy/load.ts'
import { createProxy, type DecknameProxy, hasNoProvider, warnOfObserving } from '../proxy.ts'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { environment, readSettings, type Settings, SettingsError } from '../settings.ts'
import { isLoopback } from '../wire/network.ts'
import { collectGarbage } from './collect-garbage.ts'
import { explainFailure } from './failure.ts'

export interface ServeOptions {
  readonly port?: number
  readonly host?: string
  readonly policy?: string
  readonly sandbox?: true
}

export async function serveCommand(options: ServeOptions): Promise<void> {
  const settings = readSettings({
    ...environment(),
    ...(options.port === undefined ? {} : { DECKNAME_PORT: String(options.port) }),
    ...(options.host === undefined ? {} : { DECKNAME_HOST: options.host }),
    ...(options.policy === undefined ? {} : { DECKNAME_POLICY: options.policy }),
  })
  const policy = loadWithFiles(settings.policy)
  const alone = hasNoProvider(settings, policy.policy)
  if (options.sandbox !== true && alone && !isLoopback(settings.host)) {
    throw new SettingsError(
      'OPENAI_API_KEY',
      'and MISTRAL_API_KEY are not set, so no provider can be asked. Set one, or say --sandbox if invented answers are wanted.',
    )
  }
  const sandbox = options.sandbox === true || alone ? await (await import('../sandbox/sandbox.ts')).startSandbox({}) : undefined
  let proxy: DecknameProxy | undefined
  try {
    proxy = createProxy(settings, { sandbox: sandbox?.url, policy })
    await proxy.ready()
    await listen(proxy, settings, sandbox)
  } catch (error) {
    // What is still open would keep the process alive, and nobody would restart it.
    await proxy?.close()
    await sandbox?.close()
    throw error
  }
}

/** Milliseconds after the port is open until everything is loaded that requests need. */
const WARM_UP = 50

async function listen(proxy: DecknameProxy, settings: Settings, sandbox: Sandbox | undefined): Promise<void> {
  const { log } = proxy.parts
  if (sandbox !== undefined) {
    log.notice('sandbox', {
      note: 'No provider is asked: answers come from the built-in sandbox. Set OPENAI_API_KEY and MISTRAL_API_KEY for real ones.',
    })
  }
  warnOfObserving(proxy.policy, log)
  if (settings.open) log.notice('open', { note: 'DECKNAME_ALLOW_OPEN is set: everyone who reaches the port may use the proxy.' })
  const server = await startServer(proxy.app, settings.host, settings.port)
  log.notice('listening', { host: server.host, port: server.port, policy: proxy.policy.name, sandbox: sandbox !== undefined })
  // Not at once: whoever has been waiting for the port is answered first.
  setTimeout(() => void proxy.warmUp().finally(collectGarbage), WARM_UP).unref()
  proxy.watch()
  process.on('SIGHUP', () => void proxy.reload())

  const stop = (signal: string): void => {
    log.notice('stopping', { signal })
    void server
      .close()
      .then(() => proxy.close())
      .then(() => sandbox?.close())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${explainFailure(error)}\n`)
          process.exit(1)
        },
      )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
