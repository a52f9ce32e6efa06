// Whether a single word of a known name stands for the person where it is found: `im Sommer` does not, `fragt Sommer` does.
import { FIRST, LAST, nameFlags } from '../lexicons/names.ts'
import { isWeekday } from './marked-words.ts'
import { isNumbered, isOneOfMany } from './ordinary-uses.ts'
import { CAPITAL, DOT, LOWER, NUMERIC, OTHER, SPACE, TIGHT, UNDERSCORE, UPPER, type WordView } from './word-view.ts'

/** Words after which an ambiguous word is no name: `im Sommer`, `the rose`. */
const BEFORE_NOUNS = new Set(
  `im am der die das den dem des ein eine einen einem einer eines vom zum zur beim in ab seit bis kein keine keinen mein meine meinen unser unsere ihr ihre sein
seine dieser diese diesen dieses jeden jeder jedes letzten nächsten ende anfang mitte the a an this that these his her its our your my of last next early late until since le la les
l un une du des ce cette el los las una al il lo gli het een de`.split(/\s+/),
)
/** Articles that no name has: kein Abschlag. */
const AGAINST_NAMES = new Set(
  'kein keine keinen keinem keiner ein eine einen einem einer jeder jede jedes jeden zum beim im am a an un une uno una een'.split(' '),
)
/** After an ambiguous word at the beginning of a sentence: it acts, so it is a name. */
const ACTS = new Set(
  `is was has had wants said says asked told works and will would can did thinks needs knows ist war hat hatte will wollte kommt kam sagt sagte meint meinte
schickt macht fragt fehlt wird und braucht bringt est a était dit veut et es está tiene quiere dice y è ha vuole dice e heeft wil zegt en jest był ma chce i s`.split(
    /\s+/,
  ),
)

/** Whether a single word may stand for the person here. */
export function stands(view: WordView, i: number, isAmbiguous: boolean, isSmall: boolean): boolean {
  const shape = view.shape[i] as number
  if (isOneOfMany(view, i, !isAmbiguous) && (nameFlags(view.word(i)) & FIRST) === 0) return false
  if (!isAmbiguous) {
    if (shape === CAPITAL && view.gap[i] === SPACE && AGAINST_NAMES.has(view.lower(i - 1)) && nameFlags(view.word(i)) === 0) return false
    if (shape === CAPITAL || isSmall) return true
    if (shape === UPPER) return (view.end[i] as number) - (view.start[i] as number) > 3
    return (
      shape === LOWER &&
      (view.end[i] as number) - (view.start[i] as number) > 3 &&
      (view.gap[i] === UNDERSCORE || view.gap[i + 1] === UNDERSCORE || view.isSmallChat || isInSmallLine(view, i))
    )
  }
  if (shape === UPPER && (view.end[i] as number) - (view.start[i] as number) > 4)
    return view.shape[i - 1] !== UPPER && view.shape[i + 1] !== UPPER
  if (shape !== CAPITAL || isNumbered(view, i) || isWeekday(view, i)) return false
  const opens = view.opensLine(i) || view.gap[i] === DOT || /[.!?:"'„“*>-]\s*$/.test(view.scan.before(view.start[i] as number, 3))
  if (opens) {
    const after = view.text[view.end[i] as number]
    return (
      after === ',' ||
      after === ':' ||
      after === '?' ||
      (i + 1 < view.count && (view.gap[i + 1] === SPACE || view.gap[i + 1] === TIGHT) && ACTS.has(view.lower(i + 1)))
    )
  }
  if (view.gap[i] === TIGHT || view.gap[i + 1] === TIGHT) return view.lower(i + 1) === 's'
  if (view.gap[i] === UNDERSCORE || view.gap[i + 1] === UNDERSCORE) return true
  if (view.gap[i] !== SPACE) return true
  const before = view.lower(i - 1)
  return !BEFORE_NOUNS.has(before) && !(!view.nounsAreSmall && view.shape[i - 1] === LOWER && /.{3}(?:e|en|er|es|em)$/.test(before))
}

/** Most words looked at before one in a line. */
const LINE = 40

/** Whether the line of word i, or what its speaker says in it, is in small letters up to there: `Tamsin: jago gets carsick`. */
function isInSmallLine(view: WordView, i: number): boolean {
  if (i > 0 && (view.gap[i] === TIGHT || (view.gap[i] === SPACE && BEFORE_NOUNS.has(view.lower(i - 1))))) return false
  // Surnames in small letters are words too often: to be blunt.
  if ((nameFlags(view.word(i)) & (FIRST | LAST)) === LAST) return false
  let first = i
  while (first > 0 && i - first < LINE && !view.opensLine(first)) {
    if (view.gap[first] === OTHER && /:["']? ["']?$/.test(view.text.slice(view.end[first - 1], view.start[first]))) break
    first--
    if (view.shape[first] !== LOWER && view.shape[first] !== NUMERIC) return false
  }
  // Items of a list and rows of a table are no sentences.
  return first < i ? view.shape[first] === LOWER : view.gap[i + 1] === SPACE && view.shape[i + 1] === LOWER
}
