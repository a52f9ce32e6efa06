// Finds a policy by name or path, with what it builds on, and compiles it.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { PACKAGE_FOLDER } from '../package-folder.ts'
import type { PolicyText } from './assemble.ts'
import { compile } from './compile.ts'
import type { CompiledPolicy } from './compiled-policy.ts'
import { PolicyError } from './policy-error.ts'

/** The package's own policies. */
export const POLICIES = join(PACKAGE_FOLDER, 'policies')

const NAME = /^[a-z0-9][a-z0-9_-]*$/

/**
 * @param nameOrFile `default`, the name of a file in `policies/`, or a path.
 * @throws PolicyError if there is none.
 */
export function readPolicy(nameOrFile: string): PolicyText {
  const found = findPolicy(nameOrFile, nameOrFile)
  if (found !== undefined) return found
  const remedy = "give the path of a YAML file, or the name of a file in 'policies', such as 'default'"
  throw new PolicyError([{ file: nameOrFile, line: 1, message: 'there is no such policy', remedy }])
}

/** A policy, and every file that it is made of: a change of any of them is a change of the policy. */
export interface Loaded {
  readonly policy: CompiledPolicy
  readonly files: readonly string[]
}

/** @throws PolicyError */
export function loadPolicy(nameOrFile: string): CompiledPolicy {
  return loadWithFiles(nameOrFile).policy
}

/** @throws PolicyError */
export function loadWithFiles(nameOrFile: string): Loaded {
  return compileSource(readPolicy(nameOrFile))
}

/** @throws PolicyError */
export function compileSource(source: PolicyText): Loaded {
  const files = new Set<string>([source.path, REGISTER])
  const noted = (text: PolicyText): PolicyText => ({
    ...text,
    beside(name) {
      files.add(resolve(dirname(text.path), name))
      return text.beside(name)
    },
  })
  const policy = compile(source.text, source.file, {
    beside: noted(source).beside,
    policy(name, from) {
      const found = findPolicy(name, resolve(dirname(from.path), name))
      if (found === undefined) return undefined
      files.add(found.path)
      return noted(found)
    },
    register: readRegister(),
  })
  return { policy, files: [...files] }
}

/** Where the cases of a policy file lie: `cases/` beside it, same name. */
export function casesPath(policyPath: string): string {
  return join(dirname(policyPath), 'cases', basename(policyPath))
}

/** The list of sub-processors that comes with the package. */
export const REGISTER = join(POLICIES, 'register', 'providers.yaml')

function readRegister(): PolicyText {
  return textAt(REGISTER, 'policies/register/providers.yaml')
}

function findPolicy(name: string, path: string): PolicyText | undefined {
  const packaged = join(POLICIES, `${name}.yaml`)
  if (NAME.test(name) && isFile(packaged)) return textAt(packaged, `policies/${name}.yaml`)
  return isFile(path) ? textAt(path, name) : undefined
}

function textAt(path: string, file: string): PolicyText {
  return {
    file,
    path,
    text: readFileSync(path, 'utf8'),
    beside(name) {
      const beside = resolve(dirname(path), name)
      return isFile(beside) ? readFileSync(beside, 'utf8') : undefined
    },
  }
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile()
}
