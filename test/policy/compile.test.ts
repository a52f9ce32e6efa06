import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkPolicy } from '../../src/policy/check.ts'
import { compile } from '../../src/policy/compile.ts'
import { loadPolicy, POLICIES } from '../../src/policy/load.ts'
import { PolicyError } from '../../src/policy/policy-error.ts'
import { jsonSchema } from '../../src/policy/schema.ts'

const GOOD = `name: small
description: A small policy.
version: 1
providers:
  abroad:
    jurisdiction: US
    api: openai-chat
    url: https://abroad.example/v1
    legal_basis: consent
    transfer: { basis: scc, tia: 2026-01-15 }
    serves: [gpt-*]
  home:
    jurisdiction: EU
    api: mistral-chat
    url: https://home.example/v1
    legal_basis: contract
    serves: [home-*]
    in_place_of: { gpt-*: home-large }
default_provider: { openai: abroad }
pseudonymise: { kinds: all }
rules:
  - name: sensitive
    because: stays here
    when: { sensitivity: any }
    then: { route: { to: [home] } }
  - name: rest
    because: the rest
    then: forward
`

function problems(source: string): string[] {
  try {
    compile(source, 'p.yaml')
  } catch (error) {
    if (error instanceof PolicyError) return error.message.split('\n')
    throw error
  }
  return []
}

describe('compile()', () => {
  it('accepts a good policy and names its revision', () => {
    expect(problems(GOOD)).toEqual([])
    expect(compile(GOOD, 'p.yaml').revision).toMatch(/^[0-9a-f]{12}$/)
    expect(compile(GOOD, 'p.yaml').revision).not.toBe(compile(`${GOOD}# changed\n`, 'p.yaml').revision)
  })

  it.each([
    ['an unknown field', 'description: A', 'colour: red\ndescription: A', "p.yaml:2: the policy has no field 'colour'"],
    [
      'an unknown field of a rule',
      'because: the rest',
      'becuase: the rest\n    because: the rest',
      "p.yaml:27: 'rules.1' has no field 'becuase'",
    ],
    ['a missing field', '    legal_basis: consent\n', '', "p.yaml:5: 'providers.abroad.legal_basis' is missing"],
    ['an unknown category', 'sensitivity: any', 'sensitivity: [helth]', "p.yaml:24: 'rules.0.when.sensitivity"],
    ['an unknown action', 'then: forward', 'then: allow', "p.yaml:28: 'rules.1.then'"],
    ['broken YAML', 'when: { sensitivity: any }', 'when: { sensitivity: any', 'p.yaml:2'],
    ['a repeated key', 'version: 1', 'version: 1\nversion: 2', 'p.yaml:4: this is not valid YAML: a key stands twice'],
    ['an unknown provider in a route', 'to: [home]', 'to: [hom]', "p.yaml:25: there is no provider 'hom'"],
    ['an unknown default provider', '{ openai: abroad }', '{ openai: nobody }', "p.yaml:19: there is no provider 'nobody'"],
    [
      'a sensitive route abroad',
      'to: [home]',
      'to: [home, abroad]',
      "p.yaml:25: rule 'sensitive' lets sensitive requests go to 'abroad' (US), outside the EU/EEA",
    ],
    [
      'forwarding the sensitive',
      'then: { route: { to: [home] } }',
      'then: forward',
      "p.yaml:25: rule 'sensitive' lets sensitive requests go to 'abroad' (US)",
    ],
    [
      'a third country without transfer basis',
      '    transfer: { basis: scc, tia: 2026-01-15 }\n',
      '',
      "p.yaml:5: provider 'abroad' is outside the EU/EEA and has no transfer basis",
    ],
    [
      'an address that keeps no residency',
      'https://home.example/v1',
      'https://api.mistral.ai/v1',
      "p.yaml:15: 'api.mistral.ai' gives no commitment to process data in the EU",
    ],
    ['another such address', 'https://home.example/v1', 'https://api.openai.com/v1', "p.yaml:15: 'api.openai.com' gives no commitment"],
    ['an unencrypted address', 'https://abroad.example', 'http://abroad.example', "p.yaml:8: 'http://abroad.example/v1' is not encrypted"],
    ['a local provider elsewhere', 'jurisdiction: EU', 'jurisdiction: local', "p.yaml:15: 'home.example' is not on your own machines"],
    [
      'a model that nobody serves',
      'gpt-*: home-large',
      'gpt-*: house-large',
      "p.yaml:18: provider 'home' does not serve the model 'house-large'",
    ],
    [
      'a kind kept and replaced',
      '{ kinds: all }',
      '{ kinds: [EMAIL, PHONE], keep: [EMAIL] }',
      "p.yaml:20: EMAIL stands under 'kinds' and under 'keep'",
    ],
    [
      'no catch-all',
      'because: the rest',
      'because: the rest\n    when: { stream: true }',
      "p.yaml:26: no rule is left for requests that rule 'rest' does not match",
    ],
    ['two rules of one name', 'name: rest', 'name: sensitive', "p.yaml:26: two rules are named 'sensitive'"],
    [
      'a rule that can never match',
      '  - name: rest',
      '  - { name: late, because: too late, when: { sensitivity: [health], stream: true }, then: refuse }\n  - name: rest',
      "p.yaml:26: rule 'late' can never match: rule 'sensitive' above it takes every such request",
    ],
    [
      'a rule below the catch-all',
      '    then: forward',
      '    then: forward\n  - { name: late, because: too late, then: refuse }',
      "p.yaml:29: rule 'late' can never match",
    ],
    [
      'a reason without a third country',
      '    then: { route',
      '    third_country_because: none needed\n    then: { route',
      "p.yaml:25: rule 'sensitive' gives a reason for a third country but",
    ],
  ])('refuses %s, naming the line and the remedy', (_, from, to, expected) => {
    expect(GOOD).toContain(from)
    const found = problems(GOOD.replace(from, to))
    expect(found.join('\n')).toContain(expected)
    for (const line of found) expect(line).toMatch(/^p\.yaml:\d+: .+\. Remedy: .+\.$/)
  })

  it('lets sensitive requests abroad only for a reason on record', () => {
    const reasoned = GOOD.replace('to: [home]', 'to: [home, abroad]').replace(
      '    then: { route',
      '    third_country_because: explicit consent, Art. 49(1)(a) GDPR\n    then: { route',
    )
    expect(problems(reasoned)).toEqual([])
  })

  it('lets no other rule take sensitive requests abroad before the rule that keeps them', () => {
    const early = (when: string, more = '') =>
      GOOD.replace('rules:\n', `rules:\n  - { name: early, because: first, when: { ${when} }, then: forward${more} }\n`)
    expect(problems(early('mode: [fast]')).join()).toMatch(
      /^p\.yaml:22: rule 'early' stands above the rules for health, finance, .+ and lets such requests go to 'abroad' \(US\)/,
    )
    expect(problems(early('tenant: [acme], stream: true'))).toHaveLength(1)
    expect(problems(early('mode: [fast], sensitivity: none'))).toEqual([])
    expect(problems(early('mode: [fast], asked_for: inside-eu'))).toEqual([])
    expect(problems(early('mode: [fast]', ', third_country_because: explicit consent'))).toEqual([])
  })

  it('reports all problems at once, in the order of the file', () => {
    const found = problems(GOOD.replace('https://abroad', 'http://abroad').replace('to: [home]', 'to: [nobody]'))
    expect(found.map((line) => line.slice(0, 9))).toEqual(['p.yaml:8:', 'p.yaml:25'])
  })

  it('allows a loopback address for every provider', () => {
    expect(problems(GOOD.replace('https://home.example/v1', 'http://127.0.0.1:9/v1'))).toEqual([])
  })
})

// To renew the file: node -e "import('./src/policy/schema.ts').then((m) => process.stdout.write(m.jsonSchema()))" > policies/schema.json
describe('jsonSchema()', () => {
  it('is what stands in policies/schema.json', () => {
    expect(readFileSync(join(POLICIES, 'schema.json'), 'utf8')).toBe(jsonSchema())
  })
})

describe('loadPolicy()', () => {
  it('finds a policy by name and by path', () => {
    expect(loadPolicy('default').name).toBe('default')
    expect(loadPolicy(join(POLICIES, 'default.yaml')).revision).toBe(loadPolicy('default').revision)
  })

  it('builds agency on the default policy', () => {
    const [agency, byDefault] = [loadPolicy('agency'), loadPolicy('default')]
    expect(agency).toMatchObject({ name: 'agency', rules: byDefault.rules.map(({ name, because }) => ({ name, because })) })
    expect(agency.revision).not.toBe(byDefault.revision)
  })

  it('says what to do where there is none', () => {
    expect(() => loadPolicy('no-such-policy')).toThrow(/no-such-policy:1: there is no such policy\. Remedy: /)
  })
})

describe('checkPolicy()', () => {
  function inFolder(text: string, cases?: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'deckname-policy-'))
    mkdirSync(join(folder, 'cases'))
    writeFileSync(join(folder, 'p.yaml'), text)
    if (cases !== undefined) writeFileSync(join(folder, 'cases', 'p.yaml'), cases)
    return join(folder, 'p.yaml')
  }

  it('says how a case came out and how it should have', () => {
    const wanted =
      '- case: health\n  request: { model: gpt-4o, sensitivity: [health] }\n  decision: { outcome: refused, rule: sensitive }\n'
    expect(checkPolicy(inFolder(GOOD, wanted))).toMatchObject({
      ok: false,
      cases: [
        {
          case: 'health',
          line: 1,
          passed: false,
          expected: 'refused by sensitive (refused_by_policy)',
          actual: 'rerouted by sensitive to home (EU) as home-large',
        },
      ],
    })
  })

  it('names the line of a case that cannot be read', () => {
    const broken = '- case: health\n  request: { modell: gpt-4o }\n  decision: { outcome: refused, rule: sensitive }\n'
    expect(checkPolicy(inFolder(GOOD, broken)).problems[0]).toMatchObject({ line: 2 })
  })

  it('reports problems instead of throwing', () => {
    const report = checkPolicy(inFolder(GOOD.replace('to: [home]', 'to: [nobody]')))
    expect(report).toMatchObject({ ok: false, policy: undefined, problems: [{ line: 25, message: "there is no provider 'nobody'" }] })
  })

  it('warns of a policy without cases', () => {
    const report = checkPolicy(inFolder(GOOD))
    expect(report.ok).toBe(true)
    expect(report.warnings.map(({ message }) => message)).toEqual([expect.stringContaining('has no cases')])
  })

  it('warns of sensitive categories that are refused because no rule sends them to a place inside the EU', () => {
    const text = GOOD.replace('sensitivity: any', 'sensitivity: [health, finance]').replace(
      'serves: [gpt-*]',
      'serves: [gpt-*]\n    models: [gpt-4o]',
    )
    expect(checkPolicy(inFolder(text)).warnings[0]?.message).toBe(
      "requests with religion, politics, ethnicity, sex_life, union, biometric, genetic, criminal, credentials, minors meant for 'abroad' (US) are refused: they may not be processed there, and no rule sends them elsewhere",
    )
  })
})
