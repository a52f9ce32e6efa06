import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { detect } from '../../src/detect/detect.ts'
import { checkPolicy } from '../../src/policy/check.ts'
import { compile } from '../../src/policy/compile.ts'
import { loadPolicy } from '../../src/policy/load.ts'
import { PolicyError } from '../../src/policy/policy-error.ts'

const HEAD = `name: small
description: A small policy.
version: 1
providers:
  home: { jurisdiction: EU, api: openai-chat, url: https://home.example/v1, legal_basis: contract, serves: ["*"] }
default_provider: { openai: home }
pseudonymise: { kinds: all, keep: [ORGANIZATION, LOCATION, AGE] }
rules:
  - { name: rest, because: the rest, then: forward }
own_terms:
`

function problems(own: string, files: Readonly<Record<string, string>> = {}): string[] {
  try {
    compile(`${HEAD}${own}`, 'policies/p.yaml', { beside: (name) => files[name] })
  } catch (error) {
    if (error instanceof PolicyError) return error.message.split('\n')
    throw error
  }
  return []
}

function folder(own: string, files: Readonly<Record<string, string>>): string {
  const at = mkdtempSync(join(tmpdir(), 'deckname-own-terms-'))
  mkdirSync(join(at, 'cases'))
  writeFileSync(join(at, 'p.yaml'), `${HEAD}${own}`)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(at, name), text)
  return join(at, 'p.yaml')
}

const pattern = (source: string) =>
  `  patterns:\n    - name: number\n      kind: CUSTOMER_ID\n      because: a reason\n      pattern: '${source}'\n`

describe('own_terms', () => {
  it.each([
    ['a look-ahead', pattern('PRJ(?=-)'), "policies/p.yaml:15: pattern 'number': this pattern looks ahead or behind"],
    ['a pattern for everything', pattern('.*'), "policies/p.yaml:15: pattern 'number': this pattern also matches where nothing stands"],
    [
      'two patterns of one name',
      `${pattern('PRJ-\\d{6}')}    - { name: number, kind: CUSTOMER_ID, because: a reason, pattern: 'KD-\\d{6}' }\n`,
      "policies/p.yaml:16: two patterns are named 'number'",
    ],
    ['an unknown kind', '  always:\n    - { kind: FIRM, terms: [Nordlicht] }\n', "policies/p.yaml:12: 'own_terms.always.0.kind'"],
    ['a list without terms', '  always:\n    - { kind: PERSON }\n', 'policies/p.yaml:12: this list names no terms'],
    ['a missing file', '  never:\n    file: nowhere.txt\n', "policies/p.yaml:12: the file 'nowhere.txt' cannot be read"],
    ['a term without letters', '  never:\n    terms:\n      - Nordlicht\n      - "+++"\n', 'policies/p.yaml:14: this is no term'],
    [
      'one term under two kinds',
      '  always:\n    - { kind: PERSON, terms: [Nordlicht] }\n    - { kind: ORGANIZATION, terms: [NORDLICHT] }\n',
      'policies/p.yaml:13: this term stands under two kinds: ORGANIZATION here, PERSON in policies/p.yaml:12',
    ],
    [
      'a term that is both replaced and readable',
      '  always:\n    - { kind: PERSON, terms: [Jürgen Nord] }\n  never:\n    terms: [juergen nord]\n',
      'policies/p.yaml:14: this term is to stay readable, but it is or holds a term that is always replaced (policies/p.yaml:12)',
    ],
    [
      'a readable term that holds a replaced one',
      '  always:\n    - { kind: ORGANIZATION, terms: [Nordlicht] }\n  never:\n    terms: [info@nordlicht.example]\n',
      'policies/p.yaml:14: this term is to stay readable',
    ],
    ['an unknown field', '  sometimes: [x]\n', "policies/p.yaml:11: 'own_terms' has no field 'sometimes'"],
  ])('refuses %s', (_, own, problem) => {
    const all = problems(own)
    expect(all).toHaveLength(1)
    expect(all[0]).toContain(problem)
    expect(all[0]).toMatch(/ Remedy: .{8}/)
  })

  it('names file and line of a list, and never the term', () => {
    const own = '  always:\n    - { kind: ORGANIZATION, file: customers.txt }\n  never: { file: public.txt }\n'
    const all = problems(own, { 'customers.txt': '# customers\n\nSeeadler\n!!\n', 'public.txt': '\uFEFFBerg\r\nSeeadler\r\n' })
    expect(all.map((line) => line.split(': ')[0])).toEqual(['policies/public.txt:2', 'policies/customers.txt:4'])
    expect(all.join()).not.toContain('Seeadler')
  })

  it('tells a mistake in a long list twenty times at most', () => {
    const customers = Array.from({ length: 5000 }, () => '??').join('\n')
    expect(problems('  always:\n    - { kind: PERSON, file: customers.txt }\n', { 'customers.txt': customers })).toHaveLength(20)
  })

  it('makes the lists part of the revision', () => {
    const revision = (customers: string) =>
      loadPolicy(folder('  always:\n    - { kind: PERSON, file: c.txt }\n', { 'c.txt': customers })).revision
    expect(revision('Anna Berg\n')).toBe(revision('Anna Berg\n'))
    expect(revision('Anna Berg\n')).not.toBe(revision('Anna Berk\n'))
  })

  it('holds 100,000 terms', () => {
    const name = (n: number) => `Kunde ${n.toString(36)}q${n} Handels GmbH`
    const customers = Array.from({ length: 100_000 }, (_, n) => name(n)).join('\n')
    const began = performance.now()
    const { ownTerms } = loadPolicy(folder('  always:\n    - { kind: ORGANIZATION, file: c.txt }\n', { 'c.txt': customers }))
    expect(performance.now() - began).toBeLessThan(8000)
    const text = `Angebot an ${name(77_777).toUpperCase()}`
    expect(detect(text, { ownTerms }).map(({ start, always }) => [start, always])).toEqual([[11, true]])
  })
})

describe('cases about texts', () => {
  const own = `${pattern('PRJ-\\d{6}')}  always:\n    - { kind: ORGANIZATION, terms: [Nordlicht] }\n  never: { terms: [info@our-company.example] }\n`
  const check = (cases: string) => checkPolicy(folder(own, { 'cases/p.yaml': cases }))

  it('show what is replaced and what stays', () => {
    const report = check(`- case: own terms
  text: "Bitte PRJ-123456 von Nordlicht prüfen, Antwort an info@our-company.example nach Köln"
  replaces: { CUSTOMER_ID: [PRJ-123456], ORGANIZATION: [Nordlicht] }
  leaves: [info@our-company.example, Köln, prüfen]
- case: a request
  request: { model: gpt-4o }
  decision: { outcome: forwarded, rule: rest, provider: home, jurisdiction: EU, model: gpt-4o }
`)
    expect(report.problems).toEqual([])
    expect(report.cases.map(({ passed }) => passed)).toEqual([true, true])
    expect(report.ok).toBe(true)
  })

  it.each([
    ['what was not found', 'text: PRJ-12, replaces: { CUSTOMER_ID: [PRJ-12] }', "'PRJ-12' stays readable"],
    ['another kind', 'text: bei Nordlicht, replaces: { PERSON: [Nordlicht] }', "'Nordlicht' replaced as ORGANIZATION"],
    ['what was replaced', 'text: bei Nordlicht, leaves: [Nordlicht]', "'Nordlicht' replaced as ORGANIZATION"],
    [
      'what was replaced in part',
      'text: bei Nordlicht, leaves: [bei Nordlicht]',
      "'bei Nordlicht' replaced in part (ORGANIZATION 'Nordlicht')",
    ],
    ['what is not in the text', 'text: bei Nordlicht, leaves: [Köln]', "'Köln' does not occur in the text"],
    [
      'what stays in one place only',
      'text: PRJ-123456 und PRJ-1234, leaves: [PRJ-1234]',
      "'PRJ-1234' replaced as CUSTOMER_ID and stays readable",
    ],
  ])('tell %s', (_, one, actual) => {
    expect(check(`- { case: one, ${one} }\n`)).toMatchObject({ ok: false, cases: [{ passed: false, line: 1, actual }] })
  })

  it('name the line of a field that is not known', () => {
    expect(check('- case: one\n  text: bei Nordlicht\n  finds: [Nordlicht]\n').problems).toMatchObject([{ line: 1 }, { line: 1 }])
    expect(check('- case: one\n  text: bei Nordlicht\n').problems[0]?.message).toContain("it needs 'replaces' or 'leaves'")
  })
})
