// audit.jsonl: one event a line, each with the SHA-256 of the line before it, so that a missing or changed line shows.
import { hash } from 'node:crypto'
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { AuditEvent } from './event.ts'

export interface AuditLine extends AuditEvent {
  readonly sequence: number
  /** `hash` of the line before; 64 zeros on the first line. */
  readonly previous: string
  /** SHA-256, in hex, of this line's JSON without `hash`. */
  readonly hash: string
}

export interface AuditLog {
  /** Written before the event loop goes on. A line that could not be makes `writable` false until a write succeeds, and is written then. */
  append(event: AuditEvent): void
  /** False while lines wait that could not be written. Requests are refused meanwhile. */
  readonly writable: boolean
  /** @throws AuditLogError if lines are left that could not be written. */
  close(): void
}

const FIRST = '0'.repeat(64)
const TAIL = 64 * 1024

/** The log cannot be begun or continued; the message says why and what to do. */
export class AuditLogError extends Error {
  override readonly name = 'AuditLogError'
}

function open(folder: string): { readonly last: AuditLine | undefined; readonly descriptor: number } {
  const file = join(folder, 'audit.jsonl')
  try {
    mkdirSync(folder, { recursive: true })
    return { last: existsSync(file) ? lastLine(file) : undefined, descriptor: openSync(file, 'a', 0o600) }
  } catch (error) {
    if (error instanceof AuditLogError) throw error
    const reason = (error as NodeJS.ErrnoException).code ?? 'unreadable'
    throw new AuditLogError(`the audit log ${file} cannot be written (${reason}); set DECKNAME_DATA to a folder that can be`)
  }
}

/** Opens the log in a folder, which is made if need be. @throws AuditLogError if it cannot be written. */
export function openAuditLog(folder: string): AuditLog {
  const { last, descriptor } = open(folder)
  let sequence = last?.sequence ?? 0
  let previous = last?.hash ?? FIRST
  /** Lines since the last write … */
  let lines: string[] = []
  /** … and what the disk has not taken of earlier ones. */
  let waiting: Buffer = NOTHING
  let failing = false
  let scheduled = false

  /** Writes what waits, all at once: with many requests under way, a line each would cost more than all else that is done for it. */
  const flush = (): void => {
    scheduled = false
    if (lines.length > 0) {
      waiting = Buffer.concat([waiting, Buffer.from(lines.join(''))])
      lines = []
    }
    try {
      while (waiting.length > 0) waiting = waiting.subarray(writeSync(descriptor, waiting))
      failing = false
    } catch {
      // Kept in `waiting`, of which there is little: from now on requests are refused.
      failing = true
    }
  }
  return {
    append(event) {
      const body = JSON.stringify({ sequence: ++sequence, ...event, previous })
      previous = hashOf(body)
      lines.push(`${body.slice(0, -1)},"hash":"${previous}"}\n`)
      if (scheduled) return
      scheduled = true
      setImmediate(flush)
    },
    get writable() {
      if (failing) flush()
      return !failing
    },
    close() {
      flush()
      closeSync(descriptor)
      if (failing) throw new AuditLogError('the last lines of the audit log could not be written; the disk refused them')
    },
  }
}

const NOTHING = Buffer.alloc(0)

function hashOf(line: string): string {
  return hash('sha256', line, 'hex')
}

/** The last complete line; a torn one (power cut in mid-write) is refused, as the chain would break silently. */
function lastLine(file: string): AuditLine | undefined {
  const descriptor = openSync(file, 'r')
  try {
    const { size } = fstatSync(descriptor)
    const tail = Buffer.alloc(Math.min(size, TAIL))
    readSync(descriptor, tail, 0, tail.length, size - tail.length)
    const lines = tail.toString('utf8').split('\n')
    if (size > 0 && lines.at(-1) !== '') throw new AuditLogError(`${file} ends in half a line; move it aside, a new one will be begun`)
    const last = lines.at(-2)
    if (last === undefined || last === '') return undefined
    try {
      return JSON.parse(last) as AuditLine
    } catch {
      throw new AuditLogError(`${file} ends in a line that is none of an audit log; move it aside, a new one will be begun`)
    }
  } finally {
    closeSync(descriptor)
  }
}

export interface ChainReport {
  readonly lines: number
  /** Number of the first line that does not follow from the one before; undefined if all do. */
  readonly broken: number | undefined
}

/** Checks the chain of a log. */
export function verifyChain(file: string): ChainReport {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  let previous = FIRST
  for (let i = 0; i < lines.length; i++) {
    let line: AuditLine
    try {
      line = JSON.parse(lines[i] as string) as AuditLine
    } catch {
      return { lines: lines.length, broken: i + 1 }
    }
    const { hash, ...body } = line
    if (body.previous !== previous || body.sequence !== i + 1 || hashOf(JSON.stringify(body)) !== hash)
      return { lines: lines.length, broken: i + 1 }
    previous = hash
  }
  return { lines: lines.length, broken: undefined }
}
