// Values that no rule knows, told by a small network that was taught where they stand and how they look. The model lies beside this
// module and is read at the first call.
import { readFileSync } from 'node:fs'
import type { Scan } from '../scan.ts'
import { byStart, type Span } from '../span.ts'
import { vocabulary } from '../tagger/vocabulary.ts'
import { type Candidate, findCandidates } from './candidates.ts'
import { Describer } from './features.ts'
import { CLASSES, type ValueClass } from './labels.ts'
import { Network } from './network.ts'
import { Taken } from './taken.ts'

/** A candidate with the likeliest class and its probability. */
export interface Judged extends Candidate {
  readonly kind: Exclude<ValueClass, 'none'>
  readonly probability: number
}

let network: Network | undefined

/**
 * All candidates that are rather something than nothing of anyone.
 * @param found what the rules have taken, in any order.
 */
export function judgeValues(scan: Scan, found: readonly Span[], model: Network = shipped()): Judged[] {
  const known = vocabulary()
  const levelOf = (hash: number): number => known.level(hash)
  const sorted = [...found].sort(byStart)
  const candidates = findCandidates(scan, new Taken(sorted, scan.text.length), levelOf)
  if (candidates.length === 0) return []
  const describer = new Describer(scan, sorted, levelOf)
  const judged: Judged[] = []
  for (const candidate of candidates) {
    describer.glance(candidate)
    if (!model.isWorth(describer.keys)) continue
    describer.describe(candidate)
    const best = model.run(describer.keys, describer.count)
    if (best === 0) continue
    judged.push({ ...candidate, kind: CLASSES[best] as Judged['kind'], probability: model.scores[best] as number })
  }
  return judged
}

function shipped(): Network {
  network ??= new Network(readFileSync(new URL('./values.data.bin', import.meta.url)))
  return network
}
