// Characters that look like others or like nothing: compatibility forms (Unicode NFKC), invisible characters, digits of other scripts,
// enclosed letters, piled-up marks, and Cyrillic or Greek letters inside Latin words (Unicode TS 39, confusables).
import { type Reading, rewrite } from './rewrite.ts'

const INVISIBLE = String.raw`\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFC\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}`
const MARKS = String.raw`\u0300-\u036F\u0483-\u0489\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F`
const DIGITS = String.raw`\u0660-\u0669\u06F0-\u06F9\u07C0-\u07C9\u0966-\u096F\u09E6-\u09EF\u0A66-\u0A6F\u0AE6-\u0AEF\u0B66-\u0B6F\u0BE6-\u0BEF\u0C66-\u0C6F\u0CE6-\u0CEF\u0D66-\u0D6F\u0DE6-\u0DEF\u0E50-\u0E59\u0ED0-\u0ED9\u0F20-\u0F29\u1040-\u1049\u1090-\u1099\u17E0-\u17E9\u1810-\u1819\u1946-\u194F\u19D0-\u19D9\u1A80-\u1A99\u1B50-\u1B59\u1BB0-\u1BB9\u1C40-\u1C49\u1C50-\u1C59\uA620-\uA629\uA8D0-\uA8D9\uA900-\uA909\uA9D0-\uA9D9\uA9F0-\uA9F9\uAA50-\uAA59\uABF0-\uABF9`
/** Compatibility forms whose plain form NFKC knows, and enclosed ones that it does not. */
const FORMS = String.raw`\u017F\u1D00-\u1D7F\u2070-\u209F\u2100-\u214F\u2460-\u24FF\u2776-\u2793\u3000\u3002\uFB00-\uFB06\uFF01-\uFF5E\uFF61\u{1D400}-\u{1D7FF}\u{1F100}-\u{1F1AC}\u{1FBF0}-\u{1FBF9}`
/** Only where others of these were found: they are usual in plain text. */
const USUAL = String.raw`\u00B2\u00B3\u00B9`

/** A coarse and fast first look: everything strange, and whole scripts with it. */
const UNCOMMON =
  /[\u00AD\u017F\u0300-\u036F\u0483-\u0489\u0600-\u200F\u202A-\u202E\u2060-\u20AB\u20AD-\u214F\u2460-\u24FF\u2776-\u2793\u2800\u3000\u3002\u3164\uA620-\uDBFF\uF900-\uFFFF]/
const STRANGE = new RegExp(`[${INVISIBLE}${MARKS}${DIGITS}${FORMS}]`, 'u')
const PIECE = new RegExp(`[\\p{L}\\p{N}]?[${INVISIBLE}${MARKS}]+|[${DIGITS}${FORMS}${USUAL}]`, 'gu')
const ALL_INVISIBLE = new RegExp(`[${INVISIBLE}]+`, 'gu')
const ALL_MARKS = new RegExp(`[${MARKS}]+`, 'gu')
const LATIN = /[\p{Script=Latin}\p{N}]/u
/** As many marks as a letter of any language carries; what is piled up higher is decoration. */
const MOST_MARKS = 4

const SMALL_CAPITALS = 'ᴀAʙBᴄCᴅDᴇEꜰFɢGʜHɪIᴊJᴋKʟLᴍMɴNᴏOᴘPǫQʀRꜱSᴛTᴜUᴠVᴡWʏYᴢZ'
const smallCapitals = new Map([...SMALL_CAPITALS.matchAll(/(.)([A-Z])/gu)].map(([, small = '', capital = '']) => [small, capital]))

function enclosed(code: number): string | undefined {
  if (code >= 0x249c && code <= 0x24b5) return String.fromCharCode(97 + code - 0x249c)
  if (code >= 0x2474 && code <= 0x2487) return String(1 + code - 0x2474)
  if (code >= 0x2488 && code <= 0x249b) return String(1 + code - 0x2488)
  if (code >= 0x2776 && code <= 0x2793) return String(1 + ((code - 0x2776) % 10))
  if (code === 0x24ea || code === 0x24ff) return '0'
  if (code >= 0x24f5 && code <= 0x24fe) return String(1 + code - 0x24f5)
  for (const first of [0x1f110, 0x1f130, 0x1f150, 0x1f170]) {
    if (code >= first && code < first + 26) return String.fromCharCode(65 + code - first)
  }
  return undefined
}

const digits = new Map<number, string>()

/** The value of a decimal digit: its script's digits stand in order of value, ten in a row. */
function digit(code: number): string | undefined {
  if (code < 0x660 || !/\p{Nd}/u.test(String.fromCodePoint(code))) return undefined
  let before = 0
  while (before < 10 && /\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before++
  const value = String(before % 10)
  digits.set(code, value)
  return value
}

function plain(char: string): string {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x80) return char
  if (code === 0x3002 || code === 0xff61) return '.'
  const known = digits.get(code)
  if (known !== undefined) return known
  const folded = enclosed(code) ?? smallCapitals.get(char) ?? char.normalize('NFKC')
  const last = folded.codePointAt(0) ?? 0
  return last > 0x7f && folded.length === 1 ? (digit(last) ?? folded) : folded
}

function readPiece(raw: string): string {
  const visible = raw.replace(ALL_INVISIBLE, '')
  if (visible === '') return ''
  const base = String.fromCodePoint(visible.codePointAt(0) ?? 0)
  const letter = plain(base)
  if (visible.length === base.length) return letter.replace(ALL_MARKS, '')
  const composed = (letter + visible.slice(base.length, base.length + MOST_MARKS)).normalize('NFC')
  return LATIN.test(letter) || !/\p{L}/u.test(letter) ? composed.replace(ALL_MARKS, '') : composed
}

export const readCharacters: Reading = (text) =>
  UNCOMMON.test(text) && STRANGE.test(text) ? rewrite(text, PIECE, ([raw]) => readPiece(raw)) : undefined

const CYRILLIC = 'АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXаaеeѕsіiјjоoрpсcуyхxһhԁdԛqԝwӏlѵvгrкkтtмmнn'
const GREEK = 'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvρpκkιiϲcϳjαaυuτtηn'
const LOOKALIKES = new Map([...(CYRILLIC + GREEK).matchAll(/(.)(.)/gu)].map(([, foreign = '', latin = '']) => [foreign, latin]))
const FOREIGN = /[\u0370-\u052F]/
const MIXED = /[A-Za-z0-9][\u0370-\u03FF\u0400-\u052F]|[\u0370-\u03FF\u0400-\u052F][A-Za-z0-9]/
const MIXED_WORD =
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}]{0,40}[A-Za-z])(?=[\p{L}\p{N}]{0,40}[\u0370-\u03FF\u0400-\u052F])[\p{L}\p{N}]{3,60}(?![\p{L}\p{N}])/gu

/** Words in Latin letters with strangers among them. Words of Greek and Cyrillic texts hold no Latin letter. */
export const readLookalikes: Reading = (text) => {
  if (!FOREIGN.test(text) || !MIXED.test(text)) return undefined
  return rewrite(text, MIXED_WORD, ([raw]) => {
    const latin = [...raw].map((char) => (/[\u0370-\u03FF\u0400-\u052F]/.test(char) ? LOOKALIKES.get(char) : char))
    return latin.includes(undefined) ? undefined : latin.join('')
  })
}
