// Marked texts, piece by piece.
import type { Mark, Sample } from './corpora.ts'

/** Calls back for the pieces of a text in their order, those outside the marks and those inside. */
export function walk({ text, marks }: Sample, outside: (part: string) => void, inside: (part: string, mark: Mark) => void): void {
  let at = 0
  for (const mark of marks) {
    if (mark.start < at) continue
    outside(text.slice(at, mark.start))
    inside(text.slice(mark.start, mark.end), mark)
    at = mark.end
  }
  outside(text.slice(at))
}

/** The text with other pieces in the place of its own, and its marks around them. */
export function rewrite(
  sample: Sample,
  inside: (part: string, mark: Mark) => string,
  outside: (part: string) => string = (part) => part,
): Sample {
  const marks: Mark[] = []
  let text = ''
  walk(
    sample,
    (part) => {
      text += outside(part)
    },
    (part, mark) => {
      const other = inside(part, mark)
      marks.push({ start: text.length, end: text.length + other.length, type: mark.type })
      text += other
    },
  )
  return { ...sample, text, marks }
}
