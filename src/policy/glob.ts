// Names with `*` for any characters, as policies write them: `gpt-4o*`.

export interface Glob {
  readonly source: string
  matches(name: string): boolean
}

/** Letter case does not matter. Linear: pieces between the stars are searched one after another. */
export function glob(source: string): Glob {
  const pieces = source.toLowerCase().split('*')
  const first = pieces[0] ?? ''
  const last = pieces.at(-1) ?? ''
  const between = pieces.slice(1, -1)
  return {
    source,
    matches(name) {
      const text = name.toLowerCase()
      if (pieces.length === 1) return text === first
      if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false
      let at = first.length
      for (const piece of between) {
        const found = text.indexOf(piece, at)
        if (found < 0) return false
        at = found + piece.length
      }
      return at <= text.length - last.length
    },
  }
}
