// Memory for the arrays of a text. Most texts are short, and making a piece of memory takes longer than filling it: short arrays are cut
// from one piece, one behind the other. A piece is never cut twice; it goes when the last array of it goes.

const PIECE = 1 << 16
/** A longer one has memory of its own. */
const LONGEST = PIECE >> 3
const ALIGNMENT = 8

let piece = new ArrayBuffer(PIECE)
let taken = 0

/** @returns memory from `offset` on, a multiple of eight. What is in it is left over from others: whoever takes it fills all of it. */
export function takeBytes(length: number): { readonly buffer: ArrayBuffer; readonly offset: number } {
  if (length > LONGEST) return { buffer: Buffer.allocUnsafeSlow(length).buffer, offset: 0 }
  if (taken + length > PIECE) {
    piece = new ArrayBuffer(PIECE)
    taken = 0
  }
  const offset = taken
  taken = (taken + length + ALIGNMENT - 1) & -ALIGNMENT
  return { buffer: piece, offset }
}

/** @returns numbers left over from others: whoever takes them sets each. */
export function takeInts(length: number): Int32Array<ArrayBuffer> {
  const { buffer, offset } = takeBytes(4 * length)
  return new Int32Array(buffer, offset, length)
}

/** The first `length` of a longer list, which is filled anew for each text. */
export function copyOf(list: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const copy = takeInts(length)
  copy.set(list.subarray(0, length))
  return copy
}
