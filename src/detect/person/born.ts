// Names told by what follows: a date or name of birth, an age in brackets.
import { FIRST } from './evidence.ts'
import { between, skipTitles } from './name-edges.ts'
import type { Proposals } from './proposals.ts'
import { readName } from './read-name.ts'
import { COMMA, OTHER, SPACE, TIGHT, type WordView } from './word-view.ts'

/** `Jorik Thorge, geb. 2016`, `Ann Lee, born 1980`. */
export function beforeBirth(view: WordView, i: number, proposals: Proposals): void {
  let to = i
  while (to > 0 && to > i - 3 && /^(?:am|verh|le)$/.test(view.lower(to - 1))) to--
  const gap = view.gap[to]
  if (to === 0 || (gap !== COMMA && gap !== SPACE && !(gap === OTHER && /^ ?\(\*? ?$/.test(between(view, to - 1))))) return
  let from = to
  while (
    from > 0 &&
    to - from < 6 &&
    view.isBig(from - 1) &&
    (from === to || view.gap[from] === SPACE || view.gap[from] === TIGHT || view.gap[from] === COMMA)
  )
    from--
  for (; from < to; from++) {
    const begin = skipTitles(view, from)
    let end = readName(view, begin, { parts: 5 })
    // Kawasaki, Mitsou, geb. am …
    if (end > begin && end < to && view.gap[end] === COMMA) end = readName(view, end, { parts: 4 })
    if (end === to && to > begin) {
      proposals.add(begin, to, to - begin > 1 ? 0.45 : 0.25)
      withBirthName(view, begin, i, proposals)
      return
    }
  }
}

/** `Öztürk, geb. Kühnlein, Anna-Lena`: the first name follows the birth name. */
function withBirthName(view: WordView, from: number, i: number, proposals: Proposals): void {
  const birth = readName(view, i + 1, { parts: 2 })
  if (birth === i + 1 || view.gap[birth] !== COMMA || (proposals.evidence.flags(birth) & FIRST) === 0) return
  const end = readName(view, birth, { parts: 3 })
  if (end > birth && proposals.evidence.score(birth, end, 0.4) >= 0.5) proposals.accept(from, end, 0.8)
}

/** `Emil (4, …`, `Amara (2 J.)`: an age in brackets after a name. Called at the number. */
export function beforeAge(view: WordView, i: number, proposals: Proposals): void {
  const before = i === 0 ? -1 : (view.end[i - 1] as number)
  if ((view.start[i] as number) - before !== 2 || !view.text.startsWith(' (', before)) return
  if (
    !/^\d{1,2}(?:,| ?(?:J|Jahre|jährig|Mon|Monate|M|years|yrs|y|months|ans|mois|años|anni|mesi|jaar|lat|l)\b)/.test(
      view.scan.after(view.start[i] as number, 12),
    )
  )
    return
  let from = i
  while (from > 0 && i - from < 4 && view.isBig(from - 1) && (from === i || view.gap[from] === SPACE || view.gap[from] === TIGHT)) from--
  for (; from < i; from++) {
    if (readName(view, from, { parts: 4 }) === i) {
      proposals.add(from, i, 0.42)
      return
    }
  }
}
