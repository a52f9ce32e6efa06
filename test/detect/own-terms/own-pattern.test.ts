import { describe, expect, it } from 'vitest'
import { compilePattern, OwnPattern } from '../../../src/detect/own-terms/own-pattern.ts'
import { Scan } from '../../../src/detect/scan.ts'

function find(source: string, text: string): string[] {
  const pattern = compilePattern(source)
  if (!(pattern instanceof OwnPattern)) throw new Error(pattern.message)
  const scan = new Scan(text)
  return [...pattern.find(scan)].map(({ start, end }) => scan.text.slice(start, end))
}

describe('OwnPattern', () => {
  it.each([
    ['every hit', 'PRJ-\\d{6}', 'PRJ-123456, PRJ-654321', ['PRJ-123456', 'PRJ-654321']],
    ['whole words', 'PRJ-\\d{6}', 'XPRJ-1234567', ['XPRJ-1234567']],
    ['hits without the blanks around them', 'Akte .{1,8}', 'Akte 17/24   \nweiter', ['Akte 17/24']],
    ['any case on demand', '(?i)kd-[0-9]{4}', 'KD-1234 kd-9876', ['KD-1234', 'kd-9876']],
    ['line by line', '^Az: .+$', 'Az: 12 O 4/24\r\nText\nAz: 7', ['Az: 12 O 4/24', 'Az: 7']],
    ['dashes of any make', 'PRJ-\\d{6}', 'PRJ\u2011123456', ['PRJ-123456']],
    ['letters of any script', '\\p{Lu}{2}#\\d{3}', 'ÄÖ#123', ['ÄÖ#123']],
  ])('finds %s', (_, source, text, expected) => {
    expect(find(source, text)).toEqual(expected)
  })

  it('finds all hits of a line of any length, each once', () => {
    const numbers = Array.from({ length: 3000 }, (_, n) => `PRJ-${String(100_000 + n)}`)
    expect(find('PRJ-\\d{6}', numbers.join(' und '))).toEqual(numbers)
  })

  it.each([
    ['a look-ahead', '(?=PRJ)\\w+-1', 'looks ahead or behind'],
    ['a look-behind', '(?<!X)PRJ-1', 'looks ahead or behind'],
    ['a back reference', '(ab)-\\1', 'refers back'],
    ['an open bracket', 'PRJ-[0-9', 'cannot be read: missing closing ]'],
    ['too many repetitions', '((ab){500}){900}', 'cannot be read'],
    ['a program too large', '\\d{700}[a-z]{700}\\pL{700}', 'too large'],
    ['what matches the empty string', '(PRJ)?', 'where nothing stands'],
    ['everything', '.*', 'where nothing stands'],
    ['a word boundary alone', '\\b', 'where nothing stands'],
    ['an end of line alone', 'PRJ|$', 'where nothing stands'],
    ['any character', '.', 'single characters'],
    ['any number', '\\d+', 'single characters'],
    ['any word', '\\w{3,}', 'ordinary words'],
    ['any sentence', '[A-Z][^.]{5,}', 'ordinary words'],
  ])('refuses %s', (_, source, message) => {
    const problem = compilePattern(source)
    if (problem instanceof OwnPattern) throw new Error('it was accepted')
    expect(problem.message).toContain(message)
    expect(problem.remedy.length).toBeGreaterThan(10)
  })

  it.each([
    ['(aa+)+$', (n: number) => `${'a'.repeat(n)}!`],
    ['(x+x+)+y1', (n: number) => 'x'.repeat(n)],
    // A short hit after a long look ahead, again and again: what makes a search for all hits quadratic.
    ['ab[^z]*zz|abab', (n: number) => 'ab'.repeat(n / 2)],
    ['(\\d+-)+\\d+[a-f]', (n: number) => '12-'.repeat(n / 3)],
  ])('runs in linear time: %s', (source, textOf) => {
    const pattern = compilePattern(source)
    if (!(pattern instanceof OwnPattern)) throw new Error(pattern.message)
    const time = (text: string): number => {
      let best = Number.POSITIVE_INFINITY
      for (let round = 0; round < 3; round++) {
        const began = performance.now()
        for (const _ of pattern.find(new Scan(text)));
        best = Math.min(best, performance.now() - began)
      }
      return best
    }
    const short = textOf(4800)
    const long = textOf(24_000)
    time(short)
    expect(time(long) / Math.max(time(short), 0.5)).toBeLessThan(15)
  })
})
