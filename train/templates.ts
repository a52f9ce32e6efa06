// Texts written from the project's own templates (train/templates): business mails, tables, records, transcripts, news sentences, and
// texts full of brands, tools, diseases and streets that bear people's names and are no people.
import { readFileSync } from 'node:fs'
import { changeCase, type Names } from './augment.ts'
import { hashText, type Mark, type Sample } from './corpora.ts'
import type { Random } from './random.ts'

const FOLDER = new URL('./templates/', import.meta.url)
/** What a text is made of: `lone` and `small` are of names without a first name or a title, `small` in small letters. */
const LANGUAGES = ['de', 'de', 'de', 'grammar', 'grammar', 'en', 'en', 'other', 'lone', 'lone', 'lone', 'small', 'small']
const SLOT = /\{(\w+)\}/g

export class Templates {
  readonly #lines: ReadonlyMap<string, readonly string[]>
  readonly #lists: ReadonlyMap<string, readonly string[]>
  readonly #cities: readonly string[]
  readonly #names: Names

  constructor(names: Names) {
    const read = (file: string): string[] => readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n')
    this.#lines = new Map(['de', 'en', 'other', 'grammar', 'lone', 'small'].map((lang) => [lang, read(`${lang}.txt`)]))
    this.#lists = new Map(
      read('lists.txt').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2).split('|')] as const),
    )
    this.#cities = readFileSync(new URL('./names/places.txt', import.meta.url), 'utf8')
      .split(/\s+/)
      .filter((word) => /^\p{Lu}\p{L}{3,}$/u.test(word))
    this.#names = names
  }

  /** One to six templates of a language, filled and joined. */
  write(random: Random): Sample {
    const language = random.pick(LANGUAGES)
    const lines = this.#lines.get(language) ?? []
    const writer = new Writer(this.#lists, this.#cities, this.#names, random)
    const parts = 1 + random.below(6)
    for (let part = 0; part < parts; part++) {
      if (part > 0) writer.plain(random.pick(['\n', '\n', '\n\n', ' ']))
      writer.fill(random.pick(lines).replaceAll('\\n', '\n').replaceAll('\\t', '\t'))
    }
    const sample = { id: `template-${hashText(writer.text)}`, set: 'template', text: writer.text, marks: writer.marks }
    return language === 'small' ? changeCase(sample, 'small') : sample
  }
}

class Writer {
  text = ''
  readonly marks: Mark[] = []
  readonly #lists: ReadonlyMap<string, readonly string[]>
  readonly #cities: readonly string[]
  readonly #names: Names
  readonly #random: Random
  readonly #speakers: string[] = []

  constructor(lists: ReadonlyMap<string, readonly string[]>, cities: readonly string[], names: Names, random: Random) {
    this.#lists = lists
    this.#cities = cities
    this.#names = names
    this.#random = random
  }

  plain(text: string): void {
    this.text += text
  }

  #mark(text: string, type: string): void {
    this.marks.push({ start: this.text.length, end: this.text.length + text.length, type })
    this.text += text
  }

  fill(template: string): void {
    let at = 0
    for (const match of template.matchAll(SLOT)) {
      this.plain(template.slice(at, match.index))
      this.#slot(match[1] ?? '', match[0])
      at = match.index + match[0].length
    }
    this.plain(template.slice(at))
  }

  #slot(slot: string, raw: string): void {
    const random = this.#random
    const person = this.#person(slot)
    if (person !== undefined) this.#mark(person, 'PERSON')
    else if (slot === 'f0') this.plain(this.#names.first(random))
    else if (slot === 'c') this.#mark(random.pick(this.#cities), 'LOCATION')
    else if (slot === 'n') this.plain(String(1 + random.below(random.chance(0.3) ? 9999 : 60)))
    else if (slot === 'o') this.#mark(this.#expand('{org}'), 'ORGANIZATION')
    else if (slot === 'street') this.#mark(this.#expand('{street}'), 'ADDRESS')
    else if (slot === 'place') this.#mark(this.#expand('{place}'), 'LOCATION')
    else if (slot === 'tail' || slot === 'tail2') this.fill(random.pick(this.#list(slot) ?? []))
    // A slot in capitals asks for capitals.
    else this.plain(slot === slot.toLowerCase() ? this.#expand(raw) : this.#expand(raw).toUpperCase())
  }

  /** The name for a slot that stands for a person; lists never hold persons, save those of phrases. */
  #person(slot: string): string | undefined {
    const random = this.#random
    const first = (): string => this.#names.first(random)
    const last = (): string => this.#names.last(random)
    const initial = (): string => `${first().charAt(0)}.`
    switch (slot) {
      case 'p':
        if (random.chance(0.12)) return `${initial()} ${last()}`
        return `${first()} ${random.chance(0.08) ? `${initial()} ` : ''}${last()}`
      case 'f':
        return first()
      case 'l':
        return last()
      case 'i':
        return `${initial()} ${last()}`
      case 'x':
        return last().charAt(0)
      case 'li':
        return `${last().charAt(0)}.`
      case 'lf':
        return `${last()}, ${first()}`
      case 'ln':
        return `${last()}${random.chance(0.7) ? ',' : ''} ${initial()}`
      case 'ln2':
        return `${last()} ${first()}`
      case 'amb':
        return random.pick(this.#list('amb') ?? [])
      case 'F':
        return first().toUpperCase()
      case 'P':
        return `${first()} ${last()}`.toUpperCase()
      case 'LF':
        return `${last()}/${first()}`.toUpperCase()
      case 'L':
      case 'SPK':
        return (random.chance(0.5) ? last() : first()).toUpperCase()
      case 'spk':
      case 'spk2': {
        const speaker = slot === 'spk' ? 0 : 1
        this.#speakers[speaker] ??= random.pick([first(), last(), last().toUpperCase(), `${first()} ${last()}`])
        return this.#speakers[speaker]
      }
      default:
        return undefined
    }
  }

  #list(slot: string): readonly string[] | undefined {
    return this.#lists.get(slot) ?? this.#lists.get(slot.toLowerCase())
  }

  /** Lists may name lists. */
  #expand(text: string): string {
    return text.replace(SLOT, (raw, slot: string) => {
      if (slot === 'n') return String(1 + this.#random.below(200))
      if (slot === 'l') return this.#names.last(this.#random)
      if (slot === 'c') return this.#random.pick(this.#cities)
      const list = this.#list(slot)
      return list === undefined ? raw : this.#expand(this.#random.pick(list))
    })
  }
}
