// A cheap first look at every word of a text: only words whose first three letters begin a known word are looked at again. The
// letters' codes are worked out once a text and shared by all filters.
import type { Words } from '../../scan.ts'

const BITS = 5
const MASK = 31

const codesOf = new WeakMap<Words, Uint16Array>()

/** Case is folded by the mask: `A` and `a` share their low five bits. */
function code(text: string, at: number, end: number): number {
  return at < end ? text.charCodeAt(at) & MASK : 0
}

function prefixCode(text: string, start: number, end: number): number {
  return (code(text, start, end) << (2 * BITS)) | (code(text, start + 1, end) << BITS) | code(text, start + 2, end)
}

/** One code a word, from its first three letters. */
export function prefixCodes(text: string, words: Words): Uint16Array {
  let codes = codesOf.get(words)
  if (codes === undefined) {
    codes = new Uint16Array(words.count)
    for (let w = 0; w < words.count; w++) codes[w] = prefixCode(text, words.start[w] as number, words.end[w] as number)
    codesOf.set(words, codes)
  }
  return codes
}

export class WordFilter {
  readonly #seen = new Uint8Array(1 << (3 * BITS))

  constructor(words: Iterable<string>) {
    for (const word of words) this.#seen[prefixCode(word, 0, word.length)] = 1
  }

  /** False: no known word has this code (of `prefixCodes`). True: perhaps. */
  has(prefix: number | undefined): boolean {
    return this.#seen[prefix ?? 0] === 1
  }

  /** The same for a piece of text. */
  mayStart(text: string, start: number, end: number): boolean {
    return this.#seen[prefixCode(text, start, end)] === 1
  }
}
