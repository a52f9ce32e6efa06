// A text as it is meant, whatever it looks like in bytes: escapes read, invisible characters dropped, lookalikes unified; and the way
// back to the text as it was. Ordinary text passes a few cheap looks and stays as it is.
import { readBackslashes } from './reading/backslashes.ts'
import { readCharacters, readLookalikes } from './reading/characters.ts'
import { readEntities } from './reading/entities.ts'
import { readEmphasis, readHyphenation, readLowLine, readSpacedOut, readWrapping } from './reading/layout.ts'
import { readEncodedWords, readQuotedPrintable } from './reading/mail.ts'
import { readForms, readPercent } from './reading/percent.ts'
import type { Reading, SourceMap } from './reading/rewrite.ts'

/** Characters that fold to exactly one other: offsets stay the same. */
const SAME_LENGTH = /[\u00A0\u02BC\u1680\u2000-\u200A\u2010-\u2013\u2018\u2019\u201B\u202F\u205F\u2032\u2212\u3000]/g

function fold(char: string): string {
  const code = char.charCodeAt(0)
  if (code === 0xa0 || code === 0x1680 || code === 0x202f || code === 0x205f || code === 0x3000 || (code >= 0x2000 && code <= 0x200a))
    return ' '
  if ((code >= 0x2010 && code <= 0x2013) || code === 0x2212) return '-'
  return "'"
}

/** From the outermost wrapping to the innermost: a mail's encoding may hold HTML, which may hold JSON, which may hold an address. */
const ENCODINGS: readonly Reading[] = [readEncodedWords, readQuotedPrintable, readEntities, readBackslashes, readPercent, readForms]
const CHARACTERS: readonly Reading[] = [readCharacters, readLookalikes]
const LAYOUT: readonly Reading[] = [readEmphasis, readLowLine, readHyphenation, readSpacedOut, readWrapping]

export interface ScanText {
  readonly text: string
  /** Innermost first: each leads one step back. */
  readonly maps: readonly SourceMap[]
}

export function readText(original: string): ScanText {
  const maps: SourceMap[] = []
  let text = original
  const read = (readings: readonly Reading[]): void => {
    for (const reading of readings) {
      const rewritten = reading(text)
      if (rewritten === undefined) continue
      text = rewritten.text
      maps.unshift(rewritten.map)
    }
  }
  read(ENCODINGS)
  read(CHARACTERS)
  SAME_LENGTH.lastIndex = 0
  if (SAME_LENGTH.test(text)) text = text.replace(SAME_LENGTH, fold)
  read(LAYOUT)
  return { text, maps }
}
