// Marked text → text and spans: ⟦…⟧ encloses what should be found.
export function parseMarked(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = []
  let text = ''
  let start = 0
  for (const char of marked) {
    if (char === '⟦') start = text.length
    else if (char === '⟧') spans.push({ start, end: text.length })
    else text += char
  }
  return { text, spans }
}
