// Percent-encoding (RFC 3986, 2.1) and `+` for a blank in forms: anna%40firma.de, M%C3%BCller, ?name=Anna+Berg. A per cent sign in a
// sentence ("50%40 Euro") and the host and password of an address stay as they are.
import { type Reading, rewrite } from './rewrite.ts'
import { fromBytes, manyBytes, readable } from './utf8.ts'

/** Escaped once more: %2540. */
const MARK = '%(?:25){0,2}'
const ESCAPE = new RegExp(`(${manyBytes(MARK)})|${MARK}(0[9ADad]|2[0-9A-Fa-f]|[3-7][0-9A-Fa-f]|[C-F][0-9A-F])`, 'g')
const LOOK_BACK = 200
/** The piece without blanks that ends here holds the marks of an address or a form. */
const ADDRESS = /(?:^|[\s"'`<>(])(?=[^\s"'`<>(]*(?:[=?&]|:\/\/|mailto:|tel:|%(?:25)?[2-7][0-9A-F]))[^\s"'`<>(]*$/
const LOGIN = /:\/\/[^/\s?#]*$/
/** Would end the value or the address it stands in. */
const DELIMITER = /[&#?]/

export const readPercent: Reading = (text) => {
  if (!text.includes('%')) return undefined
  return rewrite(text, ESCAPE, (match) => {
    const [raw, many, one] = match
    if (many !== undefined) return fromBytes(raw, new RegExp(MARK))
    const before = text.slice(Math.max(0, match.index - LOOK_BACK), match.index)
    if (LOGIN.test(before)) return undefined
    const letterBefore = /\p{L}$/u.test(before)
    const code = Number.parseInt(one ?? '', 16)
    if (code >= 0x80) return letterBefore && /^\p{L}/u.test(text.charAt(match.index + raw.length)) ? readable(code) : undefined
    if (!letterBefore && !ADDRESS.test(before) && !/^%2B\d/.test(raw + text.charAt(match.index + raw.length))) return undefined
    const char = code < 0x20 ? String.fromCharCode(code) : readable(code)
    if (char === undefined || DELIMITER.test(char)) return undefined
    return /[\p{L}\p{N}]/u.test(char) && !ADDRESS.test(before) ? undefined : char
  })
}

/** Keys and signatures hold `+` as well; a value of words, or of groups of digits, does not look like one. */
const PART = /^(?:\p{Lu}?[\p{Ll}\p{M}]*|\p{Lu}+|\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+|[\d()/-]{1,15}|\d{1,4}[a-z]|[A-Z]{2}\d\d|[A-Z]?\d+)[.,:]?$/u
const FIELD = /(?:^|[?&\s"'`])[\w.[\]-]{1,40}=([^&\s"'<>]{1,160})$/
const REST = /^[^&\s"'<>]{0,160}/
const FORM = /[\w\]]=\+?[^&\s+]{1,80}\+/

export const readForms: Reading = (text) => {
  if (!text.includes('+') || !/[?&]/.test(text) || !FORM.test(text)) return undefined
  return rewrite(text, /\+/g, ({ index }) => {
    const before = FIELD.exec(text.slice(Math.max(0, index - LOOK_BACK), index))?.[1]
    if (before === undefined) return undefined
    const value = before + (REST.exec(text.slice(index, index + LOOK_BACK))?.[0] ?? '')
    return value
      .replace(/^\+/, '')
      .split('+')
      .every((part) => PART.test(part))
      ? ' '
      : undefined
  })
}
