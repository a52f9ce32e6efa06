// Hardware addresses (IEEE 802): six octets with colons or hyphens, or three groups of four as routers write them. Longer chains of
// octets are fingerprints.
import type { Recognizer } from '../../recognizer.ts'
import type { Span } from '../../span.ts'

const OCTETS =
  /(?<![\w:-])(?!(?:00[:-]){5}00|(?:ff[:-]){5}ff)(?:[0-9a-f]{2}:(?:[0-9a-f]{2}:){4}[0-9a-f]{2}|[0-9a-f]{2}-(?:[0-9a-f]{2}-){4}[0-9a-f]{2})(?![\w:-])/iy
const DOTTED = /(?<![\w.])(?:[0-9a-f]{2}\.){5}[0-9a-f]{2}(?![\w.])/iy
/** Twelve digits in one piece, which only the label tells from other hexadecimal numbers. */
const PLAIN = /(?<![\w-])[0-9a-f]{12}(?![\w-])/iy
const LABEL = /\b(?:mac|hw|hwaddr|ether)(?:[-_ ]?(?:addr(?:ess|esse)?|adresse|adres|address))?["']?[ \t]{0,4}[:=]?[ \t]{0,8}["']?$/i
const QUADS = /(?<![\w.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![\w.])/iy

/** Groups before the first one with a digit, and one more to see that a chain is too long. */
const MOST_BEFORE = 6

export const mac: Recognizer = {
  name: 'any/mac',
  kinds: ['MAC'],
  find(scan) {
    const { text, words } = scan
    const { start, end, numbers } = words
    const found: Span[] = []
    let tried = -1
    for (let n = 0; n < numbers.length; n++) {
      const number = numbers[n] as number
      const length = (end[number] as number) - (start[number] as number)
      if (length === 12 && LABEL.test(scan.before(start[number] as number, 24))) add(PLAIN, text, start[number] as number, found)
      if (length !== 2 && length !== 4) continue
      let w = number
      while (
        w > 0 &&
        number - w < MOST_BEFORE &&
        end[w - 1] === (start[w] as number) - 1 &&
        start[w - 1] === (start[w] as number) - 1 - length
      )
        w--
      const from = start[w] as number
      if (w === tried || end[w + 2] !== from + 3 * length + 2 || end[w + 1] !== from + 2 * length + 1 || start[w + 1] !== from + length + 1)
        continue
      tried = w
      add(length === 4 ? QUADS : text.charCodeAt(from + 2) === DOT ? DOTTED : OCTETS, text, from, found)
    }
    return found
  },
}

const DOT = 46

/** Adds the address that begins at `at`, if one does. */
function add(pattern: RegExp, text: string, at: number, found: Span[]): void {
  pattern.lastIndex = at
  const value = pattern.exec(text)?.[0]
  if (value !== undefined && /\d/.test(value)) found.push({ start: at, end: at + value.length, kind: 'MAC', score: 0.85, by: 'any/mac' })
}
