// The pseudonyms that a model sees, as it sees them: words of a fixed shape.

export interface SeenToken {
  readonly kind: string
  readonly text: string
}

const TOKEN = /\b([A-Z]+(?:_[A-Z]+)*)_[0-9a-f]{10}(?:_[a-z])?\b/g

/** Each token once, in the order of its first place. */
export function tokensIn(texts: readonly string[]): SeenToken[] {
  const found = new Map<string, SeenToken>()
  for (const text of texts)
    for (const [whole, kind] of text.matchAll(TOKEN)) if (kind !== undefined) found.set(whole, { kind, text: whole })
  return [...found.values()]
}
