// Files or standard input.
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { UsageError } from './failure.ts'

export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new UsageError(`${path} cannot be read`)
  }
}

export async function readStdin(): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString('utf8')
}

/** Objects from lines of JSON; blank lines are skipped. */
export async function* readJsonLines(path: string | undefined): AsyncGenerator<unknown> {
  const lines = path === undefined ? createInterface({ input: process.stdin }) : readText(path).split('\n')
  let number = 0
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    try {
      yield JSON.parse(line)
    } catch {
      throw new UsageError(`line ${number} is not JSON`)
    }
  }
}

/** Writes a line, and waits where the reader is slow. */
export async function writeLine(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve))
}
