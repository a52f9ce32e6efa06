// Words for things and not for people: lists of animals, food, vehicles, goods and plain words of @faker-js/faker (MIT), one text each.
import { allLocales } from '@faker-js/faker'
import type { Sample } from './corpora.ts'

const KINDS = ['animal', 'commerce', 'company', 'database', 'finance', 'food', 'hacker', 'science', 'vehicle', 'word'] as const
const LOCALES = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt_BR', 'sv'] as const

export function wordLists(): Sample[] {
  return LOCALES.flatMap((locale) =>
    KINDS.flatMap((kind) => {
      const text = [...strings(allLocales[locale][kind])].join('\n')
      return text === '' ? [] : [{ id: `${locale}.${kind}`, set: 'list', text, marks: [] }]
    }),
  )
}

function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (!value.includes('{{')) yield value
  } else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) yield* strings(inner)
}
