// Signatures: the name after a closing phrase, on the same line or on the next.

import { CLOSING, COMPANY, QUIET_CLOSING, STOP } from './cues.ts'
import { FIRST } from './evidence.ts'
import { skipTitles } from './name-edges.ts'
import type { Proposals } from './proposals.ts'
import { readName } from './read-name.ts'
import { BLANK, BREAK, BREAK_OTHER, COLUMN, COMMA, DOT, LOWER, OTHER, SPACE, UPPER, type WordView } from './word-view.ts'

/** What may stand between a closing phrase and the name: i. A., i. V., ppa., gez. */
const BY_ORDER = /^(i|ia|iv|a|v|ppa|gez|pp|im|auftrag|vertretung)$/

export function afterClosing(view: WordView, i: number, proposals: Proposals): void {
  const cue = view.cue[i] as number
  const strong = (cue & CLOSING) !== 0
  const next = i + 1
  if (next >= view.count) return
  const gap = view.gap[next] as number
  if (
    gap === SPACE ||
    gap === DOT ||
    gap === COMMA ||
    (gap === OTHER && /^[,!:;*_]{0,3} $/.test(view.text.slice(view.end[i], view.start[next])))
  ) {
    sameLine(view, next, strong, proposals)
    return
  }
  if (gap !== BREAK && gap !== BLANK && gap !== BREAK_OTHER) return
  if ((view.start[next] as number) - (view.end[i] as number) > 160) return
  // A quiet closing must end or be its line: `Danke` or `Dein` before the break.
  signature(view, next, strong ? 0.6 : 0.35, proposals)
}

function sameLine(view: WordView, next: number, strong: boolean, proposals: Proposals): void {
  // gez. X, LG X, Gruß aus Köln, X: the name ends its line.
  let from = skipTitles(view, next)
  if (from >= view.count) return
  let to = readName(view, from, { parts: 4, small: (j) => proposals.evidence.isPlainName(j) })
  if (to === from || !endsLine(view, to)) {
    // Skip a short remainder of the closing phrase: `Viele Grüße aus Köln, X`.
    let j = next
    while (j < view.count && j < next + 6 && view.gap[j] !== COMMA && !view.opensLine(j)) j++
    if (j >= view.count || j === next || j === next + 6) return
    if (view.opensLine(j)) {
      signature(view, j, strong ? 0.5 : 0.4, proposals)
      return
    }
    from = j
    to = readName(view, from, { parts: 4 })
    if (to === from || !endsLine(view, to)) return
  }
  if (view.shape[from] === LOWER) proposals.add(from, to, strong && (proposals.evidence.flags(from) & FIRST) !== 0 ? 0.55 : 0.3)
  else if (strong && isMonogram(view, from, to)) proposals.accept(from, to, 0.6)
  else proposals.add(from, to, strong ? 0.5 : 0.2)
}

/** `VG ML`: two capitals that are no department. */
function isMonogram(view: WordView, from: number, to: number): boolean {
  const length = (view.end[from] as number) - (view.start[from] as number)
  return (
    to - from === 1 &&
    view.shape[from] === UPPER &&
    length === 2 &&
    !/^(?:it|hr|pr|tv|eu|de|at|ch|ag|ki|qm|gl|vg|lg|bg)$/.test(view.lower(from))
  )
}

function endsLine(view: WordView, to: number): boolean {
  return (
    to === view.count ||
    view.opensLine(to) ||
    /^[ .,!]?["'\n)(\]\\]/.test(view.text.slice(view.end[to - 1], (view.end[to - 1] as number) + 3))
  )
}

/** A line that is a name: after a closing phrase, a line of `Im Auftrag`, and the like. */
function signature(view: WordView, first: number, strength: number, proposals: Proposals): void {
  let from = first
  while (from < view.count && from < first + 3 && BY_ORDER.test(view.lower(from)) && !(view.gap[from + 1] === COMMA)) from++
  from = skipTitles(view, from)
  if (from >= view.count) return
  const small = view.shape[from] === LOWER
  let to = readName(view, from, small ? { parts: 3, small: (j) => proposals.evidence.isPlainName(j) } : { parts: 5 })
  if (to === from) return
  const after = view.text.slice(view.end[to - 1], (view.end[to - 1] as number) + 3)
  const ends = to === view.count || view.opensLine(to) || /^\.? ?[(|/,·\-–<>[→"'.!\\]/.test(after) || view.gap[to] === COLUMN
  if (!ends || (to < view.count && view.gap[to] === SPACE && ((view.cue[to] as number) & COMPANY) !== 0)) return
  if (!proposals.add(from, to, strength)) return
  // Several signers in columns.
  for (let columns = 0; columns < 3 && to < view.count && view.gap[to] === COLUMN; columns++) {
    const beside = skipTitles(view, to)
    const end = readName(view, beside, { parts: 4 })
    if (end === beside || !proposals.add(beside, end, strength - 0.1)) break
    to = end
  }
}

/** Two dashes alone in a line, as programs set them before a signature. */
const DASHES = /(?:^|\n)-- ?\r?\n\s*$/
const AFTER_SIGNER = /^ *(?:[|,·•/–-]|\r?\n|$)/

/** `-- ` and below it `Finbarr Looby | H&S | …`; word i opens its line. */
export function afterDashes(view: WordView, i: number, proposals: Proposals): void {
  if (i === 0 || !view.isBig(i) || !DASHES.test(view.scan.before(view.start[i] as number, 12))) return
  const from = skipTitles(view, i)
  if (from >= view.count) return
  const to = readName(view, from, { parts: 4 })
  if (to - from > 1 && AFTER_SIGNER.test(view.text.slice(view.end[to - 1], (view.end[to - 1] as number) + 4))) proposals.add(from, to, 0.45)
}

/** `i.A. Telse Frost`, `i. V. Dr. Okke Thun`; word i is the second letter. */
export function afterProxy(view: WordView, i: number, proposals: Proposals): void {
  if (i === 0 || view.lower(i - 1) !== 'i' || view.text[view.end[i - 1] as number] !== '.' || view.text[view.end[i] as number] !== '.')
    return
  if ((view.start[i] as number) - (view.end[i - 1] as number) > 2) return
  const from = skipTitles(view, i + 1)
  if (from >= view.count || !view.isBig(from)) return
  const to = readName(view, from, { parts: 4 })
  if (to > from) proposals.add(from, to, to - from > 1 ? 0.7 : 0.5)
}

export const SIGNING = CLOSING | QUIET_CLOSING

/** Whether the closing word stands where letters close: at the end of its line, or at the beginning of a line or sentence. */
export function closes(view: WordView, i: number): boolean {
  if (((view.cue[i] as number) & CLOSING) !== 0) return true
  const gap = view.gap[i + 1] as number
  if (i + 1 < view.count && (gap === BREAK || gap === BLANK || gap === BREAK_OTHER)) return true
  return view.gap[i] !== SPACE || view.opensLine(i) || ((view.cue[i - 1] as number) & STOP) !== 0
}
