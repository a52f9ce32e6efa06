// JSON as it comes over the wire: types, and a parser that refuses what a later reader could understand differently.
import { ProxyError } from '../errors.ts'

export type Json = null | boolean | number | string | Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json | undefined
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Nesting beyond this is refused; no API needs it, and recursion over it could exhaust the stack. */
const MAX_DEPTH = 100

/**
 * Parses a request body.
 * @throws ProxyError `invalid_json`, or `duplicate_key` where an object repeats a key: readers disagree on which of the two counts,
 * so what was searched need not be what the provider reads.
 */
export function parseBody(text: string): JsonObject {
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch {
    throw new ProxyError('invalid_json')
  }
  if (!isObject(value)) throw new ProxyError('invalid_json')
  if (countKeys(value, 0) !== countKeysInText(text)) throw new ProxyError('duplicate_key')
  return value
}

function countKeys(value: Json | undefined, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0
  if (depth > MAX_DEPTH) throw new ProxyError('invalid_json')
  let count = 0
  if (Array.isArray(value)) for (const item of value) count += countKeys(item, depth + 1)
  else {
    for (const key of Object.keys(value)) count += 1 + countKeys(value[key], depth + 1)
  }
  return count
}

/** Strings followed by a colon in valid JSON text: its member names, repeated ones included. */
function countKeysInText(text: string): number {
  let count = 0
  let at = text.indexOf('"')
  while (at >= 0) {
    let end = text.indexOf('"', at + 1)
    while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
    if (end < 0) return count
    let next = end + 1
    while (next < text.length && text.charCodeAt(next) <= 0x20) next++
    if (text.charCodeAt(next) === 0x3a) count++
    at = text.indexOf('"', end + 1)
  }
  return count
}

function isEscaped(text: string, quote: number): boolean {
  let backslashes = 0
  while (text.charCodeAt(quote - 1 - backslashes) === 0x5c) backslashes++
  return backslashes % 2 === 1
}
