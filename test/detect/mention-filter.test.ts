import { describe, expect, it } from 'vitest'
import { detect } from '../../src/detect/detect.ts'
import { Detector } from '../../src/detect/detector.ts'
import { MentionFilter, mentionable, nameHash, valueHash } from '../../src/detect/mention-filter.ts'
import { Scan } from '../../src/detect/scan.ts'

describe('MentionFilter', () => {
  const filter = new MentionFilter(mentionable(new Scan('Am Montag kam Müller-Thurgaus Paket, Nr. KD-4711, für Jana Nowakowi.')))

  it('counts the words of the text, with spellings and without endings', () => {
    for (const key of ['mueller', 'muller', 'thurgaus', 'thurgau', 'paket', 'nowakowi', 'nowak'])
      expect(filter.has(nameHash(key))).toBe(true)
    for (const word of ['KD', '4711', 'Paket']) expect(filter.has(valueHash(word))).toBe(true)
  })

  it('tells other words, other spellings of values and mere beginnings apart, but for one in a thousand', () => {
    const others = ['muell', 'thurg', 'zimmermann', 'jan', ...Array.from({ length: 2000 }, (_, i) => `wort${i}`)]
    expect(others.filter((key) => filter.has(nameHash(key))).length).toBeLessThan(15)
    expect(['kd', 'paket', 'MONTAG', 'Nowak'].filter((word) => filter.has(valueHash(word))).length).toBeLessThan(2)
  })
})

describe('Detector, over the turns of a conversation', () => {
  const first = 'Bitte prüfe die Lieferung. Yıldırım hat schon zweimal angerufen, und das Paket mit der Nummer liegt noch im Lager bei uns.'
  const filler = 'Die Rechnung ist bezahlt, der Vorgang kann geschlossen werden, sobald das Lager die Menge bestätigt hat, danke.'

  it('finds in earlier texts what a later turn makes known, and gives equal arrays for equal finds', async () => {
    const detector = new Detector()
    const surfaces = (text: string, spans: readonly { start: number; end: number }[]) =>
      spans.map((span) => text.slice(span.start, span.end))
    const turns = [
      [first, filler],
      [first, filler, 'Danke.'],
      [first, filler, 'Das war Frau Selin Yıldırım.'],
      [first, filler, 'Das war Frau Selin Yıldırım.', 'Gut.'],
    ]
    let previous: readonly (readonly unknown[])[] = []
    for (const [turn, texts] of turns.entries()) {
      const found = await detector.detect(texts)
      const fresh = await new Detector({ memo: 0 }).detect(texts)
      expect(found.map((spans, i) => surfaces(texts[i] as string, spans))).toEqual(
        fresh.map((spans, i) => surfaces(texts[i] as string, spans)),
      )
      if (turn >= 2) expect(surfaces(first, found[0] ?? [])).toContain('Yıldırım')
      if (turn > 0) expect(found[1]).toBe(previous[1])
      previous = found
    }
    expect(detect(filler)).toEqual([])
  })

  it('keeps requests apart that share a text at the same time', async () => {
    const detector = new Detector()
    const shared = 'Hinweis an alle: Kowalczyk und Yıldırım stehen im Wochenplan, die Schicht beginnt um sechs, Ende ist um zwei.'
    const about = (name: string) => [shared, `Sehr geehrte Frau ${name}, ${'wir danken für Ihre Nachricht. '.repeat(2000)}`]
    for (let turn = 0; turn < 3; turn++) {
      const [first, second] = await Promise.all([detector.detect(about('Yıldırım')), detector.detect(about('Kowalczyk'))])
      const alone = await new Detector({ memo: 0 }).detect(about('Yıldırım'))
      const other = await new Detector({ memo: 0 }).detect(about('Kowalczyk'))
      expect([first[0], second[0]]).toEqual([alone[0], other[0]])
    }
  })
})
