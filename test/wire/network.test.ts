import { describe, expect, it } from 'vitest'
import { residencyProblem } from '../../src/policy/residency.ts'
import { isLoopback, isPrivate } from '../../src/wire/network.ts'

describe('isLoopback()', () => {
  it.each([
    ['127.0.0.1', true],
    ['127.9.8.7', true],
    ['localhost', true],
    ['::1', true],
    ['[::1]', true],
    ['0.0.0.0', false],
    ['127.0.0.1.example.com', false],
    ['127.example.com', false],
    ['localhost.example', false],
  ])('%s: %s', (host, expected) => expect(isLoopback(host)).toBe(expected))

  it('is not taken in by a name that begins like an address', () => {
    expect(residencyProblem('local', 'https://127.example.com/v1')).toBeDefined()
    expect(residencyProblem('EU', 'http://127.example.com/v1')).toBeDefined()
  })
})

describe('isPrivate()', () => {
  it.each([
    ['10.1.2.3', true],
    ['192.168.0.9', true],
    ['172.16.0.1', true],
    ['[fd00::1]', true],
    ['ollama', true],
    ['gpu.internal', true],
    ['8.8.8.8', false],
    ['172.32.0.1', false],
    ['api.example.eu', false],
  ])('%s: %s', (host, expected) => expect(isPrivate(host)).toBe(expected))
})
