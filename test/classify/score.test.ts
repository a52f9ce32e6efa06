import { describe, expect, it } from 'vitest'
import { CATEGORIES } from '../../src/classify/category.ts'
import { assess, type CombineOptions, combine, isDoubtful, mergeOpinions, reasons, type Sensitivity } from '../../src/classify/classify.ts'
import type { Span } from '../../src/detect/span.ts'

function judge(text: string, name: string, options: CombineOptions = {}): Sensitivity {
  const spans: Span[] =
    name === ''
      ? []
      : [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => {
          return { start: index, end: index + name.length, kind: 'PERSON', score: 1, by: 'test' }
        })
  return combine([assess(text, spans, { year: 2026 })], spans.length > 0 ? { PERSON: 1 } : {}, options)
}

describe('scores', () => {
  it('lie between 0 and 1 for every category, and are 0 without any sign', () => {
    const { scores } = judge('Frau Wirth ist krankgeschrieben und zahlt Raten.', 'Wirth')
    expect(Object.keys(scores).sort()).toEqual([...CATEGORIES].sort())
    for (const category of CATEGORIES) {
      expect(scores[category]).toBeGreaterThanOrEqual(0)
      expect(scores[category]).toBeLessThanOrEqual(1)
    }
    expect(scores.health).toBeGreaterThan(0.5)
    expect(scores.religion).toBe(0)
  })

  it('rise with each further term and with nearness', () => {
    const far = `Frau Wirth kommt morgen. ${'Die Lieferung ist da. '.repeat(20)} Es geht um Diabetes.`
    const near = judge('Frau Wirth hat Diabetes.', 'Wirth').scores.health
    expect(judge(far, 'Wirth').scores.health).toBeLessThan(near)
    expect(judge('Frau Wirth hat Diabetes und Rheuma.', 'Wirth').scores.health).toBeGreaterThan(near)
  })

  it('are compared with the thresholds of a policy, each category with its own', () => {
    const text = 'Frau Wirth war beim Hausarzt.'
    const { scores, categories } = judge(text, 'Wirth')
    expect(categories).toEqual([])
    expect(scores.health).toBeGreaterThan(0)
    expect(judge(text, 'Wirth', { thresholds: { health: scores.health } }).categories).toEqual(['health'])
    expect(judge(text, 'Wirth', { thresholds: { finance: 0 } }).categories).toEqual([])
    expect(judge('Frau Wirth hat Diabetes.', 'Wirth', { thresholds: { health: 0.999 } }).categories).toEqual([])
  })
})

describe('registers', () => {
  it.each([
    ['an advert', 'Frau Wirth hat Diabetes.', 'Wir suchen eine Diabetesberaterin (m/w/d). Bewerbung an Frau Wirth, Diabetes-Zentrum.'],
    ['a question of knowledge', 'Frau Wirth hat Diabetes.', 'Frau Wirth fragt: Was ist Diabetes? Erkläre in drei Sätzen.'],
    ['an animal', 'Frau Wirth hat Diabetes.', 'Der Kater von Frau Wirth hat Diabetes, sagt die Tierärztin.'],
    ['a tale', 'Frau Wirth hat Diabetes.', 'Märchen: Prinzessin Wirth hat Diabetes, und ein Drache bringt ihr Beeren.'],
  ])('%s weakens what it speaks of', (_, plain, other) => {
    expect(judge(other, 'Wirth').scores.health).toBeLessThan(judge(plain, 'Wirth').scores.health)
  })

  it('a single everyday word shows none', () => {
    const plain = judge('Frau Wirth hat Diabetes.', 'Wirth').scores.health
    expect(judge('Frau Wirth hat Diabetes. Ihr Ticket ist offen.', 'Wirth').scores.health).toBe(plain)
  })

  it('take nothing from secrets', () => {
    const text = 'Stellenanzeige, Märchen, Quiz, Blogartikel: Passwort Sommer!24x'
    const spans: Span[] = [{ start: text.length - 10, end: text.length, kind: 'CREDENTIAL', score: 1, by: 'test' }]
    expect(combine([assess(text, spans)], { CREDENTIAL: 1 }).scores.credentials).toBe(1)
  })
})

describe('languages', () => {
  it.each([
    ['Wer hat Schuld am Unfall mit Herrn Wirth? Das ist noch nicht klar, und wir warten auf die Antwort.', 'finance'],
    ['Il signor Wirth abita in via Verdi, ma non è ancora tornato dalla riunione di ieri.', 'union'],
    ['The rota for Mr Wirth was changed and he will be at the front desk from Monday on.', 'health'],
  ] as const)('another language’s word is none here: %s', (text, category) => {
    expect(judge(text, 'Wirth').categories).not.toContain(category)
  })

  it('in its own language it is one', () => {
    expect(judge('Meneer Wirth heeft een schuld van 4.000 euro en kan het niet betalen.', 'Wirth').categories).toContain('finance')
  })
})

describe('reasons()', () => {
  it('name the category, the score, the lexicon’s entry and whom it is near', () => {
    const [first] = reasons(judge('Frau Wirth hatte im Mai einen Bandscheibenvorfall.', 'Wirth'))
    expect(first).toMatch(/^health 0\.\d\d: 'bandscheibe.*' \d words? from PERSON$/)
  })

  it('hold no word of the text that is not an entry', () => {
    const text = 'Frau Wirth aus Zwiesel, krankgeschrieben seit Montag, verdient 3.400 netto.'
    const lines = reasons(judge(text, 'Wirth')).join('\n')
    for (const word of ['Wirth', 'Zwiesel', 'Montag', '3.400']) expect(lines).not.toContain(word)
  })

  it('say so where a value outside of the texts decides', () => {
    expect(reasons(combine([], { HEALTH_ID: 1 }))).toEqual(['health 1.00: a value of the request'])
  })
})

describe('a second opinion', () => {
  const own = judge('Frau Wirth hat Diabetes.', 'Wirth')

  it('adds categories, in order, and takes none away', () => {
    const merged = mergeOpinions(own, ['union', 'finance'])
    expect(merged.categories).toEqual(['health', 'finance', 'union'])
    expect(merged.scores.health).toBe(own.scores.health)
    expect(merged.scores.finance).toBeGreaterThan(0.5)
    expect(mergeOpinions(own, []).categories).toEqual(own.categories)
  })

  it('is worth asking for where something speaks for a category, but not enough', () => {
    expect(isDoubtful(judge('Frau Wirth war beim Hausarzt und in der Apotheke.', 'Wirth'), 0.05)).toBe(true)
    expect(isDoubtful(judge('Frau Wirth kommt morgen.', 'Wirth'))).toBe(false)
  })
})
