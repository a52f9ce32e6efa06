// Ages of people: "34-jährige", "34 Jahre alt", "aged 34", "de 34 años", "Mustafa Yıldız (72)". Every age holds a number of one to three digits.
import { LeftOf } from '../../left-of.ts'
import { COMMON, FIRST, nameFlags } from '../../lexicons/names.ts'
import type { Recognizer } from '../../recognizer.ts'
import type { Scan } from '../../scan.ts'
import { agesInWords } from './age-in-words.ts'
import { CueWords, tag } from './cue-words.ts'

const NAME = 'any/age'

type Lead = 'is' | 'label' | 'died'

/** 1 for each of these signs of ASCII. */
function firsts(signs: string): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, unit) => (signs.includes(String.fromCharCode(unit)) ? 1 : 0))
}

/** The word right before an age without a unit. */
const LEADS = new CueWords<Lead>([
  ...tag(
    'is',
    'ist bin war wird wurde jetzt erst schon gerade bald nun auch mittlerweile is s m tiene a ha im in januar februar märz april mai juni juli august september oktober november dezember compie cumple cumplirá turns turned turning now ahora adesso ora nu teraz maintenant wordt werd fête',
  ),
  ...tag('died', 'mit at los haar zijn'),
  ...tag('label', 'aged age of alter edad âge età leeftijd wiek von years lat'),
])
/** First letters of the units. */
const UNITS = firsts('jJyYmMwWaAlLdD')

/** Right of the number: words that make it an age by themselves. */
const AFTER =
  /\d{1,3}(?: ?-? ?(?:j[äa]hrig\p{L}{0,3}|jähr\.)(?!\p{L})| ?(?:Jahre?|J\.|Monate?|Mon\.|Wochen) (?:alt(?:e[nrsm]?)?|jung)(?!\p{L})|[- ](?:years?|yrs?|months?|weeks?)[- ](?:old|of age)(?!\p{L})| ?y\/?o(?!\p{L})|-year-old| años? de edad| mesi di età| anni di età| ans révolus| jaar oud| jarige| ?-jarige| lat(?:ek|ka|ni\p{L}{0,3})?(?= |,|\.|\)|$)|-letni\p{L}{0,3})/uy
/** Left of a number that a unit of years follows. */
const UNIT = /\d{1,3} {1,2}(?:ans|años|anni|jaar|lata|lat|Jahren?|Monaten?|mois|meses|mesi|maanden|years|months|días)(?!\p{L})/iuy
const UNIT_BEFORE = new LeftOf(
  /(?:âgée? de|(?<!y )(?<!\p{L})(?:a|ai|as|avait|aura)|(?<!\p{L})(?:ma|miał|miała|mam|heeft|is|wird|werd)|compie|cumple|cumplió|fête ses|wordt|werd|varón de|mujer de|hombre de|paciente(?: (?:varón|mujer))? de|niñ[oa] de|edad de|edad ?:|età (?:di|:)|uomo di|donna di|paziente di|bambin[oa] di|leeftijd(?: van|:)|, lat|im Alter von|Alter ?:|wiek ?:|w wieku|at the age of|décédée? à|morte? à|murió a los|falleció a los|muerta? a los|mort[oa] a|patiente? de|homme de|femme de|enfant de|garçon de|fille de|patientes? de|bébé de) {0,2}$/iu,
)
/** "Clémence Morel, 34 ans" */
const NAME_BEFORE = new LeftOf(/\p{Lu}\p{Ll}+ \p{Lu}[\p{L}'-]+(?:,| \() ?$/u)
/** Er ist 58. · ist erst 7 und · ich bin 44 und · she's 12, */
const IS_BEFORE = new LeftOf(
  /(?<!\p{L})(?:(?:er|sie|ich|der|die|ihr|mein \p{Ll}+|meine \p{Ll}+|\p{Lu}\p{Ll}+) (?:ist|bin|war|wird|wurde)(?: (?:jetzt|erst|schon|gerade|bald|nun|auch|mittlerweile|im \p{Lu}\p{Ll}+|nächste Woche|morgen|heute))?|(?:he|she) is|(?:he|she|I)(?:'s|'m| is| just| has)?(?: just)? turn(?:ed|s|ing)|(?:he|she|I)'[sm]|tiene|(?:il|elle) a|ha) $/u,
)
/** "Imran's wife is 38 and" */
const KIN_IS = new LeftOf(
  /(?<!\p{L})(?:wife|husband|son|daughter|mother|father|brother|sister|mum|mom|dad|partner|girlfriend|boyfriend|boy|girl|granddaughter|grandson|niece|nephew|vrouw|man|zoon|dochter|moeder|vader|broer|zus|moglie|marito|figlia|figlio|madre|padre|żona|mąż|córka|syn)(?: is|'s| turns| turned| heeft| wordt| ha| ma)(?: (?:now|just|already|nu|al))? $/iu,
)
/** "Ines, now 17," */
const NOW = new LeftOf(/(\p{Lu}\p{Ll}{2,}), (?:now|jetzt|inzwischen|ahora|adesso|ora|nu|teraz|maintenant) $/u)
/** "died of a stroke at 58", "mit 48 gestorben", "op haar 61e overleden" */
const DIED = new LeftOf(
  /(?<!\p{L})(?:died|dead|passed away|killed|diagnosed|widowed|murió|falleció|muerta?|fallecid[oa]|gestorben|verstorben|overleden|overleed|stierf|starb|verstarb)(?: [^.\n\d;]{1,32})? (?:at|mit|a los|op (?:haar|zijn)) $/iu,
)
const DIES = /\d{1,2} (?:gestorben|verstorben|erkrankt|verunglückt|verwitwet)(?!\p{L})/uy
const AFTER_DEATH =
  /^(?:e(?!\p{L})| ans| años| anni)?(?:[,;)!?\n]|\.(?!\d)|$| (?:of|from|in|and|but|after|when|because|y|de|en|e|und|an|nach|van|aan)(?!\p{L}))/u
const NAME_IS = new LeftOf(/(\p{L}\p{Ll}{2,}) (?:is|ist|wird|turns|turned|wordt|werd|compie|cumple)(?: (?:now|just|already|nu|al|pas))? $/u)
const IS_AFTER =
  /\d{1,2}(?: (?:Monate|monate|Jahre|jahre|ans|años|anni))?(?=[,;!?)](?!\d)|\.(?!\d| \p{Ll})|\n|$| (?:und|aber|and|but|y|et|e|en|geworden)(?!\p{L})| (?:in|im|en|a|w|op) (?:jan|feb|f[ée]v|m[äa]r|apr|avr|abr|ma[iyjg]|mei|jun|juin|giu|jul|juil|lug|aug|ago|ao[uû]|sep|set|o[kc]t|ott|nov|dec|dez|dic|déc)| (?:last|next|this|today|yesterday|tomorrow|letzte|nächste|gestern|morgen|heute|now) ?)/iuy
/** Left of a bare number. */
const BARE_BEFORE = new LeftOf(
  /(?:, lat|(?:^|[\n;(] ?)lat|\bdi anni|\bd'anni|\baged|\bage ?:|"age" ?:|\bage of|\bAlter ?:|"alter" ?:|\bEdad ?:|"edad" ?:|\bÂge ?:|\bEtà ?:|\bLeeftijd ?:|\bWiek ?:|\bAlter von|"age_years" ?:) {0,2}"?$/iu,
)
/** Mustafa Kılıçarslan (72) · Mutter (91) · Tobi (6 J.) */
const BRACKETED = /\d{1,2}(?: ?(?:J\.|Jahre|Mon\.|Monate|ans|años|anni|lat|yrs?|Wo\.?))?(?=[),])/uy
const NAMED = new LeftOf(
  /(?:\p{Lu}[\p{L}'-]+ (?:(?:von|van|de|der|den|la) ){0,2}\p{Lu}[\p{L}'-]+|(?:Mutter|Vater|Sohn|Tochter|Bruder|Schwester|Frau|Mann|Kind|Oma|Opa|Enkel(?:in)?|mother|father|son|daughter|brother|sister|wife|husband|mère|père|fils|fille|madre|padre|hijo|hija|figlio|figlia|zoon|dochter|\* \p{Lu}[\p{L}'-]+|: \p{Lu}\p{Ll}+|\), \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \p{Lu}\.|und \p{Lu}\p{Ll}+)) \($/u,
)
/** Mrs Pike (83) · mw hoekstra (87) · Hr. Seidl, 66, */
const TITLED = new LeftOf(
  /(?<!\p{L})(?:Fr|Hr|Frau|Herrn?|Mrs?|Ms|Miss|Mw|mw|Mevr(?:ouw)?|mevr(?:ouw)?|[Dd]hr|Meneer|Mme|Mlle|Madame|Monsieur|Sra?|sra?|Don|Doña|don|doña|[Ss]ig(?:\.(?:ra|na)|\.|ra|nora|nor)?|[Pp]\.|[Pp]ani?)\.? (?:van (?:de[rn]? )?|de |von )?[\p{L}'-]{3,24}(?: \p{Lu}[\p{L}'-]+)?(?:,| \() ?$/u,
)
/** … (Mustafa Kılıçarslan, 72) … */
const NAME_IN_BRACKETS = new LeftOf(/\(\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){1,3}, $/u)
/** Alexandros Pavlidis, 36, … */
const NAME_COMMA = new LeftOf(
  /(?:^|[\n:;.] {0,24}|- |\* |(?<!\p{L})(?:und|and|sowie|ist|war|is|was|von|um|Herrn?|Frau|Mr|Mrs|Ms) |, )\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? (?:(?:von|van|de|der|den|la) ){0,2}\p{Lu}[\p{L}'-]+, $/u,
)
/** After an age in a list: "Jana, 11 und Tim, 8 - …" */
const GOES_ON = /^(?: (?:und|and|et|y|e|en|i|-) |\.(?:\n|$))/
/** What its words begin with. */
const WORDS_GOING_ON = firsts('uaeyi-')
/** "Ehemann 81", "Tochter, 7," */
const RELATIVE =
  /(?<!\p{L})(?:Ehemann|Ehefrau|Ehegatte|Gatte|Gattin|Mann|Frau|Mutter|Vater|Sohn|Tochter|Bruder|Schwester|Oma|Opa|Enkel(?:in)?|Kind|Baby|Säugling|Patient(?:in)?|Bewohner(?:in)?|Pat\.|Zwillinge|Junge|Mädchen|husband|wife|mother|father|son|daughter|brother|sister|male|female|mari|femme|mère|père|fils|fille|marido|mujer|madre|padre|hijo|hija|marito|moglie|figlio|figlia|zoon|dochter|vrouw|syn|córka|mąż|żona)(?:,| ?\(|:)? ?$/u
/** "Sie, 62, sucht": a personal advertisement; "(m, 34)". */
const ADVERTISED = new LeftOf(/(?:^|[\n:"(] ?)(?:Sie|Er|Ich|[MWFDmwfd]|[Mm]ännl(?:ich|\.)|[Ww]eibl(?:ich|\.))[,/] ?$/)
/** ", mit 15." */
const AT_AGE = new LeftOf(/(?:, |\()(?:mit|with|at|à|con|a) $/)
const IN_YEARS = /\d{1,3} ?(?:J\.|y\.?o\.?|Jahre|Lj\.|LJ)(?=[ ,;).\n]|$)/uy
const KIDS = /(?:kids|children|Kinder|Söhne|Töchter|Enkel|Geschwister|enfants|hijos|figli|kinderen|dzieci)(?!\p{L})[^.\n]{0,44}$/iu
/** "Jana 14, Tim ": an age before the name. */
const SIBLING = new LeftOf(/\p{Lu}\p{Ll}+ \d{1,2}(?:,| und| and| et| y| e) \p{Lu}\p{Ll}+ $/u)
const NO_NAME =
  /(?:^|[ ])(?:Abschnitt|Anlage|Artikel|Version|Stand|Position|Tabelle|Abb\p{L}*|Kapitel|Section|Table|Figure|Chapter|Platz|Stück|Anzahl|Menge|GmbH|AG|KG|Seite|Pos|Punkt|Modul|Level|Windows|Teil|Part|Band|Heft|KW|Raum)(?: |$)/u

export const age: Recognizer = {
  name: NAME,
  kinds: ['AGE'],
  *find(scan: Scan) {
    const { units, words } = scan
    const { numbers } = words
    for (let n = 0; n < numbers.length; n++) {
      const w = numbers[n] as number
      const start = words.start[w] as number
      const first = units[start] as number
      if (first < 48 || first > 57 || (words.end[w] as number) - start > 12) continue
      const fourth = (words.end[w] as number) - start > 3 ? (units[start + 3] as number) : 0
      if (fourth >= 48 && fourth <= 57) continue
      const before = units[start - 1]
      if (before === 46 || before === 44) continue
      const lead = w > 0 && (words.end[w - 1] as number) + 6 > start ? LEADS.of(scan, w - 1) : undefined
      const length = ageLength(scan, start, words.end[w] as number, before, lead)
      if (length > 0) yield { start, end: start + length, kind: 'AGE', score: 0.7, by: NAME }
    }
    yield* agesInWords(scan)
  },
}

function ageLength(scan: Scan, start: number, wordEnd: number, before: number | undefined, lead: Lead | undefined): number {
  const { text, units } = scan
  const next = units[wordEnd]
  const digits = digitsFrom(units, start)
  let unitAt = start + digits
  while (unitAt < start + digits + 2 && (units[unitAt] === 32 || units[unitAt] === 45)) unitAt++
  if (UNITS[units[unitAt] as number] === 1) {
    const after = match(AFTER, text, start)
    if (after > 0) return after
    const years = match(IN_YEARS, text, start)
    if (years > 0) {
      const left = scan.before(start, 44)
      if (/(?:\p{L}|\)),? \(?$/u.test(left) && (/J\.|y/.test(text.slice(start, start + years)) ? /[,(] ?$/.test(left) : false)) return years
      if (RELATIVE.test(left) || NAME_BEFORE.test(left)) return years
    }
    const unit = next === 32 ? match(UNIT, text, start) : 0
    if (
      unit > 0 &&
      (UNIT_BEFORE.test(scan.before(start, 28)) ||
        NAME_BEFORE.test(scan.before(start, 44)) ||
        RELATIVE.test(scan.before(start, 44)) ||
        agedAside(text, start, unit))
    )
      return unit
  }
  if (wordEnd - start > 3) return 0
  if (lead === 'is' && before === 32 && next !== 58 && next !== 37 && isSaid(scan.before(start, 40))) {
    const is = match(IS_AFTER, text, start)
    if (is > 0) return is
  }
  if (lead === 'died' && before === 32 && digits > 0 && isOfDead(scan, start, start + digits)) return digits
  if (
    before === 32 &&
    units[start - 2] === 44 &&
    (next === 44 || next === 41 || next === 10 || next === undefined || goesOn(scan, wordEnd, next))
  ) {
    const left = scan.before(start, 44)
    if (firstNameEnds(left, ', ')) return wordEnd - start
    if ((NAME_COMMA.test(left) || TITLED.test(left)) && !NO_NAME.test(left.slice(-30, -2))) return wordEnd - start
  }
  if (before === 40) {
    const bracketed = match(BRACKETED, text, start)
    const left = bracketed > 0 ? scan.before(start, 44) : ''
    if (
      bracketed > 0 &&
      (bracketed > 2 ||
        ((NAMED.test(left) || TITLED.test(left)) && !NO_NAME.test(left.slice(-24, -2))) ||
        (bracketed > 0 && firstNameEnds(left, ' (')))
    )
      return bracketed
  }
  if (before === 32 && (next === 41 || next === 44) && units[start - 2] === 44 && NAME_IN_BRACKETS.test(scan.before(start, 48)))
    return wordEnd - start
  if ((before === 32 || before === 40) && wordEnd - start === digits && listed(scan, start, wordEnd, next)) return wordEnd - start
  if (lead === 'label' && (before === 32 || before === 58 || before === 34) && BARE_BEFORE.test(scan.before(start, 16)))
    return wordEnd - start
  return 0
}

/** "…, DNI 1234, 47 años, vecino": a grown person's age set off by commas. */
function agedAside(text: string, start: number, length: number): boolean {
  return (
    text.charCodeAt(start - 2) === 44 &&
    text.charCodeAt(start + length) === 44 &&
    /^[1-9]\d (?:ans|años|anni|jaar|lat|years)$/.test(text.slice(start, start + length))
  )
}

function isOfDead(scan: Scan, start: number, end: number): boolean {
  if (match(DIES, scan.text, start) > 0) return true
  return DIED.test(scan.before(start, 56)) && AFTER_DEATH.test(scan.text.slice(end, end + 12))
}

/** "er ist 58", "Jana wordt 9" */
function isSaid(left: string): boolean {
  if (IS_BEFORE.test(left) || KIN_IS.test(left)) return true
  const name = (NAME_IS.exec(left) ?? NOW.exec(left))?.[1]
  if (name === undefined) return false
  const flags = nameFlags(name)
  return (flags & FIRST) !== 0 && (flags & COMMON) === 0
}

/** A bare number after a relative, or after first names in a list of children. */
function listed(scan: Scan, start: number, wordEnd: number, next: number | undefined): boolean {
  const ends = next === 44 || next === 46 || next === 59 || next === 41 || next === 10 || next === undefined
  if (!ends && !goesOn(scan, wordEnd, next)) return false
  const left = scan.before(start, 64)
  if ((RELATIVE.test(left) && (wordEnd - start === 2 || /[,(] ?$/.test(left))) || (ADVERTISED.test(left) && wordEnd - start === 2))
    return true
  if (next === 46 && wordEnd - start === 2 && AT_AGE.test(left)) return true
  return (KIDS.test(left) && BIG_WORD_LAST.test(left)) || (SIBLING.test(left) && firstNameEnds(left, ' '))
}

/** Whether GOES_ON stands at an offset, whose character is `next`. */
function goesOn({ text, units }: Scan, at: number, next: number): boolean {
  if (next !== 46 && (next !== 32 || WORDS_GOING_ON[units[at + 1] as number] !== 1)) return false
  return GOES_ON.test(text.slice(at, at + 5))
}

const NAME_LAST = new LeftOf(/\p{Lu}\p{Ll}{2,}$/u)
const BIG_WORD_LAST = new LeftOf(/\p{Lu}\p{Ll}+ $/u)

/** Samuel (9) · Alex, 19, */
function firstNameEnds(left: string, tail: string): boolean {
  if (!left.endsWith(tail)) return false
  const word = NAME_LAST.exec(left.slice(0, left.length - tail.length))?.[0]
  if (word === undefined) return false
  const flags = nameFlags(word)
  return (flags & FIRST) !== 0 && (flags & COMMON) === 0
}

function digitsFrom(units: Uint16Array, at: number): number {
  let end = at
  while (end < at + 3 && end < units.length && (units[end] as number) >= 48 && (units[end] as number) <= 57) end++
  return end - at
}

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}
