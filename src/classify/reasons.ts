// Why a request is sensitive, in words one can read: for `deckname explain`, not for logs. Built from entries of the lexicons and names
// of kinds alone, so that no word of the text can show.
import type { Evidence } from './assess.ts'
import type { Sensitivity } from './combine.ts'

/** More reasons than this for one category tell nothing new. */
const MOST = 3

/**
 * One line for each of the weightiest pieces of evidence.
 *
 * @example
 * reasons(combine([assess(text, spans)], { PERSON: 1 })) // ["health 0.97: 'bandscheibenvorfall*' 4 words from PERSON"]
 */
export function reasons({ categories, scores, evidence }: Sensitivity): string[] {
  return categories.flatMap((category) => {
    const lines = evidence.filter((piece) => piece.category === category).slice(0, MOST)
    const head = `${category} ${scores[category].toFixed(2)}`
    return lines.length === 0 ? [`${head}: a value of the request`] : lines.map((piece) => `${head}: ${describe(piece)}`)
  })
}

function describe({ term, nearest, words }: Evidence): string {
  if (nearest === undefined) return `'${term}'`
  if (words === 0) return `'${term}' beside ${nearest}`
  return `'${term}' ${words} ${words === 1 ? 'word' : 'words'} from ${nearest}`
}
