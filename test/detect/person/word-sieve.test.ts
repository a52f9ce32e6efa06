import { describe, expect, it } from 'vitest'
import { WordSieve } from '../../../src/detect/person/word-sieve.ts'
import { wordHash } from '../../../src/detect/words.ts'

describe('WordSieve', () => {
  const sieve = new WordSieve()
  sieve.add('brandt', ['s', 'em'])
  sieve.add('mueller')
  sieve.add('muller')
  const mayHold = (lower: string): boolean => sieve.mayHold(wordHash(lower), lower, 0, lower.length)

  it.each(['brandt', 'brandts', 'brandtem', 'mueller', 'müller'])('lets %s through', (word) => {
    expect(mayHold(word)).toBe(true)
  })

  it.each(['brand', 'brandung', 'brandtes', 'muster', 'tilda'])('keeps %s back', (word) => {
    expect(mayHold(word)).toBe(false)
  })

  it('cannot tell words that could be spelled otherwise', () => {
    expect(mayHold('müde')).toBe(true)
  })

  it('keeps back nearly all words of a text', () => {
    const words = Array.from({ length: 2000 }, (_, i) => `wort${i}`)
    expect(words.filter(mayHold).length).toBeLessThan(20)
  })
})
