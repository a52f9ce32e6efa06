// Character references of HTML (WHATWG, Named character references), single or escaped once more: M&uuml;ller, anna&#64;firma.de.
import { type Reading, rewrite } from './rewrite.ts'
import { readable } from './utf8.ts'

const ACCENTS: Readonly<Record<string, string>> = {
  uml: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  ring: '\u030A',
  cedil: '\u0327',
  caron: '\u030C',
  ogon: '\u0328',
  breve: '\u0306',
  macr: '\u0304',
  dblac: '\u030B',
  dot: '\u0307',
}
const SIGNS: Readonly<Record<string, string>> = {
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oelig: 'œ',
  OElig: 'Œ',
  oslash: 'ø',
  Oslash: 'Ø',
  lstrok: 'ł',
  Lstrok: 'Ł',
  dstrok: 'đ',
  Dstrok: 'Đ',
  thorn: 'þ',
  eth: 'ð',
  inodot: 'ı',
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  Tab: '\t',
  NewLine: '\n',
  shy: '\u00AD',
  zwj: '\u200D',
  zwnj: '\u200C',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  lsquo: "'",
  rsquo: "'",
  commat: '@',
  period: '.',
  comma: ',',
  colon: ':',
  semi: ';',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  ndash: '-',
  minus: '-',
  plus: '+',
  equals: '=',
  sol: '/',
  num: '#',
  excl: '!',
  quest: '?',
  lpar: '(',
  rpar: ')',
  dollar: '$',
  percnt: '%',
  ast: '*',
}
const REFERENCE = /&(?:amp;){0,3}(?:#(\d{2,7})(?!\d);?|#[xX]([0-9A-Fa-f]{2,6})(?![0-9A-Fa-f]);?|([A-Za-z]{2,10});)/g
const ACCENTED = /^([A-Za-z])([a-z]{3,5})$/

function named(name: string): string | undefined {
  const sign = SIGNS[name]
  if (sign !== undefined) return sign
  const [, letter = '', accent = ''] = ACCENTED.exec(name) ?? []
  const mark = ACCENTS[accent]
  return mark === undefined ? undefined : (letter + mark).normalize('NFC')
}

/** Whether a letter or `#` stands behind some ampersand. */
function mayRefer(text: string): boolean {
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    const next = text.charCodeAt(at + 1)
    if (next === HASH || ((next | 32) >= 97 && (next | 32) <= 122)) return true
  }
  return false
}
const HASH = 35

export const readEntities: Reading = (text) => {
  if (!mayRefer(text)) return undefined
  return rewrite(text, REFERENCE, ([, decimal, hexadecimal, name]) => {
    if (name !== undefined) return named(name)
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
    return code === 9 || code === 10 || code === 13 ? String.fromCharCode(code) : readable(code)
  })
}
