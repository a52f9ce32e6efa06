// What the signs around a single word make of it: the key of an entry, a heading that is cut short, a day among days, where a train goes,
// the label of a line, an acronym. None of them is a name there.
import { COMMON, FIRST, LAST } from '../lexicons/names.ts'
import type { WordEvidence as Evidence } from './describe-words.ts'
import { CAPITAL, DOT, LOWER, SPACE, UPPER, type WordView } from './word-view.ts'

/** From this probability on, a first name in capitals is one. */
const LIKELY = 0.6

/** A first name that is no other word. */
export function isPlainFirst(evidence: Evidence, i: number): boolean {
  return (evidence.flags(i) & (FIRST | COMMON)) === FIRST
}

/** A name that is no other word. */
export function isPlainName(evidence: Evidence, i: number): boolean {
  return (evidence.flags(i) & (FIRST | LAST)) !== 0 && (evidence.flags(i) & COMMON) === 0
}

/** What stands around it makes of a single word: the key of an entry, a heading that is cut short, a day among days, where one goes. */
export function isMarkedAsWord(view: WordView, evidence: Evidence, i: number): boolean {
  return isKey(view, evidence, i) || isCutShort(view, evidence, i) || isWeekday(view, i) || isBound(view, i)
}

/** `Anamn.: …`, `Diab. mell.`: a dot that ends no sentence behind an unknown word. */
export function isAbbreviation(view: WordView, evidence: Evidence, i: number): boolean {
  // Dr. habil. Berg, russ. orth. Gemeinde
  if (view.shape[i] === LOWER && view.gap[i] === DOT && view.gap[i + 1] === DOT) return true
  if (view.isSmallChat || (evidence.flags(i) & (FIRST | LAST)) !== 0 || view.shape[i] !== CAPITAL) return false
  const length = (view.end[i] as number) - (view.start[i] as number)
  const behind = view.text.slice(view.end[i], (view.end[i] as number) + 3)
  return length < 6 && /^\. [\p{Ll}\d]/u.test(behind)
}

/** `Anamn.: …`, `Pat.: …` */
function isCutShort(view: WordView, evidence: Evidence, i: number): boolean {
  return view.shape[i] === CAPITAL && !isPlainName(evidence, i) && view.text.startsWith('.:', view.end[i])
}

const DAYS = new Set(['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'])
/** Between the days of a list. */
const BETWEEN_DAYS = /^ ?[+/,&–-] ?$/

/** `Mo/Mi/Fr`, `Mo + Di` */
export function isWeekday(view: WordView, i: number): boolean {
  if (!DAYS.has(view.lower(i))) return false
  const joins = (left: number): boolean =>
    left >= 0 && left + 1 < view.count && BETWEEN_DAYS.test(view.text.slice(view.end[left], view.start[left + 1]))
  return (joins(i) && DAYS.has(view.lower(i + 1))) || (joins(i - 1) && DAYS.has(view.lower(i - 1)))
}

const TRAVEL = new Set(
  'train bus coach flight ferry tram drive zug flug bahn bus fähre fahrt ice treno volo autobus tren vuelo autobús trein vlucht pociąg lot'.split(
    ' ',
  ),
)

/** `the train to Ghent`, `der Zug nach Morlaix`: where it goes. */
function isBound(view: WordView, i: number): boolean {
  return (
    i > 1 &&
    view.gap[i] === SPACE &&
    view.gap[i - 1] === SPACE &&
    /^(?:to|from|nach|von|aus|per|da|a|de|naar|uit|do|z)$/.test(view.lower(i - 1)) &&
    TRAVEL.has(view.lower(i - 2))
  )
}

/** `Danno stimato:` at the beginning of a line: what is filled in. */
export function isLabel(view: WordView, evidence: Evidence, i: number): boolean {
  if (!view.opensLine(i) || view.shape[i] !== CAPITAL || (evidence.flags(i) & (FIRST | LAST)) !== 0) return false
  let last = i + 1
  while (last < view.count && last < i + 3 && view.gap[last] === SPACE && view.shape[last] === LOWER) last++
  return last > i + 1 && view.text[view.end[last - 1] as number] === ':'
}

/** `"meta":{`: the key of an entry, unless it is a first name. */
function isKey(view: WordView, evidence: Evidence, i: number): boolean {
  const start = view.start[i] as number
  const end = view.end[i] as number
  return view.text[start - 1] === '"' && /^" ?:/.test(view.text.slice(end, end + 3)) && !isPlainFirst(evidence, i)
}

/** Up to four capitals among words that are none: a customs form, a tax, a network. */
export function isAcronym(view: WordView, evidence: Evidence, i: number): boolean {
  if (view.shape[i] !== UPPER || (view.end[i] as number) - (view.start[i] as number) > 4) return false
  if (view.shape[i - 1] === UPPER || view.shape[i + 1] === UPPER) return false
  // POST /index.html
  if (/^ \/[\w.-]/.test(view.text.slice(view.end[i], (view.end[i] as number) + 3))) return true
  if (isPlainFirst(evidence, i) && (evidence.probability(i) ?? 1) >= LIKELY) return false
  const isBeside = (j: number): boolean => j >= 0 && j < view.count && view.shape[j] === LOWER && view.gap[Math.max(i, j)] === SPACE
  return isBeside(i - 1) || isBeside(i + 1)
}
