// A policy file, the policies it builds on and the register of providers → one policy, each part of which knows its file and line.
import { type LocatedYaml, parseYaml } from './located-yaml.ts'
import { PolicyError, type Problem } from './policy-error.ts'

/** A YAML file, read. */
export interface PolicyText {
  /** As problems name it. */
  readonly file: string
  /** Where it lies. */
  readonly path: string
  readonly text: string
  /** Reads a file beside it; undefined if there is none. */
  readonly beside: (name: string) => string | undefined
}

export interface Sources {
  /** A policy by name, or by a path beside the one that names it. */
  readonly policy: (name: string, from: PolicyText) => PolicyText | undefined
  /** The register of providers that comes with the package. */
  readonly register: PolicyText | undefined
}

export interface Assembled {
  readonly value: unknown
  /** File and line of what stands at `path`; `key` names a member whose own line is meant. */
  where(path: readonly PropertyKey[], key?: string): { readonly file: string; readonly line: number }
  /** Everything that was read, for the revision. */
  readonly texts: readonly string[]
  /** Reads a file beside the policy that brought the own terms. */
  readonly beside: (name: string) => string | undefined
}

type Members = Readonly<Record<string, unknown>>

const DEEPEST = 8

/** Follows `extends` and `from`. @throws PolicyError where a file is no YAML, or what it builds on is not there. */
export function assemble(source: PolicyText, sources: Sources): Assembled {
  const whole = follow(source, sources, [])
  return isMembers(whole.value) ? withRegister(whole, source, sources) : whole
}

function follow(source: PolicyText, sources: Sources, above: readonly string[]): Assembled {
  const yaml = parseYaml(source.text, source.file)
  const alone: Assembled = {
    value: yaml.value,
    where: (path, key) => ({ file: source.file, line: yaml.line(path, key) }),
    texts: [source.text],
    beside: source.beside,
  }
  if (!isMembers(yaml.value) || typeof yaml.value['extends'] !== 'string') return alone
  const named = yaml.value['extends']
  const problem = (message: string, remedy: string) => new PolicyError([{ ...alone.where(['extends']), message, remedy }])
  const parent = sources.policy(named, source)
  if (parent === undefined) {
    throw problem(`there is no policy '${named}' to build on`, "name a file beside this one, or one in 'policies', such as 'default'")
  }
  if (above.includes(parent.file) || parent.file === source.file || above.length >= DEEPEST)
    throw problem(`'${named}' builds on this policy in turn`, 'let one of the two stand by itself')
  return extend(alone, yaml, follow(parent, sources, [...above, source.file]))
}

/** The child's words go before the parent's; rules by name. */
function extend(child: Assembled, yaml: LocatedYaml, parent: Assembled): Assembled {
  if (!isMembers(child.value) || !isMembers(parent.value)) return child
  const { extends: _, rules: own, remove_rules: removed, ...said } = child.value
  const { rules: inherited, ...below } = parent.value
  const rules = mergeRules(asList(own), asList(inherited), child, asList(removed))
  const value = { ...(merge(said, below) as Members), rules: rules.map(({ rule }) => rule) }
  return {
    value,
    where(path, key) {
      if (path[0] === 'rules' && typeof path[1] === 'number') {
        const rule = rules[path[1]]
        if (rule !== undefined) return (rule.own ? child : parent).where(['rules', rule.index, ...path.slice(2)], key)
      }
      const full = key === undefined ? path : [...path, key]
      return reaches(yaml.value, full) || !reaches(parent.value, full) ? child.where(path, key) : parent.where(path, key)
    },
    texts: [...child.texts, ...parent.texts],
    // Files of terms lie beside the policy that names them.
    beside: said['own_terms'] === undefined ? parent.beside : child.beside,
  }
}

interface PlacedRule {
  readonly rule: unknown
  readonly own: boolean
  readonly index: number
}

function mergeRules(own: readonly unknown[], inherited: readonly unknown[], child: Assembled, removed: readonly unknown[]): PlacedRule[] {
  const known = new Set(inherited.map(nameOf))
  const problems: Problem[] = removed.flatMap((name, index) =>
    known.has(name)
      ? []
      : [
          {
            ...child.where(['remove_rules', index]),
            message: `the policy that this one builds on has no rule '${String(name)}'`,
            remedy: `name one of: ${[...known].join(', ')}`,
          },
        ],
  )
  if (problems.length > 0) throw new PolicyError(problems)
  const placed = own.map((rule, index): PlacedRule => ({ rule, own: true, index }))
  const replacing = new Map(placed.filter(({ rule }) => known.has(nameOf(rule))).map((entry) => [nameOf(entry.rule), entry]))
  return [
    ...placed.filter(({ rule }) => !known.has(nameOf(rule))),
    ...inherited
      .map((rule, index): PlacedRule => replacing.get(nameOf(rule)) ?? { rule, own: false, index })
      .filter(({ rule }) => !removed.includes(nameOf(rule))),
  ]
}

/** Providers with `from` take what they do not say themselves out of the register. */
function withRegister(whole: Assembled, source: PolicyText, sources: Sources): Assembled {
  const { providers, register: file, ...policy } = whole.value as Members
  if (!isMembers(providers)) return whole
  const registers = [...ownRegister(file, whole, source), ...(sources.register === undefined ? [] : [sources.register])].map((text) => ({
    text,
    yaml: parseYaml(text.text, text.file),
  }))
  const entryOf = (from: unknown) => registers.find(({ yaml }) => isMembers(yaml.value) && isMembers(yaml.value[String(from)]))
  const problems: Problem[] = []
  const filled = Object.entries(providers).map(([name, said]) => {
    if (!isMembers(said) || said['from'] === undefined) return [name, said] as const
    const { from, ...own } = said
    const entry = entryOf(from)
    if (entry === undefined) {
      const known = registers.flatMap(({ yaml }) => Object.keys((yaml.value as Members | null) ?? {}))
      const message = `the register of providers has no entry '${String(from)}'`
      problems.push({ ...whole.where(['providers', name], 'from'), message, remedy: `name one of: ${known.join(', ')}` })
      return [name, said] as const
    }
    return [name, merge(own, (entry.yaml.value as Members)[String(from)])] as const
  })
  if (problems.length > 0) throw new PolicyError(problems)
  return {
    ...whole,
    value: { ...policy, providers: Object.fromEntries(filled) },
    where(path, key) {
      const [room, name, ...rest] = path
      const said = room === 'providers' && typeof name === 'string' ? providers[name] : undefined
      const within = key === undefined ? rest : [...rest, key]
      if (!isMembers(said) || said['from'] === undefined || within.length === 0 || reaches(said, within)) return whole.where(path, key)
      const entry = entryOf(said['from'])
      if (entry === undefined || !reaches((entry.yaml.value as Members)[String(said['from'])], within)) return whole.where(path, key)
      return { file: entry.text.file, line: entry.yaml.line([String(said['from']), ...rest], key) }
    },
    texts: [...whole.texts, ...registers.map(({ text }) => text.text)],
  }
}

function ownRegister(file: unknown, whole: Assembled, source: PolicyText): PolicyText[] {
  if (typeof file !== 'string') return []
  const text = source.beside(file)
  if (text !== undefined) return [{ file, path: file, text, beside: source.beside }]
  const message = `the register '${file}' cannot be read`
  throw new PolicyError([{ ...whole.where(['register']), message, remedy: 'name a file beside the policy' }])
}

/** What `own` says goes first, also in order: of a map of models the first match counts. Lists are replaced, not joined. */
function merge(own: unknown, below: unknown): unknown {
  if (!isMembers(own) || !isMembers(below)) return own
  const merged: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(own)) merged[name] = Object.hasOwn(below, name) ? merge(value, below[name]) : value
  for (const [name, value] of Object.entries(below)) if (!Object.hasOwn(own, name)) merged[name] = value
  return merged
}

function reaches(value: unknown, path: readonly PropertyKey[]): boolean {
  let at = value
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return false
    at = (at as Record<PropertyKey, unknown>)[step]
  }
  return true
}

function nameOf(rule: unknown): unknown {
  return isMembers(rule) ? rule['name'] : undefined
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
