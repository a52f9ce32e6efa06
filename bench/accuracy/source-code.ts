// What detection finds in source code: files of the project's own dependencies, in which next to nobody is personal.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { detect } from '../../src/detect/detect.ts'

export interface CodeFinds {
  readonly files: number
  readonly lines: number
  readonly characters: number
  readonly byKind: ReadonlyMap<string, number>
}

const MODULES = fileURLToPath(new URL('../../node_modules/', import.meta.url))
const PACKAGES = [
  'hono',
  'undici',
  'zod',
  'pino',
  'commander',
  'yaml',
  'lru-cache',
  'openai',
  'prom-client',
  '@hono/node-server',
  '@faker-js/faker',
]
/** So much of each package, and no file that was made by a tool. */
const SHARE = 100_000
const LONGEST = 60_000

/** Files of a package with these endings, in the order of their names. */
function* filesIn(folder: string, ending: RegExp): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isFile() && ending.test(entry.name)) yield path
    else if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== 'locale' && entry.name !== 'locales')
      yield* filesIn(path, ending)
  }
}

/** `readme`: README.md files, which name their authors; `code`: .js and .ts files. */
export function findInSources(what: 'readme' | 'code'): CodeFinds {
  const byKind = new Map<string, number>()
  let files = 0
  let lines = 0
  let characters = 0
  for (const name of PACKAGES) {
    let taken = 0
    for (const file of filesIn(join(MODULES, name), what === 'readme' ? /^README\.md$/i : /(?<!\.min)\.[cm]?[jt]s$/)) {
      if (taken >= SHARE) break
      const text = readFileSync(file, 'utf8')
      if (text.length > LONGEST) continue
      taken += text.length
      files++
      lines += text.split('\n').length
      characters += text.length
      for (const { kind } of detect(text)) byKind.set(kind, (byKind.get(kind) ?? 0) + 1)
    }
  }
  return { files, lines, characters, byKind }
}
