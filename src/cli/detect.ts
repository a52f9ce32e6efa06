// deckname detect: texts in, spans out; or a text with its spans in colour.
import { detect } from '../detect/detect.ts'
import type { OwnTerms } from '../detect/own-terms/own-terms.ts'
import { Inspection } from '../detect/why.ts'
import { loadPolicy } from '../policy/load.ts'
import { describeMisses, describeWhy } from './describe-why.ts'
import { UsageError } from './failure.ts'
import { paintSpans } from './paint.ts'
import { readJsonLines, readStdin, readText, writeLine } from './read-input.ts'

export interface DetectOptions {
  readonly jsonl?: true
  readonly why?: true
  readonly miss?: string
  readonly policy?: string
}

export async function detectCommand(files: readonly string[], options: DetectOptions): Promise<void> {
  const ownTerms = options.policy === undefined ? undefined : loadPolicy(options.policy).ownTerms
  if (options.jsonl === true) {
    for (const file of files.length === 0 ? [undefined] : files) {
      for await (const line of readJsonLines(file)) await writeLine(answer(line, options, ownTerms))
    }
    return
  }
  const texts = files.length === 0 ? [await readStdin()] : files.map(readText)
  for (const text of texts) {
    const inspection = options.why === true || options.miss !== undefined ? new Inspection(text, { ownTerms }) : undefined
    const spans = inspection?.spans ?? detect(text, { ownTerms })
    process.stdout.write(paintSpans(text, spans))
    if (!text.endsWith('\n')) process.stdout.write('\n')
    if (inspection !== undefined && options.why === true)
      for (const span of spans) process.stdout.write(`\n${describeWhy(inspection.why(span))}\n`)
    if (inspection !== undefined && options.miss !== undefined) process.stdout.write(`\n${describeMisses(options.miss, inspection)}\n`)
    const counts = new Map<string, number>()
    for (const { kind } of spans) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    const found = [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ')
    process.stderr.write(spans.length === 0 ? '\nnothing personal found\n' : `\n${spans.length} found: ${found}\n`)
  }
}

function answer(line: unknown, { why, miss }: DetectOptions, ownTerms: OwnTerms | undefined): string {
  const { id, text } = line as { id?: unknown; text?: unknown }
  if (typeof text !== 'string') throw new UsageError('each line must be an object {"id","text"} with a text')
  const inspection = why === true || miss !== undefined ? new Inspection(text, { ownTerms }) : undefined
  const spans = (inspection?.spans ?? detect(text, { ownTerms })).map((span) => {
    const { start, end, kind, score, by } = span
    const told = { start, end, type: kind, score: round(score), by }
    if (inspection === undefined || why !== true) return told
    const { span: _, ...reasons } = inspection.why(span)
    return { ...told, why: reasons }
  })
  const misses = inspection === undefined || miss === undefined ? {} : { misses: inspection.misses(miss) }
  return JSON.stringify({ id, spans, ...misses }, (_, value) => (typeof value === 'number' ? round(value) : value))
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000
}
