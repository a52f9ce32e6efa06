// Dates of birth. A date says nothing by itself: only one that a word of birth announces ("geb.", "DOB", "née le", "*") is one.

import { LeftOf } from '../../left-of.ts'
import type { Recognizer } from '../../recognizer.ts'
import type { Scan } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { SIGN } from '../../words.ts'
import { CueWords, tag } from './cue-words.ts'
import {
  DATE,
  DAY_OF_YEAR,
  DIGITS_OF_DATE,
  MISREAD_DATE,
  MONTH_OF_YEAR,
  SPOKEN_DATE,
  WORDED_DATE,
  YEAR_ALONE,
} from './date-of-birth-date.ts'
import { isPersonCell } from './person-cell.ts'

const NAME = 'any/date-of-birth'

type Sense = 'label' | 'verb' | 'abbreviation' | 'vintage' | 'birthday'

const CUES = new CueWords<Sense>([
  ...tag(
    'label',
    `geburtsdatum bday geburtsdaten geburtstag geburtsdat gebdatum gebdat birthdate dateofbirth dob birthday birthdt datebirth naissance nacimiento nascita
    geboortedatum urodzenia geburtsjahr fødselsdato födelsedatum nascimento naixement geburtstage gebtag ddn datanascita datedenaissance fechanacimiento fechadenacimiento datadinascita birthyear dtnasc fnac gebdtm gebjahr yob geboortejaar geboortedag geboorteplaatsendatum rokurodzenia dataurodzenia añodenacimiento annodinascita annéedenaissance urodzenie`,
  ),
  ...tag(
    'verb',
    'geboren geborene geborener geborenen born né née nées naquit nacido nacida nació nacio nacidos nato nata nati nacque nasc urodzony urodzona urodzonego urodzonej urodził urodziła urodziłam urodziłem urodzeni urodz nací nacimos geb',
  ),
  ...tag('abbreviation', 'ur nac fn naiss birth b bd geburt geburtsd gebd gebt geburtst'),
  ...tag('vintage', 'jahrgang jg jahrg rocznik classe quinta leva lichting'),
  ...tag('birthday', 'anniversaire cumpleaños cumple cumpleanos compleanno verjaardag jarig urodziny urodzin'),
])

/** Between the word of birth and its date: no digit, no end of sentence, no other date's announcement. */
const GAP = String.raw`[^\d\n;!?]{0,42}?(?:\r?\n[^\d\n;!?]{0,24}?)?`
const NEAR = new RegExp(String.raw`(${GAP})(${DATE})`, 'iy')
const SPOKEN = new RegExp(String.raw`([^\d]{0,48}?)(?<![a-zäöüß])(${SPOKEN_DATE})`, 'iy')
const YEAR = new RegExp(String.raw`(\.? ?(?:im Jahre?|in|in the year|en|nel|w|roku|anno|:|=|":|"?:)? ?"?)(${YEAR_ALONE})`, 'iy')
/** A column head: the date stands below, after lines that may hold anything. */
const BELOW = /[ .:]{0,2}(?:am)?[ \t:]*\r?\n/iy
const BESIDE = new RegExp(String.raw`(?: {3,60}|\t{1,3}| ?\| ?| ?; ?|,? (?:und|and|et|y|e|en|i) )(${DATE})`, 'iy')
/** A second date, said of the first: "(im Pass steht 1.1.96)", "(laut Ausweis …)", "bzw. …", "not …". */
const ASIDE = new RegExp(
  String.raw`(?: ?[(–-] ?(?:im|in|laut|lt\.?|nach|auf|auch|richtig|eigentlich|tatsächlich|korrekt|korrigiert|früher|alt|statt|nicht|bzw\.?|oder|on|in|per|according|actually|correct(?:ed|ly)?|should|not|or|previously|selon|dans|sur|ou|non|según|en|o|no|secondo|nel|volgens|w|według|passport|Pass|Ausweis)(?![a-zà-ž])[^\d\n()]{0,40}|,? (?:bzw\.|oder|nicht|statt|or|not|ou|rather than|o) (?:am |on |le |el |il )?)(${DATE})`,
  'iy',
)
const MISREAD = new RegExp(
  String.raw`(?:[ .]{0,2}(?:am)? ?[:=] {0,12}|[(e)]{0,3}[. ]{1,3}(?:(?:am|le|il|el|on|op|dnia) )?(?=\S{0,9}[oOlI])(?=(?:\S{0,4}\d){3}))(${MISREAD_DATE})`,
  'iy',
)
const IN_LINE = new RegExp(`(?<![\\d.])${DATE}`, 'gi')
const BEFORE_VERB = new RegExp(`(?<![\\d.])(${DATE}) $`, 'i')
const OTHER =
  /(?:seit|bis|gültig|ab|vom|ausgestellt|valid|expires|since|until|issued|hochzeit|verstorben|gestorben|died|decedut|depuis|jusqu|desde|hasta|dal|vanaf|sinds|od|do|eintritt|beginn|rechnung|termin|frist|aufnahme|entlass|untersuchung|behandlung)/i
const WORDED = new RegExp(String.raw`([ .:,]{1,3}(?:am |le |on the |on |the |el día |el |il |op |dnia |den )?)(${WORDED_DATE})`, 'iy')
const VINTAGE = new RegExp(String.raw`([.:]{0,2} ?)(${YEAR_ALONE}|['’]?\d\d(?!\d|[.,:/-]\d| ?[%€]))`, 'iy')
/** Whose vintage: a person's, not a wine's or a car's. */
const VINTAGE_OF = new LeftOf(
  /(?:\p{Lu}[\p{L}'.-]+,|[(]|(?:^|\n)|\b(?:bin|ist|war|er|sie|ich|Frau|Herr|Patient(?:in)?|Kind|Mutter|Vater|Sohn|Tochter)\b[^.\n]{0,24}) ?$/u,
)
/** A list item has no place of birth, and no cross. */
const BORN_AND_DIED = /^\* ?\d[^\n†]{5,28}(?: in \p{Lu}| *†)/u
/** "Geburtstag: 12. März", "birthday is 12 March": the year is left out. */
const YEARLESS = new RegExp(String.raw`((?: años)?[^\d\n;!?.]{0,28}?)(?<![\d.])(${DAY_OF_YEAR})`, 'iy')
const BEFORE_BIRTHDAY = new RegExp(
  String.raw`(?<=(?:am|on|le|el|il|op|dnia|seit|zum) )(${DAY_OF_YEAR}) (?:ihren |seinen |meinen |her |his |my |son |sa |su |il suo )?$`,
  'i',
)
/** "geb. im März 1971", "geb. 3/2019" */
const MONTHLY = new RegExp(String.raw`(\.?,? ?(?:im |in |en |nel |w |:)? ?["']?)(${MONTH_OF_YEAR})`, 'iy')
const DIGITS = new RegExp(String.raw`(["']?[ .:=]{1,6}["']?)(${DIGITS_OF_DATE})`, 'y')
/** "wurde 1971 geboren" */
const YEAR_BEFORE = new RegExp(
  String.raw`(?:wurde|wurden|war|ist|bin|bist|is|werd|Jahre?|in|anno) (${YEAR_ALONE}) (?:in \p{Lu}[\p{L}-]{2,24} )?$`,
  'iu',
)
/** 12.03.1971 r., 12 marca 1971 roku */
const POLISH_YEAR = / ?r\.| roku(?!\p{L})/uy
const STAR = new RegExp(String.raw`[ ]?(${DATE}|${YEAR_ALONE})`, 'iy')

export const dateOfBirth: Recognizer = {
  name: NAME,
  kinds: ['DATE_OF_BIRTH'],
  *find(scan) {
    yield* afterWords(scan)
    if (scan.has(SIGN.asterisk)) yield* afterStars(scan.text)
    yield* afterNames(scan)
  },
}

function span(start: number, end: number, score: number): Span {
  return { start, end, kind: 'DATE_OF_BIRTH', score, by: NAME }
}

function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function* afterWords(scan: Scan): Generator<Span> {
  const { text } = scan
  let done = 0
  for (const cue of CUES.find(scan)) {
    if (cue.end < done) continue
    if (cue.value === 'vintage') {
      const vintage = stick(VINTAGE, text, cue.end)
      const year = vintage?.[2] ?? ''
      if (
        vintage === null ||
        (year.length < 4 ? !/(?:bin|ist|war|\p{L}{2},) $|\($/u.test(scan.before(cue.start, 5)) : Number(year) > LATEST)
      )
        continue
      if (!VINTAGE_OF.test(scan.before(cue.start, 40)) && !vintage[0].startsWith(':')) continue
      done = cue.end + vintage[0].length
      yield span(done - year.length, done, 0.65)
      continue
    }
    if (cue.value === 'birthday') {
      const day = stick(YEARLESS, text, cue.end)
      if (day === null || OTHER.test(day[1] as string)) continue
      done = cue.end + day[0].length
      yield span(done - (day[2] as string).length, done, 0.65)
      continue
    }
    if (cue.value === 'abbreviation' && !introduces(text, cue.start, cue.end)) continue
    const behind = cue.value === 'verb' || cue.value === 'label' ? bornOn(text, cue.start, cue.value) : undefined
    if (behind !== undefined) {
      done = cue.end
      yield behind
      continue
    }
    const worded = cue.value === 'abbreviation' ? null : stick(WORDED, text, cue.end)
    if (worded !== null) {
      done = cue.end + worded[0].length
      yield span(done - (worded[2] as string).length, done, 0.8)
      continue
    }
    const digit = digitWithin(text, cue.end, 96)
    if (!digit) {
      if (cue.value === 'abbreviation') continue
      if (!/^(?:gebu|gebo)/i.test(text.slice(cue.start, cue.start + 4))) continue
      const spoken = stick(SPOKEN, text, cue.end)
      if (spoken === null) continue
      done = cue.end + spoken[0].length
      yield span(done - (spoken[2] as string).length, done, 0.8)
      continue
    }
    const near = stick(NEAR, text, cue.end)
    if (near !== null && !OTHER.test(near[1] as string)) {
      const from = cue.end + near[0].length - (near[2] as string).length
      done = cue.end + near[0].length
      done += stick(POLISH_YEAR, text, done)?.[0].length ?? 0
      yield span(from, done, 0.9)
      const aside = stick(ASIDE, text, done)
      if (aside !== null) {
        done += aside[0].length
        yield span(done - (aside[1] as string).length, done, 0.75)
      }
      if (cue.value !== 'label') continue
      // Two people side by side in a form.
      for (let beside = stick(BESIDE, text, done); beside !== null; beside = stick(BESIDE, text, done)) {
        done += beside[0].length
        yield span(done - (beside[1] as string).length, done, 0.8)
      }
      continue
    }
    const misread = stick(MISREAD, text, cue.end)
    if (misread !== null) {
      done = cue.end + misread[0].length
      yield span(done - (misread[1] as string).length, done, 0.8)
      continue
    }
    const monthly = stick(MONTHLY, text, cue.end) ?? stick(DIGITS, text, cue.end)
    if (monthly !== null) {
      done = cue.end + monthly[0].length
      yield span(done - (monthly[2] as string).length, done, 0.75)
      continue
    }
    const year = stick(YEAR, text, cue.end)
    if (year !== null) {
      done = cue.end + year[0].length
      yield span(done - (year[2] as string).length, done, 0.7)
      continue
    }
    if (cue.value === 'label') {
      const day = stick(YEARLESS, text, cue.end)
      if (day !== null && !OTHER.test(day[1] as string)) {
        done = cue.end + day[0].length
        yield span(done - (day[2] as string).length, done, 0.65)
        continue
      }
    }
    if (cue.value !== 'abbreviation') {
      const spoken = stick(SPOKEN, text, cue.end)
      if (spoken !== null) {
        done = cue.end + spoken[0].length
        yield span(done - (spoken[2] as string).length, done, 0.8)
        continue
      }
      const below = underneath(text, cue.start, cue.end)
      if (below !== undefined) {
        done = below.end
        yield below
      }
    }
  }
}

/** Whether a digit follows soon: most mentions of a birth have none, and need no closer look. */
function digitWithin(text: string, from: number, size: number): boolean {
  const to = Math.min(text.length, from + size)
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if ((code >= 48 && code <= 57) || code === 10) return true
  }
  return false
}

/** "am 26.6.77 geboren" */
function bornOn(text: string, start: number, sense: Sense): Span | undefined {
  if (sense === 'label') {
    const before = text.slice(Math.max(0, start - 40), start)
    const day = /\d/.test(before) ? BEFORE_BIRTHDAY.exec(before) : null
    if (day === null) return undefined
    const at = start - before.length + day.index
    return span(at, at + (day[1] as string).length, 0.65)
  }
  const left = text.slice(Math.max(0, start - 44), start)
  const year = /\d{4} /.test(left) ? YEAR_BEFORE.exec(left) : null
  if (year !== null) {
    const at = start - left.length + year.index + year[0].indexOf(year[1] as string)
    return span(at, at + 4, 0.7)
  }
  const last = text.charCodeAt(start - 2)
  if (last < 48 || last > 57) return undefined
  const from = Math.max(0, start - 24)
  const match = BEFORE_VERB.exec(text.slice(from, start))
  return match === null ? undefined : span(from + match.index, from + match.index + (match[1] as string).length, 0.8)
}

/** "ur. 3.05.1971", "date of birth", "nac.:", but not "birth weight". */
function introduces(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end)
  // D.O.B.
  if (end - start === 1)
    return (
      /D\. ?O\. ?$/i.test(text.slice(Math.max(0, start - 6), start)) ||
      (next === 46 && BORN.test(start === 0 ? ` ${text.slice(0, 24)}` : text.slice(start - 1, end + 20)))
    )
  // birth_date
  if (next === 95) return text.startsWith('date', end + 1) || text.startsWith('day', end + 1) || text.startsWith('year', end + 1)
  if (next === 46 || next === 58 || next === 34) return true
  return /of[ _-]$/i.test(text.slice(Math.max(0, start - 3), start))
}

/** "(b. 12 March 1971)", ", b. 1971" */
const BORN = /^[ (,;]b\. ?(?:(?:19\d\d|200\d)(?!\d)|\d{1,2}[ ./-][ ]?[\p{L}\d]{1,9}[ ./-][ ]?(?:19\d\d|200\d|\d\d(?!\d)))/u
/** A year that is no birth of anyone grown: later ones are as often another date. */
const LATEST = 2010
const NAMED_DATE =
  /(?<=\p{L}[,;]? \(?)(?:\d{1,2}\. ?\d{1,2}\. ?(?:19[2-9]\d|200\d)|\d{1,2}\/\d{1,2}\/(?:19[2-9]\d|200\d)|(?:19[2-9]\d|200\d)-\d\d-\d\d)(?![\d]|[.,/-]\d)/uy
const NAME_BEFORE = new LeftOf(
  /(?:^|[\n:;|(] {0,12}|[-*•] |\d[.)] |und |and )((?:\p{Lu}[\p{L}'-]+(?: (?:von|van|de|der|den))?,? ){1,2}\p{Lu}[\p{L}'-]+)[,;]? \(?$/u,
)
/** A date behind a number in digit groups, and before it the name whose number it is: a row of a list without a head. */
const ROW_DATE =
  /(?<=\d(?: {1,14}|[ \t]{0,4}[\t|;,·][ \t]{0,8}))(?:\d{1,2}\. ?\d{1,2}\. ?(?:19[2-9]\d|20[01]\d)|\d{1,2}\/\d{1,2}\/(?:19[2-9]\d|20[01]\d)|(?:19[2-9]\d|20[01]\d)-\d\d-\d\d)(?![\d]|[.,/-]\d)/uy
const ROW_BEFORE = new LeftOf(
  /(?:^|[\n|]) {0,12}(?:\d{1,3}[.)]? {1,4})?((?:\p{Lu}[\p{L}'-]+,? ){1,3}\p{Lu}[\p{L}'-]+)[ \t]{0,24}[ \t|;,·][ \t]{0,8}(?:AHV |SV |NSS |DNI )?(756\.\d{4}\.\d{4}\.\d\d|\d{4} \d{6}|\d{2} ?\d{6} ?\p{Lu} ?\d{3}|[\dA-Z][\dA-Z. -]{6,16}\d)[ \t|;,·]{1,14}$/u,
)
const LINES_BELOW = 3
const LINE = 160

/** The date in one of the next lines that begins where the head began, a dozen columns off at most. */
function underneath(text: string, start: number, end: number): Span | undefined {
  const head = stick(BELOW, text, end)
  if (head === null) return undefined
  const column = start - (text.lastIndexOf('\n', start - 1) + 1)
  if (column > LINE) return undefined
  let from = end + head[0].length
  for (let i = 0; i < LINES_BELOW; i++) {
    const to = text.indexOf('\n', from)
    const line = text.slice(from, Math.min(to < 0 ? text.length : to, from + LINE + LINE))
    if (!/\d/.test(line)) {
      if (to < 0) return undefined
      from = to + 1
      continue
    }
    const window = Math.max(0, column - 12)
    for (const match of line.slice(window, column + 44).matchAll(IN_LINE)) {
      const at = from + window + match.index
      if (match.index + window <= column + 12) return span(at, at + match[0].length, 0.75)
    }
    if (to < 0 || to - from > LINE + LINE) return undefined
    from = to + 1
  }
  return undefined
}

/** "Nowak, Piotr, 3.5.1961", "Ute Lang (12.12.1959)": a date of a lifetime ago right behind a name. */
function* afterNames(scan: Scan): Generator<Span> {
  for (const { start, end } of dates(scan, NAMED_DATE)) {
    const name = NAME_BEFORE.exec(scan.before(start, 48))?.[1]
    if (name !== undefined && isPersonCell(name)) yield span(start, end, 0.6)
  }
  for (const { start, end } of dates(scan, ROW_DATE)) {
    const row = ROW_BEFORE.exec(scan.before(start, 80))
    if (row !== null && (/^756\./.test(row[2] as string) || isPersonCell(row[1] as string))) yield span(start, end, 0.6)
  }
}

/** Matches of a sticky pattern at all digits that may begin a date and do not stand at the end of something. */
function* dates({ text, digits }: Scan, pattern: RegExp): Generator<{ readonly start: number; readonly end: number }> {
  let done = 0
  for (let r = 0; r < digits.count; r++) {
    const start = digits.start[r] as number
    const length = (digits.end[r] as number) - start
    const next = text.charCodeAt(start + length)
    if (start < done || (length > 2 ? length !== 4 || next !== 45 : next !== 46 && next !== 47)) continue
    pattern.lastIndex = start
    if (!pattern.test(text)) continue
    done = pattern.lastIndex
    yield { start, end: done }
  }
}

/** "(*12.3.1984)", ", * 12. März 1984": no sum, no list item, no bold type. */
function* afterStars(text: string): Generator<Span> {
  for (let at = text.indexOf('*'); at >= 0; at = text.indexOf('*', at + 1)) {
    const next = text.charCodeAt(at + 1)
    const spaced = next === 32
    const first = spaced ? text.charCodeAt(at + 2) : next
    if (first < 48 || first > 57) continue
    const before = at === 0 ? 10 : text.charCodeAt(at - 1)
    if (before === 42 || (before >= 48 && before <= 57)) continue
    if (spaced && /(?:^|\n)[ \t>]{0,12}$/.test(text.slice(Math.max(0, at - 13), at)) && !BORN_AND_DIED.test(text.slice(at, at + 60)))
      continue
    const match = stick(STAR, text, at + 1)
    if (match === null) continue
    const end = at + 1 + match[0].length
    if (text.charCodeAt(end) === 42) continue
    const date = match[1] as string
    if (date.length === 4 && before !== 40 && !/[\p{L},] $/u.test(text.slice(Math.max(0, at - 2), at))) continue
    yield span(end - date.length, end, date.length === 4 ? 0.6 : 0.85)
  }
}
