// The providers of a policy with this installation's addresses and keys. Those that a reloaded policy leaves as they are keep their
// connections, and what is known of their health.
import { type CompiledPolicy, type CompiledProvider, providersOf } from '../policy/compiled-policy.ts'
import { residencyProblem } from '../policy/residency.ts'
import type { BreakerOptions } from '../providers/breaker.ts'
import { createProvider, type ProviderOptions } from '../providers/http-provider.ts'
import type { Provider } from '../providers/provider.ts'
import { isForAnyPolicy, type Settings, SettingsError } from '../settings.ts'

export interface BuildOptions {
  readonly settings: Settings
  /** Base URL of the sandbox that stands in for a provider. */
  readonly sandbox: ((provider: string) => string) | undefined
  readonly breaker: BreakerOptions | undefined
}

export interface Built {
  readonly providers: ReadonlyMap<string, Provider>
  /** Provider → all that it was made from, to tell whether another policy would make the same. Holds keys: it stays in memory. */
  readonly made: ReadonlyMap<string, string>
}

const SANDBOX_PATHS = { 'openai-chat': 'openai', 'mistral-chat': 'mistral' } as const

/**
 * @param before what another policy built, of which equal providers are taken over.
 * @throws SettingsError or ProviderError where an address or key cannot be used.
 */
export function buildProviders(policy: CompiledPolicy, options: BuildOptions, before?: Built): Built {
  checkUrls(policy, options.settings)
  const providers = new Map<string, Provider>()
  const made = new Map<string, string>()
  for (const compiled of providersOf(policy)) {
    const { name } = compiled
    const wanted = optionsOf(compiled, options)
    const from = JSON.stringify(wanted)
    const same = before?.made.get(name) === from ? before.providers.get(name) : undefined
    providers.set(name, same ?? createProvider(wanted))
    made.set(name, from)
  }
  return { providers, made }
}

/** Closes what was built and is not in use any more. */
export async function closeProviders(built: Built, kept?: Built): Promise<void> {
  const unused = [...built.providers.values()].filter((provider) => kept?.providers.get(provider.name) !== provider)
  await Promise.all(unused.map((provider) => provider.close()))
}

function optionsOf(compiled: CompiledProvider, { settings, sandbox, breaker }: BuildOptions): ProviderOptions {
  const { name, jurisdiction, api, key, timeouts, healthCheck } = compiled
  return {
    name,
    jurisdiction,
    dialect: api,
    url: sandbox === undefined ? urlOf(compiled, settings) : `${sandbox(name)}/${SANDBOX_PATHS[api]}/v1`,
    key: key === undefined ? undefined : settings.providerKey(key),
    timeouts,
    healthCheck,
    breaker,
  }
}

/** The policy's URL, or the one that the environment puts in its place, which must keep the policy's word. */
function urlOf({ name, jurisdiction, url }: CompiledProvider, { providerUrls }: Settings): string {
  const replaced = providerUrls[settingName(name)]
  if (replaced === undefined) return url
  const problem = residencyProblem(jurisdiction, replaced)
  if (problem === undefined) return replaced
  throw new SettingsError(variableOf(name), `does not keep the policy’s word: ${problem.message}; ${problem.remedy}`)
}

/** A mistyped name must not leave the policy's address in force. */
function checkUrls(policy: CompiledPolicy, { providerUrls }: Settings): void {
  const names = new Set([...policy.providers.keys()].map(settingName))
  const unknown = Object.keys(providerUrls).find((name) => !names.has(name) && !isForAnyPolicy(name))
  if (unknown === undefined) return
  const known = [...policy.providers.keys()].map(variableOf).join(', ')
  throw new SettingsError(variableOf(unknown), `is for no provider of the policy ${policy.name}; those are ${known}`)
}

function settingName(provider: string): string {
  return provider.replaceAll('-', '_')
}

function variableOf(provider: string): string {
  return `DECKNAME_${settingName(provider).toUpperCase()}_URL`
}
