// The sensitivity of a request, from all its texts. Texts of a conversation that were judged before are not judged again: the detector
// gives the same array of spans for the same text, and the judgement, which holds no text, is kept beside it.

import { type Assessment, assess, type CombineOptions, combine, type Sensitivity } from '../classify/classify.ts'
import type { Span } from '../detect/span.ts'
import type { Passage } from '../dialects/dialect.ts'
import type { Counts } from './disguise.ts'

const judged = new WeakMap<readonly Span[], Assessment>()

function judge(text: string, spans: readonly Span[]): Assessment {
  let assessment = judged.get(spans)
  if (assessment === undefined) {
    assessment = assess(text, spans)
    judged.set(spans, assessment)
  }
  return assessment
}

/** @param spans of each passage, as the detector gave them. @param found how many different values of each kind they are. */
export function sensitivityOf(
  passages: readonly Passage[],
  spans: readonly (readonly Span[])[],
  found: Counts,
  options: CombineOptions,
): Sensitivity {
  const assessments = passages.map((passage, i) => judge(passage.text, spans[i] ?? []))
  return combine(assessments, found, options)
}
