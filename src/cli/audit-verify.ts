// deckname audit verify: does every line follow from the one before?
import { join } from 'node:path'
import { verifyChain } from '../audit/audit-log.ts'
import { dataFolder } from '../settings.ts'
import { UsageError } from './failure.ts'

export function auditVerifyCommand(file: string = join(dataFolder(), 'audit.jsonl')): void {
  let report: ReturnType<typeof verifyChain>
  try {
    report = verifyChain(file)
  } catch {
    throw new UsageError(`${file} cannot be read`)
  }
  if (report.broken === undefined) process.stdout.write(`${file}: ${report.lines} lines, unbroken\n`)
  else {
    process.stdout.write(`${file}: broken at line ${report.broken} of ${report.lines}\n`)
    process.exitCode = 1
  }
}
