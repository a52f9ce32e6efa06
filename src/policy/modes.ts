// Modes with a meaning of their own. Whatever the rules of a policy say, a request in such a mode goes no further than it allows.
import type { CompiledPolicy, CompiledProvider } from './compiled-policy.ts'
import type { ClientTerms } from './decision.ts'
import { LOCAL } from './residency.ts'

export const OWN_KEY = 'own-key'

type Ceiling = (provider: CompiledProvider, consented: boolean) => boolean

const CEILINGS: ReadonlyMap<string, Ceiling> = new Map<string, Ceiling>([
  ['no-ai', () => false],
  ['local', ({ jurisdiction }) => jurisdiction === LOCAL],
  ['eu', ({ insideEu }) => insideEu],
  // Art. 49(1)(a) GDPR: outside the EU/EEA only with a consent.
  ['third-country', ({ insideEu }, consented) => insideEu || consented],
])

/** Modes that policies may offer without a rule that names them. */
export const MODES: readonly string[] = [...CEILINGS.keys(), 'managed', OWN_KEY]

/** Whether a request in this mode may go to the provider at all. Modes of the policy's own have no ceiling. */
export function mayReach(mode: string | undefined, provider: CompiledProvider, consented: boolean): boolean {
  return mode === undefined || (CEILINGS.get(mode)?.(provider, consented) ?? true)
}

interface Asked {
  readonly mode?: string | undefined
  readonly client?: ClientTerms
}

/** The mode of a request: the one that it names, else its client's, else the policy's. It may be one that the policy does not know. */
export function modeOf(asked: Asked, { defaultMode }: CompiledPolicy): string | undefined {
  const { mode, client } = asked
  return mode ?? client?.mode ?? defaultMode
}
