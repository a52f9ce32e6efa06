// Streets whose number comes first: "12 rue de la Paix", "12 Baker Street". Read word by word to the right of the number.
import { ENGLISH_STREETS, FRENCH_STREETS, STREET_LINKS } from '../../lexicons/streets.ts'
import type { Scan } from '../../scan.ts'
import type { Surety } from './address-name-first.ts'

export interface NumberedStreet {
  readonly start: number
  readonly end: number
  readonly surety: Surety
}

const CAPITAL = /^\p{Lu}/u
const REPEAT = /^(?:bis|ter|quater|b)$/
const FRENCH_LINK = /^(?:de|du|des|la|le|les|l|d|aux|au|et|sous|sur|en)$/
/** Street words that mean much else: a place or a line end must follow. */
const LOOSE =
  /^(?:way|gate|close|court|ct|place|pl|park|hill|view|rise|green|row|estate|pass|run|walk|square|sq|dr|bank|ridge|path|passage|spur|loop|parade|fields|heights|spring|creek|cir|grove|st|circle|gardens|terrace|gr|cl|ter|grn|crossing|meadow|meadows|cottages|pike|trail|quay|wharf|plaza)$/
/** Who lives there, and what is brought there. */
const LIVING =
  /(?<!\p{L})(?:collect(?:ed|ion)?|drop(?:ped|s)?(?: off)?|pick(?:ed|s)?(?: \p{L}{2,5})? up|pick-?up|visit(?:ed)?|parcel|left|meet(?: \p{L}{2,4})?|site|job|keys?|party|viewing|round|here|lives?|lived|living|resid(?:es?|ing)|house|home|flat|address|deliver(?:ed|y)?|moved|move|moving|stay(?:s|ing)?|based|located)(?: (?:is|at|in|to|on|now|over|from|off|left)){0,2}:? $/iu
const SMALL_WORDS =
  /^(?:the|and|per|down|for|from|with|this|that|our|your|his|her|more|minutes?|hours?|days?|miles?|km|metres?|meters?|main|side)$/
/** French street words that mean nothing else: their names may be written small. */
const FRENCH_SURE = /^(?:rue|avenue|av|boulevard|bd|impasse|chemin|allée|allee)$/
const FRENCH_STOP = /^(?:à|a|est|et|ou|pour|puis|le|les|il|elle|je|tu|on|qui|que|dans|en|par|tél|tel)$/
const UNIT_BEFORE =
  /(?<![\p{L}\d])(?:(?:\d{1,2}(?:st|nd|rd|th) Floor(?: Flat)?|(?:First|Second|Third|Fourth|Ground|Top|Upper|Lower) Floor Flat|(?:Basement|Garden|Top|Ground|Upper|Lower) Flat|Flat|Unit|Apt\.?|Apartment|Suite|Studio|Room|Floor|No\.?|FLAT|flat) ?[\dA-Z]{0,4},?[ \n]|(?:First|Second|Third|Fourth|Ground|Top) Floor,[ \n])?(?:\p{Lu}[\p{L}'’-]{1,20} (?:\p{Lu}[\p{L}'’-]{1,20} ){0,2}(?:House|Court|Lodge|Mansions?|Tower|Towers|Building|Buildings|Point|Heights|Mill|Wharf|Apartments|Hall|Villas?|Cottage|Cottages|Farm|Chambers|Barn|Business Park|Industrial Estate|Trading Estate|Retail Park),?[ \n])?$/u
const UNIT_REACH = 72

/** Flat and building before a number: "Flat 41, Hartnell House, 9 …". */
export function unitBefore(text: string, start: number): number {
  const last = text.charCodeAt(start - 1)
  if (last !== 32 && last !== 10) return start
  const left = text.slice(Math.max(0, start - UNIT_REACH), start)
  return start - (UNIT_BEFORE.exec(left)?.[0].length ?? 0)
}

const FLAT = /(?<![\p{L}\d])(?:Apt\.?|Apartment|Flat|Appt\.?)(?: [Nn]o\.?)? $/u
const LONGEST_FLAT = 16
/** What stands before its blank. */
const T = 116
const DOT = 46
const O = 111
/** What stands for a street in Britain and Ireland: ", The Maltings, Ennis", ", Hartnell Court, Ware". */
const NAMED_BUILDING =
  /\d{1,3}[A-Za-z]?, (?:The \p{Lu}[\p{L}'’-]{2,20}(?: \p{Lu}[\p{L}'’-]{2,20})?|(?:\p{Lu}[\p{L}'’-]{1,20} ){1,3}(?:House|Court|Lodge|Mansions?|Towers?|Buildings?|Point|Heights|Mill|Wharf|Apartments|Hall|Villas?|Cottages?|Chambers|Barn|Quay|Gardens|Grange|Manor))(?:, \p{Lu}[\p{L}'’-]{2,20}(?:[ -]\p{Lu}[\p{L}'’-]{2,20})?(?=[ \t]*(?:$|[\n,;.)])))?(?!\p{L})/uy

/** "Apt 12, The Maltings, Ennis": a flat in a building with a name, and the town; the number of the flat begins at `start`. */
export function flatInBuilding({ text, units }: Scan, start: number): { readonly start: number; readonly end: number } | undefined {
  const last = units[start - 2]
  if (units[start - 1] !== 32 || (last !== T && last !== DOT && last !== O)) return undefined
  const flat = FLAT.exec(text.slice(Math.max(0, start - LONGEST_FLAT), start))
  if (flat === null) return undefined
  NAMED_BUILDING.lastIndex = start
  const building = NAMED_BUILDING.exec(text)
  return building === null ? undefined : { start: start - flat[0].length, end: start + building[0].length }
}

/** The street that begins with the number which is word `w`. */
export function streetAfter(scan: Scan, w: number): NumberedStreet | undefined {
  const { text, units, words } = scan
  const follows = units[words.end[w] as number]
  const before = units[(words.start[w] as number) - 1]
  // The seconds of a time, the cents of a price.
  if (before === 58 || before === 46) return undefined
  if (w + 1 >= words.count || (follows !== 32 && follows !== 44)) return undefined
  let next = w + 1
  const head = units[words.start[next] as number] as number
  if (head >= 48 && head <= 57 && (words.end[next] as number) - (words.start[next] as number) < 3) return undefined
  const word = (i: number): string => text.slice(words.start[i] as number, words.end[i] as number)
  const gap = (i: number): string => {
    const from = words.end[i] as number
    const to = words.start[i + 1] as number
    return to - from > 2 ? '\n' : text.slice(from, to)
  }
  if (next >= words.count) return undefined
  let between = gap(w)
  if (between !== ' ' && between !== ', ' && between !== ',') return undefined
  if (
    (words.end[next] as number) - (words.start[next] as number) <= 6 &&
    mayRepeat(head | 32) &&
    REPEAT.test(word(next).toLowerCase()) &&
    next + 1 < words.count
  ) {
    between = gap(next)
    next++
  }
  const start = words.start[w] as number
  const french = FRENCH_STREETS.of(scan, next)
  // 12 r. Hugo, 14 Grande Rue
  const doubtful =
    french === true &&
    /^(?:r|grande)$/i.test(word(next)) &&
    !/^(?:\. \p{Lu}| [Rr]ue)/u.test(text.slice(words.end[next], (words.end[next] as number) + 4))
  if (french && !doubtful) {
    const end = frenchEnd(next, words.count, word, gap)
    return end < 0 ? undefined : { start, end: words.end[end] as number, surety: 'sure' }
  }
  if (between !== ' ' || next !== w + 1) return undefined
  const first = word(next)
  if (!CAPITAL.test(first) && !/^\d{1,3}(?:st|nd|rd|th)$/.test(first)) return smallEnglish(scan, w, word, gap)
  let street = -1
  for (let i = next; i < words.count && i < next + 7; i++) {
    const name = word(i)
    // Tan-y-Bryn, Stow-on-the-Hill
    const inside = i > next && gap(i - 1) === '-' && name.length < 6 && i + 1 < words.count && gap(i) === '-'
    const genitive = name === 's' && i > next && gap(i - 1) === "'"
    if (!CAPITAL.test(name) && !inside && !genitive && !/^\d{1,3}(?:st|nd|rd|th)$/.test(name)) break
    if (i > next && ENGLISH_STREETS.of(scan, i)) street = i
    const after = i + 1 < words.count ? gap(i) : '\n'
    if (after !== ' ' && after !== '. ' && after !== "'" && after !== '-') break
    if (after === '. ' && !/^(?:St|N|S|E|W|Mt)$/.test(name)) break
  }
  if (street < 0) return undefined
  const from = unitBefore(text, start)
  const end =
    (words.end[street] as number) +
    (/^(?:St|Rd|Ave|Av|Blvd|Dr|Ln|Ct|Sq|Pl|Cl|Gr|Wy|Ter|Tce|Cres|Gdns|Hts)$/.test(word(street)) && text[words.end[street] as number] === '.'
      ? 1
      : 0)
  return {
    start: from,
    end,
    surety: LOOSE.test(word(street).toLowerCase()) && !LIVING.test(text.slice(Math.max(0, from - 24), from)) ? 'possible' : 'sure',
  }
}

/** Whether a word that begins with this small letter may be one of REPEAT. */
function mayRepeat(letter: number): boolean {
  return letter === 98 || letter === 116 || letter === 113
}

/** 22b sandringham rd */
function smallEnglish(scan: Scan, w: number, word: (i: number) => string, gap: (i: number) => string): NumberedStreet | undefined {
  const { words } = scan
  for (let i = w + 1; i < words.count && i < w + 4; i++) {
    const name = word(i)
    if (i > w + 1 && /^(?:street|road|rd|avenue|ave|lane|ln|drive|close|crescent)$/.test(name)) {
      return { start: words.start[w] as number, end: words.end[i] as number, surety: 'possible' }
    }
    if (!/^[a-z]{3,}$/.test(name) || SMALL_WORDS.test(name) || i + 1 >= words.count || gap(i) !== ' ') return undefined
  }
  return undefined
}

function frenchEnd(type: number, count: number, word: (i: number) => string, gap: (i: number) => string): number {
  let end = -1
  const small = FRENCH_SURE.test(word(type).toLowerCase())
  let names = 0
  for (let i = type; i + 1 < count && i < type + 7; i++) {
    const link = gap(i)
    if (link !== ' ' && link !== '-' && link !== "'" && !(link === '. ' && word(i).length <= 4)) break
    const next = word(i + 1)
    if (/^\d/.test(next)) {
      if (!/^(?:\d{1,2}|19\d\d)$/.test(next)) break
      if (end < 0 || !/^19/.test(next)) continue
      end = i + 1
    } else if (CAPITAL.test(next)) end = i + 1
    else if (!FRENCH_LINK.test(next) && !STREET_LINKS.has(next)) {
      if (!small || FRENCH_STOP.test(next) || ++names > 2) break
      end = i + 1
    }
  }
  return end
}
