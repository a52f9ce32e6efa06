// Replacing pieces of a text while keeping an exact way back: each replaced piece is one stretch of the source, everything else moves.

/** Offsets of a rewritten text → offsets of its source. */
export class SourceMap {
  /** Four numbers an edit: from and to in the rewritten text, from and to in the source. Sorted. */
  readonly #edits: Int32Array

  constructor(edits: readonly number[]) {
    this.#edits = new Int32Array(edits)
  }

  /** The source of one code unit of the rewritten text, or of the place where a text ends. */
  #at(offset: number, side: 'start' | 'end'): number {
    const edits = this.#edits
    let low = -1
    let high = edits.length / 4 - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((edits[4 * middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    const past = side === 'end' ? 1 : 0
    if (low < 0) return offset + past
    const to = edits[4 * low + 1] as number
    if (offset < to) return edits[4 * low + 2 + past] as number
    return (edits[4 * low + 3] as number) + offset - to + past
  }

  /** A range of the rewritten text → the whole stretch of the source that it stands for. */
  toSource(start: number, end: number): { start: number; end: number } {
    const from = this.#at(start, 'start')
    return { start: from, end: end > start ? this.#at(end - 1, 'end') : from }
  }
}

export interface Rewritten {
  readonly text: string
  readonly map: SourceMap
}

/**
 * @param pattern global; matches do not overlap.
 * @param replace gives the new piece, or undefined where the match stays.
 * @returns undefined when nothing changed.
 */
export function rewrite(text: string, pattern: RegExp, replace: (match: RegExpExecArray) => string | undefined): Rewritten | undefined {
  const edits: number[] = []
  const pieces: string[] = []
  let length = 0
  let done = 0
  for (const match of text.matchAll(pattern)) {
    const raw = match[0]
    const piece = replace(match)
    if (piece === undefined || piece === raw) continue
    if (match.index > done) {
      pieces.push(text.slice(done, match.index))
      length += match.index - done
    }
    done = match.index + raw.length
    edits.push(length, length + piece.length, match.index, done)
    pieces.push(piece)
    length += piece.length
  }
  if (edits.length === 0) return undefined
  pieces.push(text.slice(done))
  return { text: pieces.join(''), map: new SourceMap(edits) }
}

/** One step of reading: the text in another form, or undefined where it has nothing to do. Must be linear and cheap to decline. */
export type Reading = (text: string) => Rewritten | undefined
