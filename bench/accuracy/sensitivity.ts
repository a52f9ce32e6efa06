// How well the sensitivity of prompts is judged: `node bench/accuracy/sensitivity.ts PATH … [--detect] [--misses] [--languages]`.
// A line holds {"id","lang","text","spans":[{"start","end","type"}],"sensitivity":["health"] or ["none"]} (or `marked`, a text with
// marks). Marked spans are used where a text has them, with --detect and elsewhere those that detection finds. First line: sensitive
// against not; then by category.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { assess } from '../../src/classify/assess.ts'
import { CATEGORIES } from '../../src/classify/category.ts'
import { combine } from '../../src/classify/combine.ts'
import { reasons } from '../../src/classify/reasons.ts'
import { detect } from '../../src/detect/detect.ts'
import { isKind, type Kind } from '../../src/detect/kinds.ts'
import type { Span } from '../../src/detect/span.ts'
import { type Marking, parseMarks } from './documents.ts'

export interface JudgedText {
  readonly id: string
  readonly lang: string
  readonly text: string
  /** Undefined where nobody marked it. */
  readonly spans?: readonly Marking[]
  /** Categories, or `none`; absent where nobody judged it. */
  readonly sensitivity?: readonly string[]
}

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

/** The judged texts of a file (*.jsonl), or of all such files of a folder. */
export function readJudged(path: string): JudgedText[] {
  if (statSync(path).isDirectory()) {
    const names = readdirSync(path).filter((name) => name.endsWith('.jsonl') && !name.includes('.marked.'))
    return names.sort().flatMap((name) => readJudged(join(path, name)))
  }
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as JudgedText & { readonly marked?: string })
    .map(({ marked, ...text }) => (marked === undefined ? text : { ...text, ...parseMarks(marked) }))
    .filter(({ text }) => text !== undefined)
}

/** The personal data of a text: as marked, or as detection finds it. */
export function spansOf(document: JudgedText, search: boolean): readonly Span[] {
  if (search || document.spans === undefined) return detect(document.text)
  return document.spans
    .flatMap(({ start, end, type }) => (isKind(type) ? [{ start, end, kind: type, score: 1, by: 'marked' }] : []))
    .sort((a, b) => a.start - b.start)
}

/** `sensitive`, then every category → how often it was judged rightly. Texts that nobody judged are left out. */
export function judgeSensitivity(documents: readonly JudgedText[], options: JudgeOptions): Map<string, Judged> {
  const tally = new Map<string, Judged>()
  const count = (name: string, expected: boolean, found: boolean): void => {
    const row = tally.get(name) ?? { hit: 0, missed: 0, wrong: 0 }
    tally.set(name, row)
    if (expected) row[found ? 'hit' : 'missed']++
    else if (found) row.wrong++
  }
  for (const document of documents) {
    if (document.sensitivity === undefined) continue
    const spans = spansOf(document, options.detect)
    const result = combine([assess(document.text, spans)], countValues(document.text, spans))
    const { categories, scores } = result
    const expected: ReadonlySet<string> = new Set(document.sensitivity)
    const sensitive = !expected.has('none')
    count('sensitive', sensitive, categories.length > 0)
    for (const category of CATEGORIES) count(category, expected.has(category), categories.includes(category))
    if (!CATEGORIES.some((category) => expected.has(category) !== categories.includes(category))) continue
    const grave = sensitive !== categories.length > 0 ? (sensitive ? 'MISSED' : 'FALSE ') : 'differs'
    const missed = CATEGORIES.filter((category) => expected.has(category) && !categories.includes(category))
    options.differs?.([
      `${grave} ${document.id}: expected ${[...expected].join(' ')}, found ${categories.join(' ') || 'none'}`,
      ...missed.map((category) => `        ${category} only ${scores[category].toFixed(2)}`),
      ...reasons(result).map((reason) => `        ${reason}`),
    ])
  }
  return tally
}

export function countValues(text: string, spans: readonly Span[]): Partial<Record<Kind, number>> {
  const values = new Map<Kind, Set<string>>()
  for (const { kind, start, end } of spans) {
    const known = values.get(kind) ?? new Set()
    values.set(kind, known.add(text.slice(start, end)))
  }
  return Object.fromEntries([...values].map(([kind, texts]) => [kind, texts.size]))
}

function print(tally: ReadonlyMap<string, Judged>, head: string): void {
  const percent = (part: number, whole: number) => (whole === 0 ? '      –' : `${((100 * part) / whole).toFixed(1).padStart(5)} %`)
  console.log(`${head.padEnd(13)} ${'marked'.padStart(7)}   recall  precision  missed  false`)
  for (const [name, { hit, missed, wrong }] of tally) {
    const cells = [percent(hit, hit + missed), percent(hit, hit + wrong).padStart(9)]
    console.log(
      `${name.padEnd(13)} ${String(hit + missed).padStart(7)}  ${cells.join('  ')}  ${String(missed).padStart(6)}  ${String(wrong).padStart(5)}`,
    )
  }
}

function main(): void {
  const { values: flags, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      detect: { type: 'boolean', default: false },
      misses: { type: 'boolean', default: false },
      languages: { type: 'boolean', default: false },
    },
  })
  const documents = positionals.flatMap(readJudged)
  print(
    judgeSensitivity(documents, {
      detect: flags.detect,
      ...(flags.misses ? { differs: (lines) => console.log(lines.join('\n')) } : {}),
    }),
    'category',
  )
  if (!flags.languages) return
  const byLanguage = new Map<string, Judged>()
  for (const lang of new Set(documents.map((document) => document.lang))) {
    const own = documents.filter((document) => document.lang === lang)
    const all = judgeSensitivity(own, { detect: flags.detect }).get('sensitive')
    if (all !== undefined) byLanguage.set(lang, all)
  }
  print(byLanguage, 'language')
}

if (import.meta.main) main()
