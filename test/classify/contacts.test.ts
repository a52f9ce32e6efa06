import { describe, expect, it } from 'vitest'
import { assess } from '../../src/classify/assess.ts'
import { combine } from '../../src/classify/combine.ts'
import { isContact } from '../../src/classify/contacts.ts'
import type { Span } from '../../src/detect/span.ts'

function at(text: string, name: string): [string, number, number] {
  const start = text.indexOf(name)
  return [text, start, start + name.length]
}

function scoreOf(text: string, names: readonly string[], category: 'finance' | 'health' | 'religion'): number {
  const spans: Span[] = names
    .map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length, kind: 'PERSON', score: 1, by: 'test' }) as const)
    .sort((a, b) => a.start - b.start)
  return combine([assess(text, spans)], { PERSON: names.length }).scores[category]
}

describe('isContact', () => {
  it.each([
    ['Ansprechpartner: Frau Ines Balke', 'Ines Balke', true],
    ['Viele Grüße\nInes Balke\nEinkauf', 'Ines Balke', true],
    ['Kind regards,\n\nRuth Samways', 'Ruth Samways', true],
    ['Cordialement, Luc Perrin', 'Luc Perrin', true],
    ['Anwesend: Ines Balke, Jo Kern', 'Jo Kern', true],
    ['Behandelt von Dr. Balke', 'Balke', true],
    ['Ines Balke (Schulleiterin) begrüßt alle', 'Ines Balke', true],
    ['Patientin: Ines Balke', 'Ines Balke', false],
    ['Ines Balke (Asthma) fehlt', 'Ines Balke', false],
    ['Heute war Ines Balke wegen ihrer Depression hier und brachte Grüße', 'Ines Balke', false],
    ['Danke für Ihre Mail.\nDer Vater von Ines Balke ist seit Montag im Krankenhaus.', 'Ines Balke', false],
  ])('%j, %s: %s', (text, name, expected) => {
    expect(isContact(...at(text, name))).toBe(expected)
  })
})

describe('whose money it is', () => {
  it('lets a reminder between firms pass, whoever signs it', () => {
    const text =
      'Sehr geehrter Herr Oestreich,\nunsere Rechnung 26-1187 über 3.214 € an die Stollberg KG ist seit 40 Tagen überfällig. Nach der zweiten Mahnung ' +
      'geht die Forderung an unser Inkassobüro, Lieferung nur noch gegen Vorkasse.\nMit freundlichen Grüßen\nSwantje Burmester\nDebitorenbuchhaltung, Hagedorn GmbH'
    expect(scoreOf(text, ['Oestreich', 'Swantje Burmester'], 'finance')).toBeLessThan(0.5)
  })

  it('finds the same words where a person is behind with his own', () => {
    const text =
      'Frau Oestreich ist seit zwei Monaten mit der Miete im Rückstand. Nach der zweiten Mahnung hat sie geschrieben, dass sie geschieden ist, zwei Kinder ' +
      'hat und nur in Raten zahlen kann, sonst kommt das Inkasso.'
    expect(scoreOf(text, ['Oestreich'], 'finance')).toBeGreaterThanOrEqual(0.5)
  })

  it('takes less from a name in another sentence', () => {
    const near = 'Herr Balke hat Asthma.'
    const far =
      'Herr Balke sitzt am Empfang. Der neue Teppich kommt am Dienstag. Die Sprechstunde beginnt später. Es gibt einen Vortrag über Asthma.'
    expect(scoreOf(far, ['Balke'], 'health')).toBeLessThan(scoreOf(near, ['Balke'], 'health'))
  })

  it('does not take a request for help for something about the writer', () => {
    expect(scoreOf('Schreib mir zehn Fragen über Diabetes und Bluthochdruck.', [], 'health')).toBeLessThan(0.5)
    expect(scoreOf('Bei mir wurde Diabetes festgestellt, dazu Bluthochdruck.', [], 'health')).toBeGreaterThanOrEqual(0.5)
  })

  it('believes a field that is filled in, even in a text that looks like an advert', () => {
    const text = 'Bewerbung auf die Stellenanzeige (m/w/d)\nName: Nhung Balke\nKonfession: katholisch'
    expect(scoreOf(text, ['Nhung Balke'], 'religion')).toBeGreaterThanOrEqual(0.5)
  })
})
