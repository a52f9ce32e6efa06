// Reads marked texts: folders of *.jsonl[.gz] with spans, and train/texts/*.jsonl with inline marks ⟦TYPE|surface⟧.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export interface Mark {
  readonly start: number
  readonly end: number
  readonly type: string
}

export interface Sample {
  readonly id: string
  /** Name of the file without its endings, such as `ler.de.train`. */
  readonly set: string
  readonly text: string
  readonly marks: readonly Mark[]
}

/** Sets that may only be measured on: their licences say so, or are unconfirmed. */
const MEASURE_ONLY = /^(smartdata|grascco)\./

/** Sets without marked persons. */
const WITHOUT_PERSONS = /^(secretlint|presidio-tests|libphonenumber)\./

export function mayTrainOn(set: string): boolean {
  return /\.train$/.test(set) && !MEASURE_ONLY.test(set) && !WITHOUT_PERSONS.test(set)
}

export function setsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.jsonl(\.gz)?$/.test(name) && !name.includes('.values.'))
    .map((name) => name.replace(/\.jsonl(\.gz)?$/, ''))
    .sort()
}

function records(file: string): Record<string, unknown>[] {
  const raw = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

export function readSet(folder: string, set: string): Sample[] {
  const name = readdirSync(folder).find((file) => file === `${set}.jsonl` || file === `${set}.jsonl.gz`)
  if (name === undefined) throw new Error(`no set ${set} in ${folder}`)
  return records(join(folder, name)).map((record) => ({
    id: String(record['id']),
    set,
    text: String(record['text']),
    marks: (record['spans'] ?? []) as Mark[],
  }))
}

/** The project's own prompts. Marks of PERSON become marks, all others too, so that they can tell what is no person. */
export function readOwnTexts(folder: string): Sample[] {
  const samples: Sample[] = []
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()) {
    for (const record of records(join(folder, file))) {
      const { text, marks } = parseMarked(String(record['marked']))
      samples.push({ id: String(record['id']), set: `own.${file.replace('.jsonl', '')}`, text, marks })
    }
  }
  return samples
}

const MARK = /⟦([A-Z_]+)\|([^⟦⟧]*)⟧/g

export function parseMarked(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  let text = ''
  let at = 0
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(at, match.index)
    const [, type = '', surface = ''] = match
    marks.push({ start: text.length, end: text.length + surface.length, type })
    text += surface
    at = match.index + match[0].length
  }
  return { text: text + marked.slice(at), marks }
}

/** Deterministic 32-bit hash of a string, for splits and draws. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Own texts that are kept out of training. */
export function isHeldOut(sample: Sample): boolean {
  return hashText(sample.id) % 5 === 0
}

/** Own texts that name nobody, written for the words in them. */
export function isQuiet(sample: Sample): boolean {
  return sample.set.startsWith('own.quiet-')
}
