// Hardware addresses (IEEE 802): six octets with colons or hyphens, or three groups of four as routers write them. Longer chains of
// octets are fingerprints.
import type { Recognizer } from '../../recognizer.ts'

const OCTETS =
  /(?<![\w:-])(?!(?:00[:-]){5}00|(?:ff[:-]){5}ff)(?:[0-9a-f]{2}:(?:[0-9a-f]{2}:){4}[0-9a-f]{2}|[0-9a-f]{2}-(?:[0-9a-f]{2}-){4}[0-9a-f]{2})(?![\w:-])/iy
const QUADS = /(?<![\w.])[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}(?![\w.])/iy

export const mac: Recognizer = {
  name: 'any/mac',
  kinds: ['MAC'],
  *find({ text, words }) {
    const { start, end, count } = words
    for (let w = 0; w + 2 < count; w++) {
      const from = start[w] as number
      const to = end[w] as number
      const length = to - from
      if ((length !== 2 && length !== 4) || start[w + 1] !== to + 1 || end[w + 1] !== to + 1 + length || start[w + 2] !== to + 2 + length)
        continue
      const pattern = length === 2 ? OCTETS : QUADS
      pattern.lastIndex = from
      const match = pattern.exec(text)
      if (match !== null && /\d/.test(match[0])) yield { start: from, end: from + match[0].length, kind: 'MAC', score: 0.85, by: 'any/mac' }
    }
  },
}
