// A second opinion on a request's sensitivity, such as a local model may give. Off unless the caller has one; it may add categories and
// never takes one away, so that a wrong or bribed opinion cannot send anything abroad.
import { CATEGORIES, type Category } from './category.ts'
import type { Sensitivity } from './combine.ts'

/** Texts of one request → the categories it sees in them. Must not leave the machine; may reject, which the caller treats as no answer. */
export type SecondOpinion = (texts: readonly string[], signal: AbortSignal) => Promise<readonly Category[]>

/** The score of a category that only the second opinion sees. */
const ON_ITS_WORD = 0.75

/** Both judgements together: what either of them found. */
export function mergeOpinions(own: Sensitivity, second: readonly Category[]): Sensitivity {
  const scores = { ...own.scores }
  for (const category of second) scores[category] = Math.max(scores[category], ON_ITS_WORD)
  const found = new Set([...own.categories, ...second])
  return { categories: CATEGORIES.filter((category) => found.has(category)), scores, evidence: own.evidence }
}

/** Whether a second opinion is worth its time: something speaks for a category, but not enough. `floor`: the least score that counts. */
export function isDoubtful({ categories, scores }: Sensitivity, floor = 0.15): boolean {
  return CATEGORIES.some((category) => scores[category] >= floor && !categories.includes(category))
}
