import { describe, expect, it } from 'vitest'
import { type Marking, parseMarks } from '../../bench/accuracy/documents.ts'
import { precision, recall, type ScoreOptions, score } from '../../bench/accuracy/score.ts'

function find(text: string, value: string, type: string): Marking {
  const start = text.indexOf(value)
  if (start < 0) throw new Error(`${value} is not in the text`)
  return { start, end: start + value.length, type }
}

/** Scores one marked text, of which the given pieces were found. */
function scoreOne(marked: string, finds: readonly (readonly [value: string, type: string])[], options?: ScoreOptions) {
  const { text, spans } = parseMarks(marked)
  return score([{ id: '1', lang: 'de', text, spans }], [finds.map(([value, type]) => find(text, value, type))], options)
}

const ANNA = 'Frau ⟦PERSON|Anna Berg⟧ wohnt in ⟦LOCATION|Bremen⟧.'

describe('parseMarks()', () => {
  it('takes the marks out and gives offsets of what is left', () => {
    const { text, spans } = parseMarks('⟦PERSON|Jörg⟧ schreibt 🙂 an ⟦EMAIL|a@b.example⟧')
    expect(text).toBe('Jörg schreibt 🙂 an a@b.example')
    expect(spans.map(({ start, end, type }) => [type, text.slice(start, end)])).toEqual([
      ['PERSON', 'Jörg'],
      ['EMAIL', 'a@b.example'],
    ])
  })
})

describe('score()', () => {
  it.each([
    ['the value exactly', [['Anna Berg', 'PERSON']], { found: 1, typed: 1 }],
    ['more than the value', [['Frau Anna Berg', 'PERSON']], { found: 1, typed: 1 }],
    [
      'it in two pieces',
      [
        ['Anna', 'PERSON'],
        ['Berg', 'PERSON'],
      ],
      { found: 1, typed: 1 },
    ],
    ['it under another kind', [['Anna Berg', 'ORGANIZATION']], { found: 1, typed: 0 }],
    ['a part of it', [['Anna', 'PERSON']], { found: 0, typed: 0 }],
    ['nothing', [], { found: 0, typed: 0 }],
  ] as const)('counts a find of %s', (_, finds, expected) => {
    expect(scoreOne('Frau ⟦PERSON|Anna Berg⟧ rief an.', finds)).toMatchObject({ marked: 1, false: 0, ...expected })
  })

  it('lets punctuation and blanks within a value stay readable', () => {
    expect(
      scoreOne('Tel. ⟦PHONE|0421 / 55-12⟧', [
        ['0421', 'PHONE'],
        ['55', 'PHONE'],
        ['12', 'PHONE'],
      ]),
    ).toMatchObject({ found: 1 })
  })

  it('tells names of which only the form of address is readable from names that are missed', () => {
    const marked = '⟦PERSON|Mr Anna Berg⟧ spoke.'
    expect(scoreOne(marked, [['Anna Berg', 'PERSON']])).toMatchObject({ marked: 1, found: 0, named: 1 })
    expect(scoreOne(marked, [['Berg', 'PERSON']])).toMatchObject({ found: 0, named: 0 })
    expect(scoreOne(marked, [['Mr Anna Berg', 'PERSON']])).toMatchObject({ found: 1, named: 1 })
  })

  it('lets a genitive s stay readable, but no other letter', () => {
    expect(scoreOne('⟦PERSON|Bergs⟧ Akte', [['Berg', 'PERSON']])).toMatchObject({ found: 1 })
    expect(scoreOne('⟦PERSON|Bergen⟧ Akte', [['Berge', 'PERSON']])).toMatchObject({ found: 0 })
    expect(scoreOne('⟦PERSON|BERGS⟧ AKTE', [['BERG', 'PERSON']])).toMatchObject({ found: 0 })
  })

  it('calls a find false only if it touches no mark at all', () => {
    const result = scoreOne(ANNA, [
      ['Anna Berg', 'PERSON'],
      ['wohnt', 'PERSON'],
      ['in Brem', 'PERSON'],
    ])
    expect(result).toMatchObject({ marked: 2, found: 1, false: 1 })
    expect([recall(result), precision(result)]).toEqual([0.5, 0.5])
    expect(result.byKind.get('PERSON')).toEqual({ marked: 1, found: 1, named: 1, typed: 1, false: 1 })
    expect(result.byLanguage.get('de')).toMatchObject({ marked: 2, false: 1, words: 6 })
  })

  it.each(['PUBLIC', 'OTHER'])('neither asks for %s marks nor calls a find in them false', (type) => {
    const marked = `Die ⟦${type}|Bertold-Brecht-Straße⟧ ist gesperrt.`
    expect(scoreOne(marked, [['Brecht', 'PERSON']])).toMatchObject({ marked: 0, false: 0 })
    expect(scoreOne(marked, [])).toMatchObject({ marked: 0, false: 0 })
  })

  it('leaves types out that are not asked for or not judged; what touches them is still not false', () => {
    const asked = (type: string) => type === 'PERSON'
    expect(
      scoreOne(
        ANNA,
        [
          ['Bremen', 'LOCATION'],
          ['wohnt', 'LOCATION'],
        ],
        { asked, judged: asked },
      ),
    ).toMatchObject({
      marked: 1,
      found: 0,
      false: 0,
    })
    expect(
      scoreOne(
        ANNA,
        [
          ['Bremen', 'PERSON'],
          ['wohnt', 'PERSON'],
        ],
        { asked, judged: asked },
      ),
    ).toMatchObject({ marked: 1, false: 1 })
  })

  it('adds up documents, of which one may have no finds at all', () => {
    const { text, spans } = parseMarks(ANNA)
    const documents = [1, 2].map((id) => ({ id: String(id), lang: 'de', text, spans }))
    expect(score(documents, [[find(text, 'Anna Berg', 'PERSON')]])).toMatchObject({ documents: 2, words: 12, marked: 4, found: 1 })
  })
})
