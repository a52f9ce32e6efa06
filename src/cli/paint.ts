// Colour on the terminal.
import pc from 'picocolors'
import type { Kind } from '../detect/kinds.ts'
import type { Span } from '../detect/span.ts'

type Paint = (text: string) => string

/** The background of a kind: a value and its token get the same. */
export function paintOf(kind: Kind | string): Paint {
  switch (kind) {
    case 'PERSON':
    case 'USERNAME':
      return (text) => pc.bgYellow(pc.black(text))
    case 'CREDENTIAL':
      return (text) => pc.bgRed(pc.white(text))
    case 'EMAIL':
    case 'PHONE':
    case 'ADDRESS':
    case 'URL_PERSONAL':
    case 'IP':
    case 'MAC':
      return (text) => pc.bgCyan(pc.black(text))
    case 'ORGANIZATION':
    case 'LOCATION':
    case 'AGE':
      return pc.underline
    default:
      return (text) => pc.bgMagenta(pc.white(text))
  }
}

/** The text with each span on a background, its kind behind it. Without colours: `[PERSON Anna Berg]`. */
export function paintSpans(text: string, spans: readonly Span[]): string {
  let painted = ''
  let from = 0
  for (const { start, end, kind } of spans) {
    const piece = text.slice(start, end)
    painted += text.slice(from, start)
    painted += pc.isColorSupported ? `${paintOf(kind)(piece)}${pc.dim(kind)}` : `[${kind} ${piece}]`
    from = end
  }
  return painted + text.slice(from)
}
