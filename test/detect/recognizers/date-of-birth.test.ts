import { describe } from 'vitest'
import { age } from '../../../src/detect/recognizers/any/age.ts'
import { dateOfBirth } from '../../../src/detect/recognizers/any/date-of-birth.ts'
import { itIsLinear, itLeaves, itMarks } from './marked-cases.ts'

describe('dateOfBirth', () => {
  itMarks(dateOfBirth, [
    'Ada Beispiel, geb. ⟦12.03.1984⟧, wohnhaft',
    'geboren am ⟦5. März 1961⟧ in Kassel',
    'Geburtsdatum: ⟦1984-03-12⟧',
    'Geb.-Dat.: ⟦3.4.85⟧',
    'DOB            ⟦08/11/1991⟧',
    'D.O.B.: ⟦14 Feb 2004⟧',
    'born on ⟦March 3rd, 1984⟧ in Cork',
    'née le ⟦21/03/1979⟧ (',
    'fecha de nacimiento: ⟦13/01/1960⟧.',
    'nata il ⟦12/04/1984⟧ a Milano',
    'patiënte (geb. ⟦14-06-1968⟧, BSN',
    'ur. ⟦3.05.1971⟧ w Łodzi',
    '"date_of_birth": "⟦1991-06-25⟧"',
    '"birthDate":"⟦1991-06-25⟧"',
    '"dob": "⟦19JUN84⟧"',
    'Ada Beispiel (*⟦12.3.84⟧)',
    'Sie sind am ⟦26.6.77⟧ geboren?',
    'Geburtsdatum          ⟦05.09.1988⟧                    ⟦27.01.1990⟧',
    'Geburtsdatum zur Sicherheit?\nANRUFER: ⟦Neunzehnter Achter siebenundfünfzig⟧.',
    'Name         geb. am\nBeispiel     ⟦30.11.62⟧',
    'BDAY:⟦1978-01-09⟧',
    'Data urodzenia: ⟦O8.O3.l979⟧',
  ])
  itLeaves(dateOfBirth, [
    'Frist bis 12.03.2025, Rechnung vom 1.2.2025.',
    '* 12.03.2024 Besprechung\n* 13.03.2024 Termin',
    '**12.03.2024** ist Abgabe',
    '3*12.3.84',
    'geb. Vogt, seit 12.03.2020 bei uns',
    'birth weight 3200 g',
  ])
  itIsLinear(dateOfBirth, ['geb. ', 'dob\n', '*1', 'geboren am ', 'geb 1.1.1'])
})

describe('age', () => {
  itMarks(age, [
    'die ⟦34-jährige⟧ Kundin',
    'Er ist ⟦34 Jahre alt⟧.',
    'aged ⟦34⟧, of Leeds',
    'a ⟦34-year-old⟧ man',
    'âgée de ⟦34 ans⟧,',
    'mujer de ⟦34 años⟧ que',
    'Edad: ⟦53 años⟧',
    'im Alter von ⟦34 Jahren⟧',
    '"age": ⟦34⟧,',
    'Mustafa Beispiel (⟦72⟧) kam',
    'meine Mutter (⟦91⟧)',
    'Tobi (⟦6 J.⟧)',
    'Er ist ⟦58⟧.',
  ])
  itLeaves(age, ['Tabelle (3) und Version (12)', '5 Jahre Garantie', 'hace 3 años', 'Raum 34, links', 'Er ist 34 km weit'])
  itIsLinear(age, ['(1) ', '1 ', '1 Jahre ', 'Er ist 1'])
})
