// Consents: on record in the operator's files, or stated by the app; what they open, and that nothing of them is written anywhere.
import { utimesSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { type FakeProvider, startFakeProvider } from '../helpers/fake-provider.ts'
import { policyFile, providerEntry, writeTemporary } from '../helpers/policy-file.ts'
import { startTestProxy, type TestProxy } from '../helpers/test-proxy.ts'

const NOTICE = `sha256:${'3f'.repeat(32)}`
const WHO = 'Kundin Annegret Kowalski'
const DAY = 86_400_000
const day = (offset: number) => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10)

const opened: { close(): Promise<unknown> }[] = []
const proxies: TestProxy[] = []
afterAll(() => Promise.all(opened.map((one) => one.close())))
afterEach(async () => {
  for (const test of proxies) {
    const metrics = await (await fetch(`${test.url}/metrics`)).text()
    expect(JSON.stringify(test.audit()) + test.logged.join('') + metrics).not.toMatch(/Kowalski|Annegret|kowalski/)
  }
})

async function open(config: string, accept = '[file]'): Promise<{ test: TestProxy; abroad: FakeProvider }> {
  const abroad = await startFakeProvider()
  const policy = policyFile({
    providers: {
      abroad: providerEntry('US', abroad.url, 'consent: required, models: [gpt-4o], serves: [gpt-*]'),
      other: providerEntry('US', abroad.url, 'consent: required, models: [x-1], serves: [x-*]'),
    },
    byDefault: 'abroad',
    more: `consent: { accept: ${accept} }`,
  })
  const test = await startTestProxy({ DECKNAME_POLICY: policy, DECKNAME_CONFIG: writeTemporary('config.yaml', config) })
  opened.push(test, abroad)
  proxies.push(test)
  return { test, abroad }
}

async function ask({ url }: TestProxy, consent?: string, model = 'gpt-4o'): Promise<string> {
  const response = await fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(consent === undefined ? {} : { 'x-deckname-consent': consent }) },
    body: JSON.stringify({ model, messages: [{ role: 'user', content: 'Schreibe einen Gruß.' }] }),
  })
  const text = await response.text()
  expect(text + JSON.stringify([...response.headers])).not.toMatch(/Kowalski|Annegret/)
  return response.status === 200 ? '200' : `${response.status} ${(JSON.parse(text) as { error: { code: string } }).error.code}`
}

const record = (id: string, more = '') =>
  `{ id: ${id}, who: "${WHO}", given: ${day(-10)}, notice: "${NOTICE}", providers: [abroad]${more} }`
const REFUSED = '403 consent_required'

describe('a consent on record', () => {
  it('opens the providers that it names, as long as it holds', async () => {
    const { test, abroad } = await open(
      `consents:
  - ${record('c-1')}
  - ${record('over', `, until: ${day(-1)}`)}
  - ${record('last-day', `, until: ${day(0)}`)}
  - ${record('withdrawn', `, withdrawn: ${day(-1)}`)}
  - ${record('of-another', ', tenant: beta')}
  - { id: to-come, who: w, given: ${day(2)}, notice: "${NOTICE}", providers: [abroad] }
`,
    )
    expect(await ask(test)).toBe(REFUSED)
    for (const id of ['over', 'withdrawn', 'of-another', 'to-come', 'unknown', '']) expect(await ask(test, id), id).toBe(REFUSED)
    expect(abroad.received).toEqual([])
    expect(await ask(test, 'c-1')).toBe('200')
    expect(await ask(test, 'last-day')).toBe('200')
    expect(await ask(test, 'c-1', 'x-1')).toBe(REFUSED)
    await vi.waitFor(() => expect(test.audit()).toHaveLength(10))
    const lines = test.audit()
    expect(lines[7]).toMatchObject({
      consent: 'c-1',
      consentNotice: NOTICE,
      consents: ['abroad'],
      transferBasis: expect.stringMatching(/Art\. 46/),
    })
    expect(lines[7]?.['consentBy']).toMatch(/^[0-9a-f]{32}$/)
    expect(lines[8]).toMatchObject({ consent: 'last-day', consentBy: lines[7]?.['consentBy'] })
    expect(lines[9]).toMatchObject({ consent: 'none', consentBy: 'none', consents: ['abroad'] })
  })

  it('counts without being named where it stands for a whole client', async () => {
    const { test } = await open(`consents: [${record('all', ', tenant: default, standing: true')}]\n`)
    expect(await ask(test)).toBe('200')
  })

  it('does not hold once it is withdrawn in the file, and none does while the file is not in order', async () => {
    const file = writeTemporary('consents.yaml', `[${record('c-1')}]\n`)
    const { test } = await open(`consentsFile: ${file}\n`)
    expect(await ask(test, 'c-1')).toBe('200')
    let changes = 0
    const write = (text: string): void => {
      writeFileSync(file, text)
      const time = new Date(Date.now() + ++changes * 5000)
      utimesSync(file, time, time)
    }
    write(`[${record('c-1', `, withdrawn: ${day(0)}`)}]\n`)
    await vi.waitFor(async () => expect(await ask(test, 'c-1')).toBe(REFUSED), { timeout: 5000, interval: 100 })
    write(`[${record('c-1')}]\n`)
    await vi.waitFor(async () => expect(await ask(test, 'c-1')).toBe('200'), { timeout: 5000, interval: 100 })
    write('[{ id: c-1, who: Annegret Kowalski\n')
    await vi.waitFor(async () => expect(await ask(test, 'c-1')).toBe(REFUSED), { timeout: 5000, interval: 100 })
    expect(test.logged.filter((line) => line.includes('"notice":"consents"')).map((line) => JSON.parse(line).usable)).toEqual([
      true,
      true,
      false,
    ])
  })

  it('is not read from a header unless the policy takes that, and the other way round', async () => {
    const stated = `who="user-17", given=@1767225600, notice="${NOTICE}", providers="abroad"`
    expect(await ask((await open(`consents: [${record('c-1')}]\n`)).test, stated)).toBe(REFUSED)
    const { test } = await open(`consents: [${record('c-1')}]\n`, '[header]')
    expect(await ask(test, 'c-1')).toBe(REFUSED)
    expect(await ask(test, stated)).toBe('200')
  })
})

describe('a consent that the app states', () => {
  const seconds = (offset: number) => Math.floor((Date.now() + offset * DAY) / 1000)
  const valid = `who="${WHO}", given=@${seconds(-1)}, notice="${NOTICE}", providers=("other" "abroad")`

  it.each([
    ['as a dictionary of RFC 9651', valid],
    ['with days', `who="${WHO}", given="${day(-1)}", until="${day(0)}", notice="${NOTICE}", providers="abroad"`],
    ['with days written bare', `who=u17, given=${day(-1)}, notice="${NOTICE}", providers=abroad, until=${day(3)}`],
  ])('holds %s', async (_, text) => {
    const { test } = await open('', '[header]')
    expect(await ask(test, text)).toBe('200')
    await vi.waitFor(() =>
      expect(test.audit().at(-1)).toMatchObject({ consent: 'stated', consentNotice: NOTICE, consents: expect.arrayContaining(['abroad']) }),
    )
  })

  it.each([
    ['is over', `${valid}, until=@${seconds(-0.5)}`],
    ['has an end that cannot be read', `${valid}, until="someday"`],
    ['is to come', valid.replace(/@\d+/, `@${seconds(1)}`)],
    ['names another provider', valid.replace('("other" "abroad")', '"elsewhere"')],
    ['names nobody', valid.replace(`who="${WHO}", `, '')],
    ['names no notice', valid.replace(NOTICE, 'sha256:12')],
    ['names no day', valid.replace(/given=@\d+, /, '')],
    ['is no dictionary', `${valid}, "`],
    ['is prose', `yes, ${WHO} agreed`],
  ])('does not hold if it %s', async (_, text) => {
    const { test, abroad } = await open('', '[header]')
    expect(await ask(test, text)).toBe(REFUSED)
    expect(abroad.received).toEqual([])
  })
})

describe('the configuration', () => {
  it.each([
    ['consents: [{ id: c-1 }]', /consents\.0/],
    [`consents: [${record('c-1')}, ${record('c-1')}]`, /consent c-1 stands twice/],
    [`consents: [${record('c-1').replace(NOTICE, 'Kowalski')}]`, /consents\.0\.notice must be|consents\.0\.notice is wrong/],
    ['consentsFile: /nowhere/consents.yaml', /consents\.yaml cannot be read/],
  ])('is refused for %s, without showing who it is about', async (config, message) => {
    const error = await open(config).then(
      () => expect.fail('it started'),
      (error: unknown) => error as Error,
    )
    expect(error.message).toMatch(message)
    expect(error.message).not.toMatch(/Kowalski|Annegret/)
  })
})
