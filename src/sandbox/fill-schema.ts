// A value that fits a JSON Schema, its strings filled with tokens of the kind that the property's name speaks of.
import { isObject, type Json, type JsonObject } from '../wire/json.ts'
import type { SeenToken } from './tokens.ts'

export interface Filled {
  readonly value: Json
  /** How many strings were filled with a token. */
  readonly hits: number
}

/** The first that fits the name counts. */
const KINDS_BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/e?-?mail/i, 'EMAIL'],
  [/phone|tel(?!l)|mobil|handy|fax/i, 'PHONE'],
  [/iban|konto|account/i, 'IBAN'],
  [/card|karte/i, 'CREDIT_CARD'],
  [/address|adresse|anschrift|street|stra(?:ss|ß)e/i, 'ADDRESS'],
  [/birth|geburt/i, 'DATE_OF_BIRTH'],
  [/tax|steuer/i, 'TAX_ID'],
  [/(?:customer|kunden?|client)_?-?(?:id|no|nr|num)/i, 'CUSTOMER_ID'],
  [/name|person|customer|kunde|client|recipient|empf(?:ae|ä)nger|contact|kontakt|patient|sender/i, 'PERSON'],
]

const MAX_DEPTH = 12

export function fillSchema(schema: JsonObject, tokens: readonly SeenToken[], prose: string): Filled {
  let hits = 0

  const fill = (given: Json | undefined, name: string, depth: number): Json => {
    const part = isObject(given) ? resolve(given, schema) : {}
    if (depth > MAX_DEPTH) return null
    if (part['const'] !== undefined) return part['const']
    if (Array.isArray(part['enum'])) return part['enum'][0] ?? null
    const alternative = [part['anyOf'], part['oneOf'], part['allOf']].find((list) => Array.isArray(list))
    if (Array.isArray(alternative)) return fill(alternative[0], name, depth + 1)
    switch (typeOf(part)) {
      case 'object':
        return Object.fromEntries(
          Object.entries(isObject(part['properties']) ? part['properties'] : {}).map(([key, property]) => [
            key,
            fill(property, key, depth + 1),
          ]),
        )
      case 'array':
        return [fill(part['items'], name, depth + 1)]
      case 'number':
      case 'integer':
        return typeof part['minimum'] === 'number' ? Math.ceil(part['minimum']) : 1
      case 'boolean':
        return true
      case 'null':
        return null
      default: {
        const token = tokenFor(name, tokens)
        if (token === undefined) return prose
        hits++
        return token.text
      }
    }
  }
  const value = fill(schema, '', 0)
  return { value, hits }
}

function tokenFor(name: string, tokens: readonly SeenToken[]): SeenToken | undefined {
  const kind = KINDS_BY_NAME.find(([pattern]) => pattern.test(name))?.[1]
  return kind === undefined ? tokens.find((token) => token.kind === name.toUpperCase()) : tokens.find((token) => token.kind === kind)
}

function typeOf(schema: JsonObject): Json | undefined {
  const { type } = schema
  if (Array.isArray(type)) return type.find((item) => item !== 'null')
  return type ?? (isObject(schema['properties']) ? 'object' : 'string')
}

/** Follows a `$ref` within the same schema. */
function resolve(part: JsonObject, root: JsonObject): JsonObject {
  const reference = part['$ref']
  if (typeof reference !== 'string' || !reference.startsWith('#')) return part
  let found: Json | undefined = root
  for (const key of reference.split('/').slice(1)) found = isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined
  return isObject(found) ? found : {}
}
