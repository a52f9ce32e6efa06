// One window of text → what the model finds in it: tokens, their probabilities, and the values that they make up.
import type { Kind } from '../kinds.ts'
import { alignTokens, type Place } from './align.ts'
import type { Label } from './labels.ts'

/** A model that is loaded. */
export interface Runtime {
  /** Tokens that open and close every input. */
  readonly opening: readonly number[]
  readonly closing: readonly number[]
  /** Tokens that one input may have, those included. */
  readonly maxTokens: number
  /** Tokens of one word and of the punctuation at it, without opening and closing ones. */
  encode(word: string): { readonly ids: readonly number[]; readonly tokens: readonly string[] }
  /** Logits, a row for each token of the input, a column for each label. */
  run(ids: readonly number[]): Promise<Float32Array>
}

export interface Find extends Place {
  readonly kind: Kind
  /** Mean probability of its tokens. */
  readonly score: number
}

interface Token extends Place {
  readonly id: number
}

interface Guess {
  readonly kind: Kind
  readonly begins: boolean
  readonly score: number
}

interface Value {
  start: number
  end: number
  readonly kind: Kind
  sum: number
  count: number
}

/** @param threshold probability from which a token counts. */
export async function readWindow(text: string, runtime: Runtime, labels: readonly Label[], threshold: number): Promise<Find[]> {
  const tokens = tokensOf(text, runtime)
  const room = runtime.maxTokens - runtime.opening.length - runtime.closing.length
  const values: Value[] = []
  for (let first = 0; first < tokens.length; first += room) {
    const part = tokens.slice(first, first + room)
    const logits = await runtime.run([...runtime.opening, ...part.map(({ id }) => id), ...runtime.closing])
    for (const [i, token] of part.entries()) {
      const guess = guessOf(logits, (runtime.opening.length + i) * labels.length, labels)
      if (guess !== undefined && guess.score >= threshold && token.end > token.start) take(values, token, guess, text)
    }
  }
  return values.flatMap((value) => {
    const place = toWords(text, value)
    return place.end > place.start ? [{ ...place, kind: value.kind, score: value.sum / value.count }] : []
  })
}

/** Word by word: what models of words and of word pieces do themselves, and what gives every token its place. */
function tokensOf(text: string, runtime: Runtime): Token[] {
  const tokens: Token[] = []
  for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
    const encoded = runtime.encode(word)
    const places = alignTokens(word, encoded.tokens)
    for (const [i, id] of encoded.ids.entries()) {
      const { start, end } = places[i] ?? { start: 0, end: word.length }
      tokens.push({ id, start: index + start, end: index + end })
    }
  }
  return tokens
}

/** The likeliest kind: the probabilities of its labels (B-, I-) are added up. */
function guessOf(logits: Float32Array, row: number, labels: readonly Label[]): Guess | undefined {
  let highest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < labels.length; i++) highest = Math.max(highest, logits[row + i] as number)
  let total = 0
  const sums = new Map<Kind, { begins: number; within: number }>()
  for (const [i, { kind, begins }] of labels.entries()) {
    const weight = Math.exp((logits[row + i] as number) - highest)
    total += weight
    if (kind === undefined) continue
    const sum = sums.get(kind) ?? { begins: 0, within: 0 }
    sum[begins ? 'begins' : 'within'] += weight
    sums.set(kind, sum)
  }
  let best: Guess | undefined
  for (const [kind, { begins, within }] of sums) {
    const score = (begins + within) / total
    if (best === undefined || score > best.score) best = { kind, begins: begins > within, score }
  }
  return best
}

const JOINS = /^(?:\s+|[-'’.]\s?)?$/u

/** A token goes on with the value before it, unless it says that it opens one of its own, at the beginning of a word. */
function take(values: Value[], token: Token, { kind, begins, score }: Guess, text: string): void {
  const last = values.at(-1)
  const gap = last === undefined ? '' : text.slice(last.end, token.start)
  if (last?.kind === kind && JOINS.test(gap) && !(begins && gap !== '')) {
    last.end = Math.max(last.end, token.end)
    last.sum += score
    last.count++
  } else values.push({ start: token.start, end: token.end, kind, sum: score, count: 1 })
}

const OF_WORD = /[\p{L}\p{M}\p{N}]/u
const EDGE = /[\s.,;:!?"'“”„‘’«»()[\]{}<>]/u

/** Whole words, without the punctuation around them; credentials keep theirs. */
function toWords(text: string, { start, end, kind }: Value): Place {
  while (start > 0 && OF_WORD.test(text.charAt(start - 1)) && OF_WORD.test(text.charAt(start))) start--
  while (end < text.length && OF_WORD.test(text.charAt(end)) && OF_WORD.test(text.charAt(end - 1))) end++
  if (kind === 'CREDENTIAL') return { start, end }
  while (start < end && EDGE.test(text.charAt(start))) start++
  while (end > start && EDGE.test(text.charAt(end - 1))) end--
  return { start, end }
}
