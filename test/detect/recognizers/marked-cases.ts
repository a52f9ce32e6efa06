// Tables of cases for recognizers: the text with ⟦marks⟧ where spans must be, exactly there and nowhere else.
import { expect, it } from 'vitest'
import type { Recognizer } from '../../../src/detect/recognizer.ts'
import { Scan } from '../../../src/detect/scan.ts'

/** The text with the recognizer's spans set in marks. */
export function mark(recognizer: Recognizer, text: string): string {
  const scan = new Scan(text)
  const spans = [...recognizer.find(scan)].sort((a, b) => a.start - b.start || b.end - a.end)
  let marked = ''
  let at = 0
  for (const { start, end } of spans) {
    if (start < at) continue
    marked += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`
    at = end
  }
  return marked + text.slice(at)
}

export function itMarks(recognizer: Recognizer, cases: readonly string[]): void {
  it.each(cases)('marks %j', (marked) => {
    expect(mark(recognizer, marked.replace(/[⟦⟧]/g, ''))).toBe(marked)
  })
}

export function itLeaves(recognizer: Recognizer, texts: readonly string[]): void {
  it.each(texts)('leaves %j', (text) => {
    expect(mark(recognizer, text)).toBe(text)
  })
}

/** Twice the text may take little more than twice the time; a quadratic pattern would take four times and more. */
export function itIsLinear(recognizer: Recognizer, pieces: readonly string[]): void {
  it.each(pieces)('is linear in %j', (piece) => {
    const time = (size: number): number => {
      const text = piece.repeat(Math.ceil(size / piece.length))
      let best = Number.POSITIVE_INFINITY
      for (let round = 0; round < 4; round++) {
        const scan = new Scan(text)
        expect(scan.words.count).toBeGreaterThanOrEqual(0)
        const start = performance.now()
        for (const span of recognizer.find(scan)) expect(span.end).toBeGreaterThan(span.start)
        best = Math.min(best, performance.now() - start)
      }
      return best
    }
    time(20_000)
    const small = time(50_000)
    expect(time(200_000)).toBeLessThan(Math.max(60, small * 12))
  })
}
