// Reads a name forward from a word: capitalised words, initials, particles, hyphens and apostrophes, as far as they hang together.
import {
  CLOSING,
  COMPANY,
  LABEL,
  NAME_AMONG_STOPS,
  NAME_LABEL,
  PARTICLE,
  QUIET_RANK,
  RANK,
  RELATION,
  ROLE,
  STOP,
  THING,
  TITLE,
} from './cues.ts'
import { BREAK, CAPITAL, DOT, INITIAL, LOWER, MIXED, NUMERIC, SPACE, TIGHT, UPPER, type WordView } from './word-view.ts'

export interface ReadOptions {
  /** How many parts a name may have; hyphenated parts and particles count once or not at all. */
  readonly parts?: number
  /** Whether a name in small letters is accepted; given a word, says whether it may continue such a name. */
  readonly small?: (i: number) => boolean
  /** Whether the name may go on after a single line break. */
  readonly overBreak?: boolean
}

/** Words that begin a line of their own. */
const OF_NEXT_LINE = LABEL | NAME_LABEL | RELATION | ROLE | RANK | THING

/** Most words of a name, particles and hyphenated parts among them. */
const LONGEST = 12

/** Index after the last word of the name that begins at word `i`; `i` itself where none begins. */
export function readName(view: WordView, i: number, { parts = 4, small, overBreak = false }: ReadOptions = {}): number {
  let end = i
  let read = 0
  const last = Math.min(view.count, i + LONGEST)
  for (let j = i; j < last; j++) {
    const gap = view.gap[j] as number
    if (j > i && !continues(view, j, gap, overBreak && read > 0)) break
    if (j > i && gap === TIGHT) {
      if (!joins(view, j, end, small !== undefined)) break
      end = j + 1
      continue
    }
    if (read >= parts) break
    const shape = view.shape[j] as number
    const cue = view.cue[j] as number
    if (shape === NUMERIC || shape === MIXED || ((cue & TITLE) !== 0 && shape !== INITIAL)) break
    if (read === 0 && ((cue & CLOSING) !== 0 || (cue & (RANK | QUIET_RANK)) === RANK)) break
    if (isOrdinalA(view, j, i)) {
      end = j + 1
      continue
    }
    if ((cue & PARTICLE) !== 0 && bindsForward(view, j, read, small)) continue
    if (shape === INITIAL) {
      if ((cue & STOP) !== 0 && view.text[view.end[j] as number] !== '.') break
    } else if (shape === LOWER) {
      if (small === undefined || ((cue & STOP) !== 0 && !(read === 0 && SMALL_MONTHS.has(view.lower(j)))) || (read > 0 && !small(j))) break
    } else if ((cue & STOP) !== 0 && ((cue & NAME_AMONG_STOPS) === 0 || (shape === UPPER && read === 0))) break
    else if (read > 0 && (cue & COMPANY) !== 0) break
    read++
    end = j + 1
  }
  return end
}

/** Months and the like that are surnames too; the other ambiguous stop words mean too much when written small. */
const SMALL_MONTHS = new Set(['mai', 'april', 'august', 'juni', 'juli', 'märz', 'freitag', 'sonntag', 'king', 'young'])

/** The raised a of M.ª, which the scan copy writes as a. */
function isOrdinalA(view: WordView, j: number, first: number): boolean {
  return (
    j > first &&
    view.shape[j - 1] === INITIAL &&
    /^[aª]$/.test(view.lower(j)) &&
    view.gap[j] === DOT &&
    view.shape[j] === LOWER &&
    view.text[(view.start[j] as number) - 1] === '.'
  )
}

function continues(view: WordView, j: number, gap: number, overBreak: boolean): boolean {
  if (gap === SPACE || gap === TIGHT) return true
  if (gap === DOT) {
    // Only after abbreviations: K. Blum, Chr. Ernst, v. Stetten.
    const length = (view.end[j - 1] as number) - (view.start[j - 1] as number)
    return (
      length === 1 ||
      isOrdinalA(view, j - 1, 0) ||
      (length <= 3 && (view.cue[j - 1] as number) === 0 && (view.shape[j] as number) !== LOWER && length === 2)
    )
  }
  return (
    gap === BREAK &&
    overBreak &&
    view.shape[j] === CAPITAL &&
    view.shape[j - 1] !== LOWER &&
    view.text[view.end[j - 1] as number] !== '.' &&
    ((view.cue[j] as number) & OF_NEXT_LINE) === 0 &&
    view.text[view.end[j] as number] !== ':'
  )
}

/** A word after a hyphen or apostrophe. */
function joins(view: WordView, j: number, end: number, small: boolean): boolean {
  if (end !== j && ((view.cue[j - 1] as number) & PARTICLE) === 0) return false
  const shape = view.shape[j] as number
  if (shape === NUMERIC || shape === MIXED) return false
  if (shape !== LOWER) return true
  const apostrophe = view.text[(view.start[j] as number) - 1] === "'"
  if (apostrophe)
    return (
      view.word(j) === 's' || (small && view.shape[j - 1] === LOWER && (view.end[j - 1] as number) - (view.start[j - 1] as number) === 1)
    )
  return ((view.cue[j] as number) & PARTICLE) !== 0 || (small && ((view.cue[j] as number) & STOP) === 0)
}

/** Whether a particle is followed by a word of the same name. */
function bindsForward(view: WordView, j: number, read: number, small: ReadOptions['small']): boolean {
  let k = j + 1
  while (k < view.count && k < j + 3 && ((view.cue[k] as number) & PARTICLE) !== 0 && view.gap[k] === SPACE) k++
  if (k >= view.count) return false
  const gap = view.gap[k] as number
  const length = (view.end[k - 1] as number) - (view.start[k - 1] as number)
  if (gap !== SPACE && gap !== TIGHT && !(gap === DOT && length === 1)) return false
  const cue = view.cue[k] as number
  const lower = view.lower(j)
  // Conjunctions join two surnames only in Spanish and Catalan, and never here.
  if (lower === 'und') return false
  if ((lower === 'y' || lower === 'i' || lower === 'e') && (read === 0 || view.shape[j] !== LOWER)) return false
  const shape = view.shape[k] as number
  if (shape === CAPITAL || shape === UPPER || (shape === INITIAL && gap !== TIGHT)) {
    if (view.shape[j] === INITIAL && gap === DOT) return false
    return (cue & STOP) === 0 || (cue & NAME_AMONG_STOPS) !== 0
  }
  if (shape !== LOWER || small === undefined || (cue & STOP) !== 0) return false
  return read === 0 || small(k)
}
