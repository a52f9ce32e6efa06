import { describe, expect, it } from 'vitest'
import { readBaseUrl } from '../../src/providers/base-url.ts'

describe('readBaseUrl()', () => {
  it.each([
    ['https://api.example.eu', 'https://api.example.eu', '/v1'],
    ['https://api.example.eu/', 'https://api.example.eu', '/v1'],
    ['https://api.example.eu/v1', 'https://api.example.eu', '/v1'],
    ['https://api.example.eu/v1/', 'https://api.example.eu', '/v1'],
    ['https://api.example.eu:8443/llm//eu/', 'https://api.example.eu:8443', '/llm/eu/v1'],
    ['https://api.example.eu/openai/v1', 'https://api.example.eu', '/openai/v1'],
    ['https://api.example.eu/v1beta/openai/', 'https://api.example.eu', '/v1beta/openai'],
    ['http://127.0.0.1:9999/mistral', 'http://127.0.0.1:9999', '/mistral/v1'],
    ['http://localhost:1234', 'http://localhost:1234', '/v1'],
    ['http://[::1]:1234/v1', 'http://[::1]:1234', '/v1'],
  ])('reads %s', (url, origin, path) => {
    expect(readBaseUrl(url, 'EU')).toMatchObject({ origin, path })
  })

  it.each([
    'api.example.eu/v1',
    'ftp://api.example.eu',
    'https://user:word@api.example.eu',
    'https://api.example.eu/v1?x=1',
    'https://a.eu/#b',
  ])('refuses %s', (url) => {
    expect(() => readBaseUrl(url, 'EU')).toThrow(/must/)
  })

  it.each(['http://api.example.eu', 'http://192.168.4.7:11434', 'http://ollama:11434', 'http://127.0.0.1.example.eu'])(
    'refuses clear text to %s outside the house',
    (url) => {
      expect(() => readBaseUrl(url, 'EU')).toThrow(/https/)
    },
  )

  it.each(['http://192.168.4.7:11434', 'http://10.0.0.5:8000/v1', 'http://ollama:11434', 'http://gpu.internal', 'http://[fd12::1]:8000'])(
    'allows a local model at %s',
    (url) => {
      expect(readBaseUrl(url, 'local').loopback).toBe(false)
    },
  )

  it.each(['http://api.example.eu', 'http://8.8.8.8', 'http://[2001:db8::1]'])(
    'refuses clear text to %s even where it is called local',
    (url) => {
      expect(() => readBaseUrl(url, 'local')).toThrow(/https/)
    },
  )
})
