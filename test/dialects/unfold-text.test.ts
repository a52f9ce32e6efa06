import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unfold } from '../../src/dialects/unfold.ts'
import { unfoldText } from '../../src/dialects/unfold-text.ts'
import type { Json } from '../../src/wire/json.ts'

describe('unfoldText()', () => {
  it('reads escapes, and replaces in place', () => {
    const source = ' { "name" : "J\\u00f6rg \\"Jo\\" M\\u00fcller",\n  "id": 12345678901234567890, "ok": true, "list": [1.50, null, "x"] } '
    const unfolded = unfoldText(source)
    expect(unfolded?.text).toBe('name: Jörg "Jo" Müller\nid: 12345678901234567890\nok: true\nlist:\n1.50\nx\n')
    unfolded?.leaves[1]?.write('PERSON_1')
    expect(unfolded?.result()).toBe(source.replace(/"J\\u.*?ller"/, '"PERSON_1"'))
  })

  it('replaces names and numbers by strings', () => {
    const unfolded = unfoldText('{"anna@berg.example":[4915112345678]}')
    for (const leaf of unfolded?.leaves ?? []) leaf.write('T')
    expect(unfolded?.result()).toBe('{"T":["T"]}')
  })

  it.each(['', 'plain', '12', 'true', '{', '{"a":}', 'Kunde: {"a":1}', '['.repeat(101) + ']'.repeat(101)])(
    'leaves %j to be read as text',
    (source) => {
      expect(unfoldText(source)).toBeUndefined()
    },
  )

  it('reads long strings full of escapes', () => {
    const source = JSON.stringify({ x: 'a"\\'.repeat(1_000_000), y: '\n'.repeat(1_000_000) })
    expect(unfoldText(source)?.result()).toBe(source)
  })

  it('takes a string alone', () => {
    const unfolded = unfoldText('"Anna \\"Anni\\" Berg"')
    expect(unfolded?.text).toBe('Anna "Anni" Berg\n')
    unfolded?.leaves[0]?.write('T')
    expect(unfolded?.result()).toBe('"T"')
  })

  it('reads and rewrites any document as the value itself would be', () => {
    const document = fc.oneof(fc.array(fc.jsonValue(), { minLength: 1 }), fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }))
    fc.assert(
      fc.property(document, fc.nat(3), (value, indent) => {
        const source = JSON.stringify(value, null, indent)
        const unfolded = unfoldText(source)
        const whole = unfold(JSON.parse(source) as Json)
        expect(unfolded?.result()).toBe(source)
        const plain = (text: string | undefined) => text?.replace(/-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/g, '0')
        expect(plain(unfolded?.text)).toBe(plain(whole.text))
        for (const leaf of unfolded?.leaves ?? []) leaf.write('X')
        for (const leaf of whole.leaves) leaf.write('X')
        expect(JSON.parse(unfolded?.result() ?? '')).toEqual(whole.result())
      }),
    )
  })
})
