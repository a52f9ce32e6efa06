import { describe, expect, it } from 'vitest'
import { detect } from '../../src/detect/detect.ts'
import { nameFlags } from '../../src/detect/lexicons/names.ts'
import { pattern } from '../../src/detect/recognizer.ts'
import { createPerson } from '../../src/detect/recognizers/any/person.ts'
import { recognizers } from '../../src/detect/recognizers/index.ts'
import type { Span } from '../../src/detect/span.ts'
import { tagPersons } from '../../src/detect/tagger/tag-persons.ts'
import { Inspection, type Why } from '../../src/detect/why.ts'
import { compile } from '../../src/policy/compile.ts'

function whyOf(text: string, piece: string): Why {
  const inspection = new Inspection(text)
  const span = inspection.spans.find(({ start, end }) => text.slice(start, end) === piece)
  if (span === undefined) throw new Error(`${piece} was not found`)
  return inspection.why(span)
}

describe('Inspection', () => {
  it('finds what detect() finds', () => {
    const text = 'Sehr geehrte Frau Dr. Anna Berg, Berg@firma.example, IBAN DE02 1203 0000 0000 2020 51.\nFrau Berg ruft an.'
    expect(new Inspection(text).spans).toEqual(detect(text))
  })

  it('tells what made a name', () => {
    const { before, after, candidates, words } = whyOf('Mit Gruß an Herrn Kilian Ostrowski aus dem Lager', 'Kilian Ostrowski')
    expect([before, after]).toEqual(['Mit Gruß an Herrn ', ' aus dem Lager'])
    const taken = candidates.find(({ outcome }) => outcome === 'found')
    expect(taken).toMatchObject({ by: 'any/person', text: 'Kilian Ostrowski', weights: { ruledOut: false, mailbox: 0 } })
    expect(taken?.weights?.cue).toBeGreaterThan(0.5)
    expect(words.map(({ word, lexicon }) => [word, lexicon.includes('first name')])).toEqual([
      ['Kilian', true],
      ['Ostrowski', false],
    ])
  })

  it('adds up to the score', () => {
    const untagged = new Inspection('Bitte Pjotr Nyborg anrufen', { recognizers: [createPerson({ lexicon: nameFlags })] })
    const { candidates } = untagged.why(untagged.spans[0] as Span)
    const { score, weights } = candidates[0] as { score: number; weights: NonNullable<(typeof candidates)[0]['weights']> }
    expect(weights.cue + weights.lexicon + weights.mailbox).toBeCloseTo(score)
    const [tagged] = whyOf('Bitte Pjotr Nyborg anrufen', 'Pjotr Nyborg').candidates
    expect(tagged?.weights?.combined).toBeCloseTo(tagged?.score ?? 0)
  })

  it('tells the tagger’s part where one runs', () => {
    const person = createPerson({ lexicon: nameFlags, tagger: tagPersons })
    const inspection = new Inspection('Mit Gruß an Herrn Kilian Ostrowski', { recognizers: [person] })
    const [miss] = inspection.misses('Kilian')
    expect(miss?.words[0]?.tagger).toBeGreaterThan(0.5)
    expect(miss?.candidates[0]?.weights?.shares?.tagger).toBeGreaterThan(0)
  })

  it('names what lost to a stronger span', () => {
    const { candidates } = whyOf('Post an Anna Berg <anna.berg@firma.example>', 'anna.berg@firma.example')
    expect(candidates[0]).toMatchObject({ kind: 'EMAIL', outcome: 'found' })
    const wide = pattern({ name: 'wide', kind: 'CUSTOMER_ID', over: 'text', pattern: /K-\d+ alt/g, score: 0.9 })
    const narrow = pattern({ name: 'narrow', kind: 'USERNAME', over: 'text', pattern: /K-\d+/g, score: 0.8 })
    const inspection = new Inspection('Nr. K-471 alt', { recognizers: [wide, narrow] })
    expect(inspection.spans.map((span) => inspection.why(span).candidates.map(({ by, outcome }) => [by, outcome]))).toEqual([
      [
        ['wide', 'found'],
        ['narrow', 'covered'],
      ],
    ])
  })

  it('tells candidates of one recognizer apart', () => {
    const nested = {
      name: 'nested',
      kinds: ['CUSTOMER_ID' as const],
      find: () => [
        { start: 0, end: 5, kind: 'CUSTOMER_ID' as const, score: 0.9, by: 'nested' },
        { start: 0, end: 9, kind: 'CUSTOMER_ID' as const, score: 0.9, by: 'nested' },
      ],
    }
    const inspection = new Inspection('K-471 alt', { recognizers: [nested] })
    const [span] = inspection.spans
    expect(span && inspection.why(span).candidates.map(({ text, outcome }) => [text, outcome])).toEqual([
      ['K-471', 'covered'],
      ['K-471 alt', 'found'],
    ])
  })

  it('tells what a name or a value repeats', () => {
    const text = 'Frau Anna Wendtland kommt.\n\nDie Wendtland-Akte fehlt. Login: hk_4711x. Danach hk_4711x.'
    const inspection = new Inspection(text)
    expect(inspection.spans.map((span) => [span.by, inspection.why(span).repeats])).toEqual([
      ['any/person', undefined],
      ['link', 'Anna Wendtland'],
      ['any/username', undefined],
      ['repeat', 'hk_4711x'],
    ])
  })

  it('tells of a miss what was considered and given up', () => {
    const untagged = { recognizers: [createPerson({ lexicon: nameFlags })] }
    const [miss] = new Inspection('Das Bergfest war schön, sagte Berg.', untagged).misses('Berg.')
    expect(miss).toMatchObject({ found: [], candidates: [{ text: 'Berg', kind: 'PERSON', outcome: 'score too low' }] })
    expect(miss?.words[0]?.lexicon).toEqual(expect.arrayContaining(['surname', 'ordinary word']))
    const [street] = new Inspection('in der Herzog-Straße').misses('Herzog-Straße')
    expect(street?.candidates[0]?.weights?.ruledOut).toBe(true)
  })

  it('tells of wrong check digits and low scores of patterns', () => {
    const even = pattern({
      name: 'even',
      kind: 'CUSTOMER_ID',
      over: 'numbers',
      pattern: /\b\d{4}\b/g,
      score: 0.8,
      check: (n) => Number(n) % 2 === 0,
    })
    const weak = pattern({ name: 'weak', kind: 'PHONE', over: 'numbers', pattern: /\b\d{4}\b/g, score: 0.2 })
    const [miss] = new Inspection('Nummer 4711 hier', { recognizers: [even, weak] }).misses('4711')
    expect(miss?.candidates.map(({ by, outcome }) => [by, outcome])).toEqual([
      ['even', 'check digits wrong'],
      ['weak', 'score too low'],
    ])
  })

  it('tells each place of a miss, and what of it was found', () => {
    const text = 'Zettel für Anna Berg. Zettel.'
    const misses = new Inspection(text).misses('Zettel')
    expect(misses.map(({ start }) => start)).toEqual([0, 22])
    expect(new Inspection(text).misses('für Anna Berg')[0]?.found).toMatchObject([{ kind: 'PERSON' }])
    expect(new Inspection(text).misses('nirgends')).toEqual([])
    expect(new Inspection(text).misses('')).toEqual([])
  })

  it('tells that a policy leaves a term readable', () => {
    const { ownTerms } = compile(
      `name: small
description: A small policy.
version: 1
providers:
  home: { jurisdiction: EU, api: openai-chat, url: https://home.example/v1, legal_basis: contract, serves: ["*"] }
default_provider: { openai: home }
pseudonymise: { kinds: all }
own_terms: { never: { terms: [info@our-company.example] } }
rules: [{ name: rest, because: the rest, then: forward }]
`,
      'p.yaml',
    )
    const [miss] = new Inspection('an info@our-company.example', { ownTerms }).misses('info@our-company.example')
    expect(miss?.candidates[0]).toMatchObject({ kind: 'EMAIL', outcome: 'public' })
  })

  it('keeps to the original where the text is written in unusual characters', () => {
    const text = 'Herr Ki\u00adlian Ostro\u200bwski kommt'
    const inspection = new Inspection(text)
    const [span] = inspection.spans
    expect(span && inspection.why(span)).toMatchObject({
      text: 'Ki\u00adlian Ostro\u200bwski',
      after: ' kommt',
      candidates: [{ outcome: 'found' }],
    })
  })

  it('tells of a long text in reasonable time', () => {
    const text = 'Frau Anna Berg, anna.berg@firma.example, Tel. 0221 4710-338, hat angerufen.\n'.repeat(2000)
    const began = performance.now()
    const inspection = new Inspection(text)
    for (const span of inspection.spans) inspection.why(span)
    expect(inspection.spans.length).toBeGreaterThan(4000)
    expect(performance.now() - began).toBeLessThan(6000)
  })

  it('costs nothing when nobody asks: the recognizers give the same with and without a trace', () => {
    const text = 'Herr Jonas Weil, geb. 3.4.1980, wohnt Am Markt 3, 50667 Köln.'
    expect(detect(text, { recognizers })).toEqual(new Inspection(text, { recognizers }).spans)
  })
})
