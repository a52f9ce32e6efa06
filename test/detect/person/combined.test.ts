// The recognizer as it runs: structure, lexicon, tagger and surroundings together.
import { describe, expect, it } from 'vitest'
import { nameFlags } from '../../../src/detect/lexicons/names.ts'
import { combine } from '../../../src/detect/person/combine.ts'
import { FEATURES } from '../../../src/detect/person/describe.ts'
import { sureness } from '../../../src/detect/person/sureness.ts'
import { isCompoundRole, isTrade } from '../../../src/detect/person/things.ts'
import { createPerson, person } from '../../../src/detect/recognizers/any/person.ts'
import { resolve } from '../../../src/detect/resolve.ts'
import { Scan } from '../../../src/detect/scan.ts'
import { parseMarked } from './parse-marked.ts'

function unread(text: string, spans: readonly { start: number; end: number }[]): string {
  const letters = [...text]
  for (const { start, end } of spans) letters.fill(' ', start, end)
  return letters.join('')
}

/** Marked texts: ⟦…⟧ is a person, everything else is none. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  'short forms and first names of regions': [
    'Der ⟦Schorsch⟧ hat den Schlüssel.',
    'Frag bitte ⟦Hinnerk⟧ wegen der Fuhre.',
    'Ik vraag het aan ⟦Sietske⟧ en kom daarna.',
    'Puedes avisar a su hermana ⟦Chelo⟧ antes de las ocho.',
    'Il faut prévenir ⟦Gwenaël⟧ avant midi.',
  ],
  'surnames that are things, and places behind names': [
    'Herr ⟦von Bergen⟧ sitzt in Zimmer vier.',
    'Ich gebe das dem Herrn ⟦von der Lühe⟧ weiter.',
    'Mit ⟦Vroni Huber⟧ vom Trachtenverein ist alles besprochen.',
    'Frau … ⟦Lüdtke⟧ war das, oder?',
  ],
  'signed for another, and by rank': [
    'Die Frist endet im Mai.\n\ni.A. ⟦Gesche Reimers⟧\nTel. 04331 22 19',
    'Die Anzeige nahm POK ⟦Schierholz⟧ auf.',
    'On en a parlé et M. ⟦Lebrun⟧ a refusé.',
  ],
  'letters in a row': ['Das schreibt man ⟦K, R, O, G, H⟧, danke.', 'Die Räume A, B, C, D, E sind belegt.'],
  'roles as keys of a record': ['{"tour": 14, "chauffeur": "⟦Ioan⟧", "agent": "Mozilla", "pilot": "none"}'],
  'speakers that are letters': ['A: Wie lange dauert das?\nB: Zwei Tage.\nA: Gut.'],
  'numbers behind a name that are no models': ['Please ring ⟦Niamh⟧ 087 555 0142 before noon.'],
  'forms of address with a prefix, in small letters, in capitals': [
    'Meine Ex-Frau ⟦Sieglinde Kurz⟧ zahlt nichts.',
    'kundin frau ⟦hannelore kurz⟧ ruft an',
    'FRAU ⟦KLEINSCHMIDT⟧ HAT ANGERUFEN',
    '⟦JONAS⟧ und ⟦MARIAMA⟧ kommen um drei',
  ],
  'roles and relations of several languages': [
    'Die Halterin ⟦Wiebke Övermann⟧ kam um neun.',
    'Auftrag an Hausmeister ⟦Kubicki⟧, bitte prüfen',
    'union rep ⟦Prakash⟧ will attend',
    'kierowca ⟦Zbyszek⟧ jedzie jutro',
    'le chauffeur ⟦Mamadou⟧ arrive à 8 h',
    'il custode ⟦Gennaro⟧ ha le chiavi',
    'la vecina ⟦Maricarmen⟧ llamó',
    'war die schwester ⟦melanie⟧ heute da?',
    'Dachdeckermeister ⟦Pflüger⟧ sagt ab.',
    'Kassiererin ⟦Lopes⟧, Filialleiter ⟦Krüger-Adu⟧',
  ],
  'labels and lists': [
    'Verkäufer 2: ⟦Şimşek, Emre Can⟧',
    'Käuferin 2: ⟦Doğan, geb. Kühlwein, Anna-Sophie⟧',
    'entschuldigt: ⟦Wittenbrink⟧',
    'Die Akte liegt unter ⟦LANG, ROSWITHA⟧ im Archiv.',
    'Klient: ⟦Jung, Traugott⟧',
    'cn=⟦Torsten Übelacker⟧,ou=users,dc=firma',
    'sales rep: ⟦Duncan⟧',
    '<Cdtr><Nm>⟦Arbena Krasniqi⟧</Nm></Cdtr>',
    'kids: ⟦Mila⟧ 7, ⟦Jonte⟧ 4',
  ],
  'signatures and telephones': ['bis morgen, lg ⟦heiko⟧', 'gez. ⟦Kurz⟧', 'Danke dir. VG ⟦RT⟧', 'Kanzlei Nord, ⟦von Strelitz⟧, guten Tag.'],
  'names of goods': [
    'Das Sofa "Ella" in Samt, Marke Rolf Benz, Stuhl "Frida" dazu.',
    'Die Jacke von Tom Tailor passt, der Sessel "Greta" nicht.',
    'Unser John Deere 5100M steht in der Halle.',
    '{"brand": "Walter Knoll", "color": "grün"}',
    'Unser Bot "Clara" soll künftig anders heißen.',
  ],
  'trades, offices and numbers as speakers and labels': [
    'Berater: Guten Tag\nKundin: Viertausendzweihundert\nBerater: Danke',
    'OPERADORA: Dígame\nCLIENTE: Sí',
    'Mit freundlichen Grüßen\nFilialleitung',
    'Filiale: Nord\nDurchwahl: 44\nSymptome: Husten',
    'Azubi: ja mache ich',
    'Assignee: Backend Team',
  ],
  'methods and diseases': [
    'Kruskal-Wallis-Test und Kaplan-Meier-Kurve bitte in R.',
    'Hodgkin-Lymphom, Morbus Crohn, Cushing-Syndrom',
    'Erst Shapiro-Wilk Tests, dann die Bland-Altman Kurven.',
  ],
  months: ['Treffen am 3. Jan. um zehn.', 'We hope to finish by June.', 'Start ist Ende Mai.'],
}

describe('persons, all evidence together', () => {
  for (const [name, texts] of Object.entries(CLASSES)) {
    it.each(texts)(`${name}: %s`, (marked) => {
      const { text, spans } = parseMarked(marked)
      const scan = new Scan(text)
      const found = resolve(person.find(scan), scan.text)
      for (const { start, end } of spans)
        expect(
          unread(text, found)
            .slice(start, end)
            .replace(/[^\p{L}\p{N}]/gu, ''),
        ).toBe('')
      const wrong = found.filter((hit) => !spans.some(({ start, end }) => hit.start < end && start < hit.end))
      expect(wrong.map(({ start, end }) => text.slice(start, end))).toEqual([])
    })
  }

  it('gives the tagger the last word where nothing announces', () => {
    const believing = (p: number) =>
      createPerson({ lexicon: nameFlags, tagger: (scan) => new Float32Array(scan.words.count).fill(p) }).find(
        new Scan('Gestern kam Anneliese vorbei.'),
      )
    expect(believing(0.01)).toEqual([])
    expect(believing(0.99)).not.toEqual([])
  })

  it('keeps what a letter announces against the tagger', () => {
    const doubting = createPerson({ lexicon: nameFlags, tagger: (scan) => new Float32Array(scan.words.count) })
    expect(doubting.find(new Scan('Sehr geehrte Frau Quandelbrück,'))).toHaveLength(1)
  })
})

describe('time', () => {
  it.each(['Marke Anna ', 'Anna, Alexa, ', 'Dachdeckermeister Pflüger ', 'Öz, geb. Öz, Anna, ', '"Emma" ', 'Jan. 3 ', 'von Wedel, guten '])(
    'stays linear on %j repeated',
    (piece) => {
      const time = (length: number) => {
        const scan = new Scan(piece.repeat(Math.ceil(length / piece.length)))
        const start = performance.now()
        person.find(scan)
        return performance.now() - start
      }
      time(10_000)
      expect(time(100_000)).toBeLessThan(400)
    },
  )
})

describe('combine()', () => {
  it('rises with what the tagger believes', () => {
    const at = (p: number) => {
      return combine(Float64Array.from(FEATURES, ([name]) => (/^tagger, (?!word)/.test(name) ? sureness(p) : 0)))
    }
    expect(at(0.1)).toBeLessThan(at(0.5))
    expect(at(0.5)).toBeLessThan(at(0.9))
  })
})

describe('isTrade()', () => {
  it.each(['werkschutz', 'augenoptikermeister', 'dreitausendachthundert', 'niederlassungsleitung', 'bronchitis', 'metoprolol'])(
    '%s',
    (word) => expect(isTrade(word)).toBe(true),
  )
  it.each(['quandelbrück', 'wittenbrink', 'övermann', 'hinterleitner', 'jung'])('not %s', (word) => expect(isTrade(word)).toBe(false))
})

describe('isCompoundRole()', () => {
  it.each(['dachdeckermeister', 'kassenärztin', 'rangierlokführer'])('%s', (word) => expect(isCompoundRole(word)).toBe(true))
  it.each(['versammlung', 'wiesenthal'])('not %s', (word) => expect(isCompoundRole(word)).toBe(false))
})
