// Streets whose name comes before the number: German, Dutch, Spanish, Italian, Polish, Scandinavian. The number is found first; from it
// the name is read word by word to the left, so that a text without numbers costs nothing.
import { nameFlags } from '../../lexicons/names.ts'
import {
  NOT_STREET_NOUNS,
  NOT_STREETS,
  STREET_ADJECTIVES,
  STREET_ENDINGS,
  STREET_LINKS,
  STREET_OPENERS,
  WEAK_ENDINGS,
} from '../../lexicons/streets.ts'
import type { Scan } from '../../scan.ts'

/** How sure the name is a street without looking at what follows the number. */
export type Surety = 'sure' | 'likely' | 'possible'

export interface StreetName {
  readonly start: number
  readonly surety: Surety
}

const MAX_WORDS = 7
const CAPITAL = /^\p{Lu}/u
const NUMBER_WORD = /^(?:n|nº|nr|num|núm|numero|número|snc)$/
const SMALL_PREPOSITION = /^(?:im|in|zu|vor|über|auf|bei|ob|ober|zwischen|neben|unter|hinter|an)$/
const PLAIN_STREET = /^(?:straße|strasse|str|straat|laan|gracht)$/
const NO_SMALL_NAME =
  /^(?:dies|jed|jen|ein|kein|mein|dein|sein|ihr|unser|euer|gleich|ander|welch|wohn|nach|über|unter|hinter|neben|gegen|durch|meine|straße|auch|noch|sind|ist|wird|heißt|liegt)/
/** What a street written small follows. */
const SET_OFF = /(?:[,:(\n] ?|(?:^| )(?:im|am|zum|beim|adresse|anschrift|wohnt|wohne|wohnen|ist|jetzt|nach|an den|an die|in der|in den) )$/
const LIVING = /(?:wohn\p{L}*|adresse|anschrift|objekt|lebt|lebe)[ :]{1,2}$/iu

/** Street words that mostly follow the name of a place: Göttinger Landstraße, Wanner Hellweg. */
const GENERIC =
  /^(?:land|haupt|heer|hell|bahnhof|dorf|kirch|schul|ring|post|neben|mühl|schloss|schloß|burg|damm|chaussee|allee|stein|berg|feld|markt|kampf?|kreis|umgehungs?|süd|nord|ost|west)(?:en|er|s)?(?:str|weg|allee|damm|chaussee|platz|wehr|ring|gasse)/i

/** P.zza, V.le, C.so, L.go: cut at the dot. */
const ABBREVIATED: ReadonlySet<string> = new Set(['zza', 'zzale', 'le', 'so', 'go', 'lo'])

class Walk {
  readonly scan: Scan
  readonly text: string
  readonly #units: Uint16Array
  readonly #starts: Int32Array
  readonly #ends: Int32Array

  constructor(scan: Scan) {
    this.scan = scan
    this.text = scan.text
    this.#units = scan.units
    this.#starts = scan.words.start
    this.#ends = scan.words.end
  }

  start(w: number): number {
    return this.#starts[w] as number
  }

  end(w: number): number {
    return this.#ends[w] as number
  }

  word(w: number): string {
    return this.text.slice(this.start(w), this.end(w))
  }

  /** What stands between word w and the next. */
  gap(w: number): string {
    const from = this.end(w)
    const to = this.start(w + 1)
    return to - from > 3 ? '\n' : this.text.slice(from, to)
  }

  capital(w: number): boolean {
    const code = this.#units[this.start(w)] as number
    return (code >= 65 && code <= 90) || (code > 127 && CAPITAL.test(this.word(w)))
  }

  numeric(w: number): boolean {
    const code = this.#units[this.start(w)] as number
    return code >= 48 && code <= 57
  }

  /** First word of a chain joined by hyphens: Käthe-Kollwitz-Allee, Dr.-Külz-Str. */
  chain(w: number): number {
    let first = w
    while (first > 0 && w - first < MAX_WORDS && /^\.?-$/.test(this.gap(first - 1))) first--
    return first
  }
}

/** The street name that ends right before the number which is word `w`. */
export function nameBefore(scan: Scan, w: number): StreetName | undefined {
  let last = w - 1
  if (last < 0) return undefined
  const numberAt = scan.words.start[w] as number
  const left = scan.units[numberAt - 1]
  if ((left !== 32 && left !== 46 && left !== 44) || numberAt - (scan.words.end[last] as number) > 4) return undefined
  const lead = scan.units[scan.words.start[last] as number] as number
  if (lead >= 48 && lead <= 57) return undefined
  const walk = new Walk(scan)
  let gap = walk.gap(last)
  if (
    walk.end(last) - walk.start(last) <= 6 &&
    (lead | 32) > 109 &&
    NUMBER_WORD.test(walk.word(last).toLowerCase()) &&
    last > 0 &&
    /^[ .°]{0,3}$/.test(gap)
  ) {
    last--
    gap = walk.gap(last)
    if (gap === '-') return undefined
  }
  if (gap !== ' ' && (gap === '' || !/^(?:\.? {0,3}|, ?)$/.test(gap))) return undefined
  const comma = gap.startsWith(',')
  if (!comma && !walk.numeric(last)) {
    const named = byEnding(walk, last)
    if (named !== undefined) return named
  }
  return byOpener(walk, last, comma) ?? (comma ? undefined : byPlace(walk, last))
}

function byEnding(walk: Walk, last: number): StreetName | undefined {
  const { text } = walk
  const ending = STREET_ENDINGS.of(text, walk.start(last), walk.end(last))
  if (ending === undefined) return undefined
  const word = walk.word(last).toLowerCase()
  const first = walk.chain(last)
  if (first < last) return { start: adjectives(walk, first), surety: PLAIN_STREET.test(ending) || walk.capital(last) ? 'sure' : 'likely' }
  if (word.length > ending.length + 1) {
    if (/(?:ä|a)ufer$/.test(word)) return undefined
    if (NOT_STREETS.has(word)) return walk.capital(last) ? { start: walk.start(last), surety: 'possible' } : undefined
    const certain = PLAIN_STREET.test(ending)
    if (!certain && !walk.capital(last)) {
      const set =
        word.length > ending.length + 2 &&
        /^(?:weg|allee|gasse|damm|ufer|platz|ring|stieg|twiete)$/.test(ending) &&
        SET_OFF.test(walk.text.slice(Math.max(0, walk.start(last) - 10), walk.start(last)))
      return { start: walk.start(last), surety: set ? 'likely' : 'possible' }
    }
    return { start: adjectives(walk, last), surety: certain ? 'sure' : 'likely' }
  }
  if (word !== ending || last === 0 || walk.gap(last - 1) !== ' ' || walk.numeric(last - 1)) return undefined
  const before = last - 1
  const name = walk.word(before)
  const lower = name.toLowerCase()
  if (STREET_OPENERS.of(walk.scan, before) !== undefined && !STREET_ADJECTIVES.has(lower)) return undefined
  const adjective = (lower.length > 4 && lower.endsWith('er')) || STREET_ADJECTIVES.has(lower)
  if (adjective) {
    const surety = walk.capital(before) ? 'sure' : /^(?:str|straße|strasse|gasse|allee|chaussee)$/.test(ending) ? 'likely' : 'possible'
    return { start: adjectives(walk, walk.chain(before)), surety }
  }
  // hermann löns str 3
  if (!walk.capital(before) && /^str(?:aße|asse)?$/.test(ending)) {
    if (name.length < 4 || STREET_LINKS.has(lower) || NO_SMALL_NAME.test(lower)) return undefined
    const more =
      before > 0 && walk.gap(before - 1) === ' ' && /^\p{L}{4,}$/u.test(walk.word(before - 1)) && !NO_SMALL_NAME.test(walk.word(before - 1))
    return { start: walk.start(more && !walk.capital(before - 1) ? before - 1 : before), surety: 'likely' }
  }
  if (!walk.capital(before) || !PLAIN_STREET.test(ending) || STREET_LINKS.has(lower) || name.length < 4) return undefined
  let from = walk.chain(before)
  for (
    let i = 0;
    i < 2 && from > 0 && walk.gap(from - 1) === ' ' && walk.capital(from - 1) && !/^\p{Lu}{2,}$/u.test(walk.word(from - 1));
    i++
  )
    from--
  return { start: walk.start(from), surety: 'likely' }
}

/** Takes "Alte", "Große", "Am" and "An der" before the name along. */
function adjectives(walk: Walk, first: number): number {
  let from = first
  // Göttinger Landstraße
  if (
    from > 0 &&
    walk.gap(from - 1) === ' ' &&
    walk.capital(from - 1) &&
    GENERIC.test(walk.word(from)) &&
    /\p{Ll}{3}er$/iu.test(walk.word(from - 1)) &&
    (/^land(?:str|wehr)/i.test(walk.word(from)) || nameFlags(walk.word(from - 1)) === 0)
  ) {
    return walk.start(from - 1)
  }
  // St. Annenstraße, Burg. Janssenstraat
  if (from > 0 && walk.gap(from - 1) === '. ' && walk.capital(from - 1) && walk.end(from - 1) - walk.start(from - 1) <= 5) from--
  if (from > 0 && walk.gap(from - 1) === ' ' && STREET_ADJECTIVES.has(walk.word(from - 1).toLowerCase())) from--
  const article = from > 0 && walk.gap(from - 1) === ' ' && /^(?:der|den|dem)$/i.test(walk.word(from - 1)) ? from - 1 : from
  const opener = article - 1
  if (
    opener >= 0 &&
    walk.gap(opener) === ' ' &&
    walk.capital(opener) &&
    /^(?:am|an|auf|zum|zur|beim|hinter|unter)$/i.test(walk.word(opener))
  ) {
    const start = walk.start(opener)
    if (/(?:^|[\p{L},:;|(>] ?|[\n\t])$/u.test(walk.text.slice(Math.max(0, start - 2), start))) return start
  }
  return walk.start(from)
}

function byOpener(walk: Walk, last: number, comma: boolean): StreetName | undefined {
  let names = 0
  let small = false
  for (let w = last; w >= 0 && last - w < MAX_WORDS; w--) {
    const cue = STREET_OPENERS.of(walk.scan, w)
    const link = w < last ? walk.gap(w) : ''
    if (cue !== undefined && w < last && names > 0) {
      const found = opened(walk, w, last, cue, link, comma)
      if (found !== undefined && !(small && cue !== 'spanish' && cue !== 'polish' && cue !== 'italian'))
        return small && cue === 'italian' ? { ...found, surety: 'possible' } : found
    }
    if (w < last && !joined(link)) return undefined
    if (walk.numeric(w)) {
      if (w === last) return undefined
    } else if (walk.capital(w)) names++
    else {
      const word = walk.word(w).toLowerCase()
      if (w === last && (STREET_LINKS.has(word) || NOT_STREET_NOUNS.has(word))) return undefined
      if (STREET_LINKS.has(word)) continue
      small = true
      names++
    }
  }
  return undefined
}

/** What may stand between two words of a street's name. */
function joined(link: string): boolean {
  return (
    link === ' ' ||
    link === '-' ||
    link === '. ' ||
    link === '.' ||
    link === "'" ||
    link === "' " ||
    link === '/' ||
    link === '/ ' ||
    link === ' -' ||
    link === '- '
  )
}

function opened(walk: Walk, w: number, last: number, cue: string, link: string, comma: boolean): StreetName | undefined {
  const start = walk.start(w)
  const word = walk.word(w).toLowerCase()
  if (/^(?:\.|\/)/.test(link) === false && link !== ' ') return undefined
  const noun = walk.word(last).toLowerCase()
  if (cue === 'spanish') {
    if (word.length <= 2 && (!/^[./]/.test(link) || walk.text[start - 1] === '.')) return undefined
    if (word === 'av' && comma === false && !/^\./.test(link) && !walk.capital(w)) return undefined
    return { start, surety: 'sure' }
  }
  if (ABBREVIATED.has(word)) {
    const head = walk.text.slice(Math.max(0, start - 2), start)
    return /^[PVCL]\.$/i.test(head) ? { start: start - 2, surety: 'likely' } : undefined
  }
  if (cue === 'italian') {
    if (NOT_STREET_NOUNS.has(noun)) return undefined
    if (
      !walk.capital(w) &&
      w + 1 === last &&
      !/(?:^|[\n,;:(]|(?<!\p{L})(?:in|di|alla|presso)) {0,2}$/u.test(walk.text.slice(Math.max(0, start - 9), start))
    ) {
      return { start, surety: 'possible' }
    }
    const prepositional = /(?<!\p{L})(?:in|di|alla|presso) $/u.test(walk.text.slice(Math.max(0, start - 9), start))
    return {
      start,
      surety: prepositional || word === 'via' || word.startsWith('viale') || word.startsWith('piazza') ? 'likely' : 'possible',
    }
  }
  if (cue === 'polish') {
    if ((word.length <= 2 && !link.startsWith('.')) || walk.text[start - 1] === '.') return undefined
    return { start, surety: word === 'ul' || word.startsWith('ulic') ? 'sure' : 'likely' }
  }
  if (comma) return undefined
  if (cue === 'romance')
    return { start, surety: walk.capital(w) || /^(?:avenida|rua|rue|boulevard|avenue)$/.test(word) ? 'likely' : 'possible' }
  if (link !== ' ' || walk.numeric(last)) return undefined
  if (last > w && walk.end(last) - walk.start(last) <= 3 && /^\p{Lu}+$/u.test(walk.word(last))) return undefined
  const next = walk.word(w + 1).toLowerCase()
  if (cue === 'head') {
    if (!walk.capital(w) || !/^(?:der|des|dem|den|am|im|von|zum|zur)$/.test(next)) return undefined
    return { start, surety: 'sure' }
  }
  // Years and abstract nouns: "Bei der Eröffnung 1829".
  const year = /^\d{4}$/.test(walk.word(last + 1)) || /(?:ung|heit|keit|tion|tät|schaft)$/.test(noun)
  if (year || !walk.capital(last) || NOT_STREET_NOUNS.has(noun)) return { start, surety: 'possible' }
  if (NOT_STREETS.has(noun) && noun.length > 6) return undefined
  if (!walk.capital(w))
    return LIVING.test(walk.text.slice(Math.max(0, start - 16), start)) ? { start, surety: 'likely' } : { start, surety: 'possible' }
  const street =
    STREET_ENDINGS.of(walk.text, walk.start(last), walk.end(last)) !== undefined ||
    WEAK_ENDINGS.of(walk.text, walk.start(last), walk.end(last)) !== undefined
  const midSentence = start > 1 && /[\p{Ll},:] ?$/u.test(walk.text.slice(start - 2, start))
  const bare = SMALL_PREPOSITION.test(word) && w + 1 === last
  return { start, surety: bare && !street && !midSentence ? 'possible' : 'likely' }
}

/** Any capitalised name: it takes a postcode or a label to make it a street ("Kehlen 12, 88069 …"). */
function byPlace(walk: Walk, last: number): StreetName | undefined {
  // "Untere Donaulände 9"
  if (!walk.capital(last) || (walk.end(last) - walk.start(last) < 3 && walk.word(last) !== 'Au') || walk.gap(last).includes('.'))
    return undefined
  if (NOT_STREET_NOUNS.has(walk.word(last).toLowerCase())) return undefined
  const first = walk.chain(last)
  const described =
    first > 0 &&
    walk.gap(first - 1) === ' ' &&
    /^(?:Obere|Oberer|Untere|Unterer|Hintere|Vordere|Äußere|Innere|Alte|Alter|Große|Kleine)$/.test(walk.word(first - 1))
  // Everything from the start of the line or field: "Objekt: Unterm Kirchberg 6a", "Ter Apelervenen 5".
  let whole = first
  while (whole > 0 && first - whole < 3 && walk.gap(whole - 1) === ' ' && walk.capital(whole - 1)) whole--
  // 't Hoge Land 3
  const article = /'[ts] $/.test(walk.text.slice(Math.max(0, walk.start(whole) - 3), walk.start(whole)))
  if (article) return { start: walk.start(whole) - 3, surety: described ? 'likely' : 'possible' }
  if (whole < first && /(?:^|[\n:;,|>·("] {0,40})$/.test(walk.text.slice(Math.max(0, walk.start(whole) - 41), walk.start(whole)))) {
    return { start: walk.start(whole), surety: described ? 'likely' : 'possible' }
  }
  return described ? { start: walk.start(first - 1), surety: 'likely' } : { start: walk.start(first), surety: 'possible' }
}
