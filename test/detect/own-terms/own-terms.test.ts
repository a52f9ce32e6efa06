// What a policy's own terms do to detection, together with the recognizers.
import { describe, expect, it } from 'vitest'
import { detect } from '../../../src/detect/detect.ts'
import { Detector } from '../../../src/detect/detector.ts'
import { compile } from '../../../src/policy/compile.ts'

const POLICY = (own: string) => `name: small
description: A small policy.
version: 1
providers:
  home: { jurisdiction: EU, api: openai-chat, url: https://home.example/v1, legal_basis: contract, serves: ["*"] }
default_provider: { openai: home }
pseudonymise: { kinds: all, keep: [ORGANIZATION, LOCATION] }
own_terms:
${own}
rules:
  - { name: rest, because: the rest, then: forward }
`

const { ownTerms } = compile(
  POLICY(`  patterns:
    - { name: project-number, kind: CUSTOMER_ID, pattern: 'PRJ-\\d{6}', because: They lead to customers. }
  always:
    - { kind: ORGANIZATION, terms: [Nordlicht, "Projekt Seeadler"] }
    - { kind: PERSON, terms: ["Kilian Ostrowski"] }
  never:
    terms: [info@our-company.example, "Max Mustermann", PRJ-000000, "0221 4710-0"]`),
  'p.yaml',
)

function found(text: string): string[] {
  return detect(text, { ownTerms }).map(({ start, end, kind, always }) => `${kind}${always === true ? '!' : ''} ${text.slice(start, end)}`)
}

describe('own terms', () => {
  it.each([
    ['a pattern', 'Bitte PRJ-123456 prüfen', ['CUSTOMER_ID! PRJ-123456']],
    ['a term of several words', 'Stand im projekt  seeadler?', ['ORGANIZATION! projekt  seeadler']],
    [
      'a term inside of a firm’s name: the whole name',
      'Angebot der Nordlicht Handels GmbH liegt vor',
      ['ORGANIZATION! Nordlicht Handels GmbH'],
    ],
    ['a term inside of an address: the whole address', 'an bestellung@nordlicht.example senden', ['EMAIL! bestellung@nordlicht.example']],
    ['a genitive', 'Nordlichts Angebot', ['ORGANIZATION! Nordlichts']],
  ])('always replaces %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each([
    ['a public address', 'Schreiben Sie an info@our-company.example.', []],
    ['a public name', 'Ihr Ansprechpartner: Herr Max Mustermann', []],
    ['a public number', 'Tel. (0221) 4710-338 oder Telefon: 0221 4710-0', ['PHONE (0221) 4710-338']],
    ['an exception to a pattern', 'PRJ-000000 ist nur ein Muster, PRJ-000001 nicht', ['CUSTOMER_ID! PRJ-000001']],
  ])('leaves %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('replaces what says more than a public term, or less', () => {
    expect(found('Herr Max Mustermann-Schulz kommt')).toEqual(['PERSON Max Mustermann-Schulz'])
    expect(found('Herr Mustermann kommt')).toEqual(['PERSON Mustermann'])
    expect(found('an x.info@our-company.example')).toEqual(['EMAIL x.info@our-company.example'])
    expect(found('Frau Erika Max Mustermann, geb. 1980')[0]).toBe('PERSON Erika Max Mustermann')
  })

  it('does not carry a public name on to other places', () => {
    expect(found('Herr Max Mustermann schreibt. Die Mustermann-Akte liegt vor.')).toEqual([])
  })

  it('finds own terms in all texts of a request, and remembers', async () => {
    const detector = new Detector({ ownTerms })
    const texts = ['PRJ-123456 '.repeat(40), 'Max Mustermann und Nordlicht']
    const [first, second] = await detector.detect(texts)
    expect(first?.length).toBe(40)
    expect(second?.map(({ kind }) => kind)).toEqual(['ORGANIZATION'])
    expect((await detector.detect(texts))[0]).toEqual(first)
  })

  it('keeps own terms when names are linked over them', () => {
    const spans = detect('Frau Dr. Ines Nordlicht kommt. Nordlicht zahlt.', { ownTerms })
    expect(spans.filter(({ always }) => always === true).length).toBe(2)
  })
})
