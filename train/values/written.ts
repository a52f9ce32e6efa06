// Texts written from templates: chats, log lines, rows and notes with logins, secrets, numbers and dates of birth beside orders, versions,
// files, identifiers and amounts, which stay readable.
import { readFileSync } from 'node:fs'
import type { Names } from '../augment.ts'
import { hashText, type Mark, type Sample } from '../corpora.ts'
import type { Random } from '../random.ts'
import {
  madeDay,
  madeDayOfBirth,
  madeDayPast,
  madeDayToCome,
  madeLogin,
  madeNumber,
  madePhone,
  madePin,
  madeSecret,
  madeThing,
} from './made-values.ts'

const FOLDER = new URL('./templates/', import.meta.url)
const SLOT = /\{(\w+)\}/g

export class Written {
  readonly #chat: readonly string[]
  readonly #lines: readonly string[]
  readonly #docs: readonly string[]
  readonly #words: ReadonlyMap<string, readonly string[]>
  /** What a column holds → what heads it. */
  readonly #columns: readonly (readonly [string, readonly string[]])[]
  readonly #names: Names

  constructor(names: Names) {
    const read = (file: string): string[] => readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n')
    this.#chat = read('chat.txt')
    this.#lines = read('lines.txt')
    this.#docs = read('docs.txt')
    const lists = (file: string) =>
      read(file).map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2).split('|')] as const)
    this.#words = new Map(lists('words.txt'))
    this.#columns = lists('columns.txt')
    this.#names = names
  }

  /** A table, or three to nine lines. */
  write(random: Random): Sample {
    const marks: Mark[] = []
    const text = random.chance(0.3) ? this.#table(random, marks) : this.#rows(random, marks)
    return { id: `written-${hashText(text)}`, set: 'written', text, marks }
  }

  #table(random: Random, marks: Mark[]): string {
    const columns = random.shuffle([...this.#columns]).slice(0, 3 + random.below(4))
    const sign = random.pick([';', ';', ',', '\t', ' | ', '|', '  '])
    const width = sign === '  ' ? 6 + random.below(14) : 0
    let text = random.chance(0.3) ? `${random.pick(this.#chat).replace(SLOT, '')}\n\n` : ''
    text += columns.map(([, heads]) => random.pick(heads).padEnd(width)).join(sign)
    const rows = 2 + random.below(6)
    for (let row = 0; row < rows; row++) {
      text += '\n'
      for (const [at, [slot]] of columns.entries()) {
        if (at > 0) text += sign
        const { value, type } = this.#fill(slot, random)
        if (type !== undefined) marks.push({ start: text.length, end: text.length + value.length, type })
        text += at + 1 < columns.length ? value.padEnd(width) : value
      }
    }
    return text
  }

  #rows(random: Random, marks: Mark[]): string {
    let text = ''
    const isChat = random.chance(0.4)
    const pool = isChat ? this.#chat : random.chance(0.7) ? this.#lines : this.#docs
    let template = random.pick(pool)
    const count = 3 + random.below(7)
    for (let line = 0; line < count; line++) {
      if (line > 0) text += isChat ? random.pick(['. ', ', ', '\n', '\n', ' ']) : '\n'
      // Rows and log lines look alike.
      if (isChat || random.chance(0.45)) template = random.pick(pool)
      let at = 0
      for (const match of template.matchAll(SLOT)) {
        text += template.slice(at, match.index)
        const { value, type } = this.#fill(match[1] as string, random)
        if (type !== undefined) marks.push({ start: text.length, end: text.length + value.length, type })
        text += value
        at = match.index + match[0].length
      }
      text += template.slice(at)
    }
    return text
  }

  #fill(slot: string, random: Random): { value: string; type?: string } {
    const names = this.#names
    switch (slot) {
      case 'u':
        return { value: madeLogin(names, random), type: 'USERNAME' }
      case 's':
        return { value: madeSecret(random), type: 'CREDENTIAL' }
      case 'pin':
        return { value: madePin(random), type: 'CREDENTIAL' }
      case 'tel':
        return { value: madePhone(random), type: 'PHONE' }
      case 'id':
        return { value: madeNumber(random), type: 'CUSTOMER_ID' }
      case 'dob':
        return { value: madeDayOfBirth(random), type: 'DATE_OF_BIRTH' }
      case 'p':
        return { value: `${names.first(random)} ${names.last(random)}`, type: 'PERSON' }
      case 'f':
        return { value: names.first(random), type: 'PERSON' }
      case 'date':
        return { value: madeDay(random) }
      case 'old':
        return { value: madeDayPast(random) }
      case 'future':
        return { value: madeDayToCome(random) }
      default: {
        const words = this.#words.get(slot)
        return { value: words === undefined ? madeThing(slot, random) : random.pick(words) }
      }
    }
  }
}
