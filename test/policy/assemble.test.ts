import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadPolicy, loadWithFiles, REGISTER } from '../../src/policy/load.ts'
import { PolicyError } from '../../src/policy/policy-error.ts'

function folder(files: Readonly<Record<string, string>>): (name: string) => string {
  const at = mkdtempSync(join(tmpdir(), 'deckname-policies-'))
  mkdirSync(join(at, 'lists'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(at, name), text)
  return (name) => join(at, name)
}

function problems(path: string): string {
  try {
    loadPolicy(path)
  } catch (error) {
    if (error instanceof PolicyError) return error.message
    throw error
  }
  return ''
}

const BASE = `name: base
description: A policy to build on.
version: 4
providers:
  mistral: { from: mistral-eu, legal_basis: contract }
  abroad: { from: openai-us, legal_basis: contract, transfer: { tia: 2026-01-10 } }
default_provider: { openai: abroad, mistral: mistral }
pseudonymise: { kinds: all, keep: [ORGANIZATION] }
rules:
  - { name: health, because: stays here, when: { sensitivity: [health] }, then: { route: { to: [mistral] } } }
  - { name: money, because: stays here, when: { sensitivity: [finance] }, then: { route: { to: [mistral] } } }
  - { name: rest, because: the rest, then: forward }
`

describe('extends', () => {
  it('takes over all that is not said again', () => {
    const at = folder({ 'base.yaml': BASE, 'own.yaml': 'extends: base.yaml\nname: own\nversion: 1\n' })
    const own = loadPolicy(at('own.yaml'))
    expect(own).toMatchObject({ name: 'own', version: 1, description: 'A policy to build on.' })
    expect(own.rules.map(({ name }) => name)).toEqual(['health', 'money', 'rest'])
  })

  it('puts new rules first, replaces rules of the same name in their place, and leaves out those that are removed', () => {
    const at = folder({
      'base.yaml': BASE,
      'own.yaml': `extends: base.yaml
name: own
version: 1
remove_rules: [money]
rules:
  - { name: rest, because: nothing leaves, then: refuse }
  - { name: union, because: stays here, when: { sensitivity: [union] }, then: refuse }
`,
    })
    expect(loadPolicy(at('own.yaml')).rules.map(({ name, action }) => [name, action.do])).toEqual([
      ['union', 'refuse'],
      ['health', 'route'],
      ['rest', 'refuse'],
    ])
  })

  it('joins maps and replaces lists', () => {
    const at = folder({
      'base.yaml': BASE,
      'own.yaml':
        'extends: base.yaml\nname: own\nversion: 1\npseudonymise: { redact: [CREDENTIAL], keep: [AGE] }\nproviders: { mistral: { legal_basis: order } }\n',
    })
    const own = loadPolicy(at('own.yaml'))
    expect([...own.treatment.redact]).toEqual(['CREDENTIAL'])
    expect(own.treatment.pseudonymise.has('ORGANIZATION')).toBe(true)
    expect(own.treatment.pseudonymise.has('AGE')).toBe(false)
    expect(own.providers.get('mistral')).toMatchObject({ legalBasis: 'order', url: 'https://api.eu.mistral.ai/v1' })
  })

  it('names the file and line that a problem comes from, own or inherited', () => {
    const at = folder({
      'base.yaml': BASE,
      'own.yaml': 'extends: base.yaml\nname: own\nversion: 1\nproviders:\n  mistral:\n    url: https://api.mistral.ai/v1\n',
      'broken.yaml': BASE.replace('to: [mistral] } } }', 'to: [nobody] } } }'),
      'on-broken.yaml': 'extends: broken.yaml\nname: own\nversion: 1\n',
    })
    expect(problems(at('own.yaml'))).toContain("own.yaml:6: 'api.mistral.ai' gives no commitment")
    expect(problems(at('on-broken.yaml'))).toMatch(/^broken\.yaml:10: there is no provider 'nobody'/)
  })

  it('refuses what is not there, circles, and rules to remove that nobody wrote', () => {
    const at = folder({
      'base.yaml': BASE,
      'lost.yaml': 'extends: nowhere.yaml\nname: own\n',
      'one.yaml': 'extends: two.yaml\nname: one\n',
      'two.yaml': 'extends: one.yaml\nname: two\n',
      'none.yaml': 'extends: base.yaml\nname: own\nversion: 1\nremove_rules: [helth]\n',
    })
    expect(problems(at('lost.yaml'))).toContain("lost.yaml:1: there is no policy 'nowhere.yaml' to build on")
    expect(problems(at('one.yaml'))).toContain('builds on this policy in turn')
    expect(problems(at('none.yaml'))).toContain("none.yaml:4: the policy that this one builds on has no rule 'helth'")
  })

  it('builds on the policies of the package by name', () => {
    const at = folder({ 'own.yaml': 'extends: default\nname: own\nversion: 1\n' })
    expect(loadPolicy(at('own.yaml')).rules.map(({ name }) => name)).toContain('sensitive-to-eu')
  })

  it('makes another revision when any of the files changes', () => {
    const first = folder({ 'base.yaml': BASE, 'own.yaml': 'extends: base.yaml\nname: own\nversion: 1\n' })
    const second = folder({ 'base.yaml': `${BASE}# changed\n`, 'own.yaml': 'extends: base.yaml\nname: own\nversion: 1\n' })
    expect(loadPolicy(first('own.yaml')).revision).not.toBe(loadPolicy(second('own.yaml')).revision)
  })
})

describe('loadWithFiles()', () => {
  it('lists every file that a policy is made of', () => {
    const own = 'extends: base.yaml\nname: own\nversion: 1\nown_terms: { always: [{ kind: PERSON, file: people.txt }] }\n'
    const at = folder({ 'base.yaml': BASE, 'own.yaml': own, 'people.txt': 'Anna Berg\n' })
    const { files } = loadWithFiles(at('own.yaml'))
    expect(files.toSorted()).toEqual([REGISTER, at('base.yaml'), at('own.yaml'), at('people.txt')].toSorted())
  })

  it('also those beside a policy that it builds on', () => {
    const base = `${BASE}own_terms: { always: [{ kind: PERSON, file: people.txt }] }\n`
    const at = folder({ 'base.yaml': base, 'own.yaml': 'extends: base.yaml\nname: own\nversion: 1\n', 'people.txt': 'Anna Berg\n' })
    expect(loadWithFiles(at('own.yaml')).files).toContain(at('people.txt'))
  })
})

describe('from', () => {
  it('fills a provider out of the register, which what is said in the policy goes before', () => {
    const at = folder({ 'base.yaml': BASE })
    const { providers } = loadPolicy(at('base.yaml'))
    expect(providers.get('mistral')).toMatchObject({ jurisdiction: 'EU', key: 'MISTRAL_API_KEY', legalBasis: 'contract' })
    expect(providers.get('abroad')).toMatchObject({ jurisdiction: 'US', transferBasis: 'Art. 46(2)(c) GDPR: standard contractual clauses' })
    expect(providers.get('abroad')?.record.contract?.name).toBe('OpenAI Data Processing Addendum')
  })

  it('tells what entries there are', () => {
    const at = folder({ 'own.yaml': BASE.replace('mistral-eu', 'mistral-moon') })
    expect(problems(at('own.yaml'))).toMatch(
      /own\.yaml:5: the register of providers has no entry 'mistral-moon'\. Remedy: name one of: openai-us, /,
    )
  })

  it('takes entries of a register of one’s own', () => {
    const register = 'house-llm: { jurisdiction: DE, api: openai-chat, url: "https://llm.house.example/v1", serves: [house-*] }\n'
    const at = folder({
      'register.yaml': register,
      'own.yaml': `register: register.yaml\n${BASE.replace('{ from: mistral-eu, legal_basis: contract }', '{ from: house-llm, legal_basis: contract }')}`,
    })
    expect(loadPolicy(at('own.yaml')).providers.get('mistral')).toMatchObject({ jurisdiction: 'DE', insideEu: true })
    const broken = folder({ 'own.yaml': `register: nowhere.yaml\n${BASE}` })
    expect(problems(broken('own.yaml'))).toContain("own.yaml:1: the register 'nowhere.yaml' cannot be read")
  })

  it('points at the line of the register where a problem stands there', () => {
    const at = folder({
      'register.yaml':
        '# ours\nhouse-llm:\n  jurisdiction: DE\n  api: openai-chat\n  url: http://llm.house.example/v1\n  serves: [house-*]\n',
      'own.yaml': `register: register.yaml\n${BASE.replace('mistral-eu', 'house-llm')}`,
    })
    expect(problems(at('own.yaml'))).toContain("register.yaml:5: 'http://llm.house.example/v1' is not encrypted")
  })

  it('asks for the whole address where the register has a place in it', () => {
    const at = folder({ 'own.yaml': BASE.replace('mistral-eu', 'azure-openai-datazone') })
    expect(problems(at('own.yaml'))).toContain('has a place for a value of your own: {resource}')
  })
})

describe('policies/register/providers.yaml', () => {
  const entries = Object.entries(parse(readFileSync(REGISTER, 'utf8')) as Record<string, { url: string; jurisdiction: string }>)

  it.each(entries)('%s makes a provider that only lacks what its user can say', (name, { url, jurisdiction }) => {
    const dpf = jurisdiction === 'US' || jurisdiction === 'global' ? ', transfer: { basis: scc, tia: 2026-01-10 }' : ''
    const at = folder({
      'own.yaml': `name: own
description: A policy.
version: 1
providers: { one: { from: ${name}, legal_basis: contract, url: "${url.replace(/\{[^}]*\}/, 'mine')}"${dpf} } }
default_provider: { openai: one }
pseudonymise: { kinds: all }
rules: [{ name: rest, because: the rest, then: forward }]
`,
    })
    expect(problems(at('own.yaml'))).toBe('')
    expect(loadPolicy(at('own.yaml')).providers.get('one')?.record).toMatchObject({
      purpose: expect.any(String),
      region: expect.any(String),
      checked: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
  })

  it('has the company, its address, the contract and the sources of every service that is not one’s own', () => {
    for (const [name, entry] of entries) {
      if (name === 'local') continue
      expect(entry, name).toMatchObject({ company: expect.any(String), address: expect.any(String), contract: { url: expect.any(String) } })
      expect((entry as unknown as { sources: string[] }).sources.length, name).toBeGreaterThan(0)
    }
  })
})
