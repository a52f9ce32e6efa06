// Long rows of figures are no numbers of anyone, and cost no more per character than other text.
import { performance } from 'node:perf_hooks'
import { expect, it } from 'vitest'
import { Scan } from '../../../src/detect/scan.ts'
import { findCandidates } from '../../../src/detect/values/candidates.ts'
import { Taken } from '../../../src/detect/values/taken.ts'

function time(text: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round++) {
    const scan = new Scan(text)
    const began = performance.now()
    findCandidates(scan, new Taken([], text.length), () => 0)
    best = Math.min(best, performance.now() - began)
  }
  return best
}

it.each(['1 2 3 4 ', '1234 ', 'A1 ', '1-2 ', 'x_1 ', 'a.b1'])('looks at %j over and over in time that grows with the text', (piece) => {
  const text = (size: number): string => piece.repeat(Math.ceil(size / piece.length))
  time(text(5_000))
  const small = time(text(25_000))
  expect(time(text(200_000))).toBeLessThan(Math.max(60, small * 24))
})

it('takes a few groups of figures for one number, and a row of them for none', () => {
  const found = (text: string): string[] =>
    findCandidates(new Scan(text), new Taken([], text.length), () => 0).map(({ start, end }) => text.slice(start, end))
  expect(found('ruf an: 06461 770 32 bitte')).toContain('06461 770 32')
  expect(found('11 22 33 44 55 66 77 88 99 11 22')).toEqual([])
})
