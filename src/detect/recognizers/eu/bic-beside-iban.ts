// A BIC without a label: eight or eleven signs (ISO 9362) right beside an IBAN, whose country stands in its fifth and sixth letter.
import type { Recognizer } from '../../recognizer.ts'
import type { Scan, Words } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { IBAN_LENGTHS } from './iban.ts'

const BY = 'eu/bic-beside-iban'
const BIC = /(?<![\p{L}\d])[A-Z]{4}([A-Z]{2})[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?(?![\p{L}\d])/uy
/** An IBAN, and up to a sign or a word of its bank between the two. */
const IBAN_BEFORE =
  /(?<![\p{L}\d])[A-Z]{2}\d\d(?: ?[A-Z\d]{1,4}){3,8}(?:[ \t]{0,8}[,;/|·(–-]?[ \t]{0,8}|,? ?\r?\n[ \t]{0,8})(?:(?:bei der|bei|at|chez|en|presso|bij|w) )?$/u
const IBAN_AFTER = /^[ \t]{0,8}(?:[,;/|·)–-][ \t]{0,8}|\r?\n[ \t]{0,8})?(?:IBAN:? )?[A-Z]{2}\d\d(?: ?[A-Z\d]{4}){2}/

const SHORTEST = 8
const LONGEST = 11
/** How far the IBAN may be, to its left end. */
const LEFT = 56
const RIGHT = 40
/** Only where the beginning of an IBAN stands is a BIC looked for. */
const IBAN_BEGINS = /[A-Z]{2}\d\d ?[A-Z\d]{4}/y

export const bicBesideIban: Recognizer = {
  name: BY,
  kinds: ['BIC'],
  find(scan) {
    const found: Span[] = []
    const { text, words, digits } = scan
    let w = 0
    for (let r = 0; r < digits.count; r++) {
      const iban = (digits.start[r] as number) - 2
      if (!isCapital(text.charCodeAt(iban + 1)) || !isCapital(text.charCodeAt(iban))) continue
      IBAN_BEGINS.lastIndex = iban
      if (!IBAN_BEGINS.test(text)) continue
      w = firstFrom(words, iban - RIGHT - LONGEST, w)
      for (; w < words.count && (words.start[w] as number) <= iban + LEFT; w++) {
        const span = bicAt(scan, words.start[w] as number, words.end[w] as number)
        if (span !== undefined) found.push(span)
      }
    }
    return found
  },
}

function bicAt(scan: Scan, start: number, end: number): Span | undefined {
  const { text } = scan
  if ((end - start !== LONGEST && end - start !== SHORTEST) || !isCapital(text.charCodeAt(start + 1))) return undefined
  BIC.lastIndex = start
  const match = BIC.exec(text)
  if (match === null || IBAN_LENGTHS[match[1] as string] === undefined) return undefined
  if (!IBAN_BEFORE.test(scan.before(start, LEFT)) && !IBAN_AFTER.test(scan.after(end, RIGHT))) return undefined
  return { start, end, kind: 'BIC', score: 0.7, by: BY }
}

/** The first word from `w` on that begins at or after an offset. */
function firstFrom({ start, count }: Words, offset: number, w: number): number {
  let low = w
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((start[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90
}
