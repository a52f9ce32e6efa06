// Names that a word before them announces: forms of address, ranks, greetings, introductions, relations, roles.
import {
  BRAND,
  INTRODUCTION,
  NAME_AMONG_STOPS,
  PARTICLE,
  QUIET_RANK,
  QUIET_SALUTATION,
  RANK,
  RELATION,
  ROLE,
  SALUTATION,
  STOP,
  TITLE,
} from './cues.ts'
import { COMMON, FIRST, LAST } from './evidence.ts'
import type { Proposals } from './proposals.ts'
import { readName } from './read-name.ts'
import { BREAK, CAPITAL, COLUMN, COMMA, DOT, LOWER, OTHER, SPACE, TIGHT, UPPER, type WordView } from './word-view.ts'

/** The first word after forms of address and ranks that begin at word i. */
export function skipTitles(view: WordView, i: number): number {
  let j = i
  while (j < view.count && j < i + 7 && ((view.cue[j] as number) & (TITLE | RANK)) !== 0) {
    const gap = view.gap[j + 1] as number
    // `Oberarzt. Kinderonkologie`: only abbreviations end in a dot.
    if (gap === DOT && (view.end[j] as number) - (view.start[j] as number) > 7 && view.text[(view.end[j] as number) + 1] === ' ') break
    if (gap !== SPACE && gap !== DOT && gap !== TIGHT && gap !== BREAK && gap !== OTHER) break
    if (gap === OTHER && !/^[.,)(]? ?\(?$/.test(between(view, j))) break
    j++
  }
  return j
}

function between(view: WordView, i: number): string {
  return view.text.slice(view.end[i], view.start[i + 1])
}

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
    if (begin === i + 1 && (cue & QUIET_RANK) !== 0 && !(view.shape[i] === CAPITAL && (cue & ROLE) !== 0)) return
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
  if (shape === LOWER) strength = DETERMINERS.has(before) ? 0.45 : 0.85
  else if ((cue & TITLE) === 0) strength = 0.85
  if (breaks) strength = shape === UPPER || to - begin > 1 ? 0.7 : 0.4
  proposals.add(begin, trim(view, begin, to, proposals), strength)
}

function near(view: WordView, i: number): boolean {
  if (i >= view.count) return false
  const gap = view.gap[i] as number
  return gap === SPACE || gap === DOT || gap === BREAK || (gap === OTHER && /^\.? ?["'(]?$|^\. ?$|^\) $/.test(between(view, i - 1)))
}

function isParticle(view: WordView, i: number): boolean {
  return ((view.cue[i] as number) & PARTICLE) !== 0
}

/** Whether a small word may be the second, third … part of a name in small letters. */
function smallPart(view: WordView, j: number, proposals: Proposals): boolean {
  if (proposals.evidence.isPlainName(j)) return true
  const next = view.gap[j + 1] as number
  const known = proposals.evidence.flags(j)
  if (!proposals.evidence.hasLexicon) return false
  // frau hannelore kurz: after a first name, a surname that is a word as well.
  if ((known & LAST) !== 0 && ((view.cue[j] as number) & STOP) === 0 && (proposals.evidence.flags(j - 1) & (FIRST | COMMON)) === FIRST)
    return true
  if (next === COMMA || next === BREAK || next === BLANK_GAP || j + 1 === view.count) return known === 0 || (known & NAME) !== 0
  return (
    (known & NAME) !== 0 && next === SPACE && ((view.cue[j + 1] as number) & STOP) === 0 && (proposals.evidence.flags(j + 1) & NAME) !== 0
  )
}

/** Cuts ordinary nouns off the end: `Frau Meier Bescheid`. */
function trim(view: WordView, from: number, to: number, proposals: Proposals): number {
  let end = to
  if (view.nounsAreSmall) return to
  while (end - from > 1 && view.gap[end - 1] === SPACE && (proposals.evidence.isOrdinary(end - 1) || proposals.evidence.isTrade(end - 1)))
    end--
  return end
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

/** Words that must stand before the last word of an introduction: `mein Name ist`, `ich bin`. */
const INTRODUCED_BY: ReadonlyMap<string, readonly [ReadonlySet<string>, number]> = new Map(
  (
    [
      ['heiße heisse heiss heißt heisst heet nazywam', 'ich er sie wer - wie ik hij zij się name', 0.5],
      ['appelle appelles llamo llama chiamo chiama', 'm t s me te se mi ti si', 0.7],
      ['ist is', 'name namen my mein vorname nachname hier this here naam mijn da', 0.55],
      ['am', 'i', 0.2],
      ['bin', 'ich hier da', 0.2],
      ['sono', '*', 0.2],
      ['soy jestem ben suis', 'yo ja ik je *', 0.2],
      ['tu hier', '*', 0.25],
      ['name', '*', 0],
      ['vorname nachname rufname spitzname achternaam voornaam surname prénom apellido cognome nazwisko', '*', 0.5],
      ['geb geborene verh née born', '*', 0.5],
    ] as const
  ).flatMap(([words, before, strength]) => words.split(' ').map((word) => [word, [new Set(before.split(' ')), strength]] as const)),
)

export function afterIntroduction(view: WordView, i: number, proposals: Proposals): void {
  const rule = INTRODUCED_BY.get(view.lower(i))
  if (rule === undefined) return
  const [before, strength] = rule
  const previous = i > 0 && view.gap[i] !== BLANK_GAP ? view.lower(i - 1) : ''
  let base = strength
  if (!before.has('*') && !before.has(previous)) return
  if ((previous === 'name' || previous === 'namen' || previous === 'naam') && i > 1) base = POSSESSIVES.has(view.lower(i - 2)) ? 0.7 : 0.2
  let begin = i + 1
  const word = view.lower(i)
  if (word === 'name') {
    // my name's X
    if (view.gap[begin] !== TIGHT || view.lower(begin) !== 's' || !POSSESSIVES.has(previous)) return
    base = 0.7
    begin++
  }
  if (word === 'nazywam') begin += 1
  if (begin < view.count && view.gap[begin] === SPACE && /^(da|der|die|das|spricht|the|się|ist|is)$/.test(view.lower(begin))) begin++
  while (begin < view.count && begin < i + 4 && view.gap[begin] === SPACE && ADVERBS.has(view.lower(begin))) begin++
  if (begin >= view.count || (view.gap[begin] !== SPACE && !(view.gap[begin] === DOT && ABBREVIATED.has(word)))) return
  begin = skipTitles(view, begin)
  if (begin >= view.count) return
  const to = readName(view, begin, { parts: 4, small: (j) => smallPart(view, j, proposals) })
  if (to === begin) return
  proposals.add(begin, trim(view, begin, to, proposals), base)
}

const ABBREVIATED = new Set(['geb', 'verh'])
const ADVERBS = new Set(['ist', 'is', 'übrigens', 'also', 'wohl', 'jetzt', 'est', 'es', 'è', 'wäre', 'lautet'])
const BLANK_GAP = 5
const POSSESSIVES = new Set(['mein', 'my', 'meinen', 'mijn', 'ihr', 'dein', 'his', 'her', 'sein', 'the', 'der', 'your'])

/** `Jorik Thorge, geb. 2016`, `Ann Lee, born 1980`. */
function beforeBirth(view: WordView, i: number, proposals: Proposals): void {
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

/** `i'm anna`, where the apostrophe splits the words. */
export function afterIm(view: WordView, i: number, proposals: Proposals): void {
  if (view.gap[i] !== TIGHT || view.lower(i - 1) !== 'i' || view.gap[i + 1] !== SPACE) return
  const to = readName(view, i + 1, { parts: 3, small: (j) => smallPart(view, j, proposals) })
  if (to > i + 1) proposals.add(i + 1, to, 0.2)
}

/** `mein Mann Peter`, `Kollegin Yıldız`, `Der Vater (Mustafa …)`. */
export function afterRelation(view: WordView, i: number, proposals: Proposals): void {
  const cue = view.cue[i] as number
  const gap = view.gap[i + 1] as number
  if (i + 1 >= view.count) return
  if (gap !== SPACE && gap !== BREAK && gap !== COMMA && !(gap === OTHER && /^ ?[("]$/.test(between(view, i)))) return
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
  proposals.add(begin, end, gap === COMMA ? 0.15 : (cue & RELATION) !== 0 ? 0.4 : 0.35)
  // die Zwillinge Will und Rosalie
  if (end < view.count && view.gap[end] === SPACE && end + 1 < view.count && view.gap[end + 1] === SPACE && AND.has(view.lower(end))) {
    const next = readName(view, end + 1, { parts: 3 })
    if (next > end + 1) proposals.add(end + 1, trim(view, end + 1, next, proposals), 0.3)
  }
}

/** `Emil (4, …`, `Amara (2 J.)`: an age in brackets after a name. Called at the number. */
export function beforeAge(view: WordView, i: number, proposals: Proposals): void {
  if (i === 0 || !view.text.startsWith(' (', view.end[i - 1]) || (view.start[i] as number) - (view.end[i - 1] as number) !== 2) return
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

/** `Stadtwerke Elmental, von Wedel, guten Tag`: who answers the telephone. Called at the greeting. */
export function beforeGreeting(view: WordView, i: number, proposals: Proposals): void {
  if (i === 0 || view.gap[i] !== COMMA || !GREETINGS.has(view.lower(i))) return
  let from = i
  while (
    from > 0 &&
    i - from < 4 &&
    (view.isBig(from - 1) || isParticle(view, from - 1)) &&
    (from === i || view.gap[from] === SPACE || view.gap[from] === TIGHT)
  )
    from--
  if (from > 0 && view.gap[from] === SPACE) return
  const begin = skipTitles(view, from)
  if (begin < i && readName(view, begin, { parts: 3 }) === i) proposals.add(begin, i, 0.45)
}

const GREETINGS = new Set([
  'guten',
  'grüß',
  'grüss',
  'grüezi',
  'schönen',
  'good',
  'bonjour',
  'buenos',
  'buenas',
  'buongiorno',
  'goedemorgen',
  'goedemiddag',
  'dzień',
  'hallo',
  'moin',
  'servus',
])

/** Between two persons. */
export const AND = new Set(['und', 'and', 'et', 'y', 'e', 'en', 'i', 'u', 'oder', 'or', 'o', 'ou', 'of', 'lub'])

/** `Przybylski hier,` `Kiran here, …`. */
export function beforeHere(view: WordView, i: number, proposals: Proposals): void {
  if (i === 0 || view.gap[i] !== SPACE) return
  const next = view.text[view.end[i] as number]
  if (next !== ',' && next !== '.' && next !== '!' && next !== undefined && next !== ';' && next !== '\n' && next !== ':') return
  let from = i - 1
  if (!view.isBig(from)) return
  if (from > 0 && view.gap[from] === SPACE && view.isBig(from - 1) && ((view.cue[from - 1] as number) & STOP) === 0) from--
  if (view.gap[from] === SPACE && !(from > 0 && ((view.cue[from - 1] as number) & (SALUTATION | STOP | TITLE)) !== 0)) return
  if (readName(view, from) === i) proposals.add(from, i, 0.45)
}

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
