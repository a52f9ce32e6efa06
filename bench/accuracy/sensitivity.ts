// How well the sensitivity of prompts is judged: `node bench/accuracy/sensitivity.ts FILE.jsonl … [--detect] [--misses]`.
// A line holds {"id","text","spans":[{"start","end","type"}],"sensitivity":["health"] or ["none"]} (or `marked`, a text with marks). Without --detect the marked spans
// are used, with it those that detection finds. First line: sensitive against not; then by category.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { assess } from '../../src/classify/assess.ts'
import { CATEGORIES } from '../../src/classify/category.ts'
import { combine } from '../../src/classify/combine.ts'
import { detect } from '../../src/detect/detect.ts'
import { isKind, type Kind } from '../../src/detect/kinds.ts'
import type { Span } from '../../src/detect/span.ts'

interface Marked {
  readonly id: string
  readonly text: string
  readonly spans: readonly { readonly start: number; readonly end: number; readonly type: string }[]
  readonly sensitivity: readonly string[]
}

/** A line as it is, or one whose text holds its marks (`⟦PERSON|Anna Berg⟧`). */
function read(line: string): Marked {
  const document = JSON.parse(line) as Marked & { readonly marked?: string }
  if (document.marked === undefined) return document
  const spans: { start: number; end: number; type: string }[] = []
  let removed = 0
  const text = document.marked.replace(/⟦([A-Z_]+)\|([^⟧]*)⟧/g, (mark: string, type: string, value: string, at: number) => {
    spans.push({ start: at - removed, end: at - removed + value.length, type })
    removed += mark.length - value.length
    return value
  })
  return { ...document, text, spans }
}

const { values: flags, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { detect: { type: 'boolean' }, misses: { type: 'boolean' } },
})

function marked(document: Marked): Span[] {
  return document.spans
    .flatMap(({ start, end, type }) => (isKind(type) ? [{ start, end, kind: type, score: 1, by: 'marked' }] : []))
    .sort((a, b) => a.start - b.start)
}

function count(text: string, spans: readonly Span[]): Partial<Record<Kind, number>> {
  const values = new Map<Kind, Set<string>>()
  for (const { kind, start, end } of spans) {
    const known = values.get(kind) ?? new Set()
    values.set(kind, known.add(text.slice(start, end)))
  }
  return Object.fromEntries([...values].map(([kind, texts]) => [kind, texts.size]))
}

const tally = new Map<string, { hit: number; missed: number; wrong: number; right: number }>()
function score(name: string, expected: boolean, found: boolean) {
  const row = tally.get(name) ?? { hit: 0, missed: 0, wrong: 0, right: 0 }
  tally.set(name, row)
  row[expected ? (found ? 'hit' : 'missed') : found ? 'wrong' : 'right']++
}

for (const file of files) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue
    const document = read(line)
    const spans = flags.detect === true ? detect(document.text) : marked(document)
    const { categories, evidence } = combine([assess(document.text, spans)], count(document.text, spans))
    const expected: ReadonlySet<string> = new Set(document.sensitivity)
    const sensitive = !expected.has('none')
    score('sensitive', sensitive, categories.length > 0)
    for (const category of CATEGORIES) score(category, expected.has(category), categories.includes(category))
    const differs = CATEGORIES.some((category) => expected.has(category) !== categories.includes(category))
    if (flags.misses === true && differs) {
      const grave = sensitive !== categories.length > 0 ? (sensitive ? 'MISSED' : 'FALSE ') : 'differs'
      console.log(`${grave} ${document.id}: expected ${[...expected].join(' ')}, found ${categories.join(' ') || 'none'}`)
      const pieces = evidence.map(
        (piece) => `${piece.category}:${piece.term} (${piece.strength}, ${Math.min(piece.toNamed, piece.toRole)})`,
      )
      if (pieces.length > 0) console.log(`        ${pieces.join(', ')}`)
    }
  }
}

const percent = (part: number, whole: number) => (whole === 0 ? '      –' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`)
console.log('category       marked   recall  precision  missed  false')
for (const [name, { hit, missed, wrong }] of tally) {
  const cells = [percent(hit, hit + missed), percent(hit, hit + wrong).padStart(9)]
  console.log(
    `${name.padEnd(13)} ${String(hit + missed).padStart(7)}  ${cells.join('  ')}  ${String(missed).padStart(6)}  ${String(wrong).padStart(5)}`,
  )
}
