// Names that their bearers say: `mein Name ist X`, `I'm X`, `X hier`, `X, guten Tag`.
import { RELATION, ROLE, SALUTATION, STOP, TITLE } from './cues.ts'
import { isParticle, skipTitles, smallPart, trim } from './name-edges.ts'
import type { Proposals } from './proposals.ts'
import { readName } from './read-name.ts'
import { BLANK, CAPITAL, COMMA, DOT, LOWER, SPACE, TIGHT, type WordView } from './word-view.ts'

/** Words that must stand before the last word of an introduction: `mein Name ist`, `ich bin`. */
const INTRODUCED_BY: ReadonlyMap<string, readonly [ReadonlySet<string>, number]> = new Map(
  (
    [
      ['heiße heisse heiss heißt heisst heet nazywam', 'ich er sie wer - wie ik hij zij się name', 0.5],
      ['appelle appelles llamo llama chiamo chiama', 'm t s me te se mi ti si', 0.7],
      ['ist is', 'name namen my mein vorname nachname hier this here naam mijn da', 0.55],
      ['am', 'i', 0.2],
      ['bin', 'ich hier da', 0.2],
      ['sono', '*', 0.2],
      ['soy jestem ben suis', 'yo ja ik je *', 0.2],
      ['tu hier', '*', 0.25],
      ['name', '*', 0],
      ['vorname nachname rufname spitzname achternaam voornaam surname prénom apellido cognome nazwisko', '*', 0.5],
      ['firmo firmamos unterschreibe', '*', 0.5],
      ['geb geborene verh née born', '*', 0.5],
    ] as const
  ).flatMap(([words, before, strength]) => words.split(' ').map((word) => [word, [new Set(before.split(' ')), strength]] as const)),
)

export function afterIntroduction(view: WordView, i: number, proposals: Proposals): void {
  const rule = INTRODUCED_BY.get(view.lower(i))
  if (rule === undefined) return
  const [before, strength] = rule
  const previous = i > 0 && view.gap[i] !== BLANK ? view.lower(i - 1) : ''
  let base = strength
  if (!before.has('*') && !before.has(previous) && !(i > 0 && ((view.cue[i - 1] as number) & (RELATION | ROLE)) !== 0)) return
  if ((previous === 'name' || previous === 'namen' || previous === 'naam') && i > 1) base = POSSESSIVES.has(view.lower(i - 2)) ? 0.7 : 0.2
  let begin = i + 1
  const word = view.lower(i)
  if (word === 'name') {
    // my name's X
    if (view.gap[begin] !== TIGHT || view.lower(begin) !== 's' || !POSSESSIVES.has(previous)) return
    base = 0.7
    begin++
  }
  if (word === 'nazywam') begin += 1
  if (begin < view.count && view.gap[begin] === SPACE && /^(da|der|die|das|spricht|the|się|ist|is)$/.test(view.lower(begin))) begin++
  while (begin < view.count && begin < i + 4 && view.gap[begin] === SPACE && ADVERBS.has(view.lower(begin))) begin++
  if (begin >= view.count || (view.gap[begin] !== SPACE && !(view.gap[begin] === DOT && ABBREVIATED.has(word)))) return
  begin = skipTitles(view, begin)
  if (begin >= view.count) return
  const to = readName(view, begin, { parts: 4, small: (j) => smallPart(view, j, proposals) })
  if (to === begin) return
  proposals.add(begin, trim(view, begin, to, proposals), base)
}
const ABBREVIATED = new Set(['geb', 'verh'])
const ADVERBS = new Set(['ist', 'is', 'übrigens', 'also', 'wohl', 'jetzt', 'est', 'es', 'è', 'wäre', 'lautet'])
const POSSESSIVES = new Set(['mein', 'my', 'meinen', 'mijn', 'ihr', 'dein', 'his', 'her', 'sein', 'the', 'der', 'your'])

/** `i'm anna`, where the apostrophe splits the words. */
export function afterIm(view: WordView, i: number, proposals: Proposals): void {
  if (view.gap[i] !== TIGHT || view.lower(i - 1) !== 'i' || view.gap[i + 1] !== SPACE) return
  const to = readName(view, i + 1, { parts: 3, small: (j) => smallPart(view, j, proposals) })
  if (to > i + 1) proposals.add(i + 1, to, 0.2)
}

/** `Stadtwerke Elmental, von Wedel, guten Tag`: who answers the telephone. Called at the greeting. */
export function beforeGreeting(view: WordView, i: number, proposals: Proposals): void {
  if (i === 0 || view.gap[i] !== COMMA || !(view.isBig(i - 1) || isParticle(view, i - 1)) || !GREETINGS.has(view.lower(i))) return
  let from = i
  while (
    from > 0 &&
    i - from < 4 &&
    (view.isBig(from - 1) || isParticle(view, from - 1)) &&
    (from === i || view.gap[from] === SPACE || view.gap[from] === TIGHT)
  )
    from--
  if (from > 0 && view.gap[from] === SPACE) return
  const begin = skipTitles(view, from)
  if (begin < i && readName(view, begin, { parts: 3 }) === i) proposals.add(begin, i, 0.45)
}

const GREETINGS = new Set([
  'guten',
  'grüß',
  'grüss',
  'grüezi',
  'schönen',
  'good',
  'bonjour',
  'buenos',
  'buenas',
  'buongiorno',
  'goedemorgen',
  'goedemiddag',
  'dzień',
  'hallo',
  'moin',
  'servus',
])

/** `Przybylski hier,` `Kiran here, …`. */
export function beforeHere(view: WordView, i: number, proposals: Proposals): void {
  if (i === 0 || view.gap[i] !== SPACE) return
  const next = view.text[view.end[i] as number]
  if (next !== ',' && next !== '.' && next !== '!' && next !== undefined && next !== ';' && next !== '\n' && next !== ':') return
  let from = i - 1
  if (!view.isBig(from)) return
  if (from > 0 && view.gap[from] === SPACE && view.isBig(from - 1) && ((view.cue[from - 1] as number) & STOP) === 0) from--
  if (view.gap[from] === SPACE && !(from > 0 && ((view.cue[from - 1] as number) & (SALUTATION | STOP | TITLE)) !== 0)) return
  if (readName(view, from) === i) proposals.add(from, i, 0.45)
}

/** `Ryszard Pawlak, s. Henryka i Wandy`: son or daughter of, in Polish files. */
export function afterParent(view: WordView, i: number, proposals: Proposals): void {
  const first = i + 1
  if (view.gap[i] !== COMMA || view.shape[i] !== LOWER || view.gap[first] !== DOT || view.shape[first] !== CAPITAL) return
  if (!view.nounsAreSmall || !proposals.add(first, first + 1, 0.6)) return
  const second = first + 2
  if (second < view.count && view.gap[second] === SPACE && view.lower(first + 1) === 'i' && view.shape[second] === CAPITAL)
    proposals.add(second, second + 1, 0.6)
}
