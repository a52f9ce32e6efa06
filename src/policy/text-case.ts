// A case about a text: what of it is replaced, and what stays readable.
import { z } from 'zod'
import { detect } from '../detect/detect.ts'
import { KINDS, type Kind } from '../detect/kinds.ts'
import type { Span } from '../detect/span.ts'
import type { CompiledPolicy } from './compiled-policy.ts'

export const textCase = z
  .strictObject({
    case: z.string().min(3),
    text: z.string().min(1),
    replaces: z.partialRecord(z.enum(KINDS), z.array(z.string().min(1)).min(1)).default({}),
    leaves: z.array(z.string().min(1)).default([]),
  })
  .refine(({ replaces, leaves }) => leaves.length > 0 || Object.keys(replaces).length > 0, "it needs 'replaces' or 'leaves'")

export type TextCase = z.infer<typeof textCase>

/** What is claimed of each piece and what comes of it, in one line each. */
export function runTextCase(
  policy: CompiledPolicy,
  { text, replaces, leaves }: TextCase,
): { readonly expected: string; readonly actual: string } {
  const replaced = detect(text, { ownTerms: policy.ownTerms }).filter(
    ({ kind, always }) => always === true || policy.treatment.pseudonymise.has(kind),
  )
  const claims = [
    ...Object.entries(replaces).flatMap(([kind, pieces]) => pieces.map((piece) => ({ piece, kind: kind as Kind }))),
    ...leaves.map((piece) => ({ piece, kind: undefined })),
  ]
  return {
    expected: claims.map(({ piece, kind }) => tell(piece, kind === undefined ? 'stays readable' : `replaced as ${kind}`)).join('; '),
    actual: claims.map(({ piece, kind }) => tell(piece, outcome(piece, kind, text, replaced))).join('; '),
  }
}

function tell(piece: string, outcome: string): string {
  return `'${piece}' ${outcome}`
}

/** What comes of a piece in all places where it stands; the kind claimed, if it is replaced everywhere and somewhere as that. */
function outcome(piece: string, claimed: Kind | undefined, text: string, replaced: readonly Span[]): string {
  const kinds = new Set<Kind>()
  const others = new Set<string>()
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    const end = at + piece.length
    const touching = replaced.filter((span) => span.start < end && at < span.end)
    const owner = touching.find((span) => span.start <= at && end <= span.end)
    if (owner !== undefined) kinds.add(owner.kind)
    else if (touching.length === 0) others.add('stays readable')
    else others.add(`replaced in part (${touching.map(({ start, end, kind }) => `${kind} '${text.slice(start, end)}'`).join(', ')})`)
  }
  const told = claimed !== undefined && kinds.has(claimed) ? [claimed] : kinds
  const outcomes = [...[...told].map((kind) => `replaced as ${kind}`), ...others]
  return outcomes.length === 0 ? 'does not occur in the text' : outcomes.join(' and ')
}
