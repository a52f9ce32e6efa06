// The command line as users run it: a process of its own, standard input and output, exit codes.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const CLI = join(import.meta.dirname, '..', '..', 'src', 'cli.ts')
export const KEY = Buffer.alloc(32, 9).toString('base64')

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Starts it in an empty folder, with nothing of this process's environment but the path. */
export function startCli(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcessWithoutNullStreams {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'))
  return spawn(process.execPath, [CLI, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], NO_COLOR: '1', DECKNAME_DATA: join(folder, 'data'), DECKNAME_MASTER_KEY: KEY, ...env },
    // A process that hangs must not outlive its test.
    timeout: 15_000,
  })
}

export function runCli(args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const child = startCli(args, env)
  let out = ''
  let err = ''
  child.stdout.on('data', (piece) => {
    out += piece
  })
  child.stderr.on('data', (piece) => {
    err += piece
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}
