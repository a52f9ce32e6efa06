// Two policies and recorded facts → which requests they decide differently.
import type { CompiledPolicy } from './compiled-policy.ts'
import { decide } from './decide.ts'
import type { Decision } from './decision.ts'
import type { RecordedFacts } from './recorded-facts.ts'
import { describeDecision } from './request-case.ts'

export interface Difference {
  readonly recorded: RecordedFacts
  readonly before: string
  readonly after: string
  /** Whether sensitive content would newly leave the EU/EEA, or values would newly stay readable. */
  readonly weaker: boolean
}

/** What is told apart: outcome, rule, all targets in their order, and what becomes of the kinds that were found. */
export function diffPolicies(before: CompiledPolicy, after: CompiledPolicy, recorded: Iterable<RecordedFacts>): Difference[] {
  const differences: Difference[] = []
  for (const entry of recorded) {
    const was = decide(before, entry.facts)
    const becomes = decide(after, entry.facts)
    const told = { before: tell(was, entry), after: tell(becomes, entry) }
    if (told.before !== told.after) differences.push({ recorded: entry, ...told, weaker: isWeaker(before, was, after, becomes, entry) })
  }
  return differences
}

function tell(decision: Decision, { facts }: RecordedFacts): string {
  if (decision.outcome === 'refused') return describeDecision(decision)
  const targets = decision.targets.map(({ provider, jurisdiction, model }) => `${provider} (${jurisdiction}) as ${model}`)
  const readable = readableKinds(decision, facts.kinds)
  return `${decision.outcome} by ${decision.rule} to ${targets.join(', else ')}${readable.length === 0 ? '' : `, readable: ${readable.join(' ')}`}`
}

function readableKinds(decision: Decision, kinds: RecordedFacts['facts']['kinds']): string[] {
  if (decision.outcome === 'refused') return []
  const { pseudonymise, redact } = decision.treatment
  const hidden = new Set<string>([...pseudonymise, ...redact])
  return Object.keys(kinds).filter((kind) => !hidden.has(kind))
}

function isWeaker(before: CompiledPolicy, was: Decision, after: CompiledPolicy, becomes: Decision, { facts }: RecordedFacts): boolean {
  const leaves = (policy: CompiledPolicy, decision: Decision) =>
    decision.outcome !== 'refused' && decision.targets.some(({ provider }) => policy.providers.get(provider)?.insideEu === false)
  if (leaves(after, becomes) && !leaves(before, was)) return true
  if (was.outcome === 'refused') return becomes.outcome !== 'refused' && facts.sensitivity.length > 0
  const readable = new Set(readableKinds(was, facts.kinds))
  return readableKinds(becomes, facts.kinds).some((kind) => !readable.has(kind))
}
