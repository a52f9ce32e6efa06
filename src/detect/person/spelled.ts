// Spelled-out names after a word such as `buchstabiere`: B-E-R-G, P, R, Z …, Berta Emil Richard Gustav.
import { FIRST, LAST, nameFlags } from '../lexicons/names.ts'
import { SPELLING_WORD } from './cues.ts'
import type { Proposals } from './proposals.ts'
import { BLANK, COMMA, DOT, INITIAL, OTHER, SPACE, TIGHT, type WordView } from './word-view.ts'

/** How many words after the cue a spelling may begin. */
const REACH = 14
const LEAST = 3
const LEAST_UNANNOUNCED = 5

export function afterSpellingCue(view: WordView, i: number, proposals: Proposals): void {
  for (let j = i + 1; j < view.count && j < i + 60 && !view.opensLine(j); j++) proposals.spelled[j] = 1
  const until = Math.min(view.count, i + REACH)
  for (let from = i + 1; from < until; from++) {
    if (view.gap[from] === BLANK) return
    const letters = run(view, from, isLetter)
    if (letters - from >= LEAST) {
      proposals.accept(from, letters, 0.85)
      return
    }
    const words = run(view, from, isSpellingWord)
    if (words - from >= LEAST) {
      proposals.accept(from, words, 0.8)
      return
    }
  }
}

/** `W, E, N, D, T`: five letters or more in a row are spelled, unless they follow the alphabet. Word i is a single letter. */
export function spelledOut(view: WordView, i: number, proposals: Proposals): void {
  if (view.gap[i + 1] !== COMMA || (i > 0 && view.gap[i] === COMMA && isLetter(view, i - 1))) return
  let to = i + 1
  let ascending = 0
  while (to < view.count && view.gap[to] === COMMA && isLetter(view, to) && view.shape[to] === view.shape[i]) {
    if (view.lower(to) > view.lower(to - 1)) ascending++
    to++
  }
  if (to - i >= LEAST_UNANNOUNCED && ascending < to - i - 1) proposals.accept(i, to, 0.7)
}

function run(view: WordView, from: number, fits: (view: WordView, i: number) => boolean): number {
  let to = from
  while (to < view.count && to < from + 40 && fits(view, to)) {
    const gap = view.gap[to]
    if (
      to > from &&
      gap !== SPACE &&
      gap !== COMMA &&
      gap !== TIGHT &&
      gap !== DOT &&
      !(gap === OTHER && / ?[-–] ?/.test(view.text.slice(view.end[to - 1], view.start[to])))
    )
      break
    to++
  }
  return to
}

function isLetter(view: WordView, i: number): boolean {
  return (
    view.text[(view.start[i] as number) - 1] !== "'" && (view.end[i] as number) - (view.start[i] as number) === 1 && view.shape[i] !== 6
  )
}

function isSpellingWord(view: WordView, i: number): boolean {
  return ((view.cue[i] as number) & SPELLING_WORD) !== 0 && view.isBig(i)
}

const FEWEST_LETTERS = 4

/** `V-A-N-D-A-M-M-E`: capitals with hyphens that make a name. */
export function hyphenated(view: WordView, i: number, proposals: Proposals): void {
  if (view.shape[i] !== INITIAL || (i > 0 && view.gap[i] === TIGHT)) return
  let to = i
  let word = ''
  while (to < view.count && view.shape[to] === INITIAL && (to === i || view.gap[to] === TIGHT)) word += view.word(to++)
  if (to - i < FEWEST_LETTERS || view.gap[to] === TIGHT) return
  if ((nameFlags(word) & (FIRST | LAST)) !== 0 || isSaidBefore(view, i, word.toLowerCase())) proposals.accept(i, to, 0.75)
}

/** Whether the word that is spelled stands shortly before. */
function isSaidBefore(view: WordView, i: number, word: string): boolean {
  for (let j = i - 1; j >= 0 && j > i - 12; j--) if (view.lower(j) === word) return true
  return false
}
