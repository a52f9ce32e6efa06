// Texts made to be slow for the recognizers of rows, records, pairs and places: time must grow with length alone.
import { describe } from 'vitest'
import { address } from '../../../src/detect/recognizers/any/address.ts'
import { age } from '../../../src/detect/recognizers/any/age.ts'
import { credentialPair } from '../../../src/detect/recognizers/any/credential-pair.ts'
import { hl7Patient } from '../../../src/detect/recognizers/any/hl7-patient.ts'
import { keyedRecord } from '../../../src/detect/recognizers/any/keyed-record.ts'
import { allLabels } from '../../../src/detect/recognizers/any/label-table.ts'
import { labelledColumns } from '../../../src/detect/recognizers/any/labelled-column.ts'
import { labelledValues } from '../../../src/detect/recognizers/any/labelled-value.ts'
import { location } from '../../../src/detect/recognizers/any/location.ts'
import { recordRows } from '../../../src/detect/recognizers/any/record-rows.ts'
import { tableColumns } from '../../../src/detect/recognizers/any/table-columns.ts'
import { plateInContext } from '../../../src/detect/recognizers/eu/license-plate.ts'
import { itIsLinear } from './marked-cases.ts'

describe('record rows', () => itIsLinear(recordRows, ['7|Lang, Ute|1.1.1950|x\n', 'a,b,c\n', '|||||', 'A, B;;', '"a,b",1,2\n\n']))
describe('aligned rows', () =>
  itIsLinear(recordRows, ['a  b  ', 'A-12  Anna Lang  1.1.1950\n', 'x  y  z\n--  --  --\n', '-- ', '--  --\n']))
describe('spoken addresses', () =>
  itIsLinear(address, ['via Roma ', 'zwölf rue ', 'Two Main Street ', 'Am Weg zwei ', 'ulica Długa pięć ']))
describe('relatives', () => itIsLinear(location, ['chez sa soeur ', 'born 1 May 1980, ', 'zuletzt ']))
describe('keyed records', () => itIsLinear(keyedRecord, ['"id":"A1234","name":"', 'nr=1 name=', '"id": "11111111']))
describe('credential pairs', () => itIsLinear(credentialPair, ['a_b / A1!', ' mit x1', 'mysql -u ', 'curl -u a:', 'user, pw = "']))
describe('patients', () => itIsLinear(hl7Patient, ['\nPID|', 'PID|1||2^^^|', '||||']))
describe('labels', () =>
  itIsLinear(labelledValues(allLabels), [
    'PIN?\n',
    'Kundennummer?\nA: ',
    'passwort war ',
    'Mitglied: A B, Nr. ',
    'kunde ',
    '"customer":{"id":',
  ]))
describe('label columns', () => itIsLinear(labelledColumns(allLabels), ['kundennr;b;c;d\n', 'kundennr,b\n1,"2,3"\n', '\tpasswort\n']))
describe('table columns', () => itIsLinear(tableColumns, ['geb;b;c;d\n\n', 'geb|b|c|d\nx\n', 'geb,ort,c\n']))
describe('places', () => itIsLinear(location, ['Mutter in ', 'A†', 'Ab (', 'ABCDEFGH', 'geb. am ', 'wohnt in ']))
describe('ages', () => itIsLinear(age, ['elfjährige ', 'ich bin ', '12 Jahre ', 'Ab 1, ', 'zwanzig']))
describe('plates', () => itIsLinear(plateInContext, ['auto A 1 ', 'kfz ZH 1', 'bus A-1-']))
