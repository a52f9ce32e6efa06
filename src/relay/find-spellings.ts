// Many words in one text, in one pass that reads a fraction of it: Wu and Manber's search ("A fast algorithm for multi-pattern
// searching", University of Arizona TR-94-17, 1994), which jumps as far as the last three characters allow.

/** Patterns must be as long as this; shorter ones would make every jump short. */
export const SHORTEST_PATTERN = 6
const BLOCK = 3
const LONGEST_WINDOW = 16
const SIZE = 1 << 15

/** Small letters for capital ones, ASCII only. */
const FOLDED = Uint8Array.from({ length: 256 }, (_, unit) => (unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit))
/** How much shorter than usual the jump is where a window ends in these three characters. Empty between two searches. */
const NEARER = new Uint8Array(SIZE)

function fold(unit: number): number {
  return unit < 256 ? (FOLDED[unit] as number) : unit
}

function blockAt(text: string, last: number): number {
  const a = fold(text.charCodeAt(last - 2))
  const b = fold(text.charCodeAt(last - 1))
  return (a * 961 + b * 31 + fold(text.charCodeAt(last))) & (SIZE - 1)
}

/**
 * Calls `found` for every place where a pattern stands in the text, whatever the case of ASCII letters, until that returns true.
 * @param patterns none shorter than SHORTEST_PATTERN.
 */
export function findSpellings(text: string, patterns: readonly string[], found: (pattern: number, start: number) => boolean): void {
  const shortest = patterns.reduce((least, { length }) => Math.min(least, length), LONGEST_WINDOW)
  if (patterns.length === 0 || text.length < shortest) return
  const usual = shortest - BLOCK + 1
  const endings = new Map<number, number[]>()
  const blocks: number[] = []
  for (const [number, pattern] of patterns.entries()) {
    for (let last = BLOCK - 1; last < shortest; last++) {
      const block = blockAt(pattern, last)
      NEARER[block] = Math.max(NEARER[block] as number, usual - (shortest - 1 - last))
      blocks.push(block)
    }
    const ending = blocks.at(-1) as number
    const same = endings.get(ending)
    if (same === undefined) endings.set(ending, [number])
    else same.push(number)
  }
  try {
    for (let last = shortest - 1; last < text.length; ) {
      const block = blockAt(text, last)
      const jump = usual - (NEARER[block] as number)
      if (jump > 0) {
        last += jump
        continue
      }
      const start = last - shortest + 1
      for (const number of endings.get(block) ?? []) if (standsAt(text, start, patterns[number] as string) && found(number, start)) return
      last++
    }
  } finally {
    for (const block of blocks) NEARER[block] = 0
  }
}

function standsAt(text: string, start: number, pattern: string): boolean {
  for (let i = 0; i < pattern.length; i++) if (fold(text.charCodeAt(start + i)) !== fold(pattern.charCodeAt(i))) return false
  return true
}
