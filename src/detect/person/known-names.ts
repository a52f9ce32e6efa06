// Names without a cue: runs of capitalised words that hold a known first name, words of a mailbox, initials before a surname, and
// words that the tagger takes for a person.

import { isAddressed, signsAs, TOWARDS_PEOPLE } from './addressed.ts'
import {
  COMPANY,
  INTRODUCTION,
  LABEL,
  NAME_AMONG_STOPS,
  PARTICLE,
  QUIET_SALUTATION,
  RELATION,
  ROLE,
  SALUTATION,
  SPELLING_WORD,
  STOP,
  THING_QUALIFIER,
} from './cues.ts'
import { COMMON, FIRST, LAST, PLACE } from './evidence.ts'
import { inCode } from './in-code.ts'
import { AND } from './name-edges.ts'
import type { Proposal, Proposals } from './proposals.ts'
import { readName } from './read-name.ts'
import { isVerbOfPeople, slotStrength } from './slots.ts'
import {
  BREAK,
  CAPITAL,
  COLUMN,
  COMMA,
  DOT,
  INITIAL,
  LOWER,
  NUMERIC,
  OTHER,
  SPACE,
  TIGHT,
  UNDERSCORE,
  UPPER,
  type WordView,
} from './word-view.ts'

/** From this probability on, a big word is worth weighing, … */
const POSSIBLE = 0.04
/** … and a small one. */
const POSSIBLE_SMALL = 0.15
const TAGGED = 0.35
const TAGGED_HARDLY = 0.1
const TAGGED_SURELY = 0.7
const SURE_OF_ANSWER = 0.9
/** From this probability on, even a verb of people is somebody's name: `kwame, will, lothar`. */
const SURE_OF_VERB = 0.95
/** From this probability on, a small word that nobody knows may be a name where people stand. */
const UNKNOWN_IN_CHAT = 0.05
const DENIED = 0.02

export function knownNames(view: WordView, proposals: Proposals): void {
  const { evidence } = proposals
  const chat = evidence.hasLexicon && view.isSmallChat
  for (let i = 0; i < view.count; i++) {
    if (proposals.covered[i] === 1) continue
    const shape = view.shape[i] as number
    const likely = evidence.probability(i) ?? 0
    const tagged = likely >= (shape === LOWER ? Math.min(POSSIBLE_SMALL, evidence.tagged) : evidence.tagged)
    if (shape === LOWER && chat && (view.cue[i] as number) === 0 && proposeSmall(view, i, proposals)) continue
    if (
      shape === LOWER &&
      tagged &&
      likely < SURE_OF_VERB &&
      (isVerbOfPeople(view.lower(i)) || (!view.nounsAreSmall && view.lower(i) === 'du'))
    )
      continue
    if (shape !== CAPITAL && shape !== UPPER && shape !== INITIAL && !tagged) continue
    const cue = view.cue[i] as number
    if ((cue & STOP) !== 0 && !tagged && !(shape === INITIAL && view.gap[i + 1] === DOT) && !mayBeName(view, i)) continue
    if ((cue & STOP) !== 0 && shape === CAPITAL && answers(view, i) && (evidence.probability(i) ?? 0) < SURE_OF_ANSWER) continue
    if ((cue & INTRODUCTION) !== 0 && shape === LOWER) continue
    // Hoi Bas
    if ((cue & (SALUTATION | QUIET_SALUTATION)) === SALUTATION && view.opensLine(i) && view.gap[i + 1] === SPACE) continue
    if ((cue & (RELATION | ROLE | LABEL)) !== 0 && !tagged) continue
    if ((cue & SPELLING_WORD) !== 0 && isSpelling(view, i, proposals)) continue
    if (shape === INITIAL && view.gap[i + 1] === UNDERSCORE) continue
    if (likely < POSSIBLE && standsAlone(view, i) && (evidence.flags(i) & (FIRST | LAST)) === 0 && !evidence.confirmed(i)) continue
    i = Math.max(i, run(view, i, proposals, tagged) - 1)
  }
}

/** A big word before a small one that begins no name: by far most nouns of a German text. */
function standsAlone(view: WordView, i: number): boolean {
  return view.gap[i + 1] === SPACE && view.shape[i + 1] === LOWER && ((view.cue[i + 1] as number) & PARTICLE) === 0
}

/** `A: Gut.`, `Bueno, …`: an everyday word that is a sentence or opens it. */
function answers(view: WordView, i: number): boolean {
  const gap = view.gap[i] as number
  const opens = view.opensLine(i) || gap === DOT || gap === OTHER
  return opens && (view.gap[i + 1] as number) !== SPACE && (view.gap[i + 1] as number) !== TIGHT
}

/** A name in a chat in small letters: a first name that is nothing else, or what stands where people stand. Returns whether word i is settled. */
function proposeSmall(view: WordView, i: number, proposals: Proposals): boolean {
  const { evidence } = proposals
  const flags = evidence.flags(i)
  // lea_2b
  if (view.gap[i] === UNDERSCORE || view.gap[i + 1] === UNDERSCORE) return false
  if (isPlainFirst(view, i, proposals)) {
    const end = smallEnd(view, i, proposals)
    if (!inCode(view, i, end)) proposals.add(i, end, Math.max(0.12, slotStrength(view, i, end)))
    return true
  }
  if ((view.end[i] as number) - (view.start[i] as number) < 4 || isVerbOfPeople(view.lower(i))) return false
  const likely = evidence.probability(i) ?? 0
  const surname = (flags & (LAST | COMMON | PLACE)) === LAST
  if (!surname && !(flags === 0 && likely >= UNKNOWN_IN_CHAT)) return false
  const end = smallEnd(view, i, proposals)
  const slot = slotStrength(view, i, end)
  if (slot === 0 || inCode(view, i, end)) return false
  return proposals.add(i, end, slot)
}

/** Past the surname behind a first name, or its first letter: `ronny k.` */
function smallEnd(view: WordView, i: number, { evidence }: Proposals): number {
  const next = i + 1
  if (next < view.count && view.gap[next] === SPACE && view.shape[next] === LOWER && view.text[(view.start[next] as number) + 1] === '.')
    return next + 1
  const goesOn =
    next < view.count &&
    view.gap[next] === SPACE &&
    view.shape[next] === LOWER &&
    (view.cue[next] as number) === 0 &&
    evidence.isPlainName(next) &&
    !isVerbOfPeople(view.lower(next))
  return goesOn ? next + 1 : next
}

/** María, abbreviated with a raised a. */
function isMaria(view: WordView, i: number): boolean {
  return (view.end[i] as number) - (view.start[i] as number) === 2 && /^m[aª]$/.test(view.lower(i))
}

/** A stop word written big inside a sentence, where nouns are small: `ask Will`. */
function mayBeName(view: WordView, i: number): boolean {
  if (((view.cue[i] as number) & NAME_AMONG_STOPS) === 0 || view.shape[i] !== CAPITAL) return false
  return isMaria(view, i) || (i > 0 && view.gap[i] === SPACE && view.shape[i - 1] === LOWER && view.nounsAreSmall)
}

function isPlainFirst(view: WordView, i: number, proposals: Proposals): boolean {
  return (proposals.evidence.flags(i) & (FIRST | COMMON | PLACE)) === FIRST && (view.end[i] as number) - (view.start[i] as number) > 2
}

/** Names beside accepted ones: `Mark und Tunde Bakare`, `ben, arda`. Ambiguous first names are surer in company. */
export function alongside(view: WordView, proposals: Proposals): void {
  const { evidence, accepted, covered } = proposals
  const chat = view.isSmallChat
  const may = (i: number): boolean =>
    i >= 0 &&
    i < view.count &&
    covered[i] === 0 &&
    (evidence.flags(i) & (FIRST | PLACE)) === FIRST &&
    (view.shape[i] === CAPITAL || (chat && view.shape[i] === LOWER)) &&
    ((view.cue[i] as number) & STOP) === 0
  for (let n = 0; n < accepted.length; n++) {
    const { from, to, score } = accepted[n] as Proposal
    const left =
      from > 0 && view.gap[from] === SPACE && AND.has(view.lower(from - 1)) && view.gap[from - 1] === SPACE
        ? from - 2
        : from > 0 && view.gap[from] === COMMA
          ? from - 1
          : -1
    if (isSurnameInCapitals(view, left, from, proposals)) proposals.accept(left, left + 1, score)
    else if (may(left)) proposals.add(left, left + 1, view.shape[left] === LOWER ? 0.3 : 0.35)
    const right =
      to + 1 < view.count && view.gap[to] === SPACE && AND.has(view.lower(to)) && view.gap[to + 1] === SPACE
        ? to + 1
        : to < view.count && view.gap[to] === COMMA
          ? afterNumber(view, to)
          : -1
    besideInRow(view, from, to, proposals)
    if (may(right)) {
      const end = readName(view, right, { parts: 2, small: (j) => evidence.isPlainName(j) })
      proposals.add(right, Math.max(right + 1, view.shape[right] === LOWER ? right + 1 : end), view.shape[right] === LOWER ? 0.3 : 0.35)
    }
  }
}

const BETWEEN_CELLS = /^(?: ?[;|/] ?|\t|["'], ?["']|,)$/

/** `Wójcik;Tamara;Weiß`, `Marchetti / Johansson`: a single word that fills the cell before or behind that of a name. */
function besideInRow(view: WordView, from: number, to: number, proposals: Proposals): void {
  const { text, start, end } = view
  const left = from - 1
  if (
    left >= 0 &&
    mayPartCells(view, from) &&
    BETWEEN_CELLS.test(text.slice(end[left], start[from])) &&
    /(?:^|["';|\t\n,:] ?|- )$/.test(text.slice(Math.max(0, (start[left] as number) - 2), start[left]))
  )
    inCell(view, left, proposals)
  if (
    to < view.count &&
    mayPartCells(view, to) &&
    BETWEEN_CELLS.test(text.slice(end[to - 1], start[to])) &&
    /^(?:$|[\n"';|\t,.)\]]| [|/])/.test(text.slice(end[to], (end[to] as number) + 2))
  )
    inCell(view, to, proposals)
}

/** Whether BETWEEN_CELLS may stand before word i. */
function mayPartCells(view: WordView, i: number): boolean {
  const gap = view.gap[i]
  return gap === OTHER || gap === COLUMN || (gap === COMMA && (view.start[i] as number) - (view.end[i - 1] as number) === 1)
}

function inCell(view: WordView, i: number, proposals: Proposals): void {
  const { evidence, covered } = proposals
  if (covered[i] === 1 || view.shape[i] !== CAPITAL || ((view.cue[i] as number) & STOP) !== 0 || inCode(view, i, i + 1)) return
  const flags = evidence.flags(i)
  const likely = evidence.probability(i) ?? 0
  // Places, and what heads a row.
  if (((flags & PLACE) !== 0 || view.opensLine(i)) && likely < TAGGED_SURELY) return
  if ((flags & (FIRST | LAST)) !== 0 ? likely >= TAGGED_HARDLY : flags === 0 && likely >= TAGGED) proposals.add(i, i + 1, 0.4)
}

/** `BERG, Anna`: a word in capitals, a comma, and a first name that is found. */
function isSurnameInCapitals(view: WordView, i: number, from: number, { evidence, covered }: Proposals): boolean {
  return (
    i >= 0 &&
    i === from - 1 &&
    covered[i] === 0 &&
    view.shape[i] === UPPER &&
    view.shape[from] === CAPITAL &&
    (view.end[i] as number) - (view.start[i] as number) > 3 &&
    (evidence.flags(from) & FIRST) !== 0 &&
    !evidence.isOrdinary(i) &&
    (evidence.probability(i) ?? 0) >= DENIED
  )
}

/** `1 Bodo Lammers, 2 Gunda Thees`: past the number of a list. */
function afterNumber(view: WordView, i: number): number {
  const numbered = view.shape[i] === NUMERIC && (view.end[i] as number) - (view.start[i] as number) < 3
  return numbered && i + 1 < view.count && (view.gap[i + 1] === SPACE || view.gap[i + 1] === DOT) ? i + 1 : i
}

/** `P wie Paula`, and what is spelled after a word such as `buchstabiere`. */
function isSpelling(view: WordView, i: number, proposals: Proposals): boolean {
  if (proposals.spelled[i] === 1) return true
  return (
    i > 1 &&
    view.gap[i] === SPACE &&
    /^(?:wie|for|like|come|comme|de|van|jak)$/.test(view.lower(i - 1)) &&
    (view.end[i - 2] as number) - (view.start[i - 2] as number) === 1
  )
}

/** Finds the names in the run of capitalised words that begins at word i; index after the run. */
function run(view: WordView, i: number, proposals: Proposals, tagged: boolean): number {
  const { evidence } = proposals
  const to = readName(view, i, {
    parts: 6,
    overBreak: false,
    ...(tagged ? { small: (j: number) => (evidence.probability(j) ?? 0) >= evidence.tagged && !isVerbOfPeople(view.lower(j)) } : {}),
  })
  if (to === i) {
    // A function word in small letters that the tagger is sure of: `gruppe a: will, kwame`.
    if (((view.cue[i] as number) & NAME_AMONG_STOPS) !== 0 && (evidence.probability(i) ?? 0) >= TAGGED_SURELY) proposals.add(i, i + 1, 0)
    return i + 1
  }
  if (inCode(view, i, to) && !isAmongAuthors(view, i, proposals)) return to
  let from = i
  while (from < to) {
    const known = nameStart(view, from, to, proposals)
    if (known === to) return to
    const start = firstNameBefore(view, from, known, proposals)
    let end = start + 1
    while (end < to && belongs(view, end, to, proposals)) end++
    while (end - start > 1 && ((view.cue[end - 1] as number) & PARTICLE) !== 0 && view.shape[end - 1] === LOWER) end--
    if (!proposals.covered[start]) {
      const [first, last] = withoutOthers(view, start, end, proposals)
      proposals.add(first, last, cueOfRun(view, first, last, proposals))
    }
    from = end
  }
  return to
}

/** `Berger/Adler/Thoma`: a slash after a name that was found. */
function isAmongAuthors(view: WordView, i: number, { covered, evidence }: Proposals): boolean {
  return (
    i > 0 &&
    covered[i - 1] === 1 &&
    view.text.slice(view.end[i - 1], view.start[i]) === '/' &&
    view.shape[i] === CAPITAL &&
    (evidence.probability(i) ?? 0) >= TAGGED_SURELY
  )
}

/** `Franzose Jean Petit`, `Jean Petit dem Amt`: a trade before a sure name, and what the tagger denies after a small word, are left out. */
function withoutOthers(view: WordView, from: number, to: number, { evidence }: Proposals): readonly [number, number] {
  const sure = (i: number): boolean => (evidence.probability(i) ?? 0) >= TAGGED_SURELY
  const denied = (i: number): boolean => (evidence.probability(i) ?? 1) < DENIED && !evidence.isPlainName(i)
  let first = from
  let last = to
  while (last - first > 1 && evidence.isTrade(first) && sure(first + 1)) first++
  while (last - first > 2 && sure(first) && view.shape[last - 2] === LOWER && view.gap[last - 1] === SPACE && denied(last - 1)) {
    last -= 2
    while (last - first > 1 && view.shape[last - 1] === LOWER) last--
  }
  return [first, last]
}

/** The first word of the run at which a name may begin. */
function nameStart(view: WordView, from: number, to: number, proposals: Proposals): number {
  const { evidence } = proposals
  for (let i = from; i < to; i++) {
    if ((evidence.probability(i) ?? 0) >= evidence.tagged) return i
    if (view.shape[i] === INITIAL && view.text[view.end[i] as number] === '.' && i + 1 < to) return i
    // AT BE DE: codes, not names.
    if (view.shape[i] === UPPER && (view.end[i] as number) - (view.start[i] as number) < 3) continue
    const flags = evidence.flags(i)
    if ((flags & FIRST) !== 0) return i
    if ((flags & LAST) !== 0) {
      // Surname before first name; a surname alone stays for its mailbox to confirm.
      return i
    }
    if (view.shape[i] !== LOWER && evidence.confirmed(i)) return i
    if (isMaria(view, i) && i + 1 < to && (evidence.flags(i + 1) & FIRST) !== 0) return i
  }
  for (let i = from; i < to; i++) if (view.shape[i] === CAPITAL && (evidence.probability(i) ?? 0) >= POSSIBLE) return i
  return to
}

/** `Primitivo Luna`: where nouns are small, an unknown big word before a name belongs to it. */
function firstNameBefore(view: WordView, from: number, known: number, { evidence }: Proposals): number {
  let start = known
  while (
    start > from &&
    view.nounsAreSmall &&
    view.gap[start] === SPACE &&
    view.shape[start - 1] === CAPITAL &&
    (view.cue[start - 1] as number) === 0 &&
    evidence.flags(start - 1) === 0 &&
    !view.opensLine(start - 1) &&
    view.gap[start - 1] !== DOT
  )
    start--
  return start
}

function belongs(view: WordView, i: number, to: number, proposals: Proposals): boolean {
  const { evidence } = proposals
  const inCapitals = view.shape[i] === UPPER && view.shape[i - 1] === UPPER
  if (((view.cue[i] as number) & PARTICLE) !== 0 && (view.shape[i] === LOWER || inCapitals || ((view.cue[i] as number) & STOP) !== 0))
    return i + 1 < to && !beginsPlace(view, i, proposals)
  if (view.gap[i] === TIGHT || view.shape[i] === INITIAL) return true
  const flags = evidence.flags(i)
  if (((view.cue[i] as number) & (COMPANY | STOP)) !== 0) return false
  return (flags & (FIRST | LAST)) !== 0 || (flags & COMMON) === 0 || evidence.confirmed(i - 1)
}

/** `Resi Stadler vom Maschinenring`: after a known surname, whose house rather than a part of the name. */
function beginsPlace(view: WordView, i: number, { evidence }: Proposals): boolean {
  if (i < 1 || !/^(?:vom|zum|zur|aus|von|der|de|du|of|del|dal|van)$/.test(view.lower(i))) return false
  if ((evidence.flags(i + 1) & LAST) !== 0) return false
  const likely = Math.max(evidence.probability(i) ?? 1, evidence.probability(i + 1) ?? 1)
  const before = evidence.flags(i - 1)
  if (i > 1 && (before & LAST) !== 0 && (evidence.flags(i - 2) & FIRST) !== 0) return likely < TAGGED
  return (before & (FIRST | LAST)) === FIRST && likely < TAGGED_HARDLY
}

function cueOfRun(view: WordView, from: number, to: number, proposals: Proposals): number {
  let cue = 0
  if (view.shape[from] === INITIAL) {
    if (isMonsieur(view, from, to)) return 0.6
    // K. Blum: an initial and a surname, not the head of a list.
    const glued = view.shape[from + 1] !== INITIAL && view.start[from + 1] === (view.end[from] as number) + 1
    if (glued && view.shape[from + 1] === UPPER) return -0.3
    cue = view.gap[from + 1] !== TIGHT && to - from > 1 && !glued && !opensList(view, from) ? 0.32 : 0.05
  } else if (to - from > 1 && view.shape[to - 1] === INITIAL && view.shape[to - 2] === CAPITAL && endsCell(view, to)) {
    // Berger T. as a whole cell or line.
    cue = 0.35
  } else if (to - from === 1) {
    // A first name alone counts for a little more than half.
    const flags = proposals.evidence.flags(from)
    cue = (flags & FIRST) !== 0 && (flags & (COMMON | PLACE)) === 0 && view.shape[from] === CAPITAL ? 0.06 : 0
    // Where nouns are written small, a capital inside a sentence says much.
    const gap = view.gap[from]
    if ((flags & (FIRST | COMMON)) === (FIRST | COMMON) && view.shape[from] === CAPITAL && from > 0 && view.nounsAreSmall) {
      if (
        (gap === SPACE || gap === COMMA) &&
        (view.shape[from - 1] === LOWER || view.gap[from] === COMMA) &&
        !NO_NAME_AFTER.has(view.lower(from - 1))
      )
        cue = (TOWARDS_PEOPLE.has(view.lower(from - 1)) || signsAs(view, from)) && (flags & PLACE) === 0 ? 0.5 : 0.32
    }
    if (cue > 0 && cue < 0.3 && isAddressed(view, from)) cue = 0.3
    if (cue > 0 && followsNoun(view, from, proposals)) cue = 0
    cue = Math.max(cue, slotOfOne(view, from, proposals))
    const previous = from > 0 ? (view.cue[from - 1] as number) : 0
    if (from > 0 && view.gap[from] === SPACE && (previous & THING_QUALIFIER) !== 0) cue -= 0.2
    if (cue > 0 && view.gap[from] === TIGHT) cue -= 0.2
    // ring o'malley
    if (view.gap[from] === TIGHT && view.lower(from - 1) === 'o' && view.text[(view.start[from] as number) - 1] === "'") cue = 0.4
  }
  return cue
}

/** What the slot of a single word says, unless the word is an ordinary one. */
function slotOfOne(view: WordView, i: number, { evidence }: Proposals): number {
  const flags = evidence.flags(i)
  if ((flags & COMMON) !== 0 || view.shape[i] === UPPER) return 0
  if ((flags & (FIRST | LAST | PLACE)) === PLACE) return 0
  return slotStrength(view, i, i + 1)
}

/** `M. Petit`: where nouns are small, an address or an initial, and a name either way. */
function isMonsieur(view: WordView, from: number, to: number): boolean {
  const { text } = view
  const length = (view.end[to - 1] as number) - (view.start[to - 1] as number)
  const spaced = text[view.end[from] as number] === '.' && text[(view.end[from] as number) + 1] === ' '
  return view.nounsAreSmall && to - from === 2 && view.word(from) === 'M' && spaced && view.shape[to - 1] === CAPITAL && length > 3
}

/** Whether an initial with a dot, or the end of its cell or line, comes before word `to`. */
function endsCell(view: WordView, to: number): boolean {
  return /^\. ?[;|\t\n",)]/.test(`${view.text.slice(view.end[to - 1], (view.end[to - 1] as number) + 3)}\n`)
}

/** `Hocker Emma`, `St. Ursula`: the word before makes the name one of a thing. */
function followsNoun(view: WordView, i: number, proposals: Proposals): boolean {
  if (i === 0 || (view.gap[i] !== SPACE && view.gap[i] !== DOT)) return false
  if (/^(?:st|san|santa|sankt|saint|sainte|são|santo|sant|don)$/.test(view.lower(i - 1))) return true
  if (view.gap[i] !== SPACE || view.shape[i - 1] !== CAPITAL || view.opensLine(i - 1) || view.nounsAreSmall) return false
  const cue = view.cue[i - 1] as number
  return cue === 0 && !proposals.evidence.isPlainName(i - 1) && (proposals.evidence.flags(i - 1) & FIRST) === 0
}

/** Before months, nouns with an article, and types in code. */
const NO_NAME_AFTER = new Set([
  'interface',
  'as',
  'class',
  'type',
  'new',
  'extends',
  'implements',
  'import',
  'throws',
  'returns',

  'in',
  'since',
  'until',
  'by',
  'en',
  'de',
  'from',
  'last',
  'next',
  'the',
  'a',
  'of',
  'early',
  'late',
  'mid',
  'à',
  'al',
  'di',
  'w',
])

function opensList(view: WordView, i: number): boolean {
  const gap = view.gap[i] as number
  return (
    (i === 0 || gap === BREAK) &&
    view.shape[i + 1] === CAPITAL &&
    view.gap[i + 1] !== SPACE &&
    view.shape[i] === INITIAL &&
    view.lower(i) < 'd'
  )
}
