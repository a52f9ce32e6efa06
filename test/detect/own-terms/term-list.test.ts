import { describe, expect, it } from 'vitest'
import { TermList } from '../../../src/detect/own-terms/term-list.ts'
import { Scan } from '../../../src/detect/scan.ts'

function listOf(terms: readonly string[], genitives = false): TermList<true> {
  const list = new TermList<true>({ genitives })
  for (const term of terms) expect(list.add(term, true)).toBe(true)
  return list
}

function found(list: TermList<true>, text: string): string[] {
  const scan = new Scan(text)
  return [...list.matches(scan)].map(({ start, end }) => scan.text.slice(start, end))
}

describe('TermList', () => {
  it.each([
    ['another case', 'Nordlicht', 'NORDLICHT und nordlicht', ['NORDLICHT', 'nordlicht']],
    ['umlauts written out', 'Müller & Söhne', 'bei MUELLER & SOEHNE gekauft', ['MUELLER & SOEHNE']],
    ['accents left out', 'Café Étoile', 'das Cafe Etoile', ['Cafe Etoile']],
    ['a composed letter', 'Gärtnerei', 'die Ga\u0308rtnerei', ['Gärtnerei']],
    ['any white space', 'Projekt Seeadler', 'Projekt\u00a0 \n   Seeadler', ['Projekt  \n   Seeadler']],
    ['a hyphen for a blank', 'Projekt Seeadler', 'im Projekt-Seeadler-Team', ['Projekt-Seeadler']],
    ['a file name', 'Nordlicht', 'nordlicht_export.csv', ['nordlicht']],
    ['an e-mail address', 'info@our-company.example', 'an INFO@our-company.example.', ['INFO@our-company.example']],
    ['blanks around a sign', 'Meyer & Co', 'Meyer&Co', ['Meyer&Co']],
    ['invisible characters', 'Nordlicht', 'Nord\u200blicht', ['Nordlicht']],
    ['only whole words', 'Nord', 'Nordlicht, Fiord, nord', ['nord']],
    ['words in their order', 'Projekt Seeadler', 'Seeadler Projekt', []],
    ['the same signs between', 'info@our-company.example', 'info our-company example', []],
    ['a gap that is no blank', 'Projekt Seeadler', 'Projekt: Seeadler. Projekt, Seeadler', []],
  ])('compares with %s', (_, term, text, expected) => {
    expect(found(listOf([term]), text)).toEqual(expected)
  })

  it('finds the longest term at a word, and terms that overlap', () => {
    const list = listOf(['Seeadler', 'Projekt Seeadler', 'Seeadler Bank AG'])
    expect(found(list, 'Das Projekt Seeadler Bank AG')).toEqual(['Projekt Seeadler', 'Seeadler Bank AG'])
  })

  it('takes genitives only where it is told to', () => {
    expect(found(listOf(['Nordlicht'], true), 'Nordlichts Angebot')).toEqual(['Nordlichts'])
    expect(found(listOf(['Projekt Seeadler'], true), 'des Projekt Seeadlers')).toEqual(['Projekt Seeadlers'])
    expect(found(listOf(['Nordlicht']), 'Nordlichts Angebot')).toEqual([])
    expect(found(listOf(['Hau'], true), 'im Haus')).toEqual([])
  })

  it('keeps what a term was given first', () => {
    const list = new TermList<number>()
    expect([list.add('Nordlicht', 1), list.add('NORDLICHT', 2), list.size]).toEqual([1, 1, 1])
  })

  it.each(['', '+++', 'C++', 'x', 'one two three four five six seven eight nine ten '.repeat(2)])('refuses %j', (term) => {
    expect(new TermList<true>().add(term, true)).toBeUndefined()
  })

  it('takes as long with 100,000 terms as with ten', () => {
    const name = (n: number) => `Firma ${n.toString(36)}ow Handel`
    // Every third mention is in both lists, the others in neither.
    const text = Array.from({ length: 20_000 }, (_, n) => `wort${n % 977} Firma ${name(n % 3 === 0 ? n % 10 : 1_000_000 + n)} rest`).join(
      ' ',
    )
    const scan = new Scan(text)
    expect(scan.words.count).toBeGreaterThan(100_000)
    const time = (list: TermList<true>): number => {
      let best = Number.POSITIVE_INFINITY
      for (let round = 0; round < 5; round++) {
        const began = performance.now()
        for (const _ of list.matches(scan));
        best = Math.min(best, performance.now() - began)
      }
      return best
    }
    const few = listOf(Array.from({ length: 10 }, (_, n) => name(n)))
    const many = listOf(Array.from({ length: 100_000 }, (_, n) => name(n)))
    expect([...many.matches(scan)].length).toBeGreaterThan(6000)
    expect(time(many) / time(few)).toBeLessThan(5)
  })
})
