// The scan copy: what it reads, what it leaves alone, and that every offset leads back.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Scan } from '../../src/detect/scan.ts'

const BACK = '\\'

describe('reads', () => {
  test.each([
    ['An\u200Bna\u00AD Be\u2060rg', 'Anna Berg'],
    ['Mu\u0308ller', 'Müller'],
    ['A\u0336\u0335n\u0338na', 'Anna'],
    ['ＡＮＮＡ ０１７６', 'ANNA 0176'],
    ['٠١٧٦ ०१७६', '0176 0176'],
    ['𝓐𝓷𝓷𝓪 Ⓑⓔⓡⓖ ⒜⒝ ①② 🅐🅱', 'Anna Berg ab 12 AB'],
    ['1\uFE0F\u20E32\uFE0F\u20E3', '12'],
    ['\u0410nna m\u0430x@firma.de', 'Anna max@firma.de'],
    ['\uFB01nden, Hau\u017F', 'finden, Haus'],
    ['Anna\u00A0Berg\u2009–\u30001', 'Anna Berg - 1'],
    ['M&uuml;ller &amp;#64; &#x41;&#66; &lt;td&gt; &szlig;', 'Müller @ AB <td> ß'],
    ['anna&commat;firma&period;de', 'anna@firma.de'],
    [`M${BACK}u00fcller ${BACK}${BACK}u00e4, ${BACK}u{df}, ${BACK}xc3${BACK}xb6, ${BACK}xe9`, 'Müller ä, ß, ö, é'],
    [`${BACK}ud835${BACK}udc00nna`, 'Anna'],
    [`Zeile${BACK}nAnna`, 'Zeile\nAnna'],
    [`{"a":"x${BACK}nanna${BACK}r${BACK}nberg${BACK}t"}`, '{"a":"x\nanna\r\nberg\t"}'],
    [`{${BACK}"name${BACK}":${BACK}"Anna${BACK}"}`, '{"name":"Anna"}'],
    [`https:${BACK}/${BACK}/x.de`, 'https://x.de'],
    [`anna${BACK}_berg${BACK}@firma${BACK}.de`, 'anna_berg@firma.de'],
    ['anna%40firma.de ?a=M%C3%BCller%20x&b=%2B49', 'anna@firma.de ?a=Müller x&b=+49'],
    ['anna%2540firma.de', 'anna@firma.de'],
    ['?name=Anna+Berg&tel=%2B49+176+123&x=1', '?name=Anna Berg&tel=+49 176 123&x=1'],
    ['J=C3=BCrgen', 'Jürgen'],
    ['quoted-printable\n\nJ=FCrg=\nen =3D', 'quoted-printable\n\nJürgen ='],
    ['=?UTF-8?Q?J=C3=BCrgen_S?= =?utf-8?B?Y2hvbHo=?=', 'Jürgen Scholz'],
    ['=?iso-8859-1?q?J=FCrgen?=', 'Jürgen'],
    ['**Anna** Berg, An**na**, *Anna* Berg, _Anna_ Berg, ~~Anna~~', 'Anna Berg, Anna, Anna Berg, Anna Berg, Anna'],
    ['<b>Anna</b> Berg, An<wbr>na', 'Anna Berg, Anna'],
    ['Müller-\nLüdenscheidt, Schmid-\r\n  bauer', 'Müller-Lüdenscheidt, Schmidbauer'],
    ['A n n a  B e r g', 'Anna Berg'],
    ['A n n a B e r g', 'Anna Berg'],
    ['Anna_Berg', 'Anna Berg'],
    [
      'Dies ist ein langer Satz, der am Ende einer vollen Zeile den Namen Anna\nMüller nennt',
      'Dies ist ein langer Satz, der am Ende einer vollen Zeile den Namen Anna Müller nennt',
    ],
  ])('%j', (original, text) => {
    expect(new Scan(original).text).toBe(text)
  })
})

describe('leaves alone', () => {
  test.each([
    'Plain text with 1,234.50 EUR, a 100%40 sign and Müller & Söhne; 2**3 ** 4 *p _x_ __init__',
    `C:${BACK}neu${BACK}anna${BACK}test.txt`,
    `${BACK}${BACK}nas${BACK}daten${BACK}neu`,
    `${BACK}nabla ${BACK}textbf{x} ${BACK}theta ${BACK}rho, line ${BACK}${BACK}`,
    `/^${BACK}d+${BACK}.${BACK}d+$/`,
    'printf("%5d %20s %d%%")',
    'https://anna:p%40ss%2Fw@host.de/',
    'sig=ab+Cd3+xyz==&a=b+c9Qz',
    'a = b\nPASSWORD=\nUSER=x',
    'Саша и Анна. Ελένη Παπαδοπούλου, 5 μm',
    'Vor-\nund Nachname',
    'Mitarbeiter*innen, Kolleg_innen',
    'Name;Ort\nAnna Berg;Köln\nJan Wolf;Bonn',
    'B R N, F N C, 71',
    'Ich buchstabiere: S C H M I D T',
    'Krankheit: 1 0 1 1',
    '&copy &nosuch; a&b=c',
  ])('%j', (text) => {
    expect(new Scan(text).text).toBe(text)
  })
})

/** Text as it is, and text full of what readings look for. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('Anna', ' Berg', 'a@b.de', '0176 ', '\n', ' ', '\u200B', '\u0301', '\u0336', '\uD835', '\uDC00', '𝓐', '٣', 'А', 'ﬁ'),
      fc.constantFrom(
        '&uuml;',
        '&#64;',
        '&amp;#x41;',
        '\\u00fc',
        '\\n',
        '\\"',
        '\\\\',
        '\\xc3\\xbc',
        '%40',
        '%C3%BC',
        '%',
        '+',
        '?q=',
        '&',
      ),
      fc.constantFrom('=C3=BC', '=\n', '=?utf-8?B?QW5uYQ==?=', '**', '*', '_', '~~', '<b>', '-\n', 'a ', 'A n n a', '1 2 3 4 5 6 7 8'),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''))

describe('offsets', () => {
  test('every range of the copy leads to a range of the original, in order and without gaps inside', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const scan = new Scan(original)
        let last = 0
        for (let i = 0; i < scan.text.length; i++) {
          const { start, end } = scan.toOriginal(i, i + 1)
          expect(end).toBeGreaterThan(start)
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(original.length)
          expect(end).toBeGreaterThanOrEqual(last)
          last = end
          expect(scan.toOriginal(0, i + 1)).toEqual({ start: scan.toOriginal(0, 1).start, end })
        }
        expect(scan.lower.length).toBe(scan.text.length)
      }),
      { numRuns: 700 },
    )
  })

  test('a character that the copy keeps stands where the map says', () => {
    fc.assert(
      fc.property(anyText, fc.string({ maxLength: 20 }), (noise, marker) => {
        const key = `Q${marker.replace(/[^a-z]/g, '')}Q`
        const original = `${noise} ; ${key} ; ${noise}`
        const scan = new Scan(original)
        const at = scan.text.indexOf(` ; ${key} ; `)
        if (at < 0) return
        const { start, end } = scan.toOriginal(at + 3, at + 3 + key.length)
        expect(original.slice(start, end)).toBe(key)
      }),
      { numRuns: 500 },
    )
  })

  test('plain text is its own copy', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9 .,;:!?ÄÖÜäöüß]{0,60}$/), (text) => {
        const scan = new Scan(text)
        if (scan.text !== text) return
        expect(scan.toOriginal(0, text.length)).toEqual({ start: 0, end: text.length })
      }),
    )
    const text = 'Guten Tag, mein Name ist Anna Müller. Köln, 12. März!'
    expect(new Scan(text).text).toBe(text)
  })

  test('what stands inside a value belongs to its range', () => {
    const original = 'Herr J\\u00fcrgen\u200B **Scholz** geht'
    const scan = new Scan(original)
    const at = scan.text.indexOf('Jürgen Scholz')
    const { start, end } = scan.toOriginal(at, at + 'Jürgen Scholz'.length)
    expect(original.slice(start, end)).toBe('J\\u00fcrgen\u200B **Scholz')
  })
})

describe('hostile texts', () => {
  /** Quadratic would be FACTOR squared. The clock of a busy machine needs the wide margin. */
  const SIZE = 25_000
  const FACTOR = 8
  const SLACK = 45
  const PIECES = [
    '\u200B',
    '\u0301\u0316',
    'a\u200B',
    'a\u0301',
    '\\',
    '\\n',
    '\\u00fc',
    '%41',
    'a%20',
    '%C3',
    '&amp;',
    '&#1',
    '=C3',
    '=?utf-8?Q?',
    '=\n',
  ]
  const MORE = [
    '*',
    '**a',
    'a *b ',
    '_a',
    '<b',
    'aa-\n',
    'a ',
    'a.',
    '&x=a+',
    'x=?a+',
    'aА',
    '٣',
    'Aa Aa\n',
    '\uD835',
    'a\u{1F600} ',
    '1 ',
    'Aa_',
    '"\\na',
  ]
  test.each([...PIECES, ...MORE])('%j is read in linear time', (piece) => {
    const cost = (size: number): number => {
      const text = piece.repeat(Math.ceil(size / piece.length))
      let best = Number.POSITIVE_INFINITY
      for (let round = 0; round < 3; round++) {
        const from = performance.now()
        new Scan(text)
        best = Math.min(best, performance.now() - from)
      }
      return best
    }
    expect(cost(FACTOR * SIZE) / Math.max(cost(SIZE), 4)).toBeLessThan(SLACK)
  })
})
