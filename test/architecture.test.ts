// Which room may import which, and which package lives where. Read from the import statements of all sources.
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = join(import.meta.dirname, '..', 'src')

/** Room → the rooms it may import from, besides itself. A file in `src/` is a room of its own. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'package-folder': [],
  errors: [],
  wire: ['errors'],
  detect: [],
  pseudonym: ['detect'],
  dialects: ['errors', 'wire'],
  tenants: [],
  classify: ['detect'],
  policy: ['classify', 'detect', 'errors', 'package-folder', 'wire'],
  providers: ['dialects', 'errors', 'wire'],
  audit: ['classify', 'detect', 'errors'],
  sandbox: ['wire'],
  relay: ['audit', 'classify', 'detect', 'dialects', 'errors', 'policy', 'providers', 'pseudonym', 'tenants', 'wire'],
  http: ['audit', 'detect', 'dialects', 'errors', 'policy', 'relay', 'tenants'],
  settings: ['pseudonym', 'tenants', 'wire'],
  proxy: ['audit', 'classify', 'detect', 'http', 'policy', 'providers', 'relay', 'settings', 'tenants'],
  index: ['classify', 'detect', 'policy', 'pseudonym'],
  cli: [
    'audit',
    'classify',
    'detect',
    'dialects',
    'errors',
    'http',
    'package-folder',
    'policy',
    'providers',
    'proxy',
    'pseudonym',
    'relay',
    'sandbox',
    'settings',
    'tenants',
    'wire',
  ],
}

/** Imports of types alone that reach further: they leave no trace at run time. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = {
  audit: ['classify', 'detect', 'errors'],
  providers: ['dialects'],
}

/** Package → the rooms or files that may use it at run time. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  hono: ['http'],
  '@hono/node-server': ['http'],
  undici: ['providers'],
  pino: ['audit/log.ts'],
  'prom-client': ['audit/metrics.ts'],
  zod: ['settings', 'tenants/consent.ts', 'tenants/consent-file.ts', 'policy'],
  yaml: ['settings', 'tenants/consent-file.ts', 'policy', 'cli'],
  commander: ['cli.ts'],
  picocolors: ['cli'],
  'lru-cache': ['detect', 'pseudonym/token-key.ts', 'relay/conversations.ts'],
  cockatiel: ['providers/breaker.ts'],
  'structured-headers': ['relay/consent.ts'],
  re2js: ['detect'],
  stdnum: ['detect'],
  'ipaddr.js': ['detect', 'wire'],
  'libphonenumber-js': ['detect', 'pseudonym'],
  openai: ['cli/demo'],
  '@mistralai/mistralai': ['cli/demo'],
}

interface Import {
  readonly file: string
  readonly from: string
  readonly types: boolean
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.split(sep).join('/'))
  .sort()

const text = new Map(files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')]))

const STATEMENT = /^(?:import|export)\s+(type\s+)?(?:([\w*{}\s,$]+?)\s+from\s+)?'([^']+)'/gm
const DYNAMIC = /\bimport\(\s*'([^']+)'\s*\)/g

function importsOf(file: string): Import[] {
  const source = text.get(file) ?? ''
  const found: Import[] = []
  for (const [, typeOnly, names, from] of source.matchAll(STATEMENT)) {
    const named = /^\{([^}]*)\}$/s.exec(names ?? '')?.[1]
    const allTypes = named?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) ?? false
    found.push({ file, from: from as string, types: typeOnly !== undefined || allTypes })
  }
  for (const [, from] of source.matchAll(DYNAMIC)) found.push({ file, from: from as string, types: false })
  return found
}

/** `src/cli.ts` belongs to the room of its commands. */
function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/', 1)[0] as string) : file.replace(/\.ts$/, '')
}

function target({ file, from }: Import): string {
  return posix.normalize(posix.join(posix.dirname(file), from))
}

const all = files.flatMap(importsOf)
const internal = all.filter(({ from }) => from.startsWith('.') && !from.includes('package.json'))

describe('the rooms of src/', () => {
  it('are all in the table', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in ROOMS))).toEqual([])
  })

  it('are read from real import statements', () => {
    expect(internal.length).toBeGreaterThan(200)
    expect(internal.filter((entry) => entry.from.endsWith('.ts') && !text.has(target(entry)))).toEqual([])
    const relay = importsOf('relay/prepare.ts').map(({ from }) => from)
    expect(relay).toContain('../policy/decide.ts')
    expect(importsOf('audit/event.ts').every(({ types }) => types)).toBe(true)
    expect(importsOf('cli.ts').map(({ from }) => from)).toContain('./cli/serve.ts')
  })

  it('import only from where the table lets them', () => {
    const wrong = internal.filter((entry) => {
      const from = roomOf(entry.file)
      const to = roomOf(target(entry))
      return from !== to && !ROOMS[from]?.includes(to)
    })
    expect(wrong.map(({ file, from }) => `${file} imports ${from}`)).toEqual([])
  })

  it('import types alone where the table says so', () => {
    const wrong = internal.filter((entry) => {
      const rooms = TYPES_ONLY[roomOf(entry.file)] ?? []
      return !entry.types && rooms.includes(roomOf(target(entry)))
    })
    expect(wrong.map(({ file, from }) => `${file} imports ${from}`)).toEqual([])
  })

  it('keep the table no wider than it need be', () => {
    const used = new Set(internal.map((entry) => `${roomOf(entry.file)} ${roomOf(target(entry))}`))
    const unused = Object.entries(ROOMS)
      .filter(([room]) => files.some((file) => roomOf(file) === room) && room !== 'cli')
      .flatMap(([room, allowed]) => allowed.map((to) => `${room} ${to}`))
      .filter((pair) => !used.has(pair))
    expect(unused).toEqual([])
  })

  it('have no cycles', () => {
    const graph = new Map(files.map((file) => [file, internal.filter((entry) => entry.file === file && !entry.types).map(target)]))
    const state = new Map<string, 'open' | 'done'>()
    const cycles: string[] = []
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return
      if (state.get(file) === 'open') {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
        return
      }
      state.set(file, 'open')
      for (const next of graph.get(file) ?? []) visit(next, [...path, file])
      state.set(file, 'done')
    }
    for (const file of files) visit(file, [])
    expect(cycles).toEqual([])
  })
})

describe('packages', () => {
  const external = all.filter(({ from }) => !from.startsWith('.') && !from.startsWith('node:'))
  const nameOf = (from: string) =>
    from
      .split('/')
      .slice(0, from.startsWith('@') ? 2 : 1)
      .join('/')

  it('are used only where the table lets them', () => {
    const wrong = external.filter(({ file, from, types }) => {
      const places = PACKAGES[nameOf(from)]
      if (places === undefined) return true
      if (types) return false
      return !places.some((place) => file === place || file.startsWith(`${place}/`) || (place.startsWith('cli/') && file.startsWith(place)))
    })
    expect(wrong.map(({ file, from }) => `${file} imports ${from}`)).toEqual([])
  })

  it('are the dependencies of package.json', () => {
    const { dependencies } = JSON.parse(readFileSync(join(SRC, '..', 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
    const used = new Set(external.map(({ from }) => nameOf(from)))
    expect([...used].filter((name) => !(name in dependencies))).toEqual([])
  })

  it('of providers are nowhere on the road that serve takes', () => {
    const seen = new Set<string>()
    const reach = (file: string): void => {
      if (seen.has(file)) return
      seen.add(file)
      for (const entry of internal) if (entry.file === file && !entry.types && text.has(target(entry))) reach(target(entry))
    }
    reach('cli/serve.ts')
    expect(seen.has('relay/relay.ts')).toBe(true)
    const loaded = external.filter(({ file, types }) => seen.has(file) && !types).map(({ from }) => nameOf(from))
    expect(loaded.filter((name) => name === 'openai' || name === '@mistralai/mistralai')).toEqual([])
  })
})

describe('sources', () => {
  /** Without comments, so that a word about a thing is not the thing. */
  const code = files.map((file) => [file, (text.get(file) ?? '').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')] as const)
  const having = (pattern: RegExp) => code.filter(([, source]) => pattern.test(source)).map(([file]) => file)

  it('read the environment in one place', () => {
    expect(having(/\bprocess\.env\b/)).toEqual(['settings.ts'])
  })
  it('have no default exports', () => {
    expect(having(/^export default\b|\bas default\b/m)).toEqual([])
  })
  it('do not write to the console', () => {
    expect(having(/\bconsole\./)).toEqual([])
  })
  it('write to standard output on the command line only', () => {
    expect(having(/\bprocess\.std(?:out|err)\b/).filter((file) => roomOf(file) !== 'cli')).toEqual([])
  })
  it('call no global fetch, which follows redirects', () => {
    expect(having(/(?<![.\w])fetch\(/).filter((file) => roomOf(file) !== 'cli')).toEqual([])
  })
  it('are told what they are for at their head', () => {
    const silent = files.filter((file) => !/^(?:#!.*\n)?(?:\/\/|\/\*)/.test(text.get(file) ?? ''))
    expect(silent.map((file) => relative('.', file))).toEqual([])
  })
})
