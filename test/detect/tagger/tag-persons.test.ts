import { expect, test } from 'vitest'
import { Scan } from '../../../src/detect/scan.ts'
import { tagPersons } from '../../../src/detect/tagger/tag-persons.ts'

/** Words that score above the threshold. */
function named(text: string, threshold = 0.5): string[] {
  const scan = new Scan(text)
  const scores = tagPersons(scan)
  return [...scores].flatMap((score, w) => (score >= threshold ? [scan.text.slice(scan.words.start[w], scan.words.end[w])] : []))
}

test.each([
  ['Sehr geehrte Frau Yıldırım, Ihr Termin bei Dr. Kowalczyk ist am Montag.', ['Yıldırım', 'Kowalczyk']],
  ['Von: Svenja Petersen\nAn: Olufemi Adeyemi\nBetreff: Angebot', ['Svenja', 'Petersen', 'Olufemi', 'Adeyemi']],
  ['hallo, hier ist mehmet, die frau özdemir hat angerufen', ['mehmet', 'özdemir']],
  ['Hi Priya, please call Mr Nwosu about the invoice.', ['Priya', 'Nwosu']],
  ['KUNDE: HIER SPRICHT JÜRGEN SCHMIDT, ES GEHT UM DIE RECHNUNG', ['JÜRGEN', 'SCHMIDT']],
  ['Cher Monsieur Lefèvre, votre dossier est prêt.', ['Lefèvre']],
  ['{"vorname": "Rojda", "nachname": "Hinrichsen"}', ['Rojda', 'Hinrichsen']],
])('finds the names in %j', (text, names) => expect(named(text)).toEqual(names))

test.each([
  'Der Koch kauft im Mai ein, der Bauer mäht die Wiese, und im Sommer blüht die Rose.',
  'const result = await fetchUser(id); if (result === null) throw new Error("Not Found")',
  'Bitte fassen Sie den Vertrag zusammen und nennen Sie Fristen, Beträge und Pflichten.',
  'Please summarise the meeting notes and list the action items with their due dates.',
])('finds no name in %j', (text) => expect(named(text)).toEqual([]))

test('gives one score per word of the scan, between 0 and 1, and none to an empty text', () => {
  const scan = new Scan('Frau Anna Berg\u00A0wohnt am Berg 7. \u{1F600} 李 Жанна')
  const scores = tagPersons(scan)
  expect(scores).toHaveLength(scan.words.count)
  for (const score of scores) {
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1)
  }
  expect(tagPersons(new Scan(''))).toHaveLength(0)
})

test('gives the same scores each time', () => {
  const text = 'Liebe Grüße, Thảo Nguyễn. Danke, Herr von Oertzen!'
  expect(tagPersons(new Scan(text))).toEqual(tagPersons(new Scan(text)))
})

/** Best of some runs, in milliseconds. */
function time(text: string): number {
  let best = Infinity
  for (let run = 0; run < 5; run++) {
    const scan = new Scan(text)
    void scan.words
    const started = performance.now()
    tagPersons(scan)
    best = Math.min(best, performance.now() - started)
  }
  return best
}

test.each([
  ['a mail', 'Sehr geehrter Herr Brückner, anbei die Rechnung für Familie Okoye. Viele Grüße, Ilse Haake\n'],
  ['capitals only', 'ANNA BERG UND JUAN ORTIZ '],
  ['one endless line of labels', 'Name:Name:Name:Name:Name:'],
  ['lone letters', 'A. B. C. D. E. F. '],
])('takes time in proportion to the length: %s', (_, piece) => {
  const short = piece.repeat(Math.ceil(20_000 / piece.length))
  time(short)
  expect(time(short.repeat(8))).toBeLessThan(8 * time(short) * 4 + 5)
})
