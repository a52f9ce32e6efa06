// Tables of whole numbers that grow at their end, and an index over one of their columns: a beginning of them can be copied at the cost
// of copying memory.

/** A column of 32-bit numbers. */
export class Column {
  #values: Int32Array
  #length: number

  /** @param from a column that begins with the same `length` numbers. */
  constructor(from?: Column, length = 0) {
    this.#length = length
    this.#values = new Int32Array(16 + length + (length >> 2))
    if (from !== undefined) this.#values.set(from.#values.subarray(0, length))
  }

  get length(): number {
    return this.#length
  }

  /** Returns 0 beyond the end. */
  at(row: number): number {
    return this.#values[row] ?? 0
  }

  set(row: number, value: number): void {
    this.#values[row] = value
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const more = new Int32Array(this.#length * 2)
      more.set(this.#values)
      this.#values = more
    }
    this.#values[this.#length++] = value
  }
}

/** Finds rows by the hash that stands in a column. */
export class RowIndex {
  readonly #hashes: Column
  /** Open addressing: a row plus one; 0 is free. */
  #slots: Int32Array
  #rows = 0

  constructor(hashes: Column) {
    this.#hashes = hashes
    this.#slots = new Int32Array(64)
    this.#fill()
  }

  /** The first row with this hash that passes a test, or -1. */
  find(hash: number, test: (row: number) => boolean): number {
    if (this.#rows < this.#hashes.length) this.#fill()
    const mask = this.#slots.length - 1
    for (let slot = slotOf(hash) & mask; ; slot = (slot + 1) & mask) {
      const row = (this.#slots[slot] as number) - 1
      if (row < 0) return -1
      if (this.#hashes.at(row) === hash && test(row)) return row
    }
  }

  /** Takes in the rows that came since. */
  #fill(): void {
    const { length } = this.#hashes
    if (length * 2 > this.#slots.length) {
      let size = this.#slots.length
      while (size < length * 4) size *= 2
      this.#slots = new Int32Array(size)
      this.#rows = 0
    }
    const mask = this.#slots.length - 1
    for (; this.#rows < length; this.#rows++) {
      let slot = slotOf(this.#hashes.at(this.#rows)) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = this.#rows + 1
    }
  }
}

function slotOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return mixed ^ (mixed >>> 13)
}
