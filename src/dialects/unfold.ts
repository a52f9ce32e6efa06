// A JSON value → lines `name: value` that a recognizer can read, and back: each string, number and field name is a leaf that can be
// rewritten.
import type { Json, JsonObject } from '../wire/json.ts'
import type { Leaf } from './dialect.ts'

export interface Unfolded {
  readonly text: string
  readonly leaves: readonly Leaf[]
  changed(): boolean
  /** The value with everything that was written. */
  result(): Json
}

/** Unfolds a value; `result()` gives a changed copy, the value itself stays. */
export function unfold(value: Json): Unfolded {
  let text = ''
  const leaves: Leaf[] = []
  const values = new Map<JsonObject | Json[], Map<string | number, string>>()
  const names = new Map<JsonObject, Map<string, string>>()
  let root: string | undefined
  let changed = false

  const add = (piece: string, name: boolean, write: (next: string) => void): void => {
    if (piece === '') return
    leaves.push({
      start: text.length,
      end: text.length + piece.length,
      name,
      write(next) {
        if (next === piece) return
        changed = true
        write(next)
      },
    })
    text += piece
  }
  const visit = (node: Json | undefined, write: (next: string) => void): void => {
    if (typeof node === 'string' || typeof node === 'number') {
      add(String(node), false, write)
      text += '\n'
    } else if (Array.isArray(node)) {
      for (let i = 0; i < node.length; i++) visit(node[i], remember(values, node, i))
    } else if (typeof node === 'object' && node !== null) {
      for (const name of Object.keys(node)) {
        add(name, true, remember(names, node, name))
        const child = node[name]
        text += typeof child === 'object' && child !== null ? ':\n' : ': '
        visit(child, remember(values, node, name))
        if (child === null || typeof child === 'boolean') text += `${child}\n`
      }
    }
  }
  visit(value, (next) => {
    root = next
  })

  const rebuild = (node: Json): Json => {
    if (Array.isArray(node)) {
      const written = values.get(node)
      return node.map((item, i) => written?.get(i) ?? rebuild(item))
    }
    if (typeof node !== 'object' || node === null) return node
    const written = values.get(node)
    const renamed = names.get(node)
    const copy: JsonObject = {}
    for (const name of Object.keys(node)) {
      const value = written?.get(name) ?? rebuild(node[name] as Json)
      Object.defineProperty(copy, renamed?.get(name) ?? name, { value, enumerable: true, writable: true, configurable: true })
    }
    return copy
  }
  return { text, leaves, changed: () => changed, result: () => root ?? rebuild(value) }
}

function remember<Node extends object, Key>(into: Map<Node, Map<Key, string>>, node: Node, key: Key): (next: string) => void {
  return (next) => {
    const known = into.get(node)
    if (known === undefined) into.set(node, new Map([[key, next]]))
    else known.set(key, next)
  }
}
