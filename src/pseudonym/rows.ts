// Tables of whole numbers that grow at their end, and an index over one of their columns: a beginning of them can be copied at the cost
// of copying memory.

/** Rows of 32-bit numbers, all in one piece of memory: a request may keep three tables for a day, and each piece costs as much as twenty numbers. */
export class Table {
  readonly #width: number
  #values: Int32Array
  #length: number

  /** @param from a table of the same width that begins with the same `length` rows. */
  constructor(width: number, from?: Table, length = 0) {
    this.#width = width
    this.#length = length
    this.#values = new Int32Array((8 + length + (length >> 2)) * width)
    if (from !== undefined) this.#values.set(from.#values.subarray(0, length * width))
  }

  /** How many rows there are. */
  get length(): number {
    return this.#length
  }

  /** Returns 0 beyond the end. */
  at(row: number, column: number): number {
    return this.#values[row * this.#width + column] ?? 0
  }

  set(row: number, column: number, value: number): void {
    this.#values[row * this.#width + column] = value
  }

  /** Adds a row. */
  push(...row: readonly number[]): void {
    const at = this.#length++ * this.#width
    if (at === this.#values.length) {
      const more = new Int32Array(at * 2)
      more.set(this.#values)
      this.#values = more
    }
    this.#values.set(row, at)
  }
}

/** Finds rows by the hash that stands in a column. */
export class RowIndex {
  readonly #table: Table
  readonly #column: number
  /** Open addressing: a row plus one; 0 is free. */
  #slots: Int32Array
  #rows = 0

  constructor(table: Table, column: number) {
    this.#table = table
    this.#column = column
    this.#slots = new Int32Array(64)
    this.#fill()
  }

  /** The first row with this hash that passes a test, or -1. */
  find(hash: number, test: (row: number) => boolean): number {
    if (this.#rows < this.#table.length) this.#fill()
    const mask = this.#slots.length - 1
    for (let slot = slotOf(hash) & mask; ; slot = (slot + 1) & mask) {
      const row = (this.#slots[slot] as number) - 1
      if (row < 0) return -1
      if (this.#table.at(row, this.#column) === hash && test(row)) return row
    }
  }

  /** Takes in the rows that came since. */
  #fill(): void {
    const { length } = this.#table
    if (length * 2 > this.#slots.length) {
      let size = this.#slots.length
      while (size < length * 4) size *= 2
      this.#slots = new Int32Array(size)
      this.#rows = 0
    }
    const mask = this.#slots.length - 1
    for (; this.#rows < length; this.#rows++) {
      let slot = slotOf(this.#table.at(this.#rows, this.#column)) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = this.#rows + 1
    }
  }
}

function slotOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return mixed ^ (mixed >>> 13)
}
