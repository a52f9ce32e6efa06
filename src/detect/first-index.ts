/**
 * The first of `count` indices that passes a test which, once passed, is passed by all that follow; `count` where none does. Loops over
 * typed arrays on the way of every text have searches of their own, which the compiler can inline.
 */
export function firstIndex(count: number, passes: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(middle)) high = middle
    else low = middle + 1
  }
  return low
}
