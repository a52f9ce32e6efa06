// What is known about a word as a name: first name, surname, place, and whether it is also an ordinary word. The list lies beside this
// module (names.data.txt, made by train/lexicons.ts; sources in NOTICE) and is read at the first look-up.
import { readFileSync } from 'node:fs'
import { foldHash } from './fold.ts'

export const FIRST = 1
export const LAST = 2
/** Also an ordinary word (or only that): function words, frequent nouns and adjectives, months, trades, in the languages we meet. */
export const COMMON = 4
/** A known city, region or country. */
export const PLACE = 8

interface Table {
  readonly mask: number
  /** Hashes of folded words, open addressing, 0 = free. */
  readonly keys: Uint32Array
  readonly flags: Uint8Array
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
  const { mask, keys, flags } = table
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const key = keys[slot] as number
    if (key === hash) return flags[slot] as number
    if (key === 0) return 0
  }
}

/** Lines are `#<flags>`, opening a section, or a folded word. */
function load(): Table {
  const text = readFileSync(new URL('./names.data.txt', import.meta.url), 'utf8')
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  let size = 1024
  while (size < lines * 2) size *= 2
  const mask = size - 1
  const keys = new Uint32Array(size)
  const flags = new Uint8Array(size)
  let section = 0
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start)
    if (text.charCodeAt(start) === 35) section = Number(text.slice(start + 1, end))
    else {
      const hash = foldHash(text, start, end)
      let slot = hash & mask
      while (keys[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask
      keys[slot] = hash
      flags[slot] = (flags[slot] as number) | section
    }
    start = end + 1
  }
  return { mask, keys, flags }
}
