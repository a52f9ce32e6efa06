// Text in a column with a heading beside it, broken at blanks, personal values and tokens on the same backgrounds.
import pc from 'picocolors'
import { paintOf } from '../paint.ts'

/** Where something personal stands in a text. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: string
}

const WIDEST = 100
const GUTTER = 16

function pageWidth(): number {
  return Math.max(60, Math.min(process.stdout.columns ?? WIDEST, WIDEST))
}

/** A heading, then text in the column right of it. */
export function block(
  heading: string,
  text: string,
  marks: readonly Mark[] = [],
  style: (line: string) => string = (line) => line,
): string {
  const shown = pc.isColorSupported ? { text, marks } : bracketed(text, marks)
  return linesOf(shown.text, pageWidth() - GUTTER)
    .map(({ start, end }, i) => {
      const left = (i === 0 ? heading : '').padEnd(GUTTER)
      return `${pc.bold(left)}${style(paintRange(shown.text, start, end, shown.marks))}`.trimEnd()
    })
    .join('\n')
}

export function rule(title: string): string {
  return pc.bold(`── ${title} ${'─'.repeat(Math.max(0, pageWidth() - title.length - 4))}`)
}

/** All places of the given values, the longest value first where two meet. */
export function marksOf(text: string, values: ReadonlyMap<string, string>): Mark[] {
  const marks: Mark[] = []
  for (const [value, kind] of [...values].sort(([a], [b]) => b.length - a.length)) {
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
      const end = at + value.length
      if (!marks.some((mark) => mark.start < end && mark.end > at)) marks.push({ start: at, end, kind })
    }
  }
  return marks.sort((a, b) => a.start - b.start)
}

const TOKEN = /\b([A-Z]+(?:_[A-Z]+)*)_[0-9a-f]{10}(?:_[a-z])?\b/g

export function tokenMarks(text: string): Mark[] {
  return [...text.matchAll(TOKEN)].map((match) => ({ start: match.index, end: match.index + match[0].length, kind: match[1] ?? '' }))
}

/** Without colours, brackets show what is personal. Tokens speak for themselves. */
function bracketed(text: string, marks: readonly Mark[]): { text: string; marks: readonly Mark[] } {
  let result = ''
  let from = 0
  for (const { start, end } of marks) {
    const piece = text.slice(start, end)
    result += text.slice(from, start) + (tokenMarks(piece).length > 0 ? piece : `[${piece}]`)
    from = end
  }
  return { text: result + text.slice(from), marks: [] }
}

interface Range {
  readonly start: number
  readonly end: number
}

/** Where a line may end: at a blank, which is left out, or between two members of a JSON object. */
const BREAK = /.*(?: |,(?="))/s

/** Ranges of a text that fit a width: broken at line ends, else where words end, else anywhere. */
export function linesOf(text: string, width: number): Range[] {
  const lines: Range[] = []
  let offset = 0
  for (const paragraph of text.split('\n')) {
    let start = 0
    while (paragraph.length - start > width) {
      const fitting = BREAK.exec(paragraph.slice(start, start + width + 1))?.[0] ?? paragraph.slice(start, start + width)
      const end = start + fitting.length
      lines.push({ start: offset + start, end: offset + (fitting.endsWith(' ') ? end - 1 : end) })
      start = end
    }
    lines.push({ start: offset + start, end: offset + paragraph.length })
    offset += paragraph.length + 1
  }
  return lines
}

function paintRange(text: string, start: number, end: number, marks: readonly Mark[]): string {
  let painted = ''
  let from = start
  for (const mark of marks) {
    const first = Math.max(mark.start, start)
    const last = Math.min(mark.end, end)
    if (first >= last) continue
    painted += text.slice(from, first) + paintOf(mark.kind)(text.slice(first, last))
    from = last
  }
  return painted + text.slice(from, end)
}
