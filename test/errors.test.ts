import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CATALOGUE, type ErrorCode, ProxyError } from '../src/errors.ts'

const page = readFileSync(new URL('../docs/errors.md', import.meta.url), 'utf8')

/** Rows of the tables: code, status, when, what to do. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, code, status, when, remedy]) => ({ code: code?.replaceAll('`', ''), status: Number(status), when, remedy }))

const codes = Object.keys(CATALOGUE) as ErrorCode[]

describe('docs/errors.md', () => {
  it('has every code of the catalogue, once, and no other', () => {
    expect(rows.map(({ code }) => code).sort()).toEqual([...codes].sort())
  })

  it.each(codes)('tells status, reason and remedy of %s', (code) => {
    const row = rows.find((entry) => entry.code === code)
    expect(row?.status).toBe(CATALOGUE[code].status)
    expect(row?.when).toMatch(/\w.*\.$/)
    expect(row?.remedy).toMatch(/\w.*\.$/)
  })

  it('shows an error as it comes', () => {
    const shown = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '') as {
      error: { code: ErrorCode; message: string; type: string }
    }
    expect(shown.error).toMatchObject({ message: CATALOGUE[shown.error.code].message, type: CATALOGUE[shown.error.code].type })
  })
})

describe('ProxyError', () => {
  it.each(codes)('%s is one clear sentence or two, with nothing to fill in', (code) => {
    const error = new ProxyError(code, { cause: new Error('Anna Berg') })
    expect(error.message).toMatch(/^[A-Z][^<>{}$%]{15,170}\.( [A-Z].{5,120}\.)?$|key>\.$/)
    expect(error.message).not.toContain('Anna')
    expect(error.status).toBe(CATALOGUE[code].status)
  })

  it('takes a provider’s own status', () => {
    expect(new ProxyError('upstream_rejected', { status: 422 })).toMatchObject({ status: 422, type: 'invalid_request_error' })
  })
})
