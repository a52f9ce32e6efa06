// Tells when a file that a policy is made of changes. Looks at intervals rather than waiting for events: volumes of containers and
// editors replace files in ways that events miss.
import { statSync } from 'node:fs'
import { filesOf, readPolicy } from '../policy/load.ts'

const INTERVAL = 1000

/** @returns stops watching. */
export function watchPolicy(nameOrFile: string, onChange: () => void): () => void {
  let files = filesNow(nameOrFile) ?? []
  let stamps = stampsOf(files)
  const look = (): void => {
    const now = stampsOf(files)
    if (now === stamps) return
    // While the policy is not in order, those known before are watched on.
    files = filesNow(nameOrFile) ?? files
    stamps = stampsOf(files)
    onChange()
  }
  const timer = setInterval(look, INTERVAL)
  timer.unref()
  return () => clearInterval(timer)
}

function filesNow(nameOrFile: string): readonly string[] | undefined {
  try {
    return filesOf(readPolicy(nameOrFile))
  } catch {
    return undefined
  }
}

function stampsOf(files: readonly string[]): string {
  return files.map(stampOf).join('\n')
}

function stampOf(file: string): string {
  const { mtimeMs, size, ino } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0, ino: 0 }
  return `${mtimeMs} ${size} ${ino}`
}
