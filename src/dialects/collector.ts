// What a walk over a request body gathers, and the rules a walk is made of. A dialect is a table of such rules, one per field: any
// field without a rule is searched, so that a new one is covered on the day it appears.
import { ProxyError } from '../errors.ts'
import { isObject, type Json, type JsonObject } from '../wire/json.ts'
import type { Identifier, Leaf, Passage, RequestText } from './dialect.ts'
import { unfold } from './unfold.ts'
import { unfoldText } from './unfold-text.ts'

/** A value in its place: `holder[key]`. */
export interface Place {
  readonly holder: JsonObject | Json[]
  readonly key: string | number
  readonly path: string
}

export type Rule = (place: Place, into: Collector) => void

export class Collector {
  readonly passages: Passage[] = []
  readonly identifiers: Identifier[] = []
  readonly unreadable: { path: string; what: 'image' | 'audio' | 'file' }[] = []
  readonly dropped: string[] = []
  readonly #commits: (() => void)[] = []

  passage(path: string, text: string, leaves: readonly Leaf[], rigid: Passage['rigid'] = 'unsupported_content'): void {
    if (text !== '') this.passages.push({ path, text, leaves, rigid })
  }

  atCommit(step: () => void): void {
    this.#commits.push(step)
  }

  finish(rest: Pick<RequestText, 'opening' | 'answerForm'>): RequestText {
    const { passages, identifiers, unreadable, dropped } = this
    return {
      passages,
      identifiers,
      unreadable,
      dropped,
      ...rest,
      commit: () => {
        for (const step of this.#commits) step()
      },
    }
  }
}

export function valueAt({ holder, key }: Place): Json | undefined {
  return Array.isArray(holder) ? holder[key as number] : holder[key]
}

export function setAt({ holder, key }: Place, value: Json): void {
  if (Array.isArray(holder)) holder[key as number] = value
  else holder[key] = value
}

function invalid(place: Place): ProxyError {
  return new ProxyError('invalid_request', { param: place.path })
}

/** What ids, names of tools and words of an enumeration are written with. Prose and addresses are not. */
const NAME = /^[\w.:/+=|~-]{0,4096}$/

/** Digits that could be a phone or customer number; below a field of unknown names they are no id. */
const NUMBER = /\d{7}/

function isStructure(value: Json | undefined): boolean {
  return typeof value === 'string' ? NAME.test(value) : typeof value !== 'object' || value === null || isPlain(value)
}

function isPlain(value: Json | undefined): boolean {
  if (typeof value === 'string' || typeof value === 'number') return NAME.test(String(value)) && !NUMBER.test(String(value))
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isPlain)
  return Object.keys(value).every((name) => isPlain(name) && isPlain(value[name]))
}

/** Structure: passes as it is, if it looks like structure; else it is searched like any other value. */
export const keep: Rule = (place, into) => {
  if (!isStructure(valueAt(place))) anything(place, into)
}

/** A model's name: passes as it is, and must look like one. Some begin with an at sign, some end in a version behind one. */
export const modelName: Rule = (place) => {
  const value = valueAt(place)
  if (typeof value !== 'string' || !NAME.test(value.replace(/^@|@[\w-]+$/g, ''))) throw invalid(place)
}

/** Leaves the field out and says so. */
export const drop: Rule = ({ holder, key, path }, into) => {
  if (!Array.isArray(holder)) delete holder[key]
  into.dropped.push(path)
}

/** Has no counterpart that could be made safe. */
export const refuse: Rule = (place) => {
  throw new ProxyError('unsupported_parameter', { param: place.path })
}

/** Content that is stored at the provider. */
export const stateful: Rule = (place) => {
  throw new ProxyError('unsupported_stateful', { param: place.path })
}

/** Content that cannot be searched; the policy decides. */
export function unreadable(what: 'image' | 'audio' | 'file'): Rule {
  return (place, into) => {
    into.unreadable.push({ path: place.path, what })
  }
}

/**
 * A string of prose, or one that holds a JSON document, as prompts often do. Null and absence are fine; any other type is searched as
 * an unknown value.
 */
export const text: Rule = (place, into) => {
  const value = valueAt(place)
  if (typeof value !== 'string') return anything(place, into)
  const document = unfoldText(value)
  if (document === undefined)
    into.passage(place.path, value, [{ start: 0, end: value.length, name: false, write: (next) => setAt(place, next) }])
  else {
    into.passage(place.path, document.text, document.leaves)
    into.atCommit(() => setAt(place, document.result()))
  }
}

/** A string that is replaced whole by a keyed hash. */
export const hashed: Rule = (place, into) => identifier('hash', place, into)

/** A file name: replaced, but for its ending. */
export const fileName: Rule = (place, into) => identifier('file-name', place, into)

/** A string that is replaced whole by a token. */
export const tokenised: Rule = (place, into) => identifier('token', place, into)

function identifier(as: Identifier['as'], place: Place, into: Collector): void {
  const value = valueAt(place)
  if (value === null || value === undefined) return
  if (typeof value !== 'string') throw invalid(place)
  into.identifiers.push({ path: place.path, as, value, write: (next) => setAt(place, next) })
}

/** A value of unknown meaning: everything in it is searched, names of fields and long numbers included. */
export const anything: Rule = (place, into) => {
  const value = valueAt(place)
  if (value === null || value === undefined || typeof value === 'boolean') return
  if (typeof value === 'string') return text(place, into)
  const document = unfold(value)
  into.passage(place.path, document.text, document.leaves)
  into.atCommit(() => {
    if (document.changed()) setAt(place, document.result())
  })
}

/** Keeps words from being read as one text, or one as the label of the next. */
const APART = `\n${'\0'.repeat(8)}\n`

/** Keywords of JSON Schema whose values are prose. */
const PROSE = new Set(['description', 'title', '$comment'])
/** Keywords whose values are data: a token there is mapped back in the answer. */
const DATA = new Set(['enum', 'const', 'default', 'examples'])

/**
 * A JSON Schema: prose is replaced; with `data: 'replace'` values (enum, const …) as well, with `data: 'refuse'` (schemas that a
 * provider keeps as system data) they are only searched, like names and patterns, and a hit refuses the request.
 */
export function schema({ data }: { readonly data: 'replace' | 'refuse' }): Rule {
  return (place, into) => {
    const value = valueAt(place)
    if (value === null || value === undefined) return
    const words: string[] = []
    const visit = (at: Place, inProperties: boolean): void => {
      const node = valueAt(at)
      if (Array.isArray(node)) {
        for (let i = 0; i < node.length; i++) visit({ holder: node, key: i, path: at.path }, false)
      } else if (isObject(node)) {
        for (const key of Object.keys(node)) {
          words.push(key)
          const child: Place = { holder: node, key, path: at.path }
          if (inProperties) visit(child, false)
          else if (PROSE.has(key) && typeof node[key] === 'string') text(child, into)
          else if (DATA.has(key) && data === 'replace') anything(child, into)
          else visit(child, key === 'properties' || key === '$defs' || key === 'definitions' || key === 'patternProperties')
        }
      } else if (typeof node === 'string' || typeof node === 'number') words.push(String(node))
    }
    visit(place, false)
    into.passage(place.path, words.join(APART), [], 'personal_data_in_schema')
  }
}

/** Every element of an array. */
export function each(rule: Rule): Rule {
  return (place, into) => {
    const value = valueAt(place)
    if (value === null || value === undefined) return
    if (!Array.isArray(value)) throw invalid(place)
    for (let key = 0; key < value.length; key++) rule({ holder: value, key, path: `${place.path}[${key}]` }, into)
  }
}

/** An object by its fields; `others` applies to those that have no rule. */
export function fields(rules: Readonly<Record<string, Rule>>, others: Rule = anything): Rule {
  const table = new Map(Object.entries(rules))
  return (place, into) => {
    const value = valueAt(place)
    if (value === null || value === undefined) return
    if (!isObject(value)) throw invalid(place)
    const prefix = place.path === '' ? '' : `${place.path}.`
    let unknown = 0
    for (const key of Object.keys(value)) {
      const rule = table.get(key)
      // An unknown name may itself be personal: it is numbered, not named.
      if (rule === undefined) unnamed(others, { holder: value, key, path: `${prefix}*${++unknown}` }, into)
      else rule({ holder: value, key, path: prefix + key }, into)
    }
  }
}

function unnamed(rule: Rule, place: Place, into: Collector): void {
  into.passage(place.path, String(place.key), [])
  rule(place, into)
}

/** An object by the value of its `type`; other types cannot be searched. */
export function byType(types: Readonly<Record<string, Rule>>, fallback?: string): Rule {
  const table = new Map(Object.entries(types))
  return (place, into) => {
    const value = valueAt(place)
    if (value === null || value === undefined) return
    const type = isObject(value) ? (value['type'] ?? fallback) : undefined
    const rule = typeof type === 'string' ? table.get(type) : undefined
    if (rule === undefined) throw new ProxyError('unsupported_content', { param: place.path })
    rule(place, into)
  }
}

/** A string by one rule, an array or object by another. */
export function stringOr(ofString: Rule, otherwise: Rule): Rule {
  return (place, into) => (typeof valueAt(place) === 'string' ? ofString : otherwise)(place, into)
}
