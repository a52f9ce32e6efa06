// Token ⇄ value for one request. Lives as long as the request; nothing is stored.
import type { Identity, Mention } from './identities.ts'
import { MAX_SPELLINGS, makeToken, spellingSuffix, type TokenKind, tokenDigits } from './token.ts'
import type { TokenKey } from './token-key.ts'

/** What a token stands for. */
type Source = Pick<Identity, 'kind' | 'value' | 'spellings'> & Partial<Pick<Identity, 'token'>>

interface Entry {
  readonly source: Source
  readonly kind: TokenKind
  readonly token: string
}

/** What behind a bare token would be read as its suffix. */
const LIKE_SUFFIX = /^\\{0,2}_[a-z](?![A-Za-z0-9])/i
const WORD_UNIT = /^[A-Za-z0-9]/

export class Mapping {
  readonly #key: TokenKey
  readonly #byIdentity = new Map<Identity, Entry>()
  readonly #byDigits = new Map<string, Entry>()
  /** Spellings that need a token of their own. */
  readonly #alone = new Map<string, Entry>()
  readonly #kinds = new Set<TokenKind>()
  readonly #formerKey: (id: number) => TokenKey | undefined
  /** Former key → digits of the tokens it would have made here; null where two values met. Complete up to `size` values. */
  readonly #former = new Map<number, { readonly byDigits: Map<string, Entry | null>; readonly size: number }>()

  /** @param formerKey finds a key that made tokens before the present one: its tokens still resolve, if the request holds their value. */
  constructor(key: TokenKey, formerKey: (id: number) => TokenKey | undefined = () => undefined) {
    this.#key = key
    this.#formerKey = formerKey
  }

  /** Kinds that have tokens here. */
  get kinds(): ReadonlySet<TokenKind> {
    return this.#kinds
  }

  get size(): number {
    return this.#byDigits.size
  }

  /**
   * The token to write for a mention.
   * @param following what stands behind it in its text: the token must not run into it.
   */
  token(mention: Mention, following: string): string {
    const { identity, index } = mention
    const entry = this.#entry(identity)
    if (index === 0) return LIKE_SUFFIX.test(following) ? entry.token + spellingSuffix(0) : entry.token
    if (index < MAX_SPELLINGS && !WORD_UNIT.test(following)) return entry.token + spellingSuffix(index)
    return this.#separate(identity, mention.written, following)
  }

  #entry(identity: Identity): Entry {
    let entry = this.#byIdentity.get(identity)
    if (entry === undefined) {
      entry = this.#issue(identity)
      this.#byIdentity.set(identity, entry)
    }
    return entry
  }

  /** A token for one spelling alone, where a suffix would not be told from what follows. */
  #separate({ kind, value }: Identity, spelling: string, following: string): string {
    const key = `${kind}\0${spelling}`
    let entry = this.#alone.get(key)
    if (entry === undefined) {
      entry = this.#issue({ kind, value: `${value}\0${spelling}`, spellings: [spelling] })
      this.#alone.set(key, entry)
    }
    return LIKE_SUFFIX.test(following) ? entry.token + spellingSuffix(0) : entry.token
  }

  #issue(source: Source): Entry {
    const { kind } = source
    for (let attempt = 0; ; attempt++) {
      const make = () => makeToken(this.#key, kind, source.value, attempt)
      // An HMAC costs more than all else that is done for a value, so a conversation keeps its tokens, but for the few that collide.
      const token = attempt === 0 && source.token !== undefined ? source.token(this.#key, make) : make()
      const digits = token.slice(kind.length + 1)
      if (this.#byDigits.has(digits)) continue
      const entry = { source, kind, token }
      this.#byDigits.set(digits, entry)
      this.#kinds.add(kind)
      return entry
    }
  }

  /**
   * The value behind a token that was read in an answer, or undefined if it was not issued here.
   * `rest` is the suffix as it was read, where it names no spelling and so is ordinary text.
   */
  resolve(kind: string, hex: string, suffix: string | undefined): { readonly value: string; readonly spelled: boolean } | undefined {
    const digits = tokenDigits(hex)
    const entry = this.#byDigits.get(digits) ?? this.#formerEntry(digits)
    if (entry === undefined || entry.kind !== kind.toUpperCase().replace(/[^A-Z]+/g, '_')) return undefined
    const index = suffix === undefined ? 0 : suffix.toLowerCase().charCodeAt(0) - 97
    const { spellings } = entry.source
    const value = spellings[index]
    if (value !== undefined) return { value, spelled: true }
    return { value: spellings[0] as string, spelled: false }
  }

  #formerEntry(digits: string): Entry | undefined {
    const id = Number.parseInt(digits.charAt(0), 16)
    const known = this.#former.get(id)
    if (known?.size === this.#byDigits.size) return known.byDigits.get(digits) ?? undefined
    const key = id === this.#key.id ? undefined : this.#formerKey(id)
    if (key === undefined) return undefined
    const byDigits = new Map<string, Entry | null>()
    for (const entry of this.#byDigits.values()) {
      const made = makeToken(key, entry.kind, entry.source.value).slice(entry.kind.length + 1)
      byDigits.set(made, byDigits.has(made) ? null : entry)
    }
    this.#former.set(id, { byDigits, size: this.#byDigits.size })
    return byDigits.get(digits) ?? undefined
  }

  /** Whether some token of this kind begins with these digits. */
  begins(hex: string): boolean {
    const digits = tokenDigits(hex)
    for (const known of this.#byDigits.keys()) if (known.startsWith(digits)) return true
    return false
  }
}
