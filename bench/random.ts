// Repeatable chance: the same seed gives the same numbers, so that every variant is sent texts of the same kind.

export interface Random {
  /** A whole number from 0 to `below` - 1. */
  whole(below: number): number
  pick<T>(items: readonly T[]): T
  digits(count: number): string
}

/** A generator by Mulberry32: 32 bits of state, good enough to fill in texts. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (below: number): number => Math.floor(next() * below)
  return {
    whole,
    pick: (items) => items[whole(items.length)] as (typeof items)[number],
    digits: (count) => {
      let digits = ''
      for (let i = 0; i < count; i++) digits += whole(10)
      return digits
    },
  }
}
