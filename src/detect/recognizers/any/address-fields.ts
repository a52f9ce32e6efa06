// Addresses in fields: "Straße: …", "PLZ": "66954", {"street": "…"}, where the label says what the value alone would not.
import type { Recognizer } from '../../recognizer.ts'
import type { Span } from '../../span.ts'
import { CueWords, tag } from './cue-words.ts'

const NAME = 'any/address-fields'

type Field = 'street' | 'address' | 'code' | 'card' | 'city' | 'house'

const CUES = new CueWords<Field>([
  ...tag(
    'street',
    'straße strasse street streetline streetname straßenname strassenname streetaddress street1 street2 addressline1 addressline2 address1 address2 addr1 line1 straat rue calle ulica strassenr hausanschrift wohnanschrift privatanschrift lieferanschrift rechnungsanschrift lieferadresse rechnungsadresse wohnadresse privatadresse postanschrift postadresse meldeadresse heimatadresse zustelladresse straatnaam adres1 adresse1 adresse2 calle1 via line',
  ),
  ...tag('address', 'anschrift adresse address addr domicilio dirección direccion indirizzo adres residenza domicile adressen'),
  ...tag('card', 'adr'),
  ...tag(
    'code',
    'plz zip zipcode postcode postalcode postal postleitzahl cap cp postnr npa kod codepostal códigopostal codigopostal kodpocztowy',
  ),
  ...tag(
    'city',
    'ort wohnort stadt city town locality ville commune localité ciudad población poblacion localidad municipio città citta comune plaats woonplaats plaatsnaam miasto miejscowość miejscowosc cityname',
  ),
  ...tag('house', 'house hausnummer hausnr housenumber houseno housenr huisnummer huisnr civico nrdomu numerdomu nrlokalu portaal'),
])
const LABEL = String.raw`(?:[ _-]?(?:line[ _]?[12]|1|2|und nr\.?|nr\.?|hausnummer|hausnr\.?|des patienten|postale|pocztowy|code|zamieszkania|(?:,|/|und|&) ?(?:nr|hausnr|haus-?nr|hausnummer)\.?))?`
const VALUE = new RegExp(
  String.raw`${LABEL}["']?(?:[ \t]{0,12}(?:=>|[:=])[ \t]{0,16}|[ \t]{3,40}|>| value=)["']?(\p{L}?[^"\n;|<>{}\t=]{2,80}?)(?=["\n;|<>\t}]|'[ \t]{0,4}(?:[,)\]]|\r?\n)|[ \t]{3}|\\n|$|\.(?:\s+(?!\d)|$))`,
  'iuy',
)
const CODE = new RegExp(
  String.raw`${LABEL}["']?(?:[ \t]{0,12}(?:=>|[:=])?[ \t]{0,16}|>| value=)["']?(\d{4} ?[A-Z]{2}(?!\w)|(?:(?:D|A|CH)-)?\d{4,5}(?!\d)(?:-\d{4})?|\d{2}-\d{3}(?!\d)|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?!\w))`,
  'iuy',
)
/** "city": "Wurzen", Ort: Wurzen, <ort>Wurzen< */
const CITY =
  /["']?(?:[ \t]{0,12}(?:[:=]|=>)[ \t]{0,16}|>| value=)["']?(\p{Lu}\p{L}(?:[\p{L} .()/-]|'(?=\p{L})){0,38})(?=["'\n;|<,\t}]|\\n|$)/uy
/** A postcode's field that follows: the town comes first in some records. */
const CODE_FOLLOWS = /^.{0,16}["'<\n; ](?:plz|zip|post_?code|postal_?code|postal|cap|cp|code_?postal|kod|postnr|npa)\w{0,10}["' >:=]/is
/** The number in a field of its own: "houseNumber": "8b", huisnummer 12, house no. 14 */
const HOUSE_FIELD =
  /(?:[ _-]?(?:no|nr|number|nummer|lokalu))?\.?["']?(?:[ \t]{0,4}[:=]?[ \t]{0,4}|>| value=)["']?(\d{1,4}(?!\d|[.,:]\d)(?: ?[a-zA-Z](?![a-zA-Z\d]))?(?: ?[/-] ?\d{1,3}[a-z]?)?)/iy
/** "numero": "12" right behind a street's field. */
const NUMBER_NEXT =
  /["']?[,;]?\s{0,12}["'<]?(?:house_?(?:number|no|nr)|haus_?(?:nummer|nr)\.?|huis_?(?:nummer|nr)|nr_?domu|numer_?domu|n[uú]mero|num|civico|numero_?civico|n_?civico|numéro|no|nr|n|number|hsnr|portal)["']?(?:[ \t]{0,4}(?:=>|[:=])[ \t]{0,4}|>)["']?(\d{1,4}(?: ?[a-zA-Z](?![a-zA-Z\d]))?(?:[/-]\d{1,3})?)(?!\d)/iy
/** "addr": ["Flat 9", "211 Old Road", "Leeds"] */
const LINES = /["'](?:_?lines?["'])? ?: ?\[((?:\s{0,12}["'][^"'\n\]]{1,80}["'],?){1,8})\s{0,12}\]/y
const NEAR = 140

/** "E-Mail-Adresse", "IP-Adresse", "MAC address": addresses of another kind. */
const OTHER_KIND =
  /(?:mail|ip|mac|web|internet|server|netz|host|url|wallet|bitcoin|memory|base|return|http|e-?mail|einstiegs|speicher|ziel|absender|antwort|remote|client|source|dest|ip_|ip4|ip6|bind|listen)[ _-]{0,2}$/i
const NO_ADDRESS =
  /^(?:t[ée]l|fax|phone|mobil|mail|e-mail|port[ .]|cell)|@|:\/\/|^\d{1,3}(?:\.\d{1,3}){3}|^0x|^(?:null|true|false|none|string|text|varchar)|[({[]$|=>|\$\{/i

export const addressFields: Recognizer = {
  name: NAME,
  kinds: ['ADDRESS'],
  *find(scan) {
    const { text } = scan
    /** End of the last street or postcode: a town's field beside it belongs to the address. */
    let last = Number.NEGATIVE_INFINITY
    for (const cue of CUES.find(scan)) {
      // </plz>
      if (text.charCodeAt(cue.start - 1) === 47 && text.charCodeAt(cue.start - 2) === 60) continue
      if (cue.value === 'city' || cue.value === 'house') {
        const beside = cue.start - last < NEAR || (cue.value === 'city' && CODE_FOLLOWS.test(text.slice(cue.end, cue.end + NEAR)))
        const field = cue.value === 'city' ? CITY : HOUSE_FIELD
        field.lastIndex = cue.end
        const match = beside || scan.lower.startsWith('hu', cue.start) || scan.lower.startsWith('ha', cue.start) ? field.exec(text) : null
        const value = match?.[1]?.trimEnd() ?? ''
        if (
          match === null ||
          value === '' ||
          (cue.value === 'house' && /^ ?\d/.test(match[0]) && scan.lower.startsWith('house', cue.start) && cue.end - cue.start === 5)
        )
          continue
        const start = cue.end + match[0].length - (match[1] as string).length
        yield { start, end: start + value.length, kind: 'ADDRESS', score: 0.75, by: NAME }
        continue
      }
      if (cue.value === 'address' || cue.value === 'street') {
        const inLines = [...lines(text, cue.end)]
        if (inLines.length > 0) {
          yield* inLines
          continue
        }
      }
      if (cue.value === 'card') {
        yield* cardParts(text, cue.end)
        continue
      }
      const pattern = cue.value === 'code' ? CODE : VALUE
      pattern.lastIndex = cue.end
      const match = pattern.exec(text)
      if (match === null || OTHER_KIND.test(scan.before(cue.start, 12))) continue
      const value = (match[1] as string).trimEnd()
      const start = cue.end + match[0].length - (match[1] as string).length
      if (cue.value === 'code') {
        if (!/[:="']/.test(match[0]) && match[0].length > 16) continue
      } else {
        const key = text.charCodeAt(cue.end) === 34 || text.charCodeAt(cue.end) === 62
        if (NO_ADDRESS.test(value) || !/\p{L}{2}/u.test(value)) continue
        if (!/\d/.test(value) && !(key && cue.value === 'street' && value.length < 48 && !/ \p{Ll}+ \p{Ll}+ /u.test(value))) continue
        if (value.length > 60 && !/\d{4}/.test(value)) continue
        if (/(?:^|\s)(?:ist|is|wird|werden|hat|bitte|please|not|nicht|should|must)(?:\s|$)/.test(value)) continue
      }
      last = start + value.length
      yield { start, end: last, kind: 'ADDRESS', score: 0.75, by: NAME }
      if (cue.value !== 'street') continue
      NUMBER_NEXT.lastIndex = last
      const number = NUMBER_NEXT.exec(text)
      if (number === null) continue
      last += number[0].length
      yield { start: last - (number[1] as string).length, end: last, kind: 'ADDRESS', score: 0.75, by: NAME }
    }
  },
}

/** The strings of a list of address lines. */
function* lines(text: string, from: number): Generator<Span> {
  LINES.lastIndex = from
  const match = LINES.exec(text)
  if (match === null || !/\d/.test(match[1] as string)) return
  const at = from + match[0].indexOf('[') + 1
  for (const line of (match[1] as string).matchAll(/["']([^"'\n]{1,80})["']/g)) {
    const value = line[1] as string
    if (/[\p{L}\d]{2}/u.test(value) && !NO_ADDRESS.test(value))
      yield { start: at + line.index + 1, end: at + line.index + 1 + value.length, kind: 'ADDRESS', score: 0.8, by: NAME }
  }
}

/** ADR;TYPE=HOME:;;street;city;region;code;country (RFC 6350, 6.3.1): every part but the country. */
const CARD = /(?:;[^:\n]{1,60})?:([^\n]{6,200})/y

function* cardParts(text: string, from: number): Generator<Span> {
  CARD.lastIndex = from
  const match = CARD.exec(text)
  if (match === null) return
  const parts = (match[1] as string).split(';')
  if (parts.length < 6) return
  let at = from + match[0].length - (match[1] as string).length
  for (const part of parts.slice(0, 6)) {
    if (/[\p{L}\d]/u.test(part)) yield { start: at, end: at + part.trimEnd().length, kind: 'ADDRESS', score: 0.85, by: NAME }
    at += part.length + 1
  }
}
