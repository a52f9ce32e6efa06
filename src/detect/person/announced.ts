// Names that a word before them announces: forms of address, ranks, greetings, relations, roles.
import { beforeBirth } from './born.ts'
import {
  BRAND,
  INTRODUCTION,
  NAME_AMONG_STOPS,
  QUIET_RANK,
  QUIET_SALUTATION,
  RANK,
  RELATION,
  ROLE,
  SALUTATION,
  STOP,
  TITLE,
} from './cues.ts'
import { COMMON, FIRST, LAST, PLACE } from './evidence.ts'
import { afterIntroduction, beforeHere } from './introduced.ts'
import { AND, between, isParticle, skipTitles, smallPart, trim } from './name-edges.ts'
import type { Proposals } from './proposals.ts'
import { readName } from './read-name.ts'
import { BREAK, CAPITAL, COLUMN, COMMA, DOT, LOWER, OTHER, SPACE, TIGHT, UPPER, type WordView } from './word-view.ts'

/** Before the hyphen of a form of address: Ex-Frau, HR-Frau. */
const BEFORE_HYPHEN = new Set(['ex', 'hr', 'it', 'noch', 'pr', 'bald', 'schwieger', 'bank', 'chef', 'versicherungs'])

/** `Frau X`, `Dr. med. X`, `Herrn\nDipl.-Ing. X`. */
export function afterTitle(view: WordView, i: number, proposals: Proposals): void {
  const cue = view.cue[i] as number
  if (i > 0 && view.gap[i] === TIGHT && !BEFORE_HYPHEN.has(view.lower(i - 1))) return
  let begin = i + 1
  if ((cue & TITLE) !== 0) {
    if (!near(view, begin)) return
    begin = skipTitles(view, begin)
  } else {
    if (i > 0 && ((view.cue[i - 1] as number) & (TITLE | RANK)) !== 0 && (view.gap[i] === SPACE || view.gap[i] === DOT)) return
    begin = skipTitles(view, i)
    if (begin === i) return
    if (begin === i + 1 && (cue & QUIET_RANK) !== 0 && !(view.shape[i] === CAPITAL && (cue & ROLE) !== 0) && !isDoctor(view, i)) return
    if (begin === i + 1 && (cue & QUIET_RANK) !== 0 && view.shape[begin] === LOWER) return
    if (begin < view.count && ((view.cue[begin] as number) & BRAND) !== 0 && begin === i + 1) return
  }
  if (begin >= view.count || !near(view, begin)) return
  const shape = view.shape[begin] as number
  const before = i > 0 ? view.lower(i - 1) : ''
  if (shape === LOWER && (cue & TITLE) !== 0 && view.shape[i] !== LOWER && !isParticle(view, begin)) return
  if (isParticle(view, begin) && shape === LOWER && view.lower(begin) === 'und') return
  const lone = view.word(i)
  if ((lone === 'M' || lone === 'd' || lone === 'D') && view.gap[i + 1] !== DOT && view.gap[i + 1] !== SPACE) return
  const breaks = view.gap[begin] === BREAK
  const to = readName(view, begin, { parts: 4, overBreak: !breaks, small: (j) => smallPart(view, j, proposals) })
  if (to === begin) return
  let strength = 0.95
  if (shape === LOWER)
    strength =
      DETERMINERS.has(before) && !isNoble(view, begin, to, proposals) ? 0.45 : view.lower(begin) === 'von' && to - begin === 2 ? 0.95 : 0.85
  else if ((cue & TITLE) === 0) strength = 0.85
  if (breaks) strength = shape === UPPER || to - begin > 1 ? 0.7 : 0.4
  proposals.add(begin, trim(view, begin, to, proposals), strength)
}

/** `el doctor Etxebarria`: where nouns are small, a big word behind it is a name. */
function isDoctor(view: WordView, i: number): boolean {
  return view.nounsAreSmall && view.shape[i + 1] === CAPITAL && view.gap[i + 1] === SPACE && /^do[ck]tor$/.test(view.lower(i))
}

/** `dem Herrn von der Heydt`, but not `der Frau von der Bank`. */
function isNoble(view: WordView, begin: number, to: number, proposals: Proposals): boolean {
  if (!isParticle(view, begin) || !view.isBig(to - 1)) return false
  return (proposals.evidence.flags(to - 1) & (COMMON | PLACE)) === 0 && !proposals.evidence.isTrade(to - 1)
}

function near(view: WordView, i: number): boolean {
  if (i >= view.count) return false
  const gap = view.gap[i] as number
  return (
    gap === SPACE ||
    gap === DOT ||
    gap === BREAK ||
    (gap === OTHER && /^\.? ?["'(]?$|^\. ?$|^\) $|^ ?(?:…|\.\.\.) ?$/.test(between(view, i - 1)))
  )
}

const NAME = FIRST | LAST
const DETERMINERS = new Set(
  `der die das den dem des ein eine einer einem einen meine meiner deine seine seiner ihre ihrer unsere keine jede diese dieser junge alte ganze erste arme la le una un
la the a my his her`.split(/\s+/),
)

/** `Liebe Anna,` `hi tom` at the beginning of a line or sentence. */
export function afterSalutation(view: WordView, i: number, proposals: Proposals): void {
  const cue = view.cue[i] as number
  const quiet = (cue & QUIET_SALUTATION) !== 0
  const opens = view.opensLine(i) || view.gap[i] === OTHER || view.gap[i] === DOT || view.gap[i] === COMMA
  const chained = i > 0 && ((view.cue[i - 1] as number) & (SALUTATION | STOP)) !== 0
  if (!opens && !chained) return
  let begin = i + 1
  if (view.gap[begin] !== SPACE && !(view.gap[begin] === COMMA && quiet)) return
  begin = skipTitles(view, begin)
  if (begin >= view.count || begin !== i + 1) return
  const shape = view.shape[begin] as number
  const to = readName(view, begin, { parts: 3, small: (j) => smallPart(view, j, proposals) })
  if (to === begin) return
  const closed =
    to === view.count ||
    /^[,!:;.?]|^\s*\n|^ [-–]|^ [\u{1F300}-\u{1FAFF}]|^["'*)]/u.test(view.text.slice(view.end[to - 1], (view.end[to - 1] as number) + 4))
  if (!closed && shape === LOWER) {
    if (proposals.evidence.isPlainName(begin)) proposals.add(begin, to, 0.3)
    return
  }
  const strength = closed ? (quiet ? 0.35 : 0.55) : 0.3
  proposals.add(begin, to, shape === LOWER ? strength : strength + 0.02)
}

/** `mein Mann Peter`, `Kollegin Yıldız`, `Der Vater (Mustafa …)`, `"chauffeur": "Ioan"`. */
export function afterRelation(view: WordView, i: number, proposals: Proposals): void {
  const cue = view.cue[i] as number
  const gap = view.gap[i + 1] as number
  if (i + 1 >= view.count) return
  if (gap !== SPACE && gap !== BREAK && gap !== COMMA && !(gap === OTHER && /^ ?[("]$|^" ?: ?"$/.test(between(view, i)))) return
  const begin = skipTitles(view, i + 1)
  if (begin !== i + 1) return
  if (!view.isBig(begin)) {
    // chef volker groß, in a chat in small letters
    if (gap !== SPACE || !view.isSmallChat || (proposals.evidence.flags(begin) & FIRST) === 0) return
    const end = readName(view, begin, { parts: 2, small: (j) => (proposals.evidence.flags(j) & NAME) !== 0 })
    if (end > begin) proposals.add(begin, end, 0.4)
    return
  }
  if (((view.cue[begin] as number) & STOP) !== 0 && ((view.cue[begin] as number) & NAME_AMONG_STOPS) === 0) return
  if (view.text[view.end[begin] as number] === ':') return
  const to = readName(view, begin, { parts: 4, overBreak: gap !== BREAK })
  if (to === begin) return
  const end = trim(view, begin, to, proposals)
  proposals.add(begin, end, gap === COMMA ? 0.15 : (cue & RELATION) !== 0 ? (gap === SPACE && isOwn(view, i, begin) ? 0.5 : 0.4) : 0.35)
  // die Zwillinge Will und Rosalie
  if (end < view.count && view.gap[end] === SPACE && end + 1 < view.count && view.gap[end + 1] === SPACE && AND.has(view.lower(end))) {
    const next = readName(view, end + 1, { parts: 3 })
    if (next > end + 1) proposals.add(end + 1, trim(view, end + 1, next, proposals), 0.3)
  }
}

/** `su vecina Encarna`, `mon neveu Gwendal`: where nouns are small, a big word after somebody's relation is a name. */
function isOwn(view: WordView, i: number, begin: number): boolean {
  return i > 0 && view.nounsAreSmall && view.gap[i] === SPACE && view.shape[begin] === CAPITAL && POSSESSIVES.has(view.lower(i - 1))
}

const POSSESSIVES = new Set(
  'my your his her our their mon ma ton ta son sa notre votre leur mi tu su nuestro nuestra mio mia tuo tua suo sua nostro nostra mijn jouw zijn haar onze mój moja moją mojego mojej jego jej'.split(
    ' ',
  ),
)

export const ANNOUNCING = TITLE | RANK | SALUTATION | RELATION | ROLE | INTRODUCTION

/** `OKAFOR/CHUKWUEMEKA MR`, as airlines write. */
function beforeTitle(view: WordView, i: number, proposals: Proposals): void {
  if (view.shape[i] !== UPPER || i < 2 || view.gap[i] !== SPACE || !/^(?:mr|mrs|ms|miss|mstr|dr)$/.test(view.lower(i))) return
  let from = i - 1
  let slash = false
  while (from > 0 && i - from < 10 && view.shape[from] !== LOWER) {
    const at = view.end[from - 1] as number
    if (view.text[at] === '/' && view.start[from] === at + 1) slash = true
    else if (view.gap[from] !== SPACE && view.gap[from] !== TIGHT) break
    from--
  }
  if (slash) proposals.accept(from, i + 1, 0.85)
}

/** Runs the rules whose cue word i is. */
export function announce(view: WordView, i: number, proposals: Proposals): void {
  const cue = view.cue[i] as number
  if ((cue & (TITLE | RANK)) !== 0) {
    afterTitle(view, i, proposals)
    if ((cue & TITLE) !== 0) beforeTitle(view, i, proposals)
  }
  if ((cue & SALUTATION) !== 0) afterSalutation(view, i, proposals)
  if ((cue & (RELATION | ROLE)) !== 0 && (cue & TITLE) === 0) afterRelation(view, i, proposals)
  if ((cue & TITLE) !== 0 && (cue & RELATION) !== 0 && view.gap[i + 1] === COLUMN) return
  if ((cue & INTRODUCTION) !== 0) {
    afterIntroduction(view, i, proposals)
    const lower = view.lower(i)
    if (lower === 'geb' || lower === 'born' || lower === 'née') beforeBirth(view, i, proposals)
    if (lower === 'hier') beforeHere(view, i, proposals)
  }
}
