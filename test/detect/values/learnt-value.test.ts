import { describe, expect, it } from 'vitest'
import { detect, detectIn } from '../../../src/detect/detect.ts'
import { learntValue } from '../../../src/detect/recognizers/any/learnt-value.ts'
import { recognizers } from '../../../src/detect/recognizers/index.ts'
import { Scan } from '../../../src/detect/scan.ts'
import { Inspection } from '../../../src/detect/why.ts'

const BY = 'any/learnt-value'

function learntIn(text: string): string[] {
  return detect(text).flatMap(({ start, end, kind, by }) => (by === BY ? [`${kind} ${text.slice(start, end)}`] : []))
}

describe('values that no rule knows', () => {
  it.each([
    ['05:31:25 RF09 op=wkoslo PICK 4471-2204 qty=12 loc=B-04-17-3', 'USERNAME wkoslo'],
    ['das rolltor nimmt 5814, dann raute', 'CREDENTIAL 5814'],
    ['hab es auf Falke+Regen62 zurückgesetzt, Jonas weiß bescheid', 'CREDENTIAL Falke+Regen62'],
    ['my handle there is mudlark.maggie now', 'USERNAME mudlark.maggie'],
  ])('finds in %j the %s', (text, expected) => {
    expect(learntIn(text)).toContain(expected)
  })

  it.each([
    'Bestellung 4500133871 Pos. 20, Mat. 700-4418-B, Charge 2207A, Zolltarif 8481 8059 900, Lieferschein 80044178',
    'shopware 6.5.8 wirft ERR_4031 in order_mapper.ts, Commit 9f31c2a, Chunk vendor-8a71c3.js, Node 22.11-slim',
    'Jun  3 02:12:44 edge-04 kernel: nvme0n1: I/O 418 QID 7 timeout, aborting',
    'const RETRY_CODES = new Set([429, 502]); import { user_fields } from "./user_fields.ts"',
  ])('leaves readable: %s', (text) => {
    expect(learntIn(text)).toEqual([])
  })

  it('looks only at what the others left', () => {
    const text = 'Login: tbergmann, Passwort: Regen!4417, anna.berg@firma.example'
    const scan = new Scan(text)
    const found = detectIn(scan, { recognizers: recognizers.filter((recognizer) => recognizer !== learntValue) })
    const added = [...learntValue.find(scan, undefined, found)]
    expect(added.filter((span) => found.some((other) => other.start < span.end && span.start < other.end))).toEqual([])
  })

  it('takes capitals before a number and signs behind a secret along', () => {
    const [span] = learntIn('hab es auf Falke+Regen62! zurückgesetzt, Jonas weiß bescheid')
    expect(span).toBe('CREDENTIAL Falke+Regen62!')
  })

  it('is explained', () => {
    const text = 'das rolltor nimmt 5814, dann raute'
    const inspection = new Inspection(text)
    const [span] = inspection.spans
    if (span === undefined) throw new Error('nothing found')
    expect(inspection.why(span).candidates).toEqual([expect.objectContaining({ by: BY, kind: 'CREDENTIAL', outcome: 'found' })])
  })

  it('takes time in proportion to the text, whatever stands in it', () => {
    const timed = (text: string): number => {
      const began = performance.now()
      detect(text)
      return performance.now() - began
    }
    for (const piece of ['a1-b2.c3_d4 ', 'login: xq7 ', '12 34 56 ', 'x;y1;', 'k=v7,', 'aB3'.repeat(30)]) {
      timed(piece.repeat(500))
      expect(timed(piece.repeat(8000))).toBeLessThan(60 * Math.max(5, timed(piece.repeat(1000))))
    }
  })
})
