import { describe } from 'vitest'
import { address } from '../../../src/detect/recognizers/any/address.ts'
import { addressFields } from '../../../src/detect/recognizers/any/address-fields.ts'
import { itIsLinear, itLeaves, itMarks } from './marked-cases.ts'

describe('address, German', () => {
  itMarks(address, [
    'Ich wohne ⟦Falkenhorster Straße 61, 2. Hinterhof, 10961 Berlin⟧, im Hof.',
    'Beispielwerk GmbH · ⟦Ludwig-Thoma-Straße 22 · 34131 Kassel⟧\nTel.',
    'Frau Muster\n⟦Am Alten Kanal 7a\n26506 Norden⟧\n\nGuten Tag',
    'komme nach ⟦hauptstr. 5 in 50667 köln⟧ bitte',
    'Büro: ⟦Hauptstr.5⟧, zweites Haus',
    '⟦Straße des 17. Juni 135, 10623 Berlin⟧',
    '⟦Unter den Linden 5⟧, Berliner Büro',
    'Treffen ⟦Zum Hirschen 7⟧.',
    '⟦Wiener Straße 12/3/4, 8020 Graz⟧',
    '⟦Bahnhofstrasse 8, CH-3900 Brig⟧ · 027',
    '⟦Postfach 12 34, 10115 Berlin⟧',
    'wohnt ⟦Kehlen 12, 88069 Tettnang⟧',
    'ERIKA BEISPIEL\n⟦MARKTGASSE 27 · 90403 NÜRNBERG⟧',
    '⟦Käthe-Beispiel-Allee 112, App. 9, 04109 Leipzig⟧',
    'Wohnen Sie noch ⟦Rübenkamp 18⟧?',
    '⟦Untere Donaulände 9⟧.',
    'in der ⟦hermann löns str 3 b⟧, flur',
    'Anschrift in ⟦31134 Hildesheim⟧ bekannt',
    '⟦D-88410 Bad Wurzach⟧',
    '⟦Burgstraße 33–35, 34466 Wolfhagen⟧',
    '⟦Am Hang 3, 65817 Eppstein am Taunus⟧, Hessen',
  ])
  itLeaves(address, [
    'Siehe Seite 12 und § 5 Abs. 3.',
    'Windows 11 auf Raum 204, Platz 3 im Turnier.',
    'Am Montag 12 Leute, im Kapitel 3 und Im Jahr 2024.',
    'Die Friedrichstraße ist gesperrt.',
    'Auf dem Parkplatz 3 und am Arbeitsplatz 12.',
    'Sponsoring 2024 und Monitoring 2 laufen.',
    '12345 Stück für 10000 Euro.',
    'Der Weg 3 ist lang, Zeile 5 falsch.',
    'Goethestraße 5 km entfernt.',
    'connect host=10.20.4.17 port=5432 db=lager',
    'Bei der Eröffnung 1829 durch die Stadt.',
    'Käufer 1: Orhan, In der RE 25-118 steht',
    'HRB 4471 AG Musterstadt',
  ])
})

describe('address, elsewhere', () => {
  itMarks(address, [
    'Send it to ⟦12 Baker Street, Flat 3B, London NW1 6XE⟧.',
    '⟦Flat 2, 17 Cromwell Terrace, Leeds LS6 4QP⟧',
    'she is at ⟦22b sandringham rd, ipswich ip2 9hd⟧.',
    '⟦4 Mill Lane, Ballina, Co. Mayo, F26 X4K8⟧',
    'lives at ⟦350 Maple Avenue, Springfield, IL 62704⟧',
    'au ⟦12 rue de la Paix, 75002 Paris⟧ ;',
    '⟦3 bis av. Victor Hugo, 69007 Lyon⟧',
    'mme petit, ⟦14 bis rue des lilas 37000 tours⟧.',
    'vive en la ⟦C/ Mayor 5, 3º B, 28013 Madrid⟧. Yo',
    '⟦Avenida del Puerto, 214, pta. 9, 46023 Valencia⟧, en adelante',
    'residente in ⟦Via Roma 12, 20121 Milano⟧',
    '⟦Prinsengracht 263, 1016 GV Amsterdam⟧',
    'op de ⟦kerkstraat 8a, 3811 cv amersfoort⟧.',
    '⟦ul. Długa 5/7, 80-831 Gdańsk⟧',
    'PO: ⟦PO Box 123⟧',
    'domicilio en ⟦Camino del Pozo s/n, 44100 Albarracín⟧, EXPONE',
    '⟦Quarry Road, Killaloe, Co. Clare, V94 F2X8⟧',
    'Objekt: ⟦Unterm Kirchberg 6a, 98693 Ilmenau⟧',
  ])
  itLeaves(address, [
    '5 Star Reviews in 2 Way Mode',
    'We need 3 cours de langue',
    'send via Teams 2 times',
    '12 place holders',
    'K sérico 4,2 mmol/l',
  ])
})

describe('addressFields', () => {
  itMarks(addressFields, [
    'Straße: ⟦Im Winkel 4⟧\nPLZ: ⟦12345⟧',
    '{"strasse": "⟦Schachenstr. 71⟧", "plz": "⟦66954⟧"}',
    '"street":"⟦Old Mill⟧","zip":"⟦LS6 4QP⟧"',
    'Straße, Nr.       ⟦Beim Wasserturm 3⟧\n',
    'ADR;TYPE=WORK:;;⟦Göttinger Landstr. 61⟧;⟦Northeim⟧;;⟦37154⟧;Deutschland',
    'Domicilio: ⟦Calle Nueva, 36⟧.\n',
  ])
  itLeaves(addressFields, [
    'IP-Adresse: 10.0.0.17',
    'E-Mail-Adresse: a@example.org',
    '"address": "0x00ff12"',
    'Adresse: wird nachgereicht',
    'même adresse           Tél. 06.39.98.70.02',
  ])
})

describe('time', () => {
  itIsLinear(address, ['1 ', 'Straße 1 ', 'Am Aaaa 3 ', '12 rue de ', '12 Baker Park ', '12345 A', '1, ', 'A-'])
  itIsLinear(addressFields, ['Adresse: a ', 'PLZ      ', 'street'])
})
