import { expect, test } from 'vitest'
import { foldHash, foldWord } from '../../../src/detect/lexicons/fold.ts'
import { COMMON, FIRST, LAST, nameFlags, PLACE } from '../../../src/detect/lexicons/names.ts'

test.each([
  ['Müller', 'mueller'],
  ['MUELLER', 'mueller'],
  ['Weiß', 'weiss'],
  ['Szczepański', 'szczepanski'],
  ['Nguyễn', 'nguyen'],
  ['Yıldırım', 'yildirim'],
  ['İbrahim', 'ibrahim'],
  ['Łukasz', 'lukasz'],
  ['Đorđević', 'dordevic'],
  ['Иван', 'иван'],
])('%s folds to %s, and its hash is that of the folded form', (word, folded) => {
  expect(foldWord(word)).toBe(folded)
  expect(foldHash(`<${word}>`, 1, 1 + word.length)).toBe(foldHash(folded, 0, folded.length))
})

test.each(['Anna', 'sevgi', 'MEHMET', 'Jürgen', 'Juergen', 'Adaeze', 'Fatoumata', 'Włodzimierz', 'Oleksandr', 'Thảo', 'Иван', 'Rojda'])(
  '%s is a first name',
  (word) => expect(nameFlags(word) & FIRST).toBe(FIRST),
)

test.each(['Schäfer', 'schaefer', 'Öztürk', 'Ozturk', 'Okafor', 'Kowalska', 'Nguyen', 'Petrović', 'Popescu', 'Hosseini', 'Iyer', 'Diallo'])(
  '%s is a surname',
  (word) => expect(nameFlags(word) & LAST).toBe(LAST),
)

test.each(['Koch', 'Bauer', 'Klein', 'Sommer', 'Rose', 'April', 'Will', 'Mark', 'Frank'])('%s is a name and an ordinary word', (word) => {
  const flags = nameFlags(word)
  expect(flags & (FIRST | LAST)).not.toBe(0)
  expect(flags & COMMON).toBe(COMMON)
})

test.each(['und', 'the', 'Vertrag', 'Rechnung', 'Angebot', 'function', 'nicht'])('%s is an ordinary word and no name', (word) =>
  expect(nameFlags(word) & (FIRST | LAST | COMMON)).toBe(COMMON),
)

test.each(['Hamburg', 'München', 'Warszawa', 'Österreich'])('%s is a place', (word) => expect(nameFlags(word) & PLACE).toBe(PLACE))

test.each(['qzxv', 'Rechnungsnummernkreis', '', 'x'])('%s is unknown', (word) => expect(nameFlags(word)).toBe(0))
