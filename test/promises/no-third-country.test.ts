// What the budgeting software promised, shown on the wire.
import { describe, expect, it } from 'vitest'
import { loadPolicy } from '../../src/policy/load.ts'
import { on } from './stage.ts'
import { CANARIES, ORDINARY, SENSITIVE } from './texts.ts'

describe('no-third-country', () => {
  it('knows no provider outside the EU/EEA', () => {
    for (const { name, insideEu } of loadPolicy('no-third-country').providers.values()) expect([name, insideEu]).toEqual([name, true])
  })

  it.each(['gpt-4o', 'claude-sonnet-4-5', 'mistral-large-latest', 'brand-new-model'])('asked for %s, answers inside the EU', (model) =>
    on('no-third-country', {}, async ({ ask, sent }) => {
      for (const text of [ORDINARY, ...Object.values(SENSITIVE)]) {
        const answer = await ask(text, { model })
        expect(answer.text).toBe(text)
        expect(['EU', 'DE']).toContain(answer.header('x-deckname-jurisdiction'))
      }
      expect(sent()).not.toMatch(CANARIES)
    }),
  )

  it('takes no mode and no consent that would lead elsewhere', () =>
    on('no-third-country', {}, async ({ ask, reached }) => {
      const answer = await ask(ORDINARY, { headers: { 'x-deckname-mode': 'third-country', 'x-deckname-consent': 'c-1' } })
      expect([answer.status, answer.header('x-deckname-rule')]).toEqual([403, 'unknown-mode'])
      expect(reached()).toEqual([])
    }))

  it('treats data of children as sensitive: it goes to Germany, not even to another country of the EU', () =>
    on('no-third-country', {}, async ({ ask, reached }) => {
      const answer = await ask(SENSITIVE.minors)
      expect([answer.header('x-deckname-rule'), answer.header('x-deckname-jurisdiction')]).toEqual(['children-in-germany', 'DE'])
      expect(reached()).toEqual(['ionos'])
    }))

  it('falls back to the operator’s own machines for children, never to another country', () =>
    on('no-third-country', { down: ['ionos'] }, async ({ ask, reached }) => {
      expect((await ask(SENSITIVE.minors)).header('x-deckname-jurisdiction')).toBe('local')
      expect(reached()).toEqual(['local'])
    }))
})
