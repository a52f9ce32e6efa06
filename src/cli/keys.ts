// deckname keys: fresh keys, printed once and stored nowhere.
import { createHash, randomBytes } from 'node:crypto'
import { UsageError } from './failure.ts'

export function masterKeyCommand({ number }: { number: string }): void {
  if (!/^(?:\d|1[0-5])$/.test(number)) throw new UsageError('--number takes 0 to 15')
  process.stdout.write(`${number}:${randomBytes(32).toString('base64')}\n`)
  process.stderr.write(
    'Put it into DECKNAME_MASTER_KEY or the file of DECKNAME_MASTER_KEY_FILE. To rotate, put it before the old one, with a comma.\n',
  )
}

export function tenantKeyCommand(name: string): void {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(name)) throw new UsageError('a tenant’s name has lower-case letters, digits and hyphens')
  const key = `dn_${randomBytes(24).toString('base64url')}`
  process.stdout.write(`${key}\n`)
  process.stderr.write(
    `The app sends it as its API key. It is shown once; the configuration file holds its digest only:\n\ntenants:\n  - name: ${name}\n    keys: [${createHash('sha256').update(key).digest('hex')}]\n`,
  )
}
