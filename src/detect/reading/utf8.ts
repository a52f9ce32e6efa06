// Bytes that a format wrote as hexadecimal digits after a mark: %C3%BC, =C3=BC, \xc3\xbc.

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const HEX = '[0-9A-Fa-f]'

/** Source of a pattern for one character of two to four bytes in UTF-8; `mark` stands before each byte. */
export function manyBytes(mark: string): string {
  const next = `${mark}[89ABab]${HEX}`
  return `(?:${mark}[CDcd]${HEX}${next}|${mark}[Ee]${HEX}${next}${next}|${mark}[Ff][0-4]${next}${next}${next})`
}

/** The character of such a match; undefined where the bytes are no valid UTF-8. */
export function fromBytes(raw: string, mark: RegExp): string | undefined {
  const bytes = raw.split(mark).slice(1)
  try {
    return decoder.decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)))
  } catch {
    return undefined
  }
}

/** A letter, mark or sign to be read; undefined for control characters, halves of pairs and numbers past the end of Unicode. */
export function readable(code: number): string | undefined {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000) || code > 0x10ffff) return undefined
  return String.fromCodePoint(code)
}
