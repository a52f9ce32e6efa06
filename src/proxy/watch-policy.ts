// Tells when a file that a policy is made of changes. Looks at intervals rather than waiting for events: volumes of containers and
// editors replace files in ways that events miss.
import { statSync } from 'node:fs'

const INTERVAL = 1000

/**
 * @param files those of the policy in force; what is read while another is not in order is looked at again with these.
 * @returns stops watching.
 */
export function watchPolicy(files: () => readonly string[], onChange: () => void): () => void {
  let stamps = stampsOf(files())
  const look = (): void => {
    if (stampsOf(files()) === stamps) return
    onChange()
    stamps = stampsOf(files())
  }
  const timer = setInterval(look, INTERVAL)
  timer.unref()
  return () => clearInterval(timer)
}

function stampsOf(files: readonly string[]): string {
  return files.map(stampOf).join('\n')
}

function stampOf(file: string): string {
  const { mtimeMs, size, ino } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0, ino: 0 }
  return `${mtimeMs} ${size} ${ino}`
}
