// Findings → the request with tokens. Nothing is searched here; a hit in a place that cannot hold a token refuses the request.
import type { Kind } from '../detect/kinds.ts'
import type { Span } from '../detect/span.ts'
import type { Identifier, Leaf, Passage, RequestText } from '../dialects/dialect.ts'
import { ProxyError } from '../errors.ts'
import type { Identities } from '../pseudonym/identities.ts'
import { Mapping } from '../pseudonym/mapping.ts'
import { type Mark, protectLookalikes, pseudonymise } from '../pseudonym/pseudonymise.ts'
import { keyedHash, type TokenKey } from '../pseudonym/token-key.ts'

export type Counts = Partial<Record<Kind, number>>

/** How many different values of each kind were found. Names them on the way, in the order of the request. */
export function countValues(passages: readonly Passage[], spans: readonly (readonly Span[])[], identities: Identities): Counts {
  const seen = new Set<unknown>()
  const counts: Counts = {}
  for (let i = 0; i < passages.length; i++) {
    const { text } = passages[i] as Passage
    for (const span of spans[i] ?? []) {
      const identity = identities.identify(span.kind, text.slice(span.start, span.end), span)
      if (seen.has(identity)) continue
      seen.add(identity)
      counts[span.kind] = (counts[span.kind] ?? 0) + 1
    }
  }
  return counts
}

export interface DisguiseOptions {
  readonly kinds: ReadonlySet<Kind>
  readonly identities: Identities
  readonly tokenKey: TokenKey
  /** The key with this number that made tokens before, if it is not retired. */
  readonly formerKey: (id: number) => TokenKey | undefined
  /** For `user` and the like: stable per tenant, and another key than the tokens'. */
  readonly identifierKey: TokenKey
}

interface Edit {
  readonly leaf: Leaf
  readonly text: string
  readonly marks: readonly Mark[]
}

/**
 * Writes tokens in place of all spans of the given kinds and of the policy's own terms.
 * @throws ProxyError `personal_data_in_schema` or `unsupported_content` for a hit outside of any leaf.
 */
export function disguise(request: RequestText, spans: readonly (readonly Span[])[], options: DisguiseOptions): Mapping {
  const mapping = new Mapping(options.tokenKey, options.formerKey)
  const edits: Edit[] = []
  for (let i = 0; i < request.passages.length; i++) {
    const passage = request.passages[i] as Passage
    const marks = (spans[i] ?? []).filter((span) => span.always === true || options.kinds.has(span.kind))
    for (const edit of editsOf(passage, marks)) edits.push(edit)
  }
  const written = edits.map(({ text, marks }) => pseudonymise(text, marks, options.identities, mapping))
  for (const identifier of request.identifiers) identifier.write(replacementOf(identifier, mapping, options))
  for (let i = 0; i < edits.length; i++) {
    const { leaf, text, marks } = edits[i] as Edit
    const guarded = protectLookalikes(text, marks, mapping)
    const next = guarded === marks ? (written[i] as string) : pseudonymise(text, guarded, options.identities, mapping)
    if (next !== text) leaf.write(next)
  }
  request.commit()
  return mapping
}

/** The marks of a passage, cut up by its leaves. */
function* editsOf(passage: Passage, marks: readonly Span[]): Generator<Edit> {
  const [first] = passage.leaves
  if (passage.leaves.length === 1 && first !== undefined && first.end === passage.text.length) {
    yield { leaf: first, text: passage.text, marks }
    return
  }
  const within = new Map<Leaf, Mark[]>(passage.leaves.map((leaf) => [leaf, []]))
  let next = 0
  for (const mark of marks) {
    while (next < passage.leaves.length && (passage.leaves[next] as Leaf).end <= mark.start) next++
    let covered = false
    for (let i = next; i < passage.leaves.length; i++) {
      const leaf = passage.leaves[i] as Leaf
      if (leaf.start >= mark.end) break
      // A find that runs over several values leaves the names between them alone.
      if (leaf.name && (mark.start < leaf.start || mark.end > leaf.end)) continue
      covered = true
      within
        .get(leaf)
        ?.push({ kind: mark.kind, start: Math.max(mark.start, leaf.start) - leaf.start, end: Math.min(mark.end, leaf.end) - leaf.start })
    }
    if (!covered) throw new ProxyError(passage.rigid, { param: passage.path })
  }
  for (const [leaf, cut] of within) yield { leaf, text: passage.text.slice(leaf.start, leaf.end), marks: cut }
}

function replacementOf(identifier: Identifier, mapping: Mapping, options: DisguiseOptions): string {
  const { as, value } = identifier
  switch (as) {
    case 'hash':
      return `id_${keyedHash(options.identifierKey, value).slice(0, 32)}`
    case 'file-name':
      return `file_${keyedHash(options.identifierKey, value).slice(0, 16)}${/\.[A-Za-z0-9]{1,8}$/.exec(value)?.[0] ?? ''}`
    case 'token':
      return mapping.token(options.identities.identify('USERNAME', value), value, '')
    default:
      return as satisfies never
  }
}
