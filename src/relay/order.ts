// Which of a rule's providers comes first, where they share requests by weights. Weighted rendezvous hashing: a conversation always
// begins at the same provider, so that its prompt cache is of use, and moves only if that one is taken out.
import { hash } from 'node:crypto'
import type { Target } from '../policy/decision.ts'

type Targets = readonly [Target, ...Target[]]

/**
 * Targets with a weight by their shares, then those without one in the order given.
 * @param conversation an id that is as good as random.
 */
export function inOrder(targets: Targets, conversation: string): Targets {
  if (targets.every(({ weight }) => weight === undefined)) return targets
  const scored = targets.map((target) => ({ target, score: scoreOf(target, conversation) }))
  // Sorting is stable, so that equal scores (those without a weight) keep their order.
  const [first, ...others] = scored.sort((a, b) => b.score - a.score).map(({ target }) => target)
  return [first as Target, ...others]
}

/** −weight ÷ ln(u) for a u between 0 and 1 that belongs to this conversation and provider. */
function scoreOf({ provider, weight }: Target, conversation: string): number {
  if (weight === undefined) return 0
  const digits = hash('sha256', `${conversation}\0${provider}`, 'hex').slice(0, 13)
  const u = (Number.parseInt(digits, 16) + 0.5) / 2 ** 52
  return -weight / Math.log(u)
}
