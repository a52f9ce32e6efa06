// All texts of a request together → its sensitivity. A name in one message and a diagnosis in another belong together.
import type { Kind } from '../detect/kinds.ts'
import type { Assessment, Evidence } from './assess.ts'
import { CATEGORIES, type Category } from './category.ts'

export interface Sensitivity {
  /** In the order of CATEGORIES; empty where nothing sensitive was found. */
  readonly categories: readonly Category[]
  /** What spoke for these categories. */
  readonly evidence: readonly Evidence[]
}

/** A category needs this many points … */
const ENOUGH = 2
/** … and more where the request asks for general knowledge. */
const ENOUGH_IN_GENERAL = 3
/** … and one more if all its terms are weak: everyday words of these fields stand in many harmless letters. */
const EVERYDAY: ReadonlySet<Category> = new Set(['finance', 'minors', 'ethnicity'])

/** So many words for animals make a text about an animal; its illness and its genes count for less. */
const ANIMAL = 2
const DAMPED = 0.3

/** How far (in code units) a term may stand from a name, and from a word that points at a person. */
const REACH = { telling: { named: 600, role: 240 }, strong: { named: 240, role: 90 }, weak: { named: 120, role: 60 } } as const

/** `kinds`: how many different values of each kind the whole request holds. */
export function combine(assessments: readonly Assessment[], kinds: Readonly<Partial<Record<Kind, number>>>): Sensitivity {
  const named = assessments.some((assessment) => assessment.named)
  const general = assessments.some((assessment) => assessment.general > 0)
  const animal = assessments.reduce((most, assessment) => Math.max(most, assessment.animal), 0) >= ANIMAL
  const best = new Map<Category, Map<string, { points: number; evidence: Evidence }>>()
  for (const { evidence } of assessments) {
    for (const piece of evidence) {
      const terms = best.get(piece.category) ?? new Map()
      best.set(piece.category, terms)
      const value =
        points(piece, named, general) *
        (animal && (piece.category === 'health' || piece.category === 'genetic') && piece.strength !== 'certain' ? DAMPED : 1)
      if (value > (terms.get(piece.term)?.points ?? 0)) terms.set(piece.term, { points: value, evidence: piece })
    }
  }
  const enough = general ? ENOUGH_IN_GENERAL : ENOUGH
  const categories: Category[] = []
  const evidence: Evidence[] = []
  for (const category of CATEGORIES) {
    const pieces = [...(best.get(category)?.values() ?? [])]
    const sum = pieces.reduce((total, piece) => total + piece.points, 0)
    const onlyWeak = EVERYDAY.has(category) && pieces.every((piece) => piece.evidence.strength === 'weak')
    const needed = onlyWeak ? enough + 1 : enough
    if (sum < needed && !holds(category, kinds, assessments)) continue
    categories.push(category)
    evidence.push(...pieces.map((piece) => piece.evidence))
  }
  return { categories, evidence }
}

/** In a question about general knowledge `ich habe` says little: only named persons make a strong term count in full. */
function points({ strength, toNamed, toRole }: Evidence, named: boolean, general: boolean): number {
  if (strength === 'certain') return ENOUGH_IN_GENERAL
  const reach = REACH[strength]
  const near = toNamed <= reach.named || toRole <= reach.role
  if (strength === 'telling') return near ? 3 : named ? 2 : toRole < Infinity ? 1 : 0
  if (strength === 'strong') return near && !(general && toNamed > reach.named) ? 2 : near || named ? 1 : 0
  return near ? 1 : named ? 0.5 : 0
}

/** Values outside any assessed text (identifiers, file names) count too. */
function holds(category: Category, kinds: Readonly<Partial<Record<Kind, number>>>, assessments: readonly Assessment[]): boolean {
  if (category === 'health') return (kinds.HEALTH_ID ?? 0) > 0
  if (category !== 'credentials') return false
  return (kinds.CREDENTIAL ?? 0) > assessments.reduce((total, assessment) => total + assessment.cardCodes, 0)
}
