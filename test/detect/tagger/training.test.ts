import { expect, test } from 'vitest'
import { Scan } from '../../../src/detect/scan.ts'
import { MODEL_BYTES, Network } from '../../../src/detect/tagger/network.ts'
import { scoreWords } from '../../../src/detect/tagger/tag-persons.ts'
import { VOCABULARY_BYTES, Vocabulary } from '../../../src/detect/tagger/vocabulary.ts'
import { WordTable } from '../../../src/detect/tagger/words.ts'
import { changeCase, Names, swapNames } from '../../../train/augment.ts'
import { parseMarked, type Sample } from '../../../train/corpora.ts'
import { OrdinaryWords } from '../../../train/ordinary-words.ts'
import { Random } from '../../../train/random.ts'
import { trainModel } from '../../../train/train-model.ts'

const names = new Names([])

function sample(id: string, marked: string): Sample {
  return { id, set: 'own.test', ...parseMarked(marked) }
}

const own = [
  sample('a', 'Sehr geehrte Frau ⟦PERSON|Albers⟧, Ihr Paket ist da. Gruß ⟦PERSON|Jonas Meinken⟧'),
  sample('b', 'Herr ⟦PERSON|Ilić⟧ und Frau ⟦PERSON|Obi⟧ besuchen ⟦ORGANIZATION|Nordlicht GmbH⟧ in ⟦LOCATION|Soltau⟧.'),
]

test('inline marks become spans of the plain text', () => {
  const { text, marks } = own[1] as Sample
  expect(marks.map((mark) => [mark.type, text.slice(mark.start, mark.end)])).toEqual([
    ['PERSON', 'Ilić'],
    ['PERSON', 'Obi'],
    ['ORGANIZATION', 'Nordlicht GmbH'],
    ['LOCATION', 'Soltau'],
  ])
})

test('swapping renames persons and nothing else, the same word always alike', () => {
  const original = sample('c', '⟦PERSON|Kröger⟧ fragt: Wo ist ⟦PERSON|KRÖGER⟧? Bei ⟦PERSON|Kröger⟧.')
  const swapped = swapNames(original, names, new Random(1))
  const [one, two, three] = swapped.marks.map((mark) => swapped.text.slice(mark.start, mark.end))
  expect(one).not.toBe('Kröger')
  expect(two).toBe(one?.toUpperCase())
  expect(three).toBe(one)
  expect(swapped.text).toBe(`${one} fragt: Wo ist ${two}? Bei ${three}.`)
})

test('a mail address follows the name of its owner', () => {
  const original = sample('f', 'Von: ⟦PERSON|Kröger⟧ <⟦EMAIL|info.kroeger@kroeger.example⟧>, siehe ⟦IP|10.0.0.1⟧')
  const swapped = swapNames(original, names, new Random(1))
  const [name, mail, address] = swapped.marks.map((mark) => swapped.text.slice(mark.start, mark.end))
  expect(mail).toMatch(/^info\.[a-z]+@kroeger\.example$/)
  expect(mail).not.toContain('.kroeger@')
  expect(mail?.at(5)).toBe(name?.charAt(0).toLowerCase())
  expect(address).toBe('10.0.0.1')
})

test('ordinary words give way to words that end alike; names, marks and cues stay', () => {
  const original = sample('g', 'Die Verhandlung mit ⟦PERSON|Albers⟧: Verhandlung über ⟦LOCATION|Rechnung⟧.')
  const others = sample('h', 'Die Lieferung und die Buchung von Frau ⟦PERSON|Brandung⟧. Brandung!')
  const swapped = new OrdinaryWords([others]).swap(original, 1, new Random(2))
  expect(swapped.text).toMatch(/^Die (Lieferung|Buchung) mit Albers: \1 über Rechnung\.$/)
  expect(swapped.marks.map((mark) => swapped.text.slice(mark.start, mark.end))).toEqual(['Albers', 'Rechnung'])
})

test('a change of case keeps offsets or is not made', () => {
  expect(changeCase(sample('d', 'Groß in ⟦PERSON|Łódź⟧'), 'capitals').text).toBe('GROß IN ŁÓDŹ')
  expect(changeCase(sample('e', 'ﬁ'), 'capitals').text).toBe('ﬁ')
})

test('the same texts give the same model, and it has learnt them', { timeout: 60_000 }, () => {
  const material = { corpora: [], own, quiet: [], names, templates: 40 }
  const { model, vocabulary } = trainModel(material, 4, () => undefined)
  expect(model).toHaveLength(MODEL_BYTES)
  expect(vocabulary).toHaveLength(VOCABULARY_BYTES)
  expect(Buffer.compare(model, trainModel(material, 4, () => undefined).model)).toBe(0)

  const words = new WordTable(new Scan('Sehr geehrte Frau Albers, Ihr Paket ist da.'), new Vocabulary(vocabulary))
  const scores = scoreWords(words, new Network(model))
  expect(scores[3]).toBeGreaterThan(0.5)
  expect(scores[5]).toBeLessThan(0.5)
})

test('a model of the wrong size is refused', () => {
  expect(() => new Network(new Uint8Array(8))).toThrow(TypeError)
})
