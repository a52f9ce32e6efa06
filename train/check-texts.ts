// Checks the hand-marked training texts (train/texts/*.jsonl) and counts them by type, kind and sensitivity.
// Errors end with status 1. Warnings are for reading by hand: names that stand unmarked elsewhere in the
// same text, and numbers whose check digit no known scheme confirms.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stdnum } from 'stdnum'
import { CATEGORIES } from '../src/classify/category.ts'
import { KINDS } from '../src/detect/kinds.ts'

const FOLDER = join(import.meta.dirname, 'texts')
const FIELDS = ['id', 'lang', 'domain', 'kind', 'marked', 'sensitivity', 'why']
const TYPES: ReadonlySet<string> = new Set([...KINDS, 'PUBLIC'])
const TEXT_KINDS: ReadonlySet<string> = new Set(['chat', 'email', 'table', 'code', 'log', 'json', 'letter', 'transcript', 'form'])
const LABELS: ReadonlySet<string> = new Set([...CATEGORIES, 'none'])
const MARK = /⟦([A-Z_]+)\|([^⟦⟧]+)⟧/gu
const CHECKED: ReadonlySet<string> = new Set(['IBAN', 'CREDIT_CARD', 'TAX_ID', 'SOCIAL_SECURITY', 'HEALTH_ID', 'NATIONAL_ID', 'PASSPORT'])

interface Mark {
  readonly type: string
  readonly surface: string
}

const errors: string[] = []
const warnings: string[] = []
const counts = new Map<string, Map<string, number>>()
const ids = new Set<string>()

function count(table: string, key: string): void {
  const row = counts.get(table) ?? new Map<string, number>()
  row.set(key, (row.get(key) ?? 0) + 1)
  counts.set(table, row)
}

function checkFields(record: Record<string, unknown>, where: string): void {
  if (Object.keys(record).join() !== FIELDS.join()) errors.push(`${where}: fields are not ${FIELDS.join(', ')}`)
  for (const field of FIELDS) {
    const value = record[field]
    if (field !== 'sensitivity' && (typeof value !== 'string' || value === '')) errors.push(`${where}: ${field} is no text`)
  }
  if (!TEXT_KINDS.has(String(record['kind']))) errors.push(`${where}: unknown kind ${record['kind']}`)
  const labels = Array.isArray(record['sensitivity']) ? record['sensitivity'].map(String) : []
  const lonely = !labels.includes('none') || labels.length === 1
  if (labels.length === 0 || !lonely || labels.some((label) => !LABELS.has(label))) errors.push(`${where}: sensitivity [${labels}]`)
  for (const label of labels) count('sensitivity', label)
}

function checkMarks(marked: string, where: string): readonly Mark[] {
  const marks: Mark[] = []
  for (const [, type = '', surface = ''] of marked.matchAll(MARK)) {
    if (!TYPES.has(type)) errors.push(`${where}: unknown type ${type}`)
    if (surface !== surface.trim()) errors.push(`${where}: blank at the edge of "${surface}"`)
    marks.push({ type, surface })
  }
  if (/[⟦⟧]/u.test(marked.replace(MARK, ''))) errors.push(`${where}: broken or nested mark`)
  return marks
}

/** Weights 7, 3, 1 over the characters of a German identity card or passport number (ICAO 9303). */
function hasDocumentCheckDigit(number: string): boolean {
  if (!/^[CFGHJKLMNPRTVWXYZ0-9]{9}\d$/u.test(number)) return false
  const sum = [...number.slice(0, -1)].reduce(
    (total, sign, at) => total + Number.parseInt(sign, 36) * (at % 3 === 0 ? 7 : at % 3 === 1 ? 3 : 1),
    0,
  )
  return sum % 10 === Number(number.slice(-1))
}

/** German health insurance number: letter as two digits, weights 1 and 2, sum of digit sums. */
function hasHealthCheckDigit(number: string): boolean {
  if (!/^[A-Z]\d{9}$/u.test(number)) return false
  const digits = String((number.codePointAt(0) ?? 0) - 64).padStart(2, '0') + number.slice(1, 9)
  const sum = [...digits].reduce((total, digit, at) => {
    const product = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return total + Math.trunc(product / 10) + (product % 10)
  }, 0)
  return sum % 10 === Number(number.slice(-1))
}

/** True when a mod 97 or Luhn check, a document check digit, or any national scheme confirms the number. */
function isConfirmed({ type, surface }: Mark): boolean {
  const bare = surface.toUpperCase().replace(/[^0-9A-Z]/gu, '')
  if (type === 'IBAN') return isMod97(bare)
  if (type === 'CREDIT_CARD') return isLuhn(bare)
  if (hasDocumentCheckDigit(bare) || hasHealthCheckDigit(bare)) return true
  return Object.values(stdnum).some((schemes) =>
    Object.values(schemes).some((scheme) => scheme.validate(surface).isValid || scheme.validate(bare).isValid),
  )
}

function isMod97(bare: string): boolean {
  const digits = [...(bare.slice(4) + bare.slice(0, 4))].map((sign) => Number.parseInt(sign, 36)).join('')
  return BigInt(digits) % 97n === 1n
}

function isLuhn(bare: string): boolean {
  const doubled = [...bare].reverse().map((digit, at) => (at % 2 === 0 ? Number(digit) : ((Number(digit) * 2 - 1) % 9) + 1))
  return bare.replace(/0/gu, '') !== '' && doubled.reduce((sum, digit, at) => sum + (bare.at(-1 - at) === '0' ? 0 : digit), 0) % 10 === 0
}

function warnOfUnmarkedNames(marked: string, marks: readonly Mark[], where: string): void {
  const rest = marked.replace(MARK, ' ⟦⟧ ')
  const words = new Set(marks.filter(({ type }) => type === 'PERSON').flatMap(({ surface }) => surface.match(/\p{L}{3,}/gu) ?? []))
  for (const word of words) {
    const found = new RegExp(`.{0,20}(?<!\\p{L})${word}(?!\\p{L}).{0,20}`, 'u').exec(rest)
    if (found) warnings.push(`${where}: "${word}" unmarked in "${found[0].trim()}"`)
  }
}

function checkRecord(line: string, where: string): void {
  let record: Record<string, unknown>
  try {
    record = JSON.parse(line)
  } catch (problem) {
    errors.push(`${where}: ${String(problem)}`)
    return
  }
  const id = String(record['id'])
  const place = `${where} ${id}`
  if (ids.has(id)) errors.push(`${place}: id twice`)
  ids.add(id)
  checkFields(record, place)
  const marked = String(record['marked'])
  const marks = checkMarks(marked, place)
  for (const mark of marks) {
    count('type', mark.type)
    if (CHECKED.has(mark.type) && !isConfirmed(mark)) warnings.push(`${place}: ${mark.type} ${mark.surface} has no known check digit`)
  }
  count('language', String(record['lang']))
  count('kind', String(record['kind']))
  count('persons', marks.some(({ type }) => type === 'PERSON') ? 'with' : 'without')
  warnOfUnmarkedNames(marked, marks, place)
}

const only = process.argv.slice(2)
for (const file of readdirSync(FOLDER).sort()) {
  if (!file.endsWith('.jsonl') || (only.length > 0 && !only.some((prefix) => file.startsWith(prefix)))) continue
  const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n')
  lines.forEach((line, at) => {
    if (line.trim() !== '') checkRecord(line, `${file}:${at + 1}`)
  })
}
for (const warning of warnings) console.log(`warning ${warning}`)
for (const error of errors) console.log(`error ${error}`)
console.log(`${ids.size} texts, ${errors.length} errors, ${warnings.length} warnings`)
for (const [table, row] of counts) {
  console.log(
    `${table}: ${[...row]
      .sort((a, b) => b[1] - a[1])
      .map(([key, n]) => `${key} ${n}`)
      .join(', ')}`,
  )
}
process.exitCode = errors.length > 0 ? 1 : 0
