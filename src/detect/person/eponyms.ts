// Laws, effects, units and methods that bear a name: `Kirchhoff's rules`, `the Seebeck effect`, `Fermi level`, `Maxwell-Gleichungen`.
import { CAPITAL, LOWER, SPACE, TIGHT, type WordView } from './word-view.ts'

/** Behind a name, with or without `'s`. */
const LAWS = new Set(
  'law laws rule rules theorem theorems lemma conjecture paradox razor principle principles equation equations inequality inequalities identity constant formula criterion postulates axioms'.split(
    ' ',
  ),
)
/** Behind the bare name. */
const HEADS = new Set(
  `effect effects length level number numbers cage cages coil coils jar jars cell cells generator generators bridge bridges motion scattering radiation
condensate condensates diagram diagrams shift transform transforms distribution distributions process series space spaces algebra group groups sequence sequences
algorithm algorithms sort search heap tree trees filter filters cipher code codes machine machines automaton polynomial polynomials curve curves surface sieve
temperature pressure tube lens telescope camera engine cycle valve drive wheel screw wrench flask dish burner`.split(/\s+/),
)
/** Ends of German compounds behind a hyphen. */
const GERMAN_HEAD =
  /(?:gleichung|gesetz|effekt|zahl|konstante|verfahren|methode|funktion|verteilung|reihe|folge|kurve|diagramm|prinzip|regel|satz|test|reaktion|synthese|kolben|kühler|brenner|trichter|zelle|körper|insel|drüse|reflex|zeichen|manöver|algorithmus|suche|sortierung|distanz|metrik|code|chiffre|maschine|baum|filter|matrix|raum|länge|skala|index|wert|druck|temperatur)(?:en|e|s|es|n|er)?$/

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
