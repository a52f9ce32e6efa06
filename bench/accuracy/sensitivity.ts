// How well the sensitivity of prompts is judged: `node bench/accuracy/sensitivity.ts FILE.jsonl … [--detect] [--misses]`.
// A line holds {"id","text","spans":[{"start","end","type"}],"sensitivity":["health"] or ["none"]} (or `marked`, a text with marks). Without
// --detect the marked spans are used, with it those that detection finds. First line: sensitive against not; then by category.
import { parseArgs } from 'node:util'
import { assess } from '../../src/classify/assess.ts'
import { CATEGORIES } from '../../src/classify/category.ts'
import { combine } from '../../src/classify/combine.ts'
import { detect } from '../../src/detect/detect.ts'
import { isKind, type Kind } from '../../src/detect/kinds.ts'
import type { Span } from '../../src/detect/span.ts'
import { type Marked, readDocuments } from './documents.ts'

export interface Judged {
  hit: number
  missed: number
  /** Found where it is not. */
  wrong: number
}

export interface JudgeOptions {
  /** Look for personal data, instead of taking the marked spans. */
  readonly detect: boolean
  /** Is told of each document whose categories are not those expected. */
  readonly differs?: (lines: readonly string[]) => void
}

/** `sensitive`, then every category → how often it was judged rightly. Documents that nobody judged are left out. */
export function judgeSensitivity(documents: readonly Marked[], options: JudgeOptions): Map<string, Judged> {
  const tally = new Map<string, Judged>()
  const count = (name: string, expected: boolean, found: boolean): void => {
    const row = tally.get(name) ?? { hit: 0, missed: 0, wrong: 0 }
    tally.set(name, row)
    if (expected) row[found ? 'hit' : 'missed']++
    else if (found) row.wrong++
  }
  for (const document of documents) {
    if (document.sensitivity === undefined) continue
    const spans = options.detect ? detect(document.text) : marked(document)
    const { categories, evidence } = combine([assess(document.text, spans)], countValues(document.text, spans))
    const expected: ReadonlySet<string> = new Set(document.sensitivity)
    const sensitive = !expected.has('none')
    count('sensitive', sensitive, categories.length > 0)
    for (const category of CATEGORIES) count(category, expected.has(category), categories.includes(category))
    if (!CATEGORIES.some((category) => expected.has(category) !== categories.includes(category))) continue
    const grave = sensitive !== categories.length > 0 ? (sensitive ? 'MISSED' : 'FALSE ') : 'differs'
    const pieces = evidence.map(
      ({ category, term, strength, toNamed, toRole }) => `${category}:${term} (${strength}, ${Math.min(toNamed, toRole)})`,
    )
    const first = `${grave} ${document.id}: expected ${[...expected].join(' ')}, found ${categories.join(' ') || 'none'}`
    options.differs?.(pieces.length > 0 ? [first, `        ${pieces.join(', ')}`] : [first])
  }
  return tally
}

function marked(document: Marked): Span[] {
  return document.spans
    .flatMap(({ start, end, type }) => (isKind(type) ? [{ start, end, kind: type, score: 1, by: 'marked' }] : []))
    .sort((a, b) => a.start - b.start)
}

function countValues(text: string, spans: readonly Span[]): Partial<Record<Kind, number>> {
  const values = new Map<Kind, Set<string>>()
  for (const { kind, start, end } of spans) {
    const known = values.get(kind) ?? new Set()
    values.set(kind, known.add(text.slice(start, end)))
  }
  return Object.fromEntries([...values].map(([kind, texts]) => [kind, texts.size]))
}

function main(): void {
  const { values: flags, positionals: files } = parseArgs({
    allowPositionals: true,
    options: { detect: { type: 'boolean', default: false }, misses: { type: 'boolean', default: false } },
  })
  const tally = judgeSensitivity(files.flatMap(readDocuments), {
    detect: flags.detect,
    ...(flags.misses ? { differs: (lines) => console.log(lines.join('\n')) } : {}),
  })
  const percent = (part: number, whole: number) => (whole === 0 ? '      –' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`)
  console.log('category       marked   recall  precision  missed  false')
  for (const [name, { hit, missed, wrong }] of tally) {
    const cells = [percent(hit, hit + missed), percent(hit, hit + wrong).padStart(9)]
    console.log(
      `${name.padEnd(13)} ${String(hit + missed).padStart(7)}  ${cells.join('  ')}  ${String(missed).padStart(6)}  ${String(wrong).padStart(5)}`,
    )
  }
}

if (import.meta.main) main()
