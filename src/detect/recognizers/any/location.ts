// Home towns and birthplaces, by what announces them: "wohnhaft in X", "geboren am … in X", "lives in X", "geburtsort": "X". A city that is
// only mentioned is nobody's home and stays unmarked.

import { LeftOf } from '../../left-of.ts'
import { isPlace } from '../../lexicons/places.ts'
import type { Recognizer } from '../../recognizer.ts'
import type { Scan } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { CueWords, tag } from './cue-words.ts'
import { DATE, MISREAD_DATE } from './date-of-birth-date.ts'
import { isPersonCell } from './person-cell.ts'

const NAME = 'any/location'

type Sense = 'last' | 'moved' | 'living' | 'born' | 'birth' | 'label' | 'key' | 'from' | 'kin' | 'descent'

const CUES = new CueWords<Sense>([
  ...tag(
    'living',
    'wohnhaft wohne wohnt wohnen wohnte lebe lebt leben lives live living resides resident residing habite habitant vivo vive viven reside residente domicilio domiciliato abita abito vivo woont wonende woonachtig mieszka mieszkam zamieszkały zamieszkała ansässig domicilié domiciliée demeurant gemeldet aufgewachsen beheimatet ansässig sesshaft getauft vecino vecina vecinos zameldowany zameldowana ingeschreven woonde habitait grew raised',
  ),
  ...tag(
    'moved',
    'hause zuhause daheim übersiedelt verzogen geflohen geflüchtet verlegt umzug umgezogen umziehen ziehe zieht gezogen zog moved moving move déménage déménagement',
  ),
  ...tag('last', 'zuletzt laatst ultimamente dernièrement ostatnio'),
  ...tag('born', 'geboren geb born né née nacido nacida nato nata ur urodzony urodzona nac'),
  ...tag(
    'label',
    'geburtsort wohnort heimatstadt herkunft heimatort bürgerort herkunftsort geburtsstadt birthplace hometown geboorteplaats woonplaats localidad lugar luogo lieu miejsce miejscowość residenza comune',
  ),
  ...tag('key', 'ort city town stadt ville ciudad città citta plaats miasto locality placeofbirth birthcity'),
  ...tag('birth', 'naissance nacimiento nascita urodzenia geburtsdatum geburt geboortedatum geburtstag birth dob'),
  ...tag('descent', 'stamme stammt stammend gebürtig originaire oriundo oriunda originario originaria pochodzi afkomstig'),
  ...tag(
    'kin',
    'mutter vater eltern sohn tochter bruder schwester tante onkel oma opa großmutter großvater cousin cousine schwager schwägerin schwiegermutter schwiegervater schwiegereltern pflegemutter pflegevater pflegefamilie enkel enkelin ehefrau ehemann exmann exfrau familie witwe haus wohnung ferienwohnung eigentumswohnung einfamilienhaus elternhaus reihenhaus hof grundstück mother father parents son daughter brother sister aunt uncle gran nan grandmother grandfather house flat home mère père parents fils fille frère soeur sœur tante maison appartement madre padre padres hijo hija hermano hermana casa piso figlio figlia fratello sorella nonna appartamento mum mom dad family sisters brothers gran chez abuela abuelo oma opa zus broer siostry siostrą brata bratem rodziców mamy moeder vader zoon dochter huis flat matka ojciec syn córka dom mieszkanie',
  ),
  ...tag('from', 'aus from originaire natural oriundo oriunda originario'),
])

const PLACE = String.raw`(?:(?:Bad|Sankt|St\.|Saint|San|Santa|La|Le|Los|Las|El|Den|New|Nowy|Nowa|Schwäbisch|Zell|Burg) )?\p{Lu}[\p{L}'-]{1,30}(?: (?:am|an der|im|ob der|bei|de la|de|del|upon|sur|aan den|aan de) \p{Lu}[\p{L}'-]{1,30}| \((?:\p{L}|[ .-]){2,16}\))?(?: \p{Lu}\p{L}{2,20}(?=[,.;\n)]|$))?`
const IN = String.raw`(?:in|In|IN|à|a|en|te|w|we|im|dans|bij|en la)`
const MOVED = new RegExp(String.raw` (?:nach|to|à|a|in) (${PLACE})`, 'uy')
const BARE = new RegExp(String.raw`:? {1,12}(${PLACE})(?! ?\d)`, 'uy')
const SIGNED = new RegExp(String.raw`, ?Datum:?[ _]{1,24}(${PLACE})(?=,)`, 'uy')
const HERE_BEFORE = new RegExp(String.raw` in (${PLACE}) $`, 'u')
const VECINO = new RegExp(String.raw` de (${PLACE})`, 'uy')
const LIVING = new RegExp(
  String.raw` (?:(?:ich|er|sie|wir|up|seit \d{4}|jetzt|derzeit|aktuell|heute|currently|now|actuellement|actualmente|attualmente|ook) ){0,2}${IN} (${PLACE})`,
  'uy',
)
const BORN = new RegExp(
  String.raw`[.()e]{0,4} ?(?:am|on|le|il|el|op|dnia|den)? ?[:.]? {0,32}(?:(?:am|on|le|il|el|op|dnia|den)? ?(?i:${DATE}|${MISREAD_DATE})?,? )?${IN}\s(${PLACE})`,
  'uy',
)
const BORN_WORDS = new RegExp(
  String.raw`[.()e]{0,4} ?(?:am|on|le|il|el|op|dnia|den)? ?[:.]? {0,32}\d{1,2}(?:\.|st|nd|rd|th|er)? ?(?:de )?\p{L}{3,10}\.?,? (?:de )?\d{4},? ${IN}\s(${PLACE})`,
  'uy',
)
/** "Geburt: 19.3.1994, Asmara", "nacimiento: … en Bata" */
const BIRTH = new RegExp(
  String.raw`\.?(?: (?:am|le|il|el))?(?: ?\/ ?(?:-?[oO]rt|in|lugar|luogo|lieu|place|plaats))?[ .\t]{0,24}:[ \t]{0,32}(?i:${DATE})(?:,| ?\/| ${IN})\s(${PLACE})`,
  'uy',
)
/** "born 4 May 1980, Cardiff": the place must be known. */
const BORN_AT = new RegExp(String.raw`\.?(?: (?:am|on|le|il|el|op|dnia))? (?i:${DATE}), (${PLACE})`, 'uy')
/** "unbekannt, zuletzt Cuxhaven" */
const LAST = new RegExp(String.raw`(?: (?:wohnhaft|gemeldet|in|woonachtig|en|a|à|te|w)){0,2} (${PLACE})`, 'uy')
const NO_HOME_NOW =
  /(?:unbekannt|wohnsitz\p{L}*|anschrift[^\n]{0,24}|adresse[^\n]{0,24}|obdachlos|onbekend|desconocid[oa]|sconosciut[oa]|inconnue?|nieznany)[,;:]? ?$/iu
/** "chez sa sœur à …": at a relative's, the place need not be known. */
const AT_RELATIVES =
  /(?<!\p{L})(?:with (?:my|his|her|their|our)|chez (?:sa|son|ses|leurs?|ma|mon|mes|ta|ton|la|le)|bei (?:ihr|sein|mein|dein|unser|der|dem|den)\p{L}{0,2}|bij (?:haar|zijn|mijn|hun|de)|con (?:su|mi|la|el|tu|sua|suo)|en casa de (?:su|mi)|dalla?|dal|u) $/iu
const RIGHT_BEHIND = new RegExp(String.raw` (?:in|à|en|at|te|w|we|a) (${PLACE})`, 'uy')
/** "wir sind Roma aus …" */
const OF_US =
  /(?<!\p{L})(?:[Ww]ir sind|[Ww]e are|[Ww]e're|[Nn]ous sommes|[Ss]omos|[Ss]iamo|[Oo]riginally|[Uu]rsprünglich|Familie kommt|familie komt|family (?:is|comes)) (?:\p{Lu}\p{L}+ )?$/u
/** "Kontakt zum Vater in …", "sa fille Maëlle, infirmière à …" */
const KIN = new RegExp(String.raw`(?:s|es|'s)?(?: [^.\n;!?:()]{2,36}?)? (?:in|In|à|en|at|te|w|bei) (${PLACE})`, 'uy')
const DESCENT = new RegExp(String.raw` (?:aus|from|de|da|di|z|ze|uit) (${PLACE})`, 'uy')
const LABEL = new RegExp(
  String.raw`(?: (?:de nacimiento|de residencia|di nascita|di residenza|de naissance|urodzenia|zamieszkania))?["']? ?(?::|=| {2,40}|/ ?\p{L}{3,14}:) ?["']?(${PLACE})`,
  'uy',
)
const KEY = new RegExp(String.raw`" ?: ?"(${PLACE})"`, 'uy')
const FROM = new RegExp(String.raw` (?:de |di )?(${PLACE})`, 'uy')
const PERSON_BEFORE = new LeftOf(
  /(?:\p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}'-]+,?|\b(?:ich|bin|komme|kommt|stammt|stamme|Patient(?:in)?|she|he|is|am|comes?|family|Familie|Kunde|Kundin)) $/u,
)
const DAY =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|January|February|March|May|June|July|October|December|Herr|Frau|Kürze|Plan|Absprache|Vereinbarung|Wunsch|Zukunft|Zeit|Haus|Wohnung|Ruhe|Frieden|Stadt|Deutschland|Höhe|Ordnung|Deutschland|Der|Die|Das|Ehe|Scheidung|Trennung|Partnerschaft|Gemeinschaft|Haushalt|Sorge|Angst|Armut|Miete|Untermiete|Elternhaus|Wohngemeinschaft|Pflegeheim)$/

/** What a relative does there, or a firm. */
const NO_HOME = /(?:GmbH|AG|firma|unternehmen|office|büro|urlaub|ferien|holiday|vacances|konferenz|messe|flug)/i
const REGISTERED = /^(?:gemeldet|getauft|aufgewachsen|ansässig|grew|raised)/i
const GREETING = /(?:Grüße|Grüsse|Gruß|Grüßen|Regards|Greetings) $/
/** "Nathan Berg (ev., Meißen)" */
const BRACKETED = /\((?:[^()\n]{1,24}, )?(\p{Lu}\p{Ll}[\p{L}-]{1,24})(?=\)|, )/uy
const LAST_WORD = new LeftOf(/(?<![\p{L}'-])\p{Lu}[\p{L}'-]{1,30}$/u)
const TWO_WORDS = new LeftOf(/\p{Lu}[\p{L}'-]+ \p{Lu}[\p{L}'-]+$/u)
const LONGEST_WORD = 32

export const location: Recognizer = {
  name: NAME,
  kinds: ['LOCATION'],
  *find(scan) {
    for (const cue of CUES.find(scan)) {
      const found = place(scan, cue.value, cue.start, cue.end)
      if (found !== undefined) yield found
    }
    yield* inBrackets(scan.text)
    yield* underDates(scan.text)
  },
}

/** A place alone in brackets behind a first name or surname. */
function* inBrackets(text: string): Iterable<Span> {
  for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
    if (text.charCodeAt(at - 1) !== 32) continue
    BRACKETED.lastIndex = at
    const name = BRACKETED.exec(text)?.[1]
    if (name === undefined || !isPlace(name)) continue
    const end = BRACKETED.lastIndex
    const last = LAST_WORD.exec(text.slice(Math.max(0, at - 1 - LONGEST_WORD), at - 1))?.[0].length
    const before = last === undefined ? undefined : TWO_WORDS.exec(text.slice(Math.max(0, at - 1 - last - 30), at - 1))?.[0]
    if (before === undefined || !isPersonCell(before)) continue
    yield { start: end - name.length, end, kind: 'LOCATION', score: 0.55, by: NAME }
  }
}

/** Under the star and the cross of an obituary: "* 3. 2. 1931   † 2. 3. 2025", and below the two places. */
function* underDates(text: string): Iterable<Span> {
  for (let cross = text.indexOf('†'); cross >= 0; cross = text.indexOf('†', cross + 1)) {
    const from = text.indexOf('\n', cross)
    if (from < 0) return
    if (!/\*/.test(text.slice(Math.max(0, cross - 80), cross))) continue
    const to = text.indexOf('\n', from + 1)
    const line = text.slice(from + 1, Math.min(to < 0 ? text.length : to, from + 100))
    if (!/^[ \t]*\p{Lu}[\p{L}-]+(?:[ \t]{2,}\p{Lu}[\p{L}-]+)?[ \t]*$/u.test(line)) continue
    for (const match of line.matchAll(/[\p{L}-]+/gu))
      yield { start: from + 1 + match.index, end: from + 1 + match.index + match[0].length, kind: 'LOCATION', score: 0.55, by: NAME }
  }
}

function place(scan: Scan, sense: Sense, start: number, end: number): Span | undefined {
  const { text } = scan
  const next = text.charCodeAt(end)
  if (sense === 'key') return span(next === 34 ? stick(KEY, text, end) : next === 44 ? stick(SIGNED, text, end) : null, end, 0.75)
  if (sense === 'moved') return span(stick(MOVED, text, end), end, 0.6)
  if (sense === 'label') {
    const german = /^(?:geburtsort|wohnort|heimatort|bürgerort)$/i.test(text.slice(start, end))
    return span(stick(LABEL, text, end) ?? (german ? stick(BARE, text, end) : null), end, 0.75)
  }
  if (sense === 'living') {
    if (/^vecin/i.test(text.slice(start, end))) return span(stick(VECINO, text, end), end, 0.65)
    const living = span(stick(LIVING, text, end) ?? (/^wohnhaft$/i.test(text.slice(start, end)) ? stick(BARE, text, end) : null), end, 0.7)
    if (living !== undefined && REGISTERED.test(text.slice(start, end)) && !isPlace(text.slice(living.start, living.end))) return undefined
    if (living !== undefined || !/^(?:wohn|leb|gemeldet|getauft|aufgewachsen|beheimatet|ansässig)/.test(text.slice(start, end)))
      return living
    const before = scan.before(start, 48)
    const here = HERE_BEFORE.exec(before)
    return here !== null && isPlace(here[1] as string) ? span(here, start - before.length + here.index, 0.65) : undefined
  }
  if (sense === 'born') {
    const born = stick(BORN, text, end) ?? stick(BORN_WORDS, text, end) ?? stick(BIRTH, text, end)
    if (born !== null) return span(born, end, 0.75)
    const known = stick(BORN_AT, text, end)
    return known !== null && isPlace(known[1] as string) ? span(known, end, 0.65) : undefined
  }
  if (sense === 'last') {
    const last = stick(LAST, text, end)
    const known = last !== null && (/ (?:wohnhaft|gemeldet|woonachtig) /.test(last[0]) || NO_HOME_NOW.test(scan.before(start, 48)))
    return known && isPlace(last[1] as string) ? span(last, end, 0.65) : undefined
  }
  if (sense === 'birth') return span(stick(BIRTH, text, end), end, 0.75)
  if (sense === 'descent') return span(stick(DESCENT, text, end), end, 0.65)
  if (sense === 'kin') {
    if (AT_RELATIVES.test(scan.before(start, 24))) {
      const behind = stick(RIGHT_BEHIND, text, end)
      if (behind !== null) return span(behind, end, 0.6)
    }
    const match = stick(KIN, text, end)
    return match !== null && isPlace(match[1] as string) && !NO_HOME.test(match[0]) ? span(match, end, 0.6) : undefined
  }
  if (next === 32 && OF_US.test(scan.before(start, 40))) {
    const home = stick(FROM, text, end)
    if (home !== null && (text.slice(start, end) === 'aus' || isPlace(home[1] as string))) return span(home, end, 0.6)
  }
  if (next !== 32 || !PERSON_BEFORE.test(scan.before(start, 48)) || GREETING.test(scan.before(start, 12))) return undefined
  const from = stick(FROM, text, end)
  return from !== null && isPlace(from[1] as string) ? span(from, end, 0.6) : undefined
}

function span(match: RegExpExecArray | null, from: number, score: number): Span | undefined {
  if (match === null) return undefined
  const name = match[1] as string
  if (DAY.test(name.split(' ')[0] as string)) return undefined
  // A trailing postcode or bracket belongs to the match, the place is its last part.
  const at = match[0].lastIndexOf(name)
  return { start: from + at, end: from + at + name.length, kind: 'LOCATION', score, by: NAME }
}

function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
