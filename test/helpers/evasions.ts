// Ways in which a value reaches a prompt other than plainly typed: encodings, invisible characters, lookalikes, mark-up, spacing.
// Each takes the value alone and gives it back disguised; what it cannot disguise it gives back unchanged.

export interface Evasion {
  readonly name: string
  readonly apply: (value: string) => string
  /** What the disguise puts before and after, and what need not be found. */
  readonly around?: readonly [before: string, after: string]
  /** For the whole text around the value, where the disguise belongs to a format. */
  readonly frame?: (text: string) => string
}

const bytes = (char: string): string[] => [...Buffer.from(char)].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'))
const same = (value: string): string => value
const each = (pattern: RegExp, change: (char: string) => string) => (value: string) => value.replace(pattern, change)
const between = (mark: string) => (value: string) => value.replace(/(?<=[\p{L}\p{N}])(?=[\p{L}\p{N}])/gu, mark)
const shifted = (upper: number, lower: number, digit: number) => (value: string) =>
  value.replace(/[A-Za-z0-9]/g, (char) => {
    const code = char.charCodeAt(0)
    if (code < 58) return digit === 0 ? char : String.fromCodePoint(digit + code - 48)
    return String.fromCodePoint(code < 91 ? upper + code - 65 : lower + code - 97)
  })
const unicode = (slash: string) => (char: string) => `${slash}u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
const CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  c: 'с',
  p: 'р',
  A: 'А',
  B: 'В',
  E: 'Е',
  M: 'М',
  K: 'К',
  H: 'Н',
}
const GREEK: Readonly<Record<string, string>> = { A: 'Α', B: 'Β', E: 'Ε', M: 'Μ', N: 'Ν', o: 'ο', K: 'Κ', v: 'ν' }

/** The first lookalike only, so that the word stays a mixed one. */
const swapFirst = (table: Readonly<Record<string, string>>) => (value: string) => {
  const at = [...value].findIndex((char) => char in table)
  return at < 0 ? value : value.slice(0, at) + (table[value[at] ?? ''] ?? '') + value.slice(at + 1)
}

export const EVASIONS: readonly Evasion[] = [
  { name: 'zero-width space', apply: between('\u200B') },
  { name: 'zero-width joiner', apply: between('\u200D') },
  { name: 'word joiner', apply: between('\u2060') },
  { name: 'byte order mark', apply: between('\uFEFF') },
  { name: 'soft hyphen', apply: between('\u00AD') },
  { name: 'bidi marks', apply: (value) => `\u202B${between('\u200E')(value)}\u202C` },
  { name: 'tag characters', apply: between('\u{E0041}') },
  { name: 'variation selectors', apply: between('\uFE0F') },
  { name: 'supplementary selectors', apply: between('\u{E0101}') },
  { name: 'hangul filler', apply: between('\u3164') },
  { name: 'NFD', apply: (value) => value.normalize('NFD') },
  { name: 'piled-up marks', apply: each(/[A-Za-z]/g, (char) => `${char}\u0336\u0335\u0338`) },
  { name: 'full-width', apply: shifted(0xff21, 0xff41, 0xff10) },
  { name: 'mathematical bold', apply: shifted(0x1d400, 0x1d41a, 0x1d7ce) },
  { name: 'mathematical sans', apply: shifted(0x1d5a0, 0x1d5ba, 0x1d7e2) },
  { name: 'circled', apply: shifted(0x24b6, 0x24d0, 0) },
  { name: 'negative circled', apply: (value) => shifted(0x1f150, 0x1f150, 0)(value.toUpperCase()) },
  { name: 'Arabic-Indic digits', apply: each(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))) },
  { name: 'Devanagari digits', apply: each(/\d/g, (digit) => String.fromCharCode(0x966 + Number(digit))) },
  { name: 'superscript digits', apply: each(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit) },
  { name: 'Cyrillic lookalike', apply: swapFirst(CYRILLIC) },
  { name: 'Greek lookalike', apply: swapFirst(GREEK) },
  { name: 'no-break spaces', apply: each(/ /g, () => '\u00A0') },
  { name: 'thin spaces', apply: each(/ /g, () => '\u2009') },
  { name: 'ideographic spaces', apply: each(/ /g, () => '\u3000') },
  { name: 'ligatures', apply: (value) => value.replace('fi', '\uFB01').replace('fl', '\uFB02') },
  { name: 'long s', apply: (value) => value.replace(/s(?=\p{L})/gu, 'ſ') },
  { name: 'HTML decimal', apply: each(/[^\p{L}\p{N} ]|[äöüß]/gu, (char) => `&#${char.charCodeAt(0)};`) },
  { name: 'HTML decimal, all', apply: each(/./gsu, (char) => `&#${char.charCodeAt(0)};`) },
  { name: 'HTML hexadecimal', apply: each(/[^\p{L}\p{N} ]|[äöüß]/gu, (char) => `&#x${char.charCodeAt(0).toString(16)};`) },
  {
    name: 'HTML names',
    apply: (value) =>
      value
        .replaceAll('@', '&commat;')
        .replaceAll('.', '&period;')
        .replaceAll('ü', '&uuml;')
        .replaceAll('ä', '&auml;')
        .replaceAll('ß', '&szlig;')
        .replaceAll(' ', '&nbsp;'),
  },
  {
    name: 'HTML, twice',
    apply: (value) =>
      value.replaceAll('@', '&amp;#64;').replaceAll('ü', '&amp;uuml;').replaceAll('ß', '&amp;szlig;').replaceAll(' ', '&amp;nbsp;'),
  },
  {
    name: 'quoted-printable',
    apply: each(/[^\x20-\x7E]/g, (char) =>
      bytes(char)
        .map((byte) => `=${byte}`)
        .join(''),
    ),
    frame: (text) => `Content-Transfer-Encoding: quoted-printable\n\n${text}`,
  },
  {
    name: 'quoted-printable, soft line break',
    apply: (value) => `${value.slice(0, value.length - 3)}=\r\n${value.slice(-3)}`,
    frame: (text) => `Content-Transfer-Encoding: quoted-printable\r\n\r\n${text}`,
  },
  {
    name: 'encoded word Q',
    apply: (value) =>
      `=?UTF-8?Q?${[...value]
        .map((char) =>
          char === ' '
            ? '_'
            : /[A-Za-z\d.@-]/.test(char)
              ? char
              : bytes(char)
                  .map((byte) => `=${byte}`)
                  .join(''),
        )
        .join('')}?=`,
  },
  { name: 'encoded word B', apply: (value) => `=?UTF-8?B?${Buffer.from(value).toString('base64')}?=` },
  { name: 'percent in a query', apply: encodeURIComponent, around: ['https://portal.example/suche?seite=2&wert=', '&x=1'] },
  { name: 'form body', apply: (value) => encodeURIComponent(value).replaceAll('%20', '+'), around: ['a=1&wert=', '&b=2'] },
  { name: 'JSON escapes', apply: each(/[^\x20-\x7E]/g, unicode('\\')) },
  { name: 'JSON escapes, all', apply: each(/[^ ]/g, unicode('\\')) },
  { name: 'JSON escapes, twice', apply: each(/[^\x20-\x7E]/g, unicode('\\\\')) },
  { name: 'code point escapes', apply: each(/[^\x20-\x7E]/g, (char) => `\\u{${char.charCodeAt(0).toString(16)}}`) },
  {
    name: 'byte escapes',
    apply: each(/[^\x20-\x7E]/g, (char) =>
      bytes(char)
        .map((byte) => `\\x${byte.toLowerCase()}`)
        .join(''),
    ),
  },
  { name: 'escaped newline before', apply: same, around: ['\\n', '\\n'] },
  { name: 'escaped newline twice', apply: same, around: ['\\\\n', '\\\\n'] },
  { name: 'escaped tab', apply: same, around: ['\\t', '\\t'] },
  { name: 'escaped quotes', apply: same, around: ['\\"', '\\"'] },
  { name: 'Markdown escapes', apply: each(/[._@-]/g, (mark) => `\\${mark}`) },
  { name: 'bold', apply: same, around: ['**', '**'] },
  { name: 'bold first word', apply: (value) => value.replace(/^\S+/, '**$&**') },
  { name: 'bold inside a word', apply: (value) => value.replace(/^(\p{L}{2})(\p{L}+)/u, '$1**$2**') },
  { name: 'italic first word', apply: (value) => value.replace(/^\S+/, '*$&*') },
  { name: 'underlined first word', apply: (value) => value.replace(/^\S+/, '_$&_') },
  { name: 'struck through', apply: same, around: ['~~', '~~'] },
  { name: 'code', apply: same, around: ['`', '`'] },
  { name: 'HTML bold first word', apply: (value) => value.replace(' ', '</b> '), around: ['<b>', ''] },
  { name: 'word break tag', apply: (value) => value.replace(/^(\p{L}{2})(\p{L}+)/u, '$1<wbr>$2') },
  { name: 'spaced out', apply: (value) => value.replaceAll(' ', '  ').replace(/(?<=[\p{L}\p{N}])(?=[\p{L}\p{N}])/gu, ' ') },
  { name: 'hyphenated at the line end', apply: (value) => value.replace(/(\p{Ll}{2})(\p{Ll}{3})(?=\P{L}*$)/u, '$1-\n$2') },
  {
    name: 'broken over lines',
    apply: (value) => value.replace(' ', '\n'),
    frame: (text) => `Dies ist eine längere Zeile aus einem Brief, umbrochen vor siebzig. ${text}`,
  },
]
