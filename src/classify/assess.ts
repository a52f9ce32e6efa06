// One text → what in it points at a sensitive category, and how close a person stands to it. Pure, without text in its result, so
// that callers may keep it for messages that come again with every turn.
import { Scan } from '../detect/scan.ts'
import type { Span } from '../detect/span.ts'
import type { Category } from './category.ts'
import type { Strength } from './lexicon.ts'
import { type Entry, vocabulary } from './vocabulary.ts'

export interface Evidence {
  readonly category: Category
  /** The lexicon's entry or the name of a rule (`icd-10 code`), never the text. */
  readonly term: string
  /** `certain`: needs no person in the text (a health insurance number, a secret). */
  readonly strength: Strength | 'certain'
  /** Where it ends, in UTF-16 code units of the text. */
  readonly offset: number
  /** Code units to the nearest value that identifies somebody (a name, a date of birth); Infinity without one. */
  readonly toNamed: number
  /** Code units to the nearest word that points at one person (`mein Sohn`, `die Patientin`); Infinity without one. */
  readonly toRole: number
}

export interface Assessment {
  /** One piece for each term: its occurrence nearest to a person. */
  readonly evidence: readonly Evidence[]
  /** Whether a value in the text identifies somebody. */
  readonly named: boolean
  /** How many signs there are that general knowledge is asked for. */
  readonly general: number
  /** How many signs there are that the patient is an animal. */
  readonly animal: number
  /** Secrets among the spans that are a card's security code: they make no `credentials`. */
  readonly cardCodes: number
}

export interface AssessOptions {
  /** The current year, to tell a child's date of birth. */
  readonly year?: number
}

/** Kinds that identify a natural person by themselves. E-mail, phone and tax numbers belong to companies as often. */
const NAMING: ReadonlySet<string> = new Set([
  'PERSON',
  'DATE_OF_BIRTH',
  'HEALTH_ID',
  'SOCIAL_SECURITY',
  'NATIONAL_ID',
  'PASSPORT',
  'USERNAME',
  'CUSTOMER_ID',
])
/** Kinds that say no more than that some person is meant. */
const POINTING: ReadonlySet<string> = new Set(['AGE', 'IBAN', 'BANK_ACCOUNT'])
const ICD = /\b[A-TV-Z]\d\d\.\d{1,2}[GVAZRLB]?\b/g
/** Letters of a company near an account number: then it is the company's. */
const COMPANY =
  /\b(?:GmbH|mbH|AG|KG|OHG|UG|SE|e\.K|Ltd|LLC|PLC|SARL|SAS|S\.A|S\.L|S\.r\.l|s\.n\.c|B\.V|sp\. z o|USt|UID|MWST|VAT|P\.IVA|CIF|HRB|NIP|KvK)/
const AROUND_ACCOUNT = 160
const CARD_CODE = 96

/** What `text` says about somebody's health, money, faith … `spans` are those that detection found in it. */
export function assess(text: string | Scan, spans: readonly Span[], options: AssessOptions = {}): Assessment {
  const scan = typeof text === 'string' ? new Scan(text) : text
  const year = options.year ?? new Date().getFullYear()
  const named = spans.filter((span) => NAMING.has(span.kind))
  const roles: number[] = []
  const found: Found[] = []
  const general = new Set<number>()
  const animal = new Set<number>()
  const last = new Map<Category, Found>()

  const add = (category: Category, term: string, strength: Found['strength'], start: number, end: number) => {
    const previous = last.get(category)
    const hit: Found = { category, term, strength, start, end }
    if (previous !== undefined && start < previous.end && previous.strength !== 'certain') {
      // Two entries over the same words are one piece of evidence: the stronger.
      if (RANK[strength] <= RANK[previous.strength]) return
      Object.assign(previous, hit)
      return
    }
    found.push(hit)
    if (strength !== 'certain') last.set(category, hit)
  }

  const { matcher, entries } = vocabulary()
  matcher.match(scan.text, (index, at) => {
    for (const entry of entries[index] as readonly Entry[]) {
      const { start, end } = scan.toOriginal(Math.max(0, at - entry.length), at)
      if (entry.category === 'person') roles.push(end)
      else if (entry.category === 'general') general.add(index)
      else if (entry.category === 'animal') animal.add(index)
      else add(entry.category, entry.term, entry.strength, start, end)
    }
  })
  last.clear()
  for (const match of scan.original.matchAll(ICD)) add('health', 'icd-10 code', 'strong', match.index, match.index + match[0].length)
  last.clear()
  const cardCodes = assessSpans(scan.original, spans, year, add)
  for (const { kind, end } of spans) if (POINTING.has(kind)) roles.push(end)
  roles.sort((a, b) => a - b)

  const nearest = new Map<string, Evidence>()
  for (const { category, term, strength, end } of found) {
    const evidence: Evidence = { category, term, strength, offset: end, toNamed: toSpan(named, end), toRole: toPoint(roles, end) }
    const key = `${category} ${term}`
    const known = nearest.get(key)
    if (known === undefined || Math.min(evidence.toNamed, evidence.toRole) < Math.min(known.toNamed, known.toRole))
      nearest.set(key, evidence)
  }
  return { evidence: [...nearest.values()], named: named.length > 0, general: general.size, animal: animal.size, cardCodes }
}

interface Found {
  category: Category
  term: string
  strength: Evidence['strength']
  start: number
  end: number
}

const RANK = { weak: 0, strong: 1, telling: 2, certain: 3 } as const

/** Evidence that lies in the spans themselves. @returns how many of the secrets are card security codes. */
function assessSpans(
  text: string,
  spans: readonly Span[],
  year: number,
  add: (category: Category, term: string, strength: Evidence['strength'], start: number, end: number) => void,
): number {
  let card = Number.NEGATIVE_INFINITY
  const cardCodes = new Set<string>()
  for (const { kind, start, end } of spans) {
    if (kind === 'HEALTH_ID') add('health', 'health insurance number', 'certain', start, end)
    else if (kind === 'CREDIT_CARD') {
      card = end
      add('finance', 'payment card', 'telling', start, end)
    } else if (kind === 'CREDENTIAL') {
      const value = text.slice(start, end)
      if (start - card <= CARD_CODE && /^\d{3,4}$/.test(value)) {
        cardCodes.add(value)
        add('finance', 'card security code', 'certain', start, end)
      } else add('credentials', 'secret', 'certain', start, end)
    } else if (kind === 'IBAN' || kind === 'BANK_ACCOUNT') {
      if (!COMPANY.test(text.slice(Math.max(0, start - AROUND_ACCOUNT), end + AROUND_ACCOUNT)))
        add('finance', 'account number', 'weak', start, end)
    } else if (kind === 'AGE') {
      if (isChildsAge(text.slice(start, end))) add('minors', 'age below 18', 'strong', start, end)
    } else if (kind === 'DATE_OF_BIRTH') {
      if (isChildsBirth(text.slice(start, end), year)) add('minors', 'born less than 18 years ago', 'telling', start, end)
    }
  }
  return cardCodes.size
}

function isChildsAge(age: string): boolean {
  const number = /\d{1,3}/.exec(age)
  return number !== null && (Number(number[0]) < 18 || /\d\s*-?(?:Mon|mois|mes|mies|maand|month|Woch|week|week|tyg)/i.test(age))
}

function isChildsBirth(date: string, year: number): boolean {
  const four = /(?:19|20)\d\d/.exec(date)
  if (four !== null) return year - Number(four[0]) < 18
  const two = /\d{1,2}\D{1,3}\d{1,2}\D{1,3}(\d\d)$/.exec(date.trim())
  return two !== null && Number(two[1]) <= year % 100 && (year % 100) - Number(two[1]) < 18
}

/** Distance of an offset to the nearest of sorted, disjoint spans. */
function toSpan(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).start <= offset) low = middle + 1
    else high = middle
  }
  const before = spans[low - 1]
  const after = spans[low]
  return Math.min(before === undefined ? Infinity : Math.max(0, offset - before.end), after === undefined ? Infinity : after.start - offset)
}

/** Distance of an offset to the nearest of sorted offsets. */
function toPoint(points: readonly number[], offset: number): number {
  let low = 0
  let high = points.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((points[middle] as number) <= offset) low = middle + 1
    else high = middle
  }
  const before = points[low - 1] ?? Number.NEGATIVE_INFINITY
  const after = points[low] ?? Infinity
  return Math.min(offset - before, after - offset)
}
