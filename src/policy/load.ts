// Finds a policy by name or path and compiles it.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from './compile.ts'
import type { CompiledPolicy } from './compiled-policy.ts'
import { PolicyError } from './policy-error.ts'

/** The package's own policies: two floors up from src/policy as from dist/policy. */
export const POLICIES = fileURLToPath(new URL('../../policies/', import.meta.url))

/** A file that says only that it is the same as another policy of the package. */
const SAME_AS = /^(?:#.*\n|\s*\n)*same_as: *(?<name>[a-z0-9][a-z0-9_-]*)\s*$/

export interface PolicySource {
  /** As problems and logs name it. */
  readonly file: string
  readonly path: string
  readonly text: string
}

/**
 * @param nameOrFile `default`, the name of a file in `policies/`, or a path.
 * @throws PolicyError if there is none.
 */
export function readPolicy(nameOrFile: string): PolicySource {
  const named = join(POLICIES, `${nameOrFile}.yaml`)
  const path = /^[a-z0-9][a-z0-9_-]*$/.test(nameOrFile) && existsSync(named) ? named : nameOrFile
  if (!existsSync(path) || !statSync(path).isFile()) {
    const remedy = "give the path of a YAML file, or the name of a file in 'policies', such as 'default'"
    throw new PolicyError([{ file: nameOrFile, line: 1, message: 'there is no such policy', remedy }])
  }
  const text = readFileSync(path, 'utf8')
  const other = SAME_AS.exec(text)?.groups?.['name']
  if (other !== undefined && other !== nameOrFile) return readPolicy(other)
  return { file: path === named ? `policies/${nameOrFile}.yaml` : path, path, text }
}

export function loadPolicy(nameOrFile: string): CompiledPolicy {
  return compileSource(readPolicy(nameOrFile))
}

/** @throws PolicyError */
export function compileSource({ file, path, text }: PolicySource): CompiledPolicy {
  return compile(text, file, (name) => {
    const beside = resolve(dirname(path), name)
    return existsSync(beside) && statSync(beside).isFile() ? readFileSync(beside, 'utf8') : undefined
  })
}

/** Where the cases of a policy file lie: `cases/` beside it, same name. */
export function casesPath(policyPath: string): string {
  return join(dirname(policyPath), 'cases', basename(policyPath))
}
