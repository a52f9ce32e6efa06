// What the pages say about the rest of the repository is compared with it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createMetrics } from '../../src/audit/metrics.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8')
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs', 'docs/decisions', 'examples'].flatMap((entry) =>
  entry.endsWith('.md')
    ? [entry]
    : readdirSync(join(ROOT, entry))
        .filter((name) => name.endsWith('.md'))
        .map((name) => `${entry}/${name}`),
)

describe('pages', () => {
  it.each(pages)('%s links to files that exist', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, to = '']) => to)
    expect(links.filter((to) => !existsSync(join(ROOT, dirname(page), to)))).toEqual([])
  })

  it.each(pages)('%s names tests, sources and policies that exist', (page) => {
    const named = [...read(page).matchAll(/`((?:test|src|policies|bench)\/[\w./-]+)`/g)].map(([, path = '']) => path)
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })
})

describe('README.md', () => {
  it('tells the commands that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const told = [...read('README.md').matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name)
    expect(told.filter((name) => !(name in scripts))).toEqual([])
    expect(read('README.md')).toContain('npm ci && npm test')
  })

  it('tells every environment variable that settings.ts reads', () => {
    const variables = [...read('src/settings.ts').matchAll(/env\['(\w+)'\]|flag\(env, '(\w+)'\)/g)].map(([, name, flag]) => name ?? flag)
    expect(variables.length).toBeGreaterThan(5)
    for (const name of variables) expect(read('README.md')).toContain(`\`${name}\``)
  })

  it('tells every header that answers carry', () => {
    for (const [name] of read('src/http/headers.ts').matchAll(/x-deckname-[a-z]+/g)) expect(read('README.md')).toContain(`\`${name}\``)
  })
})

describe('docs/what-is-logged.md', () => {
  const page = read('docs/what-is-logged.md')

  it('lists every field of the audit event', () => {
    const fields = [...read('src/audit/event.ts').matchAll(/^ {2}readonly (\w+):/gm)].map(([, name]) => name)
    expect(fields.length).toBeGreaterThan(15)
    for (const name of fields) expect(page).toContain(`\`${name}\``)
  })

  it('lists every metric and notice', async () => {
    const metrics = [...(await createMetrics().text()).matchAll(/^# TYPE (deckname_\w+)/gm)].map(([, name]) => name)
    expect(metrics.length).toBeGreaterThan(3)
    const notices = [...(/interface Notices \{([\s\S]*?)^\}/m.exec(read('src/audit/log.ts'))?.[1] ?? '').matchAll(/^ {2}(\w+):/gm)]
    for (const name of [...metrics, ...notices.map(([, notice]) => notice)]) expect(page).toContain(`\`${name}\``)
  })
})

describe('Dockerfile', () => {
  it('copies what exists and what .dockerignore lets through', () => {
    const allowed = read('.dockerignore').match(/(?<=^!).+$/gm) ?? []
    const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) => sources.split(' '))
    expect(copied.length).toBeGreaterThan(5)
    for (const source of copied) {
      expect(existsSync(join(ROOT, source)), source).toBe(true)
      expect(allowed).toContain(source.replace('./', ''))
    }
  })
})
