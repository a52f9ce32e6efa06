// Escapes of JSON and of string literals that stand in a prompt as they were written, also escaped more than once: "M\u00fcller",
// "Zeile\nAnna", {\"name\":\"Anna\"}, anna\_berg. Paths (C:\neu\anna), TeX (\nabla) and regular expressions stay as they are.
import { type Reading, rewrite } from './rewrite.ts'
import { fromBytes, manyBytes, readable } from './utf8.ts'

/** A run of backslashes, from its beginning. */
const RUN = '(?<!\\\\)\\\\{1,8}'
const ESCAPE = new RegExp(
  [
    String.raw`${RUN}u([dD][89abAB][0-9a-fA-F]{2})\\{1,8}u([dD][c-fC-F][0-9a-fA-F]{2})`,
    `${RUN}u([0-9a-fA-F]{4})`,
    String.raw`${RUN}[uU]\{([0-9a-fA-F]{1,6})\}`,
    `(?<bytes>${manyBytes(`${RUN}x`)})`,
    `${RUN}x([0-9a-fA-F]{2})`,
    `${RUN}([nrt])`,
    `${RUN}(["'/])`,
    String.raw`(?<=[\p{L}\p{N}])\\([_.@+-])(?=[\p{L}\p{N}])`,
  ].join('|'),
  'gu',
)
const BLANKS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }
const SMALL_LETTER = /^\p{Ll}/u
/** A line break that can be nothing else, or the marks of JSON. */
const SERIALISED = /\\[nt](?:\\|[^\p{Ll}\\])|\\"|"\s{0,4}:/u
const TEX =
  /\\(?:begin|end|frac|documentclass|usepackage|(?:sub)?section|textbf|textit|alpha|beta|sum|cdot|mathbb|mathrm|nabla)(?![A-Za-z])/
/** What a path begins with. */
const PATH = /(?:^|[\s"'`(=,;])(?:[A-Za-z]:|\\\\[\w.$-]|\.{1,2}\\|%\w+%|~\\)[^\s"'`]*$/
/** A text without these holds no path. */
const PATH_MARKS = [':', '\\\\', '.\\', '%', '~\\']
/** The name of a server goes on into a folder: \\nas\daten */
const SERVER = /^[\w.$-]{1,40}\\(?!\\)/
const LOOK_BACK = 160

export const readBackslashes: Reading = (text) => {
  if (!text.includes('\\')) return undefined
  let serialised: boolean | undefined
  const paths = PATH_MARKS.some((mark) => text.includes(mark))
  return rewrite(text, ESCAPE, (match) => {
    const [raw, high, low, four, braced, , byte, blank, quote, mark] = match
    if (blank !== undefined) {
      const after = text.slice(match.index + raw.length, match.index + raw.length + 2)
      if (SMALL_LETTER.test(after)) {
        serialised ??= SERIALISED.test(text) && !TEX.test(text)
        if (!serialised) return undefined
      }
      if (paths && !/^\p{Lu}/u.test(after) && inPath(text, match.index, raw)) return undefined
      return BLANKS[blank]
    }
    if (quote !== undefined) return quote
    if (mark !== undefined) return mark
    if (match.groups?.['bytes'] !== undefined) return fromBytes(raw, /\\+x/)
    if (high !== undefined) return String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low ?? '', 16))
    const code = Number.parseInt(four ?? braced ?? byte ?? '', 16)
    return code === 10 || code === 13 || code === 9 ? String.fromCharCode(code) : readable(code)
  })
}

function inPath(text: string, at: number, raw: string): boolean {
  if (PATH.test(text.slice(Math.max(0, at - LOOK_BACK), at))) return true
  return raw.length === 3 && SERVER.test(text.slice(at + 2, at + 60)) && !/[^\s"'`(=]/.test(text.charAt(at - 1))
}
