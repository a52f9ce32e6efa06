import { describe, expect, it } from 'vitest'
import { compile } from '../../src/policy/compile.ts'
import { PolicyError } from '../../src/policy/policy-error.ts'

const TODAY = new Date('2026-11-23T12:00:00Z')

/** Problems and warnings of a policy with one provider of these fields beside one in the EU. */
function check(fields: string, top = ''): { readonly problems: string[]; readonly warnings: string[] } {
  const source = `name: p
description: A policy.
version: 1
${top}
providers:
  other: { api: openai-chat, url: "https://other.example/v1", legal_basis: contract, serves: ["other-*"], ${fields} }
  home: { jurisdiction: EU, api: openai-chat, url: "https://home.example/v1", legal_basis: contract, serves: ["*"] }
default_provider: { openai: home }
pseudonymise: { kinds: all }
rules:
  - { name: sensitive, because: stays here, when: { sensitivity: any }, then: { route: { to: [home] } } }
  - { name: rest, because: the rest, then: forward }
`
  try {
    return { problems: [], warnings: compile(source, 'p.yaml', { today: TODAY }).warnings.map(({ message }) => message) }
  } catch (error) {
    if (error instanceof PolicyError) return { problems: error.problems.map(({ message }) => message), warnings: [] }
    throw error
  }
}

describe('transfers to third countries', () => {
  it.each([
    ['no basis', 'jurisdiction: US', "provider 'other' is outside the EU/EEA and has no transfer basis"],
    ['the basis none', 'jurisdiction: US, transfer: { basis: none }', "provider 'other' is outside the EU/EEA and has no transfer basis"],
    ['a country without adequacy decision', 'jurisdiction: CN, transfer: { basis: adequacy }', "there is no adequacy decision for 'CN'"],
    ['no commitment to a place', 'jurisdiction: global, transfer: { basis: adequacy }', "there is no adequacy decision for 'global'"],
    [
      'the USA without a look at the list',
      'jurisdiction: US, transfer: { basis: adequacy }',
      "provider 'other' is in the USA, where adequacy covers only companies on the list of the Data Privacy Framework",
    ],
    [
      'a look at the list that is too old',
      'jurisdiction: US, transfer: { basis: adequacy, dpf_checked: 2025-11-22 }',
      "the last look at the list of the Data Privacy Framework for 'other' was 366 days ago; it is good for 365",
    ],
    [
      'a look that is still to come',
      'jurisdiction: US, transfer: { basis: adequacy, dpf_checked: 2026-11-24 }',
      '2026-11-24 is still to come',
    ],
    [
      'a basis where none is needed',
      'jurisdiction: FR, transfer: { basis: scc }',
      "provider 'other' processes data inside the EU/EEA and needs no basis for a transfer",
    ],
  ])('refuses %s', (_, fields, message) => {
    expect(check(fields).problems).toEqual([message])
  })

  it.each([
    ['an adequate country', 'jurisdiction: CH, transfer: { basis: adequacy }'],
    ['the USA with a fresh look at the list', 'jurisdiction: US, transfer: { basis: adequacy, dpf_checked: 2026-06-01 }'],
    ['clauses with an assessment', 'jurisdiction: CN, transfer: { basis: scc, tia: 2026-03-01 }'],
    ['explicit consent', 'jurisdiction: US, transfer: { basis: consent }'],
    ['the EEA', 'jurisdiction: NO'],
  ])('accepts %s', (_, fields) => {
    expect(check(fields)).toEqual({ problems: [], warnings: [] })
  })

  it('warns in the month before a look at the list is out of date, and of clauses without an assessment', () => {
    expect(check('jurisdiction: US, transfer: { basis: adequacy, dpf_checked: 2025-12-01 }').warnings).toEqual([
      "the last look at the list of the Data Privacy Framework for 'other' was 357 days ago; it is good for 365",
    ])
    expect(check('jurisdiction: US, transfer: { basis: scc }').warnings).toEqual([
      "provider 'other' has no transfer impact assessment on record",
    ])
  })
})

describe('new sub-processors', () => {
  it('are refused until the days of notice are over', () => {
    expect(check('jurisdiction: EU, announced: 2026-11-01').problems).toEqual([
      "provider 'other' was announced on 2026-11-01; the 30 days of notice end on 2026-12-01",
    ])
    expect(check('jurisdiction: EU, announced: 2026-10-24')).toEqual({ problems: [], warnings: [] })
    expect(check('jurisdiction: EU, announced: 2026-11-01', 'notice_days: 14')).toEqual({ problems: [], warnings: [] })
  })

  it('are refused before their first day', () => {
    expect(check('jurisdiction: EU, active_from: 2026-12-01').problems).toEqual(["provider 'other' may be used from 2026-12-01 on"])
    expect(check('jurisdiction: EU, active_from: 2026-11-23')).toEqual({ problems: [], warnings: [] })
  })

  it('warn where they may train models on what they are sent', () => {
    expect(check('jurisdiction: EU, training: { opt_out: false }').warnings).toEqual([
      "provider 'other' may train models on what it is sent",
    ])
  })
})

describe('mode: observe', () => {
  const EU = 'jurisdiction: EU'

  it('needs an end that is near, and warns where it has none', () => {
    expect(check(EU, 'mode: observe').warnings).toEqual(['this policy only observes: personal data leaves as it came in, without an end'])
    expect(check(EU, 'mode: observe\nobserve_until: 2027-01-15').problems).toEqual([
      '2027-01-15 is more than 31 days ahead; until then personal data leaves as it came in',
    ])
    expect(check(EU, 'observe_until: 2026-12-01').problems).toEqual(["'observe_until' is for policies that observe"])
  })

  it('ends with the day named', () => {
    const source = (until: string) => `name: p
description: A policy.
version: 1
mode: observe
observe_until: ${until}
providers: { home: { jurisdiction: EU, api: openai-chat, url: "https://home.example/v1", legal_basis: contract, serves: ["*"] } }
default_provider: { openai: home }
pseudonymise: { kinds: all }
rules: [{ name: rest, because: the rest, then: forward }]
`
    expect(compile(source('2026-11-23'), 'p.yaml', { today: TODAY }).observe).toEqual({ until: Date.parse('2026-11-24') })
    expect(compile(source('2026-11-22'), 'p.yaml', { today: TODAY }).observe).toBeUndefined()
  })
})
