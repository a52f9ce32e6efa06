// What stands inside a word or a name only for the eye: emphasis of Markdown and HTML, hyphens at the ends of lines, letters spaced out.
import { unitClass } from '../units.ts'
import { type Reading, rewrite } from './rewrite.ts'

const EMPHASIS = /(?<!\*)\*{1,3}(?!\*)|(?<!_)_{1,2}(?!_)|(?<!~)~~(?!~)|<\/?(?:b|i|u|em|strong|mark|s|small|wbr|del|ins) ?\/?>/g
const LONGEST_EMPHASIS = 120
const WORD = /[\p{L}\p{N}]/u
const DIGIT = /\d/
/** `__init__` and `_private_` are names of a program. */
const PLAIN_IDENTIFIER = /^[a-z_]+$/

/** Where the mark at `at` that opens an emphasis is closed again, or -1 where it opens none. */
function closing(text: string, at: number, mark: string): number {
  const from = at + mark.length
  const close = text.indexOf(mark, from)
  if (close <= from || close - from > LONGEST_EMPHASIS) return -1
  const content = text.slice(from, close)
  if (/^\s|\s$|\n/.test(content)) return -1
  const [before, first, after] = [text.charAt(at - 1), content.charAt(0), text.charAt(close + mark.length)]
  if (DIGIT.test(before) && DIGIT.test(first)) return -1
  if (mark === '*' || mark.startsWith('_')) {
    if (WORD.test(before) || WORD.test(after) || before === '/' || after === '/') return -1
    if (mark !== '*' && (PLAIN_IDENTIFIER.test(content) || /[@#$.\\]/.test(before))) return -1
  }
  return close
}

export const readEmphasis: Reading = (text) => {
  if (
    !text.includes('**') &&
    !text.includes('*', text.indexOf('*') + 1) &&
    !text.includes('_') &&
    !text.includes('~~') &&
    !text.includes('<')
  )
    return undefined
  const closings = new Set<number>()
  return rewrite(text, EMPHASIS, ({ 0: mark, index }) => {
    if (mark.startsWith('<') || closings.delete(index)) return ''
    const close = closing(text, index, mark)
    if (close < 0) return undefined
    closings.add(close)
    return ''
  })
}

/** Anna_Berg; longer chains are names of files and programs. */
const LOW_LINE = /_(?=\p{Lu}\p{Ll}{1,20}(?![\p{L}\p{N}_(/\\[=-]|\.\p{L}))(?<=(?<![\p{L}\p{N}_./\\@#$-])\p{Lu}\p{Ll}{1,20}_)/gu

export const readLowLine: Reading = (text) => (text.includes('_') ? rewrite(text, LOW_LINE, () => ' ') : undefined)

const LINE_END = /(?<=\p{L}{2})-\r?\n[ \t]{0,8}(?=(\p{L}{2,12}))/gu
/** "Vor-\nund Nachname": the hyphen stands for the rest of a word. */
const JOINING = /^(?:und|oder|bzw|sowie|and|or|et|ou|en|of|y|e|o|i|lub)$/u

export const readHyphenation: Reading = (text) => {
  if (!text.includes('-\n') && !text.includes('-\r\n')) return undefined
  return rewrite(text, LINE_END, ([, next = '']) => (JOINING.test(next) ? undefined : /^\p{Lu}/u.test(next) ? '-' : ''))
}

/** Three single characters in a row. */
const SPACED = / [A-Za-zÀ-ž0-9] [A-Za-zÀ-ž0-9][ .@_-]{1,3}[A-Za-zÀ-ž0-9](?![A-Za-zÀ-ž0-9])/
const SPACED_RUN =
  /(?<![\p{L}\p{N}'’])[\p{L}\p{N}](?:[.@_!-][\p{L}\p{N}]?)?(?: {1,3}(?:[.@/-] )?[\p{L}\p{N}](?:[.@_!-][\p{L}\p{N}]?)?){3,80}(?![\p{L}\p{N}'’])/gu
const GAP = / +(?:[.@/-] +)?/g
const LEAST_LETTERS = 4
const LEAST_DIGITS = 8
/** As long as a telephone number, and begins like one. Rows of zeros and ones are none. */
const TELEPHONE = /^0[1-9](?=.*[2-9].*[2-9].*[2-9])\d{8,11}$/
/** Letters that someone spells have rules of their own. */
const SPELLING = /buchst|spell|spelt|[ée]pel|deletre|letter|liter|wie in/iu

/** A n n a  B e r g, A 1 2 3 4 5, 0 1 7 6 . 1 2 3; other digits alone only lose the wider gaps between them. */
export const readSpacedOut: Reading = (text) => {
  if (!SPACED.test(text)) return undefined
  const gaps = new Map<number, string>()
  for (const { 0: run, index } of text.matchAll(SPACED_RUN)) {
    const digits = countDigits(run)
    const letters = run.match(LETTERS)?.length ?? 0
    const lettered = letters >= LEAST_LETTERS || (/^\p{L}/u.test(run) && digits >= LEAST_DIGITS)
    if (!lettered && digits < LEAST_DIGITS) continue
    if (lettered && SPELLING.test(text.slice(Math.max(0, index - 100), index))) continue
    const telephone = !lettered && TELEPHONE.test(run.replace(/[ ./-]/g, ''))
    if (!lettered && !telephone && !WIDE_GAP.test(run)) continue
    for (const { 0: gap, index: at } of run.matchAll(GAP)) {
      const left = telephone ? '' : lettered ? joint(run, at, gap) : gap.includes('.') ? gap : ' '
      if (left !== gap) gaps.set(index + at, left)
    }
  }
  return gaps.size === 0 ? undefined : rewrite(text, GAP, ({ index }) => gaps.get(index))
}

/** More than one blank, or a sign between them. */
const WIDE_GAP = / {2}|[@/-]/
const LETTERS = /\p{L}/gu

function countDigits(run: string): number {
  let count = 0
  for (let at = 0; at < run.length; at++) {
    const unit = run.charCodeAt(at)
    if (unit >= 48 && unit <= 57) count++
  }
  return count
}

/** What stays of a gap: a wider one parts words, and so does a capital after a small letter. */
function joint(run: string, at: number, gap: string): string {
  const sign = gap.trim()
  if (sign !== '') return sign
  if (gap.length > 1 || (at < 8 && /^i ?b ?a ?n$/i.test(run.slice(0, at)))) return ' '
  return /\p{Ll}/u.test(run.charAt(at - 1)) && /\p{Lu}/u.test(run.charAt(at + 1)) ? ' ' : ''
}

/** A name or a number that goes on after the end of a full line of prose. */
const GOES_ON = String.raw`\n(?=\p{Lu}\p{Ll}{1,20}[,.]? [\p{Ll}\d]|\d[\d /-]{0,20},? [\p{Ll}\d])`
const UNIX_WRAP = new RegExp(GOES_ON, 'gu')
const DOS_WRAP = new RegExp(String.raw`\r${GOES_ON}`, 'gu')
const FULL_LINE = /^[^\n]{40}[^\n;|\t]*(?:[^\p{L}\n]\p{Lu}\p{Ll}{1,20}|\d)$/u
const LINE = 64

/** Whether some line breaks off behind a letter or a digit, and the next begins with one. */
function breaksOff(text: string): boolean {
  for (let at = text.indexOf('\n', LINE); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (unitClass(text.charCodeAt(at + 1)) === 0) continue
    if (unitClass(text.charCodeAt(text.charCodeAt(at - 1) === CARRIAGE_RETURN ? at - 2 : at - 1)) !== 0) return true
  }
  return false
}
const CARRIAGE_RETURN = 13

export const readWrapping: Reading = (text) => {
  if (!breaksOff(text)) return undefined
  return rewrite(text, text.includes('\r\n') ? DOS_WRAP : UNIX_WRAP, ({ index }) =>
    index >= LINE && FULL_LINE.test(text.slice(index - LINE, index)) ? ' ' : undefined,
  )
}
