// Organisations: a name that ends in a legal form, or a word of kind with a name ("Amtsgericht Kassel", "Beckett Park Surgery"). They stay
// readable by default, so the score is low: where a person's name is inside, the person wins.

import { LeftOf } from '../../left-of.ts'
import { LEGAL_FORMS, ORG_HEADS, ORG_TAILS, PARTNERS, TRADES } from '../../lexicons/org-forms.ts'
import type { Recognizer } from '../../recognizer.ts'
import type { Scan } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { CueWords } from './cue-words.ts'

const NAME = 'any/organization'
const SCORE = 0.55
const MAX_WORDS = 7
const KINDS = new CueWords<'head' | 'tail' | 'both'>([
  ...[...ORG_TAILS].map((word) => [word, 'tail'] as const),
  ...[...ORG_HEADS].map((word) => [word, ORG_TAILS.has(word) ? 'both' : 'head'] as const),
])
/** What a family's or partners' name ends in; what says that a company's name follows. */
const ENDS = new CueWords<'partner' | 'trade' | 'label'>([
  ...PARTNERS.map((word) => [word, 'partner'] as const),
  ...TRADES.map((word) => [word, 'trade'] as const),
  ...['firma', 'fa', 'firmen', 'umzugsfirma', 'baufirma', 'spedition', 'haulier', 'ditta'].map((word) => [word, 'label'] as const),
])
const AND = /(?: & | ?\+ ?|& )$/
const OR_AND = /(?: & | ?\+ ?|& | und | and | et | y | e | en | i )$/
const NAMED =
  /(?:\.|:|,)? {1,2}["„“]?((?:\p{Lu}[\p{L}\d'-]*\.? (?:& |\+ ))?\p{Lu}[\p{L}\d'-]{2,30}(?:(?: & | \+ | )\p{Lu}[\p{L}'-]{2,30}){0,3})/uy
const NO_COMPANY = /^(?:Herr|Frau|Sie|Der|Die|Das|Ihre?|Unser|Wir|Ich|Bitte|Datum|Name|Adresse|Anschrift|Straße|Telefon|Ort|GmbH)(?!\p{L})/u
/** "Evangelisch-Lutherische Kirchengemeinde" */
const ADJECTIVE = new LeftOf(/(?:\p{Lu}[\p{L}]*-)?\p{Lu}\p{L}*(?:isch|lich)e[nrs]? $/u)
const LINKS = new Set(
  'und der die das für des am an von zu im e et de la le du des del della di d dei y i the of and en van voor zur zum vom dem den & + c'.split(
    ' ',
  ),
)
/** Words with a capital that are not part of a name when they stand first. */
const OPENING = new Set(
  `die der das den dem des eine einer ein the a an our unsere unser unserer ihre ihr bei firma fa für von an am im in mit und oder wir sie er es
  diese dieser la le les el los il un une una de het herr frau herrn mr mrs ms dr prof als auch dass wenn kunde kunden lieferant auftraggeber
  hrb hra nr arbeitgeber rechnung vertrag angebot zwischen from to at for with by customer supplier employer company société azienda empresa`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
const CAPITAL = /^[\p{Lu}\d]/u
/** What joins the words of a name. */
const JOINTS = new Set([' ', '-', '- ', ' -', '.-', "'", ' & ', ',', ', ', '.', '. ', ' + ', '& '])

export const organization: Recognizer = {
  name: NAME,
  kinds: ['ORGANIZATION'],
  *find(scan) {
    let done = 0
    for (const cue of LEGAL_FORMS.find(scan)) {
      if (cue.start < done) continue
      const found = byForm(scan, cue.word, cue.start, cue.end, cue.value)
      if (found === undefined) continue
      done = found.end
      yield found
    }
    for (const cue of ENDS.find(scan)) {
      const found = byEnd(scan, cue.word, cue.value)
      if (found !== undefined) yield found
    }
    done = 0
    for (const cue of KINDS.find(scan)) {
      if (cue.start < done) continue
      const found = byKind(scan, cue.word, cue.value)
      if (found === undefined) continue
      done = found.end
      yield found
    }
  },
}

function span(start: number, end: number): Span {
  return { start, end, kind: 'ORGANIZATION', score: SCORE, by: NAME }
}

function byForm(scan: Scan, word: number, start: number, end: number, rest: RegExp): Span | undefined {
  const { text } = scan
  rest.lastIndex = end
  const more = rest.exec(text)
  if (more === null) return undefined
  const shouted = text.slice(start, end)
  if (/^(?:OG|UG|AG|SE|AB|SA|SL|BV|NV|AS)$/.test(shouted) && /^(?:[ .]?\d| ?[:-])/.test(text.slice(end, end + 2))) return undefined
  if (/^(?:Ag|Og|Se|Ug)$/.test(shouted)) return undefined
  // "ag", "se", "sas" and the like are words; only the German forms are also written small.
  const small = shouted === shouted.toLowerCase() && shouted.length > 1
  if (small && !/^(?:gmbh|ggmbh|mbh|ug|ag|ohg|ltd|inc|llc|srl|sarl|sp)$/.test(shouted)) return undefined
  const first = nameStart(scan, word, small && shouted !== 'sp')
  return first < 0 ? undefined : span(first, end + more[0].length)
}

/** "Klein & Söhne", "Herzog & Kaiser Immobilien", "Firma Klemm" */
function byEnd(scan: Scan, word: number, value: 'partner' | 'trade' | 'label'): Span | undefined {
  const { text, words } = scan
  const start = words.start[word] as number
  const end = words.end[word] as number
  if (value === 'label') {
    NAMED.lastIndex = end
    const named = NAMED.exec(text)?.[1]
    if (named === undefined || NO_COMPANY.test(named)) return undefined
    const at = text.indexOf(named, end)
    return span(at, at + named.length)
  }
  if (word === 0 || !/^\p{Lu}/u.test(text.charAt(start))) return undefined
  const before = text.slice(Math.max(0, start - 5), start)
  if (value === 'partner' ? !OR_AND.test(before) : text.charCodeAt(start - 1) !== 32) return undefined
  const first = nameStart(scan, word, false)
  if (first < 0 || (value === 'trade' && !/ (?:&|\+) /.test(text.slice(first, start)))) return undefined
  // "Frau und Sohn", "father and son" are persons.
  if (
    value === 'partner' &&
    !AND.test(before) &&
    !/^(?:Söhne|Töchter|Kollegen|Sons|Partner|Associés|Zonen|Hijos|Figli)$/.test(text.slice(start, end))
  )
    return undefined
  const more = / (?:mbB|GbR|PartG|\p{Lu}\p{Ll}{4,24})(?=$|[\n,.;:)"·|]| -)/uy
  more.lastIndex = end
  return span(first, end + (more.exec(text)?.[0].length ?? 0))
}

/** Start of the name that ends before word `form`, or -1. */
function nameStart(scan: Scan, form: number, small: boolean): number {
  const { text, words } = scan
  let first = -1
  let links = 0
  for (let w = form - 1; w >= 0 && form - w <= MAX_WORDS; w--) {
    const gap = text.slice(words.end[w] as number, Math.min(words.start[w + 1] as number, (words.end[w] as number) + 5))
    if (
      !JOINTS.has(gap) ||
      (gap.includes(',') && (w !== form - 1 || /^(?:AG|OG|SE|KG|UG|GbR)$/.test(text.slice(words.start[form], words.end[form])))) ||
      (gap.startsWith('.') && (words.end[w] as number) - (words.start[w] as number) > 4)
    )
      break
    const word = text.slice(words.start[w], words.end[w])
    const lower = word.toLowerCase()
    const isCapital = CAPITAL.test(word)
    if (small && !isCapital) {
      if (LINKS.has(lower) || OPENING.has(lower) || word.length < 3 || (first >= 0 && form - w > 3)) break
      first = words.start[w] as number
    } else if (isCapital) {
      if (gap !== '-' && OPENING.has(lower) && (lower !== 'an' || first >= 0)) break
      if (/^\d+$/.test(word)) continue
      first = words.start[w] as number
      links = 0
    } else if (LINKS.has(lower) && first >= 0) {
      if (++links > 2) break
    } else break
  }
  return first
}

function byKind(scan: Scan, word: number, kind: 'head' | 'tail' | 'both'): Span | undefined {
  const { text, words } = scan
  const start = words.start[word] as number
  const end = words.end[word] as number
  if (end - start < 4 && !/^\p{Lu}+$/u.test(text.slice(start, end)) && !/^(?:TuS|Uni|uni|RAe|Gebr|Ets)$/.test(text.slice(start, end)))
    return undefined
  if (!CAPITAL.test(text.slice(start, start + 2)) && !/^(?:école|scuola|collège|lycée)/.test(text.slice(start, end))) return undefined
  if (kind !== 'head') {
    const from = nameStart(scan, word, false)
    if (from >= 0 && !text.slice(from, start).includes(',') && text.charCodeAt(start - 1) === 32) return span(from, end)
    if (kind === 'tail') return undefined
  }
  const compound = text.charCodeAt(start - 1) === 45 ? nameStart(scan, word, false) : -1
  let last = compound >= 0 ? end : -1
  let names = 0
  const club = end - start <= 5 && /^\p{Lu}+$/u.test(text.slice(start, end))
  if (club && text.charCodeAt(end) !== 32) return undefined
  for (let w = word; w + 1 < words.count && w - word < 5; w++) {
    const gap = text.slice(words.end[w] as number, Math.min(words.start[w + 1] as number, (words.end[w] as number) + 4))
    if (
      !/^(?: |-|'|\. | & | \+ )$/.test(gap) ||
      (gap === '. ' && !/^(?:St|Gebr|Ets|Dr|Prof|med|dent|vet)$/i.test(text.slice(words.start[w], words.end[w])))
    )
      break
    const next = text.slice(words.start[w + 1], words.end[w + 1])
    if (/^\p{Lu}/u.test(next)) {
      if (/^(?:HR[AB]|USt|Tel|Fax)$/.test(next)) break
      if (OPENING.has(next.toLowerCase()) && !/^(?:Am|An|Im|La|Le|De|Von|Für|Dr|Prof)$/.test(next)) break
      if (names >= 3) break
      names++
      last = words.end[w + 1] as number
    } else if (/^(?:und|and|et|y|e|en)$/.test(next)) {
      if (!/^ \p{Lu}/u.test(text.slice(words.end[w + 1], (words.end[w + 1] as number) + 2))) break
    } else if (!LINKS.has(next) && !(/^(?:med|dent|vet)$/.test(next) && gap !== '-')) break
  }
  if (last < 0) return undefined
  // HSG Elbtal 04, FC Musterstadt 1919
  if (club) last += /^ \d{2,4}(?![\d.:,]\d|\d)/.exec(text.slice(last, last + 7))?.[0].length ?? 0
  const adjective = ADJECTIVE.exec(text.slice(Math.max(0, start - 44), start))?.[0].length ?? 0
  return span(compound >= 0 ? compound : start - adjective, last)
}
