import { describe, expect, it } from 'vitest'
import { diffPolicies } from '../../src/policy/diff.ts'
import { loadPolicy } from '../../src/policy/load.ts'
import { readFacts } from '../../src/policy/recorded-facts.ts'

const LINE = {
  tenant: 'default',
  dialect: 'openai-chat',
  asked: 'gpt-4o',
  stream: false,
  sensitivity: [],
  found: { PERSON: 1, AGE: 1 },
  unreadable: [],
  mode: 'none',
  consents: [],
  needs: [],
  languages: ['de'],
  bytesIn: 812,
}

describe('readFacts()', () => {
  it('reads audit lines, counts equal ones, and skips what is none', () => {
    const text = [LINE, LINE, { ...LINE, sensitivity: ['health'] }, { other: 1 }].map((line) => JSON.stringify(line)).join('\n')
    const read = readFacts(`${text}\nnot json\n`, 'audit.jsonl')
    expect(read.map(({ at, times }) => [at, times])).toEqual([
      ['audit.jsonl:1', 2],
      ['audit.jsonl:3', 1],
    ])
    expect(read[0]?.facts).toMatchObject({ model: 'gpt-4o', kinds: { PERSON: 1, AGE: 1 }, bytes: 812 })
    expect(read[0]?.facts.mode).toBeUndefined()
  })

  it('reads cases', () => {
    const cases =
      '- case: one\n  request: { model: gpt-4o, mode: eu }\n  decision: { outcome: refused, rule: x }\n- case: a text\n  text: hello\n'
    expect(readFacts(cases, 'cases/p.yaml')).toMatchObject([{ at: 'cases/p.yaml:1', facts: { model: 'gpt-4o', mode: 'eu' } }])
  })
})

describe('diffPolicies()', () => {
  const facts = (line: object) => readFacts(JSON.stringify({ ...LINE, ...line }), 'audit.jsonl')

  it('tells nothing where both decide alike', () => {
    expect(diffPolicies(loadPolicy('default'), loadPolicy('default'), facts({}))).toEqual([])
  })

  it('tells what was and what becomes, and whether protection gets weaker', () => {
    const [stricter] = diffPolicies(loadPolicy('default'), loadPolicy('eu-first-optin'), facts({}))
    expect(stricter).toMatchObject({
      before: 'forwarded by everything-else to openai (US) as gpt-4o, readable: AGE',
      after: expect.stringMatching(/^rerouted by eu to mistral \(EU\)/),
      weaker: false,
    })
    const [weaker] = diffPolicies(loadPolicy('eu-first-optin'), loadPolicy('default'), facts({}))
    expect(weaker?.weaker).toBe(true)
  })

  it('calls it weaker where something sensitive is no longer refused, or a kind becomes readable', () => {
    const [answered] = diffPolicies(loadPolicy('saas-processor'), loadPolicy('default'), facts({ sensitivity: ['health'] }))
    expect(answered).toMatchObject({ before: 'refused by no-special-categories (refused_by_policy)', weaker: true })
    const [readable] = diffPolicies(loadPolicy('no-third-country'), loadPolicy('eu-first-optin'), facts({}))
    expect(readable).toMatchObject({ after: expect.stringContaining('readable: AGE'), weaker: true })
  })
})
