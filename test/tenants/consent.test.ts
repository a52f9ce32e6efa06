import { describe, expect, it } from 'vitest'
import { consentSchema, createConsents, isValid } from '../../src/tenants/consent.ts'

const written = { id: 'c-1', who: 'w', given: '2026-11-01', notice: `sha256:${'0a'.repeat(32)}`, providers: ['p'] }
const at = (time: string) => Date.parse(time)

describe('a consent', () => {
  it('holds from its day on, to the end of its last day', () => {
    const consent = consentSchema.parse({ ...written, until: '2026-11-30' })
    expect(isValid(consent, 't', at('2026-10-31T23:59:59Z'))).toBe(false)
    expect(isValid(consent, 't', at('2026-11-01T00:00:00Z'))).toBe(true)
    expect(isValid(consent, 't', at('2026-11-30T23:59:59Z'))).toBe(true)
    expect(isValid(consent, 't', at('2026-12-01T00:00:00Z'))).toBe(false)
  })

  it('ends at its withdrawal, whichever is earlier', () => {
    const consent = consentSchema.parse({ ...written, until: '2026-11-30', withdrawn: '2026-11-10T12:00:00+01:00' })
    expect(isValid(consent, 't', at('2026-11-10T10:59:59Z'))).toBe(true)
    expect(isValid(consent, 't', at('2026-11-10T11:00:00Z'))).toBe(false)
  })

  it('is its tenant’s alone', () => {
    const consent = consentSchema.parse({ ...written, tenant: 'alpha' })
    expect([isValid(consent, 'alpha', at('2026-11-02')), isValid(consent, 'beta', at('2026-11-02'))]).toEqual([true, false])
  })

  it.each([{ given: 'yesterday' }, { notice: 'sha256:12' }, { providers: [] }, { who: '' }, { id: 'a b' }, { more: 1 }])(
    'is refused with %j',
    (change) => {
      expect(consentSchema.safeParse({ ...written, ...change }).success).toBe(false)
    },
  )

  it('is found by its id, and among those that stand', () => {
    const [one, two] = [consentSchema.parse(written), consentSchema.parse({ ...written, id: 'c-2', standing: true })]
    const consents = createConsents([one, two])
    expect([consents.find('c-1'), consents.find('c-3'), consents.standing]).toEqual([one, undefined, [two]])
  })
})
