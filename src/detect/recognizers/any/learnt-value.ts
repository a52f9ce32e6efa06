// What a small network takes for a login, a secret, a number or a date of birth where no rule found anything (values/find-values.ts).
import { COMMON, nameFlags } from '../../lexicons/names.ts'
import { type Recognizer, THRESHOLD } from '../../recognizer.ts'
import { registerAt } from '../../register/code-lines.ts'
import type { Scan } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { type Judged, judgeValues } from '../../values/find-values.ts'
import { THRESHOLDS } from '../../values/labels.ts'
import { isThing } from './login-name.ts'
import { isNobody } from './nobody.ts'

const NAME = 'any/learnt-value'
/** The rules are surer. */
const HIGHEST_SCORE = 0.8
/** `HB 77 20 41` */
const LETTERS_BEFORE = /(?<![\p{L}\p{N}])\p{Lu}{1,3}(?= $)/u
/** `Regen33!` */
const SIGNS_BEHIND = /^[!?#$%&*+]{1,2}(?=[\s"'`,;)]|$)/

/** `Abgleich.ps1:12` */
const PLACE_IN_FILE = /^[\w.-]+\.[a-z]\w{0,4}:\d[\d:]*$/i
/** Letters only. */
const BARE = /^\p{L}+$/u
const LONGEST_ADDRESS = 400
const LONGEST_LOGIN = 40
/** Figures that a telephone number and a number of somebody have at least. */
const FEWEST_FIGURES = 3
const MOST_FIGURES = 11
const MOST_LOCAL_FIGURES = 9
const IN_ADDRESS = /(?:[a-z]:\/\/|www\.|data:)\S*$/

export const learntValue: Recognizer = {
  name: NAME,
  kinds: ['USERNAME', 'CREDENTIAL', 'PHONE', 'CUSTOMER_ID', 'DATE_OF_BIRTH'],
  *find(scan, trace, found = []) {
    for (const judged of judgeValues(scan, found)) {
      const { kind, start, end } = judged
      const score = scoreOf(scan, judged)
      if (score < THRESHOLD) trace?.rejected.push({ start, end, kind, score, by: NAME, because: 'score too low' })
      else if (mayBe(scan.text, judged) && !isOfAddress(scan.text, judged)) yield { ...edges(scan.text, judged), kind, score, by: NAME }
    }
  },
}

/** A part of an address on the net, but for its login and password, or the text of a link. */
function isOfAddress(text: string, { start, end }: Judged): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_ADDRESS), start)
  return (
    (IN_ADDRESS.test(before) && !/^:?\S*@/.test(text.slice(end, end + LONGEST_LOGIN))) ||
    (before.endsWith('[') && text.startsWith('](http', end))
  )
}

/** What the kind asks for, whatever the network says. */
function mayBe(text: string, { kind, start, end }: Judged): boolean {
  const value = text.slice(start, end)
  if (PLACE_IN_FILE.test(value)) return false
  if (kind === 'USERNAME')
    return !value.includes(' ') && !isThing(value) && !isNobody(value) && !(value.startsWith('@') && text.startsWith('/', end))
  if (kind === 'CREDENTIAL') return true
  const figures = value.replace(/\D/g, '').length
  // The rules know long numbers of telephones.
  return figures >= FEWEST_FIGURES && (kind !== 'PHONE' || figures <= (/^[0o]/.test(value) ? MOST_FIGURES : MOST_LOCAL_FIGURES))
}

/** The threshold of each kind becomes that of all recognizers. Bare words, and whatever stands among programs, must be surer. */
function scoreOf(scan: Scan, { kind, start, end, probability }: Judged): number {
  let threshold: number = THRESHOLDS[kind]
  if (probability >= threshold) {
    if (BARE.test(scan.text.slice(start, end))) threshold += (3 * (1 - threshold)) / 4
    if (registerAt(scan, start) !== 'prose') threshold += (1 - threshold) / 2
  }
  if (probability < threshold) return (THRESHOLD * probability) / threshold
  return THRESHOLD + ((HIGHEST_SCORE - THRESHOLD) * (probability - threshold)) / (1 - threshold)
}

/** Capitals before the figures of a number and signs at the end of a secret belong to them. */
function edges(text: string, { kind, start, end }: Judged): Pick<Span, 'start' | 'end'> {
  if (kind === 'CREDENTIAL') return { start, end: end + (SIGNS_BEHIND.exec(text.slice(end, end + 3))?.[0].length ?? 0) }
  if (kind !== 'CUSTOMER_ID') return { start, end }
  const letters = LETTERS_BEFORE.exec(text.slice(Math.max(0, start - 5), start))?.[0] ?? ''
  return letters === '' || (nameFlags(letters) & COMMON) !== 0 ? { start, end } : { start: start - letters.length - 1, end }
}
