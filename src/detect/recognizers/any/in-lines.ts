// Patterns that begin where a line begins: tried there and nowhere else. A look-behind for the line break would be tried everywhere.

/** Matches of a sticky pattern at the beginnings of lines; the next begins after the one before. */
export function* inLines(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  for (let from = 0; from >= 0 && from < text.length; ) {
    pattern.lastIndex = from
    const match = pattern.exec(text)
    if (match !== null) yield match
    const newline = text.indexOf('\n', Math.max(from, from + (match?.[0].length ?? 0) - 1))
    from = newline < 0 ? -1 : newline + 1
  }
}
