import { describe, expect, it } from 'vitest'
import { describePolicy } from '../../src/policy/describe.ts'
import { loadPolicy } from '../../src/policy/load.ts'

describe('describePolicy()', () => {
  const words = describePolicy(loadPolicy('eu-first-optin'), 'gpt-4o')

  it('tells who may process data, with the basis of the transfer and what else is on record', () => {
    const openai = words.providers.find(({ name }) => name === 'openai')
    expect(openai).toMatchObject({ who: expect.stringContaining('OpenAI'), where: expect.stringMatching(/^US/) })
    expect(openai?.facts).toContain('transfer: Art. 49(1)(a) GDPR: explicit consent; only with a consent on record')
    expect(openai?.facts.find((fact) => fact.startsWith('contract: '))).toMatch(/Data Processing Addendum, date not on record$/)
  })

  it('tells each rule in words', () => {
    expect(words.rules.find(({ name }) => name === 'third-country-without-consent')).toMatchObject({
      when: 'the mode is third-country, and the provider asked for is openai',
      outcome: 'is refused; the app is told that a consent is missing',
    })
    expect(words.rules.at(-1)).toMatchObject({ when: 'always', outcome: 'goes to mistral (EU), else ionos (DE)' })
  })

  it('tells where each content goes in each mode, alike categories in one row', () => {
    const { modes, rows } = words.routes
    expect(modes).toEqual(['no mode named', 'no-ai', 'local', 'eu', 'third-country'])
    const eu = 'mistral (EU), else ionos (DE)'
    expect(rows).toEqual([
      { content: 'nothing sensitive', outcomes: [eu, 'refused', 'local (local)', eu, 'refused: consent'] },
      { content: 'anything sensitive', outcomes: [eu, 'refused', 'local (local)', eu, eu] },
      { content: 'images, audio, files', outcomes: [eu, 'refused', 'local (local)', eu, eu] },
    ])
  })

  it('tells what becomes of values', () => {
    expect(describePolicy(loadPolicy('saas-processor')).values).toContain('taken out for good: CREDENTIAL')
  })
})
