// A file of consents that is read again when it changes: a withdrawal must count at once (Art. 7(3) GDPR), not at the next start.
import { readFileSync, statSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Consent, type Consents, consentSchema, createConsents } from './consent.ts'

const fileSchema = z.array(consentSchema)

/** A file of consents that cannot be used; the message names the place in it, never what stands there. */
export class ConsentFileError extends Error {
  override readonly name = 'ConsentFileError'
}

/** @throws ConsentFileError */
function readConsents(path: string): readonly Consent[] {
  let content: unknown
  try {
    content = parse(readFileSync(path, 'utf8')) ?? []
  } catch {
    throw new ConsentFileError(`${path} cannot be read as YAML`)
  }
  const checked = fileSchema.safeParse(content)
  if (!checked.success) {
    const [issue] = checked.error.issues
    throw new ConsentFileError(`in ${path}, ${issue?.path.join('.') || 'the list'} is wrong: ${issue?.message}`)
  }
  const twice = checked.data.find(({ id }, i) => checked.data.findIndex((other) => other.id === id) !== i)
  if (twice !== undefined) throw new ConsentFileError(`in ${path}, the consent ${twice.id} stands twice`)
  return checked.data
}

/** At most this old is what is known of the file, in milliseconds. */
const FRESH = 250

/**
 * The records of a file, always as they are now. A file that cannot be used proves no consent, so that none of it holds until it is mended.
 *
 * @param more records that stand elsewhere.
 * @param onChange called after each reading but the first: whether it could be used, and how many records there are.
 * @throws ConsentFileError if the file cannot be used now.
 */
export function watchConsents(path: string, more: readonly Consent[], onChange: (usable: boolean, records: number) => void): Consents {
  let consents = createConsents([...more, ...readConsents(path)])
  let stamp = stampOf(path)
  let looked = performance.now()
  const current = (): Consents => {
    const now = performance.now()
    if (now - looked < FRESH) return consents
    looked = now
    const seen = stampOf(path)
    if (seen === stamp) return consents
    stamp = seen
    try {
      const records = readConsents(path)
      consents = createConsents([...more, ...records])
      onChange(true, records.length)
    } catch {
      consents = createConsents(more)
      onChange(false, 0)
    }
    return consents
  }
  return {
    find: (id) => current().find(id),
    get standing() {
      return current().standing
    },
  }
}

function stampOf(path: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(path)
    return `${mtimeMs} ${size} ${ino}`
  } catch {
    return 'gone'
  }
}
