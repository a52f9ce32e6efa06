// Fields of a request by their type. What is null counts as left out, as the OpenAI API has it.
import { ProxyError } from '../../errors.ts'
import type { Json, JsonObject } from '../../wire/json.ts'

export function isPresent(value: Json | undefined): value is Exclude<Json, null> {
  return value !== undefined && value !== null
}

export function readNumber(body: JsonObject, name: string, param: string = name): number | undefined {
  return readAs(body[name], (value) => typeof value === 'number', param)
}

export function readString(body: JsonObject, name: string, param: string = name): string | undefined {
  return readAs(body[name], (value) => typeof value === 'string', param)
}

export function readBoolean(body: JsonObject, name: string, param: string = name): boolean | undefined {
  return readAs(body[name], (value) => typeof value === 'boolean', param)
}

export function readArray(body: JsonObject, name: string, param: string = name): Json[] | undefined {
  return readAs(body[name], (value) => Array.isArray(value), param)
}

export function readObject(body: JsonObject, name: string, param: string = name): JsonObject | undefined {
  return readAs(body[name], (value): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value), param)
}

function readAs<T extends Json>(value: Json | undefined, is: (value: Json) => value is T, param: string): T | undefined {
  if (!isPresent(value)) return undefined
  if (!is(value)) throw new ProxyError('invalid_request', { param })
  return value
}

/** A field that must be there. */
export function required<T>(value: T | undefined, param: string): T {
  if (value === undefined) throw new ProxyError('invalid_request', { param })
  return value
}
