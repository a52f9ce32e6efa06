// Persons: what the structure of a text announces, what the name lexicon knows and what the tagger believes, added up per word sequence.
import { nameFlags } from '../../lexicons/names.ts'
import { wordForms } from '../../lexicons/word-forms.ts'
import { ANNOUNCING, afterRelation, announce } from '../../person/announced.ts'
import { beforeAge } from '../../person/born.ts'
import { SPELLING_CUE } from '../../person/cues.ts'
import { Evidence } from '../../person/evidence.ts'
import { fieldValue, surnameFirst } from '../../person/fields.ts'
import { inFileName } from '../../person/file-names.ts'
import { withCases } from '../../person/inflected.ts'
import { initialsAlone } from '../../person/initials.ts'
import { afterIm, afterParent, beforeGreeting } from '../../person/introduced.ts'
import { alongside, knownNames } from '../../person/known-names.ts'
import { ANY_LABEL } from '../../person/labels.ts'
import { letters } from '../../person/letters.ts'
import { beforeMailbox, findMailboxes, MailboxPieces } from '../../person/mailboxes.ts'
import { settleNested } from '../../person/nested.ts'
import { withoutProducts } from '../../person/products.ts'
import { Proposals } from '../../person/proposals.ts'
import { Rooms } from '../../person/rooms.ts'
import { afterClosing, afterDashes, afterProxy, closes, SIGNING } from '../../person/signed.ts'
import { Speakers } from '../../person/speakers.ts'
import { afterSpellingCue, hyphenated, spelledOut } from '../../person/spelled.ts'
import { Tables } from '../../person/tables.ts'
import { isCompoundRole } from '../../person/things.ts'
import { widenNames } from '../../person/widened.ts'
import { COMMA, DOT, NUMERIC, SPACE, TIGHT, UNDERSCORE, viewOf, type WordView } from '../../person/word-view.ts'
import { type Recognizer, THRESHOLD } from '../../recognizer.ts'
import type { Scan } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { tagPersons } from '../../tagger/tag-persons.ts'

export interface PersonLayers {
  /** Cues around names: forms of address, fields, tables, signatures, speakers. */
  readonly structure?: boolean
  /** Flags of the word `text.slice(start, end)` in a name lexicon. */
  readonly lexicon?: ((text: string, start: number, end: number) => number) | undefined
  /** Probability per word of the scan that it belongs to a person's name. */
  readonly tagger?: ((scan: Scan) => Float32Array) | undefined
}

/** The recognizer, each layer of which can be left out. */
export function createPerson({ structure = true, lexicon, tagger }: PersonLayers): Recognizer {
  const name = 'any/person'
  return {
    name,
    kinds: ['PERSON'],
    find(scan, trace) {
      const view = viewOf(scan)
      const mailboxes = structure ? findMailboxes(scan.text) : []
      const evidence = new Evidence(view, {
        flags: lexicon,
        wordFlags: lexicon === nameFlags ? withCases(view, wordForms(scan).flags) : undefined,
        probability: tagger?.(scan),
        mailboxes: mailboxes.length > 0 ? new MailboxPieces(scan.text, mailboxes) : undefined,
      })
      if (trace !== undefined) trace.persons = { view, evidence }
      const proposals = new Proposals(view, evidence, THRESHOLD, trace)
      if (structure) {
        for (const mailbox of mailboxes) beforeMailbox(view, mailbox, proposals)
        propose(view, proposals)
      }
      if (lexicon !== undefined || tagger !== undefined) {
        knownNames(view, proposals)
        alongside(view, proposals)
        if (tagger !== undefined) letters(view, proposals)
      }
      widenNames(view, proposals)
      settleNested(view, proposals)
      return withoutProducts(view, evidence, proposals.accepted).map(
        (accepted): Span => ({
          start: proposals.start(accepted),
          end: proposals.end(accepted),
          kind: 'PERSON',
          score: accepted.score,
          by: accepted.inColumn === true ? IN_COLUMN : name,
        }),
      )
    },
  }
}

/** Finds that the head of a column names, for those who ask. */
const IN_COLUMN = 'any/person/column'

const BEGINNING = ANNOUNCING | SIGNING | ANY_LABEL | SPELLING_CUE
/** Trades in one word are longer: Dachdeckermeister. */
const LONGEST_NO_TRADE = 8

/** One walk over the words; each word starts the rules whose cue it is. */
function propose(view: WordView, proposals: Proposals): void {
  const tables = new Tables(view, proposals)
  const speakers = new Speakers(view, proposals)
  const rooms = new Rooms(view, proposals)
  const { count, cue: cues, gap: gaps, shape, start, end } = view
  for (let i = 0; i < count; i++) {
    const cue = cues[i] as number
    const length = (end[i] as number) - (start[i] as number)
    // Most words begin no rule.
    if ((cue & BEGINNING) === 0 && gaps[i] === SPACE && length > 1 && length <= LONGEST_NO_TRADE && shape[i] !== NUMERIC && i > 0) continue
    if (view.opensLine(i)) {
      speakers.line(i)
      rooms.line(i)
      afterDashes(view, i, proposals)
    }
    if (shape[i] === NUMERIC) beforeAge(view, i, proposals)
    if (gaps[i] === COMMA) beforeGreeting(view, i, proposals)
    if ((cue & ANNOUNCING) !== 0) announce(view, i, proposals)
    else if (announcesAsCompound(view, i)) afterRelation(view, i, proposals)
    else if (gaps[i] === COMMA) surnameFirst(view, i, proposals)
    else if (gaps[i] === UNDERSCORE) inFileName(view, i, proposals)
    if ((cue & SIGNING) !== 0 && closes(view, i)) afterClosing(view, i, proposals)
    if ((cue & ANY_LABEL) !== 0) {
      if (!tables.tryHeader(i)) fieldValue(view, i, proposals)
    }
    if ((cue & SPELLING_CUE) !== 0) afterSpellingCue(view, i, proposals)
    if (length === 1) afterLetter(view, i, proposals)
  }
  speakers.finish()
  rooms.finish()
}

const A = 97
const C = 99
const M = 109
const S = 115
const V = 118

/** Rules that begin at a single letter. */
function afterLetter(view: WordView, i: number, proposals: Proposals): void {
  switch (view.scan.lower.charCodeAt(view.start[i] as number)) {
    case M:
      afterIm(view, i, proposals)
      break
    case A:
    case V:
      afterProxy(view, i, proposals)
      break
    case S:
    case C:
      afterParent(view, i, proposals)
  }
  if (view.gap[i + 1] === COMMA) spelledOut(view, i, proposals)
  else if (view.gap[i + 1] === TIGHT) hyphenated(view, i, proposals)
  else if (view.gap[i + 1] === DOT) initialsAlone(view, i, proposals)
}

/** `Dachdeckermeister Pflüger`: a long compound of a trade before a big word. */
function announcesAsCompound(view: WordView, i: number): boolean {
  const length = (view.end[i] as number) - (view.start[i] as number)
  return length > LONGEST_NO_TRADE && view.gap[i + 1] === SPACE && view.isBig(i + 1) && isCompoundRole(view.lower(i))
}

export const person: Recognizer = createPerson({ lexicon: nameFlags, tagger: tagPersons })
