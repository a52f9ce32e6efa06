// Recall and precision of person spans at several thresholds: a marked person counts as found when every word of it scores above the
// threshold; a run of words above it counts as false when it touches no mark at all.
import { Scan } from '../src/detect/scan.ts'
import type { Sample } from './corpora.ts'

export interface Figures {
  readonly threshold: number
  readonly gold: number
  readonly found: number
  readonly wrong: number
  readonly words: number
}

/** Some sources mark the title with the name; we do not. */
export const TITLES = /^(mr|mrs|ms|miss|dr|prof|professor|herrn?|frau|mme|mlle|sr|sra|sir|\p{M}+)$/iu
const JOINS = /^[ .\-'’&]{0,3}$/

export function evaluate(samples: readonly Sample[], tag: (scan: Scan) => Float32Array, thresholds: readonly number[]): Figures[] {
  const totals = thresholds.map((threshold) => ({ threshold, gold: 0, found: 0, wrong: 0, words: 0 }))
  for (const sample of samples) {
    const scan = new Scan(sample.text)
    // Marks count in the original; texts that folding reshapes are rare and left out.
    if (scan.text.length !== sample.text.length) continue
    const scores = tag(scan)
    const { words } = scan
    for (const total of totals) {
      total.words += sample.text.split(/\s+/).filter(Boolean).length
      for (const mark of sample.marks) {
        if (mark.type !== 'PERSON') continue
        total.gold++
        let found = true
        for (let w = 0; w < words.count; w++) {
          const start = words.start[w] as number
          const inside = start >= mark.start && start < mark.end && !TITLES.test(sample.text.slice(start, words.end[w]))
          if (inside && (scores[w] as number) < total.threshold && !(start === mark.end - 1 && sample.text[start] === 's')) found = false
        }
        if (found) total.found++
      }
      for (let w = 0; w < words.count; ) {
        if ((scores[w] as number) < total.threshold) {
          w++
          continue
        }
        const start = words.start[w] as number
        let end = words.end[w] as number
        for (w++; w < words.count && (scores[w] as number) >= total.threshold && JOINS.test(sample.text.slice(end, words.start[w])); w++)
          end = words.end[w] as number
        if (!sample.marks.some((mark) => mark.start < end && mark.end > start)) total.wrong++
      }
    }
  }
  return totals
}

export function show(name: string, figures: readonly Figures[]): string {
  const columns = figures.map(({ threshold, gold, found, wrong, words }) => {
    const recall = gold === 0 ? 1 : found / gold
    const precision = found + wrong === 0 ? 1 : found / (found + wrong)
    return `${threshold}: R ${(recall * 100).toFixed(1)} P ${(precision * 100).toFixed(1)} F/1000 ${((wrong / words) * 1000).toFixed(1)}`
  })
  return `${name.padEnd(26)} ${columns.join(' | ')}`
}
