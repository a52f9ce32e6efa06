// The operator's log on standard output (JSON, pino). Closed messages with closed fields: no error object, no text of a request ever
// reaches pino, which would copy an error's message and properties.
import { type DestinationStream, pino } from 'pino'
import type { ErrorCode } from '../errors.ts'
import type { AuditEvent } from './event.ts'

export interface Notices {
  listening: { readonly host: string; readonly port: number; readonly policy: string; readonly sandbox: boolean }
  stopping: { readonly signal: string }
  sandbox: { readonly note: string }
  open: { readonly note: string }
  /** The policy only observes until this day. */
  observing: { readonly note: string; readonly until: string }
  policy_loaded: { readonly policy: string; readonly revision: string }
  /** A changed policy that is not in order: files and lines. The one of revision `kept` stays in force. */
  policy_refused: { readonly places: readonly string[]; readonly kept: string }
  /** The file of consents was read again. */
  consents: { readonly usable: boolean; readonly records: number }
  internal_error: { readonly request: string; readonly code: ErrorCode; readonly place: string }
}

const LEVELS: Readonly<Partial<Record<keyof Notices, 'warn' | 'error'>>> = {
  internal_error: 'error',
  policy_refused: 'error',
  observing: 'warn',
}

export interface Log {
  request(event: AuditEvent): void
  notice<Name extends keyof Notices>(name: Name, fields: Notices[Name]): void
}

export function createLog(level: string, destination?: DestinationStream): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination ?? standardOutput())
  return {
    request(event) {
      const { request, tenant, dialect, outcome, decision, rule, provider, status, error, milliseconds } = event
      logger.info({ request, tenant, dialect, outcome, decision, rule, provider, status, error, milliseconds, notice: 'request' })
    },
    notice(name, fields) {
      logger[LEVELS[name] ?? 'info']({ ...fields, notice: name })
    },
  }
}

let output: DestinationStream | undefined

/** Lines of one turn of the event loop are written at once: a write of its own would cost a request more than all else that is recorded of it. */
function standardOutput(): DestinationStream {
  if (output !== undefined) return output
  const descriptor = pino.destination({ dest: 1, sync: true })
  let lines = ''
  const flush = (): void => {
    const text = lines
    lines = ''
    if (text !== '') descriptor.write(text)
  }
  process.on('exit', flush)
  output = {
    write(line) {
      if (lines === '') setImmediate(flush)
      lines += line
    },
  }
  return output
}

/**
 * Where in our own code an unexpected error arose, such as `relay.ts:120`. An error's message may quote content and is never recorded;
 * file names and lines of the stack below it cannot.
 */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const stack = (error.stack ?? '').split(error.message).at(-1) as string
  const frame = /^\s+at .*?([\w-]+\.[jt]s):(\d+):\d+\)?$/m.exec(stack)
  return frame === null ? 'unknown' : `${frame[1]}:${frame[2]}`
}
