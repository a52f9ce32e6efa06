import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createTenants, DEFAULT_TENANT } from '../../src/tenants/tenant.ts'

const digest = (key: string) => createHash('sha256').update(key).digest('hex')

describe('createTenants()', () => {
  it('tells tenants by any of their keys', () => {
    const tenants = createTenants([
      { name: 'alpha', keys: [digest('a1'), digest('a2')] },
      { name: 'beta', keys: [digest('b1')] },
    ])
    expect(tenants.required).toBe(true)
    expect(['a1', 'a2', 'b1'].map((key) => tenants.find(key))).toEqual(['alpha', 'alpha', 'beta'])
  })

  it.each([undefined, '', 'A1', 'a1 ', digest('a1')])('does not take %j for a key', (key) => {
    expect(createTenants([{ name: 'alpha', keys: [digest('a1')] }]).find(key)).toBeUndefined()
  })

  it('is open where nobody is named', () => {
    const tenants = createTenants([])
    expect([tenants.required, tenants.find(undefined), tenants.find('x')]).toEqual([false, DEFAULT_TENANT, DEFAULT_TENANT])
  })
})
