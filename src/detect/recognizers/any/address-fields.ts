// Addresses in fields: "Straße: …", "PLZ": "66954", {"street": "…"}, where the label says what the value alone would not.
import type { Recognizer } from '../../recognizer.ts'
import type { Span } from '../../span.ts'
import { CueWords, tag } from './cue-words.ts'

const NAME = 'any/address-fields'

type Field = 'street' | 'address' | 'code' | 'card'

const CUES = new CueWords<Field>([
  ...tag(
    'street',
    'straße strasse street streetaddress street1 street2 addressline1 addressline2 address1 address2 addr1 line1 straat rue calle ulica strassenr hausanschrift wohnanschrift privatanschrift lieferanschrift rechnungsanschrift lieferadresse rechnungsadresse wohnadresse privatadresse postanschrift postadresse meldeadresse',
  ),
  ...tag('address', 'anschrift adresse address addr domicilio dirección direccion indirizzo adres residenza domicile adressen'),
  ...tag('card', 'adr'),
  ...tag('code', 'plz zip zipcode zip_code postcode postalcode postal postleitzahl cap cp postnr npa kod'),
])
const LABEL = String.raw`(?:[ _-]?(?:line[ _]?[12]|1|2|und nr\.?|nr\.?|hausnummer|hausnr\.?|des patienten|postale|pocztowy|code|zamieszkania|(?:,|/|und|&) ?(?:nr|hausnr|haus-?nr|hausnummer)\.?))?`
const VALUE = new RegExp(
  String.raw`${LABEL}["']?(?:[ \t]{0,12}[:=][ \t]{0,16}|[ \t]{3,40})["']?(\p{L}?[^"\n;|<>{}\t=]{2,80}?)(?=["\n;|<>\t}]|[ \t]{3}|\\n|$|\.(?:\s+(?!\d)|$))`,
  'iuy',
)
const CODE = new RegExp(
  String.raw`${LABEL}["']?[ \t]{0,12}[:=]?[ \t]{0,16}["']?((?:(?:D|A|CH)-)?\d{4,5}(?!\d)(?:-\d{4})?|\d{2}-\d{3}(?!\d)|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?!\w)|\d{4} ?[A-Z]{2}(?!\w))`,
  'iuy',
)
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
    for (const cue of CUES.find(scan)) {
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
        const key = text.charCodeAt(cue.end) === 34
        if (NO_ADDRESS.test(value) || !/\p{L}{2}/u.test(value)) continue
        if (!/\d/.test(value) && !(key && cue.value === 'street' && value.length < 48 && !/ \p{Ll}+ \p{Ll}+ /u.test(value))) continue
        if (value.length > 60 && !/\d{4}/.test(value)) continue
        if (/(?:^|\s)(?:ist|is|wird|werden|hat|bitte|please|not|nicht|should|must)(?:\s|$)/.test(value)) continue
      }
      yield { start, end: start + value.length, kind: 'ADDRESS', score: 0.75, by: NAME }
    }
  },
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
