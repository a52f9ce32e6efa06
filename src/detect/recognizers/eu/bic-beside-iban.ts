// A BIC without a label: eight or eleven signs (ISO 9362) right beside an IBAN, whose country stands in its fifth and sixth letter.
import type { Recognizer } from '../../recognizer.ts'
import { IBAN_LENGTHS } from './iban.ts'

const BY = 'eu/bic-beside-iban'
const BIC = /(?<![\p{L}\d])[A-Z]{4}([A-Z]{2})[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?(?![\p{L}\d])/gu
/** An IBAN, and up to a sign or a word of its bank between the two. */
const IBAN_BEFORE =
  /(?<![\p{L}\d])[A-Z]{2}\d\d(?: ?[A-Z\d]{1,4}){3,8}(?:[ \t]{0,8}[,;/|·(–-]?[ \t]{0,8}|,? ?\r?\n[ \t]{0,8})(?:(?:bei der|bei|at|chez|en|presso|bij|w) )?$/u
const IBAN_AFTER = /^[ \t]{0,8}(?:[,;/|·)–-][ \t]{0,8}|\r?\n[ \t]{0,8})?(?:IBAN:? )?[A-Z]{2}\d\d(?: ?[A-Z\d]{4}){2}/

/** Only where the beginning of an IBAN stands is a BIC looked for. */
const ANY_IBAN = /[A-Z]{2}\d\d ?[A-Z\d]{4}/

export const bicBesideIban: Recognizer = {
  name: BY,
  kinds: ['BIC'],
  *find(scan) {
    const { text, toScan } = scan.numbers
    if (!ANY_IBAN.test(text)) return
    for (const match of text.matchAll(BIC)) {
      if (IBAN_LENGTHS[match[1] as string] === undefined) continue
      const start = toScan(match.index)
      const end = start + match[0].length
      if (IBAN_BEFORE.test(scan.before(start, 56)) || IBAN_AFTER.test(scan.after(end, 40)))
        yield { start, end, kind: 'BIC', score: 0.7, by: BY }
    }
  },
}
