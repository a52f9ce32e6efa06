// Names, versions and licences of the packages whose code went into the program.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/
const LICENCE = /^(?:licen[cs]e|copying|notice)/i
const LINE = '-'.repeat(80)

/** @param modules paths of the modules inside. @throws Error where a package comes without the text of its licence. */
export function notices(modules: readonly string[]): string {
  const folders = new Set(modules.flatMap((path) => FOLDER.exec(path.replaceAll('\\', '/'))?.[0] ?? []))
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>
    const files = readdirSync(folder).filter((file) => LICENCE.test(file))
    if (files.length === 0) throw new Error(`${String(name)} comes without the text of its licence`)
    const licences = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim())
    return [`${String(name)} ${String(version)} (${String(license)})`, ...licences].join('\n\n')
  })
  return `The program dist/cli.js holds code of these packages.\n\n${texts.join(`\n\n${LINE}\n\n`)}\n`
}
