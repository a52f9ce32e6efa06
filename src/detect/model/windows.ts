// Long texts are read in windows that overlap, so that a name is whole in one of them. Cut where words end.

export interface Window {
  readonly start: number
  readonly end: number
}

/** Characters: some 200 tokens, well below what models read at once. */
const SIZE = 800
const OVERLAP = 120

const WORTH_READING = /[\p{L}\p{N}]/u
const BLANK = /\s/

export function windowsOf(text: string, size = SIZE, overlap = OVERLAP): Window[] {
  const windows: Window[] = []
  for (let start = 0; start < text.length; ) {
    const end = start + size >= text.length ? text.length : cutBefore(text, start + size, start + (size >> 1))
    if (WORTH_READING.test(text.slice(start, end))) windows.push({ start, end })
    if (end === text.length) break
    start = cutAfter(text, end - overlap, end)
  }
  return windows
}

/** The last place up to `at` where a line or a word ends; `at` itself where a word is endless, though never within a surrogate pair. */
function cutBefore(text: string, at: number, least: number): number {
  // Only a line that ends near: a search back to the beginning would cost the square of the text.
  const half = at - ((at - least) >> 1)
  const line = text.slice(half, at).lastIndexOf('\n')
  if (line >= 0) return half + line + 1
  for (let i = at; i > least; i--) if (BLANK.test(text.charAt(i))) return i
  return wholeCharacter(text, at)
}

function cutAfter(text: string, at: number, most: number): number {
  for (let i = at; i < most; i++) if (BLANK.test(text.charAt(i))) return i + 1
  return wholeCharacter(text, at)
}

function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}
