// Who or what a span means: spellings of one value share an identity. The first mention names it, so that a conversation that grows
// at its end keeps the tokens of its beginning.
import { Cast, hashOf, IDENTITY, SPELLING, WORD } from './cast.ts'
import { nameWords, normalise } from './normalise.ts'
import { RowIndex } from './rows.ts'
import { TOKEN_KINDS, type TokenKind } from './token.ts'
import type { TokenKey } from './token-key.ts'

export interface Identity {
  readonly kind: TokenKind
  /** The normalised value that the token is made from. */
  readonly value: string
  /** As written, in order of appearance. */
  readonly spellings: readonly string[]
  /** The token that `make` gives with this key, made once for a conversation. */
  token(key: TokenKey, make: () => string): string
}

/** An identity as it is written in one place. */
export interface Mention {
  readonly identity: Identity
  readonly written: string
  /** Which of the identity's spellings this is. */
  readonly index: number
}

/** A piece of a text that has a kind. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly kind: TokenKind
}

const NUMBERS: ReadonlyMap<TokenKind, number> = new Map(TOKEN_KINDS.map((kind, number) => [kind, number]))
const PERSON = NUMBERS.get('PERSON') as number

export class Identities {
  #texts: readonly string[] = []
  #cast = new Cast()
  #byText = new RowIndex(this.#cast.spellings, SPELLING.hash)
  #byValue = new RowIndex(this.#cast.spellings, SPELLING.valueHash)
  #byWord = new RowIndex(this.#cast.words, WORD.hash)
  /** By spelling: those that stand in no text of the request, and those that were read already. */
  readonly #written: (string | undefined)[] = []
  readonly #made: (Identity | undefined)[] = []
  readonly #mentions: (Mention | undefined)[] = []
  readonly #reader = (spelling: number): string => this.#read(spelling)
  /** By identity: the words of a name, and the latest spelling, as far as they were asked. */
  readonly #words = new Map<number, Set<string>>()
  readonly #last = new Map<number, number>()

  /**
   * Names all spans of a request's texts, in their order.
   * @param before what another request gave that shares the first `same` texts with the same spans.
   * @returns what a later request may go on from; it holds no text.
   */
  meet(texts: readonly string[], spans: readonly (readonly Piece[])[], before?: Cast, same = 0): Cast {
    this.#texts = texts
    this.#cast = new Cast(before, same)
    this.#byText = new RowIndex(this.#cast.spellings, SPELLING.hash)
    this.#byValue = new RowIndex(this.#cast.spellings, SPELLING.valueHash)
    this.#byWord = new RowIndex(this.#cast.words, WORD.hash)
    for (let t = this.#cast.texts.length; t < texts.length; t++) {
      const pieces = spans[t] ?? []
      const spellings = new Int32Array(pieces.length)
      for (let s = 0; s < pieces.length; s++) {
        const { kind, start, end } = pieces[s] as Piece
        spellings[s] = this.#spelling(kind, (texts[t] as string).slice(start, end), t, start, end)
      }
      this.#cast.endText(spellings)
    }
    return this.#cast
  }

  /** How many identities of each kind there are. */
  count(): Partial<Record<TokenKind, number>> {
    const counts: Partial<Record<TokenKind, number>> = {}
    const { identities } = this.#cast
    for (let i = 0; i < identities.length; i++) {
      const kind = TOKEN_KINDS[identities.at(i, IDENTITY.kind)] as TokenKind
      counts[kind] = (counts[kind] ?? 0) + 1
    }
    return counts
  }

  /** Tells all spellings so far, each once. */
  eachSpelling(tell: (kind: TokenKind, written: string) => void): void {
    const rows = this.#cast.spellings.length
    for (let row = 0; row < rows; row++) tell(TOKEN_KINDS[this.#kindOf(row)] as TokenKind, this.#read(row))
  }

  /** What a span of a text of the request is, both by number. */
  met(text: number, span: number): Mention {
    return this.#mention((this.#cast.texts[text] as Int32Array)[span] as number)
  }

  /** The identity of a text, found or made. Remembers the spelling. */
  identify(kind: TokenKind, text: string): Identity {
    return this.mention(kind, text).identity
  }

  /** The same, with the spelling. */
  mention(kind: TokenKind, text: string): Mention {
    return this.#mention(this.#spelling(kind, text, -1, 0, 0))
  }

  #mention(spelling: number): Mention {
    let mention = this.#mentions[spelling]
    if (mention === undefined) {
      const { spellings } = this.#cast
      const identity = this.#identity(spellings.at(spelling, SPELLING.identity))
      mention = new Spelling(identity, spellings.at(spelling, SPELLING.index), spelling, this.#reader)
      this.#mentions[spelling] = mention
    }
    return mention
  }

  #identity(number: number): Identity {
    let identity = this.#made[number]
    if (identity === undefined) {
      identity = new Known(this.#cast, number, this.#reader)
      this.#made[number] = identity
    }
    return identity
  }

  /** The text of a spelling. */
  #read(spelling: number): string {
    let written = this.#written[spelling]
    if (written === undefined) {
      const { spellings } = this.#cast
      const text = this.#texts[spellings.at(spelling, SPELLING.text)] as string
      written = text.slice(spellings.at(spelling, SPELLING.start), spellings.at(spelling, SPELLING.end))
      this.#written[spelling] = written
    }
    return written
  }

  #kindOf(spelling: number): number {
    return this.#cast.identities.at(this.#cast.spellings.at(spelling, SPELLING.identity), IDENTITY.kind)
  }

  /** The row of a text, found or made. */
  #spelling(kindName: TokenKind, written: string, text: number, start: number, end: number): number {
    const kind = NUMBERS.get(kindName) as number
    const hash = hashOf(kind, written)
    const known = this.#byText.find(hash, (row) => this.#kindOf(row) === kind && this.#read(row) === written)
    if (known >= 0) return known
    const words = kind === PERSON ? nameWords(written) : undefined
    const value = words === undefined ? normalise(kindName, written) : words.join(' ')
    const identity = this.#identityOf(kind, value, words)
    const { spellings, identities } = this.#cast
    const row = spellings.length
    let index = 0
    if (identity === identities.length) identities.push(kind, row)
    else {
      const last = this.#last.get(identity) ?? (this.#cast.spellingsOf(identity).at(-1) as number)
      spellings.set(last, SPELLING.next, row)
      index = spellings.at(last, SPELLING.index) + 1
      this.#last.set(identity, row)
    }
    // In the order of SPELLING.
    spellings.push(identity, text, start, end, hash, hashOf(kind, value), index, 0)
    if (text < 0) this.#written[row] = written
    if (words !== undefined) this.#remember(identity, words)
    return row
  }

  /** The identity of a value; the number after the last one where it is new. */
  #identityOf(kind: number, value: string, words: readonly string[] | undefined): number {
    const row = this.#byValue.find(hashOf(kind, value), (row) => this.#kindOf(row) === kind && this.#valueOf(row) === value)
    if (row >= 0) return this.#cast.spellings.at(row, SPELLING.identity)
    return (words === undefined ? undefined : this.#person(words)) ?? this.#cast.identities.length
  }

  #valueOf(spelling: number): string {
    return normalise(TOKEN_KINDS[this.#kindOf(spelling)] as TokenKind, this.#read(spelling))
  }

  /** The one person that this name can mean: all its words, or all of theirs, agree. */
  #person(words: readonly string[]): number | undefined {
    const seen = new Set<number>()
    let match: number | undefined
    let several = false
    const consider = (row: number): boolean => {
      const identity = this.#cast.words.at(row, WORD.identity)
      if (seen.has(identity)) return false
      seen.add(identity)
      if (!agrees(words, this.#wordsOf(identity))) return false
      several = match !== undefined
      match = identity
      return several
    }
    for (const word of words) for (const form of forms(word)) if (!several) this.#byWord.find(hashOf(PERSON, form), consider)
    return several ? undefined : match
  }

  /** All words of a person's names. */
  #wordsOf(identity: number): Set<string> {
    let words = this.#words.get(identity)
    if (words === undefined) {
      words = new Set(this.#cast.spellingsOf(identity).flatMap((row) => nameWords(this.#read(row))))
      this.#words.set(identity, words)
    }
    return words
  }

  #remember(identity: number, words: readonly string[]): void {
    const known = this.#words.get(identity) ?? new Set()
    this.#words.set(identity, known)
    for (const word of words) {
      if (known.has(word)) continue
      known.add(word)
      if (word.length < 2) continue
      this.#cast.words.push(hashOf(PERSON, word), identity)
    }
  }
}

/** An identity that is read from the cast when it is asked. */
class Known implements Identity {
  readonly #cast: Cast
  readonly #number: number
  readonly #read: (spelling: number) => string

  constructor(cast: Cast, number: number, read: (spelling: number) => string) {
    this.#cast = cast
    this.#number = number
    this.#read = read
  }

  get kind(): TokenKind {
    return TOKEN_KINDS[this.#cast.identities.at(this.#number, IDENTITY.kind)] as TokenKind
  }

  get value(): string {
    return normalise(this.kind, this.#read(this.#cast.identities.at(this.#number, IDENTITY.first)))
  }

  get spellings(): readonly string[] {
    return this.#cast.spellingsOf(this.#number).map(this.#read)
  }

  token(key: TokenKey, make: () => string): string {
    const tokens = this.#cast.tokensOf(key)
    let token = tokens[this.#number]
    if (token === undefined) {
      token = make()
      tokens[this.#number] = token
    }
    return token
  }
}

/** A mention whose text is read when it is asked, as it rarely is. */
class Spelling implements Mention {
  readonly identity: Identity
  readonly index: number
  readonly #number: number
  readonly #read: (spelling: number) => string

  constructor(identity: Identity, index: number, number: number, read: (spelling: number) => string) {
    this.identity = identity
    this.index = index
    this.#number = number
    this.#read = read
  }

  get written(): string {
    return this.#read(this.#number)
  }
}

/** A word and what it may be a genitive of. */
function forms(word: string): string[] {
  return word.length > 3 && word.endsWith('s') ? [word, word.slice(0, -1)] : [word, `${word}s`]
}

/** Whether one set of name words holds the other, counting genitives and initials. */
function agrees(words: readonly string[], theirs: ReadonlySet<string>): boolean {
  const same = (word: string, other: string) =>
    word === other ||
    forms(word).includes(other) ||
    (word.length === 1 && other.startsWith(word)) ||
    (other.length === 1 && word.startsWith(other))
  const all = [...theirs]
  const [few, many] = words.length <= all.length ? [words, all] : [all, words]
  return few.some((word) => word.length > 1) && few.every((word) => many.some((other) => same(word, other)))
}
