// Runs the cases beside the policies of the package.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkPolicy } from '../src/policy/check.ts'
import { casesPath, POLICIES } from '../src/policy/load.ts'

const names = readdirSync(POLICIES)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length))

describe.each(names)('policies/%s.yaml', (name) => {
  const report = checkPolicy(name)

  it('has no problems, and no warnings but of what only its user can put on record', () => {
    expect(report.problems).toEqual([])
    const others = report.warnings.filter(({ message }) => !message.endsWith('has no transfer impact assessment on record'))
    expect(others).toEqual([])
  })

  it.each(report.cases.map((one) => [one.case, one] as const))('%s', (_, { actual, expected }) => {
    expect(actual).toBe(expected)
  })
})

describe('policies', () => {
  it('include the default one, with at least 25 cases', () => {
    expect(names).toContain('default')
    expect(existsSync(casesPath(join(POLICIES, 'default.yaml')))).toBe(true)
    expect(checkPolicy('default').cases.length).toBeGreaterThanOrEqual(25)
  })
})
