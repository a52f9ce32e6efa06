// deckname detect: texts in, spans out; or a text with its spans in colour.
import { detect } from '../detect/detect.ts'
import { UsageError } from './failure.ts'
import { paintSpans } from './paint.ts'
import { readJsonLines, readStdin, readText, writeLine } from './read-input.ts'

export async function detectCommand(files: readonly string[], options: { jsonl?: true }): Promise<void> {
  if (options.jsonl === true) {
    for (const file of files.length === 0 ? [undefined] : files) for await (const line of readJsonLines(file)) await writeLine(answer(line))
    return
  }
  const texts = files.length === 0 ? [await readStdin()] : files.map(readText)
  for (const text of texts) {
    const spans = detect(text)
    process.stdout.write(paintSpans(text, spans))
    if (!text.endsWith('\n')) process.stdout.write('\n')
    const counts = new Map<string, number>()
    for (const { kind } of spans) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    const found = [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ')
    process.stderr.write(spans.length === 0 ? '\nnothing personal found\n' : `\n${spans.length} found: ${found}\n`)
  }
}

function answer(line: unknown): string {
  const { id, text } = line as { id?: unknown; text?: unknown }
  if (typeof text !== 'string') throw new UsageError('each line must be an object {"id","text"} with a text')
  const spans = detect(text).map(({ start, end, kind, score, by }) => ({
    start,
    end,
    type: kind,
    score: Math.round(score * 1000) / 1000,
    by,
  }))
  return JSON.stringify({ id, spans })
}
