// Texts that name nobody: manuals, law, recipes, goods, logs, schemas. Whatever is found there is wrong; the number may fall and not rise.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { detect } from '../../src/detect/detect.ts'
import { KEPT_BY_DEFAULT, type Kind } from '../../src/detect/kinds.ts'

interface Quiet {
  readonly domain: string
  readonly text: string
}

const texts = readFileSync(new URL('../../bench/texts/quiet.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Quiet)

/** Persons found in all texts together: with what the tagger of the day knows of everyday words, so many. */
const MOST_PERSONS = 66
/** Texts in which anything is replaced. */
const MOST_TEXTS = 31

describe('detect() in texts without personal data', () => {
  const finds = texts.map(({ domain, text }) => ({
    domain,
    replaced: detect(text).filter(({ kind }) => !KEPT_BY_DEFAULT.includes(kind)),
  }))

  it('takes few words for persons', () => {
    const persons = finds.flatMap(({ replaced }) => replaced.filter(({ kind }) => kind === 'PERSON'))
    expect(persons.length).toBeLessThanOrEqual(MOST_PERSONS)
  })

  it('leaves most texts as they are', () => {
    expect(finds.filter(({ replaced }) => replaced.length > 0).length).toBeLessThanOrEqual(MOST_TEXTS)
  })

  it('finds no numbers, addresses, logins or secrets but one pod that is called a customer', () => {
    const others: readonly (readonly [string, Kind])[] = finds.flatMap(({ domain, replaced }) =>
      replaced.filter(({ kind }) => kind !== 'PERSON').map(({ kind }) => [domain, kind] as const),
    )
    expect(others).toEqual([['Log, Kubernetes', 'CUSTOMER_ID']])
  })

  it.each([
    'Mietrecht',
    'Kartoffelsuppe',
    'Datenschutzbegriffe',
    'Schraubenkunde',
    'AGB',
    'Erbrecht',
    'Log, Java',
    'JSON schema',
    'Licence',
  ])('leaves %s as it is', (domain) => expect(finds.find((text) => text.domain === domain)?.replaced).toEqual([]))
})
