import { existsSync, mkdtempSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openAuditLog, verifyChain } from '../../src/audit/audit-log.ts'
import { auditEvent as event } from '../helpers/audit-event.ts'

describe('openAuditLog()', () => {
  it('chains lines, over restarts too, and shows a changed, missing or swapped one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'audit-'))
    const file = join(folder, 'audit.jsonl')
    for (let run = 0; run < 2; run++) {
      const log = openAuditLog(folder)
      log.append(event)
      log.append({ ...event, status: 403 })
      expect(log.writable).toBe(true)
      log.close()
    }
    const lines = readFileSync(file, 'utf8').trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).sequence)).toEqual([1, 2, 3, 4])
    expect(verifyChain(file)).toEqual({ lines: 4, broken: undefined })

    const tampered: [string, string[]][] = [
      ['changed', lines.map((line, i) => (i === 1 ? line.replace('403', '200') : line))],
      ['missing', lines.filter((_, i) => i !== 1)],
      ['swapped', [lines[0], lines[2], lines[1], lines[3]] as string[]],
    ]
    for (const [, content] of tampered) {
      writeFileSync(file, `${content.join('\n')}\n`)
      expect(verifyChain(file).broken).toBe(2)
    }
  })

  it('refuses to go on behind half a line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'audit-'))
    writeFileSync(join(folder, 'audit.jsonl'), '{"sequence":1')
    expect(() => openAuditLog(folder)).toThrow(/half a line/)
  })

  it.each(['no json\n', '{"sequence":\n'])('refuses to go on behind a line that is none (%j)', (text) => {
    const folder = mkdtempSync(join(tmpdir(), 'audit-'))
    writeFileSync(join(folder, 'audit.jsonl'), text)
    expect(() => openAuditLog(folder)).toThrow(/is none of an audit log/)
  })

  it('names the folder and the remedy where it cannot be written', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'audit-')), 'file')
    writeFileSync(file, '')
    expect(() => openAuditLog(join(file, 'below'))).toThrow(/audit\.jsonl cannot be written \(E[A-Z]+\); set DECKNAME_DATA/)
  })

  it('can be read by its owner only', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'audit-')), 'new')
    openAuditLog(folder).close()
    expect(statSync(join(folder, 'audit.jsonl')).mode & 0o777).toBe(0o600)
  })

  it('finds the end of a long log', () => {
    const folder = mkdtempSync(join(tmpdir(), 'audit-'))
    const log = openAuditLog(folder)
    for (let i = 0; i < 300; i++) log.append({ ...event, legalBasis: 'ä'.repeat(300) })
    log.close()
    const again = openAuditLog(folder)
    again.append(event)
    again.close()
    expect(verifyChain(join(folder, 'audit.jsonl'))).toEqual({ lines: 301, broken: undefined })
  })

  it.runIf(existsSync('/dev/full'))('is not writable while lines wait for room on the disk, and says so when it is closed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'audit-'))
    symlinkSync('/dev/full', join(folder, 'audit.jsonl'))
    const log = openAuditLog(folder)
    expect(log.writable).toBe(true)
    log.append(event)
    await new Promise((resolve) => setImmediate(resolve))
    expect(log.writable).toBe(false)
    expect(log.writable).toBe(false)
    expect(() => log.close()).toThrow(/could not be written/)
  })
})
