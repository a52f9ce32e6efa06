// The part `own_terms` of a policy → what detection adds and spares. Terms may be personal data themselves, so problems name their
// places, never the terms.
import { dirname, join } from 'node:path'
import type { Kind } from '../detect/kinds.ts'
import { compilePattern, OwnPattern } from '../detect/own-terms/own-pattern.ts'
import { type NamedPattern, OwnTerms } from '../detect/own-terms/own-terms.ts'
import { MOST_WORDS, TermList } from '../detect/own-terms/term-list.ts'
import { Scan } from '../detect/scan.ts'
import type { Problem } from './policy-error.ts'
import type { PolicyFile } from './schema.ts'

export interface OwnTermsSource {
  /** File and line of what stands at a path of the policy. */
  readonly where: (path: readonly PropertyKey[]) => { readonly file: string; readonly line: number }
  /** The text of a file beside the policy; undefined if it cannot be read. */
  readonly beside: (name: string) => string | undefined
}

export interface CompiledOwnTerms {
  /** Undefined for a policy without own terms. */
  readonly terms: OwnTerms | undefined
  readonly problems: readonly Problem[]
  /** The texts of the files read: they are part of the policy's revision. */
  readonly texts: readonly string[]
}

type OwnTermsFile = NonNullable<PolicyFile['own_terms']>
type ListFile = NonNullable<OwnTermsFile['never']>

/** A term and where it stands. */
interface Entry {
  readonly term: string
  readonly file: string
  readonly line: number
}

interface Listed {
  readonly kind: Kind
  readonly at: string
}

/** Problems of one list that are told; the rest is the same mistake again. */
const MOST_PROBLEMS = 20

export function compileOwnTerms(own: PolicyFile['own_terms'], source: OwnTermsSource): CompiledOwnTerms {
  if (own === undefined) return { terms: undefined, problems: [], texts: [] }
  const problems: Problem[] = []
  const texts: string[] = []
  const patterns = [...compilePatterns(own, source, problems)]

  const always = new TermList<Listed>({ genitives: true })
  own.always.forEach((list, index) => {
    const path = ['own_terms', 'always', index]
    const ill: Problem[] = []
    for (const entry of entriesOf(list, path, source, problems, texts)) {
      const at = `${entry.file}:${entry.line}`
      const kept = always.add(entry.term, { kind: list.kind, at })
      if (kept === undefined) ill.push(noTerm(entry))
      else if (kept.kind !== list.kind) {
        const message = `this term stands under two kinds: ${list.kind} here, ${kept.kind} in ${kept.at}`
        ill.push({ ...place(entry), message, remedy: 'remove one of the two' })
      }
    }
    problems.push(...ill.slice(0, MOST_PROBLEMS))
  })

  const never = new TermList<true>()
  if (own.never !== undefined) {
    const ill: Problem[] = []
    for (const entry of entriesOf(own.never, ['own_terms', 'never'], source, problems, texts)) {
      const [listed] = always.matches(new Scan(entry.term))
      if (listed !== undefined)
        ill.push({
          ...place(entry),
          message: `this term is to stay readable, but it is or holds a term that is always replaced (${listed.value.at})`,
          remedy: 'remove one of the two',
        })
      else if (never.add(entry.term, true) === undefined) ill.push(noTerm(entry))
    }
    problems.push(...ill.slice(0, MOST_PROBLEMS))
  }
  return { terms: problems.length > 0 ? undefined : new OwnTerms({ patterns, always, never }), problems, texts }
}

function* compilePatterns({ patterns }: OwnTermsFile, { where }: OwnTermsSource, problems: Problem[]): Generator<NamedPattern> {
  const names = new Set<string>()
  for (const [index, { name, kind, pattern }] of patterns.entries()) {
    const path = ['own_terms', 'patterns', index]
    if (names.has(name)) {
      problems.push({
        ...where([...path, 'name']),
        message: `two patterns are named '${name}'`,
        remedy: 'give each pattern a name of its own',
      })
    }
    names.add(name)
    const compiled = compilePattern(pattern)
    if (compiled instanceof OwnPattern) yield { name, kind, pattern: compiled }
    else problems.push({ ...where([...path, 'pattern']), message: `pattern '${name}': ${compiled.message}`, remedy: compiled.remedy })
  }
}

function* entriesOf(
  { terms, file }: ListFile,
  path: readonly PropertyKey[],
  source: OwnTermsSource,
  problems: Problem[],
  texts: string[],
): Generator<Entry> {
  if (terms.length === 0 && file === undefined) {
    const message = 'this list names no terms'
    problems.push({
      ...source.where(path),
      message,
      remedy: "add 'terms', or 'file' with the name of a file beside the policy",
    })
  }
  for (const [index, term] of terms.entries()) yield { term, ...source.where([...path, 'terms', index]) }
  if (file === undefined) return
  const text = source.beside(file)
  if (text === undefined) {
    const remedy = 'put it beside the policy, as text with one term a line, or correct the name'
    problems.push({ ...source.where([...path, 'file']), message: `the file '${file}' cannot be read`, remedy })
    return
  }
  texts.push(text)
  const shown = join(dirname(source.where([...path, 'file']).file), file)
  for (const [index, written] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const term = written.trim()
    if (term !== '' && !term.startsWith('#')) yield { term, file: shown, line: index + 1 }
  }
}

function place({ file, line }: Entry): Pick<Problem, 'file' | 'line'> {
  return { file, line }
}

function noTerm(entry: Entry): Problem {
  return {
    ...place(entry),
    message: 'this is no term that can be looked up',
    remedy: `a term has two letters or digits at least and ${MOST_WORDS} words at most`,
  }
}
