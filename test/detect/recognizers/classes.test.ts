// Classes of notation that were met late, each with members of our own: what stands around a value says what it is. `[[KIND|value]]` is what
// must be found; the other texts hold look-alikes.
import { describe, expect, test } from 'vitest'
import { detect } from '../../../src/detect/detect.ts'
import type { Kind } from '../../../src/detect/kinds.ts'
import { address } from '../../../src/detect/recognizers/any/address.ts'
import { credentialPair } from '../../../src/detect/recognizers/any/credential-pair.ts'
import { dateOfBirth } from '../../../src/detect/recognizers/any/date-of-birth.ts'
import { phone } from '../../../src/detect/recognizers/any/phone.ts'
import { urlPersonal } from '../../../src/detect/recognizers/any/url-personal.ts'
import { username } from '../../../src/detect/recognizers/any/username.ts'
import { bicBesideIban } from '../../../src/detect/recognizers/eu/bic-beside-iban.ts'
import { recognizers } from '../../../src/detect/recognizers/index.ts'
import { itIsLinear } from './marked-cases.ts'
import { unmark } from './structured-find.ts'

const FOUND: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  USERNAME: [
    'sshd[411]: Failed password for [[USERNAME|k.behrens]] from 192.0.2.14 port 40022 ssh2',
    'Accepted publickey for [[USERNAME|ivogt]] from 2001:db8::7 port 50114',
    'Failed none for invalid user [[USERNAME|oracle7]] from 203.0.113.5',
    'Postponed keyboard-interactive/pam for [[USERNAME|mrauch]] from 192.0.2.3 port 22',
    'Dein Login [[USERNAME|bkranich]] Passwort zum Start ist Nebel-2031',
    'antworte auf die Bewertung von [[USERNAME|huette_sieben]]: "zu laut"',
    'a comment by [[USERNAME|brook77]] under the post',
    'un avis de [[USERNAME|lea_2b]], merci',
    'https://192.0.2.8, [[USERNAME|nasadmin]] / Wiesel_Rot31',
    "curl -u [[USERNAME|buildagent]]:'Fj0rd+Licht!' https://ci.example",
    'SMTP_URL=smtps://[[USERNAME|post@wollladen.example]]:flachs-sieben@mail.wollladen.example:465',
  ],
  CREDENTIAL: [
    'SMTP_URL=smtps://post@wollladen.example:[[CREDENTIAL|flachs-sieben]]@mail.wollladen.example:465',
    "curl -u buildagent:'[[CREDENTIAL|Fj0rd+Licht!]]' https://ci.example",
    'Kamera 4: root / [[CREDENTIAL|Amsel+Dach7]], Port 554',
    'der Türcode ab 19 Uhr [[CREDENTIAL|5518#]] gilt nur diese Woche',
    'alarm code after 8 pm: [[CREDENTIAL|7204]]',
    'the side gate opens with code [[CREDENTIAL|B2207X]] all week',
    'Die Schlüsselbox am Tor hat den Code [[CREDENTIAL|38C1]], danke',
    'das passwort fürs erste anmelden [[CREDENTIAL|Dachs!2031]] bitte ändern',
    'key safe of Mrs Attwood: [[CREDENTIAL|C3381Y]], back door',
    'client = Mapper(key="[[CREDENTIAL|wl-prod-4Kd8Rm2Zx7Tq9Lb3Nw]]")',
    'the password for the first login [[CREDENTIAL|Heron+4411x]] expires',
  ],
  PASSPORT: ['"passport": {"type": "P", "country": "ESP", "number": "[[PASSPORT|PAB447102]]"}', 'Reisepass (SE): [[PASSPORT|AA4471832]]'],
  BIC: [
    'IBAN FR76 3000 6000 0112 3456 7890 189 ([[BIC|AGRIFRPPXXX]])',
    'auf DE89 3704 0044 0532 0130 00, [[BIC|COBADEFF]].',
    'PL61 1090 1014 0000 0712 1981 2874 / [[BIC|WBKPPLPP]]',
    '<BICFI>[[BIC|MARKDEF1100]]</BICFI>',
  ],
  DATE_OF_BIRTH: [
    'geb. [[DATE_OF_BIRTH|4.8.1988]] (laut Ausweis [[DATE_OF_BIRTH|1.1.88]])',
    'born [[DATE_OF_BIRTH|12/05/1990]] (passport says [[DATE_OF_BIRTH|05/12/1990]])',
    'né le [[DATE_OF_BIRTH|03.04.1979]] ou [[DATE_OF_BIRTH|04.03.1979]]',
    '  Amstutz Regula     756.9217.0769.85    [[DATE_OF_BIRTH|14.09.1972]]   CH',
  ],
  ADDRESS: [
    'Käserei, [[ADDRESS|Bahnhofstrasse 7, 3550 Langnau i. E.]]',
    'Post an [[ADDRESS|Marktplatz 3, 79098 Freiburg i. Br]].',
    '[[ADDRESS|Flat 12, Marlow Court, 8 Tannery Street, Leeds LS9 8AB]]',
    '[[ADDRESS|Unit 7, Kestrel Business Park, 31 Mill Lane, Derby DE1 3QT]]',
    'Home: [[ADDRESS|14 Rathmore Park, Letterkenny, Co. Donegal]], mobile to follow',
    '[[ADDRESS|5 Ffordd Las, Bangor LL57 2DG]]',
    'now of [[ADDRESS|21 Pen-y-Graig Close, Barry CF62 8QP]]),',
    '[[ADDRESS|3 The Maltings, Ware SG12 9XZ]]',
    '"location": "[[ADDRESS|ZI Les Tilleuls, 4 rue Pasteur, 39100 Dole]]"',
    '[[ADDRESS|Résidence Bellevue, 18 avenue Foch, 54000 Nancy]]',
  ],
  PHONE: [
    'Zentrale [[PHONE|+43 512 55 04 47 DW 18]], bis 16 Uhr',
    'call [[PHONE|020 7946 0233 ext. 41]] please',
    'hola@barco.example / [[PHONE|945 33 07 21]]',
  ],
  LICENSE_PLATE: ['Unser Vereinsbus ([[LICENSE_PLATE|GU 552 KT]]) ist da'],
  URL_PERSONAL: [
    'das Foto von Ihrer Seite ([[URL_PERSONAL|https://www.katharina-wohlgemut.de/bilder]]).',
    '"site": "[[URL_PERSONAL|marta-figueiredo.pt]]"',
  ],
  AGE: ['gestorben ist Annemarie Vogelsang, [[AGE|91]], Schneiderin', 'Bram van der Linden ([[AGE|7]]) is ziek'],
  ORGANIZATION: [
    'der Chef von [[ORGANIZATION|Bedachungen Nordwall]] rief an',
    '[[ORGANIZATION|Stadttheater Brücken]] spielt',
    'la [[ORGANIZATION|Fundación Río Claro]] paga',
  ],
}

const LEFT: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  USERNAME: [
    'Failed to load resource from cache',
    'access denied for everyone on this page',
    'Login page pw reset 2024',
    'Kommentar von Seite 12',
    'eine Frage von COVID-19 bis Grippe',
    'failed login for the third time',
  ],
  CREDENTIAL: [
    '{"error": {"code": 400, "errors": []}}',
    '| Name | geb. | Pass |\n|---|---|---|\n| Ulla Kern | 1.2.2014 | beantragt |\n| Tom Rau | 3.4.2013 | abgelaufen |',
    '"key": "settings.notifications.emailDigestWeekly2024"',
    'the error code E4471 means no paper',
    'Passwort für das erste Quartal ändern',
    'Türcode nach dem Umbau neu vergeben',
  ],
  BIC: ['Der VORSTAND und die ZENTRALE in BERLINER Lage', 'DE89 3704 0044 0532 0130 00 VERWENDUNG Miete'],
  DATE_OF_BIRTH: ['  Schraube Torx     4471.20.118    14.09.1972   Stk', 'Artikel 4471 8820 12.03.1998 geliefert'],
  ADDRESS: ['Chapter 4 The Road', 'Version 2 Final Draft, Page SG12', 'in 2019 Bob Dylan, London'],
  PHONE: ['945 33 07 21 Stück'],
  URL_PERSONAL: ['"site": "blumen-mueller.de"', 'auf Ihrer Seite (https://www.stadtwerke-muster.de/tarife)'],
}

function finds(text: string, kind: string): readonly string[] {
  return detect(text, { recognizers })
    .filter((span) => span.kind === kind)
    .map((span) => `${span.start}:${text.slice(span.start, span.end)}`)
}

const rows = (table: Readonly<Partial<Record<Kind, readonly string[]>>>): [string, string][] =>
  Object.entries(table).flatMap(([kind, texts]) => texts.map((text): [string, string] => [kind, text]))

describe('classes of notation', () => {
  test.each(rows(FOUND))('%s in %j', (kind, marked) => {
    const { text, expected } = unmark(marked)
    const own = expected.filter((found) => found.kind === kind).map((found) => `${found.start}:${found.value}`)
    expect(finds(text, kind)).toEqual(own)
  })

  test.each(rows(LEFT))('no %s in %j', (kind, text) => {
    expect(finds(text, kind)).toEqual([])
  })
})

describe('banks', () => itIsLinear(bicBesideIban, ['COBADEFF ', 'DE89 3704 ', 'DE89 3704 0044 0532 0130 00 COBADEFF ']))
describe('logins', () => itIsLinear(username, ['Failed password for ', 'review von a_', 'login abcd pw ', '://a@b']))
describe('keys', () => itIsLinear(credentialPair, ['key=aB1', 'key="aB1aB1aB1aB1aB1aB1aB1', 'key=']))
describe('streets by postcode', () => itIsLinear(address, ['1 Aa, Bb SG12 9XX ', '1 A-b-', 'Flat 1, Aa House, ', 'ZA Aa Bb, 1 ']))
describe('births', () => itIsLinear(dateOfBirth, ['A B 756.1.2 1.1.1990 ', '1990-01-01 ', 'geb. 1.1.1990 (laut ']))
describe('sites', () => itIsLinear(urlPersonal, ['site: a-b.de ', 'web=a.', 'site ']))
describe('numbers with extensions', () => itIsLinear(phone, ['+43 512 88 04 47 DW 1', '030 1234567, (']))
