import { describe, expect, it } from 'vitest'
import { learnNames, linkNames } from '../../../src/detect/person/link.ts'
import { Scan } from '../../../src/detect/scan.ts'
import type { Span } from '../../../src/detect/span.ts'
import { parseMarked } from './parse-marked.ts'

/** The person is found in the first text; marks in the second say what linking must add there. */
const CASES: readonly (readonly [person: string, marked: string])[] = [
  ['Jonas Blechschmidt', 'Das macht ⟦Blechschmidt⟧ morgen, sagt ⟦Jonas⟧.'],
  ['Zoran Petrović', '⟦Zorans⟧ Ehrenamt und ⟦Petrovic⟧s Auto'.replace('⟧s', 's⟧')],
  ['Sabine Müller', 'Siehe ⟦Mueller⟧ und ⟦MULLER⟧ oder auch ⟦MÜLLER⟧.'],
  ['Katharina Blum-Okafor', 'Guten Tag, ⟦K. Blum-Okafor⟧ oder nur ⟦Okafor⟧.'],
  ['Nhung Brüggemann', 'Anlagen: Zeugnisse_⟦Brueggemann_Nhung⟧_2025.pdf'],
  ['Ruud de Koning', '⟦De Koning⟧ wil de sensoren houden.'],
  ['Ikenna Obi', "⟦Ikenna's⟧ laptop is stuck."],
  ['mehmet', 'frag mal ⟦mehmet⟧ nach der liste'],
  ['Mateusz Wróblewski', 'Regres do pana ⟦Wróblewskiego⟧.'],
  ['Uwe Klein', 'Das ist ein klein wenig zu klein.'],
  ['Aloisia Sommer', 'Wir sehen uns im Sommer.'],
  ['Rose Engel', 'The rose is red.'],
  ['Rose Engel', 'Bitte an ⟦Engel, Rose⟧ schicken.'],
  ['Will Frost', 'ask ⟦Will⟧ about it, he will know'],
  ['Sinan Ebert', 'Die Ebert-Straße und die Ebertstraße sind gesperrt.'],
  ['Gennaro Russo', 'Falegnameria Russo GmbH liefert.'],
  ['Jens Brandt', 'Der Brandteig ist fertig.'],
]

const person = (text: string): Span => ({ start: 0, end: text.length, kind: 'PERSON', score: 0.9, by: 'test' })

/** What the spans of one text add to another. */
function linked(from: string, spans: readonly Span[], text: string, found: readonly Span[] = []): Span[] {
  return linkNames(new Scan(text), found, learnNames(new Scan(from), spans))
}

describe('linkNames()', () => {
  it.each(CASES)('%s → %s', (name, marked) => {
    const { text, spans } = parseMarked(marked)
    const added = linked(name, [person(name)], text)
    expect(added.map(({ start, end }) => text.slice(start, end))).toEqual(spans.map(({ start, end }) => text.slice(start, end)))
    expect(added.map(({ start, end }) => ({ start, end }))).toEqual(spans)
  })

  it('adds nothing where nothing was found', () => {
    expect(linked('Anna Berg', [], 'Anna')).toEqual([])
  })

  it('ignores spans of other kinds', () => {
    expect(linked('Anna', [{ start: 0, end: 4, kind: 'ORGANIZATION', score: 0.9, by: 'test' }], 'Anna')).toEqual([])
  })

  it('does not repeat what is already found', () => {
    const text = 'Jonas Blechschmidt'
    expect(linked(text, [person(text)], text, [person(text)])).toEqual([])
  })
})
