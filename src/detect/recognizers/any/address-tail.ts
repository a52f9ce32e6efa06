// What follows a street name: house number, floor or flat, postcode and city, as one run. All patterns are sticky and bounded.
import { isPlace } from '../../lexicons/places.ts'

/** 5 · 3a · 12 b · 33-35 · 12/3/4 · 1041-II · 14 bis */
const HOUSE =
  /\d{1,4}(?!\d)(?:[A-Ha-h](?![\p{L}\d'@.]\p{L}?)| ?[A-Za-z](?![\p{L}\d'@.]\p{L}?)(?! \p{L}{2,} ))?(?:(?: ?[/+] ?|-)(?:\d{1,4}(?!\d)(?: ?[a-h](?![\p{L}\d']))?|[A-Za-z](?![\p{L}\d]))|(?: - | \+ )\d{1,3}(?!\d)[a-h]?(?![\p{L}\d])){0,3}(?:[-/][IVX]{1,4}(?!\p{L})|-\d{0,2}(?:hg|hs|bg|huis|v|e)(?!\p{L}))?(?:[ -]?(?:bis|ter|quater)(?!\p{L}))?/uy
const NO_HOUSE =
  /[.:]\d|,\d{1,2}(?!\d)|[\p{L}\d%€$£°]| ?(?:%|€|\$|£|°)| (?:Uhr|EUR|Euro|USD|CHF|km(?! ?\d)|kg|cm|mm|ml|m²|qm|m|Prozent|Stück|Tagen?|Wochen?|Monaten?|Jahren?|Minuten|Stunden|Mio|Mrd|Millionen|Teilnehmer|Personen|Punkten?|Leute|Kunden|Mitarbeiter\p{L}*|years|days|hours|minutes|people|percent)(?!\p{L})/uy

/** 2. Hinterhof · 3. OG links · App. 9 · zweiter Stock · 5.º B · Flat 3B · pta. 9 */
const FLOOR = [
  String.raw`\d{1,2}(?:e|er|ère|ème|è|de|ste|º|°|ª|\.)? ?(?:étage|etage|gauche|droite|piano|planta|piso|verdieping|hoog|piętro|floor)(?: (?:gauche|droite|links|rechts|izq(?:da)?|dcha?|[a-h]))?(?![a-zà-ž])`,
  String.raw`(?:bajo|bj|entresuelo|entl|principal|pral|ático)\.? ?(?:izq(?:da|uierda)?|dcha?|derecha|[a-h]|\d[ªa]?)\.?(?![a-zà-ž\d])`,
  String.raw`\d{1,2}(?:r|n|t|è|er|on)\.?,? \d{1,2}[ªa]?(?![a-z\d])`,
  String.raw`(?:hs|huis|boven|beneden|bv|sous-sol|piano terra|pt|parter|rez-de-chaussée|attique)(?![a-zà-ž\d.])`,
  String.raw`(?:bte|boîte|boite|box|nave|parcela|local|portal|bloque|blq|cage|lot|klatka|kl|piętro|hal|km|stair|basement|ground floor)\.? ?(?:nr\.? ?)?(?:\d{1,4}[a-z]?|[a-z])(?![a-zäöüß\d])`,
  String.raw`\((?:hinterhaus|vorderhaus|seitenflügel|gartenhaus|rückgebäude|hinterhof|souterrain|hh|vh|eg|dg|rgb|\d\. ?og)\)`,
  String.raw`(?:\d{1,2}\.?|erste[rn]?|zweite[rn]?|dritte[rn]?|vierte[rn]?|fünfte[rn]?) ?(?:og|obergeschoss|stock(?:werk)?|etage|hinterhof|hinterhaus|hof|hh|ug|aufgang)(?:[ ,]{1,2}(?:links|rechts|mitte|re|li)(?![a-zäöüß]))?`,
  String.raw`(?:eg|dg|ug|erdgeschoss|dachgeschoss|souterrain|hinterhaus|vorderhaus|seitenflügel|hh|vh|gartenhaus|hinterhof|rdc|bajo)(?![a-zäöüß])(?: (?:links|rechts|mitte|re|li)(?![a-zäöüß]))?`,
  String.raw`(?:app|apt|apartment|appartement|appartamento|whg|wohnung|we|zi|zimmer|top|tür|stiege|stg|haus|geb|gebäude|aufgang|eingang|block|bus|appt|étage|escalera|esc|escalier|bât|bâtiment|pta|puerta|piso|planta|int|interno|scala|piano|lok|lokal|m|flat|unit|suite|ste|floor|room)\.? ?(?:nr\.? ?)?(?:\d{1,4}[a-z]?|[a-z])(?![a-zäöüß\d])`,
  String.raw`\d{1,2}(?:\.?[ºª°]|\.?o|\.?a)?,? (?:[a-h]|izq(?:da)?\.?|dcha?\.?|izquierda|derecha|centro|links|rechts)(?![a-zäöüß])`,
  String.raw`\d{1,2}\.?[ºª°]? ?-? ?[a-h\d](?![a-zäöüß\d])`,
  String.raw`\d{1,2}\.?[ºª°oa](?:[a-z]|-\d)?(?![a-zäöüß])`,
  String.raw`(?:bajo|entlo|ático|atico|principal|esc|bl|kl)\.? ?[a-h\d]{1,3}(?![a-zäöüß\d])`,
  String.raw`(?:(?<= )|\b)\([^()\n]{2,40}\)(?=,? \d{4,5} )`,
  String.raw`(?:ot|ortsteil) [a-zäöüß-]{3,24}(?=,)`,
  String.raw`\d{1,2}(?:e|er|ère|ème) (?:étage|gauche|droite)`,
  String.raw`(?:\d{1,2}\.?|st\.?|kl\.?),? ?(?:th|tv|mf|sal)\.?(?![a-zæøå])`,
  String.raw`(?:et|ap|sc|bl|patro|byt)\.? ?\d{1,3}(?![a-z\d])`,
].join('|')
const EXTRA = new RegExp(String.raw`(?:[ \t]*[,;·|/][ \t]*|[ \t]+- +|[ \t]+|,?[ \t]*\r?\n[ \t>]*)(?:${FLOOR})`, 'iy')

const GAP = String.raw`(?:\s{0,8}[,;·|•/]\s{0,8}|\s{1,4}-\s{1,4}|,? in (?:D-)?|,?[ \t]*(?:\\r)?\\n[ \t>]*|[ \t]{0,8},?[ \t]*\r?\n[ \t>]{0,40}|<br ?/?>|\s{1,8})`
const WORD = String.raw`\p{L}[\p{L}']{0,30}(?:-\p{L}[\p{L}']{0,30}){0,4}`
const LINK = String.raw`(?:am|an|a\.|ob|o\.|bei|b\.|im|in|i\.|v\.|vor|z\.|d\.|der|dem|den|de|del|della|di|la|le|les|sur|sous|lès|en|aan|op|nad|upon|on)`
const HEAD = String.raw`(?:Bad|BAD|bad|Sankt|St\.?|Saint|Sainte|San|Santa|La|Le|Los|Las|El|Den|Nowy|Nowa|Zielona|Jelenia|Stara|Alt|Neu|Groß|Klein|Hohen|Markt|Ober|Unter|Reggio|Palma|New|Lutherstadt|Hansestadt|Villingen|Schwäbisch|Bergisch)`
const NO_CITY = String.raw`(?!(?:und|oder|ist|war|sind|wurde|wird|hat|bei|mit|auf|für|von|tel|fax|and|or|is|y|et|est|e|i|Tel|Fax|Telefon|Mobil|Mail|E-Mail|Herr|Frau|Euro|EUR|Uhr|Stück|huisnummer|hausnummer|house)(?![\p{L}]))`
const CITY = String.raw`${NO_CITY}(?:${HEAD} )?${WORD}(?: ${LINK}(?: ?${LINK}){0,2} ?(?:\p{Lu}[\p{L}'-]{1,30}|\p{Lu}\.))?(?: ?/ ?\p{Lu}[\p{L}-]{2,20})?(?: \(\p{L}[\p{L} .-]{0,18}\)| \p{Lu}\p{Ll}{2,20}(?=[,.;)\n]|$| [A-Z]{2}(?!\p{L})| \(\p{Lu}))?(?: \([A-Z]{2}\))?`
const COUNTRY = String.raw`(?:(?:D|A|CH|DE|AT|L|LU|LI|F|FR|E|ES|I|IT|B|BE|NL|PL|DK|FL|SE|S|NO|N|FI|FIN|CZ|SK|HU|H|RO|SI|HR|BG|GR|PT|P|LT|LV|EE)(?:-| - | ))?`
const CODE = String.raw`(?:\d{5}(?!\d)|\d{4}-\d{3}(?!\d)|\d{4}(?!\d)(?: ?(?:[A-Z]{2}|[a-z]{2})(?![\p{L}\d]))?|\d{2}-\d{3}(?!\d)|\d{3} \d{2}(?!\d))`

/** Postcode and city, anywhere. */
export const POSTCODE_CITY = new RegExp(String.raw`${COUNTRY}${CODE}(?:[ ,]{1,2}|[ \t]*\r?\n[ \t>]*)${CITY}`, 'uy')
const LOCALITY = new RegExp(
  String.raw`${GAP}(?:${COUNTRY}${CODE}(?:[ ,]{1,2}|[ \t]*\r?\n[ \t>]*| in |[;|\t] ?)${CITY}(?: [A-Z]{2}(?![\p{L}\d.-]))?|${COUNTRY}\d{5}(?![\d.,]\d|\d))`,
  'uy',
)
/** A part of the town between street and postcode: ", Cannaregio, 30121 Venezia". */
const QUARTER = /,? ?\p{Lu}[\p{L} .'-]{2,28}(?=, ?\d)/uy
const PLACE = new RegExp(String.raw`(?:,? (?:in|à|a|en|te|w|we) |, ?| - | · )(${CITY})`, 'uy')

const UK = String.raw`(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[a-z]{1,2}\d[a-z\d]? \d[a-z]{2})(?![\p{L}\d])`
const EIR = String.raw`[A-Z]\d[\dW] ?[A-Z\d]{4}(?![\p{L}\d])`
const US = String.raw`(?:[A-Z]{2}|\p{Lu}\p{Ll}{3,12}(?: \p{Lu}\p{Ll}{3,12})?),? \d{5}(?:-\d{4})?(?!\d)`
const CANADA = String.raw`(?:[A-Z]{2},? )?[A-Z]\d[A-Z] ?\d[A-Z]\d(?![\p{L}\d])`
/** Ireland, where many leave out the code: Co. Mayo, Dublin 8 */
const IRISH = String.raw`(?:(?:Co\.?|County) \p{Lu}\p{Ll}{3,10}(?!\p{L})|Dublin \d{1,2}W?(?![\p{L}\d]))(?:,? ${EIR})?`
const ENGLISH = new RegExp(
  String.raw`(?:(?:, ?| |,?[ \t]*\r?\n[ \t>]*)\p{L}[\p{L} .'-]{1,28}?){0,3}(?:, ?| |,?[ \t]*\r?\n[ \t>]*)(?:${UK}|${EIR}|${US}|${CANADA}|${IRISH})`,
  'uy',
)

function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** End of the house number that begins at `at`, or -1 when the number is something else ("5 km", "12.30 Uhr"). */
export function houseEnd(text: string, at: number): number {
  const house = stick(HOUSE, text, at)
  if (house === null) return -1
  const end = at + house[0].length
  return stick(NO_HOUSE, text, end) === null ? end : -1
}

export interface Tail {
  readonly end: number
  /** A postcode or a known place followed. */
  readonly located: boolean
}

/** Floor or flat, postcode and city after a house number (or after a street, where the number came first). */
export function tail(text: string, from: number): Tail {
  let end = from
  for (let i = 0; i < 3; i++) {
    // A postcode must not be taken for a floor.
    if (stick(LOCALITY, text, end) !== null) break
    const extra = stick(EXTRA, text, end)
    if (extra === null) break
    end += extra[0].length
  }
  const locality = stick(LOCALITY, text, end)
  if (locality !== null) return { end: end + locality[0].length, located: true }
  const quarter = stick(QUARTER, text, end)
  const behind = quarter === null ? null : stick(LOCALITY, text, end + quarter[0].length)
  if (quarter !== null && behind !== null) return { end: end + quarter[0].length + behind[0].length, located: true }
  const english = stick(ENGLISH, text, end)
  if (english !== null) return { end: end + english[0].length, located: true }
  const place = stick(PLACE, text, end)
  if (place !== null && isPlace(place[1] as string)) return { end: end + place[0].length, located: true }
  return { end, located: false }
}
