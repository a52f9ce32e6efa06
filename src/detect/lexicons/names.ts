// What is known about a word as a name: first name, surname, place, and whether it is also an ordinary word. The list lies beside this
// module (names.data.txt, made by train/lexicons.ts; sources in NOTICE) and is read at the first look-up.
import { readFileSync } from 'node:fs'
import { finish, foldHash, HASH_BASIS, HASH_PRIME } from './fold.ts'

export const FIRST = 1
export const LAST = 2
/** Also an ordinary word (or only that): function words, frequent nouns and adjectives, months, trades, in the languages we meet. */
export const COMMON = 4
/** A known city, region or country. */
export const PLACE = 8

const FLAG_BITS = 4
const FLAGS = (1 << FLAG_BITS) - 1
/** Bytes of the list for one slot of the table: about half of the slots are taken. */
const BYTES_PER_SLOT = 6
const LINE_END = 10
const HASH_SIGN = 35

/**
 * Open addressing, 0 = free. The upper bits of a hash choose the slot, its lower 28 stand in it above the flags, so that a look-up
 * touches one place of half a megabyte, whether the word is known or not.
 */
interface Table {
  readonly entries: Int32Array
  /** Hash → slot. */
  readonly shift: number
}

let table: Table | undefined

/**
 * Flags of the word `text.slice(start, end)` as it is written (any case, with or without diacritics); 0 when it is unknown.
 * A word is a run of letters: look up the parts of a double name one by one.
 */
export function nameFlags(text: string, start = 0, end = text.length): number {
  return flagsOf(foldHash(text, start, end))
}

/** Flags of the word with this `foldHash`. */
export function flagsOf(hash: number): number {
  table ??= load()
  const { entries, shift } = table
  return (entries[slotOf(entries, shift, hash)] as number) & FLAGS
}

/** Where the word with this hash stands or would stand. */
function slotOf(entries: Int32Array, shift: number, hash: number): number {
  const tag = hash << FLAG_BITS
  const mask = entries.length - 1
  for (let slot = hash >>> shift; ; slot = (slot + 1) & mask) {
    const entry = entries[slot] as number
    if (entry === 0 || (entry & ~FLAGS) === tag) return slot
  }
}

/** Lines are `#<flags>`, opening a section, or a folded word. */
function load(): Table {
  const bytes = new Uint8Array(readFileSync(new URL('./names.data.txt', import.meta.url)))
  const bits = Math.ceil(Math.log2(bytes.length / BYTES_PER_SLOT))
  const entries = new Int32Array(2 ** bits)
  const shift = 32 - bits
  let section = 0
  let count = 0
  for (let at = 0; at < bytes.length; ) {
    const start = at
    // UTF-8 of up to three bytes, as the folded words are; hashed as foldHash does.
    let hash = HASH_BASIS
    for (let byte = bytes[at] as number; byte !== LINE_END; byte = bytes[++at] as number) {
      let unit = byte
      if (byte > 0xdf) unit = ((byte & 15) << 12) | (((bytes[++at] as number) & 63) << 6) | ((bytes[++at] as number) & 63)
      else if (byte > 0x7f) unit = ((byte & 31) << 6) | ((bytes[++at] as number) & 63)
      hash = Math.imul(hash ^ unit, HASH_PRIME)
    }
    at++
    if (bytes[start] === HASH_SIGN) section = Number(String.fromCharCode(...bytes.subarray(start + 1, at - 1)))
    else {
      const word = finish(hash)
      const slot = slotOf(entries, shift, word)
      if (entries[slot] === 0) count++
      entries[slot] = (entries[slot] as number) | (word << FLAG_BITS) | section
    }
  }
  if (count * 4 > entries.length * 3) throw new RangeError('names.data.txt has too many short words')
  return { entries, shift }
}
