// What the AI suite for companies and authorities promised, shown on the wire.
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { on, type StageOptions } from './stage.ts'
import { CANARIES, ORDINARY, SENSITIVE } from './texts.ts'

const NOTICE = `sha256:${createHash('sha256').update('What happens to your data in the USA').digest('hex')}`
const THIRD_COUNTRY = { 'x-deckname-mode': 'third-country' }
const consent = (more: object) => ({ id: 'c-1', tenant: 'nordwind', who: 'user-17@nordwind.example', given: '2026-11-01', notice: NOTICE, providers: ['openai'], ...more }) // biome-ignore format: one record
const stage = (more: object): StageOptions => ({ tenants: [{ name: 'nordwind' }, { name: 'suedwind' }], consents: [consent(more)] })

describe('eu-first-optin', () => {
  it('uses models hosted in the EU/EEA by default, consent or not', () =>
    on('eu-first-optin', stage({ standing: true }), async ({ ask, reached, sent }) => {
      for (const text of [ORDINARY, ...Object.values(SENSITIVE)]) {
        const answer = await ask(text, { tenant: 'nordwind' })
        expect([answer.text, answer.header('x-deckname-jurisdiction')]).toEqual([text, 'EU'])
      }
      expect(reached()).toEqual(['mistral'])
      expect(sent()).not.toMatch(CANARIES)
    }))

  it('reaches a third country in the mode third-country with a consent on record, and records which', () =>
    on('eu-first-optin', stage({}), async ({ ask, reached, sent, audit, written }) => {
      const answer = await ask(ORDINARY, { tenant: 'nordwind', headers: { ...THIRD_COUNTRY, 'x-deckname-consent': 'c-1' } })
      expect([answer.text, answer.header('x-deckname-jurisdiction')]).toEqual([ORDINARY, 'US'])
      expect(reached()).toEqual(['openai'])
      expect(sent()).not.toMatch(CANARIES)
      expect(audit().at(-1)).toMatchObject({
        legalBasis: 'Art. 49(1)(a) GDPR: explicit consent',
        transferBasis: 'Art. 49(1)(a) GDPR: explicit consent',
        consent: 'c-1',
        consentNotice: NOTICE,
      })
      expect(written()).not.toContain('user-17')
    }))

  it.each<[string, object, string, Record<string, string>]>([
    ['none', {}, 'nordwind', {}],
    ['an unknown one', {}, 'nordwind', { 'x-deckname-consent': 'c-2' }],
    ['one of another client', {}, 'suedwind', { 'x-deckname-consent': 'c-1' }],
    ['one that is over', { until: '2026-11-02' }, 'nordwind', { 'x-deckname-consent': 'c-1' }],
    ['one that was withdrawn', { withdrawn: '2026-11-05' }, 'nordwind', { 'x-deckname-consent': 'c-1' }],
    ['one that is still to come', { given: '2099-01-01' }, 'nordwind', { 'x-deckname-consent': 'c-1' }],
    ['one for another provider', { providers: ['ionos'] }, 'nordwind', { 'x-deckname-consent': 'c-1' }],
    [
      'one that the app states itself',
      {},
      'nordwind',
      { 'x-deckname-consent': `who="user-18", given=2026-11-01, notice="${NOTICE}", providers="openai"` },
    ],
  ])('refuses without a valid consent: %s', (_, more, tenant, headers) =>
    on('eu-first-optin', stage(more), async ({ ask, reached, written }) => {
      const answer = await ask(ORDINARY, { tenant, headers: { ...THIRD_COUNTRY, ...headers } })
      expect([answer.status, answer.text]).toEqual([403, 'consent_required'])
      expect(reached()).toEqual([])
      expect(written()).not.toMatch(/user-1[78]/)
    }),
  )

  it('keeps sensitive content in the EU, consent or not', () =>
    on('eu-first-optin', stage({}), async ({ ask, reached }) => {
      for (const text of Object.values(SENSITIVE)) {
        const answer = await ask(text, { tenant: 'nordwind', headers: { ...THIRD_COUNTRY, 'x-deckname-consent': 'c-1' } })
        expect(answer.header('x-deckname-jurisdiction')).toBe('EU')
      }
      expect(reached()).toEqual(['mistral'])
    }))

  it('never serves a client by a provider that it objected to', () =>
    on('eu-first-optin', { tenants: [{ name: 'nordwind', objections: ['mistral'] }, { name: 'suedwind' }] }, async ({ ask }) => {
      expect((await ask(ORDINARY, { tenant: 'nordwind' })).header('x-deckname-provider')).toBe('ionos')
      expect((await ask(ORDINARY, { tenant: 'suedwind' })).header('x-deckname-provider')).toBe('mistral')
    }))

  it('offers a model only when its credentials are there', async () => {
    const owners = async (keyless: string[]) => {
      const found = new Set<string>()
      await on('eu-first-optin', { keyless }, async ({ get }) => {
        for (const { owned_by } of ((await get('/v1/models')) as { data: { owned_by: string }[] }).data) found.add(owned_by)
      })
      return [...found].toSorted()
    }
    expect(await owners([])).toEqual(['ionos', 'mistral', 'openai'])
    expect(await owners(['openai', 'ionos'])).toEqual(['mistral'])
  })
})
