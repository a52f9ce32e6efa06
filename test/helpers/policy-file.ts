// A policy in a file of its own, over fake providers.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** @returns the path of a new file. */
export function writeTemporary(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'deckname-')), name)
  writeFileSync(path, text)
  return path
}

/** An entry of `providers`, in one line. */
export function providerEntry(jurisdiction: string, url: string, more = '', api = 'openai-chat'): string {
  const transfer = ['EU', 'local', 'DE', 'FR'].includes(jurisdiction) ? '' : 'transfer: { basis: scc, tia: 2026-01-15 }, '
  return `{ description: d, jurisdiction: ${jurisdiction}, api: ${api}, url: "${url}", legal_basis: contract, ${transfer}${more} }`
}

export interface PolicyParts {
  /** Name → entry. */
  readonly providers: Readonly<Record<string, string>>
  /** The provider for models that no provider claims. */
  readonly byDefault: string
  /** Lines of YAML, such as `modes: { allowed: [own-key] }`. */
  readonly more?: string
  readonly pseudonymise?: string
  /** Rules as YAML flow maps, before the last one, which forwards. */
  readonly rules?: readonly string[]
}

export function policyText({ providers, byDefault, more = '', pseudonymise, rules = [] }: PolicyParts): string {
  return `name: for-a-test
description: A policy for one test.
version: 1
providers:
${Object.entries(providers)
  .map(([name, entry]) => `  ${name}: ${entry}`)
  .join('\n')}
default_provider: { openai: ${byDefault}, mistral: ${byDefault} }
pseudonymise: ${pseudonymise ?? '{ kinds: all, keep: [ORGANIZATION, LOCATION, AGE] }'}
${more}
rules:
${[...rules, '{ name: others, because: nothing else matches, then: forward }'].map((rule) => `  - ${rule}`).join('\n')}
`
}

export function policyFile(parts: PolicyParts): string {
  return writeTemporary('policy.yaml', policyText(parts))
}
