// All texts of a request → the spans of each. A conversation sends its history again with every turn, so what was found once is
// remembered under a keyed digest, as offsets and kinds. No text is kept.
import { hash, randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { Conversations, type Member } from './conversations.ts'
import { type Known, knownIn, knownOf, knownValue, link } from './known.ts'
import { MentionFilter, mentionable } from './mention-filter.ts'
import { itemsOf, Mentions, type Place } from './mentions.ts'
import { addModelSpans } from './model/add-model-spans.ts'
import type { ModelReader } from './model/model-reader.ts'
import type { OwnTerms } from './own-terms/own-terms.ts'
import { inOriginal, recognize } from './recognize.ts'
import type { Recognizer } from './recognizer.ts'
import { recognizers as all } from './recognizers/index.ts'
import type { KnownValue } from './repeat.ts'
import { Scan } from './scan.ts'
import type { Span } from './span.ts'

export interface DetectorOptions {
  readonly recognizers?: readonly Recognizer[]
  /** What the policy adds. */
  readonly ownTerms?: OwnTerms | undefined
  /** A second reader, whose finds are added. */
  readonly model?: Pick<ModelReader, 'read'> | undefined
  /** Spans that the memo may hold, over all texts; 0 turns it off. */
  readonly memo?: number
}

/** Detection took longer than it may. */
export class DetectionTimeout extends Error {
  override readonly name = 'DetectionTimeout'
}

/** What is remembered of a text. */
interface Entry extends Member {
  /** Under which it is remembered; undefined: it is not. */
  readonly digest: string | undefined
  /** True until the model has read it all. */
  readonly unread: boolean
  /** Found by the recognizers, in offsets of the scan copy. */
  readonly spans: readonly Span[]
  /** The same, in offsets of the text. */
  readonly original: readonly Span[]
  /** What it could mention; undefined where it is not remembered. */
  readonly filter: MentionFilter | undefined
  /** What it makes known. */
  items: Int32Array | undefined
  /** The spans with what was found elsewhere in the latest request, in offsets of the text. */
  linked: readonly Span[] | undefined
}

/** A text that is being read. */
interface Reading {
  readonly scan: Scan
  /** All that it could mention. */
  readonly hashes: Int32Array
}

/** About 10 MB. */
const DEFAULT_MEMO = 50_000
/** What an entry takes besides its spans, in spans. */
const ENTRY = 16
/** Bytes of a filter that take as much as a span. */
const FILTER = 128
/** From so many texts on, all that is known is worth reading at once. */
const MANY = 8
/** After this many milliseconds of work, other requests get their turn. */
const BREATH = 8

export class Detector {
  readonly #recognizers: readonly Recognizer[]
  readonly #ownTerms: OwnTerms | undefined
  readonly #model: DetectorOptions['model']
  readonly #memo: LRUCache<string, Entry> | undefined
  readonly #conversations = new Conversations<Entry>()
  readonly #key = randomBytes(32).toString('base64')

  constructor(options: DetectorOptions = {}) {
    this.#recognizers = options.recognizers ?? all
    this.#ownTerms = options.ownTerms
    this.#model = options.model
    const maxSize = options.memo ?? DEFAULT_MEMO
    this.#memo =
      maxSize === 0
        ? undefined
        : new LRUCache({ maxSize, sizeCalculation: ({ spans, filter }) => ENTRY + spans.length + Math.ceil((filter?.bytes ?? 0) / FILTER) })
  }

  /**
   * Spans of each text, in UTF-16 code units; what is found in one is found in all. Texts that are searched again with the same values
   * around them give the same array.
   * @param deadline when to give up, on performance.now()'s clock.
   * @throws DetectionTimeout
   */
  async detect(texts: readonly string[], deadline = Number.POSITIVE_INFINITY): Promise<readonly (readonly Span[])[]> {
    const work = new Work(deadline)
    const readings = new Map<Entry, Reading>()
    const entries: Entry[] = []
    for (const text of texts) {
      entries.push(this.#entry(text, readings))
      await work.step()
    }
    if (this.#model !== undefined) await this.#askModel(this.#model, texts, entries, readings, deadline)
    const before = this.#conversations.find(entries)
    if (before?.length === entries.length && before.turn.entries.length === entries.length) return before.turn.found
    const mentions = new Mentions(before?.turn.mentions, before?.length)
    for (let i = before?.length ?? 0; i < entries.length; i++) {
      const entry = entries[i] as Entry
      entry.items ??= itemsOf(texts[i] as string, entry.original)
      mentions.add(entry.items)
    }
    const found: (readonly Span[])[] = []
    const open: number[] = []
    const changed = before === undefined ? [] : before.turn.mentions.differences(mentions, before.length)
    for (const [i, entry] of entries.entries()) {
      const known = before === undefined || i >= before.length ? undefined : before.turn.found[i]
      if (known === undefined || entry.filter === undefined || changed.some((words) => entry.filter?.hasAll(words))) open.push(i)
      found.push(known ?? entry.original)
    }
    const all =
      open.length < MANY
        ? undefined
        : knownIn(
            texts,
            entries.map(({ original }) => original),
          )
    for (const i of open) {
      const entry = entries[i] as Entry
      const reading = readings.get(entry) ?? read(texts[i] as string)
      const known = all ?? knownAt(mentions.placesOf(reading.hashes), texts, entries)
      // Taken at once: another request may link the same text to other names before this one ends.
      found[i] = this.#link(entry, reading.scan, known)
      await work.step()
    }
    if (this.#memo !== undefined && !entries.some(({ unread }) => unread)) this.#conversations.keep({ entries, found, mentions }, before)
    return found
  }

  /** An entry's spans with what is known in this request. */
  #link(entry: Entry, scan: Scan, known: Known | undefined): readonly Span[] {
    const found = known === undefined ? entry.original : inOriginal(scan, link(scan, entry.spans, known, this.#ownTerms))
    // Equal spans stay the same array: what others keep beside it stays good.
    const linked = entry.linked !== undefined && sameSpans(entry.linked, found) ? entry.linked : found
    entry.linked = linked
    return linked
  }

  #entry(text: string, readings: Map<Entry, Reading>): Entry {
    const digest = this.#memo === undefined ? undefined : this.#digest(text)
    const known = digest === undefined ? undefined : this.#memo?.get(digest)
    if (known !== undefined) return known
    const reading = read(text)
    const { scan, hashes } = reading
    const spans = recognize(scan, this.#recognizers, this.#ownTerms)
    const entry: Entry = {
      digest,
      unread: this.#model !== undefined,
      spans,
      original: inOriginal(scan, spans),
      filter: digest === undefined ? undefined : new MentionFilter(hashes),
      items: undefined,
      linked: undefined,
      conversation: undefined,
    }
    readings.set(entry, reading)
    if (digest !== undefined && !entry.unread) this.#memo?.set(digest, entry)
    return entry
  }

  /** Puts entries with the model's finds in place of those that it has not read. */
  async #askModel(
    model: Pick<ModelReader, 'read'>,
    texts: readonly string[],
    entries: Entry[],
    readings: Map<Entry, Reading>,
    deadline: number,
  ): Promise<void> {
    const unread = [...entries.keys()].filter((i) => (entries[i] as Entry).unread)
    if (unread.length === 0) return
    const readingOf = (i: number): Reading => readings.get(entries[i] as Entry) ?? read(texts[i] as string)
    const answers = await model.read(
      unread.map((i) => readingOf(i).scan.text),
      deadline,
    )
    for (const [r, i] of unread.entries()) {
      const answer = answers[r]
      if (answer === undefined) continue
      const before = entries[i] as Entry
      const reading = readingOf(i)
      const spans = addModelSpans(reading.scan, before.spans, answer.spans, this.#ownTerms)
      const entry: Entry = { ...before, unread: !answer.complete, spans, original: inOriginal(reading.scan, spans), items: undefined }
      entries[i] = entry
      readings.set(entry, reading)
      if (entry.digest !== undefined && !entry.unread) this.#memo?.set(entry.digest, entry)
    }
  }

  #digest(text: string): string {
    return hash('sha256', this.#key + text, 'base64url')
  }
}

function read(text: string): Reading {
  const scan = new Scan(text)
  return { scan, hashes: mentionable(scan) }
}

/** What stands in these places. */
function knownAt(places: readonly Place[], texts: readonly string[], entries: readonly Entry[]): Known | undefined {
  const found: KnownValue[] = []
  for (const { text, span } of places) {
    const known = knownValue(texts[text] as string, (entries[text] as Entry).original[span] as Span)
    if (known !== undefined) found.push(known)
  }
  return knownOf(found)
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, i) => span.start === b[i]?.start && span.end === b[i]?.end && span.kind === b[i]?.kind)
}

/** Keeps to the deadline and lets others run in between. */
class Work {
  readonly #deadline: number
  #began = performance.now()

  constructor(deadline: number) {
    this.#deadline = deadline
  }

  async step(): Promise<void> {
    const now = performance.now()
    if (now > this.#deadline) throw new DetectionTimeout()
    if (now - this.#began < BREATH) return
    await new Promise((resolve) => setImmediate(resolve))
    this.#began = performance.now()
  }
}
