// Texts without people: pieces of source code and documentation of installed packages under the MIT, ISC, BSD and Apache licences. Only
// the statistics of their words enter the model. Lines that may name an author are left out.
import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sample } from './corpora.ts'

const LICENCES = /^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD)$/
const FILES = /\.(ts|js|mjs|cjs|md|json|yaml|yml)$/
const MINIFIED = /\.min\.|[/\\](dist|esm|cjs|build|locale|locales)[/\\]/
const AUTHORS = /author|copyright|licen[cs]e|contribut|maintain|thank|credit|@|\bby\b|©|github\.com|people|person|name/i
/** Packages that consist of names or of words. */
const NAMES = /faker|compromise|stdnum|libphonenumber/

const PIECE = 1500
const PIECES_PER_PACKAGE = 40

export function quietTexts(modules: string): Sample[] {
  const samples: Sample[] = []
  for (const folder of packages(modules)) {
    if (NAMES.test(folder) || !LICENCES.test(licenceOf(folder))) continue
    let pieces = 0
    for (const file of files(folder, 5)) {
      if (pieces >= PIECES_PER_PACKAGE) break
      const lines = readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.length < 200 && !AUTHORS.test(line))
      const text = lines.join('\n').slice(0, PIECE)
      if (text.length < 200) continue
      samples.push({ id: file.slice(modules.length), set: 'quiet', text, marks: [] })
      pieces++
    }
  }
  return samples
}

function sorted(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
}

function packages(modules: string): string[] {
  return sorted(modules)
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap((entry) => {
      const path = join(modules, entry.name)
      return entry.name.startsWith('@')
        ? sorted(path)
            .filter((inner) => inner.isDirectory())
            .map((inner) => join(path, inner.name))
        : [path]
    })
}

function licenceOf(folder: string): string {
  try {
    const licence: unknown = (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>)['license']
    return typeof licence === 'string' ? licence : ''
  } catch {
    return ''
  }
}

function* files(folder: string, depth: number): Generator<string> {
  for (const entry of sorted(folder)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      if (depth > 0 && entry.name !== 'node_modules') yield* files(path, depth - 1)
    } else if (FILES.test(entry.name) && !MINIFIED.test(path)) yield path
  }
}
