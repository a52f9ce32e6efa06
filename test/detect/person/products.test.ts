import { describe, expect, it } from 'vitest'
import { detect } from '../../../src/detect/detect.ts'

const persons = (text: string): string[] =>
  detect(text)
    .filter(({ kind }) => kind === 'PERSON')
    .map(({ start, end }) => text.slice(start, end))

const manual = (subject: string): string =>
  [
    `# ${subject} in short`,
    `Install ${subject} with \`npm install x\` and run \`x --help\`.`,
    `The minus sign tells ${subject} that a word must never appear.`,
    `Every page of ${subject} has a layout, see [layouts](./layouts.md).`,
    `A module of ${subject} is a class with a \`run()\` method.`,
    `The cache of ${subject} lies in \`var/cache\`.`,
    `Templates of ${subject} end in \`.html5\`.`,
    `Themes can be moved from one ${subject} to another.`,
  ].join('\n\n')

describe('withoutProducts()', () => {
  it('leaves alone what a manual is about', () => {
    expect(persons(manual('Tranquo'))).toEqual([])
  })

  it('keeps a name that something announces', () => {
    const text = `${manual('Wehrhagen')}\n\nQuestions go to Mr Wehrhagen.\n`
    expect(persons(text)).toContain('Wehrhagen')
    expect(persons(text).length).toBeGreaterThan(6)
  })

  it('keeps a name that the lexicon knows', () => {
    expect(persons(manual('Brückner'))).not.toEqual([])
  })
})
