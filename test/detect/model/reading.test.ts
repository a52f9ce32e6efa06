// Labels, windows, places of tokens, and one window read by a runtime that knows a few words.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignTokens } from '../../../src/detect/model/align.ts'
import { readLabels } from '../../../src/detect/model/labels.ts'
import { ModelError } from '../../../src/detect/model/model-error.ts'
import { type Runtime, readWindow } from '../../../src/detect/model/read-window.ts'
import { windowsOf } from '../../../src/detect/model/windows.ts'

describe('readLabels()', () => {
  it.each([
    ['B-PER', 'PERSON', true],
    ['I-PER', 'PERSON', false],
    ['private_person', 'PERSON', false],
    ['B-GIVENNAME', 'PERSON', true],
    ['S-EMAIL', 'EMAIL', true],
    ['I-TELEPHONENUM', 'PHONE', false],
    ['B-CREDIT_CARD', 'CREDIT_CARD', true],
    ['U-LOC', 'LOCATION', true],
    ['B-IBAN', 'IBAN', true],
    ['O', undefined, false],
    ['B-MISC', undefined, true],
  ])('%s means %s', (name, kind, begins) => {
    expect(readLabels([name, 'I-PER'])[0]).toEqual({ kind, begins })
  })

  it('lets the operator choose, with or without the position', () => {
    const labels = readLabels(['O', 'B-KUNDE', 'I-KUNDE', 'B-LOC'], { KUNDE: 'PERSON', LOC: 'none' })
    expect(labels.map(({ kind }) => kind)).toEqual([undefined, 'PERSON', 'PERSON', undefined])
  })

  it.each([
    ['a label that means nothing', ['O', 'B-PER', 'B-KUNDE'], {}, 'KUNDE'],
    ['a kind that is none', ['O', 'B-PER'], { PER: 'HUMAN' }, 'HUMAN'],
    ['a label that the model lacks', ['O', 'B-PER'], { ORT: 'LOCATION' }, 'ORT'],
    ['a model without personal data', ['O', 'MISC'], {}, 'no label'],
  ])('refuses %s', (_, names, chosen, word) => {
    expect(() => readLabels(names, chosen)).toThrow(ModelError)
    expect(() => readLabels(names, chosen)).toThrow(word)
  })
})

describe('windowsOf()', () => {
  it('leaves a short text whole and an empty one out', () => {
    expect(windowsOf('Anna Berg')).toEqual([{ start: 0, end: 9 }])
    expect(windowsOf(' … ')).toEqual([])
    expect(windowsOf('')).toEqual([])
  })

  it('covers every word, in order, none longer than it may be, and holds each short word whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zäöA-Z]{1,30}$/u), { maxLength: 120 }),
        fc.constantFrom(' ', '\n', '  \n'),
        (words, gap) => {
          const text = words.join(gap)
          const windows = windowsOf(text, 100, 40)
          for (const { start, end } of windows) expect(end - start).toBeLessThanOrEqual(100)
          for (const [i, { start }] of windows.entries()) if (i > 0) expect(start).toBeGreaterThan(windows[i - 1]?.start as number)
          for (const { index, 0: word } of text.matchAll(/\S+/gu))
            if (word.length <= 30) expect(windows.some(({ start, end }) => start <= index && end >= index + word.length)).toBe(true)
        },
      ),
    )
  })

  it('gets over a word without end', () => {
    const windows = windowsOf('😀'.repeat(500), 100, 40)
    expect(windows).toEqual([])
    const letters = windowsOf('x'.repeat(1000), 100, 40)
    expect(letters.at(-1)?.end).toBe(1000)
    expect(letters.length).toBeLessThan(30)
  })
})

describe('windowsOf() on a long text', () => {
  it.each(['a word ', 'x', '\n', ' . '])('takes time in proportion to its length: %j', (piece) => {
    const time = (length: number): number => {
      const text = piece.repeat(length / piece.length)
      const began = performance.now()
      windowsOf(text)
      return performance.now() - began
    }
    time(200_000)
    expect(Math.min(time(2_000_000), time(2_000_000))).toBeLessThan(40 * Math.max(5, Math.min(time(200_000), time(200_000))))
  })
})

describe('alignTokens()', () => {
  it.each([
    [
      'Bergmann,',
      ['Berg', '##mann', ','],
      [
        [0, 4],
        [4, 8],
        [8, 9],
      ],
    ],
    [
      'Müller',
      ['mu', '##ller'],
      [
        [0, 2],
        [2, 6],
      ],
    ],
    [
      'İpek',
      ['i', '##pek'],
      [
        [0, 1],
        [1, 4],
      ],
    ],
    [
      'ﬁrma',
      ['▁fi', 'rma'],
      [
        [0, 1],
        [1, 4],
      ],
    ],
    [
      'Anna',
      ['▁', 'Anna'],
      [
        [0, 0],
        [0, 4],
      ],
    ],
    ['x😀y', ['[UNK]'], [[0, 4]]],
    [
      'Özil',
      ['ĠÃĸ', 'zil'],
      [
        [0, 4],
        [0, 4],
      ],
    ],
  ])('finds the pieces of %s', (word, tokens, places) => {
    expect(alignTokens(word, tokens).map(({ start, end }) => [start, end])).toEqual(places)
  })
})

const LABELS = ['O', 'B-PER', 'I-PER', 'PASSWORD']

/** Splits words before punctuation and in the middle; labels by what a piece begins with. */
function runtime(maxTokens = 512, runs: (readonly number[])[] = []): Runtime {
  const tokens: string[] = ['<s>', '</s>']
  const id = (token: string): number => {
    const known = tokens.indexOf(token)
    return known >= 0 ? known : tokens.push(token) - 1
  }
  return {
    opening: [0],
    closing: [1],
    maxTokens,
    encode(word) {
      const pieces = (word.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? []).flatMap((piece) =>
        piece.length > 4 ? [piece.slice(0, 4), `##${piece.slice(4)}`] : [piece],
      )
      return { ids: pieces.map(id), tokens: pieces }
    },
    run(ids) {
      runs.push(ids)
      const column = (token: string): number => (/^Anna/.test(token) ? 1 : /^(?:Berg|Karl)/.test(token) ? 2 : /^pw/.test(token) ? 3 : 0)
      return Promise.resolve(Float32Array.from(ids.flatMap((each) => LABELS.map((_, i) => (i === column(tokens[each] ?? '') ? 4 : 0)))))
    },
  }
}

async function read(text: string, reader = runtime()): Promise<string[]> {
  const finds = await readWindow(text, reader, readLabels(LABELS), 0.5)
  return finds.map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`)
}

describe('readWindow()', () => {
  it.each([
    ['joins the words of a name and leaves punctuation out', 'Dear (Anna  Bergmann), hello', ['PERSON Anna  Bergmann']],
    ['joins over hyphens and apostrophes', 'Anna-Karl Berg-Bergmann.', ['PERSON Anna-Karl Berg-Bergmann']],
    ['parts values where one opens', 'Anna Berg Anna Karl', ['PERSON Anna Berg', 'PERSON Anna Karl']],
    ['parts values at other words', 'Karl and Berg', ['PERSON Karl', 'PERSON Berg']],
    ['takes whole words', 'Annabella', ['PERSON Annabella']],
    ['keeps the signs of a credential', 'use pw!', ['CREDENTIAL pw']],
    ['finds nothing where nothing is', 'order 4711', []],
    ['reads an empty text', '', []],
  ])('%s', async (_, text, expected) => {
    expect(await read(text)).toEqual(expected)
  })

  it('gives offsets in UTF-16 code units', async () => {
    expect(await readWindow('😀😀 Anna', runtime(), readLabels(LABELS), 0.5)).toMatchObject([{ start: 5, end: 9 }])
  })

  it('never gives the model more tokens than it can read, and leaves none out', async () => {
    const runs: (readonly number[])[] = []
    const text = `${'order 4711, '.repeat(30)}Anna Berg`
    expect(await read(text, runtime(16, runs))).toEqual(['PERSON Anna Berg'])
    expect(Math.max(...runs.map((ids) => ids.length))).toBeLessThanOrEqual(16)
    expect(runs.every((ids) => ids[0] === 0 && ids.at(-1) === 1)).toBe(true)
  })

  it('counts what a kind has together, and only from the threshold on', async () => {
    const unsure: Runtime = { ...runtime(), run: (ids) => Promise.resolve(Float32Array.from(ids.flatMap(() => [1, 1, 1, -9]))) }
    expect(await readWindow('Karl', unsure, readLabels(LABELS), 0.6)).toMatchObject([{ kind: 'PERSON', score: expect.closeTo(2 / 3, 3) }])
    expect(await readWindow('Karl', unsure, readLabels(LABELS), 0.7)).toEqual([])
  })
})
