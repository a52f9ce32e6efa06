import { expect, test } from 'vitest'
import { Scan } from '../../../src/detect/scan.ts'
import { WordTable } from '../../../src/detect/tagger/words.ts'

/** Words of the text for which the question is answered with yes. */
function wordsOf(text: string, ask: (words: WordTable, w: number) => boolean): string[] {
  const scan = new Scan(text)
  const words = new WordTable(scan)
  return Array.from({ length: words.count }, (_, w) => w)
    .filter((w) => ask(words, w))
    .map((w) => scan.text.slice(words.start[w], words.end[w]))
}

test('names in a mail address are no words in small letters', () => {
  const text = 'Jonas Albers <jonas.albers@nordlicht.example>, Nordlicht; ein lieber Gruß. Lieber Herr Albers'
  expect(wordsOf(text, (words, w) => words.inAddress(w))).toEqual(['Jonas', 'Albers', 'jonas', 'albers', 'Albers'])
  expect(wordsOf(text, (words, w) => words.seenSmall(w))).toEqual(['nordlicht', 'example', 'Nordlicht', 'ein', 'lieber', 'Lieber'])
})
