import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unfold } from '../../src/dialects/unfold.ts'
import type { Json } from '../../src/wire/json.ts'

describe('unfold()', () => {
  it('writes members as lines that a recognizer can read', () => {
    const { text } = unfold({ customer: { name: 'Anna Berg', phones: [4915112345678, '030 1'] }, vip: true, note: null })
    expect(text).toBe('customer:\nname: Anna Berg\nphones:\n4915112345678\n030 1\nvip: true\nnote: null\n')
  })

  it('writes values, numbers and names back, in order, and leaves the original alone', () => {
    const value: Json = { 'anna@berg.example': { id: 17, list: ['a', { b: 'c' }] }, z: 'y' }
    const unfolded = unfold(value)
    for (const leaf of unfolded.leaves) {
      const piece = unfolded.text.slice(leaf.start, leaf.end)
      if (['anna@berg.example', '17', 'c'].includes(piece)) leaf.write(`<${piece}>`)
    }
    expect(JSON.stringify(unfolded.result())).toBe('{"<anna@berg.example>":{"id":"<17>","list":["a",{"b":"<c>"}]},"z":"y"}')
    expect(JSON.stringify(value)).toBe('{"anna@berg.example":{"id":17,"list":["a",{"b":"c"}]},"z":"y"}')
  })

  it('covers every string, number and name of any value, and changes nothing by itself', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const unfolded = unfold(value as Json)
        expect(unfolded.changed()).toBe(false)
        expect(unfolded.result()).toEqual(value)
        for (const leaf of unfolded.leaves) leaf.write('X')
        const left = JSON.stringify(unfolded.result() ?? null)
          .replaceAll(/"X?"/g, '')
          .match(/["0-9]/)
        expect(left).toBeNull()
      }),
    )
  })
})
