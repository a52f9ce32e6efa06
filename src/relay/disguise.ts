// Findings → the request with tokens. Nothing is searched here; a hit in a place that cannot hold a token refuses the request.
import { predecessorOf } from '../detect/conversations.ts'
import type { Kind } from '../detect/kinds.ts'
import type { Span } from '../detect/span.ts'
import type { Identifier, Leaf, Passage, RequestText } from '../dialects/dialect.ts'
import { ProxyError } from '../errors.ts'
import type { Cast } from '../pseudonym/cast.ts'
import type { Identities } from '../pseudonym/identities.ts'
import { Mapping } from '../pseudonym/mapping.ts'
import { holdsTenHex, type Mark, protectLookalikes, pseudonymise } from '../pseudonym/pseudonymise.ts'
import { keyedHash, type TokenKey } from '../pseudonym/token-key.ts'

export type Counts = Partial<Record<Kind, number>>

/** Finds of a request → who was met in it. */
const casts = new WeakMap<object, Cast>()

/** How many different values of each kind were found. Names them on the way, in the order of the request. */
export function countValues(passages: readonly Passage[], spans: readonly (readonly Span[])[], identities: Identities): Counts {
  // The same finds again are the same texts again, so nobody has to be named anew.
  const again = casts.get(spans)
  const predecessor = predecessorOf(spans)
  const before = again ?? (predecessor === undefined ? undefined : casts.get(predecessor.found))
  const same = again === undefined ? (predecessor?.same ?? 0) : spans.length
  const texts = passages.map(({ text }) => text)
  casts.set(spans, identities.meet(texts, spans, before, before === undefined ? 0 : same))
  const { LITERAL: _, ...counts } = identities.count()
  return counts
}

export interface DisguiseOptions {
  readonly kinds: ReadonlySet<Kind>
  /** Kinds that are taken out for good, without a token. */
  readonly redact: ReadonlySet<Kind>
  readonly identities: Identities
  readonly tokenKey: TokenKey
  /** The key with this number that made tokens before, if it is not retired. */
  readonly formerKey: (id: number) => TokenKey | undefined
  /** For `user` and the like: stable per tenant, and another key than the tokens'. */
  readonly identifierKey: () => TokenKey
}

/** A find that is to be replaced. */
type FoundMark = Mark & { readonly kind: Kind }

interface Edit {
  readonly leaf: Leaf
  readonly text: string
  readonly marks: readonly Mark[]
}

export interface Disguised {
  readonly mapping: Mapping
  /** How many different values were taken out for good. */
  readonly redacted: number
}

/**
 * Writes tokens in place of all spans of the given kinds and of the policy's own terms, and takes out those of kinds to be redacted.
 * @throws ProxyError `personal_data_in_schema` or `unsupported_content` for a hit outside of any leaf.
 */
export function disguise(request: RequestText, spans: readonly (readonly Span[])[], options: DisguiseOptions): Disguised {
  const { identities } = options
  const mapping = new Mapping(options.tokenKey, options.formerKey)
  const edits: Edit[] = []
  const redacted = new Set<object>()
  for (let i = 0; i < request.passages.length; i++) {
    const found = spans[i] ?? []
    const marks: FoundMark[] = []
    for (let s = 0; s < found.length; s++) {
      const { kind, start, end, always } = found[s] as Span
      const redact = options.redact.has(kind)
      if (!redact && always !== true && !options.kinds.has(kind)) continue
      const mention = identities.met(i, s)
      if (redact) redacted.add(mention.identity)
      marks.push({ kind, start, end, mention, ...(redact && { redact }) })
    }
    addEdits(request.passages[i] as Passage, marks, edits)
  }
  const written = edits.map(({ text, marks }) => pseudonymise(text, marks, identities, mapping))
  for (const identifier of request.identifiers) identifier.write(replacementOf(identifier, mapping, options))
  for (let i = 0; i < edits.length; i++) {
    const { leaf, text, marks } = edits[i] as Edit
    const guarded = protectLookalikes(text, marks, mapping)
    const next = guarded === marks ? (written[i] as string) : pseudonymise(text, guarded, identities, mapping)
    if (next !== text) leaf.write(next)
  }
  request.commit()
  return { mapping, redacted: redacted.size }
}

/** The marks of a passage, cut up by its leaves. Leaves without any are left out, unless they could hold text that looks like a token. */
function addEdits({ path, text, leaves, rigid }: Passage, marks: readonly FoundMark[], edits: Edit[]): void {
  const [first] = leaves
  if (leaves.length === 1 && first !== undefined && first.end === text.length) {
    edits.push({ leaf: first, text, marks })
    return
  }
  const within = new Map<Leaf, Mark[]>(holdsTenHex(text) ? leaves.map((leaf) => [leaf, []]) : [])
  let next = 0
  for (const mark of marks) {
    while (next < leaves.length && (leaves[next] as Leaf).end <= mark.start) next++
    let covered = false
    for (let i = next; i < leaves.length; i++) {
      const leaf = leaves[i] as Leaf
      if (leaf.start >= mark.end) break
      const whole = mark.start >= leaf.start && mark.end <= leaf.end
      // A find that runs over several values leaves the names between them alone.
      if (leaf.name && !whole) continue
      covered = true
      const cut = {
        kind: mark.kind,
        start: Math.max(mark.start, leaf.start) - leaf.start,
        end: Math.min(mark.end, leaf.end) - leaf.start,
        mention: whole ? mark.mention : undefined,
        ...(mark.redact === true && { redact: mark.redact }),
      }
      const cuts = within.get(leaf)
      if (cuts === undefined) within.set(leaf, [cut])
      else cuts.push(cut)
    }
    if (!covered) throw new ProxyError(rigid, { param: path })
  }
  for (const [leaf, cuts] of within) edits.push({ leaf, text: text.slice(leaf.start, leaf.end), marks: cuts })
}

function replacementOf(identifier: Identifier, mapping: Mapping, options: DisguiseOptions): string {
  const { as, value } = identifier
  switch (as) {
    case 'hash':
      return `id_${keyedHash(options.identifierKey(), value).slice(0, 32)}`
    case 'file-name':
      return `file_${keyedHash(options.identifierKey(), value).slice(0, 16)}${/\.[A-Za-z0-9]{1,8}$/.exec(value)?.[0] ?? ''}`
    case 'token':
      if (options.redact.has('USERNAME')) return 'redacted'
      return mapping.token(options.identities.mention('USERNAME', value), '')
    default:
      return as satisfies never
  }
}
