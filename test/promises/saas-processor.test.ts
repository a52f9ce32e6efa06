// What the processor under Art. 28 GDPR promised, shown on the wire.
import { describe, expect, it } from 'vitest'
import type { Category } from '../../src/classify/category.ts'
import { loadPolicy } from '../../src/policy/load.ts'
import { on } from './stage.ts'
import { CANARIES, ORDINARY, SENSITIVE } from './texts.ts'

const SPECIAL: readonly Category[] = [
  'health',
  'religion',
  'politics',
  'ethnicity',
  'sex_life',
  'union',
  'biometric',
  'genetic',
  'criminal',
]
const TOKENS = /\b(?:PERSON|EMAIL|PHONE|ADDRESS)_[0-9a-f]{10}\b/g

describe('saas-processor', () => {
  it.each(SPECIAL)('refuses special categories: %s; nothing is sent', (category) =>
    on('saas-processor', {}, async ({ ask, reached, written }) => {
      const answer = await ask(SENSITIVE[category])
      expect([answer.status, answer.text, answer.header('x-deckname-rule')]).toEqual([403, 'refused_by_policy', 'no-special-categories'])
      expect(reached()).toEqual([])
      expect(written()).not.toMatch(CANARIES)
    }),
  )

  it('answers everything else through sub-processors on record, inside the EU', () =>
    on('saas-processor', {}, async ({ ask, reached, sent }) => {
      const answer = await ask(ORDINARY)
      expect(answer.text).toBe(ORDINARY)
      expect(answer.header('x-deckname-jurisdiction')).toBe('EU')
      expect(reached()).toEqual(['mistral'])
      expect(sent()).not.toMatch(CANARIES)
    }))

  it('has of each sub-processor the purpose, the address, the contract and the basis of the transfer', () => {
    for (const { name, record, jurisdiction } of loadPolicy('saas-processor').providers.values()) {
      if (jurisdiction === 'local') continue
      expect(record, name).toMatchObject({
        purpose: expect.any(String),
        address: expect.any(String),
        contract: { name: expect.any(String), url: expect.stringMatching(/^https:/) },
        legal_basis: expect.any(String),
      })
    }
  })

  it('never links data of two clients: one value, two clients, two tokens', () =>
    on('saas-processor', { tenants: [{ name: 'nordwind' }, { name: 'suedwind' }] }, async ({ ask, providers }) => {
      await ask(ORDINARY, { tenant: 'nordwind' })
      await ask(ORDINARY, { tenant: 'suedwind' })
      const [first, second] = (providers.get('mistral')?.received ?? []).map(({ text }) => new Set(text.match(TOKENS)))
      expect(first?.size).toBeGreaterThanOrEqual(4)
      for (const token of first ?? []) expect(second?.has(token)).toBe(false)
    }))

  it('normalises values before they are hashed: one person, several spellings, one identity', () =>
    on('saas-processor', {}, async ({ ask, sent }) => {
      const text = 'Frau Annegret Wielandt rief an. WIELANDT, ANNEGRET steht im Vertrag. Antworte Frau Wielandt.'
      expect((await ask(text)).text).toBe(text)
      const identities = new Set(sent().match(/PERSON_[0-9a-f]{10}/g))
      expect(identities.size).toBe(1)
    }))

  it('takes secrets out for good', () =>
    on('saas-processor', {}, async ({ ask, sent }) => {
      const answer = await ask(SENSITIVE.credentials)
      expect(sent()).not.toMatch(/Tq7|CREDENTIAL_/)
      expect(sent()).toContain('[CREDENTIAL]')
      expect(answer.text).not.toContain('Tq7-Vw93.kLm2')
    }))
})
