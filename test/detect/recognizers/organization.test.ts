import { describe } from 'vitest'
import { location } from '../../../src/detect/recognizers/any/location.ts'
import { organization } from '../../../src/detect/recognizers/any/organization.ts'
import { tableColumns } from '../../../src/detect/recognizers/any/table-columns.ts'
import { itIsLinear, itLeaves, itMarks } from './marked-cases.ts'

describe('organization', () => {
  itMarks(organization, [
    'bei der ⟦Beispiel Stahlbau GmbH & Co. KG⟧, Kassel',
    'von der ⟦hallertau muster gmbh⟧ schreiben',
    '⟦Bäckerei Muster e.K.⟧;Inhaberin',
    '⟦Kita Sonnenschein e.V.⟧',
    '⟦Fincas Rosal, S.L.⟧ hat',
    '⟦Drukarnia Przykład sp. z o.o.⟧.',
    '⟦Oder-Spree Muster GmbH⟧',
    'vor dem ⟦Amtsgericht Kassel⟧ HRB 1',
    '⟦Beckett Park Surgery⟧, Dr Young',
  ])
  itLeaves(organization, ['wiegt 94 kg', 'die GmbH', 'am Sa und So', 'HRB 4471 AG Musterstadt', 'mit Frau Klinik'])
  itIsLinear(organization, ['A GmbH ', 'Praxis A ', 'A und ', 'a.'])
})

describe('location', () => {
  itMarks(location, [
    'wohnhaft in ⟦Bad Tölz⟧, ledig',
    'geboren am 5. März 1961 in ⟦Naumburg (Hessen)⟧, wohnhaft',
    'née à ⟦Roubaix⟧, elle',
    'Nata il 12/04/1984 a ⟦Milano⟧, residente',
    'she lives in ⟦Cork⟧.',
    'Yo vivo en ⟦Tudela⟧.',
    '"geburtsort": "⟦Pirmasens⟧"',
    'Geburtsort  ⟦Donaueschingen⟧\n',
    'Anton Beispiel aus ⟦Landeck⟧ (A)',
  ])
  itLeaves(location, ['Wir fahren nach Berlin.', 'lebt in Scheidung', 'Messe in Nürnberg', '"city": null'])
  itIsLinear(location, ['wohnhaft in ', 'geboren ', 'ort '])
})

describe('tableColumns', () => {
  itMarks(tableColumns, [
    'Id,Assignee,Reporter\n1,⟦osauer⟧,⟦akaya⟧\n2,,⟦jhuber-ext⟧\n',
    'Name;Geburtsdatum;Ort\nX;⟦12.03.1984⟧;⟦Kassel⟧\n',
    '| Name | Alter |\n|------|------:|\n| X    | ⟦67⟧    |\n',
    "INSERT INTO t (id, dob) VALUES\n ('P,1','⟦1990-08-13⟧'),\n ('P-2','⟦1977-03-30⟧');",
    'name\tstreet\tzip\nX\t⟦Am Hang 3⟧\t⟦34131⟧\n',
  ])
  itLeaves(tableColumns, ['Der Ort, der Tag, das Alter\nsind alle da.', 'user;host\nroot;db1\n', 'Alter;Firma', 'id,age\n1,jung\n'])
  itIsLinear(tableColumns, ['ort,ort\n', 'ort;', 'user;user\n@a;@b\n', 'insert into a (', '1 ort '])
})
