// The providers of one proxy, by the name that policies use.
import { createProvider, type ProviderOptions } from './http-provider.ts'
import { type Provider, ProviderError } from './provider.ts'

/** @throws Error where two share a name, or one cannot be built. */
export function createProviders(list: readonly ProviderOptions[]): ReadonlyMap<string, Provider> {
  const names = new Set<string>()
  for (const { name } of list) {
    if (names.has(name)) throw new ProviderError(`Provider ${name} is defined twice`)
    names.add(name)
  }
  return new Map(list.map((options) => [options.name, createProvider(options)]))
}
