// The consents that hold for a request: those that the operator recorded, and, where the policy takes them, those that the app states
// in a header as an RFC 9651 dictionary: who="user-17", given=@1793491200, notice="sha256:…", providers=("openai"), until=@1825027200
import { type BareItem, type Dictionary, parseDictionary, Token } from 'structured-headers'
import type { CompiledPolicy } from '../policy/compile.ts'
import { deriveKey, keyedHash } from '../pseudonym/token-key.ts'
import { type Consent, endOf, isValid } from '../tenants/consent.ts'
import type { Call, Judgement } from './call.ts'

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/
const NOTICE = /^sha256:[0-9a-f]{64}$/
/** Dates of the standard, of which the library reads only one that ends the header: seconds since 1970, so they are read as numbers. */
const DATE = /=@(-?\d{1,15})(?=\s*(?:,|$))/g
/** Dates as people write them, which the standard does not know. */
const BARE_DATE = /=(\d{4}-\d\d-\d\d)(?=\s*(?:,|$))/g

/** The consents that hold, the one that the request names first. */
export function consentsOf(call: Call, { consents, policy }: Pick<Judgement, 'consents' | 'policy'>, now = Date.now()): Consent[] {
  const accepted = policy().consentFrom
  const held: Consent[] = []
  const text = call.consent?.trim()
  if (text !== undefined && text !== '') {
    const named = ID.test(text)
      ? accepted.has('file')
        ? consents?.find(text)
        : undefined
      : accepted.has('header')
        ? stated(text)
        : undefined
    if (named !== undefined) held.push(named)
  }
  if (consents !== undefined && accepted.has('file')) held.push(...consents.standing.filter((consent) => consent !== held[0]))
  return held.filter((consent) => isValid(consent, call.tenant, now))
}

/** Providers of the policy that they cover. */
export function providersCovered(held: readonly Consent[], policy: CompiledPolicy): string[] {
  return [...new Set(held.flatMap(({ providers }) => providers))].filter((name) => policy.providers.has(name))
}

/** Writes down on which consent a provider was used, if on one. */
export function noteConsent(call: Call, provider: string, held: readonly Consent[], keys: Judgement['keys']): void {
  const consent = held.find(({ providers }) => providers.includes(provider))
  if (consent === undefined) return
  const key = deriveKey(keys[0], 'identifier', call.tenant, { type: 'tenant' })
  call.trail.consent = consent.id ?? 'stated'
  call.trail.consentNotice = consent.notice
  call.trail.consentBy = keyedHash(key, consent.who).slice(0, 32)
}

/** @returns undefined for what is no such dictionary, or lacks a part. */
function stated(text: string): Consent | undefined {
  let members: Dictionary
  try {
    members = parseDictionary(text.replace(BARE_DATE, '="$1"').replace(DATE, '=$1'))
  } catch {
    return undefined
  }
  const one = (name: string): BareItem | undefined => {
    const value = members.get(name)?.[0]
    return Array.isArray(value) ? undefined : (value as BareItem | undefined)
  }
  const who = wordOf(one('who'))
  const notice = wordOf(one('notice'))
  const given = timeOf(one('given'))
  const providers = listOf(members.get('providers')?.[0])
  if (who === undefined || notice === undefined || !NOTICE.test(notice) || given === undefined || providers.length === 0) return undefined
  const end = one('until')
  const until = end === undefined ? Number.POSITIVE_INFINITY : typeof end === 'string' ? endOf(end) : (timeOf(end) ?? Number.NaN)
  // An end that cannot be read is no end that has not come.
  if (Number.isNaN(until)) return undefined
  return { who, given, notice, providers, until, standing: false }
}

function wordOf(value: unknown): string | undefined {
  const word = typeof value === 'string' || value instanceof Token ? String(value) : ''
  return word === '' || word.length > 256 ? undefined : word
}

function listOf(value: unknown): string[] {
  const items = Array.isArray(value) ? value.map((item: readonly unknown[]) => item[0]) : [value]
  return items.map(wordOf).filter((word) => word !== undefined)
}

function timeOf(value: BareItem | undefined): number | undefined {
  if (typeof value === 'number') return value * 1000
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(time) ? undefined : time
}
