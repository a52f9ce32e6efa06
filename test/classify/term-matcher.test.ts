import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { terms } from '../../src/classify/lexicon.ts'
import { lexicons } from '../../src/classify/lexicons/index.ts'
import { TermMatcher } from '../../src/classify/term-matcher.ts'

function matches(term: string, text: string): boolean {
  let found = false
  new TermMatcher([term]).match(text, () => {
    found = true
  })
  return found
}

describe('TermMatcher', () => {
  it.each([
    ['kita', 'Die Kita schließt', true],
    ['kita', 'Kitaplatz', false],
    ['kita', 'Akita', false],
    ['kita*', 'Kitaplatz', true],
    ['*pfändung*', 'Lohnpfändungen', true],
    ['*pfändung*', 'Flaschenpfand', false],
    ['pfändung*', 'Lohnpfändung', false],
    ['ver di', 'ver.di', true],
    ['ver di', 'VER - DI', true],
    ['gdb #', 'GdB 60', true],
    ['gdb #', 'GdB hoch', false],
    ['# mg', 'Ramipril 2,5 mg', true],
    ['schließ*', 'SCHLIESSUNG', true],
    ['schließ*', 'Schließung', true],
    ['dépôt', 'depot', true],
    ['gross', 'groß', true],
    ['żołn*', 'zolnierz', true],
  ])('%s in "%s": %s', (term, text, expected) => {
    expect(matches(term, text)).toBe(expected)
  })

  it('finds terms that end within others', () => {
    const found: string[] = []
    const list = ['krankenkasse', '*kasse', 'kranken*']
    new TermMatcher(list).match('die krankenkasse', (term) => found.push(list[term] ?? ''))
    expect(found.sort()).toEqual([...list].sort())
  })

  it('finds what a plain search finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 40 })
    const words = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(letters, words, (text, list) => {
        const found = new Set<number>()
        new TermMatcher(list.map((word) => `*${word}*`)).match(text, (term) => found.add(term))
        expect([...found].sort()).toEqual(list.flatMap((word, index) => (text.includes(word) ? [index] : [])).sort())
      }),
    )
  })

  it('finds every term of a vocabulary that goes far beyond its table, spelled with umlauts or without', () => {
    const list = [
      ...new Set(
        Object.values(lexicons)
          .flat()
          .flatMap(terms)
          .map(({ term }) => term),
      ),
    ]
    const matcher = new TermMatcher(list)
    for (const [index, term] of list.entries()) {
      for (const text of [term, writeOut(term).toUpperCase()]) {
        const found = new Set<string>()
        matcher.match(`- ${text.replaceAll('*', '').replaceAll('#', '12')} -`, (hit) => found.add(list[hit] ?? ''))
        expect(found.has(term) || found.has(sameTerm(found, term)), `${index} ${text}`).toBe(true)
      }
    }
  })

  it('refuses more terms than it can tell apart', () => {
    expect(() => new TermMatcher(Array.from({ length: 70_000 }, (_, i) => `a${i}`))).toThrow(RangeError)
  })
})

function writeOut(term: string): string {
  return term.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')
}

/** Of terms that differ only in accents, in digits or in how umlauts are written, the first is reported. */
function sameTerm(found: ReadonlySet<string>, term: string): string {
  const plain = (text: string) =>
    writeOut(text)
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replaceAll('ł', 'l')
      .replaceAll('ß', 'ss')
      .replace(/\d+/g, '#')
      .replace(/[^a-z#*]+/g, ' ')
  return [...found].find((other) => plain(other) === plain(term)) ?? ''
}

describe('lexicons', () => {
  it.each(Object.entries(lexicons))('%s: no entry is empty, too short to mean anything, or has a star inside', (_, lists) => {
    for (const { term } of lists.flatMap(terms)) {
      expect(term.slice(1, -1), term).not.toContain('*')
      expect(term.replaceAll('*', '').length, term).toBeGreaterThanOrEqual(2)
      if (term.startsWith('*')) expect(term.replaceAll('*', '').length, term).toBeGreaterThanOrEqual(4)
    }
  })
})
