// A detector that finds given values and nothing else, for tests of what happens to a find rather than of finding.
import { Detector } from '../../src/detect/detector.ts'
import type { Kind } from '../../src/detect/kinds.ts'
import type { Recognizer } from '../../src/detect/recognizer.ts'
import type { Span } from '../../src/detect/span.ts'

export function detectorOf(values: Readonly<Record<string, Kind>>): Detector {
  const recognizer: Recognizer = {
    name: 'test/known',
    kinds: [...new Set(Object.values(values))],
    *find({ text }): Generator<Span> {
      for (const [value, kind] of Object.entries(values)) {
        for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1))
          yield { start: at, end: at + value.length, kind, score: 1, by: 'test/known' }
      }
    },
  }
  return new Detector({ recognizers: [recognizer] })
}
