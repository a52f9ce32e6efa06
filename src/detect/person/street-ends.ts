// Whether a word ends like a street: Lindenstraße, Kirchweg. The last two letters decide for most words.
import { STREET_ENDS } from './vocabulary.ts'

const LAST_LETTERS = new Uint8Array(1 << 10)

function slotOf(word: string): number {
  return ((word.charCodeAt(word.length - 2) & 31) << 5) | (word.charCodeAt(word.length - 1) & 31)
}

for (const end of STREET_ENDS) LAST_LETTERS[slotOf(end)] = 1

/** @param word in lower case. @param accepts whether this ending makes it a street. */
export function endsLikeStreet(word: string, accepts: (end: string) => boolean): boolean {
  return LAST_LETTERS[slotOf(word)] === 1 && STREET_ENDS.some((end) => word.endsWith(end) && accepts(end))
}
