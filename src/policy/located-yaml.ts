// YAML that remembers its lines.
import { isCollection, isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { PolicyError, type Problem } from './policy-error.ts'

export interface LocatedYaml {
  readonly value: unknown
  /** The line of what stands at `path`, or of the nearest thing around it; `key` names a member whose own line is meant. */
  line(path: readonly PropertyKey[], key?: string): number
}

/** @throws PolicyError where the text is not YAML or repeats a key. */
export function parseYaml(source: string, file: string): LocatedYaml {
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: false })
  const problems: Problem[] = document.errors.map((error) => ({
    file,
    line: counter.linePos(error.pos[0]).line,
    message: `this is not valid YAML: ${error.code === 'DUPLICATE_KEY' ? 'a key stands twice' : error.message.split('\n')[0]}`,
    remedy: error.code === 'DUPLICATE_KEY' ? 'remove one of the two' : 'check the indentation, colons and quotation marks of this line',
  }))
  if (problems.length > 0) throw new PolicyError(problems)
  return {
    value: document.toJS(),
    line(path, key) {
      let node: unknown = document.contents
      let offset = 0
      for (const step of key === undefined ? path : [...path, key]) {
        if (!isCollection(node)) break
        const wanted = typeof step === 'symbol' ? undefined : step
        if (isMap(node)) {
          const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(wanted))
          if (pair === undefined) break
          if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset
          node = pair.value
        } else {
          const item = node.get(wanted, true)
          if (item === undefined) break
          node = item
          offset = (node as { range?: [number, number, number] | null }).range?.[0] ?? offset
        }
      }
      return counter.linePos(offset).line
    },
  }
}
