// Hardware addresses (IEEE 802): six octets with colons or hyphens, or three groups of four as routers write them. Longer chains of
// octets are fingerprints.
import type { Recognizer } from '../../recognizer.ts'

const OCTETS =
  /(?<![\w:-])(?!(?:00[:-]){5}00|(?:ff[:-]){5}ff)(?:[0-9a-f]{2}:(?:[0-9a-f]{2}:){4}[0-9a-f]{2}|[0-9a-f]{2}-(?:[0-9a-f]{2}-){4}[0-9a-f]{2})(?![\w:-])/iy
const QUADS = /(?<![\w.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![\w.])/iy

/** Groups before the first one with a digit, and one more to see that a chain is too long. */
const MOST_BEFORE = 6

export const mac: Recognizer = {
  name: 'any/mac',
  kinds: ['MAC'],
  *find(scan) {
    const { text, words } = scan
    const { start, end } = words
    let tried = -1
    for (const number of words.numbers) {
      const length = (end[number] as number) - (start[number] as number)
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
      const pattern = length === 2 ? OCTETS : QUADS
      pattern.lastIndex = from
      const match = pattern.exec(text)
      if (match !== null && /\d/.test(match[0])) yield { start: from, end: from + match[0].length, kind: 'MAC', score: 0.85, by: 'any/mac' }
    }
  },
}
