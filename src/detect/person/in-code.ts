// Whether words are identifiers of a program or parts of a path.
import { OTHER, type WordView } from './word-view.ts'

/** 1 for each of these signs of ASCII. */
function tableOf(signs: string): Uint8Array {
  const table = new Uint8Array(128)
  for (const sign of signs) table[sign.charCodeAt(0)] = 1
  return table
}

const BEFORE = tableOf('.\\$#@')
/** A value of two words is none of a program: `?kunde=Anna Berg` */
const BEFORE_ONE = tableOf('/=+')
const AFTER = tableOf('(=\\{[<@')
const SLASH = 47

/** Identifiers, calls and paths: no names without a cue. */
export function inCode(view: WordView, from: number, to: number): boolean {
  const { units } = view.scan
  const start = view.start[from] as number
  const end = view.end[to - 1] as number
  const before = start > 0 ? (units[start - 1] as number) : 0
  const after = end < units.length ? (units[end] as number) : 0
  if (BEFORE[before] === 1 || (to - from < 2 && BEFORE_ONE[before] === 1)) return true
  // 14[IKE], a thread of a log
  if (before === 91 && after === 93 && /\w/.test(view.text[start - 2] ?? ' ')) return true
  // The text of an element: <Nm>Anna Berg</Nm>
  if (before === 62 && after === 60) return false
  if (AFTER[after] === 1) return true
  const next = view.text[end + 1]
  if (after === SLASH && next !== ' ' && !/\p{Lu}/u.test(next ?? '') && view.gap[to] === OTHER && before !== 32) return true
  return (after === 46 || after === 58) && next !== undefined && /[\p{L}\d:]/u.test(next)
}
