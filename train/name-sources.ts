// Names by origin, in their own spelling: the locales of @faker-js/faker (MIT), the English lexicon of compromise (MIT) and the
// hand-written lists in train/names.
import { readdirSync, readFileSync } from 'node:fs'
import { allLocales } from '@faker-js/faker'
import nlp from 'compromise'

export interface NameSource {
  readonly origin: string
  readonly first: readonly string[]
  readonly last: readonly string[]
  readonly places: readonly string[]
  readonly common: readonly string[]
}

/** Scripts in which words are not written apart; a tagger of words has no use for them. */
const UNSUPPORTED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Thaana}\p{Script=Hebrew}\p{Script=Georgian}\p{Script=Armenian}]/u

const FOLDER = new URL('./names/', import.meta.url)

export function nameSources(): NameSource[] {
  return [...handWritten(), ...fromFaker()]
}

/**
 * Names of the English lexicon of compromise, for our lexicon alone: they are written small, so no text can be made with them. Its places
 * and dictionary words are left: they cost more finds than they spare false ones (docs/decisions/07-compromise-gives-names.md).
 */
export function englishNames(): NameSource {
  const { one } = nlp.model() as { readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> } }
  const words = Object.entries(one.lexicon).filter(([word]) => /^\p{L}{2,24}$/u.test(word))
  const tagged = (names: RegExp): string[] => words.filter(([, tags]) => [tags].flat().some((tag) => names.test(tag))).map(([word]) => word)
  return { origin: 'en_compromise', first: tagged(/^(?:Male|Female|First)Name$/), last: tagged(/^LastName$/), places: [], common: [] }
}

function handWritten(): NameSource[] {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
  return files.map((file) => {
    const lists: Record<string, string[]> = { first: [], last: [], place: [], common: [] }
    for (const line of readFileSync(new URL(file, FOLDER), 'utf8').split('\n')) {
      const [, list, words] = /^(\w+): (.*)$/.exec(line) ?? []
      if (list !== undefined && words !== undefined) lists[list]?.push(...words.split(' '))
    }
    return {
      origin: file.replace('.txt', ''),
      first: lists['first'] ?? [],
      last: lists['last'] ?? [],
      places: lists['place'] ?? [],
      common: lists['common'] ?? [],
    }
  })
}

function fromFaker(): NameSource[] {
  const sources: NameSource[] = []
  for (const [origin, locale] of Object.entries(allLocales).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (origin === 'eo' || origin === 'en_AU_ocker' || origin === 'dv') continue
    sources.push({
      origin,
      first: strings(locale.person?.first_name),
      last: strings(locale.person?.last_name),
      places: [...strings(locale.location?.city_name), ...strings(locale.location?.country), ...strings(locale.location?.state)],
      common: [],
    })
  }
  return sources
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return UNSUPPORTED.test(value) ? [] : [value.trim()]
  if (Array.isArray(value)) return value.flatMap(strings)
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(strings)
  return []
}
