import { describe, expect, it } from 'vitest'
import { nameFlags } from '../../../src/detect/lexicons/names.ts'
import { createPerson } from '../../../src/detect/recognizers/any/person.ts'
import { resolve } from '../../../src/detect/resolve.ts'
import { Scan } from '../../../src/detect/scan.ts'
import { parseMarked } from './parse-marked.ts'

const withLexicon = createPerson({ lexicon: nameFlags })
const structureOnly = createPerson({})

function found(text: string, recognizer = withLexicon): { start: number; end: number }[] {
  const scan = new Scan(text)
  return resolve(recognizer.find(scan), scan.text).map(({ start, end }) => ({ start, end }))
}

/** Marked texts: ⟦…⟧ is a person, everything else is none. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'forms of address': [
    'Bitte rufen Sie Frau ⟦Brockhaus-Tietz⟧ an.',
    'Das hat Herr Dr. ⟦Quandel⟧ so gesagt.',
    'Herrn\nDipl.-Ing. ⟦Kofi Mensah-Lindau⟧\nAm Deich 4',
    'die frau ⟦yılmaz⟧ wollte zurückrufen',
    'Familie ⟦Petrescu⟧ wohnt im Erdgeschoss.',
    'Mrs ⟦Okonjo⟧ called twice.',
    'Szanowna Pani ⟦Wiśniewska⟧,',
    'Madame ⟦Lefèbvre⟧ est absente.',
    'Die Frau kommt um acht, der Herr später.',
    'Sehr geehrte Damen und Herren,',
    'Frau Doktor ist im Urlaub.',
    'Pudding von Dr. Oetker ist ausverkauft.',
  ],
  greetings: [
    'Hallo ⟦Swantje⟧,\nkommst du?',
    'Liebe ⟦Ayşe⟧,\ndanke dir.',
    'Dear ⟦Tobias⟧,\nplease find attached',
    'Bonjour ⟦Thibault⟧,\nmerci',
    'Hallo zusammen,\nanbei das Protokoll.',
    'Liebes Team,\nbitte lesen.',
    'Hello World!',
  ],
  signatures: [
    'Bis morgen.\n\nMit freundlichen Grüßen\n⟦K. Blomberg-Asante⟧\nEinkauf',
    'Passt so.\nLG ⟦Jovana⟧',
    'Freundliche Grüße\n\ni. A. ⟦H. Tietjen⟧',
    'Kind regards,\n⟦Oisín Doherty⟧\nSales',
    'Cordialement,\n⟦Hélène Garnier⟧',
    'Freundliche Grüße\nKüchenhaus Nord GmbH',
    'Das ist kein Gruß an die Welt.',
  ],
  introductions: [
    'hi ich bin ⟦mehmet⟧ aus dem vertrieb',
    'mein Name ist ⟦Ngọc Anh Trần⟧.',
    'my name is ⟦Priyanka Grewal⟧ and I call about',
    "je m'appelle ⟦Clémence Morel⟧",
    'me llamo ⟦Begoña Iturbe⟧ y',
    'mi chiamo ⟦Ilaria Montanari⟧.',
    'Ich bin müde und bin unterwegs.',
    'ich bin projektleiterin im einkauf',
  ],
  'relations and roles': [
    'Mein Mann ⟦Peter⟧ kommt mit.',
    'Unsere Tochter ⟦Lea⟧ ist krank.',
    'Der Vater (⟦Mustafa Kılıç⟧, 72) war dabei.',
    'my husband ⟦Tunde⟧ paid',
    'Mein Mann arbeitet, meine Frau studiert.',
  ],
  'fields and keys': [
    'Ansprechpartner: ⟦Rüdiger Quast⟧\nOrt: Bremen',
    '{"assignee": "⟦Timo Raabe⟧", "status": "open"}',
    '{"first_name":"⟦Ornella⟧","last_name":"⟦Marchetti⟧"}',
    'Patientin:  ⟦Kılıçarslan-Brandt, Ayşe⟧, geb. 14.03.1979',
    'Reported-by: ⟦Jana Lindqvist⟧ <jana@example.org>',
    'Name                  ⟦Adeyemi⟧                       ⟦Jana⟧\n',
    '{"name": "Webhook", "type": "node"}',
    '{"file_name": "report", "plugin_name": "Maven"}',
    'Kunden-Nr.: 4711',
  ],
  tables: [
    'Nr;Name;Firma\n1;⟦Engel, Rose⟧;Nordholz AG\n2;⟦Szczepański, Michał⟧;Ostwerk KG\n',
    'first_name,last_name,town\n⟦Aoife⟧,⟦Brennan⟧,Drogheda\n⟦Hazel⟧,⟦King⟧,Navan\n',
    '| Patient | Kasse |\n|---|---|\n| ⟦Klein, Uwe⟧ | TK |\n| ⟦Frank, Frank⟧ | IKK |\n',
    'model,article,weight\nKestrel,110,16\nHarrier,210,9\n',
    'Produktname;Preis\nSommer;12\nRose;14\n',
  ],
  speakers: [
    '[04.06.25, 06:48:11] ⟦Kalle⟧: moin\n[04.06.25, 06:49:02] ⟦Ifeoma N⟧.: Guten Morgen!\n',
    '00:01:10 ⟦Kaya, Aylin⟧\nDas habe ich geklärt.\n',
    '⟦Oleksandr Hrytsenko⟧ (01:08): Staging is up\n',
    'ASSISTENT: Guten Tag.\nANRUFER: Ja hallo.\n',
    'Note: see below\nWarning: hot\n',
  ],
  'without a cue': [
    'Das klärt ⟦Jonas Blechner⟧ bis Mittwoch.',
    'Vorgeschlagen hat es ⟦João Pedro Fonseca da Silva⟧ gestern.',
    'Die Friedrich-Ebert-Straße ist gesperrt.',
    'Hashimoto und Morbus Crohn sind Krankheiten.',
    'Jenkins baut mit Maven.',
    'ein kleiner Mann mit großer Brille, die rose ist rot, ich will nach hause',
  ],
  mailboxes: [
    '⟦Maik Winterberg⟧ <m.winterberg@example.org>',
    'From: ⟦Siobhán Ní Dhomhnaill⟧ <siobhan@example.org>',
    'Von: Kundenservice <service@example.org>',
  ],
  spelling: ['Ich buchstabiere: ⟦B-E-R-G⟧.', 'please spell it: ⟦P, R, Z, Y⟧', 'P wie Paula'],
  'births and ages': ['* ⟦Emil⟧ (4, Montag 15:30): Zehenspitzengang', 'Kapitel (4, Abschnitt 2)'],
}

for (const [family, texts] of Object.entries(FAMILIES)) {
  describe(`person: ${family}`, () => {
    it.each(texts)('%s', (marked) => {
      const { text, spans } = parseMarked(marked)
      expect(found(text).map(({ start, end }) => text.slice(start, end))).toEqual(spans.map(({ start, end }) => text.slice(start, end)))
      expect(found(text)).toEqual(spans)
    })
  })
}

describe('createPerson()', () => {
  it('finds announced names by structure alone', () => {
    const { text, spans } = parseMarked('Guten Tag Frau ⟦Zzyxova⟧, Gruß von der Firma.')
    expect(found(text, structureOnly)).toEqual(spans)
  })

  it('leaves names without a cue to the lexicon', () => {
    expect(found('Das klärt Jonas Blechner.', structureOnly)).toEqual([])
  })

  it('lets the tagger add words that nothing else knows', () => {
    const text = 'gestern hat Xqorvath angerufen'
    expect(found(text)).toEqual([])
    const tagger = (scan: Scan) => Float32Array.from({ length: scan.words.count }, (_, i) => (i === 2 ? 1 : 0))
    expect(found(text, createPerson({ lexicon: nameFlags, tagger }))).toEqual([{ start: 12, end: 20 }])
  })

  it.each(['Name: ', 'von ', 'Name;Vorname;', '@a', 'Anna, ', 'buchstabiere Paula ', '<a@b ', 'Herr ', '"name":"', 'Gruß\n'])(
    'stays linear on %j repeated',
    (piece) => {
      const time = (length: number) => {
        const scan = new Scan(piece.repeat(Math.ceil(length / piece.length)))
        const start = performance.now()
        for (const _ of withLexicon.find(scan));
        return performance.now() - start
      }
      time(20_000)
      // A quadratic rule takes half a second and more here.
      expect(time(100_000)).toBeLessThan(250)
    },
  )
})
