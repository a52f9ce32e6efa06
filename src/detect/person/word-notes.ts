// What the name rules know of a word, in words for a reader.
import {
  BRAND,
  CLOSING,
  COMPANY,
  EPONYM,
  INTRODUCTION,
  LABEL,
  NAME_AMONG_STOPS,
  NAME_LABEL,
  PARTICLE,
  QUIET_CLOSING,
  QUIET_LABEL,
  QUIET_RANK,
  QUIET_SALUTATION,
  RANK,
  RELATION,
  ROLE,
  SALUTATION,
  SPELLING_CUE,
  STOP,
  STREET,
  THING_QUALIFIER,
  TITLE,
} from './cues.ts'
import { COMMON, type Evidence, FIRST, LAST, PLACE } from './evidence.ts'

const FLAGS: readonly (readonly [number, string])[] = [
  [FIRST, 'first name'],
  [LAST, 'surname'],
  [COMMON, 'ordinary word'],
  [PLACE, 'place'],
]

const CUES: readonly (readonly [number, string])[] = [
  [TITLE, 'form of address'],
  [RANK | QUIET_RANK, 'rank'],
  [SALUTATION | QUIET_SALUTATION, 'greeting'],
  [CLOSING | QUIET_CLOSING, 'closing'],
  [LABEL | QUIET_LABEL | NAME_LABEL, 'label'],
  [THING_QUALIFIER, 'label of a thing'],
  [RELATION, 'relation'],
  [ROLE, 'role'],
  [INTRODUCTION, 'introduction'],
  [SPELLING_CUE, 'announces a spelling'],
  [PARTICLE, 'particle'],
  [STOP, 'function word'],
  [NAME_AMONG_STOPS, 'also a name'],
  [COMPANY, 'part of company names'],
  [STREET, 'street'],
  [EPONYM, 'head of an eponym'],
  [BRAND, 'brand'],
]

export interface WordNotes {
  readonly word: string
  /** What the lexicon says; empty for an unknown word. */
  readonly lexicon: readonly string[]
  /** What the word announces or cannot be. */
  readonly cues: readonly string[]
  /** How sure the tagger is; undefined where none runs. */
  readonly tagger: number | undefined
}

export function notesOn(word: string, i: number, cue: number, evidence: Evidence): WordNotes {
  return { word, lexicon: names(FLAGS, evidence.flags(i)), cues: names(CUES, cue), tagger: evidence.probability(i) }
}

function names(table: readonly (readonly [number, string])[], bits: number): string[] {
  return table.flatMap(([bit, name]) => ((bits & bit) === 0 ? [] : [name]))
}
