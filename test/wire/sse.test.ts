import { describe, expect, it } from 'vitest'
import { formatRecord, SseParser } from '../../src/wire/sse.ts'

const encoder = new TextEncoder()

function parse(text: string, sizes: number): unknown[] {
  const parser = new SseParser()
  const bytes = encoder.encode(text)
  const records: unknown[] = []
  for (let at = 0; at < bytes.length; at += sizes) records.push(...parser.push(bytes.subarray(at, at + sizes)))
  return [...records, ...parser.end()]
}

describe('SseParser', () => {
  const stream = ': keepalive\n\nevent: a\ndata: {"x":"Müller 😀"}\n\ndata:no blank\r\n\r\ndata: one\ndata: two\n\nid: 3\n\ndata: last'
  const expected = [
    { event: 'a', data: '{"x":"Müller 😀"}' },
    { event: undefined, data: 'no blank' },
    { event: undefined, data: 'one\ntwo' },
    { event: undefined, data: 'last' },
  ]

  it('gives the same records wherever the bytes are cut', () => {
    for (let size = 1; size <= 40; size++) expect(parse(stream, size)).toEqual(expected)
    expect(parse(stream.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n'), 1)).toEqual(expected)
  })

  it('reads back what formatRecord() writes', () => {
    expect(parse(formatRecord('{}', 'x') + formatRecord('[DONE]'), 3)).toEqual([
      { event: 'x', data: '{}' },
      { event: undefined, data: '[DONE]' },
    ])
  })
})
