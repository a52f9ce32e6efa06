// E-mail addresses as witnesses: `X <x@…>` names its owner, and the words of a mailbox confirm names elsewhere in the text.

import { unitClass } from '../scan.ts'
import { cueOf, SHARED_MAILBOX } from './cues.ts'
import { foldings } from './foldings.ts'
import { skipTitles } from './name-edges.ts'
import type { Proposals } from './proposals.ts'
import { readName } from './read-name.ts'
import { WordSieve } from './word-sieve.ts'
import { SPACE, TIGHT, type WordView } from './word-view.ts'

/** Most characters of a mailbox. */
const LONGEST = 64
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const BLANK = 32

function isLetterOrDigit(unit: number): boolean {
  return unit < 128 ? unitClass(unit) !== 0 : LETTER_OR_DIGIT.test(String.fromCharCode(unit))
}

/** `._%+-` */
function isMailboxMark(unit: number): boolean {
  return unit === 46 || unit === 95 || unit === 37 || unit === 43 || unit === 45
}

export interface Mailbox {
  readonly start: number
  readonly at: number
}

/** The mailboxes of a text, by the position of their @. */
export function findMailboxes(text: string): Mailbox[] {
  const found: Mailbox[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (at + 1 >= text.length || !isLetterOrDigit(text.charCodeAt(at + 1))) continue
    let start = at
    for (; start > 0 && at - start < LONGEST; start--) {
      const unit = text.charCodeAt(start - 1)
      if (unit === BLANK || (!isMailboxMark(unit) && !isLetterOrDigit(unit))) break
    }
    if (start < at) found.push({ start, at })
  }
  return found
}

/** The words of personal mailboxes: witnesses for names elsewhere in the text. */
export class MailboxPieces {
  readonly #pieces = new Set<string>()
  /** Words after an initial: those initials. */
  readonly #initials = new Map<string, string>()
  readonly #sieve = new WordSieve()

  /** Folded words of three letters or more, and each mailbox written as one. */
  constructor(text: string, mailboxes: readonly Mailbox[]) {
    for (const local of new Set(mailboxes.map(({ start, at }) => text.slice(start, at).toLowerCase()))) {
      const words = local.split(/[._%+\d-]+/).filter((word) => word !== '')
      if (words.length === 0 || words.some((word) => (cueOf(word) & SHARED_MAILBOX) !== 0)) continue
      for (const word of words) if (word.length >= 3) for (const folded of foldings(word)) this.#add(folded)
      // b.castle beside Bryony Castle: even an ordinary word is a name there.
      if (words.length === 2) for (const folded of foldings(words[1] as string)) this.#add(folded, (words[0] as string)[0])
      // mkoenig, a.vonoertzen: the surname after an initial or a particle.
      const last = words.at(-1) as string
      if (words.length === 1 && last.length >= 5) for (const folded of foldings(last)) this.#add(folded.slice(1))
      if (last.length >= 7 && /^(?:von|van|de|al|el)/.test(last)) this.#add(last.replace(/^(?:vander|vanden|von|van|de|al|el)/, ''))
    }
  }

  #add(piece: string, initial?: string): void {
    if (initial === undefined) this.#pieces.add(piece)
    else this.#initials.set(piece, (this.#initials.get(piece) ?? '') + initial)
    this.#sieve.add(piece)
  }

  /** False: this word in lower case is no piece. True: perhaps. @param hash its `wordHash`. */
  mayHold(hash: number, lower: string, start: number, end: number): boolean {
    return this.#sieve.mayHold(hash, lower, start, end)
  }

  /** Whether one of the spellings of a word is a piece. */
  holds(spellings: readonly string[]): boolean {
    return spellings.some((spelling) => this.#pieces.has(spelling))
  }

  /** The same for a word after an initial: b.castle. */
  holdsAfter(initial: string, spelling: string): boolean {
    return this.#initials.get(spelling)?.includes(initial) === true
  }
}

/** `Maik Winter <m.winter@…>`, `Herbert Klöpper [hk@…]`. */
export function beforeMailbox(view: WordView, { start, at }: Mailbox, proposals: Proposals): void {
  const open = view.text[start - 1]
  if (open !== '<' && open !== '[' && open !== '(') return
  const next = view.at(start)
  let from = next
  while (from > 0 && next - from < 7) {
    const back = from - 1
    const gapEnd = from === next ? start : (view.start[from] as number)
    const gap = view.text.slice(view.end[back], gapEnd)
    if (
      from === next ? !/^["']?\s?[<[(]$/.test(gap) : view.gap[from] !== SPACE && view.gap[from] !== TIGHT && !/^,? $|^\. $|^\.$/.test(gap)
    )
      break
    if (!view.isBig(back) && (view.gap[from] !== SPACE || from === next)) break
    from = back
  }
  if (from === next) return
  const shared = view.text
    .slice(start, at)
    .toLowerCase()
    .split(/[._-]/)
    .some((word) => (cueOf(word) & SHARED_MAILBOX) !== 0)
  // The longest name that ends before the address.
  for (let i = skipTitles(view, from); i < next; i++) {
    let to = readName(view, i, { parts: 4 })
    if (to < next && to > i && /^, $/.test(view.text.slice(view.end[to - 1], view.start[to]))) to = readName(view, to, { parts: 3 })
    if (to === next) {
      proposals.add(i, to, shared ? 0.1 : to - i > 1 ? 0.5 : 0.35)
      return
    }
  }
}
