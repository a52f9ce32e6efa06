// Whether words are identifiers of a program or parts of a path.
import { OTHER, type WordView } from './word-view.ts'

/** Identifiers, calls and paths: no names without a cue. */
export function inCode(view: WordView, from: number, to: number): boolean {
  const before = view.text[(view.start[from] as number) - 1]
  const after = view.text[view.end[to - 1] as number]
  const next = view.text[(view.end[to - 1] as number) + 1]
  if (
    before === '.' ||
    before === '\\' ||
    before === '$' ||
    before === '#' ||
    before === '@' ||
    // A value of two words is none of a program: `?kunde=Anna Berg`
    (to - from < 2 && (before === '/' || before === '=' || before === '+'))
  )
    return true
  // 14[IKE], a thread of a log
  if (before === '[' && after === ']' && /\w/.test(view.text[(view.start[from] as number) - 2] ?? ' ')) return true
  // The text of an element: <Nm>Anna Berg</Nm>
  if (before === '>' && after === '<') return false
  if (after === '(' || after === '=' || after === '\\' || after === '{' || after === '[' || after === '<' || after === '@') return true
  if (after === '/' && next !== ' ' && !/\p{Lu}/u.test(next ?? '') && view.gap[to] === OTHER && before !== ' ') return true
  return (after === '.' || after === ':') && next !== undefined && /[\p{L}\d:]/u.test(next)
}
