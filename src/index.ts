// The library's door: the parts of the proxy that need no network. Finds personal data, judges its sensitivity, asks a policy, replaces
// values by tokens and puts them back.
import { randomUUID } from 'node:crypto'
import { assess, combine, type Sensitivity } from './classify/classify.ts'
import { detect } from './detect/detect.ts'
import { KEPT_BY_DEFAULT, KINDS, type Kind } from './detect/kinds.ts'
import type { Span } from './detect/span.ts'
import { Identities } from './pseudonym/identities.ts'
import { Mapping } from './pseudonym/mapping.ts'
import { parseKeyRing } from './pseudonym/master-key.ts'
import { protectLookalikes, pseudonymise as replace } from './pseudonym/pseudonymise.ts'
import { deriveKey, type Scope } from './pseudonym/token-key.ts'

export { CATEGORIES, type Category } from './classify/category.ts'
export type { Evidence, Sensitivity } from './classify/classify.ts'
export { type DetectOptions, detect } from './detect/detect.ts'
export { DetectionTimeout, Detector, type DetectorOptions } from './detect/detector.ts'
export { isKind, KEPT_BY_DEFAULT, KINDS, type Kind } from './detect/kinds.ts'
export { ModelError } from './detect/model/model-error.ts'
export { type ModelOptions, type ModelReader, openModel } from './detect/model/model-reader.ts'
export { type PatternOptions, pattern, type Recognizer } from './detect/recognizer.ts'
export { recognizers } from './detect/recognizers/index.ts'
export type { Span } from './detect/span.ts'
export type { CompiledPolicy } from './policy/compile.ts'
export { decide } from './policy/decide.ts'
export type { Decision, Facts, Target } from './policy/decision.ts'
export { loadPolicy } from './policy/load.ts'
export { PolicyError, type Problem } from './policy/policy-error.ts'
export type { Mapping } from './pseudonym/mapping.ts'
export { type Form, Restorer, reidentify } from './pseudonym/restorer.ts'

/**
 * Judges texts that belong together: a name in one and a diagnosis in another make the whole sensitive.
 *
 * @example
 * classify(['Patientin Anna Berg beginnt am Montag eine Chemotherapie.']).categories // ['health']
 */
export function classify(texts: readonly string[]): Sensitivity {
  const identities = new Identities()
  const values: Partial<Record<Kind, Set<unknown>>> = {}
  const assessments = texts.map((text) => {
    const spans = detect(text)
    for (const { kind, start, end } of spans) {
      values[kind] ??= new Set()
      values[kind].add(identities.identify(kind, text.slice(start, end)))
    }
    return assess(text, spans)
  })
  const counts = Object.fromEntries(Object.entries(values).map(([kind, different]) => [kind, different.size]))
  return combine(assessments, counts)
}

export interface PseudonymiseOptions {
  /**
   * The secret that tokens are made with: 32 random bytes or more in base64 or hex, or a ring of such keys as in `DECKNAME_MASTER_KEY`.
   * Whoever has it can test guesses against tokens.
   */
  readonly key: string
  /** Values keep their tokens within one conversation. Without a name for it, each call has tokens of its own. */
  readonly conversation?: string
  /** Tokens of one tenant cannot be linked to those of another. */
  readonly tenant?: string
  /** Kinds to replace; all but ORGANIZATION, LOCATION and AGE by default. */
  readonly kinds?: Iterable<Kind>
  /** What to replace, sorted and disjoint, if it was searched already. */
  readonly spans?: readonly Span[]
}

export interface Pseudonymised {
  /** The text with tokens, to be sent. */
  readonly text: string
  /** Token ⇄ value, to be kept here and given to `reidentify` or `Restorer`. */
  readonly mapping: Mapping
}

/**
 * Replaces personal data by tokens such as `PERSON_7f3a9c21b0`.
 *
 * @example
 * const { text, mapping } = pseudonymise('Schreibe Frau Anna Berg.', { key, conversation: 'c-17' })
 * const answer = await ask(text) // the model sees: Schreibe Frau PERSON_05c1e0a9d2.
 * reidentify(answer, mapping) // and its answer reads: Liebe Anna Berg …
 *
 * @throws Error if the key is shorter than 32 bytes.
 */
export function pseudonymise(text: string, options: PseudonymiseOptions): Pseudonymised {
  const [newest, ...former] = parseKeyRing(options.key)
  const scope: Scope = { type: 'conversation', id: options.conversation ?? randomUUID() }
  const derive = (master: typeof newest) => deriveKey(master, 'token', options.tenant ?? 'default', scope)
  const mapping = new Mapping(derive(newest), (id) => {
    const master = former.find((key) => key.id === id)
    return master === undefined ? undefined : derive(master)
  })
  const kinds = new Set(options.kinds ?? KINDS.filter((kind) => !KEPT_BY_DEFAULT.includes(kind)))
  const marks = (options.spans ?? detect(text)).filter(({ kind }) => kinds.has(kind))
  const identities = new Identities()
  const replaced = replace(text, marks, identities, mapping)
  // Text that was typed to look like one of these tokens must come back as it was typed.
  const guarded = protectLookalikes(text, marks, mapping)
  return { text: guarded === marks ? replaced : replace(text, guarded, identities, mapping), mapping }
}
