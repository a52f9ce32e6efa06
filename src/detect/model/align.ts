// Where the tokens of a word stand in it. Tokenizers fold case, accents and compatibility characters and mark their pieces (`##`, `▁`, `Ġ`);
// where their pieces cannot be found again, each stands for the whole word, so an offset is never wrong, only wide.

export interface Place {
  readonly start: number
  readonly end: number
}

const MARKS = /^(?:##|[▁Ġ]+)|(?:<\/w>|@@)$/gu

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** @param word without blanks. */
export function alignTokens(word: string, tokens: readonly string[]): readonly Place[] {
  let folded = ''
  const from: number[] = []
  const to: number[] = []
  let at = 0
  for (const char of word) {
    const piece = fold(char)
    folded += piece
    for (let i = 0; i < piece.length; i++) {
      from.push(at)
      to.push(at + char.length)
    }
    at += char.length
  }
  const places: Place[] = []
  let read = 0
  for (const token of tokens) {
    const piece = fold(token.replace(MARKS, ''))
    if (!folded.startsWith(piece, read)) return tokens.map(() => ({ start: 0, end: word.length }))
    const end = read + piece.length
    places.push(
      piece === ''
        ? { start: from[read] ?? word.length, end: from[read] ?? word.length }
        : { start: from[read] ?? 0, end: to[end - 1] ?? word.length },
    )
    read = end
  }
  return places
}
