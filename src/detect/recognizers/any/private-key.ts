// Private keys in PEM armour (RFC 7468), also on one line with escaped line ends. A block without an end runs as far as base64 does.
import type { Recognizer } from '../../recognizer.ts'
import type { Span } from '../../span.ts'
import { SIGN } from '../../units.ts'

const BEGIN = '-----BEGIN '
const LONGEST = 20_000
const HEADER = /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/y
const BODY = /(?:[A-Za-z0-9+/=\s:,"'-]|\\[nr])*/y

export const privateKey: Recognizer = {
  name: 'any/private-key',
  kinds: ['CREDENTIAL'],
  find(scan) {
    const found: Span[] = []
    if (!scan.has(SIGN.hyphen)) return found
    const { text } = scan
    for (let at = text.indexOf(BEGIN); at >= 0; ) {
      HEADER.lastIndex = at
      const header = HEADER.exec(text)?.[0]
      let next = at + BEGIN.length
      if (header !== undefined) {
        const from = at + header.length
        const window = text.slice(from, from + LONGEST)
        const end = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/.exec(window)
        BODY.lastIndex = 0
        next = end === null ? from + (BODY.exec(window)?.[0].trimEnd().length ?? 0) : from + end.index + end[0].length
        found.push({ start: at, end: next, kind: 'CREDENTIAL', score: 1, by: 'any/private-key' })
      }
      at = text.indexOf(BEGIN, next)
    }
    return found
  },
}
