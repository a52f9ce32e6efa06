// The many ways one thing is written: what must be found with its exact bounds, and what must stay readable. The kinds of a table are
// compared; finds of other kinds in the same text are not its business.
import { describe, expect, test } from 'vitest'
import { detect } from '../../../src/detect/detect.ts'
import type { Kind } from '../../../src/detect/kinds.ts'
import { recognizers } from '../../../src/detect/recognizers/index.ts'
import { unmark } from './structured-find.ts'

const FOUND: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  CUSTOMER_ID: [
    'Kd.-Nr. [[CUSTOMER_ID|5512 330]], danke',
    'IHRE MITGLIEDSCHAFT NR. [[CUSTOMER_ID|RB-30128]] ENDET',
    'Vers.schein [[CUSTOMER_ID|55.204.117-M]]',
    'VS-Nr.: [[CUSTOMER_ID|41 220 9981]]',
    'Polizzennr. [[CUSTOMER_ID|77-1902-4]]',
    'mein Vertrag [[CUSTOMER_ID|V-5530192-C]]',
    'Leserausweis [[CUSTOMER_ID|00771204]]',
    'matr. [[CUSTOMER_ID|51 204]]',
    'N° de client : [[CUSTOMER_ID|339120]]',
    'nr pracownika [[CUSTOMER_ID|55128]]',
    'lidnr [[CUSTOMER_ID|882014]]',
    '{"customer": {"id": "[[CUSTOMER_ID|C-55120]]", "plan": "pro"}}',
    '[{"nr":"[[CUSTOMER_ID|WG-20417]]","nachname":"Becker"}]',
    '07:02:11 badge=[[CUSTOMER_ID|00553107]] titulaire="Lemoine Julie"',
    'Mitglied: Ilka Prantl, Nr. [[CUSTOMER_ID|M-03377-1]]',
    'Berater: Ihre Kundennummer?\nKundin: Moment, [[CUSTOMER_ID|5519-2204-7]].',
    '[09:14] Agent: policy number please?\n[09:15] Caller: [[CUSTOMER_ID|HX 5520 1183 09]]',
    'Die Kundennummern kommen noch, für Ayla lautet die [[CUSTOMER_ID|55 210 338]].',
    '[[CUSTOMER_ID|55210338]] ist meine Kundennummer',
    'Kundennr.,Name,Betrag\n[[CUSTOMER_ID|20551]],"Lang, Ute",12.50\n[[CUSTOMER_ID|20552]],"Becker, Jonas",9.90',
    'Nr|Name|Gen\n[[CUSTOMER_ID|H24-30551]]|Becker, Jonas|BRCA1\n[[CUSTOMER_ID|H24-30557]]|Lang, Ute|KRAS',
    '[[CUSTOMER_ID|66120441]]|Becker, Jonas|03.05.1961|Hb|12,1\n\n[[CUSTOMER_ID|66120442]]|Lang, Ute|17.11.1948|Hb|13,0',
    'MSH|^~\\&|LAB\nPID|1||[[CUSTOMER_ID|4410337]]^^^KIS||Prantl^Ilka||19790412|F',
    'Die Policennummer ist [[CUSTOMER_ID|UV drei drei null sieben, Strich eins zwei]].',
  ],
  IBAN: [
    'Der Betrag ging auf IBAN [[IBAN|DE02 1203 0000 0000 2020 51]] ein.',
    'IBAN [[IBAN|DE02 1203 0000 0000 2020 51]] war falsch',
    'iban: [[IBAN|GB29 NWBK 6016 1331 9268 19]] please',
    // Mistyped, and yet somebody's.
    'IBAN [[IBAN|DE03 1203 0000 0000 2020 51]] stimmt nicht',
  ],
  CREDENTIAL: [
    'nightly job runs as svc_backup / [[CREDENTIAL|r7!Nordwind-Bank-12]]',
    'admin@shop.example / [[CREDENTIAL|Blumen&Topf44]]',
    'USER, PASSWORD = "reader", "[[CREDENTIAL|Wind4Rad!2021]]"',
    'command: redis-server --requirepass [[CREDENTIAL|Fuchs_im_Wald_7]]',
    'curl -u ilka:[[CREDENTIAL|Hafen7kran]] http://host.internal/',
    "CREATE USER app IDENTIFIED BY '[[CREDENTIAL|Hafen7kran]]';",
    'mein kennwort war bisher [[CREDENTIAL|Gletscher_Toni58]] und jetzt?',
    'Das Kennwort, wie neulich besprochen, lautet [[CREDENTIAL|Teekanne-37]].',
    'Als Passwort hab ich [[CREDENTIAL|Hafen!kran7]] genommen',
    '[[CREDENTIAL|Hafen!kran7]] als Passwort',
    'Codewort:    [[CREDENTIAL|Nebelkrähe]]',
    'Passphrase: [[CREDENTIAL|rotes boot am stillen ufer]]',
    'Recovery codes: [[CREDENTIAL|7f3k-9lqp]], [[CREDENTIAL|22sk-4mqx]]',
    'WLAN-Schlüssel: [[CREDENTIAL|5520 3317 8842]]',
    'Geheimzahl: [[CREDENTIAL|5 5 2 1]].',
    'Le code de la porte : [[CREDENTIAL|62A17]].',
    'creds: ilka.prantl:[[CREDENTIAL|Hafen!kran7]]',
  ],
  DATE_OF_BIRTH: [
    '66120441|Becker, Jonas|[[DATE_OF_BIRTH|03.05.1961]]|Hb|12,1\n66120442|Lang, Ute|[[DATE_OF_BIRTH|17.11.1948]]|Hb|13,0',
    'PID|1||4410337^^^KIS||Prantl^Ilka||[[DATE_OF_BIRTH|19790412]]|F',
    'Ute Lang, [[DATE_OF_BIRTH|17.11.1948]], wohnt allein',
    'Jonas Becker (Jg. [[DATE_OF_BIRTH|1961]]) pflegt sie',
    'Geburt: [[DATE_OF_BIRTH|7 APR 1992]], Herat',
    'née le [[DATE_OF_BIRTH|douze mars mille neuf cent soixante-trois]] à Dinan',
    'born on the [[DATE_OF_BIRTH|third of May nineteen eighty-four]]',
    'Die Geburtsdaten: [[DATE_OF_BIRTH|15.05.1986]] und [[DATE_OF_BIRTH|21.11.1984]].',
  ],
  LICENSE_PLATE: [
    'Zugmaschine [[LICENSE_PLATE|B 204 KLM]], Auflieger leer',
    'Taxi [[LICENSE_PLATE|JO-512 KM]] kommt um acht',
    'Kfz [[LICENSE_PLATE|ZG 203 118]]',
    'tablice [[LICENSE_PLATE|KR 5MN22]].',
    'the lorry ([[LICENSE_PLATE|221-KE-5530]]) is late',
    'la panda targata [[LICENSE_PLATE|gk 552 mr]] è pronta',
    'mit dem Transporter ([[LICENSE_PLATE|GA 552 KR]])',
  ],
  AGE: [
    'drei Kinder: Jana [[AGE|14]], Mia [[AGE|9]], Tim [[AGE|2]]',
    'ich bin jetzt [[AGE|siebenundfünfzig]].',
    'als [[AGE|Dreizehnjährige]] kam sie her',
    'gestürzt: Ehefrau [[AGE|77]]\n14:20:05 weiter',
    'Samira, [[AGE|11]] und Jonas, [[AGE|8]] - beide krank',
    'Text: Er, [[AGE|58]], Wanderer, sucht',
    'la niña tiene [[AGE|seis años]] y tos',
    'DNI 1234, [[AGE|47 años]], albañil',
  ],
  ADDRESS: [
    'wohnt in der [[ADDRESS|Lindenstraße zwölf]], hinten',
    '[[ADDRESS|Wanner Hellweg 118, 44649 Herne]]',
    'Objekt: ETW, [[ADDRESS|Steeler Hauptstr. 12, 45276 Essen]]',
    'wohnhaft [[ADDRESS|Rua do Sol 44, 4050-310 Porto]], ledig',
    'Ik woon op [[ADDRESS|Prins Mauritskade 12-II, 1091 AB Amsterdam]].',
    '[[ADDRESS|Haus 2, Am Sportplatz 7, 06366 Köthen]]',
    'ankunft ab vier, [[ADDRESS|birkenweg 9]], hinten',
    '"line1":"[[ADDRESS|Nørregade 8, 3. tv]]"',
    '[[ADDRESS|Pradler Au 12/3, 6020 Innsbruck]]',
  ],
  LOCATION: [
    'Geburt: 7.4.1992, [[LOCATION|Herat]]',
    'zuletzt in [[LOCATION|Kassel]] gemeldet',
    'sie stammt aus [[LOCATION|Qamischli]].',
    'Kontakt zum Vater in [[LOCATION|Rostock]] gibt es nicht',
    'vecino de [[LOCATION|Getxo]].',
    'Taufpate Jonas Becker (ev., [[LOCATION|Meißen]])',
  ],
  ORGANIZATION: [
    'Berater: [[ORGANIZATION|Bankhaus Kehl & Söhne]], guten Tag',
    'vom [[ORGANIZATION|TSV Blau-Weiß Ahrens]] kam nichts',
    'die [[ORGANIZATION|Praxis am Stadttor]] rief an',
    'Von: [[ORGANIZATION|Kehl & Lang Immobilien]]',
    '[[ORGANIZATION|HSG Weserbogen 08]], D-Jugend',
    'die [[ORGANIZATION|Evangelische Kirchengemeinde St. Nikolai]] lädt ein',
    'signé [[ORGANIZATION|Cabinet Kehl & Associés]]',
    'Angebot der Firma [[ORGANIZATION|Klemmert]] liegt vor',
  ],
  PHONE: [
    'Anruf von [[PHONE|0 30 / 55 20 33 07]] verpasst',
    'Gruß\nIlka\n[[PHONE|040.552.4733-12]]',
    'sonst [[PHONE|06.39.98.55.20]]',
    'Ihre Durchwahl? Die [[PHONE|5 5 2 7]].',
    'call ext. [[PHONE|5527]]',
    'Candela, al [[PHONE|985 55 20 33]], gracias',
  ],
  USERNAME: ['203.0.113.7 - [[USERNAME|shop_redaktion]] [14/Apr/2025:06:14:19 +0200] "GET / HTTP/1.1" 200'],
}

const LEFT: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  CUSTOMER_ID: [
    'Rechnung 2024-55120 und Bestellung 4500123456',
    'A-20129;Sessel rund;Eiche;129,00\nA-20130;Hocker Ulme;Buche;89,00',
    'Vertrag vom 12.03.2024 über 15.000 Euro',
    'Patient 3 von 12 klagt über Husten',
    'ab 1000 Kunden 2024',
  ],
  CREDENTIAL: [
    '"sessionId":"7b1d8c2e-55f2-4f3f-8a39-9b0c71de2a77","v":1',
    'proxy_pass http://127.0.0.1:8081;',
    'type Row = Uint8Array | Uint16Array | Uint32Array;',
    'Der Schlüssel hängt am Brett 12.',
    'Passwort vergessen? Bitte Formular 4711 ausfüllen.',
    'docker run --password-file /run/secret/x',
  ],
  DATE_OF_BIRTH: [
    'Rechnung, 12.03.1998, 400 Euro',
    'Wein Jahrgang 2015, trocken',
    'A-1;Sessel Ulme;12.03.1998;9\nA-2;Hocker Buche;13.03.1998;8',
  ],
  PHONE: ['Ohrmarke AT 03 2217 5520 fehlt', 'Transponder der Katze: 756 041 300 552 03', 'Stromzähler 1 LOG 0065 0552 9928'],
  ADDRESS: ['17:40:05 MELDUNG RD 1 Sturz', 'mail ola@firma.example.pl. rata 1800 zł', 'member no. E-30551, NHS patient'],
  ORGANIZATION: ['Blut|HBs Ag/Ak|neg.', 'Dernière AG : juin', 'Vater und Sohn kamen', 'die SV-Nummer fehlt'],
  LICENSE_PLATE: ['INFO SG25 QTY 000012: Menge', '| KX-2207 | Vase |', 'Artikel AB 1234 im Regal'],
  AGE: ['Level is 1, 4 or 5.', 'Kindersitz 2x im Lager', 'die 206. Anfrage'],
}

function finds(text: string, kind: string): readonly string[] {
  return detect(text, { recognizers })
    .filter((span) => span.kind === kind)
    .map((span) => `${span.start}:${text.slice(span.start, span.end)}`)
}

describe('notations', () => {
  for (const [kind, cases] of Object.entries(FOUND)) {
    test.each(cases)(`${kind}: %s`, (marked) => {
      const { text, expected } = unmark(marked)
      expect(finds(text, kind)).toEqual(expected.map(({ start, value }) => `${start}:${value}`))
    })
  }
  for (const [kind, cases] of Object.entries(LEFT)) {
    test.each(cases)(`no ${kind}: %s`, (text) => {
      expect(finds(text, kind)).toEqual([])
    })
  }
})
