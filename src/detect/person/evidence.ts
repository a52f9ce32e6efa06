// Adds up what speaks for a word sequence being a person: the cue that announced it, the lexicon, the tagger, and addresses nearby.

import { combine, explain } from './combine.ts'
import { BRAND, EPONYM, LABEL, PARTICLE, RELATION, ROLE, STOP, SURE_FIRST, THING, TITLE } from './cues.ts'
import { describe, FEATURES } from './describe.ts'
import type { Ground } from './feature.ts'
import { foldings } from './foldings.ts'
import type { MailboxPieces } from './mailboxes.ts'
import { isOrdinaryUse } from './ordinary-uses.ts'
import { ANNOUNCED, isAmpersand, isThing } from './ruled-out.ts'
import { leniencyOf } from './short-prose.ts'
import { GOODS_RULE_OUT, hasModelNumber, isGoods, isMonth } from './surroundings.ts'
import { TextFacts } from './text-facts.ts'
import { isTrade } from './things.ts'
import { INITIAL, LOWER, SPACE, TIGHT, type WordView } from './word-view.ts'

/** Flags of a word in the name lexicon. */
export const FIRST = 1
export const LAST = 2
export const COMMON = 4
export const PLACE = 8

export interface Layers {
  /** Flags of the word `text.slice(start, end)`: FIRST, LAST, COMMON, PLACE. */
  readonly flags?: ((text: string, start: number, end: number) => number) | undefined
  /** The same of all words, where they were looked up already. */
  readonly wordFlags?: Uint8Array | undefined
  /** Probability per word that it belongs to a person. */
  readonly probability?: Float32Array | undefined
  /** Words of mailboxes in the text. */
  readonly mailboxes?: MailboxPieces | undefined
}

/** What speaks for and against a word sequence. */
export interface Weights {
  /** The surroundings: a form of address, a label, a signature. */
  readonly cue: number
  readonly lexicon: number
  readonly mailbox: number
  /** A street, a firm, an eponym, a brand: counts for nothing. */
  readonly ruledOut: boolean
  /** Where a tagger runs: all that is weighed, in the order of `FEATURES`. */
  readonly features?: Float64Array
  /** What that comes to. */
  readonly combined?: number
  /** What each ground adds to its logit. */
  readonly shares?: Readonly<Record<Ground, number>>
}

const IN_MAILBOX = 0.45
/** From this cue on, cue and lexicon may do without the tagger. */
const ANNOUNCED_WELL = 0.5
/** The same for words that the lexicon knows as names and as nothing else. */
const ANNOUNCED_HALF = 0.3
/** Herr, Frau, Mr. */
const ANNOUNCED_FORMALLY = 0.9
const TAGGED_SURELY = 0.7
/** For one sequence of words at a time. */
const buffer = new Float64Array(FEATURES.length)
const LOOKED_UP = 1
/** A mailbox holds the word … */
const HELD = 2
/** … or the word after the initial of the one before it. */
const HELD_AFTER = 4
const TAGGED = 0.35
/** Below, the tagger takes the word for no name: mit der Faust. */
const DENIED = 0.02
/** Before the name of a church, a clinic, a town. */
const SAINT = /^(?:st|sankt|saint|sainte|santa|santo|são)$/
/** The same where less evidence is asked for. */
const TAGGED_SLIGHTLY = 0.08

export class Evidence {
  readonly #view: WordView
  readonly #layers: Layers
  readonly #leniency: number
  /** From this probability on, the tagger alone proposes a word. */
  readonly tagged: number
  /** What mailboxes hold of word i, looked up once: 0, or LOOKED_UP with HELD and HELD_AFTER. */
  readonly #mailboxed: Uint8Array
  #facts: TextFacts | undefined

  constructor(view: WordView, layers: Layers) {
    this.#view = view
    this.#layers = layers
    this.#leniency = layers.probability === undefined ? 0 : leniencyOf(view)
    this.tagged = this.#leniency > 0 ? TAGGED_SLIGHTLY : TAGGED
    this.#mailboxed = new Uint8Array(layers.mailboxes === undefined ? 0 : view.count)
  }

  get hasLexicon(): boolean {
    return this.#layers.flags !== undefined
  }

  /** Lexicon flags of word i; 0 without a lexicon. */
  flags(i: number): number {
    const found = this.#layers.wordFlags?.[i] ?? this.#lookUpFlags(i)
    return this.hasLexicon && ((this.#view.cue[i] as number) & SURE_FIRST) !== 0 ? (found & ~COMMON) | FIRST : found
  }

  #lookUpFlags(i: number): number {
    const { text, start, end, count } = this.#view
    return i < 0 || i >= count ? 0 : (this.#layers.flags?.(text, start[i] as number, end[i] as number) ?? 0)
  }

  probability(i: number): number | undefined {
    return this.#layers.probability?.[i]
  }

  /** A word that is a name and nothing else. */
  isPlainName(i: number): boolean {
    const flags = this.flags(i)
    return (flags & (FIRST | LAST)) !== 0 && (flags & COMMON) === 0
  }

  /** Whether a mailbox of the text holds word i. */
  confirmed(i: number): boolean {
    return this.#layers.mailboxes !== undefined && this.#inMailbox(i, Math.min(i + 2, this.#view.count))
  }

  /** A word of the dictionary that is no name. */
  isOrdinary(i: number): boolean {
    const flags = this.flags(i)
    return (flags & COMMON) !== 0 && (flags & (FIRST | LAST)) === 0
  }

  /** 0 to 1 for words `from` to `to` (exclusive), given the strength of the cue. */
  score(from: number, to: number, cue: number): number {
    if (this.#isRuledOut(from, to, cue)) return 0
    const lexicon = this.#lexical(from, to, cue)
    const isTagged = this.#layers.probability !== undefined
    const weighed = isTagged ? combine(this.#features(from, to, cue, lexicon), this.#leniencyFor(from, to)) : 0
    // What a letter's form announces stands even where the tagger knows nothing of it.
    if (isTagged && !this.#standsAlone(from, cue)) return weighed
    const score = cue + lexicon + (this.#inMailbox(from, to) ? IN_MAILBOX : 0)
    return Math.max(0, weighed, Math.min(0.99, score))
  }

  /** Whether cue and lexicon may do without the tagger: an announced name that is nothing but a name needs a weaker announcement. */
  #standsAlone(from: number, cue: number): boolean {
    return cue >= ANNOUNCED_WELL || (cue >= ANNOUNCED_HALF && this.isPlainName(from) && (this.probability(from) ?? 1) >= DENIED)
  }

  /** Where less evidence is asked for, the tagger must not deny it. */
  #leniencyFor(from: number, to: number): number {
    if (this.#leniency === 0) return 0
    for (let i = from; i < to; i++) if ((this.probability(i) ?? 0) >= TAGGED_SLIGHTLY) return this.#leniency
    return 0
  }

  /** What `score` weighs. */
  weights(from: number, to: number, cue: number): Weights {
    const weights = {
      cue,
      lexicon: this.#lexical(from, to, cue),
      mailbox: this.#inMailbox(from, to) ? IN_MAILBOX : 0,
      ruledOut: this.#isRuledOut(from, to, cue),
    }
    if (this.#layers.probability === undefined) return weights
    const features = this.#features(from, to, cue, weights.lexicon).slice()
    return { ...weights, features, combined: combine(features, this.#leniencyFor(from, to)), shares: explain(features) }
  }

  /** What `combine` weighs, in the buffer that the next call overwrites. */
  #features(from: number, to: number, cue: number, lexicon: number): Float64Array {
    this.#facts ??= new TextFacts(this.#view, this)
    const words = { from, to, cue, lexicon, inMailbox: this.#inMailbox(from, to) }
    return describe(this.#view, this, this.#facts, words, this.#leniency, buffer)
  }

  /** A trade, an office, a number in words that is no known name: never a person. */
  isTrade(i: number): boolean {
    const view = this.#view
    if (view.shape[i] === INITIAL || (this.flags(i) & (FIRST | LAST)) !== 0) return false
    return ((view.cue[i] as number) & (THING | ROLE | RELATION | LABEL | TITLE)) !== 0 || isTrade(view.lower(i))
  }

  /** `Herr Rampe`, `Olaf Halle`: a thing that is a surname here, after a form of address or a first name, and the tagger agrees. */
  #isNamedLikeThing(from: number, to: number, cue: number): boolean {
    const last = this.#view.cue[to - 1] as number
    if ((last & THING) === 0 || (last & (ROLE | RELATION | LABEL | TITLE)) !== 0 || (this.probability(to - 1) ?? 0) < TAGGED_SURELY)
      return false
    const named = to - from > 1 && ((this.flags(from) & FIRST) !== 0 || this.#view.shape[from] === INITIAL)
    return named || (to - from === 1 && cue >= ANNOUNCED_FORMALLY)
  }

  /** `In dieser Serie erreichte Goslin`: a past tense before the name, so that it is not that of the thing before. */
  #followsVerb(from: number): boolean {
    return from > 0 && this.#view.gap[from] === SPACE && this.#view.shape[from - 1] === LOWER && /.{3}te$/.test(this.#view.lower(from - 1))
  }

  /** `Uwe Döring`: a known first name and a known surname that ends like a street. */
  #isNamedLikeStreet(from: number, to: number): boolean {
    return (
      to - from > 1 &&
      this.#view.gap[to - 1] === SPACE &&
      this.#view.gap[to] !== TIGHT &&
      (this.flags(from) & FIRST) !== 0 &&
      (this.flags(to - 1) & (LAST | COMMON)) === LAST &&
      (this.probability(to - 1) ?? 0) >= TAGGED_SURELY
    )
  }

  /** `Müller & Sohn`: a firm, unless first names stand on both sides: `Isolde & Yannis`, `Moses Malone & Dikembe`. */
  #isPartner(from: number, to: number): boolean {
    const view = this.#view
    const right = isAmpersand(view, from) ? from : isAmpersand(view, to) && ((view.cue[to] as number) & STOP) === 0 ? to : 0
    if (right === 0) return false
    const isFirst = (i: number): boolean => i >= 0 && (this.flags(i) & FIRST) !== 0 && (this.probability(i) ?? 0) >= TAGGED_SURELY
    const isLeft = isFirst(right - 1) || (view.gap[right - 1] === SPACE && isFirst(right - 2))
    return !isLeft || !isFirst(right)
  }

  #isRuledOut(from: number, to: number, cue: number): boolean {
    const believed = this.#leniency > 0 && (this.probability(to - 1) ?? 0) >= TAGGED_SURELY
    if (to - from === 1 && cue < ANNOUNCED_HALF && this.#view.shape[from] === INITIAL) return true
    if ((this.isTrade(to - 1) && !this.#isNamedLikeThing(from, to, cue)) || (cue < ANNOUNCED && this.isTrade(from))) return true
    if (cue < ANNOUNCED && this.#isPartner(from, to)) return true
    if (!this.#isNamedLikeStreet(from, to) && isThing(this.#view, from, to, cue, this.#layers.probability !== undefined)) return true
    if (to - from > 1 && cue < ANNOUNCED && this.#view.gap[to - 1] === TIGHT && this.isOrdinary(to - 1) && this.#view.lower(to - 1) !== 's')
      return true
    if (
      cue < GOODS_RULE_OUT &&
      this.#layers.probability !== undefined &&
      !(believed && this.#followsVerb(from)) &&
      isGoods(this.#view, from)
    )
      return true
    if (this.#layers.probability !== undefined && isOrdinaryUse(this.#view, this, { from, to, cue, isLenient: this.#leniency > 0 }))
      return true
    if (cue < ANNOUNCED_HALF && from > 0 && this.#beginsWithS(from - 1) && SAINT.test(this.#view.lower(from - 1))) return true
    if (cue <= ANNOUNCED_WELL && to - from === 1 && isMonth(this.#view, from)) return true
    if (cue < ANNOUNCED_HALF && to - from === 1 && hasModelNumber(this.#view, to)) return true
    const alone =
      to - from === 1 ||
      (this.#view.gap[to - 1] === TIGHT && (this.flags(from) & FIRST) === 0) ||
      (to - from === 2 && this.#view.shape[from] === INITIAL)
    if (cue < 0.5 && alone && !believed && ((this.#view.cue[to - 1] as number) & BRAND) !== 0) return true
    return cue < ANNOUNCED && this.#isEponym(from)
  }

  #beginsWithS(i: number): boolean {
    return this.#view.scan.lower.charCodeAt(this.#view.start[i] as number) === 115
  }

  /** `Morbus Parkinson`, `morbo di Addison`, `Test nach Lasègue`. */
  #isEponym(from: number): boolean {
    const view = this.#view
    for (let i = from - 1; i >= 0 && i >= from - 2; i--) {
      if (view.gap[i + 1] !== SPACE) return false
      if (((view.cue[i] as number) & EPONYM) !== 0) return true
      if (!/^(?:de|di|nach|of|von|van|du|del)$/.test(view.lower(i))) return false
    }
    return false
  }

  #lexical(from: number, to: number, cue: number): number {
    const view = this.#view
    let first = 0
    let best = 0
    let others = 0
    let words = 0
    let common = 0
    let places = 0
    let initials = 0
    for (let i = from; i < to; i++) {
      const shape = view.shape[i]
      if (shape === INITIAL) {
        initials++
        continue
      }
      if (((view.cue[i] as number) & PARTICLE) !== 0 && shape === LOWER) continue
      if (view.gap[i] === TIGHT && i > from && view.end[i] === (view.start[i] as number) + 1) continue
      const flags = this.flags(i)
      const ambiguous = (flags & COMMON) !== 0
      words++
      if ((flags & FIRST) !== 0) first = Math.max(first, ambiguous ? 0.2 : 0.45)
      if ((flags & (FIRST | LAST)) === 0) {
        if (ambiguous) common++
        if ((flags & PLACE) !== 0) places++
        // Long unknown words are rather compounds than names.
        if (!ambiguous && !isLong(view, i)) best = Math.max(best, 0.1)
      } else best = Math.max(best, ambiguous ? 0.15 : 0.28)
      if (words > 1)
        others = Math.max(
          others,
          (flags & (FIRST | LAST)) !== 0 ? (ambiguous ? 0.3 : 0.32) : ambiguous ? 0 : isLong(view, i) ? 0.1 : UNKNOWN_SURNAME,
        )
    }
    if (words === 0) return cue >= ANNOUNCED ? 0 : -0.3
    const small = view.isSmallName(from)
    if (common === words) return small ? -0.55 : -0.4
    if (places === words) return -0.3
    // Two big words where nouns are small look like a name even if one is a word: contact Sietske Dijkgraaf.
    if (common > 0 && first === 0) return words > 2 ? -0.2 : view.nounsAreSmall && !small && cue >= 0.3 ? 0.15 : -0.1
    if (common > 0 && words > 2) return Math.max(0, first + others - 0.25)
    const value = first > 0 ? first + others : Math.max(best, best + others - 0.1)
    if (small && !this.isPlainName(from)) return Math.min(value, first > 0 && others >= 0.22 ? 0.32 : 0.1)
    return initials > 0 && words === 1 ? value + 0.12 : value
  }

  #inMailbox(from: number, to: number): boolean {
    const { mailboxes } = this.#layers
    if (mailboxes === undefined) return false
    for (let i = from; i < to; i++) {
      const state = (this.#mailboxed[i] as number) || this.#lookUpMailbox(i, mailboxes)
      if ((state & HELD) !== 0 || (i > from && (state & HELD_AFTER) !== 0)) return true
    }
    return false
  }

  #lookUpMailbox(i: number, mailboxes: MailboxPieces): number {
    const view = this.#view
    let state = LOOKED_UP
    const { lower, words } = view.scan
    if (mailboxes.mayHold(words.hash[i] as number, lower, view.start[i] as number, view.end[i] as number)) {
      const spellings = foldings(view.word(i))
      if (i > 0 && mailboxes.holdsAfter(lower.charAt(view.start[i - 1] as number), spellings[0] as string)) state |= HELD_AFTER
      const isShort = (view.end[i] as number) - (view.start[i] as number) < 3
      if (!isShort && !this.isOrdinary(i) && mailboxes.holds(spellings)) state |= HELD
    }
    this.#mailboxed[i] = state
    return state
  }
}

function isLong(view: WordView, i: number): boolean {
  return (view.end[i] as number) - (view.start[i] as number) > 11
}

/** What an unknown word adds to the name before it. */
const UNKNOWN_SURNAME = 0.2
