// Who speaks in chats, minutes and transcripts: `[10:02] Max Müller: …`, `Anna (00:03): …`, `<anna> …`, `00:01:10 Kaya, Aylin`.

import { LABEL, NAME_LABEL } from './cues.ts'
import { skipTitles } from './name-edges.ts'
import type { Proposals } from './proposals.ts'
import { readName } from './read-name.ts'
import { BLANK, BREAK, COMMA, INITIAL, NUMERIC, SPACE, type WordView } from './word-view.ts'

/** A speaker's turn: its words, and how sure its line looks. */
interface Turn {
  readonly from: number
  readonly to: number
  readonly strength: number
}

const AFTER_NAME = /^\.?(?: ?[([][\d:.]{3,12}[)\]])?[ \t]?:(?!\/\/|:)|^>[ \t]/
const FORMER = /^ \p{Lu}[\p{L}]{1,20}:/u

export class Speakers {
  readonly #view: WordView
  readonly #proposals: Proposals
  readonly #turns = new Map<string, Turn[]>()

  constructor(view: WordView, proposals: Proposals) {
    this.#view = view
    this.#proposals = proposals
  }

  /** Word i is the first of its line. */
  line(i: number): void {
    const view = this.#view
    let first = i
    while (first < view.count && first < i + 9 && view.shape[first] === NUMERIC && (first === i || !view.opensLine(first))) first++
    const stamped = first > i
    if (first >= view.count || (stamped && (view.opensLine(first) || first === i + 9))) return
    if (stamped && !isStamp(view.text.slice(view.start[i], view.start[first]))) return
    const bracket = view.text[(view.start[first] as number) - 1]
    if (!stamped && bracket === '"') return
    const from = skipTitles(view, first)
    if (from >= view.count) return
    const small = view.isSmallName(from)
    if (((view.cue[from] as number) & (LABEL | NAME_LABEL)) !== 0 && !stamped) return
    if (small && bracket !== '<' && !stamped) return
    let to = readName(view, from, small ? { parts: 3, small: () => true } : { parts: 4 })
    // A: and B: hide who speaks.
    if (to === from || (to === from + 1 && view.shape[from] === INITIAL)) return
    let whole = to
    if (view.gap[to] === COMMA && view.isBig(to)) whole = Math.max(to, readName(view, to, { parts: 3 }))
    const tail = view.text.slice(view.end[whole - 1], (view.end[whole - 1] as number) + 26)
    let strength: number
    if (bracket === '<' && tail[0] !== '>') return
    if (AFTER_NAME.test(tail)) strength = stamped ? 0.5 : bracket === '<' ? 0.45 : 0.25
    else if (stamped && /^[ \t]*(?:\r?\n|$)/.test(tail)) strength = 0.45
    else if (stamped && FORMER.test(tail)) strength = 0.45
    else {
      if (!stamped && !small) this.#alone(i, from, to)
      return
    }
    to = whole
    // `Kalle Elektro:` is a name and a trade.
    while (to - from > 1 && view.gap[to - 1] === SPACE && this.#proposals.evidence.isOrdinary(to - 1)) to--
    if (small) strength -= 0.1
    const key = view.text.slice(view.start[from], view.end[to - 1])
    const turns = this.#turns.get(key)
    if (turns === undefined) this.#turns.set(key, [{ from, to, strength }])
    else turns.push({ from, to, strength })
  }

  /** A line that holds a name and nothing else, after a sentence: who wrote it. */
  #alone(i: number, from: number, to: number): void {
    const view = this.#view
    if (i === 0 || !(to === view.count || view.gap[to] === BLANK || view.gap[to] === BREAK)) return
    if (!/[.!?,)]\s*$/.test(view.scan.before(view.start[i] as number, 6))) return
    this.#proposals.add(from, to, 0.22)
  }

  /** Proposes all speakers: who speaks more than once is surer a speaker. */
  finish(): void {
    for (const turns of this.#turns.values()) {
      const bonus = turns.length > 2 ? 0.16 : turns.length > 1 ? 0.12 : 0
      for (const { from, to, strength } of turns) this.#proposals.add(from, to, strength + bonus)
    }
  }
}

function isStamp(text: string): boolean {
  return text.length < 40 && /\d{1,2}[:.]\d\d/.test(text)
}
