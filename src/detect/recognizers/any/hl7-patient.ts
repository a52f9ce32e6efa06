// Patients in HL7 v2 messages: the fields of a PID segment (HL7 v2.5, 3.4.2) have their meaning by position alone.
import type { Kind } from '../../kinds.ts'
import type { Recognizer } from '../../recognizer.ts'
import type { Span } from '../../span.ts'
import { SIGN } from '../../units.ts'

const NAME = 'any/hl7-patient'
const SEGMENT = /(?:^|[\r\n"'`> ])PID\|([^\r\n]{4,1200})/g
/** Field number → kind; the rest of the fields are codes, or a name that others find. */
const FIELDS: ReadonlyMap<number, Kind> = new Map([
  [2, 'CUSTOMER_ID'],
  [3, 'CUSTOMER_ID'],
  [4, 'CUSTOMER_ID'],
  [7, 'DATE_OF_BIRTH'],
  [11, 'ADDRESS'],
  [13, 'PHONE'],
  [14, 'PHONE'],
  [18, 'CUSTOMER_ID'],
])
const FORMS: Readonly<Partial<Record<Kind, RegExp>>> = {
  CUSTOMER_ID: /^[^^&~]*\d[^^&~]{2,40}/,
  DATE_OF_BIRTH: /^(?:1[89]|20)\d{6}/,
  ADDRESS: /^[^|]*\p{L}[^|]*?(?=\^*$)/u,
  PHONE: /^\+?[\d ()/-]{6,24}/,
}

export const hl7Patient: Recognizer = {
  name: NAME,
  kinds: [...new Set(FIELDS.values())],
  find(scan) {
    const found: Span[] = []
    const { text } = scan
    if (!scan.has(SIGN.bar) || !text.includes('PID|')) return found
    for (const match of text.matchAll(SEGMENT)) {
      const fields = match[1] as string
      let at = match.index + match[0].length - fields.length
      for (const [index, field] of fields.split('|').entries()) {
        const kind = FIELDS.get(index + 1)
        const value = kind === undefined ? undefined : FORMS[kind]?.exec(field)?.[0]
        if (kind !== undefined && value !== undefined) found.push({ start: at, end: at + value.length, kind, score: 0.9, by: NAME })
        at += field.length + 1
      }
    }
    return found
  },
}
