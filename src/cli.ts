import { createInterface } from 'node:readline'
import { detect } from './detect/detect.ts'

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue
  const { id, text } = JSON.parse(line) as { id: string; text: string }
  const spans = detect(text).map(({ start, end, kind, score, by }) => ({ start, end, type: kind, score, by }))
  console.log(JSON.stringify({ id, spans }))
}
