// Hostile texts: twice the length may cost about twice the time, for every structured recognizer together.
import { expect, test } from 'vitest'
import { structured } from '../../../src/detect/recognizers/structured.ts'
import { Scan } from '../../../src/detect/scan.ts'

const PIECES = [
  '1',
  'a@',
  '0-0-',
  '4-5-',
  '4 5 ',
  ' ',
  'a.',
  'pin 1 ',
  'passwort:',
  '0171 2345678 ',
  'A1 ',
  'DE12 3456 ',
  'sk-',
  'ghp_',
  '1::',
  '-----BEGIN ',
  '://b:',
  'cookie:a=',
  'a;b;',
  '"p":',
]
const SHORT = 25_000
const FACTOR = 4
/** Linear is 4; quadratic would be 16. */
const SLACK = 9
/** Below this, a clock and other processes decide. */
const FLOOR_MS = 4

function cost(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round++) {
    const scan = new Scan(text)
    const from = performance.now()
    for (const recognizer of structured) for (const span of recognizer.find(scan)) if (span.end < span.start) throw new Error('reversed')
    best = Math.min(best, performance.now() - from)
  }
  return best
}

test.each(PIECES)('linear on %j', (piece) => {
  const short = Math.max(cost(piece, SHORT), FLOOR_MS)
  const long = cost(piece, SHORT * FACTOR)
  expect(long / short).toBeLessThan(SLACK)
})
