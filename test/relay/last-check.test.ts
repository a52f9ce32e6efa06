// The last look before the wire: values in every notation are found, and what was left readable on purpose refuses nothing.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { Detector } from '../../src/detect/detector.ts'
import type { Kind } from '../../src/detect/kinds.ts'
import type { Span } from '../../src/detect/span.ts'
import { openaiChat } from '../../src/dialects/openai-chat.ts'
import type { ProxyError } from '../../src/errors.ts'
import { loadPolicy } from '../../src/policy/load.ts'
import { Identities } from '../../src/pseudonym/identities.ts'
import { parseKeyRing } from '../../src/pseudonym/master-key.ts'
import { newTrail } from '../../src/relay/call.ts'
import { findSpellings } from '../../src/relay/find-spellings.ts'
import { lastCheck } from '../../src/relay/last-check.ts'
import { prepare } from '../../src/relay/relay.ts'
import { detectorOf } from '../helpers/known-values.ts'
import { startTestProxy, type TestProxy } from '../helpers/test-proxy.ts'

/** Checks a text that leaves, after values were found in one that came. */
function check(values: Readonly<Record<string, Kind>>, text: string, outgoing: unknown, kept: readonly Kind[] = []): 'passes' | 'leak' {
  const spans: Span[] = Object.entries(values)
    .map(([value, kind]) => ({ start: text.indexOf(value), end: text.indexOf(value) + value.length, kind, score: 1, by: 'test' }))
    .sort((a, b) => a.start - b.start)
  expect(spans.every(({ start }) => start >= 0)).toBe(true)
  const identities = new Identities()
  identities.meet([text], [spans])
  const passages = [{ path: 'messages[0].content', text, leaves: [], rigid: 'unsupported_content' as const }]
  const run = lastCheck({ identities, passages, spans: [spans], takes: (kind) => !kept.includes(kind) })
  try {
    run(typeof outgoing === 'string' ? outgoing : JSON.stringify(outgoing))
    return 'passes'
  } catch (error) {
    expect((error as ProxyError).code).toBe('leak_prevented')
    return 'leak'
  }
}

const ANNA = { 'Anna "Anni" Bergläufer': 'PERSON' } as const
const ANNA_TEXT = 'Frau Anna "Anni" Bergläufer'

describe('a value in what leaves', () => {
  it.each<[string, Readonly<Record<string, Kind>>, string, unknown]>([
    ['as it was written', { 'Anna Berg': 'PERSON' }, 'Frau Anna Berg', { content: 'an Anna Berg.' }],
    ['in other letters', { 'Anna Berg': 'PERSON' }, 'Frau Anna Berg', { content: 'ANNA BERG' }],
    ['behind a line break', { 'Anna Berg': 'PERSON' }, 'Frau Anna Berg', { content: 'Gruß\nAnna Berg' }],
    ['with quotes in it', ANNA, ANNA_TEXT, { content: `für ${ANNA_TEXT}` }],
    ['in a document within a string', ANNA, ANNA_TEXT, { content: JSON.stringify({ name: 'Anna "Anni" Bergläufer' }) }],
    ['with letters escaped', ANNA, ANNA_TEXT, { content: '{"n":"Anna \\"Anni\\" Bergl\\u00e4ufer"}' }],
    ['in a query', { 'Jörg von Ahlen': 'PERSON' }, 'Jörg von Ahlen', { url: 'https://x.example/?q=J%C3%B6rg%20von%20Ahlen' }],
    ['in a form', { 'Jörg von Ahlen': 'PERSON' }, 'Jörg von Ahlen', { url: 'https://x.example/?q=j%c3%b6rg+von+ahlen&a' }],
    ['as the name of a member', { 'otto@kranz.example': 'EMAIL' }, 'otto@kranz.example', { 'otto@kranz.example': 1 }],
    [
      'without its blanks',
      { 'DE02 1203 0000 0000 2020 51': 'IBAN' },
      'IBAN DE02 1203 0000 0000 2020 51',
      { id: 'x-DE02120300000000202051' },
    ],
    ['as a number', { '0221 / 4710-338': 'PHONE' }, 'Tel. 0221 / 4710-338', '{"phone":02214710338}'],
  ])('is found %s', (_, values, text, outgoing) => {
    expect(check(values, text, outgoing)).toBe('leak')
  })

  it.each<[string, Readonly<Record<string, Kind>>, string, unknown]>([
    ['a lone word of the language', { Mark: 'PERSON' }, 'Herr Mark zahlt', { content: 'Die Mark zahlt, und MARK auch.' }],
    ['a part of a longer word', { 'Anna Berg': 'PERSON' }, 'Frau Anna Berg', { content: 'Anna Berger, Hanna Berg' }],
    ['a part of a longer number', { '0221 4710338': 'PHONE' }, 'Tel. 0221 4710338', { n: 102214710338, m: '0221 47103389' }],
    ['a kind that stays readable', { 'Kranz GmbH & Co': 'ORGANIZATION' }, 'bei Kranz GmbH & Co', { content: 'Kranz GmbH & Co' }],
    [
      'what is left readable in another place',
      { 'Anna Berg': 'PERSON' },
      'Frau Anna Berg von der Anna Berg Stiftung',
      { content: 'Frau PERSON_0 von der Anna Berg Stiftung' },
    ],
  ])('is not seen in %s', (_, values, text, outgoing) => {
    expect(check(values, text, outgoing, ['ORGANIZATION'])).toBe('passes')
  })

  it('is a leak in any place, if it is a number or an address of mail, which mean nothing else', () => {
    const text = 'Tel. 0221 4710-338, nochmals 02214710338'
    expect(check({ '0221 4710-338': 'PHONE' }, text, { content: text.replace('0221 4710-338', 'PHONE_0') })).toBe('leak')
    const mail = 'an otto@kranz.example und OTTO@KRANZ.EXAMPLE'
    expect(check({ 'otto@kranz.example': 'EMAIL' }, mail, { content: mail.replace('otto@kranz.example', 'EMAIL_0') })).toBe('leak')
  })

  it('is a leak where it stands more often than it was left', () => {
    const text = 'Frau Anna Berg von der Anna Berg Stiftung'
    expect(check({ 'Anna Berg': 'PERSON' }, text, { content: text })).toBe('leak')
  })
})

describe('findSpellings()', () => {
  it('finds what a search word by word finds', () => {
    const letter = fc.constantFrom(...'aAbBc1 é')
    const word = fc.array(letter, { minLength: 6, maxLength: 20 }).map((letters) => letters.join(''))
    const text = fc.array(fc.oneof(word, letter), { maxLength: 30 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 12 }), fc.array(text, { maxLength: 4 }), fc.nat(), (words, texts, at) => {
        const whole = texts.join(words[at % words.length] ?? '')
        const found: string[] = []
        findSpellings(whole, words, (pattern, start) => {
          found.push(`${pattern} ${start}`)
        })
        const fold = (written: string) => written.replace(/[A-Z]/g, (capital) => capital.toLowerCase())
        const expected = words.flatMap((written, pattern) =>
          Array.from(whole, (_, i) => i).flatMap((start) => (fold(whole).startsWith(fold(written), start) ? [`${pattern} ${start}`] : [])),
        )
        expect(found.sort()).toEqual(expected.sort())
      }),
      { numRuns: 500 },
    )
  })

  it('leaves nothing behind for the next search', () => {
    const never = () => expect.fail('found')
    findSpellings('x'.repeat(50), ['Anna Berg'], never)
    findSpellings('Anna Berg was here', ['Otto Kranz'], never)
  })
})

describe('on the road', () => {
  let test: TestProxy | undefined
  afterAll(() => test?.close())

  it('a value that would leave in the structure of a request refuses it, and nothing is sent', async () => {
    test = await startTestProxy({}, () => ({ detector: detectorOf({ 'KD-4711-9923': 'CUSTOMER_ID' }) }))
    const call = { id: 'KD-4711-9923', type: 'function', function: { name: 'find', arguments: '{}' } }
    const messages = [
      { role: 'user', content: 'Was hat KD-4711-9923 bestellt?' },
      { role: 'assistant', content: null, tool_calls: [call] },
      { role: 'tool', tool_call_id: 'KD-4711-9923', content: 'nichts' },
    ]
    for (const model of ['gpt-4o', 'mistral-large-latest']) {
      const response = await fetch(`${test.url}/v1/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ model, messages }),
      })
      const text = await response.text()
      // The bridge to Mistral makes ids of its own, so that nothing of it would leave there.
      if (model === 'gpt-4o') expect([response.status, JSON.parse(text).error.code]).toEqual([500, 'leak_prevented'])
      expect(text).not.toContain(model === 'gpt-4o' ? '4711' : 'CUSTOMER_ID')
    }
    expect(test.openai.received).toEqual([])
    for (const { text } of test.mistral.received) expect(text).not.toContain('4711')
    await vi.waitFor(() => expect(test?.audit()[0]).toMatchObject({ error: 'leak_prevented', provider: 'none', outcome: 'failed' }))
  })

  it('refuses none of the texts that the project is measured on', async () => {
    const read = (name: string) =>
      readFileSync(new URL(`../../bench/texts/${name}`, import.meta.url), 'utf8')
        .split('\n')
        .filter(Boolean)
    const texts = ['set-1.jsonl', 'set-2.jsonl'].flatMap(read).map((line) => (JSON.parse(line) as { text: string }).text)
    const policy = loadPolicy('default')
    const judgement = {
      detector: new Detector(),
      policy: () => policy,
      keys: parseKeyRing(Buffer.alloc(32, 3).toString('base64')),
      scope: 'conversation' as const,
      detectionMilliseconds: 60_000,
    }
    let values = 0
    for (let i = 0; i < texts.length; i += 3) {
      const group = texts.slice(i, i + 3)
      const messages = [
        ...group.map((content) => ({ role: 'user', content })),
        { role: 'tool', tool_call_id: 'call_1', content: JSON.stringify(group) },
      ]
      const trail = newTrail()
      const signal = new AbortController().signal
      const body = JSON.stringify({ model: 'gpt-4o', messages })
      const call = { requestId: 'r', tenant: 't', mode: undefined, conversation: `c-${i}`, dialect: openaiChat, body, signal, trail }
      const prepared = await prepare(call, judgement)
      prepared.check(JSON.stringify(prepared.body))
      values += trail.replaced
    }
    expect(values).toBeGreaterThan(200)
  }, 60_000)
})
