// What stands around a word sequence and makes it rather a thing or rather a person: quotes, a model number, an article, a noun before.

import { BRAND, CLOSING, GOODS_WORD, QUIET_CLOSING, STOP } from './cues.ts'
import type { Feature } from './feature.ts'
import { ANY_LABEL } from './labels.ts'
import { CAPITAL, COMMA, DOT, LOWER, MIXED, NUMERIC, SPACE, TIGHT, type WordView } from './word-view.ts'

const OPENING = new Set(['"', '„', '“', '”', '«', '»', '‘', '‚'])
const ARTICLES = new Set(
  'der die das den dem des ein eine einen einem einer the a an le la les un une el los las il lo gli het de een unser unsere mein meine'.split(
    ' ',
  ),
)

/** Below this cue, words after that of a thing are no person at all. */
export const GOODS_RULE_OUT = 0.4

export const SURROUNDING_FEATURES: readonly Feature[] = [
  ['in quotes', 'surroundings'],
  ['number behind', 'surroundings'],
  ['article before', 'surroundings'],
  ['noun before', 'surroundings'],
  ['opens sentence', 'surroundings'],
  ['after a name of the list', 'surroundings'],
  ['age behind', 'surroundings'],
  ['word for a thing before', 'surroundings'],
  ['capital among small words', 'surroundings'],
]

/** Writes one number for each of `SURROUNDING_FEATURES`, from slot `at` on. */
export function describeSurroundings(view: WordView, from: number, to: number, cue: number, features: Float64Array, at: number): void {
  const { text } = view
  const start = view.start[from] as number
  const end = view.end[to - 1] as number
  const before = text[start - 1]
  const after = text[end]
  // A value in JSON or XML is quoted too: there the label speaks.
  features[at] = before !== undefined && OPENING.has(before) && after !== undefined && OPENING.has(after) && !isValue(text, start) ? 1 : 0
  const shape = view.shape[to]
  const numbered = to < view.count && view.gap[to] === SPACE && (shape === NUMERIC || shape === MIXED)
  // Kyle 14, Mia 9: an age rather than a model.
  const isAge =
    numbered &&
    (view.end[to] as number) - (view.start[to] as number) < 3 &&
    /^(?:[,;.)\n]| and | und |$)/.test(text.slice(view.end[to], (view.end[to] as number) + 5))
  // A name of three words is none of a model.
  features[at + 1] = numbered && to - from < 3 && !isAge && !beginsPhoneOrDate(view, to) ? 1 : 0
  features[at + 6] = isAge ? 1 : 0
  if (from === 0) return
  const gap = view.gap[from]
  if (gap === SPACE) {
    const isArticle = ARTICLES.has(view.lower(from - 1))
    features[at + 2] = isArticle ? 1 : 0
    features[at + 3] =
      view.shape[from - 1] === CAPITAL && ((view.cue[from - 1] as number) & STOP) === 0 && !view.opensLine(from - 1) ? 1 : 0
  }
  features[at + 7] = cue >= GOODS_RULE_OUT && isGoods(view, from) ? 1 : 0
  // Where nouns are small, a capital inside a sentence says much.
  features[at + 8] = view.nounsAreSmall && view.shape[from] === CAPITAL && gap === SPACE && view.shape[from - 1] === LOWER ? 1 : 0
  features[at + 4] = view.opensLine(from) || gap === DOT ? 1 : 0
  features[at + 5] = gap === COMMA || gap === TIGHT ? 1 : 0
}

/** `Imke 0152 …`, `(Jiří 2024-11`: a telephone number or a date is no model number. */
function beginsPhoneOrDate(view: WordView, i: number): boolean {
  const start = view.start[i] as number
  return /^(?:0\d{2,4}[ /-]?\d|0\d(?: \d\d){2}|\d{3} \d{2,3} \d{2}|(?:19|20)\d\d[-/.]\d\d|\d{1,2}[./]\d{1,2}[./])/.test(
    view.text.slice(start, start + 14),
  )
}

/** `der Bot "Ada"`, `Opel Adam`, `"brand": "…`: the word before is that of a thing. */
export function isGoods(view: WordView, from: number): boolean {
  if (isInArticle(view, from)) return true
  let any = 0
  for (let i = Math.max(0, from - 3); i < from; i++) any |= view.cue[i] as number
  if ((any & (GOODS_WORD | BRAND)) === 0) return false
  if (isAmongBrands(view, from)) return true
  for (let i = from - 1; i >= 0 && i >= from - 3; i--) {
    const cue = view.cue[i] as number
    const between = view.text.slice(view.end[i], view.start[i + 1])
    if (between.length > 5 || between.includes('\n')) return false
    // The end of a sentence, of a bracket, of a part: `den Kuchen. Xaver`, but `Hr. Koch`
    if (/^(?:[.!?;)]|, ?\p{L})/u.test(`${between}${view.text[view.start[i + 1] as number] ?? ''}`)) return false
    if ((cue & ANY_LABEL) !== 0) return false
    if ((cue & GOODS_WORD) !== 0) return true
    // Only names and small words may stand between: Hersteller ist, App heißt intern.
    if (view.gap[i] !== SPACE && view.gap[i] !== undefined && !/^[ "„“'«:=\\]+$/.test(between)) return false
  }
  return false
}

const ARTICLE_KEY =
  /"(?:sku|ean|gtin|asin|article_?(?:no|id|number)|artikel\w*|product_?(?:id|no|code)|item_?(?:id|no|code))\\?"\s*:[^{}\n]*"$/i

/** `<product id="4711"><name>Stichsäge …` */
const ARTICLE_ELEMENT =
  /<(?:product|item|article|artikel|produkt|position|goods|material)s?\b[^<>]{0,60}>\s*(?:<(\w+)>[^<>]{0,40}<\/\1>\s*)?<\w{2,12}>$/i

/** `"sku": "WN-4", "name": "Winter…`: the name of an article in data. */
function isInArticle(view: WordView, from: number): boolean {
  const start = view.start[from] as number
  if (view.text[start - 1] === '>') return ARTICLE_ELEMENT.test(view.text.slice(Math.max(0, start - 120), start))
  return view.text[start - 1] === '"' && ARTICLE_KEY.test(view.text.slice(Math.max(0, start - 100), start))
}

/** `Alexa, Siri, Otto`: in a list of brands. */
function isAmongBrands(view: WordView, from: number): boolean {
  for (let i = from; i > 0 && i > from - 4 && view.gap[i] === COMMA; i--)
    if (((view.cue[i - 1] as number) & (BRAND | CLOSING | QUIET_CLOSING)) === BRAND) return true
  return false
}

const MONTHS = new Set('jan january januar april avril abril may mai maj mayo june juni junio august augusto august julia juli'.split(' '))
const BEFORE_MONTHS = new Set(
  `in since until till by from to of for during before after early late mid next last this each every im ab bis seit ende anfang mitte zum vom und and
en desde hasta de depuis à fin début w od do di a fino dal tot sinds van per`.split(/\s+/),
)

/** `by June`, `Ende Mai`, `Jan. 2024`: a month that is a first name too. */
export function isMonth(view: WordView, i: number): boolean {
  if (!MONTHS.has(view.lower(i))) return false
  if (i > 0 && view.gap[i] === SPACE && BEFORE_MONTHS.has(view.lower(i - 1))) return true
  if (i > 0 && (view.gap[i] === SPACE || view.gap[i] === DOT) && view.shape[i - 1] === NUMERIC) return true
  return i + 1 < view.count && view.shape[i + 1] === NUMERIC && (view.gap[i + 1] === SPACE || view.gap[i + 1] === DOT)
}

/** `Merlin R1`, `Octavia 5100M`: letters and digits in one word behind. */
export function hasModelNumber(view: WordView, to: number): boolean {
  if (to >= view.count || view.gap[to] !== SPACE) return false
  const shape = view.shape[to]
  return (shape === NUMERIC || shape === MIXED) && /^(?:\p{L}{1,3}\d+|\d+\p{L}{1,2})$/u.test(view.word(to))
}

/** Whether the quote before an offset opens a value: `"name": "…`, `name="…`. */
function isValue(text: string, start: number): boolean {
  for (let i = start - 2; i >= 0 && i > start - 5; i--) {
    const char = text[i]
    if (char === ':' || char === '=' || char === '{' || char === '[') return true
    if (char !== ' ' && char !== '\\') return false
  }
  return false
}
