// A text as it is meant, whatever it looks like in bytes: escapes read, invisible characters dropped, lookalikes unified; and the way
// back to the text as it was. Ordinary text passes a few cheap looks and stays as it is.
import { readBackslashes } from './reading/backslashes.ts'
import { readCharacters, readLookalikes } from './reading/characters.ts'
import { readEntities } from './reading/entities.ts'
import { readEmphasis, readHyphenation, readLowLine, readSpacedOut, readWrapping } from './reading/layout.ts'
import { readEncodedWords, readQuotedPrintable } from './reading/mail.ts'
import { readForms, readPercent } from './reading/percent.ts'
import type { Reading, SourceMap } from './reading/rewrite.ts'
import { SAME_LENGTH, SIGN } from './units.ts'

function fold(char: string): string {
  const code = char.charCodeAt(0)
  if (code === 0xa0 || code === 0x1680 || code === 0x202f || code === 0x205f || code === 0x3000 || (code >= 0x2000 && code <= 0x200a))
    return ' '
  if ((code >= 0x2010 && code <= 0x2013) || code === 0x2212) return '-'
  return "'"
}

/** A reading, and the signs of which it needs one. */
type Waiting = readonly [number, Reading]

/** From the outermost wrapping to the innermost: a mail's encoding may hold HTML, which may hold JSON, which may hold an address. */
const ENCODINGS: readonly Waiting[] = [
  [SIGN.equals, readEncodedWords],
  [SIGN.equals, readQuotedPrintable],
  [SIGN.ampersand, readEntities],
  [SIGN.backslash, readBackslashes],
  [SIGN.percent, readPercent],
  [SIGN.plus, readForms],
]
const CHARACTERS: readonly Waiting[] = [
  [SIGN.uncommon, readCharacters],
  [SIGN.foreign, readLookalikes],
]
const LAYOUT: readonly Waiting[] = [
  [SIGN.asterisk | SIGN.lowLine | SIGN.tilde | SIGN.less, readEmphasis],
  [SIGN.lowLine, readLowLine],
  [SIGN.hyphen, readHyphenation],
  [SIGN.spacedOut, readSpacedOut],
  [SIGN.newline, readWrapping],
]
/** Of a text that has been rewritten nothing is known: every reading looks for itself. */
const ANY = -1

export interface ScanText {
  readonly text: string
  /** Innermost first: each leads one step back. */
  readonly maps: readonly SourceMap[]
}

/** @param signs of `original`, as `readWords` finds them. */
export function readText(original: string, signs = ANY): ScanText {
  const maps: SourceMap[] = []
  let text = original
  let known = signs
  const read = (readings: readonly Waiting[]): void => {
    for (const [needed, reading] of readings) {
      const rewritten = (known & needed) === 0 ? undefined : reading(text)
      if (rewritten === undefined) continue
      known = ANY
      text = rewritten.text
      maps.unshift(rewritten.map)
    }
  }
  read(ENCODINGS)
  read(CHARACTERS)
  if ((known & SIGN.folded) !== 0) {
    const folded = text.replace(SAME_LENGTH, fold)
    if (folded !== text) known = ANY
    text = folded
  }
  read(LAYOUT)
  return { text, maps }
}
