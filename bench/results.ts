// bench/RESULTS.md: every run replaces its own section, between two marks, so that no figure there was written by hand.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describeMachine } from './machine.ts'

const FILE = new URL('./RESULTS.md', import.meta.url)
const HEAD = `# Results

Written by the benches themselves, section by section; see the command in each. Ratios within one section were measured in one go on one
machine and can be compared; absolute figures cannot be carried to other machines.
`

export interface Section {
  /** Names the section in the file. */
  readonly name: string
  readonly title: string
  readonly command: string
  /** How things were before the run began, such as the load of the machine. */
  readonly circumstances: string
  readonly body: string
}

export function writeSection({ name, title, command, circumstances, body }: Section): void {
  const [from, to] = [`<!-- begin ${name} -->`, `<!-- end ${name} -->`]
  const date = new Date().toISOString().slice(0, 16).replace('T', ' ')
  const text = `${from}\n## ${title}\n\n\`${command}\`, ${date} UTC. ${describeMachine()}. ${circumstances}\n\n${body.trim()}\n${to}`
  const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : HEAD
  const start = before.indexOf(from)
  const end = before.indexOf(to)
  writeFileSync(
    FILE,
    start < 0 || end < 0 ? `${before.trimEnd()}\n\n${text}\n` : before.slice(0, start) + text + before.slice(end + to.length),
  )
}

/** A table in Markdown; the first column is text, the others are figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

/** A figure with as many places as it deserves; a dash where there is none. */
export function figure(value: number | undefined, unit = ''): string {
  if (value === undefined || !Number.isFinite(value)) return '–'
  const size = Math.abs(value)
  const text = size >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toFixed(size >= 10 ? 1 : 2)
  return unit === '' ? text : `${text} ${unit}`
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
}
