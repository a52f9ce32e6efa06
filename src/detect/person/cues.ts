// One lookup per word: which of the vocabularies it belongs to, as bits.
import { WordBits, wordHash } from '../word-book.ts'
import { SURE_FIRST_NAMES } from './first-names.ts'
import { GOODS, THINGS } from './things.ts'
import {
  BRANDS,
  CLOSINGS,
  COMPANY_WORDS,
  EPONYM_HEADS,
  INTRODUCTIONS,
  LABELS,
  NAME_LABELS,
  NAMES_AMONG_STOPS,
  PARTICLES,
  PERSON_QUALIFIERS,
  QUIET_CLOSINGS,
  QUIET_LABELS,
  QUIET_RANKS,
  QUIET_SALUTATIONS,
  RANKS,
  RELATIONS,
  ROLES,
  SALUTATIONS,
  SHARED_MAILBOXES,
  SPELLING_CUES,
  SPELLING_WORDS,
  STOPS,
  STREET_WORDS,
  THING_QUALIFIERS,
  TITLES,
} from './vocabulary.ts'

export const TITLE = 1
export const RANK = 1 << 1
export const QUIET_RANK = 1 << 2
export const SALUTATION = 1 << 3
export const QUIET_SALUTATION = 1 << 4
export const CLOSING = 1 << 5
export const QUIET_CLOSING = 1 << 6
export const LABEL = 1 << 7
export const QUIET_LABEL = 1 << 8
export const NAME_LABEL = 1 << 9
export const PERSON_QUALIFIER = 1 << 10
export const THING_QUALIFIER = 1 << 11
export const RELATION = 1 << 12
export const ROLE = 1 << 13
export const INTRODUCTION = 1 << 14
export const PARTICLE = 1 << 15
export const STOP = 1 << 16
export const NAME_AMONG_STOPS = 1 << 17
export const COMPANY = 1 << 18
export const STREET = 1 << 19
export const EPONYM = 1 << 20
export const BRAND = 1 << 21
export const SPELLING_CUE = 1 << 22
export const SPELLING_WORD = 1 << 23
export const SHARED_MAILBOX = 1 << 24
/** A trade, an office, a field of a form: no name unless the lexicon knows it as one. */
export const THING = 1 << 25
/** A name after it is the name of a thing. */
export const GOODS_WORD = 1 << 26
/** A first name and nothing else, whatever the lexicon says. */
export const SURE_FIRST = 1 << 27

const VOCABULARIES: readonly (readonly [number, string])[] = [
  [TITLE, TITLES],
  [RANK, RANKS],
  [QUIET_RANK, QUIET_RANKS],
  [SALUTATION, SALUTATIONS],
  [QUIET_SALUTATION, QUIET_SALUTATIONS],
  [CLOSING, CLOSINGS],
  [QUIET_CLOSING, QUIET_CLOSINGS],
  [LABEL, LABELS],
  [QUIET_LABEL, QUIET_LABELS],
  [NAME_LABEL, NAME_LABELS],
  [PERSON_QUALIFIER, PERSON_QUALIFIERS],
  [THING_QUALIFIER, THING_QUALIFIERS],
  [RELATION, RELATIONS],
  [ROLE, ROLES],
  [INTRODUCTION, INTRODUCTIONS],
  [PARTICLE, PARTICLES],
  [STOP, STOPS],
  [NAME_AMONG_STOPS, NAMES_AMONG_STOPS],
  [COMPANY, COMPANY_WORDS],
  [STREET, STREET_WORDS],
  [EPONYM, EPONYM_HEADS],
  [BRAND, BRANDS],
  [SPELLING_CUE, SPELLING_CUES],
  [SPELLING_WORD, SPELLING_WORDS],
  [SHARED_MAILBOX, SHARED_MAILBOXES],
  [THING, THINGS],
  [GOODS_WORD, GOODS],
  [SURE_FIRST, SURE_FIRST_NAMES],
]

const cues = new WordBits()
for (const [bit, words] of VOCABULARIES) for (const word of words.split(/\s+/)) if (word !== '') cues.add(word, bit)

/** The vocabularies of a word in lower case. */
export function cueOf(lower: string): number {
  return cues.of(wordHash(lower))
}

/** The same for a `wordHash`. */
export function cueOfHash(hash: number): number {
  return cues.of(hash)
}
