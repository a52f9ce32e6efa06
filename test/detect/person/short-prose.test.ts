import { describe, expect, it } from 'vitest'
import { leniencyOf } from '../../../src/detect/person/short-prose.ts'
import { viewOf } from '../../../src/detect/person/word-view.ts'
import { person } from '../../../src/detect/recognizers/any/person.ts'
import { Scan } from '../../../src/detect/scan.ts'

const leniency = (text: string): number => leniencyOf(viewOf(new Scan(text)))
const found = (text: string): string[] => [...person.find(new Scan(text))].map(({ start, end }) => text.slice(start, end))

describe('leniencyOf()', () => {
  it.each([
    'Zuvor musste Wehrhagen nochmals alles aufbieten.',
    'The striker scored twice before Oduya replaced him.',
    'In der zweiten Hälfte wollte Wehrhagen nicht mehr wechseln.',
    '@nordwind_fan so gut wie Tjarks spielt gerade niemand',
  ])('is lenient with %j', (text) => expect(leniency(text)).toBeGreaterThan(0))

  it.each([
    'Bitte eine Mail an Wehrhagen schreiben.',
    'What is the difference between a Gantt chart and a Kanban board?',
    'Make the headline shorter and use Helvetica instead of Garamond.',
    'Rosmarin schneiden, Hortensien gießen, Lavendel düngen',
    'Kündigung zum Quartalsende nach Paragraf 622 verfassen.',
    'Streiche alle Wiederholungen und kürze auf zwei Sätze.',
    'Sauber und trocken lagern. Deckel schließen. Nicht stürzen. Haltbar bis zum Jahresende. Nach dem Öffnen kühlen.',
    'Im Beet stehen Salbei, Thymian, Wehrhagen, Minze und Dill, daneben Kerbel, Kresse und Kamille.',
    'Name: Wehrhagen\nOrt: Soltau\nAlter: 41',
    'Wehrhagen;Tjark;29614;Soltau',
    '{"name": "Wehrhagen"}',
    'Tjarks hat sich gemeldet, ich rufe zurück.',
    'Zuvor musste Wehrhagen nochmals alles aufbieten. '.repeat(20),
    `Über @${'a'.repeat(100_000)}.b schreibt Wehrhagen.`,
    '',
  ])('asks %j for all evidence', (text) => expect(leniency(text)).toBe(0))

  it('is less lenient with questions than with prose', () => {
    expect(leniency('Welches Tor schoss Tjarks am Sonntag?')).toBeLessThan(leniency('Das Tor von Tjarks war schön'))
  })

  it('is less lenient with posts than with prose', () => {
    expect(leniency('@nordwind_fan das Tor von Tjarks war schön')).toBeLessThan(leniency('Das Tor von Tjarks war schön'))
  })
})

describe('surnames that stand alone', () => {
  it.each([
    ['Dann brachte der Franzose Louis Sahmer die Gäste in Führung.', 'Louis Sahmer'],
    ['Im Juni reichte der Initiant George Wismar dem Bundesamt das Gesuch ein.', 'George Wismar'],
    ['Das sagte Minister Uwe Döring im Gespräch mit der Zeitung.', 'Uwe Döring'],
  ])('%s', (text, name) => expect(found(text)).toContain(name))

  it('are found after a slash among authors, and in capitals before a comma', () => {
    expect(found('Siehe dazu Lehmann/Paffner, Handbuch des Arzneirechts, 3. Auflage.')).toEqual(['Lehmann', 'Paffner'])
    expect(found('Die folgenden Unterlagen: E1 BRATTLER, Christian: Prüfung der Anlage').sort()).toEqual(['BRATTLER', 'Christian'])
  })
})

describe('letters()', () => {
  const court = 'Der Kläger beantragte Einsicht in die Akte. Der Zeuge K. sagte vor dem Landgericht aus. Danach nahm K. sein Gesuch zurück.'

  it('finds the letters that stand for people in decisions of courts', () => {
    expect(found(court).filter((name) => name === 'K')).toHaveLength(2)
  })

  it('leaves letters alone elsewhere', () => {
    expect(found('Plan B ist fertig, Anlage K liegt bei. Der Schlüssel K passt nicht.').filter((name) => name.length === 1)).toEqual([])
  })

  it('leaves firms and longer names their letters', () => {
    const text = 'Die Klägerin ist die K. GmbH. Der Kläger rügt vor dem Landgericht, die K. GmbH habe nicht gezahlt.'
    expect(found(text).filter((name) => name.length < 3)).toEqual([])
  })
})
