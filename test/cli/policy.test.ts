import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from '../helpers/run-cli.ts'

describe('deckname policy', () => {
  it('test runs the cases that a filter names, and fails where there are none', async () => {
    const { code, out } = await runCli(['policy', 'test', 'five-modes', '--filter', 'own key'])
    expect([code, out]).toEqual([0, 'five-modes: 1 of 1 cases as expected\n'])
    expect((await runCli(['policy', 'test', 'five-modes', '--filter', 'no such case'])).code).toBe(1)
  })

  it('test tells what differs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'policy-'))
    writeFileSync(join(folder, 'own.yaml'), 'extends: default\nname: own\nversion: 1\n')
    const { code, out } = await runCli(['policy', 'check', join(folder, 'own.yaml')])
    expect(code).toBe(0)
    expect(out).toContain('warning  ')
    expect(out).toContain('this policy has no cases')
  })

  it('explain tells a policy in words, and as JSON', async () => {
    const { code, out } = await runCli(['policy', 'explain', 'saas-processor', '--model', 'gpt-4o'])
    expect(code).toBe(0)
    expect(out).toContain('Who may process data\n  mistral: Mistral AI; EU')
    expect(out).toMatch(/Where a request for gpt-4o goes\n +content +no mode named/)
    expect(out).toMatch(/health, religion, .* refused/)
    const json = JSON.parse((await runCli(['policy', 'explain', 'saas-processor', '--json'])).out)
    expect(json.rules.map(({ name }: { name: string }) => name)).toContain('no-special-categories')
  })

  it('diff tells which recorded requests would be decided differently, and which with less protection', async () => {
    const line = { tenant: 't', dialect: 'openai-chat', asked: 'gpt-4o', stream: false, sensitivity: ['health'], found: {} }
    const audit = join(mkdtempSync(join(tmpdir(), 'audit-')), 'audit.jsonl')
    writeFileSync(audit, `${JSON.stringify(line)}\n${JSON.stringify(line)}\n`)
    const { code, out } = await runCli(['policy', 'diff', 'saas-processor', 'default', audit])
    expect(code).toBe(0)
    expect(out).toContain('before  refused by no-special-categories (refused_by_policy)')
    expect(out).toContain('2 of 2 recorded requests would be decided differently; 1 kind of them with less protection')
    const none = await runCli(['policy', 'diff', 'default', 'default', audit])
    expect(none.out).toContain('0 of 2 recorded requests')
  })

  it('diff says what is missing where nothing was recorded', async () => {
    const { code, err } = await runCli(['policy', 'diff', 'default', 'agency'])
    expect(code).toBe(1)
    expect(err).toMatch(/audit\.jsonl cannot be read/)
  })
})

describe('deckname verify', () => {
  it('shows value by value what a provider sees, and content by content where it goes', async () => {
    const { code, out } = await runCli(['verify', '--policy', 'eu-first-optin', '--json'])
    const { ok, values, routes } = JSON.parse(out)
    expect([code, ok]).toEqual([0, true])
    expect(values).toHaveLength(24)
    const row = (kind: string) => values.find((value: { kind: string }) => value.kind === kind)
    expect(row('PERSON')).toMatchObject({ seen: expect.stringMatching(/^PERSON_[0-9a-f]{10}$/), restored: 'yes, plain and streamed' })
    expect(row('AGE')).toMatchObject({ seen: '47 (kept by the policy)' })
    for (const { place } of routes) expect(place).toMatch(/^(?:mistral \(EU\)|ionos \(DE\)|nowhere)$/)
  })

  it('puts a recorder in the place of every provider, whatever its name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'policy-'))
    const rule = '{ name: sensitive-to-eu, because: stays inside the EU, when: { sensitivity: any }, then: { route: { to: [eu-llm] } } }'
    writeFileSync(
      join(folder, 'own.yaml'),
      `extends: default\nname: own\nversion: 1\nproviders: { eu-llm: { from: ionos, legal_basis: contract } }\nrules: [${rule}]\n`,
    )
    const { code, out, err } = await runCli(['verify', '--policy', join(folder, 'own.yaml'), '--json'])
    expect([code, err]).toEqual([0, ''])
    const { routes } = JSON.parse(out)
    expect(routes.map(({ place }: { place: string }) => place)).toContain('eu-llm (DE)')
  })

  it('calls what a policy only observes readable', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'policy-'))
    writeFileSync(join(folder, 'own.yaml'), 'extends: default\nname: own\nversion: 1\nmode: observe\n')
    const { out } = await runCli(['verify', '--policy', join(folder, 'own.yaml'), '--json'])
    const { values } = JSON.parse(out)
    expect(values[0]).toMatchObject({ kind: 'PERSON', seen: 'Annegret Wielandt (kept by the policy)' })
  })
})
