// What the operator's log and the metrics hold: names and numbers, never an error's message.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AuditEvent } from '../../src/audit/event.ts'
import { createLog, placeOf } from '../../src/audit/log.ts'
import { createMetrics } from '../../src/audit/metrics.ts'
import { auditEvent } from '../helpers/audit-event.ts'

const event: AuditEvent = {
  ...auditEvent,
  request: 'r-1',
  tenant: 'alpha',
  stream: true,
  decision: 'rerouted',
  rule: 'sensitive-to-eu',
  sensitivity: ['health'],
  found: { PERSON: 2, IBAN: 1 },
  replaced: 3,
  provider: 'mistral',
  jurisdiction: 'EU',
  legalBasis: 'contract',
  model: 'mistral-large-latest',
  milliseconds: 1500,
  bytesOut: 20,
}

describe('createLog()', () => {
  const lines = (level: string, write: (log: ReturnType<typeof createLog>) => void) => {
    const written: string[] = []
    write(createLog(level, { write: (line: string) => void written.push(line) }))
    return written.map((line) => JSON.parse(line))
  }

  it('writes a request as one line of names and numbers, without kinds, categories or model', () => {
    const [line] = lines('info', (log) => log.request(event))
    expect(line).toMatchObject({
      request: 'r-1',
      tenant: 'alpha',
      outcome: 'answered',
      provider: 'mistral',
      status: 200,
      milliseconds: 1500,
    })
    expect(Object.keys(line)).not.toContain('hostname')
    for (const kept of ['found', 'sensitivity', 'model', 'pid']) expect(line).not.toHaveProperty(kept)
  })

  it('keeps to its level', () => {
    const write = (log: ReturnType<typeof createLog>) => {
      log.request(event)
      log.notice('internal_error', { request: 'r', code: 'internal_error', place: 'x.ts:1' })
    }
    expect(lines('info', write)).toHaveLength(2)
    expect(lines('error', write)).toHaveLength(1)
    expect(lines('silent', write)).toHaveLength(0)
  })
})

describe('placeOf()', () => {
  function thrown(message: string): unknown {
    try {
      throw Object.assign(new Error(message), { detail: message })
    } catch (error) {
      return error
    }
  }

  it.each(['', 'Anna Berg', 'Anna\n    at secret (anna.ts:1:2)', '    at anna.ts:1:2'])(
    'tells file and line and nothing of the message %j',
    (message) => {
      expect(placeOf(thrown(message))).toMatch(/^(?:test\.ts:\d+|unknown)$/)
    },
  )

  it('says nothing of what is no error', () => {
    for (const value of ['Anna Berg', { message: 'Anna Berg', stack: 'at anna.ts:1:1' }, undefined]) expect(placeOf(value)).toBe('unknown')
  })
})

describe('createMetrics()', () => {
  it('counts by names, never by request or tenant', async () => {
    const metrics = createMetrics()
    metrics.count(event)
    metrics.count({ ...event, outcome: 'failed', error: 'stream_interrupted' })
    const text = await metrics.text()
    expect(text).toContain(
      'deckname_requests_total{outcome="answered",decision="rerouted",rule="sensitive-to-eu",provider="mistral",jurisdiction="EU"} 1',
    )
    expect(text).toContain('deckname_errors_total{code="stream_interrupted"} 1')
    expect(text).toContain('deckname_values_found_total{kind="PERSON"} 4')
    expect(text).toContain('deckname_request_duration_seconds_bucket{le="2.5",provider="mistral"} 2')
    expect(text).not.toMatch(/r-1|alpha/)
    expect(metrics.contentType).toContain('text/plain')
  })
})

describe('the type of an audit event', () => {
  it('has no field that could take content', () => {
    const source = readFileSync(new URL('../../src/audit/event.ts', import.meta.url), 'utf8')
    const free = [...source.matchAll(/readonly (\w+): (?:readonly )?string\b/g)].map(([, name]) => name)
    expect(free.sort()).toEqual(
      [
        'time',
        'request',
        'tenant',
        'dialect',
        'rule',
        'policy',
        'policyRevision',
        'provider',
        'jurisdiction',
        'legalBasis',
        'model',
        // Out of the policy, or a word in their place.
        'mode',
        'asked',
        'intended',
        'transferBasis',
        'consents',
        // Closed sets of words and codes.
        'unreadable',
        'needs',
        'languages',
        // Ids of the operator's own records, and digests.
        'consent',
        'consentNotice',
        'consentBy',
      ].sort(),
    )
  })
})
