// Long lists of a program that give a name to each number: `[180, 'Ecatepec'],`, `'30': 'Satu Mare',`. Such are places, banks, kinds of
// things; where first names stand among them, or the list says that it is of people, they may be persons.
import { COMMON, FIRST, nameFlags, PLACE } from '../lexicons/names.ts'
import { perScan, type Scan } from '../scan.ts'
import { OF_PEOPLE } from './code-lines.ts'

/** A number, and one text in quotes. */
const ENTRY = /^\s*(?:\[\s*["']?\d{1,6}["']?\s*,|["']?\d{1,6}["']?\s*:)\s*(["'])(.{1,60})\1\s*\]?,?\s*(?:\/\/.*)?$/
const BETWEEN = /^\s*(?:\/\/.*|\/?\*.*)?$/
/** `const cities = [`, `return {`: the list is part of a program rather than data that somebody pasted. */
const OPENING = /(?:[=(]|\b(?:default|return))\s*[[{(]\s*$/
const FEWEST = 12
const MOST = 4000
/** Of people, at least every third entry begins with a first name. */
const FIRST_NAMES = 1 / 3
const LONGEST_LINE = 200

interface List {
  readonly start: number
  readonly end: number
  readonly isOfThings: boolean
}

class CodedLists {
  readonly #text: string
  readonly #lists: List[] = []

  constructor(scan: Scan) {
    this.#text = scan.text
  }

  /** Whether an offset stands in such a list. */
  holds(offset: number): boolean {
    const known = this.#lists.find(({ start, end }) => start <= offset && offset < end)
    if (known !== undefined) return known.isOfThings
    const start = this.#text.lastIndexOf('\n', offset - 1) + 1
    if (!ENTRY.test(this.#line(start))) return false
    const list = this.#read(start)
    this.#lists.push(list)
    return list.isOfThings
  }

  #read(middle: number): List {
    let entries = 0
    let firstNames = 0
    const count = (line: string): boolean => {
      const value = ENTRY.exec(line)?.[2]
      if (value === undefined) return BETWEEN.test(line)
      entries++
      const first = /^\p{L}+/u.exec(value)?.[0]
      if (first !== undefined && (nameFlags(first) & (FIRST | COMMON | PLACE)) === FIRST) firstNames++
      return true
    }
    let start = middle
    let head = ''
    for (let n = 0; n < MOST && start > 0; n++) {
      const above = start < 2 ? 0 : this.#text.lastIndexOf('\n', start - 2) + 1
      head = this.#line(above)
      if (!count(head)) break
      start = above
    }
    let end = middle
    for (let n = 0; n < MOST && end < this.#text.length; n++) {
      if (!count(this.#line(end))) break
      const next = this.#text.indexOf('\n', end)
      end = next < 0 ? this.#text.length : next + 1
    }
    const isOfThings = entries >= FEWEST && OPENING.test(head) && !OF_PEOPLE.test(head) && firstNames < entries * FIRST_NAMES
    return { start, end, isOfThings }
  }

  #line(start: number): string {
    const end = this.#text.indexOf('\n', start)
    return this.#text.slice(start, Math.min(end < 0 ? this.#text.length : end, start + LONGEST_LINE)).trimEnd()
  }
}

const listsOf = perScan((scan) => new CodedLists(scan))

/** Whether an offset of `scan.text` stands in a list of a program that names what numbers stand for, and not people. */
export function isInCodedList(scan: Scan, offset: number): boolean {
  return listsOf(scan).holds(offset)
}
