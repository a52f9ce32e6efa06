// All texts of a request → the spans of each. A conversation sends its history again with every turn, so what was found once is
// remembered under a keyed digest, as offsets and kinds. No text is kept.
import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { addLinks, inOriginal, recognize } from './detect.ts'
import { linkNames } from './person/link.ts'
import type { Recognizer } from './recognizer.ts'
import { recognizers as all } from './recognizers/index.ts'
import { Scan } from './scan.ts'
import type { Span } from './span.ts'

export interface DetectorOptions {
  readonly recognizers?: readonly Recognizer[]
  /** Spans that the memo may hold, over all texts; 0 turns it off. */
  readonly memo?: number
}

/** Detection took longer than it may. */
export class DetectionTimeout extends Error {
  override readonly name = 'DetectionTimeout'
}

/** What is remembered of a text. */
interface Entry {
  /** Found by the recognizers, in offsets of the scan copy. */
  readonly spans: readonly Span[]
  /** The same, in offsets of the text. */
  readonly original: readonly Span[]
  /** The same with the names found elsewhere in the request, in offsets of the text; good for one set of names. */
  linked: { readonly names: string; readonly spans: readonly Span[] } | undefined
}

/** Texts below this length are searched faster than they are digested. */
const WORTH_REMEMBERING = 256
/** After this many milliseconds of work, other requests get their turn. */
const BREATH = 8

export class Detector {
  readonly #recognizers: readonly Recognizer[]
  readonly #memo: LRUCache<string, Entry> | undefined
  readonly #key: KeyObject = createSecretKey(randomBytes(32))

  constructor(options: DetectorOptions = {}) {
    this.#recognizers = options.recognizers ?? all
    const maxSize = options.memo ?? 200_000
    this.#memo = maxSize === 0 ? undefined : new LRUCache({ maxSize, sizeCalculation: ({ spans }) => 4 + 2 * spans.length })
  }

  /**
   * Spans of each text, in UTF-16 code units; a name found in one is found in all. Texts that are searched again with the same names
   * around them give the same array.
   * @param deadline when to give up, on performance.now()'s clock.
   * @throws DetectionTimeout
   */
  async detect(texts: readonly string[], deadline = Number.POSITIVE_INFINITY): Promise<(readonly Span[])[]> {
    const work = new Work(deadline)
    const scans = new Map<Entry, Scan>()
    const entries: Entry[] = []
    for (const text of texts) {
      entries.push(this.#entry(text, scans))
      await work.step()
    }
    const names = namesIn(texts, entries)
    const digest = names === undefined ? '' : this.#digest(names.scan.text)
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i] as Entry
      if (entry.linked?.names === digest) continue
      const scan = scans.get(entry) ?? new Scan(texts[i] as string)
      entry.linked = { names: digest, spans: names === undefined ? entry.original : inOriginal(scan, link(scan, entry.spans, names)) }
      await work.step()
    }
    return entries.map((entry) => entry.linked?.spans ?? [])
  }

  #entry(text: string, scans: Map<Entry, Scan>): Entry {
    const digest = this.#memo === undefined || text.length < WORTH_REMEMBERING ? undefined : this.#digest(text)
    const known = digest === undefined ? undefined : this.#memo?.get(digest)
    if (known !== undefined) return known
    const scan = new Scan(text)
    const spans = recognize(scan, this.#recognizers)
    const entry: Entry = { spans, original: scan.text === text ? spans : inOriginal(scan, spans), linked: undefined }
    scans.set(entry, scan)
    if (digest !== undefined) this.#memo?.set(digest, entry)
    return entry
  }

  #digest(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url')
  }
}

/** All different names of a request, a line each. */
interface Names {
  readonly scan: Scan
  readonly spans: readonly Span[]
}

function namesIn(texts: readonly string[], entries: readonly Entry[]): Names | undefined {
  const names = new Set<string>()
  for (let i = 0; i < entries.length; i++) {
    const text = texts[i] as string
    for (const span of (entries[i] as Entry).original) {
      if (span.kind === 'PERSON') names.add(new Scan(text.slice(span.start, span.end)).text.replaceAll('\n', ' '))
    }
  }
  if (names.size === 0) return undefined
  const sorted = [...names].sort()
  const spans: Span[] = []
  let start = 0
  for (const name of sorted) {
    spans.push({ start, end: start + name.length, kind: 'PERSON', score: 1, by: 'name' })
    start += name.length + 1
  }
  return { scan: new Scan(sorted.join('\n')), spans }
}

/** A text's own spans, and the given names wherever else they stand in it. */
function link(scan: Scan, spans: readonly Span[], names: Names): readonly Span[] {
  return addLinks(scan, spans, linkNames([names.scan, scan], [names.spans, spans])[1] ?? [])
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
