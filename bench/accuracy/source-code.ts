// What detection finds in sources and documents that no one chose for us: a random sample of the installed packages, in which next to nobody
// is personal but their authors. `node bench/accuracy/source-code.ts --seeds 1,2,3 [--characters N] [FOLDER …]` prints it alone; a folder is
// searched as if each folder in it were a package. Kinds and numbers only; with `--show` each find in its line instead, one a line of JSON,
// for those who judge which are false (`--of sources,documents`, `--kinds PERSON,PHONE` choose).
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { detect } from '../../src/detect/detect.ts'
import { KEPT_BY_DEFAULT, type Kind } from '../../src/detect/kinds.ts'
import { createRandom } from '../random.ts'
import { reportCode } from './report.ts'

/** Sources; README, CHANGELOG and the like, which name their authors; package.json. */
export type SourceKind = 'sources' | 'documents' | 'manifests'

export interface CodeFinds {
  readonly what: SourceKind
  readonly files: number
  readonly lines: number
  readonly characters: number
  readonly byKind: ReadonlyMap<Kind, number>
  /** Of all finds, those of kinds that the default policy replaces: the others change no text. */
  readonly replaced: number
  /** Of those, the ones on a line that names an author or a holder of rights, and those of a manifest’s people. */
  readonly ofAuthors: number
}

/** A find with what surrounds it. */
export interface Shown {
  readonly what: SourceKind
  readonly path: string
  readonly line: number
  readonly kind: Kind
  readonly score: number
  readonly by: string
  readonly ofAuthor: boolean
  readonly found: string
  /** About sixty characters on either side, the find between «». */
  readonly context: string
}

export interface SampleOptions {
  /** Each draws packages, and files in them, of its own. */
  readonly seeds?: readonly number[]
  /** About so many characters of each sort, for each seed. */
  readonly characters?: number
  readonly folders?: readonly string[]
}

const SORTS: readonly SourceKind[] = ['sources', 'documents', 'manifests']
const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url))
export const SEEDS: readonly number[] = [1, 2, 3]
export const CHARACTERS = 1_000_000
/** From one package at most this part of a sample, so that no large one fills it. */
const PART = 0.08
/** Longer files and lines were made by a tool. */
const LONGEST_FILE = 200_000
const LONGEST_LINE = 5_000
/** Characters shown on either side of a find. */
const AROUND = 60
const ENDINGS: Readonly<Record<SourceKind, RegExp>> = {
  sources: /(?<!\.min)\.(?:[cm]?[jt]sx?|py|go|rs|java|php|rb|c|h|cs|css|scss|sql|sh)$/,
  documents: /\.(?:md|mdx|rst|txt)$/i,
  manifests: /^package\.json$/,
}
const AUTHORS =
  /copyright|\(c\)|©|@?authors?\b|maintain|contribut|collaborat|credits?\b|written by|created by|definitions by|originally|thanks to|signed-off|\bby \p{Lu}|<[^<>\s@]+@[^<>\s]+>/iu

/** Folders with a package.json, those of a scope and nested ones included. */
function packagesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap(({ name }) =>
      name.startsWith('@') ? packagesIn(join(folder, name)) : [join(folder, name), ...packagesIn(join(folder, name, 'node_modules'))],
    )
    .sort()
}

function* filesIn(folder: string, ending: RegExp): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isFile() && ending.test(entry.name)) yield path
    else if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git') yield* filesIn(path, ending)
  }
}

function shuffle<T>(items: readonly T[], whole: (below: number) => number): T[] {
  const shuffled = [...items]
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = whole(i + 1)
    const moved = shuffled[i] as T
    shuffled[i] = shuffled[j] as T
    shuffled[j] = moved
  }
  return shuffled
}

interface Sample {
  readonly path: string
  readonly text: string
}

/** Texts of a sample, each once. */
function* draw(what: SourceKind, seed: number, characters: number, folders: readonly string[]): Generator<Sample> {
  const { whole } = createRandom(seed)
  let taken = 0
  for (const folder of shuffle(folders.flatMap(packagesIn), whole)) {
    let share = 0
    for (const path of shuffle([...filesIn(folder, ENDINGS[what])], whole)) {
      if (taken >= characters) return
      if (share >= characters * PART) break
      if (statSync(path).size > LONGEST_FILE) continue
      const text = readFileSync(path, 'utf8')
      if (text.split('\n').some((line) => line.length > LONGEST_LINE)) continue
      taken += text.length
      share += text.length
      yield { path, text }
    }
  }
}

/** All samples, seed by seed. */
function* drawAll(what: SourceKind, { seeds = SEEDS, characters = CHARACTERS, folders = [MODULES] }: SampleOptions): Generator<Sample> {
  for (const seed of seeds) yield* draw(what, seed, characters, folders)
}

/** What is found in a sample of one sort, over all seeds. A file that two seeds draw counts for both. */
export function findInSources(what: SourceKind, options: SampleOptions = {}): CodeFinds {
  const byKind = new Map<Kind, number>()
  let files = 0
  let lines = 0
  let length = 0
  let replaced = 0
  let ofAuthors = 0
  for (const { text } of drawAll(what, options)) {
    files++
    lines += text.split('\n').length
    length += text.length
    for (const { kind, start } of detect(text)) {
      byKind.set(kind, (byKind.get(kind) ?? 0) + 1)
      if (KEPT_BY_DEFAULT.includes(kind)) continue
      replaced++
      if (namesAuthor(what, text, start)) ofAuthors++
    }
  }
  return { what, files, lines, characters: length, byKind, replaced, ofAuthors }
}

/** The finds themselves, each file once. */
export function* showFinds(what: SourceKind, options: SampleOptions = {}): Generator<Shown> {
  const seen = new Set<string>()
  for (const { path, text } of drawAll(what, options)) {
    if (seen.has(path)) continue
    seen.add(path)
    for (const { kind, start, end, score, by } of detect(text)) {
      const found = text.slice(start, end)
      yield {
        what,
        path,
        line: text.slice(0, start).split('\n').length,
        kind,
        score,
        by,
        ofAuthor: namesAuthor(what, text, start),
        found,
        context: `${text.slice(Math.max(0, start - AROUND), start)}«${found}»${text.slice(end, end + AROUND)}`,
      }
    }
  }
}

function namesAuthor(what: SourceKind, text: string, at: number): boolean {
  const from = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  if (AUTHORS.test(text.slice(from, end < 0 ? undefined : end))) return true
  return what === 'manifests' && /"(?:author|contributors|maintainers)"\s*:\s*[[{][\s\S]*$/.test(text.slice(Math.max(0, at - 2000), at))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seeds: { type: 'string', default: SEEDS.join() },
      characters: { type: 'string', default: String(CHARACTERS) },
      of: { type: 'string', default: SORTS.join() },
      kinds: { type: 'string' },
      show: { type: 'boolean', default: false },
    },
  })
  const options: SampleOptions = {
    seeds: values.seeds.split(',').map(Number),
    characters: Number(values.characters),
    ...(positionals.length > 0 && { folders: positionals }),
  }
  const sorts = SORTS.filter((sort) => values.of.split(',').includes(sort))
  const kinds = values.kinds?.split(',')
  if (!values.show) console.log(reportCode(sorts.map((what) => findInSources(what, options))))
  else
    for (const what of sorts)
      for (const shown of showFinds(what, options)) if (kinds?.includes(shown.kind) !== false) console.log(JSON.stringify(shown))
}
