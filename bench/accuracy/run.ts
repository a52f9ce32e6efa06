// `npm run bench:accuracy -- FOLDER-OR-FILE …`: recall, precision and false finds of Deckname and of others on marked texts; what is left readable
// upstream; sensitivity. The project's own marked texts are always measured; they are what the rules were written against.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isKind } from '../../src/detect/kinds.ts'
import { describeBusyness } from '../machine.ts'
import { writeSection } from '../results.ts'
import { compromise, deckname, type NamedDetector, openRedaction } from './detectors.ts'
import { type Marked, type Marking, readSets, type TextSet } from './documents.ts'
import { type PeerRow, reportCode, reportPeers, reportRoundTrip, reportSensitivity, reportSet, reportSets, type SetRow } from './report.ts'
import { makeRoundTrip } from './round-trip.ts'
import { type Score, score } from './score.ts'
import { judgeSensitivity } from './sensitivity.ts'
import { findInSources } from './source-code.ts'

const { values: flags, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: { 'without-peers': { type: 'boolean', default: false } },
})
if (paths.length === 0) {
  console.log(`Measures detection on marked texts: npm run bench:accuracy -- FOLDER-OR-FILE …

A folder is searched for *.jsonl and *.jsonl.gz with lines {"id","lang","text","spans":[{"start","end","type"}],"sensitivity"?}, or with the
marks in the text ("marked":"… ⟦PERSON|Anna Berg⟧ …"). A manifest.json beside them may say of which types a file marks every mention:
{"file.jsonl": {"exhaustive_types": ["PERSON"]}}; without it, all are taken to be marked. --without-peers leaves other detectors out.

Without a folder only the project's own texts and source code are measured.
`)
}

/** Other detectors are slow: of each set they get so many characters, and Deckname beside them the same texts. */
const PEER_CHARACTERS = 40_000
const WARM_UP = 3

interface Found {
  readonly finds: readonly (readonly Marking[])[]
  readonly milliseconds: number
}

async function run(detector: NamedDetector, documents: readonly Marked[]): Promise<Found> {
  const finds: (readonly Marking[])[] = []
  const began = performance.now()
  for (const { text } of documents) finds.push(await detector.find(text))
  return { finds, milliseconds: performance.now() - began }
}

/** Marks of kinds that nobody claims to find (dates, say) are not asked for; a find of a kind that the set does not mark throughout is not false. */
function scoreSet({ exhaustive }: TextSet, documents: readonly Marked[], finds: Found['finds'], kinds?: ReadonlySet<string>): Score {
  return score(documents, finds, {
    asked: (type) => isKind(type) && kinds?.has(type) !== false,
    judged: (type) => (exhaustive === undefined || exhaustive.has(type)) && kinds?.has(type) !== false,
  })
}

/** The first documents that together have so many characters. */
function sample(documents: readonly Marked[], characters: number): Marked[] {
  const taken: Marked[] = []
  let size = 0
  for (const document of documents) {
    if (size >= characters) break
    taken.push(document)
    size += document.text.length
  }
  return taken
}

async function measureSets(sets: readonly TextSet[]): Promise<SetRow[]> {
  const rows: SetRow[] = []
  for (const set of sets) {
    // The first texts of a kind also pay for loading and compiling: they are searched beforehand.
    for (let i = 0; i < WARM_UP; i++) await run(deckname, sample(set.documents, PEER_CHARACTERS))
    const { finds, milliseconds } = await run(deckname, set.documents)
    rows.push({ set, score: scoreSet(set, set.documents, finds), milliseconds })
  }
  return rows
}

/**
 * Persons by all detectors, and all kinds by those that look for all, on the same texts. Sets that mark all kinds have rows of their own, the
 * others, where they mark all persons, are put together by language.
 */
async function comparePeers(sets: readonly TextSet[]): Promise<PeerRow[]> {
  const redaction = await openRedaction()
  const detectors = [deckname, compromise, ...(redaction === undefined ? [] : [redaction])]
  const persons: ReadonlySet<string> = new Set(['PERSON'])
  const rows = new Map<string, PeerRow>()
  for (const set of sets) {
    if (set.exhaustive?.has('PERSON') === false) continue
    const documents = sample(set.documents, PEER_CHARACTERS)
    const group = set.exhaustive === undefined ? set.name : `corpora, ${documents[0]?.lang ?? '?'}`
    for (const detector of detectors) {
      await run(detector, documents.slice(0, 20))
      const { finds, milliseconds } = await run(detector, documents)
      const row = rows.get(`${group} ${detector.name}`) ?? { group, detector: detector.name, persons: [], all: [], milliseconds: 0 }
      row.persons.push(scoreSet(set, documents, finds, persons))
      if (detector.kinds === undefined && set.exhaustive === undefined) row.all.push(scoreSet(set, documents, finds))
      row.milliseconds += milliseconds
      rows.set(`${group} ${detector.name}`, row)
    }
  }
  return [...rows.values()].sort(
    (a, b) =>
      Number(a.group.startsWith('corpora')) - Number(b.group.startsWith('corpora')) || (a.group < b.group ? -1 : a.group > b.group ? 1 : 0),
  )
}

const busy = describeBusyness()
function keep(name: string, title: string, body: string): void {
  console.log(`\n${title}\n\n${body}`)
  const given = paths.length === 0 ? '' : ' -- FOLDER …'
  writeSection({ name, title, command: `npm run bench:accuracy${given}`, circumstances: `Before the run: ${busy}.`, body })
}

const own = readSets([fileURLToPath(new URL('../../train/texts/', import.meta.url))])
const ownTexts: TextSet = { name: 'train/texts', documents: own.flatMap(({ documents }) => documents), exhaustive: undefined }
const given = readSets(paths)
const complete = given.filter(({ exhaustive }) => exhaustive === undefined)
const partly = given.filter(({ exhaustive }) => exhaustive !== undefined)

for (const row of await measureSets([...complete, ownTexts])) {
  const training =
    row.set === ownTexts ? ' (the project’s own; rules and model were made with them, so this is no measure of unseen text)' : ''
  keep(`accuracy-${row.set.name}`, `Accuracy on ${row.set.name}${training}`, reportSet(row))
}
if (partly.length > 0) keep('accuracy-corpora', 'Accuracy on public corpora', reportSets(await measureSets(partly)))
if (!flags['without-peers']) keep('accuracy-peers', 'Beside other detectors', reportPeers(await comparePeers([...given, ownTexts])))
keep(
  'accuracy-code',
  'Finds in source code',
  reportCode((['sources', 'documents', 'manifests'] as const).map((what) => findInSources(what))),
)
for (const set of [...complete, ownTexts]) {
  keep(`round-trip-${set.name}`, `Through the proxy and back: ${set.name}`, reportRoundTrip(await makeRoundTrip(set.documents)))
  const judged = judgeSensitivity(set.documents, { detect: true })
  if (judged.size > 0) keep(`sensitivity-${set.name}`, `Sensitivity: ${set.name}`, reportSensitivity(judged))
}
