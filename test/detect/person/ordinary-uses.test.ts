import { describe, expect, it } from 'vitest'
import { detect } from '../../../src/detect/detect.ts'

const persons = (text: string): string[] =>
  detect(text)
    .filter(({ kind }) => kind === 'PERSON')
    .map(({ start, end }) => text.slice(start, end))

describe('words that are names elsewhere', () => {
  it.each([
    ['compounds with a noun', 'Bitte die Winter-Aktion und die Kaiser-Schulung im Kalender eintragen, danke.'],
    ['what somebody is', 'Bitte freundlich schreiben, der Mandant ist schwierig und ruft sonst an.'],
    ['what goods are counted in', 'Wir brauchen bis Freitag 12 Kisten Moritz-Cola und 3 Paletten Wasser.'],
    ['small words', 'Il faut remplacer la serrure. Pas de chien errant dans le local, merci.'],
    ['abbreviations', 'Befund vom Montag\nAnamn.: Aufnahme mit Rettungswagen, Diab. mell. bekannt.'],
    ['keys of entries', '{"turns":[{"r":"bot","t":"Danke."}],\n"meta":{"ip":"10.0.0.1"}}'],
    ['methods of a protocol', '192.0.2.7 - - [14/Apr/2025:06:12:45 +0200] "POST /xmlrpc.php HTTP/1.1" 404'],
    ['verbs before their subject', 'Der Drucker steht im Flur. Mach ich morgen gleich als Erstes fertig.'],
    ['one of many', 'Es war einmal ein kleiner Dachs, der hatte Angst vor dem Winter.'],
    ['where a train goes', "The meeting starts at noon. He's on the train to Ghent and will dial in."],
    ['labels of lines', 'Allagamento del 4 marzo\nDanno stimato: € 640,00 e spese.'],
    ['articles in data', '{"sku":"WN-77-L","name":"Winter parka","qty":1},{"sku":"MK-9","name":"Mark IX backpack","qty":2}'],
    ['items of a list of things', 'Im Hochbeet wachsen Kohlrabi, Gurken, Rosenkohl, Spinat und Feldsalat.'],
    ['sorts in a list', 'Wir haben Kuchen, Brot, Semmeln, Berliner, Stollen und Kaiser im Angebot.'],
    [
      'common nouns behind what no name follows',
      'Das Zwölfte Buch tritt in Kraft, wenn zwei Frauen ein neues Buch in Deutscher Mark bezahlen.',
    ],
    ['laws and effects of science', "Explain Kirchhoff's laws, the Seebeck effect and the Maxwell-Gleichungen of the course."],
    ['articles in markup', '<product id="4712"><name>Stichsäge Profi</name><brand>Nordwerk</brand></product>'],
    ['a fist', 'Um 23.10 Uhr schlägt der eine dem anderen mit der Faust ins Gesicht.'],
  ])('leaves alone %s', (_, text) => expect(persons(text)).toEqual([]))

  it.each([
    ['Urlaub haben nächste Woche Brückner, Demirtaş, Wehrhagen, Lukas und Imke.', ['Brückner', 'Demirtaş', 'Wehrhagen', 'Lukas', 'Imke']],
    ['Für das Fest fehlen noch Kuchen, Getränke, Deko, Musik und Imke.', ['Imke']],
    ['Frau Kaiser-Schulz kommt um zehn Uhr in die Praxis.', ['Kaiser-Schulz']],
    ['Der Mandant ist Herr Wehrhagen, er ruft morgen an.', ['Wehrhagen']],
    ['Hol bitte 12 Kisten Wasser mit Moritz vom Markt.', ['Moritz']],
    ['In der Praxis gibt es noch eine zweite Brückner, die Silke.', ['Brückner', 'Silke']],
    ['Lukas mag keine Tomaten, sagt seine Mutter.', ['Lukas']],
    ['{"customer":{"name":"Marta Olbrich","mail":"x"}}', ['Marta Olbrich']],
  ])('still finds names: %s', (text, names) => expect(persons(text)).toEqual(names))
})

describe('ambiguous names found once', () => {
  it.each([
    ['Frau Mark hat bezahlt. Das hätte früher 14 Mark gekostet.', ['Mark']],
    ['Trainer ist Olaf Halle. Wir treffen uns in Halle 2, bitte pünktlich.', ['Olaf Halle']],
    ['Herr Adam Wolski holt den Wagen. Den alten Opel Adam nehmen wir in Zahlung.', ['Adam Wolski']],
    ['Ms King is on the rota.\nKings Barn|Fri 14-18|tea\nKings Barn|Sat 10-14|soup', ['King']],
    ['Mo Farrag kommt erst später, weil er Mo/Mi/Fr zur Dialyse muss.', ['Mo Farrag']],
  ])('do not mask other uses: %s', (text, names) => expect(persons(text)).toEqual(names))
})

describe('names that are repeated', () => {
  it('are found below the dashes of a signature, and above them', () => {
    const text = 'Can we insist on that legally?\n\nThanks, Finbarr\n-- \nFinbarr Looby | H&S | Shannon Extrusions DAC'
    expect(persons(text)).toEqual(['Finbarr', 'Finbarr Looby'])
  })

  it('are no signature where a line holds no name and nothing else', () => {
    expect(persons('See the list.\n-- \nTotal amount due within 14 days')).toEqual([])
  })

  it('are found in small letters in the small line of a chat', () => {
    const text =
      '[09/03, 19:51] Hamid: broken collarbone :( ask Jago, he is allowed\n[09/03, 20:31] Tamsin: can she take 2 extra? jago gets carsick'
    expect(persons(text).filter((name) => /^jago$/i.test(name))).toEqual(['Jago', 'jago'])
  })

  it('are found behind what they sign as', () => {
    expect(persons('Quien firma como Amparo no existe, y la carta la escribió otra.')).toEqual(['Amparo'])
  })
})

describe('lists by rooms', () => {
  it('are of people, also in small letters', () => {
    const text = 'zi 4 hallstein: rr 168/94, bedarfsmed gegeben\nzi 5 abramczyk: sturz im bad\nzi 9 engel: verweigert tabletten'
    expect(persons(text)).toEqual(['hallstein', 'abramczyk', 'engel'])
    expect(persons('bed 4 okoro: nbm from midnight\nbed 7 whitlock: bloods due')).toEqual(['okoro', 'whitlock'])
  })

  it.each([
    'zi 3 fenster: klemmt schon wieder\nzi 5 heizung: kalt\nzi 8 wasserhahn: tropft',
    'Zimmer 12 Minibar: leer\nZimmer 14 Fernseher: kaputt',
  ])('are not of people where things stand there: %j', (text) => expect(persons(text)).toEqual([]))
})
