// All texts of a request together → its sensitivity. A name in one message and a diagnosis in another belong together.
import type { Kind } from '../detect/kinds.ts'
import type { Assessment, Evidence } from './assess.ts'
import { CATEGORIES, type Category } from './category.ts'
import { concerns, extent, type Register } from './register.ts'
import { WEIGHTS, type Weights } from './weights.ts'

export interface Sensitivity {
  /** In the order of CATEGORIES; empty where nothing sensitive was found. */
  readonly categories: readonly Category[]
  /** 0 … 1 for each category, 0 without any sign of it. */
  readonly scores: Readonly<Record<Category, number>>
  /** What spoke for the categories found, the weightiest first within each. */
  readonly evidence: readonly Evidence[]
}

export interface CombineOptions {
  /** The score from which a category counts as found, for those that shall not have DEFAULT_THRESHOLD. */
  readonly thresholds?: Readonly<Partial<Record<Category, number>>>
}

/** Below one half: a sensitive request that is not noticed costs more than a harmless one that stays in the EU. */
export const DEFAULT_THRESHOLD = 0.3

/** How far (in code units) a term may stand from a name, from a word that points at a person, and from one of the writer himself. */
const REACH = {
  telling: { named: 400, role: 240, self: 160 },
  strong: { named: 180, role: 90, self: 70 },
  weak: { named: 120, role: 60, self: 45 },
} as const
/** A telling term says by itself that an individual is meant: the kind of text takes less from it. */
const TELLING_DAMPED = 0.5
const CERTAIN = 1
/** Factor where a category has no term with anybody near: what a text is about, not whom. */
const FAR = 0.6

/**
 * Judges a request.
 *
 * @param kinds how many different values of each kind the whole request holds.
 * @example
 * combine([assess(text, spans)], { PERSON: 1 }, { thresholds: { health: 0.3 } }).scores.health // 0.94
 */
export function combine(
  assessments: readonly Assessment[],
  kinds: Readonly<Partial<Record<Kind, number>>>,
  options: CombineOptions = {},
): Sensitivity {
  const pieces = weigh(assessments)
  const scores = {} as Record<Category, number>
  const categories: Category[] = []
  const evidence: Evidence[] = []
  for (const category of CATEGORIES) {
    const own = pieces.get(category) ?? []
    scores[category] = holds(category, kinds, assessments) ? CERTAIN : score(category, own)
    if (scores[category] === 0 || scores[category] < (options.thresholds?.[category] ?? DEFAULT_THRESHOLD)) continue
    categories.push(category)
    evidence.push(...own.map((piece) => piece.evidence))
  }
  return { categories, scores, evidence }
}

/** A piece of evidence, and what it is worth in its place. */
export interface Piece {
  readonly evidence: Evidence
  readonly value: number
}

/** The pieces by category, each term once, the weightiest first. */
export function weigh(assessments: readonly Assessment[], weights: Weights = WEIGHTS): Map<Category, Piece[]> {
  const named = assessments.some((assessment) => assessment.named)
  const best = new Map<Category, Map<string, Piece>>()
  for (const { evidence, registers } of assessments) {
    for (const piece of evidence) {
      const value = worthIn(piece, named, weights) * damping(piece, registers, weights)
      const terms = best.get(piece.category) ?? new Map<string, Piece>()
      best.set(piece.category, terms)
      if (value > (terms.get(piece.term)?.value ?? 0)) terms.set(piece.term, { evidence: piece, value })
    }
  }
  return new Map([...best].map(([category, terms]) => [category, [...terms.values()].sort((a, b) => b.value - a.value)]))
}

/** The factor by which the kind of text weakens a piece of evidence. */
function damping({ category, strength, shared, field }: Evidence, registers: Assessment['registers'], weights: Weights): number {
  if (strength === 'certain' || (field && category !== 'finance')) return 1
  let taken = 0
  for (const name in registers) {
    const register = name as Register
    if (concerns(register, category)) taken += weights.registers[register] * extent(register, registers[register] ?? 0)
  }
  if (shared) taken += weights.shared * dealings(category, registers)
  return Math.exp(-taken * (strength === 'telling' ? TELLING_DAMPED : 1))
}

/** How much of a text is about dealings of an organisation rather than about somebody's own affairs, 0 … 4. */
function dealings(category: Category, registers: Assessment['registers']): number {
  const { company = 0, trade = 0, household = 0, circular = 0, rules = 0, publicity = 0, privacy = 0 } = registers
  const business = company - 1 + trade / 2
  const signs =
    category === 'finance' ? business - household : circular + rules + publicity + privacy - 1.5 + Math.min(2, Math.max(0, business) / 3)
  return Math.min(4, Math.max(0, signs))
}

/** Logistic in the sum of the pieces, of which each counts less than the one before. */
export function score(category: Category, pieces: readonly Piece[], weights: Weights = WEIGHTS): number {
  if (pieces.length === 0) return 0
  if (pieces.some((piece) => piece.evidence.strength === 'certain')) return CERTAIN
  let sum = 0
  let share = 1
  for (const { value, evidence } of pieces) {
    sum += value * share
    share *= evidence.strength === 'weak' ? weights.furtherWeak : weights.further
  }
  if (pieces.every((piece) => piece.evidence.strength === 'weak')) sum *= weights.onlyWeak
  else if (pieces.every((piece) => isFar(piece.evidence))) sum *= FAR
  return 1 / (1 + Math.exp(weights.needed[category] - sum))
}

/** Whether its text has people, and none within the reach of the term. One that is in another message counts as `somebody`. */
function isFar({ strength, toNamed, toRole, toSelf }: Evidence): boolean {
  if (strength === 'certain') return false
  const { named, role, self } = REACH[strength]
  return Math.min(toNamed, toRole, toSelf) < Infinity && toNamed > named && toRole > role && toSelf > self
}

function worthIn({ strength, toNamed, toRole, toSelf }: Evidence, named: boolean, weights: Weights): number {
  if (strength === 'certain') return CERTAIN
  const reach = REACH[strength]
  const values = weights.values[strength]
  let value = named ? values.somebody : toRole < Infinity || toSelf < Infinity ? values.someWord : values.nobody
  if (toNamed <= reach.named) value = Math.max(value, values.named)
  if (toRole <= reach.role) value = Math.max(value, values.role)
  if (toSelf <= reach.self) value = Math.max(value, values.self)
  return value
}

/** Values outside any assessed text (identifiers, file names) count too. */
function holds(category: Category, kinds: Readonly<Partial<Record<Kind, number>>>, assessments: readonly Assessment[]): boolean {
  if (category === 'health') return (kinds.HEALTH_ID ?? 0) > 0
  if (category !== 'credentials') return false
  return (kinds.CREDENTIAL ?? 0) > assessments.reduce((total, assessment) => total + assessment.cardCodes, 0)
}
