// What a word means that is a name elsewhere: the day before a number of words, the coin after a numeral, the goods of a count, the verb
// before its subject, the compound with a common noun. Such words are no person unless something announces one.
import { germanCardinals } from '../lexicons/cardinals.ts'
import { COMMON, FIRST, LAST } from '../lexicons/names.ts'
import type { WordEvidence as Evidence } from './describe-words.ts'
import { isAmongThings, isPairInList } from './enumerations.ts'
import { isEponymOfScience } from './eponyms.ts'
import { isAbbreviation, isAcronym, isLabel, isMarkedAsWord, isPlainFirst, isPlainName } from './marked-words.ts'
import { slotStrength } from './slots.ts'
import { BREAK, CAPITAL, COMMA, DOT, INITIAL, LOWER, NUMERIC, SPACE, TIGHT, type WordView } from './word-view.ts'

/** From this cue on, an announcement speaks for the name, and the use against it no longer counts. */
const HINTED = 0.2
/** A label of persons, a closing. */
const WELL = 0.5
/** A relation or a role and `is`: `my wife is Anna`, `der Kunde ist schwierig`. */
const INTRODUCED = 0.55
const ANNOUNCED = 0.7
/** Herr, Frau, the surest column of a table. */
const FORMAL = 0.97
const DENIED = 0.1
const EVEN = 0.5
const SURE = 0.9

/** Feasts and seasons of belief, which are surnames here and there. */
const FEASTS = new Set(
  `ramadan ramazan bayram eid hanukkah chanukka chanukkah pessach passover diwali nowruz newroz ostern pfingsten advent weihnachten karneval fasching fasnacht
epiphany pentecost easter christmas lent reyes navidad pascua pascuas pâques noël toussaint ferragosto pasqua natale pasen kerst pinksteren wielkanoc`.split(
    /\s+/,
  ),
)
/** `18 Paletten Fritz-Kola`, `2 bottles of Moritz`: what goods are counted in. */
const COUNTED_IN = new Set(
  `paletten palette kisten kiste flaschen flasche dosen dose kartons karton stück packungen packung päckchen tüten tüte gläser glas tassen tasse becher rollen rolle
säcke sack eimer fässer fass liter kilo kg gramm g ml pallets pallet crates crate bottles bottle cans cartons carton boxes box packs pack packets jars cups pints pint
cases bags litres liters palettes caisses caisse bouteilles bouteille cartons boîtes boîte sachets botellas botella cajas caja latas paquetes bottiglie bottiglia casse scatole
flessen fles kratten krat dozen doos pallets butelek butelki skrzynki skrzynek prozent percent teile teilen tausendteile tausendteilen meter metern m qm tonnen tonne t`.split(
    /\s+/,
  ),
)
const CURRENCIES = new Set('mark pfund franken kronen krone gulden schilling rand real pound pounds franc francs marks'.split(' '))
/** Behind a verb that opens its sentence: `Mach ich`, `Mark the gift`, `Can swim` has none. */
const BEHIND_VERBS = new Set(
  'ich du wir ja mal the this that these those my your our his their it them me us esta este estos estas'.split(' '),
)
/** Before an adjective or a noun: `er ist sauer`. */
const COPULAS = new Set(
  'ist bin sind war waren wird werden bleibt is are was were be est sont était es está son è era zijn jest był była'.split(' '),
)
/** `mindestens zwei Frauen` */
const CARDINALS = new Set([
  ...germanCardinals(),
  ...'two three four five six seven eight nine ten deux trois quatre cinq dos tres cuatro cinco due tre quattro cinque'.split(' '),
])
/** Before a noun of German, these are neuter or of a nation, and no first name: `Zwölftes Buch`, `Deutsche Mark`. */
const ADJECTIVE = /^(?:\p{L}{2,}[^s\P{L}]es|\p{L}+(?:ische|deutsche)[rnms]?|deutsche[rnms]?)$/u
const INDEFINITE = new Set('ein eine einen einem einer kein keine keinen keinem keiner jede jeder jeden jedem jedes'.split(' '))
const IS_HYPHEN = /^-$/

/** Words `from` to `to` (exclusive), announced with `cue`. */
interface Words {
  readonly from: number
  readonly to: number
  readonly cue: number
  /** In a short text of prose or a post, where names are written small without more ado. */
  readonly isLenient: boolean
}

/** Whether words are used as ordinary words here. */
export function isOrdinaryUse(view: WordView, evidence: Evidence, { from, to, cue, isLenient }: Words): boolean {
  if (isPhraseWithArticle(view, evidence, from, to) || isCompound(view, evidence, from, to, cue) || isPhrase(view, evidence, from, to, cue))
    return true
  if (cue <= INTRODUCED && isPredicate(view, evidence, from, to)) return true
  if (cue < WELL && to - from === 1 && isMarkedAsWord(view, evidence, from)) return true
  if (cue <= HINTED && (isAmongThings(view, evidence, from, to) || isPairInList(view, evidence, from, to))) return true
  if (cue < WELL && !isPlainFirst(evidence, to - 1) && isEponymOfScience(view, from, to)) return true
  if (cue >= HINTED) return false
  if (isCounted(view, from) || isAmount(view, from, to) || (!isLenient && isSmallWord(view, evidence, from, to))) return true
  if (to - from > 1) return false
  return (
    (FEASTS.has(view.lower(from)) && !isPlainFirst(evidence, from) && slotStrength(view, from, to) === 0) ||
    isAbbreviation(view, evidence, from) ||
    isLabel(view, evidence, from) ||
    isAcronym(view, evidence, from) ||
    isOpeningVerb(view, evidence, from) ||
    isNounOfPhrase(view, evidence, from) ||
    isIndefinite(view, evidence, from)
  )
}

/** `König-Schulung`, `Sommer-Aktion`, `Papa-Wochenenden`: a hyphen and a noun that the tagger takes for no part of a name. */
function isCompound(view: WordView, evidence: Evidence, from: number, to: number, cue: number): boolean {
  if (to - from < 2 || cue >= ANNOUNCED || view.nounsAreSmall) return false
  for (let i = from + 1; i < to; i++) {
    if (view.gap[i] !== TIGHT || !IS_HYPHEN.test(view.text.slice(view.end[i - 1], view.start[i]))) return false
  }
  const last = to - 1
  return view.shape[last] === CAPITAL && (evidence.flags(last) & (FIRST | LAST)) === 0 && (evidence.probability(last) ?? 1) < 0.35
}

/** `Zeitpunkt des Geschehens`: three words or more that begin with a common noun, none of which the tagger takes for part of a name. */
function isPhrase(view: WordView, evidence: Evidence, from: number, to: number, cue: number): boolean {
  if (to - from < 3 || cue >= FORMAL || (evidence.flags(from) & (FIRST | LAST | COMMON)) !== COMMON) return false
  for (let i = from; i < to; i++) if ((evidence.probability(i) ?? 1) >= DENIED || isPlainName(evidence, i)) return false
  return view.shape[from] !== INITIAL
}

/** `Mandant ist schwierig`, `die Mutter ist alleinerziehend`: what somebody is rather than what they are called. */
function isPredicate(view: WordView, evidence: Evidence, from: number, to: number): boolean {
  if (from === 0 || to - from > 1 || view.gap[from] !== SPACE || isPlainName(evidence, from)) return false
  if (from > 1 && /name$/.test(view.lower(from - 2))) return false
  const likely = evidence.probability(from)
  if (likely === undefined || !(COPULAS.has(view.lower(from - 1)) || isArticleAfterCopula(view, from))) return false
  if (view.shape[from] === LOWER) return likely < DENIED || ((evidence.flags(from) & COMMON) !== 0 && likely < SURE)
  return likely < DENIED && evidence.flags(from) === 0 && (view.end[from] as number) - (view.start[from] as number) > 11
}

function isArticleAfterCopula(view: WordView, from: number): boolean {
  return from > 1 && view.gap[from - 1] === SPACE && /^(?:the|der|die|das)$/.test(view.lower(from - 1)) && COPULAS.has(view.lower(from - 2))
}

/** `zur Dialyse`: a preposition with its article, before what neither lexicon nor tagger takes for a surname. */
function isPhraseWithArticle(view: WordView, evidence: Evidence, from: number, to: number): boolean {
  if (to - from !== 2 || view.shape[from] !== LOWER || !/^(?:zur|zum|vom)$/.test(view.lower(from))) return false
  return (evidence.flags(to - 1) & LAST) === 0 && (evidence.probability(to - 1) ?? 1) < EVEN
}

/** `14 Mark`, `20 Pfund` */
function isAmount(view: WordView, from: number, to: number): boolean {
  return to - from === 1 && from > 0 && view.gap[from] === SPACE && view.shape[from - 1] === NUMERIC && CURRENCIES.has(view.lower(from))
}

/** A number, what goods are counted in, and perhaps `of`. */
function isCounted(view: WordView, from: number): boolean {
  let unit = from - 1
  if (unit > 1 && view.gap[from] === SPACE && /^(?:of|de|di|d|van)$/.test(view.lower(unit))) unit--
  return (
    unit > 0 &&
    view.gap[unit + 1] === SPACE &&
    view.gap[unit] === SPACE &&
    view.shape[unit - 1] === NUMERIC &&
    COUNTED_IN.has(view.lower(unit))
  )
}

/** A word in small letters that is no first name, where the tagger is less than sure. */
function isSmallWord(view: WordView, evidence: Evidence, from: number, to: number): boolean {
  if (!view.isSmallName(from)) return false
  let most = 0
  for (let i = from; i < to; i++) {
    if (isPlainFirst(evidence, i)) return false
    most = Math.max(most, evidence.probability(i) ?? 1)
  }
  if (!view.isSmallChat) return most < SURE
  return to - from === 1 && (evidence.flags(from) & COMMON) !== 0 && most < EVEN && slotStrength(view, from, to) === 0
}

/** `Mach ich.`, `Mark the gift`: what opens its sentence and is a word, before whom or what it is about. */
function isOpeningVerb(view: WordView, evidence: Evidence, i: number): boolean {
  if (isPlainName(evidence, i) || view.gap[i + 1] !== SPACE) return false
  if (view.shape[i + 1] === LOWER ? !BEHIND_VERBS.has(view.lower(i + 1)) : view.word(i + 1) !== 'Sie') return false
  const gap = view.gap[i]
  return (
    view.opensLine(i) || gap === DOT || /[.!?:]["”“ )]*$/.test(view.text.slice(Math.max(0, (view.start[i] as number) - 4), view.start[i]))
  )
}

/** `tritt in Kraft`, `Zwölftes Buch`, `zwei Frauen`: a common noun behind what no name follows. */
function isNounOfPhrase(view: WordView, evidence: Evidence, i: number): boolean {
  if (i === 0 || view.nounsAreSmall || view.shape[i] !== CAPITAL || isPlainFirst(evidence, i)) return false
  const gap = view.gap[i]
  if (gap !== SPACE && gap !== BREAK) return false
  const before = view.lower(i - 1)
  if (CARDINALS.has(before)) return true
  if ((evidence.flags(i) & COMMON) === 0) return false
  if (/^\p{Ll}{3,}em$/u.test(before) && !before.endsWith('dem')) return true
  return before === 'in' || before === 'außer' || (ADJECTIVE.test(before) && (evidence.flags(i - 1) & FIRST) === 0)
}

function isIndefinite(view: WordView, evidence: Evidence, i: number): boolean {
  return !isPlainFirst(evidence, i) && isOneOfMany(view, i, isPlainName(evidence, i))
}

/** `jede Mark`, `ein kleiner Dachs`. @param isPlain a name and nothing else: then the article alone says little. */
export function isOneOfMany(view: WordView, i: number, isPlain: boolean): boolean {
  if (i === 0 || view.nounsAreSmall || view.gap[i] !== SPACE || view.shape[i] !== CAPITAL) return false
  if (INDEFINITE.has(view.lower(i - 1))) return !isPlain
  return (
    i > 1 &&
    view.gap[i - 1] === SPACE &&
    view.shape[i - 1] === LOWER &&
    INDEFINITE.has(view.lower(i - 2)) &&
    /(?:e|en|er|es|em)$/.test(view.lower(i - 1)) &&
    !/^(?:zweite|dritte|weitere|andere|gewisse|neue|zusätzliche)/.test(view.lower(i - 1))
  )
}

/** A numeral before the word, or a number of a room or a hall behind it: `14 Mark`, `Halle 2`. */
export function isNumbered(view: WordView, i: number): boolean {
  if (i > 0 && view.gap[i] === SPACE && view.shape[i - 1] === NUMERIC && !/[.:]\d/.test(view.word(i - 1))) return true
  const next = i + 1
  if (next >= view.count || view.gap[next] !== SPACE || view.shape[next] !== NUMERIC) return false
  const length = (view.end[next] as number) - (view.start[next] as number)
  return (
    length < 4 &&
    view.gap[next + 1] !== DOT &&
    view.gap[next + 1] !== TIGHT &&
    (view.gap[next + 1] === SPACE ||
      view.gap[next + 1] === COMMA ||
      !/^[:/.]\d/.test(view.text.slice(view.end[next], (view.end[next] as number) + 2)))
  )
}
