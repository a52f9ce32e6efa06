// Values of labelled fields: `Patientin: X`, `"assignee": "X"`, `<author>X</author>`, `Name    X    Y`, `Teilnehmende: X; Y und Z`.

import { LeftOf } from '../left-of.ts'
import { COMMON, FIRST, LAST } from './evidence.ts'
import { labelStrength } from './labels.ts'
import { AND, skipTitles } from './name-edges.ts'
import type { Proposals } from './proposals.ts'
import { readName } from './read-name.ts'
import { slotStrength } from './slots.ts'
import { CAPITAL, COLUMN, COMMA, DOT, INITIAL, LOWER, OTHER, SPACE, UPPER, type WordView } from './word-view.ts'

/** Label, then colon, equals sign, closing tag, bar or column. */
const SEPARATOR = /^(?:\(\w{1,3}\)|["'`*\])]){0,3}[ \t]*(?::|=>?|">|>|\|)[ \t]*(?:["'`*[(]|\r?\n[ \t]*-?[ \t]*["']?){0,3}[ \t]*$/
const COLUMNS = /^\*?(?:\(\w{1,3}\))?(?:[ ]{2,}|\t)[ \t]*$/
/** Most values that one label may list. */
const MOST = 60

export function fieldValue(view: WordView, i: number, proposals: Proposals): void {
  const strength = labelStrength(view, i)
  if (strength === 0) return
  // `Ansprechpartner für Rückfragen:` – the separator may come a few words later on the line.
  let value = i + 1
  let found = false
  for (let last = i; last < Math.min(i + 5, view.count - 1); last++) {
    if (last > i && view.opensLine(last)) return
    // One blank separates nothing.
    if (view.gap[last + 1] === SPACE) continue
    const until = view.start[last + 1] as number
    if (until - (view.end[last] as number) > 60) return
    const between = view.text.slice(view.end[last], until)
    if (SEPARATOR.test(between) || (last === i && opensField(view, i) && COLUMNS.test(between))) {
      value = last + 1
      found = true
      break
    }
    if (!/^[ ]?[(/,] ?$|^\) $/.test(between)) return
  }
  if (!found || value >= view.count) return
  listed(view, value, strength, proposals)
}

/** Whether a label that ends at word i begins its line. */
function opensField(view: WordView, i: number): boolean {
  for (let j = i; j >= 0 && j > i - 4; j--) {
    if (view.opensLine(j)) return true
    if (view.gap[j] !== SPACE && view.gap[j] !== COMMA) return false
  }
  return false
}

/** One name or several, from word `value` on. */
function listed(view: WordView, value: number, strength: number, proposals: Proposals): void {
  let at = value
  let cue = strength
  for (let count = 0; count < MOST; count++) {
    const from = skipTitles(view, at)
    if (from >= view.count) return
    const small = view.isSmallName(from)
    const to = readName(view, from, small ? { parts: 3, small: (j) => proposals.evidence.isPlainName(j) } : { parts: 4 })
    let end = to
    if (to === from || (count > 0 && /^\.?:/.test(view.text.slice(view.end[to - 1], (view.end[to - 1] as number) + 2)))) return
    const isPerson = proposals.add(from, to, small ? Math.min(cue, 0.35) : cue)
    if (!isPerson && count === 0) return
    // Up to two more words or a bracket, then the next of the list.
    end = skipAside(view, end)
    if (end >= view.count) return
    const between = view.text.slice(view.end[end - 1], view.start[end])
    if (/^ ?[,;/&·] ?$|^", ?"$|^ {2,}$|^\t$/.test(between)) at = end
    else if (view.gap[end] === SPACE && AND.has(view.lower(end)) && view.gap[end + 1] === SPACE) at = end + 1
    else return
    if (!isPerson) return
    cue = view.gap[at] === COLUMN ? 0.45 : Math.min(strength, 0.4)
  }
}

function skipAside(view: WordView, end: number): number {
  if (end < view.count && view.gap[end] === OTHER && view.text.startsWith(' (', view.end[end - 1])) {
    for (let j = end; j < Math.min(end + 5, view.count); j++) if (view.text[view.end[j] as number] === ')') return j + 1
  }
  return end
}

/** `Nachname, Vorname` where the comma form fills its field: a cell, a quoted value, a line. */
export function surnameFirst(view: WordView, i: number, proposals: Proposals): void {
  // Called at the word after a comma.
  if (view.gap[i] !== COMMA || !view.isBig(i) || !view.isBig(i - 1)) return
  if (isInCapitals(view, i, proposals) || opensSentence(view, i, proposals)) {
    proposals.add(i - 1, readName(view, i, { parts: 3 }), 0.5)
    return
  }
  let from = i - 1
  while (from > 0 && i - from < 6 && joinedBack(view, from)) from--
  // `P. Mazur, Bożena`: the name before the comma has its first name already.
  if (from > 0 && view.shape[from - 1] === INITIAL && view.gap[from] === DOT) return
  // `Wójcik, P. Mazur`: the one behind it has both.
  if (view.shape[i] === INITIAL && view.gap[i + 1] === DOT && view.shape[i + 1] === CAPITAL) return
  const first = skipTitles(view, from)
  if (readName(view, first, { parts: 4 }) !== i) return
  const to = readName(view, i, { parts: 3 })
  if (to === i) return
  const before = view.text[(view.start[from] as number) - 1]
  // Without a blank after the comma, cells of a table rather than a name, unless quoted.
  if (view.text[(view.start[i] as number) - 1] === ',' && before !== '"') return
  if (
    (view.shape[i] !== INITIAL && proposals.evidence.isOrdinary(i)) ||
    (view.shape[first] !== INITIAL && proposals.evidence.isOrdinary(first))
  )
    return
  if (!isSurnameAndFirstName(proposals, i) && !fillsField(view, from, to, before)) return
  const initial = to - i === 1 && view.text[view.end[i] as number] === '.' && (view.end[i] as number) - (view.start[i] as number) === 1
  if (initial) proposals.add(first, to, 0.5)
  else if (view.shape[i] !== UPPER || view.shape[first] === UPPER) proposals.add(first, to, 0.2)
}

const SIGN_BEFORE = new LeftOf(/[|;:][ \t]*$/)
/** The number or the sign of an item. */
const ITEM_BEFORE = new LeftOf(/\n *(?:\d{1,3}[.)]|[-*•]) $/)

/** Whether words `from` to `to` (exclusive) are all that a cell, a quoted value, a line holds. @param before the character before them. */
function fillsField(view: WordView, from: number, to: number, before: string | undefined): boolean {
  const end = view.end[to - 1] as number
  const dot = view.text.charCodeAt(end) === 46 ? 1 : 0
  const after = view.text.slice(end + dot, end + 3)
  if (after !== '' && !/^["|;)\t\n\r]|^ [|(–\n ]|^,/.test(after)) return false
  return (
    from === 0 ||
    before === '"' ||
    before === ';' ||
    before === '|' ||
    before === '(' ||
    before === '\t' ||
    view.opensLine(from) ||
    SIGN_BEFORE.test(view.scan.before(view.start[from] as number, 8)) ||
    view.gap[from] === COLUMN ||
    (before === ' ' && ITEM_BEFORE.test(`\n${view.scan.before(view.start[from] as number, 8)}`)) ||
    afterNumber(view, from)
  )
}

/** `unter BERG, ANNA im Archiv`, `BERG, Anna hat`: a surname in capitals, then a first name, in a sentence. */
function isInCapitals(view: WordView, i: number, { evidence }: Proposals): boolean {
  const surname = evidence.flags(i - 1)
  const opens = view.opensLine(i - 1) || view.gap[i - 1] === DOT || view.gap[i - 1] === OTHER
  const length = (view.end[i - 1] as number) - (view.start[i - 1] as number)
  return (
    view.shape[i - 1] === UPPER &&
    length > 2 &&
    (evidence.flags(i) & FIRST) !== 0 &&
    ((surname & LAST) !== 0 || (surname === 0 && (opens || view.shape[i] === UPPER))) &&
    i + 1 < view.count &&
    view.shape[i + 1] === LOWER &&
    view.gap[i + 1] === SPACE &&
    (opens || (i > 1 && view.shape[i - 2] === LOWER && view.gap[i - 1] === SPACE))
  )
}

/** `Berg, Anna hat`: at the beginning of a sentence, a surname that is no first name, then a first name that does something. */
function opensSentence(view: WordView, i: number, { evidence }: Proposals): boolean {
  const surname = evidence.flags(i - 1)
  return (
    view.shape[i - 1] === CAPITAL &&
    view.shape[i] === CAPITAL &&
    (view.opensLine(i - 1) || view.gap[i - 1] === DOT || view.gap[i - 1] === COMMA || view.gap[i - 1] === OTHER) &&
    (surname & (LAST | FIRST)) === LAST &&
    (evidence.flags(i) & (FIRST | COMMON)) === FIRST &&
    slotStrength(view, i, i + 1) > 0
  )
}

/** `fehlt für Mahmoudi, Parwin,`: a surname that is nothing else, then a first name that is nothing else. */
function isSurnameAndFirstName(proposals: Proposals, i: number): boolean {
  const { evidence } = proposals
  return (
    evidence.isPlainName(i - 1) && (evidence.flags(i - 1) & FIRST) === 0 && evidence.isPlainName(i) && (evidence.flags(i) & FIRST) !== 0
  )
}

function afterNumber(view: WordView, i: number): boolean {
  return i > 0 && view.shape[i - 1] === 6 && view.gap[i] === SPACE
}

function joinedBack(view: WordView, i: number): boolean {
  return view.gap[i] === SPACE || view.gap[i] === 2 ? view.isBig(i - 1) || view.shape[i - 1] === LOWER : false
}
