import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { classify, decide, detect, loadPolicy, pseudonymise, Restorer, reidentify } from '../src/index.ts'

const key = randomBytes(32).toString('base64')

/** The lines of the examples in the doc comments of src/index.ts, with what they promise after `//`. */
const examples = readFileSync(new URL('../src/index.ts', import.meta.url), 'utf8')
  .split('@example')
  .slice(1)
  .map((part) =>
    part
      .slice(0, part.indexOf('*/'))
      .split('\n')
      .map((line) => line.replace(/^ \* ?/, ''))
      .filter((line) => line !== '' && !line.startsWith('@')),
  )

describe('examples in the doc comments', () => {
  it('do what they say', async () => {
    const [judging, replacing] = examples as [string[], string[]]
    const [call, promised] = (judging[0] as string).split(' // ') as [string, string]
    expect(new Function('classify', `return ${call}`)(classify)).toEqual(new Function(`return ${promised}`)())

    let seen = ''
    const ask = (text: string) => {
      seen = text
      return Promise.resolve(`Liebe ${/PERSON_[0-9a-f]{10}/.exec(text)?.[0]} …`)
    }
    const code = replacing.map((line) => line.replace(/^reidentify/, 'return reidentify')).join('\n')
    const run = new Function('pseudonymise', 'reidentify', 'ask', 'key', `return (async () => { ${code}\n })()`)
    expect(await run(pseudonymise, reidentify, ask, key)).toBe('Liebe Anna Berg …')
    expect(seen).toMatch(/^Schreibe Frau PERSON_[0-9a-f]{10}\.$/)
    expect(code).toContain('Liebe Anna Berg …')
  })
})

describe('pseudonymise()', () => {
  const text = 'Bitte schreibe Anna Berg <anna.berg@firma.example>. Die Siemens AG wartet.'

  it('gives the text back, whole or in pieces', () => {
    const { text: masked, mapping } = pseudonymise(text, { key })
    expect(masked).not.toMatch(/anna|berg/i)
    expect(masked).toContain('Siemens AG')
    expect(reidentify(masked, mapping)).toBe(text)
    for (let cut = 0; cut <= masked.length; cut++) {
      const restorer = new Restorer(mapping)
      expect(restorer.push(masked.slice(0, cut)) + restorer.push(masked.slice(cut)) + restorer.end()).toBe(text)
    }
  })

  it('keeps tokens within a conversation, and only there', () => {
    const masked = (options: object) => pseudonymise(text, { key, ...options }).text
    expect(masked({ conversation: 'a' })).toBe(masked({ conversation: 'a' }))
    expect(masked({ conversation: 'a' })).not.toBe(masked({ conversation: 'b' }))
    expect(masked({ conversation: 'a' })).not.toBe(masked({ conversation: 'a', tenant: 'other' }))
    expect(masked({ conversation: 'a' })).not.toBe(masked({ conversation: 'a', key: randomBytes(32).toString('hex') }))
    expect(masked({})).not.toBe(masked({}))
  })

  it('replaces the kinds and spans that it is told to', () => {
    expect(pseudonymise(text, { key, kinds: ['EMAIL'] }).text).toMatch(/^Bitte schreibe Anna Berg <EMAIL_[0-9a-f]{10}>/)
    const spans = [{ start: 0, end: 5, kind: 'USERNAME', score: 1, by: 'me' }] as const
    expect(pseudonymise(text, { key, spans }).text).toMatch(/^USERNAME_[0-9a-f]{10} schreibe Anna/)
  })

  it('does not resolve a token that was typed', () => {
    const options = { key, conversation: 'a' }
    const token = /PERSON_[0-9a-f]{10}/.exec(pseudonymise(text, options).text)?.[0]
    const typed = `Wer ist ${token}? Bitte schreibe Anna Berg.`
    const { text: masked, mapping } = pseudonymise(typed, options)
    expect(reidentify(masked, mapping)).toBe(typed)
  })

  it('resolves tokens of a former key that the ring still holds', () => {
    const old = pseudonymise(text, { key: `1:${key}`, conversation: 'a' }).text
    const { mapping } = pseudonymise(text, { key: `2:${randomBytes(32).toString('base64')},1:${key}`, conversation: 'a' })
    expect(reidentify(old, mapping)).toBe(text)
  })

  it('refuses a short key without showing it', () => {
    expect(() => pseudonymise(text, { key: 'c2hvcnQ=' })).toThrow(/32 random bytes/)
    expect(() => pseudonymise(text, { key: 'c2hvcnQ=' })).not.toThrow(/c2hvcnQ/)
  })
})

describe('the library', () => {
  it('goes from a text to a decision', () => {
    const text = 'Patientin Anna Berg beginnt am Montag eine Chemotherapie.'
    const kinds = Object.fromEntries(detect(text).map(({ kind }) => [kind, 1]))
    const facts = { tenant: 'default', dialect: 'openai-chat', model: 'gpt-4o', stream: false, unreadable: [] }
    const decision = decide(loadPolicy('default'), { ...facts, kinds, sensitivity: classify([text]).categories })
    expect(decision).toMatchObject({ outcome: 'rerouted', rule: 'sensitive-to-eu' })
  })
})
