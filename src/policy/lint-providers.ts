// Providers of a policy: addresses that keep what is said of them, models that they serve, safeguards.
import { glob } from './glob.ts'
import { residencyProblem } from './residency.ts'
import { type Finding, lintSafeguards } from './safeguards.ts'
import type { PolicyFile } from './schema.ts'

export function* lintProviders({ providers, default_provider, notice_days }: PolicyFile, today: Date): Generator<Finding> {
  for (const [name, provider] of Object.entries(providers)) {
    const path = ['providers', name]
    const residency = residencyProblem(provider.jurisdiction, provider.url)
    if (residency !== undefined) yield { path: [...path, 'url'], ...residency }
    yield* lintSafeguards(name, provider, notice_days, today)
    for (const model of provider.models) {
      const id = typeof model === 'string' ? model : model.id
      if (!provider.serves.some((pattern) => glob(pattern).matches(id))) {
        yield {
          path: [...path, 'models'],
          message: `provider '${name}' lists the model '${id}' but does not serve it`,
          remedy: "add it to 'serves' or remove it from 'models'",
        }
      }
    }
    for (const [asked, uses] of Object.entries(provider.in_place_of)) {
      for (const use of [uses].flat()) {
        if (provider.serves.some((pattern) => glob(pattern).matches(use))) continue
        yield {
          path: [...path, 'in_place_of', asked],
          message: `provider '${name}' does not serve the model '${use}'`,
          remedy: "name one of its own models, or add it to 'serves'",
        }
      }
    }
  }
  for (const [family, name] of Object.entries(default_provider)) {
    if (providers[name] === undefined) yield unknownProvider(['default_provider', family], name, providers)
  }
}

/** A name that stands for none of the policy's providers. */
export function unknownProvider(path: readonly (string | number)[], name: string, providers: PolicyFile['providers']): Finding {
  return { path, message: `there is no provider '${name}'`, remedy: `name one of: ${Object.keys(providers).join(', ')}` }
}
