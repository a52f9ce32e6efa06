// Who or what a span means: spellings of one value share an identity. The first mention names it, so that a conversation that grows
// at its end keeps the tokens of its beginning.
import { nameWords, normalise } from './normalise.ts'
import type { TokenKind } from './token.ts'

export interface Identity {
  readonly kind: TokenKind
  /** The normalised value that the token is made from. */
  readonly value: string
  /** As written, in order of appearance. */
  readonly spellings: string[]
  /** Stands for the place where the value was read; equal places, equal values. */
  readonly origin: object | undefined
}

/** The identities of one kind. */
interface OfKind {
  readonly byText: Map<string, Identity>
  readonly byValue: Map<string, Identity>
}

export class Identities {
  readonly #ofKind = new Map<TokenKind, OfKind>()
  /** Word of a name → the persons who carry it. */
  readonly #byWord = new Map<string, Set<Identity>>()
  readonly #words = new Map<Identity, Set<string>>()

  /**
   * The identity of a text, found or made. Remembers the spelling.
   * @param origin an object that means this text and no other, if the caller has one that lasts.
   */
  identify(kind: TokenKind, text: string, origin?: object): Identity {
    let ofKind = this.#ofKind.get(kind)
    if (ofKind === undefined) {
      ofKind = { byText: new Map(), byValue: new Map() }
      this.#ofKind.set(kind, ofKind)
    }
    const known = ofKind.byText.get(text)
    if (known !== undefined) return known
    const words = kind === 'PERSON' ? nameWords(text) : undefined
    const value = words === undefined ? normalise(kind, text) : words.join(' ')
    const identity = ofKind.byValue.get(value) ??
      (words === undefined ? undefined : this.#person(words)) ?? { kind, value, spellings: [], origin }
    ofKind.byValue.set(value, identity)
    ofKind.byText.set(text, identity)
    if (words !== undefined) this.#remember(identity, words)
    identity.spellings.push(text)
    return identity
  }

  /** The one person that this name can mean: all its words, or all of theirs, agree. */
  #person(words: readonly string[]): Identity | undefined {
    const candidates = new Set<Identity>()
    for (const word of words) {
      for (const form of forms(word)) for (const identity of this.#byWord.get(form) ?? []) candidates.add(identity)
    }
    let match: Identity | undefined
    for (const identity of candidates) {
      const theirs = this.#words.get(identity) as Set<string>
      if (!agrees(words, theirs)) continue
      if (match !== undefined) return undefined
      match = identity
    }
    return match
  }

  #remember(identity: Identity, words: readonly string[]): void {
    const theirs = this.#words.get(identity) ?? new Set()
    this.#words.set(identity, theirs)
    for (const word of words) {
      if (theirs.has(word)) continue
      theirs.add(word)
      if (word.length < 2) continue
      const carriers = this.#byWord.get(word)
      if (carriers === undefined) this.#byWord.set(word, new Set([identity]))
      else carriers.add(identity)
    }
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
