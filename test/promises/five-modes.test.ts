// What the vendor with five modes promised, shown on the wire.
import { describe, expect, it } from 'vitest'
import { on } from './stage.ts'
import { CANARIES, ORDINARY, SENSITIVE } from './texts.ts'

const OWN_KEY = 'the-clients-own-key-9f2c71'

describe('five-modes', () => {
  it('no-ai: nothing is sent', () =>
    on('five-modes', {}, async ({ ask, reached }) => {
      const answer = await ask(ORDINARY, { headers: { 'x-deckname-mode': 'no-ai' } })
      expect([answer.status, answer.header('x-deckname-rule')]).toEqual([403, 'no-ai'])
      expect(reached()).toEqual([])
    }))

  it('managed, the default: the proxy’s keys, EU regions only, sensitive or not, and also when one is down', () =>
    on('five-modes', {}, async ({ ask, reached, providers, sent }) => {
      for (const text of [ORDINARY, ...Object.values(SENSITIVE)]) {
        const answer = await ask(text)
        expect([answer.status, answer.header('x-deckname-jurisdiction')]).toEqual([200, 'EU'])
      }
      expect(reached()).toEqual(['vertex'])
      expect(providers.get('vertex')?.received[0]?.headers.authorization).toBe('Bearer key-for-vertex')
      expect(sent()).not.toMatch(CANARIES)
    }))

  it('managed: fails over inside the EU only', () =>
    on('five-modes', { down: ['vertex'] }, async ({ ask, reached }) => {
      expect((await ask(ORDINARY)).header('x-deckname-provider')).toBe('mistral')
      expect(reached()).toEqual(['mistral'])
    }))

  it('own-key: the client’s key passes through to the provider asked for; it is neither stored nor logged', () =>
    on('five-modes', {}, async ({ ask, reached, providers, written, sent }) => {
      const headers = { 'x-deckname-mode': 'own-key', authorization: `Bearer ${OWN_KEY}` }
      const answer = await ask(ORDINARY, { headers })
      expect(answer.text).toBe(ORDINARY)
      expect(reached()).toEqual(['openai'])
      expect(providers.get('openai')?.received[0]?.headers.authorization).toBe(`Bearer ${OWN_KEY}`)
      expect(sent()).not.toMatch(CANARIES)
      expect(written()).not.toContain(OWN_KEY)
    }))

  it('own-key: beside a client’s own key for the proxy', () =>
    on('five-modes', { tenants: [{ name: 'nordwind' }] }, async ({ ask, providers, written }) => {
      const headers = { 'x-deckname-mode': 'own-key', authorization: `Bearer ${OWN_KEY}`, 'x-deckname-key': 'key-of-nordwind' }
      expect((await ask(ORDINARY, { headers })).status).toBe(200)
      expect(providers.get('openai')?.received[0]?.headers['x-deckname-key']).toBeUndefined()
      expect(written()).not.toMatch(/the-clients-own-key|key-of-nordwind/)
    }))

  it('own-key: without one, nothing is sent and the proxy’s key is not used', () =>
    on('five-modes', { tenants: [{ name: 'nordwind' }] }, async ({ ask, reached }) => {
      const answer = await ask(ORDINARY, { headers: { 'x-deckname-mode': 'own-key', 'x-deckname-key': 'key-of-nordwind' } })
      expect([answer.status, answer.text]).toEqual([401, 'own_key_missing'])
      expect(reached()).toEqual([])
    }))

  it('local: nothing leaves the machine', () =>
    on('five-modes', {}, async ({ ask, reached }) => {
      for (const text of [ORDINARY, SENSITIVE.health]) {
        const answer = await ask(text, { headers: { 'x-deckname-mode': 'local' } })
        expect([answer.text, answer.header('x-deckname-jurisdiction')]).toEqual([text, 'local'])
      }
      expect(reached()).toEqual(['local'])
    }))

  it('a client is held to the modes agreed with it', () =>
    on('five-modes', { tenants: [{ name: 'nordwind', modes: ['no-ai', 'local'], mode: 'local' }] }, async ({ ask, reached }) => {
      expect((await ask(ORDINARY, { tenant: 'nordwind' })).header('x-deckname-jurisdiction')).toBe('local')
      const other = await ask(ORDINARY, { tenant: 'nordwind', headers: { 'x-deckname-mode': 'managed' } })
      expect([other.status, other.header('x-deckname-rule')]).toEqual([403, 'mode-not-agreed'])
      expect(reached()).toEqual(['local'])
    }))

  it('logs hold neither prompts nor answers', () =>
    on('five-modes', {}, async ({ ask, written }) => {
      for (const stream of [false, true]) await ask(ORDINARY, { stream })
      await ask(SENSITIVE.health)
      expect(written()).not.toMatch(CANARIES)
      expect(written()).not.toMatch(/Pumpe|Bandscheib|vertritt/)
    }))
})
