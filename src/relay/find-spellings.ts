// Many words in one text, in one pass that reads a fraction of it: Wu and Manber's search ("A fast algorithm for multi-pattern
// searching", University of Arizona TR-94-17, 1994), which jumps as far as the last three characters allow.

/** Patterns must be as long as this; shorter ones would make every jump short. */
export const SHORTEST_PATTERN = 6
const BLOCK = 3
const LONGEST_WINDOW = 16
const SIZE = 1 << 15

// Tables by block, empty between two searches: to make them anew would cost more than a search.
/** How much shorter than usual the jump is where a window ends in these three characters … */
const NEARER = new Uint8Array(SIZE)
/** … and the first pattern whose window does, counted from 1. */
const FIRST = new Int32Array(SIZE)

/** Three characters as a number; letters of either case, and some signs, share one. */
function blockAt(text: string, last: number): number {
  const a = text.charCodeAt(last - 2) | 0x20
  const b = text.charCodeAt(last - 1) | 0x20
  return (a * 961 + b * 31 + (text.charCodeAt(last) | 0x20)) & (SIZE - 1)
}

/**
 * Calls `found` for every place where a pattern stands in the text, whatever the case of ASCII letters.
 * @param patterns none shorter than SHORTEST_PATTERN.
 */
export function findSpellings(text: string, patterns: readonly string[], found: (pattern: number, start: number) => void): void {
  let shortest = LONGEST_WINDOW
  for (const { length } of patterns) if (length < shortest) shortest = length
  if (patterns.length === 0 || text.length < shortest) return
  const usual = shortest - BLOCK + 1
  /** The next pattern with the same ending. */
  const next = new Int32Array(patterns.length + 1)
  for (let number = 0; number < patterns.length; number++) {
    const pattern = patterns[number] as string
    let block = 0
    for (let last = BLOCK - 1; last < shortest; last++) {
      block = blockAt(pattern, last)
      const nearer = last - BLOCK + 2
      if ((NEARER[block] as number) < nearer) NEARER[block] = nearer
    }
    next[number + 1] = FIRST[block] as number
    FIRST[block] = number + 1
  }
  for (let last = shortest - 1; last < text.length; ) {
    const block = blockAt(text, last)
    const jump = usual - (NEARER[block] as number)
    if (jump > 0) {
      last += jump
      continue
    }
    const start = last - shortest + 1
    for (let number = FIRST[block] as number; number > 0; number = next[number] as number)
      if (standsAt(text, start, patterns[number - 1] as string)) found(number - 1, start)
    last++
  }
  for (const pattern of patterns) {
    for (let last = BLOCK - 1; last < shortest; last++) {
      const block = blockAt(pattern, last)
      NEARER[block] = 0
      FIRST[block] = 0
    }
  }
}

function standsAt(text: string, start: number, pattern: string): boolean {
  for (let i = 0; i < pattern.length; i++) {
    const unit = text.charCodeAt(start + i)
    const wanted = pattern.charCodeAt(i)
    if (unit !== wanted && fold(unit) !== fold(wanted)) return false
  }
  return true
}

/** Small letters for capital ones, ASCII only. */
function fold(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit
}
