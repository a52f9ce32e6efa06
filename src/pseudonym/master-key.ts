// Reading a ring of master keys: `1:<base64 or hex>`, several joined by commas, the first one making new tokens. Other text of 32
// characters or more is taken as it is.
import { createSecretKey } from 'node:crypto'
import type { KeyRing, MasterKey } from './token-key.ts'

const MIN_BYTES = 32

/**
 * Parses a ring. A key without a number is number 0.
 * @throws Error with a remedy, never with the key.
 */
export function parseKeyRing(text: string): KeyRing {
  const keys = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(parseKey)
  const [first, ...rest] = keys
  if (first === undefined) throw new Error('holds no key; `openssl rand -base64 32` makes one')
  if (new Set(keys.map((key) => key.id)).size !== keys.length) throw new Error('gives two keys the same number')
  return [first, ...rest]
}

function parseKey(entry: string): MasterKey {
  const numbered = /^(\d{1,2}):(.+)$/.exec(entry)
  const id = numbered === null ? 0 : Number(numbered[1])
  if (id > 15) throw new Error('numbers a key above 15; numbers go from 0 to 15')
  const encoded = numbered === null ? entry : (numbered[2] as string)
  const bytes = bytesOf(encoded)
  if (bytes.length < MIN_BYTES)
    throw new Error(
      `holds a key of ${bytes.length} bytes; ${MIN_BYTES} random bytes in base64 or hex are needed (\`openssl rand -base64 32\`)`,
    )
  return { id, secret: createSecretKey(bytes) }
}

/** Hex or base64 where they give enough bytes; else the text itself, if it is long enough: HKDF takes key material of any form. */
function bytesOf(encoded: string): Buffer {
  const decoded = /^(?:[0-9a-f]{2})+$/i.test(encoded)
    ? Buffer.from(encoded, 'hex')
    : /^[\w+/-]+={0,2}$/.test(encoded)
      ? Buffer.from(encoded, 'base64')
      : Buffer.alloc(0)
  const text = Buffer.from(encoded, 'utf8')
  return decoded.length >= MIN_BYTES || text.length < MIN_BYTES ? (decoded.length > 0 ? decoded : text) : text
}
