// Marked texts for measuring: *.jsonl and *.jsonl.gz with spans or with inline marks, a file or all files of a folder.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export interface Marking {
  /** UTF-16 code units, end exclusive. */
  readonly start: number
  readonly end: number
  readonly type: string
}

export interface Marked {
  readonly id: string
  readonly lang: string
  readonly text: string
  readonly spans: readonly Marking[]
  /** Categories, or `none`; absent where nobody judged it. */
  readonly sensitivity?: readonly string[]
}

export interface TextSet {
  /** The name of its file. */
  readonly name: string
  readonly documents: readonly Marked[]
  /** Types of which every mention is marked, so that another find is a false one. Undefined: all are. */
  readonly exhaustive: ReadonlySet<string> | undefined
}

const MARK = /⟦([A-Z_]+)\|([^⟦⟧]*)⟧/g

/** A text whose marks stand in it (`⟦PERSON|Anna Berg⟧`) → the text and its spans. */
export function parseMarks(marked: string): { readonly text: string; readonly spans: readonly Marking[] } {
  const spans: Marking[] = []
  let removed = 0
  const text = marked.replace(MARK, (mark: string, type: string, value: string, at: number) => {
    spans.push({ start: at - removed, end: at - removed + value.length, type })
    removed += mark.length - value.length
    return value
  })
  return { text, spans }
}

type Line = Partial<Omit<Marked, 'id'>> & { readonly id: string | number; readonly marked?: string }

/** Lines without text or spans (lists of values, say) are left out. */
export function readDocuments(file: string): Marked[] {
  const raw = readFileSync(file)
  const documents: Marked[] = []
  for (const line of (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8').split('\n')) {
    if (line.trim() === '') continue
    const { id, lang, marked, text, spans, sensitivity } = JSON.parse(line) as Line
    const body = marked === undefined ? { text, spans } : parseMarks(marked)
    if (body.text === undefined || body.spans === undefined) continue
    const judged = sensitivity === undefined ? {} : { sensitivity }
    documents.push({ id: String(id), lang: lang ?? '?', text: body.text, spans: body.spans, ...judged })
  }
  return documents
}

const TEXTS = /\.jsonl(?:\.gz)?$/

/** All sets of the given files and folders. A `manifest.json` beside a file says which types it marks throughout. */
export function readSets(paths: readonly string[]): TextSet[] {
  return paths
    .flatMap((path) => (statSync(path).isDirectory() ? filesOf(path) : [path]))
    .map((file) => ({ name: basename(file), documents: readDocuments(file), exhaustive: exhaustiveTypes(file) }))
    .filter(({ documents }) => documents.length > 0)
}

/** Where a folder holds the same texts with inline marks as well, those are left out. */
function filesOf(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => TEXTS.test(name))
  return names
    .filter((name) => !name.includes('.marked.') || !names.includes(name.replace('.marked.', '.')))
    .sort()
    .map((name) => join(folder, name))
}

function exhaustiveTypes(file: string): ReadonlySet<string> | undefined {
  const manifest = join(dirname(file), 'manifest.json')
  if (!existsSync(manifest)) return undefined
  const entries = JSON.parse(readFileSync(manifest, 'utf8')) as Readonly<Record<string, { readonly exhaustive_types?: readonly string[] }>>
  const entry = entries[basename(file)]
  return entry === undefined ? undefined : new Set(entry.exhaustive_types ?? [])
}
