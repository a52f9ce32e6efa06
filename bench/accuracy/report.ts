// The figures of an accuracy run as Markdown.
import { KINDS } from '../../src/detect/kinds.ts'
import { describePackages } from '../machine.ts'
import { figure, percent, table } from '../results.ts'
import type { TextSet } from './documents.ts'
import type { RoundTrip } from './round-trip.ts'
import { precision, recall, type Score, type Tally } from './score.ts'
import type { Judged } from './sensitivity.ts'
import type { CodeFinds } from './source-code.ts'

export interface SetRow {
  readonly set: TextSet
  readonly score: Score
  readonly milliseconds: number
}

export interface PeerRow {
  readonly group: string
  readonly detector: string
  readonly persons: Score[]
  /** All kinds, where the set marks all and the detector looks for all; else empty. */
  readonly all: Score[]
  milliseconds: number
}

const share = (value: number): string => (Number.isFinite(value) ? percent(value, 1) : '–')
const perThousand = (part: number, whole: number): string => figure(whole === 0 ? Number.NaN : (1000 * part) / whole)

function tallyCells(tally: Tally): string[] {
  return [String(tally.marked), share(recall(tally)), share(precision(tally)), percent(tally.typed, tally.marked), String(tally.false)]
}

/** A set of which every mention is marked: the whole, each kind, each language. */
export function reportSet({ score, milliseconds }: SetRow): string {
  const head = ['kind', 'marked', 'recall', 'precision', 'right kind', 'false', 'false per 1,000 words']
  const { words, byKind, byLanguage } = score
  const rows: string[][] = [['all', ...tallyCells(score), perThousand(score.false, words)]]
  for (const kind of KINDS) {
    const tally = byKind.get(kind)
    if (tally !== undefined) rows.push([kind, ...tallyCells(tally), perThousand(tally.false, words)])
  }
  const languages = [...byLanguage].map(([lang, tally]) => [lang, ...tallyCells(tally), perThousand(tally.false, tally.words)])
  return [
    `${score.documents} documents, ${words.toLocaleString('en-GB')} words; ${figure(milliseconds / (score.characters / 1000))} ms per 1,000 characters.`,
    table(head, rows),
    table(['language', ...head.slice(1)], languages),
  ].join('\n\n')
}

const SEVERAL = `Recall over all marks of kinds that Deckname knows. A find counts as false only if the set marks every mention of its kind and it
touches no mark; sets differ in what they call a place or an organisation, and mark public persons and places too, which Deckname leaves
readable where no private person is meant. Some mark the title with the name ("Mr Miller"); Deckname leaves titles readable, because they
tell the model how to speak of a person: such marks count as missed in the first column of recall, and as found in the second.`

export function reportSets(rows: readonly SetRow[]): string {
  const head = [
    'set',
    'words',
    'marked',
    'recall',
    'precision',
    'false per 1,000 words',
    'PERSON marked',
    'recall',
    'recall, titles left out',
    'precision',
    'false per 1,000 words',
  ]
  const lines = rows.map(({ set, score }) => {
    const person = score.byKind.get('PERSON') ?? { marked: 0, found: 0, named: 0, typed: 0, false: 0 }
    const judged = set.exhaustive?.has('PERSON') === true
    const some = (set.exhaustive?.size ?? 0) > 0
    return [
      set.name,
      score.words.toLocaleString('en-GB'),
      String(score.marked),
      share(recall(score)),
      some ? share(precision(score)) : '–',
      some ? perThousand(score.false, score.words) : '–',
      String(person.marked),
      share(recall(person)),
      share(recall({ ...person, found: person.named })),
      judged ? share(precision(person)) : '–',
      judged ? perThousand(person.false, score.words) : '–',
    ]
  })
  const characters = rows.reduce((sum, { score }) => sum + score.characters, 0)
  const milliseconds = rows.reduce((sum, row) => sum + row.milliseconds, 0)
  return [SEVERAL, `${figure(milliseconds / (characters / 1000))} ms per 1,000 characters.`, table(head, lines)].join('\n\n')
}

const PEERS = `The same texts for all, the beginning of each set. compromise is its people(), of its English model; openredaction as it comes, the names of
its types mapped to ours.`

/** Recall, precision, false finds per 1,000 words over several sets. */
function cellsOf(scores: readonly Score[]): string[] {
  if (scores.length === 0) return ['–', '–', '–']
  const sum = (of: (score: Score) => number): number => scores.reduce((total, score) => total + of(score), 0)
  const tally: Tally = {
    marked: sum(({ marked }) => marked),
    found: sum(({ found }) => found),
    named: sum(({ named }) => named),
    typed: 0,
    false: sum((score) => score.false),
  }
  return [
    share(recall(tally)),
    share(precision(tally)),
    perThousand(
      tally.false,
      sum(({ words }) => words),
    ),
  ]
}

export function reportPeers(rows: readonly PeerRow[]): string {
  const each = ['recall', 'precision', 'false per 1,000 words']
  const head = [
    'texts',
    'detector',
    'words',
    ...each.map((name) => `PERSON ${name}`),
    ...each.map((name) => `all kinds ${name}`),
    'ms per 1,000 characters',
  ]
  const lines = rows.map(({ group, detector, persons, all, milliseconds }) => {
    const sum = (of: (score: Score) => number): number => persons.reduce((total, score) => total + of(score), 0)
    const words = sum((score) => score.words).toLocaleString('en-GB')
    return [
      group,
      detector,
      words,
      ...cellsOf(persons),
      ...cellsOf(all),
      figure(milliseconds / (sum(({ characters }) => characters) / 1000)),
    ]
  })
  const versions = `${describePackages(['compromise'])}, ${describePackages(['openredaction'], 'bench/peers')}`
  return [PEERS, `Versions: ${versions}.`, table(head, lines)].join('\n\n')
}

/** Finds of a sample, read by a person: figures of that day, not of the run. */
const READ = `Read by hand on 23 November 2026, seeds 1 to 3: of the replaced finds in sources about one in five was not what it was taken for (0.2 per 1,000
lines; names of languages and of programs), of those in documents about one in twenty-five (1.1 per 1,000 lines; half of them words of many languages in
one table). The others name authors, or are numbers, addresses and names of examples. Of six projects that no rule was written with before, the documents
of one that is called by a word no lexicon has held most of the false ones.`

/** Kinds and numbers only. */
export function reportCode(samples: readonly CodeFinds[]): string {
  const kinds = KINDS.filter((kind) => samples.some(({ byKind }) => byKind.has(kind)))
  const total = ({ byKind }: CodeFinds): number => [...byKind.values()].reduce((sum, count) => sum + count, 0)
  const row = (name: string, of: (finds: CodeFinds) => number): string[] => [
    name,
    ...samples.flatMap((finds) => [String(of(finds)), perThousand(of(finds), finds.lines)]),
  ]
  const size = ({ what, files, lines, characters }: CodeFinds): string =>
    `${what}: ${lines.toLocaleString('en-GB')} lines in ${files} files, ${figure(characters / 1e6)} MB`
  return [
    `Finds in a random sample of the installed packages (${samples.map(size).join('; ')}), and how many that makes per 1,000 lines. Finds of kinds that the default policy leaves readable (organisations, places, ages) change no text; the others are *replaced*. Authors that a file names, and their addresses, are no errors: of the replaced ones, those on lines that name an author, a holder of rights or a contributor are told apart by words such as *copyright* and *author*.`,
    table(
      ['kind', ...samples.flatMap(({ what }) => [what, 'per 1,000 lines'])],
      [
        row('all', total),
        row('of kinds left readable', (finds) => total(finds) - finds.replaced),
        row('replaced', (finds) => finds.replaced),
        row('beside authors', (finds) => finds.ofAuthors),
        row('elsewhere', (finds) => finds.replaced - finds.ofAuthors),
        ...kinds.map((kind) => row(kind, ({ byKind }) => byKind.get(kind) ?? 0)),
      ],
    ),
    READ,
  ].join('\n\n')
}

export function reportRoundTrip(trip: RoundTrip): string {
  const rows = KINDS.flatMap((kind) => {
    const counter = trip.readableByKind.get(kind)
    return counter === undefined
      ? []
      : [[kind, String(counter.values), String(counter.readable), percent(counter.readable, counter.values)]]
  })
  return [
    `Sent through the whole proxy to a provider that echoes. Answers equal to what was asked, byte by byte: plain ${trip.plain} of ${trip.documents}, streamed in pieces of one to five characters ${trip.streamed} of ${trip.documents}. Marked values of kinds that the default policy replaces, as the provider could read them:`,
    table(
      ['kind', 'values', 'still readable', ''],
      [['all', String(trip.values), String(trip.readable), percent(trip.readable, trip.values)], ...rows],
    ),
  ].join('\n\n')
}

export function reportSensitivity(judged: ReadonlyMap<string, Judged>): string {
  const rows = [...judged].map(([name, { hit, missed, wrong }]) => [
    name,
    String(hit + missed),
    percent(hit, hit + missed),
    percent(hit, hit + wrong),
    String(missed),
    String(wrong),
  ])
  return table(['category', 'marked', 'recall', 'precision', 'missed', 'false'], rows)
}
