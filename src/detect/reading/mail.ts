// Transfer encodings of mails pasted as source: quoted-printable (RFC 2045, 6.7) and encoded words in headers (RFC 2047).
import { type Reading, rewrite } from './rewrite.ts'
import { fromBytes, manyBytes, readable } from './utf8.ts'

const ENCODED_WORD = /=\?([\w-]{2,20})(?:\*[\w-]{0,8})?\?([QqBb])\?([^?\s]{0,300})\?=(?:[ \t]{0,4}\r?\n?[ \t]{1,4}(?==\?))?/g
const CHARSETS: ReadonlySet<string> = new Set([
  'utf-8',
  'us-ascii',
  'iso-8859-1',
  'iso-8859-2',
  'iso-8859-15',
  'windows-1250',
  'windows-1252',
])

function decode(charset: string, bytes: Uint8Array): string | undefined {
  return CHARSETS.has(charset.toLowerCase()) ? new TextDecoder(charset).decode(bytes) : undefined
}

function fromQ(value: string): Uint8Array {
  const plain = value.replaceAll('_', ' ').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(plain, 'latin1')
}

export const readEncodedWords: Reading = (text) => {
  if (!text.includes('=?')) return undefined
  return rewrite(text, ENCODED_WORD, ([, charset = '', form, value = '']) =>
    decode(charset, form === 'B' || form === 'b' ? Buffer.from(value, 'base64') : fromQ(value)),
  )
}

const QUOTED = new RegExp(`(${manyBytes('=')})|=(\\r?\\n)|=([2-7][0-9A-F]|[A-F][0-9A-F])`, 'g')
const DECLARED = /quoted-printable/i
/** What hardly stands in any other text. */
const TYPICAL = /=(?:C3=[89AB][0-9A-F]|C2=A0|E2=80=[0-9A-F]{2}|3D["'][^"'\n]*=\r?\n)/

export const readQuotedPrintable: Reading = (text) => {
  if (!text.includes('=')) return undefined
  const declared = text.includes('=\n') || text.includes('=\r\n') || text.includes('rintable') ? DECLARED.test(text) : false
  if (!declared && !TYPICAL.test(text)) return undefined
  return rewrite(text, QUOTED, ([raw, many, lineBreak, one]) => {
    if (many !== undefined) return fromBytes(raw, /=/)
    if (lineBreak !== undefined) return ''
    const code = Number.parseInt(one ?? '', 16)
    return code < 0x80 || declared ? readable(code) : undefined
  })
}
