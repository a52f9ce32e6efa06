import { describe, expect, it } from 'vitest'
import { CATEGORIES, type Category } from '../../src/classify/category.ts'
import { KEPT_BY_DEFAULT, KINDS } from '../../src/detect/kinds.ts'
import { compile } from '../../src/policy/compile.ts'
import { type CompiledPolicy, modelsOf, providersOf } from '../../src/policy/compiled-policy.ts'
import { decide } from '../../src/policy/decide.ts'
import type { Facts } from '../../src/policy/decision.ts'
import { loadPolicy } from '../../src/policy/load.ts'

const facts: Facts = { tenant: 'acme', dialect: 'openai-chat', model: 'gpt-4o', stream: false, sensitivity: [], kinds: {}, unreadable: [] }
const policy = loadPolicy('default')

/** A policy with two EU providers, one outside, and the given rules. */
function withRules(rules: string): CompiledPolicy {
  return compile(
    `
name: test
description: For tests.
version: 1
providers:
  abroad: { jurisdiction: US, api: openai-chat, url: "https://abroad.example/v1", legal_basis: consent, transfer: { basis: scc, tia: 2026-01-15 }, serves: [gpt-*] }
  first: { jurisdiction: EU, api: openai-chat, url: "https://first.example/v1", legal_basis: contract, serves: [one-*], in_place_of: { gpt-4*: one-large } }
  second: { jurisdiction: DE, api: mistral-chat, url: "https://second.example/v1", legal_basis: contract, serves: [two-*], in_place_of: { gpt-*: two-any } }
default_provider: { openai: abroad }
pseudonymise: { kinds: all }
rules:
${rules}
  - { name: rest, because: the rest, then: forward }
`,
    'test.yaml',
  )
}

describe('decide()', () => {
  it('takes the first rule that matches', () => {
    const two = withRules(`
  - { name: a, because: first of two, when: { kinds: [EMAIL] }, then: refuse }
  - { name: b, because: second of two, when: { kinds: [EMAIL, IBAN] }, then: { route: { to: [second] } } }`)
    expect(decide(two, { ...facts, kinds: { EMAIL: 1, IBAN: 1 } })).toMatchObject({ outcome: 'refused', rule: 'a' })
    expect(decide(two, { ...facts, kinds: { IBAN: 1 } })).toMatchObject({ outcome: 'rerouted', rule: 'b' })
    expect(decide(two, facts)).toMatchObject({ outcome: 'forwarded', rule: 'rest' })
  })

  it.each([
    ['model: [gpt-4*]', { model: 'gpt-4o' }, { model: 'gpt-5' }],
    ['tenant: [acme]', { tenant: 'acme' }, { tenant: 'other' }],
    ['tenant: ["a*e"]', { tenant: 'acme' }, { tenant: 'acme2' }],
    ['stream: true', { stream: true }, { stream: false }],
    ['unreadable: true', { unreadable: ['image'] }, { unreadable: [] }],
    ['unreadable: false', { unreadable: [] }, { unreadable: ['file'] }],
    ['sensitivity: any', { sensitivity: ['union'] }, { sensitivity: [] }],
    ['sensitivity: none', { sensitivity: [] }, { sensitivity: ['union'] }],
    ['sensitivity: [health, genetic]', { sensitivity: ['finance', 'genetic'] }, { sensitivity: ['finance'] }],
    ['kinds: [IBAN]', { kinds: { IBAN: 2 } }, { kinds: { PERSON: 2 } }],
    ['mode: [strict]', { mode: 'strict' }, {}],
    ['asked_for: [abroad]', { model: 'gpt-4o' }, { model: 'one-small' }],
    ['asked_for: outside-eu', { model: 'gpt-4o' }, { model: 'two-small' }],
    ['asked_for: inside-eu', { model: 'one-small' }, { model: 'unheard-of' }],
  ] satisfies [string, Partial<Facts>, Partial<Facts>][])('reads the condition { %s }', (when, match, miss) => {
    const one = withRules(`  - { name: it, because: the one, when: { ${when} }, then: refuse }`)
    expect(decide(one, { ...facts, ...match }).rule).toBe('it')
    expect(decide(one, { ...facts, ...miss }).rule).toBe('rest')
  })

  it('lists all targets of a route in order, without those that have no model for it', () => {
    const route = withRules('  - { name: eu, because: in the EU, when: { sensitivity: any }, then: { route: { to: [first, second] } } }')
    const sensitive: Facts = { ...facts, sensitivity: ['health'] }
    expect(decide(route, sensitive)).toMatchObject({
      outcome: 'rerouted',
      targets: [
        { provider: 'first', jurisdiction: 'EU', model: 'one-large', legalBasis: 'contract' },
        { provider: 'second', jurisdiction: 'DE', model: 'two-any' },
      ],
    })
    expect(decide(route, { ...sensitive, model: 'gpt-5' })).toMatchObject({ targets: [{ provider: 'second', model: 'two-any' }] })
    expect(decide(route, { ...sensitive, model: 'unheard-of' })).toEqual({ outcome: 'refused', rule: 'eu', code: 'model_not_mapped' })
  })

  it('prefers the model map of the rule to that of the provider', () => {
    const route = withRules(
      '  - { name: eu, because: in the EU, when: { sensitivity: any }, then: { route: { to: [first], models: { gpt-4o: one-special } } } }',
    )
    expect(decide(route, { ...facts, sensitivity: ['health'] })).toMatchObject({ targets: [{ model: 'one-special' }] })
    expect(decide(route, { ...facts, sensitivity: ['health'], model: 'gpt-4.1' })).toMatchObject({ targets: [{ model: 'one-large' }] })
  })

  it('calls a route to the provider asked for forwarded, and keeps the model', () => {
    const route = withRules('  - { name: eu, because: in the EU, when: { sensitivity: any }, then: { route: { to: [first, second] } } }')
    expect(decide(route, { ...facts, sensitivity: ['health'], model: 'one-tiny' })).toMatchObject({
      outcome: 'forwarded',
      targets: [{ provider: 'first', model: 'one-tiny' }],
    })
  })

  it('refuses a mode that no rule knows', () => {
    expect(decide(policy, { ...facts, mode: 'turbo' })).toEqual({ outcome: 'refused', rule: 'unknown-mode', code: 'refused_by_policy' })
  })

  it('refuses an API for which no provider is named', () => {
    expect(decide(withRules(''), { ...facts, dialect: 'mistral-chat', model: 'unheard-of' })).toEqual({
      outcome: 'refused',
      rule: 'unknown-provider',
      code: 'model_not_mapped',
    })
  })

  it('holds sensitive requests inside the boundary, whatever a rule says', () => {
    const route = withRules('  - { name: eu, because: in the EU, when: { sensitivity: any }, then: { route: { to: [first] } } }')
    const [rule, ...others] = route.rules
    if (rule?.action.do !== 'route') throw new Error('a route was expected')
    const [first] = rule.action.to
    const abroad = { ...first, jurisdiction: 'US', insideEu: false, forSensitive: false }
    const broken: CompiledPolicy = { ...route, rules: [{ ...rule, action: { ...rule.action, to: [abroad] } }, ...others] }
    expect(decide(broken, { ...facts, sensitivity: ['health'] })).toEqual({ outcome: 'refused', rule: 'eu', code: 'refused_by_policy' })
  })

  it('keeps sensitive and unreadable content of the default policy in the EU, whatever else is true', () => {
    const models = [...modelsOf(policy).map(({ id }) => id), 'unheard-of']
    const modes = [undefined, ...policy.modes, 'turbo']
    const sensitivities: Category[][] = [...CATEGORIES.map((category) => [category]), [...CATEGORIES], []]
    let reached = 0
    for (const model of models) {
      for (const mode of modes) {
        for (const sensitivity of sensitivities) {
          for (const unreadable of [[], ['image'], ['file', 'audio']]) {
            for (const dialect of ['openai-chat', 'mistral-chat', 'openai-embeddings']) {
              if (sensitivity.length === 0 && unreadable.length === 0) continue
              const decision = decide(policy, { ...facts, dialect, model, sensitivity, unreadable, ...(mode !== undefined && { mode }) })
              if (decision.outcome === 'refused') continue
              reached++
              for (const { jurisdiction } of decision.targets) expect(['EU', 'local']).toContain(jurisdiction)
            }
          }
        }
      }
    }
    expect(reached).toBeGreaterThan(1000)
  })

  it('replaces every kind but those that are kept', () => {
    const decision = decide(policy, facts)
    if (decision.outcome === 'refused') throw new Error('not to be refused')
    expect([...decision.treatment.pseudonymise]).toEqual(KINDS.filter((kind) => !KEPT_BY_DEFAULT.includes(kind)))
  })
})

describe('modelsOf(), providersOf()', () => {
  it('list what the wiring needs', () => {
    expect(modelsOf(policy)).toContainEqual({ id: 'gpt-4o', provider: 'openai' })
    expect(modelsOf(policy)).toContainEqual({ id: 'mistral-large-latest', provider: 'mistral' })
    expect(providersOf(policy).map(({ name, jurisdiction, api }) => [name, jurisdiction, api])).toEqual([
      ['openai', 'US', 'openai-chat'],
      ['mistral', 'EU', 'mistral-chat'],
      ['local', 'local', 'openai-chat'],
    ])
  })
})
