// Whether the demo kept its word: planted values are looked for in everything that the provider was sent, answers are compared.
import type { Played } from './scenes.ts'

export interface Leaks {
  readonly bytes: number
  /** Pieces of planted values that were found readable. */
  readonly found: readonly string[]
}

/** Looks for values, and for the words and numbers that they are made of, whatever their case and grouping. */
export function findLeaks(traffic: readonly string[], values: readonly string[]): Leaks {
  const text = traffic.join('\n').toLowerCase()
  const ungrouped = text.replace(GROUPING, '')
  const pieces = new Set(values.flatMap(piecesOf))
  return {
    bytes: traffic.reduce((sum, body) => sum + Buffer.byteLength(body), 0),
    found: [...pieces].filter((piece) => text.includes(piece) || ungrouped.includes(piece)),
  }
}

const GROUPING = /(?<=\d)[ ./-](?=\d)/g
/** Shorter pieces stand in ordinary text, too. */
const SHORTEST = 5

function piecesOf(value: string): string[] {
  const folded = value.toLowerCase()
  const words = folded.includes('@') ? folded.split('@').slice(0, 1) : folded.split(/[\s,]+/)
  return [folded, folded.replace(GROUPING, ''), ...words].filter((piece) => piece.length >= SHORTEST)
}

/** What went wrong in a scene; empty if nothing did. */
export function problemsOf({ scene, got, sent }: Played, before: readonly Played[]): string[] {
  const problems = findLeaks(sent, scene.values).found.map((piece) => `readable for the provider: ${piece}`)
  if (scene.refused === true) {
    if (sent.length > 0) problems.push('something was sent')
    if (got === '') problems.push('the app got no error')
    return problems
  }
  if (sent.length !== 1) problems.push(`the provider got ${sent.length} requests`)
  for (const value of scene.values) if (!got.includes(value)) problems.push(`not in the answer: ${value}`)
  if (tokensOf(got).length > 0) problems.push('a token in the answer was not restored')
  const earlier = before.find((played) => played.scene === scene.continues)
  if (earlier !== undefined) {
    const now = new Set(tokensOf(sent.join('\n')))
    for (const token of tokensOf(earlier.sent.join('\n'))) if (!now.has(token)) problems.push(`not used again: ${token}`)
  }
  return problems
}

const TOKEN = /\b[A-Z]+(?:_[A-Z]+)*_[0-9a-f]{10}\b/g

/** The tokens in a text, each once. */
export function tokensOf(text: string): string[] {
  return [...new Set(text.match(TOKEN))]
}
