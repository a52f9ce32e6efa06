// Words beside a first name that only people have beside them: whom one asks or calls, and who comes, says and wants.
import { AND } from './name-edges.ts'
import { LOWER, SPACE, type WordView } from './word-view.ts'

/** A first name that is nothing else after an article (`der Uwe`), after whom one turns to (`appeler Gaëlle`), or before what it does (`Uwe kommt`). */
export function isAddressed(view: WordView, i: number): boolean {
  if (i > 0 && view.gap[i] === SPACE) {
    const before = view.lower(i - 1)
    if (!view.nounsAreSmall && BEFORE_ACQUAINTANCES.has(before)) return true
    if (view.nounsAreSmall && view.shape[i - 1] === LOWER && TOWARDS_PEOPLE.has(before) && !AND.has(before)) return true
  }
  return i + 1 < view.count && view.gap[i + 1] === SPACE && view.shape[i + 1] === LOWER && DOING.has(view.lower(i + 1))
}

const BEFORE_ACQUAINTANCES = new Set('der die dem den mit bei bitte frag frage fragt ruf rufe sag sage'.split(' '))
/** What people do, and what is done to people. */
const DOING = new Set(
  `anrufen fragen informieren kontaktieren erreichen abholen anschreiben grüßen ruft sagt sagte meint meinte fragt fragte schreibt schrieb weiß
wollte will möchte kommt kam bringt holt schickt schickte arbeitet übernimmt kümmert says said asked told thinks knows wants wanted called rang wrote
dit disait veut voulait pense vient arrive appelle sait dice dijo quiere quería piensa viene llama sabe ha disse vuole pensa chiama arriva zegt zei wil
denkt komt belt weet mówi powiedział powiedziała chce przyjdzie dzwoni dzwonił dzwoniła`.split(/\s+/),
)

/** `ask Will`, `naar Fleur`, `chez Prune`: mostly people follow. */
export const TOWARDS_PEOPLE = new Set(
  `to ask asked tell told with and or call called ring phone text contact email ping remind thank thanks avec chez et ou appeler appelez appelle contacter contactez
prévenir joindre rappeler demander et con y e avisar llamar llama chiamare chiama sentire naar met bij aan bel vraag z viene vient zadzwonić`.split(
    /\s+/,
  ),
)

const SIGNING =
  /^(?:firm(?:a|ó|ado|ada|aba|an|o)|sign(?:s|ed|e|é|ée|ait)|unterschreibt|unterschrieb|unterzeichnet|firmato|firmata|tekent|getekend|podpisan[ay]|podpisuje|known|conocid[oa]|connue?|bekannt|conosciut[oa])$/
const AS = new Set(['como', 'as', 'comme', 'als', 'come', 'jako'])

/** `firma como Amparo`, `signed as Grace`: behind it stands what somebody calls themselves. */
export function signsAs(view: WordView, i: number): boolean {
  return i > 1 && view.gap[i] === SPACE && view.gap[i - 1] === SPACE && AS.has(view.lower(i - 1)) && SIGNING.test(view.lower(i - 2))
}
