// Whether an address can keep what a policy says about its provider: where data is processed and that it travels encrypted.
import { isLoopback, isPrivate } from '../wire/network.ts'

/** EU and EEA member states by ISO 3166 code; Iceland, Liechtenstein and Norway are in the EEA only. */
const EU_EEA = new Set('EU EEA AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(' '))

export const LOCAL = 'local'

/** Inside the EU/EEA, or on the operator's own machines. */
export function isInsideEu(jurisdiction: string): boolean {
  return jurisdiction === LOCAL || EU_EEA.has(jurisdiction)
}

/** Hosts that give no commitment to process in the EU, with what to name instead. */
const NOT_EU: readonly (readonly [RegExp, string])[] = [
  [/^api\.mistral\.ai$/, 'https://api.eu.mistral.ai/v1'],
  [/^api\.openai\.com$/, 'https://eu.api.openai.com/v1 (a project with EU data residency)'],
  [/^api\.anthropic\.com$/, 'an EU region of a cloud that hosts the model'],
  [/^generativelanguage\.googleapis\.com$/, 'Vertex AI in an EU region'],
  [/^aiplatform\.googleapis\.com$/, 'the host of an EU region (europe-west1-aiplatform.googleapis.com)'],
  [/^(?:us|asia|me|australia|southamerica|northamerica|africa)-[a-z0-9-]+-aiplatform\.googleapis\.com$/, 'the host of an EU region'],
  [/^bedrock[a-z-]*\.(?!eu-)[a-z0-9-]+\./, 'an EU region of Bedrock (eu-central-1)'],
]

export interface ResidencyProblem {
  readonly message: string
  readonly remedy: string
}

/** What is wrong with `url` for a provider of this jurisdiction; undefined if nothing. Loopback is always allowed (tests, local models). */
export function residencyProblem(jurisdiction: string, url: string): ResidencyProblem | undefined {
  const place = /\{[^}]*\}/.exec(url)?.[0]
  if (place !== undefined) return { message: `'${url}' has a place for a value of your own: ${place}`, remedy: 'write the whole address' }
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) {
    return { message: `'${url}' is not a web address`, remedy: 'write it as https://host/v1' }
  }
  const host = parsed.hostname.replace(/^\[|\]$/g, '')
  if (isLoopback(host)) return undefined
  const own = isPrivate(host)
  if (jurisdiction === LOCAL && !own) {
    return {
      message: `'${host}' is not on your own machines, but the jurisdiction is 'local'`,
      remedy: 'name the jurisdiction where this host processes data',
    }
  }
  if (parsed.protocol === 'http:' && !own) return { message: `'${url}' is not encrypted`, remedy: 'use https' }
  if (!isInsideEu(jurisdiction) || jurisdiction === LOCAL) return undefined
  const match = NOT_EU.find(([pattern]) => pattern.test(host))
  if (match === undefined) return undefined
  return {
    message: `'${host}' gives no commitment to process data in the EU`,
    remedy: `use ${match[1]}, or name the jurisdiction as it is`,
  }
}
