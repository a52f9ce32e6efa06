import { describe, expect, it } from 'vitest'
import { LeftOf } from '../../src/detect/left-of.ts'

describe('LeftOf', () => {
  it.each([
    [/\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'-]+(?:,| \() ?$/u, 'gestern kam Tilda Brandt (', true],
    [/\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'-]+(?:,| \() ?$/u, 'gestern kam Tilda Brandt', false],
    [/(?:^|[\n:;] ?)alter $/i, 'Alter ', true],
    [/(?:^|[\n:;] ?)alter $/i, 'ein Alter ', false],
    [/(?<!\p{L})(?:im|am) $/u, 'dim ', false],
  ])('says what %s says of %j', (pattern, text, ends) => {
    expect(pattern.test(text)).toBe(ends)
    expect(new LeftOf(pattern).test(text)).toBe(ends)
  })

  it('gives the match that begins first', () => {
    const pattern = /(\p{Lu}\p{Ll}+ )?\p{Lu}\p{Ll}+ $/u
    expect(new LeftOf(pattern).exec('von Tilda Brandt ')).toEqual(pattern.exec('von Tilda Brandt '))
    expect(new LeftOf(pattern).exec('von Tilda Brandt')).toBeNull()
  })

  it('takes patterns that end in $ only', () => {
    expect(() => new LeftOf(/abc/)).toThrow(TypeError)
  })
})
