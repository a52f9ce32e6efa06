// Who is met in the texts of a request, as numbers: which spelling stands where, which spellings mean the same, which words a name has.
// It outlives its request, so that the next turn of the conversation need not name everybody again; therefore it holds no text. Hashes
// only ever lead to a place, and the text at that place decides.
import { randomInt } from 'node:crypto'
import { Table } from './rows.ts'
import type { TokenKey } from './token-key.ts'

/** Where hashes begin: other numbers in every process. */
const BASIS = randomInt(2 ** 31)
const PRIME = 0x01000193

/** @param kind as a number: equal texts of two kinds differ. */
export function hashOf(kind: number, text: string): number {
  let hash = Math.imul(BASIS ^ kind, PRIME)
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME)
  return hash
}

/** Rows up to the end of a text. */
interface End {
  readonly spellings: number
  readonly identities: number
  readonly words: number
}

const NOTHING: End = { spellings: 0, identities: 0, words: 0 }

/** Columns of `Cast.spellings`. */
export const SPELLING = {
  identity: 0,
  /** Where it stands: number of the text, start and end in it. A negative number: in no text of the request. */
  text: 1,
  start: 2,
  end: 3,
  hash: 4,
  valueHash: 5,
  /** How many spellings of the identity came before. */
  index: 6,
  /** Its next spelling. Read through `after`: in a copy it may lead beyond what was copied. */
  next: 7,
} as const
/** Columns of `Cast.identities`: its kind, as a number, and its first spelling. */
export const IDENTITY = { kind: 0, first: 1 } as const
/** Columns of `Cast.words`. */
export const WORD = { hash: 0, identity: 1 } as const

export class Cast {
  /** One row a spelling: a text of one kind. */
  readonly spellings: Table
  readonly identities: Table
  /** One row a word of a person's names. */
  readonly words: Table
  /** For each text, the spelling of each of its spans. */
  readonly texts: Int32Array[]
  /** Tokens of identities, made with `key`; empty where none was needed. */
  readonly tokens: string[]
  readonly #ends: End[]
  #key: TokenKey | undefined

  /** @param from a cast that is the same for the first `texts` texts. */
  constructor(from?: Cast, texts = 0) {
    const end = from?.endOf(texts) ?? NOTHING
    this.spellings = new Table(8, from?.spellings, end.spellings)
    this.identities = new Table(2, from?.identities, end.identities)
    this.words = new Table(2, from?.words, end.words)
    this.texts = from?.texts.slice(0, texts) ?? []
    this.tokens = from?.tokens.slice(0, end.identities) ?? []
    this.#ends = from === undefined ? [] : from.#ends.slice(0, texts)
    this.#key = from === undefined ? undefined : from.#key
  }

  endOf(texts: number): End {
    return this.#ends[texts - 1] ?? NOTHING
  }

  /** The identity's next spelling, or -1. */
  after(spelling: number): number {
    const { spellings } = this
    const row = spellings.at(spelling, SPELLING.next)
    const { identity } = SPELLING
    return row > spelling && row < spellings.length && spellings.at(row, identity) === spellings.at(spelling, identity) ? row : -1
  }

  /** All spellings of an identity, in order of appearance. */
  spellingsOf(identity: number): number[] {
    const rows: number[] = []
    for (let row = this.identities.at(identity, IDENTITY.first); row >= 0; row = this.after(row)) rows.push(row)
    return rows
  }

  /** Notes the spellings of the next text's spans. */
  endText(spellings: Int32Array): void {
    this.texts.push(spellings)
    this.#ends.push({
      spellings: this.spellings.length,
      identities: this.identities.length,
      words: this.words.length,
    })
  }

  /** The tokens that were made with this key; those of another are forgotten. */
  tokensOf(key: TokenKey): string[] {
    if (this.#key !== key) this.tokens.length = 0
    this.#key = key
    return this.tokens
  }
}
