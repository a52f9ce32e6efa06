// What the agency promised, shown on the wire. docs/promises.md names each test beside its promise.
import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { on } from './stage.ts'
import { CANARIES, ORDINARY, SENSITIVE } from './texts.ts'

describe.each(['agency', 'default'])('%s', (policy) => {
  it('replaces personal data before it goes to any AI service, and puts it back, streamed or not', () =>
    on(policy, {}, async ({ ask, sent, reached }) => {
      for (const stream of [false, true]) {
        const answer = await ask(ORDINARY, { stream })
        expect(answer.text).toBe(ORDINARY)
      }
      expect(reached()).toEqual(['openai'])
      expect(sent()).not.toMatch(CANARIES)
      expect(sent().match(/\b(?:PERSON|EMAIL|PHONE|ADDRESS)_[0-9a-f]{10}\b/g)?.length).toBeGreaterThanOrEqual(8)
    }))

  it('makes tokens with a salt: the digest of the value alone is not in them', () =>
    on(policy, {}, async ({ ask, sent }) => {
      await ask(ORDINARY)
      const unsalted = createHmac('sha256', '').update('PERSON\0annegret wielandt').digest('hex').slice(0, 9)
      expect(sent()).not.toContain(unsalted)
    }))

  it.each(['health', 'finance'] as const)('sends %s data to EU-based AI only', (category) =>
    on(policy, {}, async ({ ask, sent, reached }) => {
      const answer = await ask(SENSITIVE[category])
      expect(answer.text).toBe(SENSITIVE[category])
      expect([answer.header('x-deckname-provider'), answer.header('x-deckname-jurisdiction')]).toEqual(['mistral', 'EU'])
      expect(reached()).toEqual(['mistral'])
      expect(sent()).not.toMatch(CANARIES)
    }),
  )

  it('does so even when the EU-based AI is down: such a request is not answered at all', () =>
    on(policy, { down: ['mistral'] }, async ({ ask, reached }) => {
      const answer = await ask(SENSITIVE.health)
      expect([answer.status, answer.text]).toEqual([503, 'provider_unavailable'])
      expect(Number(answer.header('retry-after'))).toBeGreaterThan(0)
      expect(reached()).toEqual([])
    }))

  it('protects keys, webhooks and tokens, and chat histories', () =>
    on(policy, {}, async ({ ask, sent }) => {
      const key = `sk-${'proj'}-Xk29fLq83mZp71vT0aYb44cW`
      const hook = `https://hooks.${'slack'}.com/services/T0${'2AB3CD4'}/B0${'5EF6GH7'}/aB3dE5fG7hJ9kL1mN3pQ5rS7`
      const bearer = `ya29.${'a0AfH6SMBx3k9Lm2Qp7Rt5Vw8Yz1Cd4Ef6Gh'}`
      const messages = [
        { role: 'user', content: `Unser Workflow: OPENAI_API_KEY=${key}\nWebhook: ${hook}\nAuthorization: Bearer ${bearer}` },
        { role: 'assistant', content: 'Danke, Frau Wielandt!' },
        { role: 'user', content: 'Von: Annegret Wielandt <a.wielandt@probe.example>\nBetreff: Termin\n\nWarum schlägt der Aufruf fehl?' },
      ]
      await ask('', { messages })
      for (const secret of [key, hook, bearer]) expect(sent()).not.toContain(secret)
      expect(sent()).not.toMatch(CANARIES)
    }))

  it('has every step in the audit log, with the legal basis of each request and nothing of its content', () =>
    on(policy, {}, async ({ ask, audit, written }) => {
      await ask(ORDINARY)
      await ask(SENSITIVE.health)
      expect(audit()).toMatchObject([
        {
          provider: 'openai',
          legalBasis: 'Art. 6(1)(a) GDPR: consent',
          transferBasis: 'Art. 46(2)(c) GDPR: standard contractual clauses',
          found: { PERSON: 1, EMAIL: 1, PHONE: 1, ADDRESS: 1 },
        },
        { provider: 'mistral', legalBasis: 'Art. 6(1)(b) GDPR: contract', transferBasis: 'none', sensitivity: ['health'] },
      ])
      expect(written()).not.toMatch(CANARIES)
      expect(written()).not.toMatch(/Bandscheib|Pumpe/)
    }))
})
