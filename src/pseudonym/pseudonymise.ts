// Text + marks → text with tokens.
import type { Identities, Mention } from './identities.ts'
import type { Mapping } from './mapping.ts'
import { TOKEN, type TokenKind } from './token.ts'

/** A piece of text to replace. Spans are marks. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: TokenKind
  /** What it is, where that is known. */
  readonly mention?: Mention | undefined
  /** Taken out for good: its kind stands in its place, and nothing brings it back. */
  readonly redact?: true
}

/** Replaces the marked pieces of a text (sorted, disjoint) by tokens of the mapping. */
export function pseudonymise(text: string, marks: readonly Mark[], identities: Identities, mapping: Mapping): string {
  if (marks.length === 0) return text
  let result = ''
  let from = 0
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as Mark
    if (mark.redact === true) {
      result += `${text.slice(from, mark.start)}[${mark.kind}]`
      from = mark.end
      continue
    }
    const mention = mark.mention ?? identities.mention(mark.kind, text.slice(mark.start, mark.end))
    const next = marks[i + 1]
    // What will follow in the result: ordinary text, up to the next token, of which any letter stands for all.
    const following =
      next === undefined ? text.slice(mark.end, mark.end + LOOK) : `${text.slice(mark.end, Math.min(next.start, mark.end + LOOK))}T`
    result += text.slice(from, mark.start) + mapping.token(mention, following)
    from = mark.end
  }
  return result + text.slice(from)
}

/** How far a token looks at what follows it: two backslashes, an underscore, a letter and the character behind it. */
const LOOK = 5

const HEX = new Uint8Array(128)
for (const digit of '0123456789abcdefABCDEF') HEX[digit.charCodeAt(0)] = 1

/** Cheap test before the pattern: ten hex digits in a row are rare. Looks at the tenth first, so that it reads a fraction of the text. */
export function holdsTenHex(text: string): boolean {
  for (let end = 9; end < text.length; ) {
    let at = end
    while (at > end - 10 && HEX[text.charCodeAt(at)] === 1) at--
    if (at === end - 10) return true
    end = at + 10
  }
  return false
}

/**
 * Adds marks over text that reads like a token which this mapping issued. Such text was typed, not issued: it must come back as it was
 * typed, and must not tell what stands behind the token.
 * @returns the same array if there is none, which is nearly always.
 */
export function protectLookalikes(text: string, marks: readonly Mark[], mapping: Mapping): readonly Mark[] {
  if (mapping.size === 0 || !holdsTenHex(text)) return marks
  const literals: Mark[] = []
  for (const match of text.matchAll(TOKEN)) {
    const [token, kind, hex] = match as unknown as [string, string, string]
    if (mapping.resolve(kind, hex, undefined) === undefined) continue
    literals.push({ start: match.index, end: match.index + token.length, kind: 'LITERAL' })
  }
  if (literals.length === 0) return marks
  const joined: Mark[] = []
  for (const mark of [...marks, ...literals].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1)
    if (last === undefined || mark.start >= last.end) joined.push(mark)
    else if (mark.end > last.end || mark.redact === true) {
      const { kind, redact } = last.redact === true ? last : mark.redact === true ? mark : last
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, mark.end), kind, ...(redact === true && { redact }) }
    }
  }
  return joined
}
