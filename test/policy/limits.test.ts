// What holds above the rules: whatever a rule says, these limits are not passed.
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/policy/compile.ts'
import { decide } from '../../src/policy/decide.ts'
import type { Decision, Facts } from '../../src/policy/decision.ts'

const PROVIDERS = `
  abroad: { jurisdiction: US, api: openai-chat, url: "https://abroad.example/v1", legal_basis: consent, transfer: { basis: scc, tia: 2026-01-15 }, models: [gpt-4o], serves: [gpt-*] }
  asked: { jurisdiction: CH, api: openai-chat, url: "https://asked.example/v1", legal_basis: contract, transfer: { basis: consent }, models: [ch-1], serves: [ch-*], in_place_of: { gpt-*: ch-1 } }
  home:
    jurisdiction: DE
    api: openai-chat
    url: https://home.example/v1
    legal_basis: contract
    models: [{ id: home-small, context: 1000 }, { id: home-blind, lacks: [vision, tools] }, home-large]
    serves: [home-*]
    in_place_of: { "*-mini": [home-small, home-large], gpt-*: [home-blind, home-large] }
  own: { jurisdiction: local, api: openai-chat, url: "http://127.0.0.1:1234/v1", legal_basis: none needed, serves: [own-*], in_place_of: { "*": own-1 } }
`

function policy(rules: string, top = '') {
  return compile(
    `name: p
description: A policy.
version: 1
${top}
providers:${PROVIDERS}
default_provider: { openai: abroad }
modes: { allowed: [no-ai, local, eu, managed, own-key, third-country] }
pseudonymise: { kinds: all }
rules:
${rules}
`,
    'p.yaml',
    { today: new Date('2026-11-23') },
  )
}

const FORWARD = '  - { name: all, because: all of it, then: forward }'
const EVERYWHERE = '  - { name: all, because: all of it, then: { route: { to: [abroad, asked, home, own] } } }'
const facts: Facts = { tenant: 't', dialect: 'openai-chat', model: 'gpt-4o', stream: false, sensitivity: [], kinds: {}, unreadable: [] }

function places(decision: Decision): string {
  return decision.outcome === 'refused' ? decision.code : decision.targets.map(({ provider }) => provider).join(' ')
}

describe('the boundary for sensitive requests', () => {
  it('takes providers outside of it away from a rule that does not speak of sensitivity', () => {
    expect(places(decide(policy(EVERYWHERE), { ...facts, sensitivity: ['health'] }))).toBe('home own')
    expect(places(decide(policy(FORWARD), { ...facts, sensitivity: ['health'] }))).toBe('refused_by_policy')
    expect(places(decide(policy(FORWARD), facts))).toBe('abroad')
  })

  it('may be drawn wider or narrower', () => {
    const wider = policy(EVERYWHERE, 'sensitive_stays_within: [EU, local, CH]')
    expect(places(decide(wider, { ...facts, sensitivity: ['health'], consents: ['asked'] }))).toBe('asked home own')
    expect(places(decide(policy(EVERYWHERE, 'sensitive_stays_within: [local]'), { ...facts, sensitivity: ['health'] }))).toBe('own')
    expect(places(decide(policy(EVERYWHERE, 'sensitive_stays_within: [DE]'), { ...facts, sensitivity: ['health'] }))).toBe('home')
    expect(places(decide(policy(EVERYWHERE, 'sensitive_stays_within: [FR]'), { ...facts, sensitivity: ['health'] }))).toBe(
      'refused_by_policy',
    )
  })

  it('is passed only for a reason on record', () => {
    const rule = `  - { name: money, because: needed, when: { sensitivity: [finance] }, then: { route: { to: [abroad] } }, third_country_because: "Art. 49(1)(e) GDPR" }\n${FORWARD}`
    expect(places(decide(policy(rule), { ...facts, sensitivity: ['finance'] }))).toBe('abroad')
    expect(places(decide(policy(rule), { ...facts, sensitivity: ['health'] }))).toBe('refused_by_policy')
  })
})

describe('modes', () => {
  it.each([
    ['no-ai', 'refused_by_policy'],
    ['local', 'own'],
    ['eu', 'home own'],
    ['managed', 'abroad home own'],
    ['third-country', 'home own'],
  ])('%s goes no further than it says', (mode, expected) => {
    expect(places(decide(policy(EVERYWHERE), { ...facts, mode }))).toBe(expected)
  })

  it('third-country reaches a third country only with a consent for that provider', () => {
    expect(places(decide(policy(EVERYWHERE), { ...facts, mode: 'third-country', consents: ['abroad'] }))).toBe('abroad home own')
    expect(places(decide(policy(FORWARD), { ...facts, mode: 'third-country', consents: ['asked'] }))).toBe('consent_required')
  })

  it('own-key goes to the provider asked for, with the client’s key, and nowhere else', () => {
    const decision = decide(policy(EVERYWHERE), { ...facts, mode: 'own-key', ownKey: true })
    expect(decision).toMatchObject({ targets: [{ provider: 'abroad', key: 'client' }] })
    expect(places(decide(policy(EVERYWHERE), { ...facts, mode: 'own-key' }))).toBe('refused_by_policy')
    expect(places(decide(policy(EVERYWHERE), { ...facts, mode: 'own-key', ownKey: true, sensitivity: ['health'] }))).toBe(
      'refused_by_policy',
    )
  })

  it('come from the client where the request names none, and are held to what was agreed with the client', () => {
    expect(places(decide(policy(EVERYWHERE), { ...facts, client: { mode: 'local' } }))).toBe('own')
    expect(places(decide(policy(EVERYWHERE), { ...facts, mode: 'eu', client: { mode: 'local' } }))).toBe('home own')
    expect(decide(policy(EVERYWHERE), { ...facts, mode: 'managed', client: { modes: ['eu', 'local'] } })).toEqual({
      outcome: 'refused',
      rule: 'mode-not-agreed',
      code: 'refused_by_policy',
    })
  })

  it('come from the policy where neither names one', () => {
    const byDefault = policy(EVERYWHERE).modes.has('eu')
    expect(byDefault).toBe(true)
    const source = policy(EVERYWHERE, 'sensitive_stays_within: [EU, local]')
    expect(places(decide({ ...source, defaultMode: 'local' }, facts))).toBe('own')
  })
})

describe('consents and objections', () => {
  it('a provider that needs consent is reached only with one', () => {
    expect(places(decide(policy(EVERYWHERE), facts))).toBe('abroad home own')
    expect(places(decide(policy(EVERYWHERE), { ...facts, consents: ['asked'] }))).toBe('abroad asked home own')
    expect(places(decide(policy(FORWARD), { ...facts, model: 'ch-1' }))).toBe('consent_required')
  })

  it('a condition on consent holds where one covers a provider of the rule', () => {
    const rules = `  - { name: yes, because: consented, when: { consent: true }, then: { route: { to: [asked] } } }\n${FORWARD}`
    expect(places(decide(policy(rules), { ...facts, consents: ['asked'] }))).toBe('asked')
    expect(places(decide(policy(rules), { ...facts, consents: ['home'] }))).toBe('abroad')
  })

  it('a provider that a client objected to is never used for it', () => {
    expect(places(decide(policy(EVERYWHERE), { ...facts, client: { objections: ['abroad', 'home'] } }))).toBe('own')
    expect(places(decide(policy(FORWARD), { ...facts, client: { objections: ['abroad'] } }))).toBe('refused_by_policy')
  })
})

describe('models', () => {
  const home = policy('  - { name: all, because: all of it, then: { route: { to: [home] } } }')
  const model = (more: Partial<Facts>) => {
    const decision = decide(home, { ...facts, ...more })
    return decision.outcome === 'refused' ? decision.code : decision.targets[0].model
  }

  it('are chosen so that they can do what the request needs', () => {
    expect(model({})).toBe('home-blind')
    expect(model({ needs: ['tools'] })).toBe('home-large')
    expect(model({ needs: ['json'] })).toBe('home-blind')
    expect(model({ model: 'gpt-4o-mini', bytes: 2_000 })).toBe('home-small')
    expect(model({ model: 'gpt-4o-mini', bytes: 4_000 })).toBe('home-large')
  })

  it('are left to the client that names one of the provider’s own', () => {
    expect(model({ model: 'home-blind', needs: ['vision'] })).toBe('home-blind')
  })

  it('that run elsewhere are not local', () => {
    const own = policy('  - { name: all, because: all of it, then: { route: { to: [own] } } }')
    const decision = (name: string) => decide(own, { ...facts, model: name })
    expect(places(decision('own-model'))).toBe('own')
    expect(places(decision('own-model:120b-cloud'))).toBe('model_not_mapped')
  })
})

describe('treatment of kinds', () => {
  it('is the policy’s, except for what a rule says otherwise', () => {
    const rules = `  - { name: money, because: numbers needed, when: { sensitivity: [finance] }, then: { route: { to: [home] } }, treat: { keep: [IBAN], redact: [CREDENTIAL], block: [CREDIT_CARD] } }\n${FORWARD}`
    const source = policy(rules)
    const money = decide(source, { ...facts, sensitivity: ['finance'], kinds: { IBAN: 1 } })
    if (money.outcome === 'refused') throw new Error('not to be refused')
    expect(money.treatment.pseudonymise.has('IBAN')).toBe(false)
    expect(money.treatment.pseudonymise.has('PERSON')).toBe(true)
    expect([...money.treatment.redact]).toEqual(['CREDENTIAL'])
    expect(decide(source, { ...facts, sensitivity: ['finance'], kinds: { CREDIT_CARD: 1 } })).toMatchObject({
      code: 'kind_blocked',
      rule: 'money',
    })
    expect(places(decide(source, { ...facts, kinds: { CREDIT_CARD: 1 } }))).toBe('abroad')
  })
})

describe('conditions', () => {
  it.each<[string, string, Partial<Facts>, Partial<Facts>]>([
    ['counts of kinds', 'kinds: { PERSON: 3 }', { kinds: { PERSON: 3 } }, { kinds: { PERSON: 2 } }],
    ['one of several kinds', 'kinds: { PERSON: 3, IBAN: 1 }', { kinds: { IBAN: 1 } }, { kinds: { PERSON: 2 } }],
    ['size', 'larger_than_kb: 2', { bytes: 2049 }, { bytes: 2048 }],
    ['language', 'language: [de]', { languages: ['en', 'de'] }, { languages: ['en'] }],
    ['needs', 'needs: [tools, vision]', { needs: ['vision'] }, { needs: ['json'] }],
    ['API', 'api: [mistral-chat]', { dialect: 'mistral-chat' }, {}],
    ['what cannot be read', 'unreadable: [audio]', { unreadable: ['audio'] }, { unreadable: ['image'] }],
  ])('%s', (_, when, meets, misses) => {
    const source = policy(`  - { name: special, because: special, when: { ${when} }, then: { route: { to: [home] } } }\n${FORWARD}`)
    const rule = (more: Partial<Facts>) => decide(source, { ...facts, model: 'home-large', ...more }).rule
    expect(rule(meets)).toBe('special')
    expect(rule(misses)).toBe('all')
  })
})
