// Facts of requests as they were recorded: lines of an audit log, cases of a policy, or files of facts. None of them holds content.
import { z } from 'zod'
import { CATEGORIES } from '../classify/category.ts'
import { KINDS } from '../detect/kinds.ts'
import { CAPABILITIES, type Facts } from './decision.ts'
import { parseYaml } from './located-yaml.ts'
import { requestCase, toFacts } from './request-case.ts'

export interface RecordedFacts {
  /** Where it was read: `audit.jsonl:12`. */
  readonly at: string
  /** How often these facts were recorded. */
  readonly times: number
  readonly facts: Facts
}

/** What an audit line tells of a request; see AuditEvent. Lines of other shapes are skipped. */
const auditLine = z.object({
  tenant: z.string(),
  dialect: z.string(),
  asked: z.string(),
  stream: z.boolean(),
  sensitivity: z.array(z.enum(CATEGORIES)),
  found: z.partialRecord(z.enum(KINDS), z.number()),
  unreadable: z.array(z.string()).default([]),
  mode: z.string().default('none'),
  consents: z.array(z.string()).default([]),
  needs: z.array(z.enum(CAPABILITIES)).default([]),
  languages: z.array(z.string()).default([]),
  bytesIn: z.number().default(0),
})

/** @param file names the source. @returns the facts of every line or case that can be read; equal ones once, counted. */
export function readFacts(text: string, file: string): RecordedFacts[] {
  const read = /\.ya?ml$/i.test(file) ? fromCases(text, file) : fromLines(text, file)
  const known = new Map<string, RecordedFacts>()
  for (const { at, facts } of read) {
    const key = JSON.stringify({ ...facts, bytes: Math.ceil((facts.bytes ?? 0) / 1024) })
    const earlier = known.get(key)
    known.set(key, earlier === undefined ? { at, times: 1, facts } : { ...earlier, times: earlier.times + 1 })
  }
  return [...known.values()]
}

function* fromLines(text: string, file: string): Generator<{ readonly at: string; readonly facts: Facts }> {
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      continue
    }
    const parsed = auditLine.safeParse(value)
    if (!parsed.success) continue
    const { asked, found, mode, bytesIn, ...facts } = parsed.data
    yield {
      at: `${file}:${index + 1}`,
      facts: { ...facts, model: asked, kinds: found, bytes: bytesIn, ...(mode !== 'none' && { mode }) },
    }
  }
}

function* fromCases(text: string, file: string): Generator<{ readonly at: string; readonly facts: Facts }> {
  const yaml = parseYaml(text, file)
  if (!Array.isArray(yaml.value)) return
  for (const [index, value] of yaml.value.entries()) {
    const parsed = requestCase.safeParse(value)
    if (parsed.success) yield { at: `${file}:${yaml.line([index])}`, facts: toFacts(parsed.data.request) }
  }
}
