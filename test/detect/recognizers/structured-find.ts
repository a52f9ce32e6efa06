// Runs the structured recognizers on a marked text: `[[KIND|value]]` says what must be found and where.
import { detect } from '../../../src/detect/detect.ts'
import { structured } from '../../../src/detect/recognizers/structured.ts'

const MARK = /\[\[([A-Z_]+)\|(.*?)\]\]/gs

export interface Found {
  readonly kind: string
  readonly start: number
  readonly value: string
}

/** The text without its marks, and what they mark. */
export function unmark(marked: string): { readonly text: string; readonly expected: readonly Found[] } {
  const expected: Found[] = []
  let text = ''
  let from = 0
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(from, match.index)
    expected.push({ kind: match[1] ?? '', start: text.length, value: match[2] ?? '' })
    text += match[2] ?? ''
    from = match.index + match[0].length
  }
  return { text: text + marked.slice(from), expected }
}

export function find(text: string): Found[] {
  return detect(text, { recognizers: structured }).map(({ kind, start, end }) => ({ kind, start, value: text.slice(start, end) }))
}
