// All texts of a request → the spans of each. A conversation sends its history again with every turn, so what was found once is
// remembered under a keyed digest, as offsets and kinds. No text is kept.
import { hash, randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { type Known, knownIn, link } from './known.ts'
import { MentionFilter, type Probe } from './mention-filter.ts'
import { addModelSpans } from './model/add-model-spans.ts'
import type { ModelReader } from './model/model-reader.ts'
import type { OwnTerms } from './own-terms/own-terms.ts'
import { inOriginal, recognize } from './recognize.ts'
import type { Recognizer } from './recognizer.ts'
import { recognizers as all } from './recognizers/index.ts'
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
interface Entry {
  /** Under which it is remembered; undefined: it is not. */
  readonly digest: string | undefined
  /** True until the model has read it all. */
  readonly unread: boolean
  /** Found by the recognizers, in offsets of the scan copy. */
  readonly spans: readonly Span[]
  /** The same, in offsets of the text. */
  readonly original: readonly Span[]
  /** The same with what was found elsewhere in the request, in offsets of the text. */
  linked: readonly Span[] | undefined
  /** Set when the text comes a second time: what it could mention … */
  filter: MentionFilter | undefined
  /** … and what of the known it could when it was linked. */
  mentions: number
  /** The request that this text was the last of: its texts and what was found in them. The same texts again need no second look. */
  request: { readonly entries: readonly Entry[]; readonly found: readonly (readonly Span[])[] } | undefined
}

/** About 10 MB. */
const DEFAULT_MEMO = 50_000
/** What an entry takes besides its spans, in spans. */
const ENTRY = 16
/** Texts below this length are searched faster than they are digested. */
const WORTH_REMEMBERING = 32
/** After this many milliseconds of work, other requests get their turn. */
const BREATH = 8

export class Detector {
  readonly #recognizers: readonly Recognizer[]
  readonly #ownTerms: OwnTerms | undefined
  readonly #model: DetectorOptions['model']
  readonly #memo: LRUCache<string, Entry> | undefined
  readonly #key = randomBytes(32).toString('base64')

  constructor(options: DetectorOptions = {}) {
    this.#recognizers = options.recognizers ?? all
    this.#ownTerms = options.ownTerms
    this.#model = options.model
    const maxSize = options.memo ?? DEFAULT_MEMO
    this.#memo = maxSize === 0 ? undefined : new LRUCache({ maxSize, sizeCalculation: ({ spans }) => ENTRY + spans.length })
  }

  /**
   * Spans of each text, in UTF-16 code units; what is found in one is found in all. Texts that are searched again with the same values
   * around them give the same array.
   * @param deadline when to give up, on performance.now()'s clock.
   * @throws DetectionTimeout
   */
  async detect(texts: readonly string[], deadline = Number.POSITIVE_INFINITY): Promise<readonly (readonly Span[])[]> {
    const work = new Work(deadline)
    const scans = new Map<Entry, Scan>()
    const entries: Entry[] = []
    for (const text of texts) {
      entries.push(this.#entry(text, scans))
      await work.step()
    }
    if (this.#model !== undefined) await this.#askModel(this.#model, texts, entries, scans, deadline)
    const last = entries.at(-1)
    const before = last?.request
    if (before !== undefined && before.entries.length === entries.length && before.entries.every((entry, i) => entry === entries[i]))
      return before.found
    const known = knownIn(
      texts,
      entries.map((entry) => entry.original),
    )
    const probes = known?.probes ?? []
    const found: (readonly Span[])[] = []
    for (let i = 0; i < entries.length; i++) {
      // Taken at once: another request may link the same text to other names before this one ends.
      found.push(this.#link(entries[i] as Entry, texts[i] as string, scans, known, probes))
      await work.step()
    }
    if (last !== undefined && !entries.some((entry) => entry.unread)) last.request = { entries, found }
    return found
  }

  /** An entry's spans with what is known in this request: those of last time, if nothing of it could change them. */
  #link(entry: Entry, text: string, scans: ReadonlyMap<Entry, Scan>, known: Known | undefined, probes: readonly Probe[]): readonly Span[] {
    const fresh = scans.get(entry)
    if (fresh === undefined && entry.linked !== undefined && entry.filter?.signature(probes) === entry.mentions) return entry.linked
    const scan = fresh ?? new Scan(text)
    const found = known === undefined ? entry.original : inOriginal(scan, link(scan, entry.spans, known, this.#ownTerms))
    // Equal spans stay the same array: what others keep beside it stays good.
    const linked = entry.linked !== undefined && sameSpans(entry.linked, found) ? entry.linked : found
    entry.linked = linked
    if (fresh === undefined) {
      entry.filter ??= new MentionFilter(scan)
      entry.mentions = entry.filter.signature(probes)
    } else {
      // Linked without a filter, so nothing is known of what it could mention.
      entry.filter = undefined
    }
    return linked
  }

  #entry(text: string, scans: Map<Entry, Scan>): Entry {
    const digest = this.#memo === undefined || text.length < WORTH_REMEMBERING ? undefined : this.#digest(text)
    const known = digest === undefined ? undefined : this.#memo?.get(digest)
    if (known !== undefined) return known
    const scan = new Scan(text)
    const spans = recognize(scan, this.#recognizers, this.#ownTerms)
    const entry: Entry = {
      digest,
      unread: this.#model !== undefined,
      spans,
      original: inOriginal(scan, spans),
      linked: undefined,
      filter: undefined,
      mentions: 0,
      request: undefined,
    }
    scans.set(entry, scan)
    if (digest !== undefined && !entry.unread) this.#memo?.set(digest, entry)
    return entry
  }

  /** Puts entries with the model's finds in place of those that it has not read. */
  async #askModel(
    model: Pick<ModelReader, 'read'>,
    texts: readonly string[],
    entries: Entry[],
    scans: Map<Entry, Scan>,
    deadline: number,
  ): Promise<void> {
    const unread = [...entries.keys()].filter((i) => (entries[i] as Entry).unread)
    if (unread.length === 0) return
    const scanOf = (i: number): Scan => scans.get(entries[i] as Entry) ?? new Scan(texts[i] as string)
    const read = await model.read(
      unread.map((i) => scanOf(i).text),
      deadline,
    )
    for (const [r, i] of unread.entries()) {
      const reading = read[r]
      if (reading === undefined) continue
      const before = entries[i] as Entry
      const scan = scanOf(i)
      const spans = addModelSpans(scan, before.spans, reading.spans, this.#ownTerms)
      const entry: Entry = { ...before, unread: !reading.complete, spans, original: inOriginal(scan, spans) }
      entries[i] = entry
      scans.set(entry, scan)
      if (entry.digest !== undefined && !entry.unread) this.#memo?.set(entry.digest, entry)
    }
  }

  #digest(text: string): string {
    return hash('sha256', this.#key + text, 'base64url')
  }
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
