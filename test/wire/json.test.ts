import { describe, expect, it } from 'vitest'
import { parseBody } from '../../src/wire/json.ts'

const codeOf = (text: string) => {
  try {
    parseBody(text)
    return undefined
  } catch (error) {
    return (error as { code?: string }).code
  }
}

describe('parseBody()', () => {
  it('takes objects, whatever their strings hold', () => {
    for (const body of [{}, { a: 1 }, { a: '":"', b: '\\"', c: '{"a":1,"a":2}', d: [{ a: 1 }, { a: 2 }], '\\': 1, 'x"': { 'y:': 'z' } }]) {
      expect(parseBody(JSON.stringify(body))).toEqual(body)
      expect(parseBody(JSON.stringify(body, null, 2))).toEqual(body)
    }
  })

  it('refuses what is no object', () => {
    for (const text of ['', 'null', '[]', '"a"', '1', '{', '{"a":}', '{"a":1}x', '\u0000']) expect(codeOf(text)).toBe('invalid_json')
  })

  it('refuses repeated keys, escaped ones as well', () => {
    for (const text of [
      '{"a":1,"a":1}',
      '{"a":{"b":1,"b":2}}',
      '[]{"a":1}',
      '{"a":1,"\\u0061":2}',
      '{"x":[{"a" :1 , "a"\n:2}]}',
      '{"__proto__":1,"__proto__":2}',
    ]) {
      expect(['duplicate_key', 'invalid_json']).toContain(codeOf(text))
    }
    expect(codeOf('{"a":1,"\\u0061":2}')).toBe('duplicate_key')
    expect(codeOf('{"__proto__":1}')).toBeUndefined()
  })

  it('refuses nesting that could exhaust the stack', () => {
    expect(codeOf(`{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`)).toBe('invalid_json')
    expect(codeOf(`{"a":${'['.repeat(50)}${']'.repeat(50)}}`)).toBeUndefined()
  })
})
