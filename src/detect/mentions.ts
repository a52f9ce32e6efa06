// What the texts of a request make known, as keyed hashes of words and the places where they were found: enough to tell which of it a
// text could mention, and to look it up again while the request is there. No text is kept.
import { knownValue } from './known.ts'
import { nameHash, spread, valueHash } from './mention-filter.ts'
import { cueOf, PARTICLE } from './person/cues.ts'
import { foldings } from './person/foldings.ts'
import { unitClass } from './scan.ts'
import type { Span } from './span.ts'

/** Numbers an item takes: hashes of three words that a mention must hold (0: fewer), its signature, index of its span. */
const ITEM = 5

/**
 * What one text makes known: an item for each word of a name and each value.
 * @param spans in the text's own offsets.
 * @returns hashes, signature and index of the span, one after another. The signature stands for all that a mention depends on.
 */
export function itemsOf(text: string, spans: readonly Span[]): Int32Array {
  const items: number[] = []
  const seen = new Set<string>()
  for (let s = 0; s < spans.length; s++) {
    const known = knownValue(text, spans[s] as Span)
    if (known === undefined || seen.has(`${known.kind} ${known.value}`)) continue
    seen.add(`${known.kind} ${known.value}`)
    const words = wordsIn(known.value)
    if (known.kind !== 'PERSON') {
      const [first, second, third] = words.sort((a, b) => rarity(b) - rarity(a)).map(valueHash)
      if (first !== undefined) items.push(first, second ?? 0, third ?? 0, valueHash(`${known.kind} ${known.value}`), s)
      continue
    }
    let before = ''
    for (const word of words) {
      const lower = word.toLowerCase()
      // A particle is looked for along with the word behind it.
      const signature = valueHash(`${(cueOf(before) & PARTICLE) !== 0 ? before : ''} ${word}`)
      if (word.length > 1) for (const key of foldings(lower)) items.push(nameHash(key), 0, 0, signature, s)
      before = lower
    }
  }
  return Int32Array.from(items)
}

/** Runs of letters and digits, as a scan has them. */
function wordsIn(value: string): string[] {
  const words: string[] = []
  let from = -1
  for (let at = 0; at <= value.length; at++) {
    const inside = at < value.length && unitClass(value.charCodeAt(at)) !== 0
    if (inside && from < 0) from = at
    else if (!inside && from >= 0) {
      words.push(value.slice(from, at))
      from = -1
    }
  }
  return words
}

/** What tells a value from others soonest: numbers, then long words. */
function rarity(word: string): number {
  return word.length + (/\d{2}/.test(word) ? 8 : 0)
}

export interface Place {
  readonly text: number
  readonly span: number
}

/** The items of a request's texts, each where it was met first. Grows text by text; a beginning of it serves another request. */
export class Mentions {
  #count: number
  #items: Int32Array
  /** The text in which each item was met. */
  readonly #texts: number[]
  /** How many items there are up to each text, itself included. */
  readonly #until: number[]
  /** Open addressing by hash: index of an item plus one; 0 is free. Empty once packed. */
  #slots: Int32Array

  /** @param from what the first `texts` texts are known to hold already. */
  constructor(from?: Mentions, texts = 0) {
    this.#until = from === undefined ? [] : from.#until.slice(0, texts)
    this.#count = this.#until.at(-1) ?? 0
    this.#items = new Int32Array((64 + this.#count + (this.#count >> 2)) * ITEM)
    if (from !== undefined) this.#items.set(from.#items.subarray(0, this.#count * ITEM))
    this.#texts = from === undefined ? [] : from.#texts.slice(0, this.#count)
    this.#slots = this.#index()
  }

  get count(): number {
    return this.#count
  }

  /** Takes as little memory as can be. From now on it is only gone on from, and compared. */
  pack(): void {
    this.#items = this.#items.slice(0, this.#count * ITEM)
    this.#slots = new Int32Array(0)
  }

  /** Adds the items of the next text. */
  add(items: Int32Array): void {
    for (let at = 0; at < items.length; at += ITEM) this.#add(items, at)
    this.#until.push(this.#count)
  }

  #add(items: Int32Array, at: number): void {
    const hash = items[at] as number
    const signature = items[at + 3] as number
    let slot = this.#slotOf(hash)
    for (let item = this.#slots[slot] as number; item !== 0; item = this.#slots[slot] as number) {
      if (this.#items[(item - 1) * ITEM] === hash && this.#items[(item - 1) * ITEM + 3] === signature) return
      slot = (slot + 1) & (this.#slots.length - 1)
    }
    if ((this.#count + 1) * ITEM > this.#items.length) {
      const more = new Int32Array(this.#items.length * 2)
      more.set(this.#items)
      this.#items = more
    }
    this.#items.set(items.subarray(at, at + ITEM), this.#count * ITEM)
    this.#texts[this.#count] = this.#until.length
    this.#slots[slot] = ++this.#count
    if (this.#count * 2 > this.#slots.length) this.#slots = this.#index()
  }

  /** The places of all that a text with these hashes could mention, in their order. */
  placesOf(hashes: Int32Array): Place[] {
    const hits = new Set<number>()
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i] as number
      let slot = this.#slotOf(hash)
      for (let item = this.#slots[slot] as number; item !== 0; item = this.#slots[slot] as number) {
        if (this.#items[(item - 1) * ITEM] === hash) hits.add(item - 1)
        slot = (slot + 1) & (this.#slots.length - 1)
      }
    }
    const places: Place[] = []
    for (const item of Int32Array.from(hits).sort()) {
      const [text, span] = [this.#texts[item] as number, this.#items[item * ITEM + 4] as number]
      const last = places.at(-1)
      if (last === undefined || last.text !== text || last.span !== span) places.push({ text, span })
    }
    return places
  }

  /** What these know and others, that begin with the same texts, do not, or the other way round: the words that a mention of it must hold. */
  differences(others: Mentions, texts: number): Int32Array[] {
    const own = this.#since(texts)
    const theirs = others.#since(texts)
    const different: Int32Array[] = []
    for (const [hash, { signatures, words }] of own) if (theirs.get(hash)?.signatures !== signatures) different.push(...words)
    for (const [hash, { signatures, words }] of theirs) if (own.get(hash)?.signatures !== signatures) different.push(...words)
    return different
  }

  /** Of the items that came after so many texts, by hash: signatures in their order, and words. */
  #since(texts: number): Map<number, { signatures: string; readonly words: Int32Array[] }> {
    const since = new Map<number, { signatures: string; readonly words: Int32Array[] }>()
    for (let item = texts === 0 ? 0 : (this.#until[texts - 1] as number); item < this.#count; item++) {
      const words = this.#items.subarray(item * ITEM, item * ITEM + 3)
      const signature = this.#items[item * ITEM + 3] as number
      const known = since.get(words[0] as number)
      if (known === undefined) since.set(words[0] as number, { signatures: `${signature}`, words: [words] })
      else {
        known.signatures += ` ${signature}`
        known.words.push(words)
      }
    }
    return since
  }

  #slotOf(hash: number): number {
    return spread(hash) & (this.#slots.length - 1)
  }

  #index(): Int32Array {
    let size = 128
    while (size < this.#count * 4) size *= 2
    const slots = new Int32Array(size)
    for (let item = 0; item < this.#count; item++) {
      let slot = spread(this.#items[item * ITEM] as number) & (size - 1)
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
      slots[slot] = item + 1
    }
    return slots
  }
}
