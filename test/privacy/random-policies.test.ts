// Ten thousand policies that nobody wrote, requests that nobody sent, and outages of every provider: nothing sensitive reaches a place
// that the policy does not allow, and no mode, consent or objection is passed over. The oracle reads the policy's own words, not what
// was compiled of them. DECKNAME's own road decides and sends; only the providers are made up.
import { expect, it } from 'vitest'
import { CATEGORIES, type Category } from '../../src/classify/category.ts'
import { openaiChat } from '../../src/dialects/openai-chat.ts'
import { ProxyError } from '../../src/errors.ts'
import { compile } from '../../src/policy/compile.ts'
import type { CompiledPolicy } from '../../src/policy/compiled-policy.ts'
import { decide } from '../../src/policy/decide.ts'
import type { Facts } from '../../src/policy/decision.ts'
import { PolicyError } from '../../src/policy/policy-error.ts'
import type { Provider } from '../../src/providers/provider.ts'
import { parseKeyRing } from '../../src/pseudonym/master-key.ts'
import { type Call, newTrail, type Parts } from '../../src/relay/call.ts'
import { dispatch } from '../../src/relay/dispatch.ts'
import type { Prepared } from '../../src/relay/relay.ts'
import { RetryBudget } from '../../src/relay/retry-budget.ts'

const POLICIES = 10_000
const REQUESTS = 3
const SEED = Math.floor(Date.now() % 2 ** 31)

/** Numbers from 0 to 1, the same for one seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const random = numbers(SEED)
const chance = (share: number): boolean => random() < share
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
const some = <T>(list: readonly T[]): T[] => {
  const chosen = list.filter(() => chance(0.4))
  return chosen.length > 0 ? chosen : [pick(list)]
}

const PLACES = ['EU', 'EEA', 'DE', 'FR', 'NO', 'local', 'US', 'CH', 'GB', 'CN', 'global'] as const
const MODES = ['no-ai', 'local', 'eu', 'managed', 'own-key', 'third-country', 'ours'] as const
const NAMES = ['one', 'two', 'three', 'four'] as const
const MODELS = NAMES.map((name) => `${name}-large`)

interface WrittenProvider {
  readonly jurisdiction: string
  readonly transfer?: { readonly basis: string }
  readonly consent?: 'required'
}

interface Written {
  readonly providers: Readonly<Record<string, WrittenProvider>>
  readonly sensitive_stays_within?: readonly string[]
  readonly rules: readonly { readonly name: string; readonly third_country_because?: string }[]
}

const insideEu = (place: string): boolean => ['EU', 'EEA', 'DE', 'FR', 'NO', 'local'].includes(place)

function provider(name: string): object {
  const jurisdiction = pick(PLACES)
  const local = jurisdiction === 'local'
  const basis = pick(['scc', 'consent', ...(['CH', 'GB'].includes(jurisdiction) ? ['adequacy'] : [])])
  return {
    jurisdiction,
    api: pick(['openai-chat', 'mistral-chat']),
    url: local ? 'http://127.0.0.1:9/v1' : `https://${name}.example/v1`,
    legal_basis: 'contract',
    ...(!insideEu(jurisdiction) && { transfer: { basis } }),
    ...(chance(0.15) && { consent: 'required' }),
    models: [`${name}-large`],
    serves: [`${name}-*`],
    in_place_of: { '*': `${name}-large` },
  }
}

function condition(): object {
  return {
    ...(chance(0.4) && { sensitivity: pick(['any', 'none', some(CATEGORIES)]) }),
    ...(chance(0.25) && { mode: some(MODES) }),
    ...(chance(0.15) && { consent: chance(0.7) }),
    ...(chance(0.15) && { asked_for: pick(['inside-eu', 'outside-eu', some(NAMES)]) }),
    ...(chance(0.1) && { unreadable: chance(0.5) }),
    ...(chance(0.1) && { kinds: { PERSON: 2 } }),
    ...(chance(0.1) && { tenant: ['acme'] }),
    ...(chance(0.1) && { stream: chance(0.5) }),
  }
}

function rule(index: number, last: boolean): object {
  const to = some(NAMES)
  return {
    name: `rule-${index}`,
    because: 'made up',
    ...(!last && { when: condition() }),
    // biome-ignore lint/suspicious/noThenProperty: the word of the policy file
    then: chance(0.3)
      ? 'forward'
      : chance(0.15)
        ? 'refuse'
        : { route: { to, ...(chance(0.3) && { weights: Object.fromEntries(to.map((name) => [name, 1 + Math.floor(random() * 5)])) }) } },
    ...(chance(0.08) && { third_country_because: 'a reason on record' }),
  }
}

function writePolicy(): Written {
  const count = 1 + Math.floor(random() * 4)
  const rules = Array.from({ length: count }, (_, index) => rule(index, index === count - 1))
  return {
    name: 'random',
    description: 'A policy that nobody wrote.',
    version: 1,
    providers: Object.fromEntries(NAMES.map((name) => [name, provider(name)])),
    default_provider: { openai: pick(NAMES), mistral: pick(NAMES) },
    modes: { allowed: MODES.filter((mode) => mode !== 'ours'), ...(chance(0.2) && { default: pick(['eu', 'local', 'managed']) }) },
    ...(chance(0.3) && { sensitive_stays_within: some(['EU', 'EEA', 'local', 'DE', 'CH', 'US']) }),
    pseudonymise: { kinds: 'all' },
    rules,
  } as unknown as Written
}

function randomFacts(): Facts {
  const sensitivity: Category[] = chance(0.75) ? CATEGORIES.filter(() => chance(0.15)) : []
  return {
    tenant: pick(['default', 'acme']),
    dialect: 'openai-chat',
    model: pick([...MODELS, 'unheard-of']),
    stream: chance(0.3),
    sensitivity: sensitivity.length === 0 && chance(0.7) ? [pick(CATEGORIES)] : sensitivity,
    kinds: chance(0.5) ? { PERSON: 1 + Math.floor(random() * 3) } : {},
    unreadable: chance(0.1) ? ['image'] : [],
    ...(chance(0.4) && { mode: pick([...MODES, 'turbo']) }),
    ...(chance(0.3) && { client: { ...(chance(0.5) && { modes: some(MODES) }), ...(chance(0.5) && { objections: some(NAMES) }) } }),
    ...(chance(0.4) && { consents: some(NAMES) }),
    ...(chance(0.3) && { ownKey: true }),
  }
}

/** Providers that fail by chance, and write down when they are reached. */
function outage(policy: CompiledPolicy, reached: string[]): ReadonlyMap<string, Provider> {
  const down = new Set<string>(NAMES.filter(() => chance(0.4)))
  return new Map(
    [...policy.providers.values()].map(({ name, jurisdiction, api }): [string, Provider] => [
      name,
      {
        name,
        jurisdiction,
        chat: api,
        configured: true,
        addressed: true,
        up: true,
        async send() {
          reached.push(name)
          if (down.has(name)) throw new ProxyError('upstream_failed')
          return { status: 200, headers: {}, body: (async function* () {})() }
        },
        close: async () => undefined,
      },
    ]),
  )
}

/** What the words of the policy allow; undefined if they allow the provider for these facts. */
function violation(written: Written, facts: Facts, ruleName: string, mode: string | undefined, name: string): string | undefined {
  const provider = written.providers[name]
  if (provider === undefined) return 'a provider that is none of the policy'
  const { jurisdiction } = provider
  const consented = facts.consents?.includes(name) === true
  const within = written.sensitive_stays_within ?? ['EU', 'EEA', 'local']
  const wide = within.includes('EU') || within.includes('EEA')
  const allowed = within.includes(jurisdiction) || (wide && insideEu(jurisdiction) && jurisdiction !== 'local')
  const reasoned = written.rules.find((rule) => rule.name === ruleName)?.third_country_because !== undefined
  if (facts.sensitivity.length > 0 && !allowed && !reasoned) return 'sensitive, beyond the boundary'
  if (facts.client?.objections?.includes(name)) return 'against an objection'
  if ((provider.consent === 'required' || provider.transfer?.basis === 'consent') && !consented) return 'without consent'
  if (mode === 'no-ai') return 'in the mode no-ai'
  if (mode === 'local' && jurisdiction !== 'local') return 'in the mode local'
  if (mode === 'eu' && !insideEu(jurisdiction)) return 'in the mode eu'
  if (mode === 'third-country' && !insideEu(jurisdiction) && !consented) return 'abroad without consent'
  if (mode === 'own-key' && facts.ownKey !== true) return 'without a key of one’s own'
  return undefined
}

const KEYS = parseKeyRing(`0:${Buffer.alloc(32, 7).toString('base64')}`)

/** Sends as the road does. @returns names of all providers reached. */
async function send(
  policy: CompiledPolicy,
  facts: Facts,
): Promise<{ readonly rule: string; readonly mode?: string; readonly reached: string[] }> {
  const decision = decide(policy, facts)
  const reached: string[] = []
  if (decision.outcome === 'refused') return { rule: decision.rule, reached }
  const trail = { ...newTrail(), stream: facts.stream }
  const call = {
    tenant: facts.tenant,
    dialect: openaiChat,
    signal: new AbortController().signal,
    trail,
    ownKey: facts.ownKey ? 'k' : undefined,
  }
  const parts = { providers: outage(policy, reached), keys: KEYS, retries: new RetryBudget(0) }
  const prepared = {
    decision,
    body: { model: facts.model, messages: [{ role: 'user', content: 'x' }] },
    consents: [],
    check: () => undefined,
  }
  await dispatch(prepared as unknown as Prepared, call as unknown as Call, parts as unknown as Parts).catch((error: unknown) => {
    if (!(error instanceof ProxyError) || error.code === 'internal_error') throw error
  })
  return { rule: decision.rule, ...(decision.mode !== undefined && { mode: decision.mode }), reached }
}

it(`no request reaches a place that its policy does not allow, in ${POLICIES} random policies (seed ${SEED})`, {
  timeout: 300_000,
}, async () => {
  let policies = 0
  let sent = 0
  let sensitiveSent = 0
  let failedOver = 0
  while (policies < POLICIES) {
    const written = writePolicy()
    let policy: CompiledPolicy
    try {
      policy = compile(JSON.stringify(written), 'random.yaml')
    } catch (error) {
      if (error instanceof PolicyError) continue
      throw error
    }
    policies++
    for (let i = 0; i < REQUESTS; i++) {
      const facts = randomFacts()
      const { rule, mode, reached } = await send(policy, facts)
      for (const name of reached) {
        const found = violation(written, facts, rule, mode, name)
        if (found !== undefined) expect.fail(`seed ${SEED}: ${name} reached ${found}: ${JSON.stringify({ written, facts, rule })}`)
      }
      if (reached.length > 0) sent++
      if (reached.length > 0 && facts.sensitivity.length > 0) sensitiveSent++
      if (reached.length > 1) failedOver++
    }
  }
  process.stdout.write(
    `random policies: seed ${SEED}, ${sent} requests sent, ${sensitiveSent} of them sensitive, ${failedOver} failed over\n`,
  )
  expect(sensitiveSent).toBeGreaterThan(POLICIES / 10)
  expect(failedOver).toBeGreaterThan(POLICIES / 50)
})
