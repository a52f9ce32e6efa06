// Laws, effects, units and methods that bear a name: `Kirchhoff's laws`, `the Seebeck effect`, `Fermi level`, `Maxwell-Gleichungen`.
import { CAPITAL, LOWER, SPACE, TIGHT, type WordView } from './word-view.ts'

/** Behind a name, with or without `'s`. */
const LAWS = new Set(
  'law laws theorem theorems lemma conjecture paradox razor equation equations inequality inequalities constant formula postulates axioms'.split(
    ' ',
  ),
)
/** Behind the bare name. */
const HEADS = new Set(
  `effect effects length cage cages coil coils jar jars scattering radiation condensate condensates diagram diagrams transform transforms
distribution distributions algebra algorithm algorithms sort heap automaton polynomial polynomials sieve telescope burner flask`.split(
    /\s+/,
  ),
)
/** Ends of German compounds behind a hyphen. */
const GERMAN_HEAD =
  /(?:gleichung|gesetz|effekt|konstante|verteilung|funktion|diagramm|reaktion|synthese|kolben|kühler|brenner|trichter|reflex|manöver|algorithmus|sortierung|distanz|metrik|chiffre|matrix|skala|drüse)(?:en|e|s|es|n|er)?$/

/** Whether the last of words `from` to `to` (exclusive), or what stands behind them, makes them the name of a thing of science. */
export function isEponymOfScience(view: WordView, from: number, to: number): boolean {
  if (to - from > 1 && view.gap[to - 1] === TIGHT && GERMAN_HEAD.test(view.lower(to - 1))) return true
  if (to >= view.count) return false
  const gap = view.gap[to]
  if (gap === TIGHT && view.lower(to) === 's')
    return view.gap[to + 1] === SPACE && view.shape[to + 1] === LOWER && LAWS.has(view.lower(to + 1))
  if (gap === TIGHT) return view.shape[to] === CAPITAL && GERMAN_HEAD.test(view.lower(to))
  if (gap !== SPACE || view.shape[to] !== LOWER) return false
  const head = view.lower(to)
  return HEADS.has(head) || LAWS.has(head)
}
