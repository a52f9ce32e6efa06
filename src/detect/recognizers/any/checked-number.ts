// Numbers that prove themselves by their layout and check digits: one walk over the tokens of a text that hold digits, joined over the
// separators people write, and a look-up by layout. A layout is letters and digits in runs: `D8A1D3` is 65 020785 S 087.
import type { Kind } from '../../kinds.ts'
import type { Recognizer } from '../../recognizer.ts'
import type { Scan, Words } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { isDigit } from '../../units.ts'

export interface NumberShape {
  readonly name: string
  readonly kind: Kind
  /** `A1D9`; or a bare length in characters, such as `10`, where letters and digits mix (at least one of each). */
  readonly layouts: readonly string[]
  /** The first two characters, where they are fixed: `DE`. */
  readonly leads?: readonly string[]
  /** The length that goes with a lead. */
  readonly lengthOf?: (lead: string) => number | undefined
  /** How the value is written, case ignored; the default is in one piece. */
  readonly written?: RegExp
  /** On the value in upper case without separators. */
  readonly check: (compact: string) => boolean
  /** May also be dictated: `D E 33, 2005, 0550` */
  readonly spelled?: boolean
  readonly score?: number
}

const LEAST_CHARACTERS = 8
const MOST_CHARACTERS = 34
/** A longer word of letters is a word. */
const LONGEST_LETTERS = 4
/** Of a lead; the last stands for all other characters. */
const LEAD_SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ?'
const LEAD = LEAD_SIGNS.length
const MOST_TOKENS = 34
/** Letters before the first digit: `DLL NNA 58P47`, `B R N, F N C, 71`. */
const MOST_LEADING = 6
/** Of letters or digits: an IBAN of Malta has three, a codice fiscale seven, one with omocodia more. */
const MOST_RUNS = 14
/** Groups that people write; what may be dictated has more. */
const MOST_GROUPS = 7
const LETTERS = 1
const RUN = 64
const SIEVE = 1 << 15
/** Separators as people set them; for numbers whose layout alone is distinctive. */
export const SPACED = /^[A-Z0-9]+(?:[ ./-][A-Z0-9]+)*$/i

/** Runs → one number: 6 bits a run, the top bit for letters. */
function layoutCode(layout: string): number {
  let sum = 0
  for (const [, type, length] of layout.matchAll(/([AD])(\d+)/g)) sum = sum * RUN + (type === 'A' ? 32 : 0) + Number(length)
  return sum
}

/** What a layout may begin with: the codes of its first runs, each whole. */
function beginnings(layout: string): number[] {
  const runs = layout.match(/[AD]\d+/g) ?? []
  return runs.map((_, count) => layoutCode(runs.slice(0, count).join('')))
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

/** 0: the two tokens do not belong together; 1: a plain separator; 2: one that is only dictated. */
function link(units: Uint16Array, from: number, to: number): number {
  const gap = to - from
  if (gap === 1) {
    const code = units[from]
    if (code === 10) return 2
    return code === 32 || code === 45 || code === 46 || code === 47 ? 1 : 0
  }
  if (gap === 2 && units[from + 1] === 32) {
    const code = units[from]
    return code === 44 || code === 32 ? 2 : 0
  }
  return 0
}

/** Characters that, between two words without a blank, make them one longer thing. */
function joins(code: number): boolean {
  return code === 45 || code === 46 || code === 47 || code === 95 || code === 58 || code === 64 || code === 43 || code === 37
}

/** In the midst of digits said one by one. */
function continuesDigits({ units, words }: Scan, first: number): boolean {
  return (
    first > 0 &&
    isSingle(words, first) &&
    isSingle(words, first - 1) &&
    link(units, words.end[first - 1] as number, words.start[first] as number) > 0
  )
}

function isSingle(words: Words, w: number): boolean {
  return words.numeric[w] === 1 && (words.end[w] as number) - (words.start[w] as number) === 1
}

/** Whether what hangs together from token `first` on is too short to prove anything. */
function isTooShort(units: Uint16Array, { count, start, end, numeric }: Words, first: number): boolean {
  let length = (end[first] as number) - (start[first] as number)
  for (let w = first + 1; length < LEAST_CHARACTERS; w++) {
    if (w === count) return true
    const more = (end[w] as number) - (start[w] as number)
    if ((numeric[w] === 0 && more > LONGEST_LETTERS) || link(units, end[w - 1] as number, start[w] as number) === 0) return true
    length += more
  }
  return false
}

/** Two characters, case folded, as one number. */
function leadCode(lead: string): number {
  return leadSign(lead.charCodeAt(0)) * LEAD + leadSign(lead.charCodeAt(1))
}

/** Its index in LEAD_SIGNS. */
function leadSign(unit: number): number {
  if (isDigit(unit)) return unit - 48
  return isLetter(unit) ? (unit | 32) - 87 : LEAD - 1
}

function leadOf(code: number): string {
  return LEAD_SIGNS.charAt(code / LEAD) + LEAD_SIGNS.charAt(code % LEAD)
}

function isWord(code: number): boolean {
  return isDigit(code) || isLetter(code)
}

function beginsFreely(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  return before !== 43 && !(joins(before) && before !== 58 && isWord(text.charCodeAt(start - 2)))
}

function endsFreely(text: string, end: number): boolean {
  const after = text.charCodeAt(end)
  return !(joins(after) && after !== 58 && isWord(text.charCodeAt(end + 1)))
}

interface Entry {
  readonly shape: NumberShape
  /** Codes of its leads. */
  readonly leads: ReadonlySet<number> | undefined
}

/** A recognizer for all `shapes` at once. */
export function checkedNumbers(name: string, shapes: readonly NumberShape[]): Recognizer {
  const byLayout = new Map<number, Entry[]>()
  const byLength = new Map<number, Entry[]>()
  for (const shape of shapes) {
    const entry = { shape, leads: shape.leads === undefined ? undefined : new Set(shape.leads.map(leadCode)) }
    for (const layout of shape.layouts) {
      const table = /^\d+$/.test(layout) ? byLength : byLayout
      const key = table === byLength ? Number(layout) : layoutCode(layout)
      table.set(key, [...(table.get(key) ?? []), entry])
    }
  }
  const prefixes = new Set(shapes.flatMap(({ layouts }) => layouts.flatMap(beginnings)))
  /** By their last runs: most of what is asked for is in no layout, and costs one look. */
  const known = new Uint8Array(SIEVE)
  for (const code of [...prefixes, ...byLayout.keys()]) known[code % SIEVE] = 1
  /** Letters and digits mixed: how long such a number may be, by its lead; and one that is written in several pieces. */
  const mixedLengths = new Uint8Array(LEAD * LEAD)
  const apartLengths = new Uint8Array(LEAD * LEAD)
  for (const { layouts, leads, written } of shapes) {
    const longest = Math.max(0, ...layouts.filter((layout) => /^\d+$/.test(layout)).map(Number))
    for (const table of written === undefined ? [mixedLengths] : [mixedLengths, apartLengths])
      for (const lead of leads?.map(leadCode) ?? table.keys()) table[lead] = Math.max(table[lead] as number, longest)
  }
  const kinds = [...new Set(shapes.map((shape) => shape.kind))]

  /** The longest proven number from token `first` on, or undefined. */
  function prove(scan: Scan, first: number): { span: Span; last: number } | undefined {
    const { text, units, words } = scan
    const start = words.start[first] as number
    if (continuesDigits(scan, first) || isTooShort(units, words, first) || !beginsFreely(text, start)) return undefined
    let code = 0
    /** Its last bits. */
    let low = 0
    let type = -1
    let length = 0
    let mixed = 0
    let runs = 0
    let spelled = false
    let lead = 0
    let leading = 0
    let longest = MOST_CHARACTERS
    let longestApart = MOST_CHARACTERS
    /** Whether some layout begins like this. */
    let fits = true
    let found: { span: Span; last: number } | undefined
    for (let w = first; w < words.count && w - first < MOST_TOKENS; w++) {
      const from = words.start[w] as number
      const to = words.end[w] as number
      if (w > first) {
        const kind = link(units, words.end[w - 1] as number, from)
        if (kind === 0) break
        if (kind === 2) spelled = true
        if (words.numeric[w] === 0 && to - from > LONGEST_LETTERS) break
      }
      length += to - from
      if (length > MOST_CHARACTERS) break
      for (let i = from; leading < 2 && i < to; i++) {
        lead = lead * LEAD + leadSign(units[i] as number)
        if (++leading < 2) continue
        longest = mixedLengths[lead] as number
        longestApart = apartLengths[lead] as number
      }
      for (let i = from; i < to; i++) {
        const unit = units[i] as number
        const letter = isLetter(unit)
        if (!letter && !isDigit(unit)) return found
        const next = letter ? LETTERS : 0
        mixed |= letter ? 1 : 2
        if (next === type) {
          code++
          low = (low + 1) & (SIEVE - 1)
        } else if (++runs > MOST_RUNS) return found
        else {
          fits = fits && known[low] === 1 && prefixes.has(code)
          code = code * RUN + (letter ? 33 : 1)
          low = (low * RUN + (letter ? 33 : 1)) & (SIEVE - 1)
        }
        type = next
      }
      if (!fits && length > (w > first ? longestApart : longest)) return found
      if (length < LEAST_CHARACTERS) continue
      const candidates = known[low] === 1 ? byLayout.get(code) : undefined
      const others = mixed === 3 ? byLength.get(length) : undefined
      if ((candidates === undefined && others === undefined) || !endsFreely(text, to)) continue
      let written = ''
      let compact = ''
      for (const entry of candidates === undefined ? (others ?? []) : others === undefined ? candidates : [...candidates, ...others]) {
        const { shape, leads } = entry
        if (spelled && shape.spelled !== true) continue
        if (w > first && shape.written === undefined) continue
        if (w - first >= MOST_GROUPS && shape.spelled !== true) continue
        if (leads?.has(lead) === false) continue
        if (shape.lengthOf !== undefined && shape.lengthOf(leadOf(lead)) !== length) continue
        written ||= text.slice(start, to)
        if (shape.written?.test(written) === false) continue
        compact ||= written.replace(/[ \n./,-]/g, '').toUpperCase()
        if (!shape.check(compact)) continue
        const span = { start, end: to, kind: shape.kind, score: shape.score ?? 0.8, by: `${name}/${shape.name}` }
        if (found === undefined || found.span.end < to || found.span.score < span.score) found = { span, last: w }
      }
    }
    return found
  }

  return {
    name,
    kinds,
    find(scan) {
      const { units, words } = scan
      const { numbers } = words
      const spans: Span[] = []
      let floor = 0
      for (let n = 0; n < numbers.length; n++) {
        const w = numbers[n] as number
        if (w < floor) continue
        let first = w
        while (first > floor && w - first < MOST_LEADING && words.numeric[first - 1] === 0) {
          const from = words.start[first - 1] as number
          const to = words.end[first - 1] as number
          if (to - from > 3 || link(units, to, words.start[first] as number) === 0) break
          first--
        }
        for (; first <= w; first++) {
          const found = prove(scan, first)
          if (found === undefined) continue
          spans.push(found.span)
          floor = found.last + 1
          break
        }
      }
      return spans
    },
  }
}
