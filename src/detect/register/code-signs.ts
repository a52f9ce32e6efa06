// Whether a text has anything that all source code and technical writing has somewhere. Each sign is looked for where its rarest character
// or its word stands, so that a letter is told from code in a fraction of a reading.
import type { Scan } from '../scan.ts'
import { SIGN } from '../units.ts'
import { wordHash } from '../words.ts'

/** A sign: what it begins with, where that is a fixed string, and the pattern, which begins with its rarest character. */
type Search = readonly [signs: number, literals: readonly string[], pattern: RegExp | undefined]

const SEARCHES: readonly Search[] = [
  [SIGN.code, [], /[{}`]|\$[({]|#(?<=^[ \t]*#)\w/m],
  [SIGN.equals, [], /=(?:[>=]|(?<=[:!]=))/],
  [SIGN.slash, ['// '], undefined],
  [SIGN.bracket, ['('], /\((?:(?<=\w\()\)|(?<=\]\()|(?<=\w_\w+\()|(?<=\w\()[\w"']+, )/],
  [SIGN.colon, ['::'], /::(?<=\w::)/],
  [SIGN.hyphen, ['--'], /--(?<=(?:^|\s)--)[a-z]/m],
  [SIGN.quote, ['"""'], /^[ \t]*"""/m],
  [SIGN.apostrophe, ["',"], /^[ \t]*'\w+',$/m],
  [SIGN.tab, [], /\t[A-Z]{2}/],
  [SIGN.newline, ['[\n', '[\r\n'], undefined],
]

/** Words of code, and what stands around them. */
const AT_WORDS: Readonly<Record<string, RegExp>> = {
  return: /(?<!\w)return /y,
  npm: /(?<!\w)npm /y,
  github: /github\.com/y,
  def: /(?<=^[ \t]*)def /my,
  import: /(?<=^[ \t]*)import /my,
  const: /(?<=^[ \t]*)const /my,
  let: /(?<=^[ \t]*)let /my,
  case: /(?<=^[ \t]*)case /my,
}
const byHash = new Map(Object.entries(AT_WORDS).map(([word, pattern]) => [wordHash(word), pattern]))
/** One look that tells most words apart. */
const BUCKETS = 1 << 10
const sieve = new Uint8Array(BUCKETS)
for (const hash of byHash.keys()) sieve[hash & (BUCKETS - 1)] = 1

const HEXADECIMAL = /0x[\da-f]/

/** False: every line of the text is prose. */
export function hasCodeSigns(scan: Scan): boolean {
  const { text } = scan
  for (const [signs, literals, pattern] of SEARCHES) {
    if (!scan.has(signs)) continue
    if (literals.length > 0 && !literals.some((literal) => text.includes(literal))) continue
    if (pattern === undefined || pattern.test(text)) return true
  }
  return (scan.has(SIGN.semicolon) && endsStatement(text)) || hasCodeWords(scan) || (text.includes('0x') && HEXADECIMAL.test(text))
}

const AFTER_SEMICOLON = /[ \t]*\r?\n/y

/** Whether a line ends in a semicolon. */
function endsStatement(text: string): boolean {
  for (let at = text.indexOf(';'); at >= 0; at = text.indexOf(';', at + 1)) {
    AFTER_SEMICOLON.lastIndex = at + 1
    if (AFTER_SEMICOLON.test(text)) return true
  }
  return false
}

function hasCodeWords({ text, words }: Scan): boolean {
  const { count, hash } = words
  for (let w = 0; w < count; w++) {
    if (sieve[(hash[w] as number) & (BUCKETS - 1)] === 0) continue
    const pattern = byHash.get(hash[w] as number)
    if (pattern === undefined) continue
    pattern.lastIndex = words.start[w] as number
    if (pattern.test(text)) return true
  }
  return false
}
