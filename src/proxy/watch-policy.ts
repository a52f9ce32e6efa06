// Tells when a file that a policy is made of changes. Looks at intervals rather than waiting for events: volumes of containers and
// editors replace files in ways that events miss.
import { unwatchFile, watchFile } from 'node:fs'
import { filesOf, readPolicy } from '../policy/load.ts'

const INTERVAL = 1000

/** @returns stops watching. */
export function watchPolicy(nameOrFile: string, onChange: () => void): () => void {
  let files: readonly string[] = []
  const changed = (): void => {
    look()
    onChange()
  }
  const look = (): void => {
    const now = filesNow(nameOrFile) ?? files
    for (const file of files) if (!now.includes(file)) unwatchFile(file, changed)
    for (const file of now) if (!files.includes(file)) watchFile(file, { interval: INTERVAL, persistent: false }, changed)
    files = now
  }
  look()
  return () => {
    for (const file of files) unwatchFile(file, changed)
  }
}

/** Undefined while the policy is not in order: then those known before are watched on. */
function filesNow(nameOrFile: string): readonly string[] | undefined {
  try {
    return filesOf(readPolicy(nameOrFile))
  } catch {
    return undefined
  }
}
