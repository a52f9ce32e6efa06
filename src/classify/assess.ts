// One text → what in it points at a sensitive category, how close a person stands to it, and what kind of text it is. Pure, without
// text in its result, so that callers may keep it for messages that come again with every turn.
import type { Kind } from '../detect/kinds.ts'
import { Scan } from '../detect/scan.ts'
import type { Span } from '../detect/span.ts'
import type { Category } from './category.ts'
import { LANGUAGES, type Strength } from './lexicon.ts'
import { type Mark, People } from './people.ts'
import { REGISTER_NAMES, type Register } from './register.ts'
import { assessSpans } from './span-evidence.ts'
import { spokenLanguages, strengthIn } from './term-strength.ts'
import { type Entry, vocabulary } from './vocabulary.ts'

/** `certain`: needs no person in the text (a health insurance number, a secret). */
export type Weight = Strength | 'certain'

export interface Evidence {
  readonly category: Category
  /** The lexicon's entry or the name of a rule (`icd-10 code`), never the text. */
  readonly term: string
  readonly strength: Weight
  /** What firms, schools and practices do is called so, too. */
  readonly shared: boolean
  /** The label of a field that somebody filled in: `Konfession: ev.` */
  readonly field: boolean
  /** Where it ends, in UTF-16 code units of the text. */
  readonly offset: number
  /** Code units to the nearest value that identifies somebody (a name, a date of birth); Infinity without one. */
  readonly toNamed: number
  /** Code units to the nearest word or value that points at one person (`mein Sohn`, `die Patientin`, an age); Infinity without one. */
  readonly toRole: number
  /** Code units to the nearest word of the writer about himself; Infinity without one. */
  readonly toSelf: number
  /** Whom it is about, as far as one can tell: the kind of the nearest value, or the kind of word. */
  readonly nearest: Kind | 'a role' | 'the writer' | undefined
  /** Words between the term and that; 0 without it. */
  readonly words: number
}

export interface Assessment {
  /** One piece for each term: its occurrence nearest to a person. */
  readonly evidence: readonly Evidence[]
  /** Whether a value in the text identifies somebody. */
  readonly named: boolean
  /** How many different words of each register it has. */
  readonly registers: Readonly<Partial<Record<Register, number>>>
  /** Secrets among the spans that are a card's security code: they make no `credentials`. */
  readonly cardCodes: number
}

export interface AssessOptions {
  /** The current year, to tell a child's date of birth. */
  readonly year?: number
}

const ICD = /\b[A-TV-Z]\d\d\.\d{1,2}[GVAZRLB]?\b/g
/** Years before 1900, as spans of time or after a word for it. */
const PAST =
  /\b1[0-8]\d\d ?[–-] ?1[0-9]\d\d\b|\b(?:im Jahre?|anno|depuis|en|nel|del|siglo|w roku|in|seit|um) 1[0-8]\d\d\b(?! ?(?:€|EUR|Euro|\p{L}))/iu
/** Kinds whose letters are no prose: `svc_lohn`. */
const OPAQUE: ReadonlySet<string> = new Set(['USERNAME', 'EMAIL', 'URL_PERSONAL'])
/** Behind the label of a field with a word in it. */
const FIELD = /^\p{L}{0,4}["']?\s*:\s*["']?\p{L}/u
const REGISTERS: ReadonlySet<string> = new Set(REGISTER_NAMES)
const RANK = { weak: 0, strong: 1, telling: 2, certain: 3 } as const

interface Found {
  category: Category
  term: string
  strength: Weight
  start: number
  end: number
  shared: boolean
}

/**
 * What a text says about somebody's health, money, faith …
 *
 * @param text or the detector's scan of it, which spares one pass.
 * @param spans that detection found in it, sorted and disjoint; offsets in UTF-16 code units of the original text.
 */
export function assess(text: string | Scan, spans: readonly Span[], options: AssessOptions = {}): Assessment {
  const scan = typeof text === 'string' ? new Scan(text) : text
  const { matcher, entries } = vocabulary()
  const hits: { entry: Entry; at: number }[] = []
  const languages = new Uint32Array(LANGUAGES.length)
  matcher.match(scan.text, (index, at) => {
    for (const entry of entries[index] as readonly Entry[]) {
      if (entry.about !== 'language') hits.push({ entry, at })
      else for (let i = 0; i < languages.length; i++) if (entry.strengths[i] !== undefined) languages[i] = (languages[i] as number) + 1
    }
  })
  const spoken = spokenLanguages(languages)
  const moved = scan.text !== scan.original
  const findings = new Findings()
  const registers = new Map<Register, Set<string>>()
  const people = new People(scan.original, spans)
  const opaque = spans.filter(({ kind }) => OPAQUE.has(kind))
  for (const { entry, at } of hits) {
    const strength = strengthIn(entry, spoken)
    if (strength === undefined) continue
    const { about } = entry
    const from = Math.max(0, at - entry.length)
    const { start, end } = moved ? scan.toOriginal(from, at) : { start: from, end: at }
    if (about === 'role') people.point(about, end)
    else if (about === 'self') {
      if (!isRequest(scan.original, start, end)) people.point(about, end)
    } else if (isRegister(about)) registers.set(about, (registers.get(about) ?? new Set()).add(entry.term))
    else if (about !== 'language' && !opaque.some((span) => start < span.end && end > span.start))
      findings.add(about, entry.term, strength, start, end, entry.shared)
  }
  if (findings.all.length > 0 && PAST.test(scan.original))
    for (const sign of ['years', 'of old']) registers.set('history', (registers.get('history') ?? new Set()).add(sign))
  findings.next()
  for (const match of scan.original.matchAll(ICD))
    findings.add('health', 'icd-10 code', 'strong', match.index, match.index + match[0].length)
  findings.next()
  const year = options.year ?? new Date().getFullYear()
  const cardCodes = assessSpans(scan.original, spans, year, (...found) => findings.add(...found))
  people.sort()
  return {
    evidence: nearestOfEach(findings.all, people, scan.original),
    named: people.named,
    registers: Object.fromEntries([...registers].map(([register, words]) => [register, words.size])),
    cardCodes,
  }
}

function isRegister(about: Entry['about']): about is Register {
  return REGISTERS.has(about)
}

/** `Schreib mir`, `help me`, `my notes`: the writer asks for something, which says nothing of him. */
const ASKED =
  /(?:schreib|hilf|hilfst du|erklär|mach|machst du|gib|erstell|formulier|übersetz|sag|zeig|nenn|bau|such|write|give|tell|help|draft|make|explain|send|show|find|rewrite|aide|aider|explique|donne|fais|écris|rédige|prépare|traduis|ayuda|ayudas|explica|da|haz|escribe|redacta|prepara|aiuta|aiuti|spiega|scrivi|da|prepari|helpen|geef|schrijf|maak|leg|napisz|pomóż|daj|przygotuj|zrób)e?[\s-]+(?:(?:du|sie|doch|mal|bitte|please|bitte mal)\s+)*$/iu
const OWN_WORK =
  /^\s+(?:notiz|stichwort|stichpunkt|text|mail|entwurf|frage|rohtext|notes?\b|draft|text|email|bullet|notities|tekst|appunti|testo|notas|texto|brouillon|texte|notatk)/iu

function isRequest(text: string, start: number, end: number): boolean {
  return ASKED.test(text.slice(Math.max(0, start - 28), start)) || OWN_WORK.test(text.slice(end, end + 16))
}

/** What was found, where two entries over the same words are one piece: the stronger. */
class Findings {
  readonly all: Found[] = []
  readonly #last = new Map<Category, Found>()

  add(category: Category, term: string, strength: Weight, start: number, end: number, shared = false): void {
    const previous = this.#last.get(category)
    const hit: Found = { category, term, strength, start, end, shared }
    if (previous !== undefined && start < previous.end && previous.strength !== 'certain') {
      if (RANK[strength] > RANK[previous.strength]) Object.assign(previous, hit)
      return
    }
    this.all.push(hit)
    if (strength !== 'certain') this.#last.set(category, hit)
  }

  /** Another search over the same text begins. */
  next(): void {
    this.#last.clear()
  }
}

function nearestOfEach(found: readonly Found[], people: People, text: string): Evidence[] {
  const nearest = new Map<string, { hit: Found; mark: Mark }>()
  for (const hit of found) {
    const mark = people.nearest(hit.end)
    const key = `${hit.category} ${hit.term}`
    const known = nearest.get(key)
    if (known === undefined || mark.distance < known.mark.distance || (known.hit.strength === 'weak' && hit.strength !== 'weak'))
      nearest.set(key, { hit, mark })
  }
  return [...nearest.values()].map(({ hit: { category, term, strength, end, shared }, mark }) => ({
    category,
    term,
    strength,
    shared,
    field: strength !== 'weak' && FIELD.test(text.slice(end, end + 24)),
    offset: end,
    toNamed: mark.toNamed,
    toRole: mark.toRole,
    toSelf: mark.toSelf,
    nearest: mark.who,
    words: mark.who === undefined ? 0 : countWords(text, end, mark.at),
  }))
}

/** How many words of a text one goes from one offset to another. */
function countWords(text: string, from: number, to: number): number {
  const start = Math.min(from, to)
  const end = Math.min(Math.max(from, to), text.length)
  let words = 0
  for (let at = start; at < end; at++) if (text.charCodeAt(at) <= 0x20 && text.charCodeAt(at - 1) > 0x20) words++
  return words
}
