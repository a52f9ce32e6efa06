// Variations of a marked text: other people's names in place of its own, other habits with capitals.
// The tagger then learns where names stand and how they are built, and not who was in the news.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldWord } from '../src/detect/lexicons/fold.ts'
import { FIRST, LAST, nameFlags } from '../src/detect/lexicons/names.ts'
import type { Mark, Sample } from './corpora.ts'
import { nameSources } from './name-sources.ts'
import type { Random } from './random.ts'
import { rewrite } from './rewrite.ts'

interface Origin {
  readonly weight: number
  readonly first: readonly string[]
  readonly last: readonly string[]
}

/** How often names of an origin are drawn: near the people who appear in business texts of Europe; all others get the rest. */
const WEIGHTS: Readonly<Record<string, number>> = {
  western: 14,
  'slavic-balkan': 6,
  'turkish-kurdish': 5,
  'arabic-persian': 4,
  african: 3,
  asian: 4,
  de: 6,
  de_CH: 2,
  en: 3,
  fr: 2,
  fr_BE: 2,
  es: 2,
  it: 3,
  nl: 2,
  pl: 2,
  tr: 2,
  vi: 1,
  ru: 0.3,
  uk: 0.3,
  mk: 0.1,
}
const REST = 0.4
const LATIN_OR_CYRILLIC = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{M}'’ .-]+$/u
/** Inside a marked name, but no name themselves. */
const KEPT = new Set(
  'mr mrs ms miss sir lady lord dr prof professor herr herrn frau mme mlle m sr sra don doña von van de der den del della di da dos das do du la le les zu zur zum vom und y e i al el bin ibn ben abu st jr sr ii iii'.split(
    ' ',
  ),
)
/** Marks of mail addresses and logins, which are often made of the name. */
const ADDRESSES = /^(EMAIL|USERNAME)$/
const LETTERS = /[\p{L}\p{M}]+/gu

export class Names {
  readonly #origins: Origin[]
  readonly #total: number

  /** `folders` may hold further lists: CSV files with a column `name`, of first names or of surnames by file name. */
  constructor(folders: readonly string[]) {
    this.#origins = nameSources().flatMap(({ origin, first, last }) => {
      const usable = { first: first.filter(isUsable), last: last.filter(isUsable) }
      return usable.first.length === 0 || usable.last.length === 0 ? [] : [{ weight: WEIGHTS[origin] ?? REST, ...usable }]
    })
    for (const folder of folders)
      this.#origins.push({ weight: 12, first: csvNames(folder, /^first-names/), last: csvNames(folder, /^surnames/) })
    this.#total = this.#origins.reduce((sum, origin) => sum + origin.weight, 0)
  }

  /** First names and surnames of all lists. */
  all(): string[] {
    return this.#origins.flatMap(({ first, last }) => [...first, ...last])
  }

  first(random: Random): string {
    return draw(this.origin(random).first, random)
  }

  last(random: Random): string {
    return draw(this.origin(random).last, random)
  }

  origin(random: Random): Origin {
    let at = random.next() * this.#total
    for (const origin of this.#origins) {
      at -= origin.weight
      if (at <= 0) return origin
    }
    return this.#origins[0] as Origin
  }
}

function isUsable(name: string): boolean {
  return name.length > 1 && LATIN_OR_CYRILLIC.test(name)
}

function csvNames(folder: string, files: RegExp): string[] {
  return readdirSync(folder)
    .filter((file) => files.test(file))
    .sort()
    .flatMap((file) => {
      const [head = '', ...rows] = readFileSync(join(folder, file), 'utf8').trim().split('\n')
      const column = head.split(',').indexOf('name')
      return rows.map((row) => row.split(',')[column]?.trim() ?? '').filter(isUsable)
    })
}

/** The text with every person renamed, the same word always alike, in mail addresses too. */
export function swapNames(sample: Sample, names: Names, random: Random): Sample {
  const given = new Map<string, string>()
  const renamings = new Map<Mark, string>()
  for (const mark of sample.marks)
    if (mark.type === 'PERSON') renamings.set(mark, rename(sample.text.slice(mark.start, mark.end), given, names, random))
  return rewrite(sample, (surface, mark) => renamings.get(mark) ?? (ADDRESSES.test(mark.type) ? readdress(surface, given) : surface))
}

/** Names in a mail address or a login, after those in the text. */
function readdress(surface: string, given: ReadonlyMap<string, string>): string {
  const end = surface.indexOf('@')
  const local = end < 0 ? surface : surface.slice(0, end)
  const renamed = local.replace(LETTERS, (word) => {
    const name = given.get(`true${foldWord(word)}`) ?? given.get(`false${foldWord(word)}`)
    return name === undefined ? word : foldWord(name).replace(/[^a-z]/g, '')
  })
  return renamed + surface.slice(local.length)
}

function rename(surface: string, given: Map<string, string>, names: Names, random: Random): string {
  const words = [...surface.matchAll(LETTERS)].filter(([word]) => !KEPT.has(word.toLowerCase()))
  const origin = names.origin(random)
  const lastFirst = surface.includes(',')
  let place = 0
  return surface.replace(LETTERS, (word) => {
    if (KEPT.has(word.toLowerCase())) return word
    const position = place++
    if (word.length === 1) return word === word.toLowerCase() ? word : String.fromCharCode(65 + random.below(26))
    const flags = nameFlags(word)
    const first = words.length > 1 ? (position === 0) !== lastFirst : (flags & FIRST) !== 0 && (flags & LAST) === 0
    const key = `${first}${foldWord(word)}`
    const genitive = /[^s]s$/.test(word) ? given.get(key.slice(0, -1)) : undefined
    let name = given.get(key) ?? (genitive === undefined ? undefined : `${genitive}s`)
    if (name === undefined) {
      name = draw(first ? origin.first : origin.last, random)
      given.set(key, name)
    }
    return word === word.toLowerCase() ? name.toLowerCase() : word === word.toUpperCase() ? name.toUpperCase() : name
  })
}

function draw(pool: readonly string[], random: Random): string {
  const chance = random.next()
  if (chance < 0.2) return blend(random.pick(pool), random.pick(pool))
  return chance < 0.23 ? `${random.pick(pool)}-${random.pick(pool)}` : random.pick(pool)
}

/** A name that no list has, of the front of one name and the end of another. */
function blend(front: string, end: string): string {
  const head = /^.*?[aeiouyäöü]+[^aeiouyäöü]?/i.exec(front)?.[0] ?? front
  const rest = /[^aeiouyäöü ]?[aeiouyäöü]+[^aeiouyäöü ]*$/i.exec(end)?.[0] ?? end
  return head.length + rest.length < 4 ? front : head + rest.toLowerCase()
}

/** The text in small letters or in capitals, when that keeps all offsets. */
export function changeCase(sample: Sample, to: 'small' | 'capitals'): Sample {
  const text = to === 'small' ? sample.text.toLowerCase() : sample.text.replaceAll('ß', 'ẞ').toUpperCase().replaceAll('ẞ', 'ß')
  return text.length === sample.text.length ? { ...sample, text } : sample
}
