// Words taken for a person in source code or technical writing. A name that a label or a form of address announces stays one, and so does
// a first name with a surname; a single word is rather an identifier, the name of a program or a placeholder.

import { LeftOf } from '../left-of.ts'
import { COMMON, FIRST, LAST, nameFlags, PLACE } from '../lexicons/names.ts'
import { perScan, type Scan } from '../scan.ts'
import type { Span } from '../span.ts'
import { SIGN } from '../units.ts'
import { claimsCopyright, PEOPLE, type Register, registerAt } from './code-lines.ts'
import { isInCodedList } from './coded-lists.ts'

const WORDS = /[\p{L}\p{M}]+/gu
/** Labels that only people have. */
const PERSONAL =
  /(?:vor_?name|nach_?name|familien_?name|sur_?name|(?:first|last|given|family|full|maiden|display|customer|client|patient|employee|person|contact|owner|author|user|kunden|mitarbeiter)[_ -]?names?|prénom|prenom|nombre|apellidos?|cognome|voornaam|achternaam|imi[eę]|nazwisko|anrede|authors?|autor(?:en|in)?|kund(?:e|in|en)|customers?|patient(?:en|in)?s?|mitarbeiter(?:in)?|kolleg(?:e|in)|employees?|kontakt|contacts?|people|personen|person|members?|mitglied(?:er)?|maintainers?|contributors?|assignee|reporter|reviewers?|ansprechpartner(?:in)?|empf[aä]nger(?:in)?|recipient|sender|absender|herr|frau|fr\.|hr\.|mrs?\.?|ms\.?|dr\.?|prof\.?|dear|hallo|hi|hello|liebe[rs]?|thanks to|danke?)["'`\]]*\s?(?:[:=(<@,-]|\|)?\s?[[{(]?\s?["'`<@]*$/i
/** `const kunden = ['…` */
const OF_PEOPLE = new RegExp(String.raw`(?:${PEOPLE})\w*["']?\s*(?::\s*[\w<>[\]]+\s*)?[:=]\s*[[({][^\n]*$`, 'i')
/** Labels of people and of things. */
const NAMING = /(?:\b(?:by|von) $)|(?:name|naam|nom|nome|user|owner|client|from|to|cc|todo|fixme|note|xxx)["'`\]]*\s?[:=(|]\s?["'`<(@]*$/i
const LABEL_REACH = 40
/** Where a repository or a package is named by its owner. */
const OWNED =
  /(?:(?:github|gitlab|bitbucket)\.(?:com|org|io)[/:]|githubusercontent\.com\/|npmjs\.(?:com|org)\/|(?:git\+|ssh:\/\/|git@)|@)[\w./@:-]{0,80}$/i
const VERSIONED = /^["'`]\s?:\s?["'`](?:[\^~<>=*v]{0,2}\d+(?:\.\d+|["'`])|workspace:|latest|npm:|file:|\*)/
const WEEKDAY = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)$/
/** `| CL | RUT |`: a cell of two or three capitals before. */
const CODE_CELL = /\|\s*\p{Lu}{2,3}\s*\|\s*$/u
/** `<a name="…`, `<label for="…`: names within a page. */
const AT_ANCHOR =
  /<(?:a|input|meta|param|button|select|slot|iframe|textarea|form|fieldset|map|label)\s[^<>]*\b(?:name|id|for)=["'][^"'<>]*$/
/** `class Sharpen implements …` */
const DECLARED = /\b(?:class|interface|enum|struct|trait|extends|implements|namespace|typedef|impl) $/
/** What makes it a declaration wherever it stands. */
const DECLARES = /^ ?(?:implements |extends |[{(<])/
/** `ryan.` ends a sentence, `ryan.id` does not. */
const ENDS_WORD = /^(?:[\s,;:!?)"'”’]|\.(?:\s|$|["')])|$)/

const SLASH = 47
const LESS = 60
const LOW_LINE = 95

function isQuote(unit: number): boolean {
  return unit === 34 || unit === 39 || unit === 96
}

/** Whether the words are rather something else. */
export function isNobodyInCode(scan: Scan, span: Span): boolean {
  const { text } = scan
  const { start, end, by } = span
  // Only so far back: a line may be a megabyte long.
  const reach = text.slice(Math.max(0, start - LABEL_REACH - 60), start)
  const before = reach.slice(reach.lastIndexOf('\n') + 1)
  const after = text.slice(end, end + 24)
  // What most finds begin with and stand between tells most of these patterns without a look at them.
  const next = text.charCodeAt(end)
  const previous = text.charCodeAt(start - 1)
  if (scan.has(SIGN.less) && AT_ANCHOR.test(before)) return true
  if (scan.has(SIGN.colon) && NAME_OF_STEP.test(before) && isNamedStep(text, start, end)) return true
  if ((isQuote(next) && VERSIONED.test(after)) || isBesideSigns(before, after, next)) return true
  const value = text.slice(start, end)
  if (by === 'any/person/column') return /^\p{Lu}{2,4}$/u.test(value) && nameFlags(value) === 0 && CODE_CELL.test(before)
  const entries = entriesOf(scan)
  if (entries.size > 0 && entries.has(value)) return true
  if (value.length === 3 && WEEKDAY.test(value) && /^,? \d{1,2} [A-Z][a-z]{2} \d/.test(after)) return true
  const linked = by === 'link'
  if (linked && OWNED.test(before) && /^[\w.-]*\//.test(after)) return true
  if ((before.endsWith('Saint ') && /\bSaint $/.test(before)) || (before.includes('/') && IN_ADDRESS.test(before))) return true
  if (scan.has(SIGN.bracket) && text.slice(end, end + 26).includes('](') && isLinkedProject(value, text.slice(end, end + 120))) return true
  if (
    linked &&
    previous === SLASH &&
    /^\p{Ll}/u.test(value) &&
    /["'`][@.\w/-]*\/$/.test(before) &&
    /^[\w.-]*(?:\/|\.[cm]?[jt]sx?\b|\.json\b)/.test(after)
  )
    return true
  if (isInList(value, before, after)) return true
  if ((previous === LOW_LINE || next === LOW_LINE) && isConstant(value, before, after)) return true
  if (linked && (/^_t\b/.test(after) || /\b(?:app|image|package|service|container|repository|module|selector):\s*$/.test(before)))
    return true
  if ((previous === LESS || previous === SLASH) && /<\/?$/.test(before) && /^\p{Ll}/u.test(value)) return true
  if (!linked && claimsCopyright(scan) && isInLicence(text, start, before)) return true
  if (scan.has(SIGN.quote | SIGN.apostrophe) && /\d["']?\s?[:,]\s?["'][^"']*$/.test(before) && isInCodedList(scan, start)) return true
  if (DECLARES.test(after) && DECLARED.test(before)) return true
  const register = registerAt(scan, start)
  if (register === 'prose') return isProgram(value, before)
  if (linked && OWNED.test(before)) return true
  const words = value.match(WORDS) ?? []
  const flags = words.map((word) => nameFlags(word))
  const first = flags.some((flag) => (flag & FIRST) !== 0 && (flag & COMMON) === 0)
  const named = first || flags.some((flag) => (flag & LAST) !== 0 && (flag & COMMON) === 0)
  const label = before.slice(-LABEL_REACH)
  const long = words.filter((word) => word.length > 1)
  if (long.length === 0) return true
  const big = long.every((word) => /^\p{Lu}/u.test(word))
  if (DECLARED.test(before) && /^(?:[ ]*[{(:;,]|[ ]+(?:implements|extends)\b|$)/.test(after)) return true
  if (register === 'code' && /^\s?\(/.test(after) && /\S/.test(after.charAt(0))) return true
  if (long.length > 1) return isNobodyOfTwo(long, flags, { named, first, big, score: span.score, register })
  const word = long[0] as string
  if (PROGRAMS.has(word.toLowerCase())) return true
  const capital = /^\p{Lu}\p{Ll}/u.test(word)
  if (capital && !linked && /\w_$/.test(before) && register === 'code' && !isFileName(before, after)) return true
  if (linked && !capital && (before.endsWith('_') || after.startsWith('_')) && !isFileName(before, after)) return true
  // A. Berg, Anna B.
  if (words.length > 1 && capital) return !(named || span.score >= 0.9)
  const quoted = /["'`]$/.test(before)
  if (PERSONAL.test(label)) return !(capital || (first && /["'`:=@(]\s?$/.test(before)) || (named && quoted))
  if (NAMING.test(label)) return !(capital || /^\p{Lu}{3,}$/u.test(word) ? named : first && /["'`=]$/.test(before))
  if (linked && (isFileName(before, after) || isSpeaker(before, after))) return false
  const place = (nameFlags(word) & PLACE) !== 0
  if (register === 'technical' && linked && capital && !/[\w/]$/.test(before) && ENDS_WORD.test(after)) return false
  if (register === 'technical') return !(capital && !place && (first || (named && span.score >= (linked ? 0.7 : 0.85))))
  if (capital && (first || named) && (linked || OF_PEOPLE.test(before) || isSurnameAfter(before, first)) && quoted && /^["'`]/.test(after))
    return false
  return !(capital && first && /(?:^|[\s("'`,])$/.test(before) && ENDS_WORD.test(after) && isSaid(before, after))
}

interface Pair {
  readonly named: boolean
  readonly first: boolean
  readonly big: boolean
  readonly score: number
  readonly register: Register
}

function isNobodyOfTwo(words: readonly string[], flags: readonly number[], { named, first, big, score, register }: Pair): boolean {
  const ordinary = flags.every((flag) => (flag & COMMON) !== 0 || (flag & (FIRST | LAST)) === 0)
  if (!big) return !(first && named && flags.filter((flag) => (flag & (FIRST | LAST)) !== 0).length > 1)
  if (words.every((word) => /^\p{Lu}+$/u.test(word))) return !first
  if (named) return false
  return ordinary && score < (register === 'code' ? 0.95 : 0.85)
}

/** `('Mira', 'Kranz'`: a surname behind a first name. */
function isSurnameAfter(before: string, first: boolean): boolean {
  const previous = /["'`](\p{Lu}\p{Ll}+)["'`], ?["'`]$/u.exec(before)?.[1]
  return previous !== undefined && !first && (nameFlags(previous) & (FIRST | COMMON)) === FIRST
}

/** A comment or a sentence in quotes: a word of letters stands on either side. */
function isSaid(before: string, after: string): boolean {
  return (
    /(?:\/\/|\/\*|^\s*\*|#|--).*\p{L}{2,}[,:]? $/u.test(before) || (/\p{Ll}{2,},? $/u.test(before) && /^[,.!?]? \p{Ll}{2,}/u.test(after))
  )
}

/** `"enroll/berg_face.jpg"`: a file that is named after somebody. */
function isFileName(before: string, after: string): boolean {
  return /["'`/][\w.-]*$/.test(before) && /^[\w-]*\.(?:jpe?g|png|pdf|docx?|xlsx?|csv|txt|mp[34]|wav|zip)\b/i.test(after)
}

const SIGN_BEFORE = /[^\P{S}`|<>=+~^$]$/u
const SIGN_AFTER = /^[^\P{S}`|<>=+~^$]/u

/** Letters in a table of characters, a program in a chain of commands. */
function isBesideSigns(before: string, after: string, next: number): boolean {
  // All signs of ASCII are left out.
  if (next > 127 && SIGN_AFTER.test(after) && SIGN_BEFORE.test(before)) return true
  return after.startsWith(' && ') && /(?:^|["'`]|&& )$/.test(before)
}

/** `WIRTH: Welche Temperatur …` */
function isSpeaker(before: string, after: string): boolean {
  return before === '' && /^: \p{Lu}/u.test(after)
}

/** In the address of a repository or of an encyclopaedia. */
const IN_ADDRESS = /(?:(?:github|gitlab|bitbucket)\.(?:com|org)\/[\w.-]+\/[\w./-]*|wikipedia\.org\/wiki\/[^\s)"']*)$/i

/** `- name: Install Node` */
const NAME_OF_STEP = /^\s*(?:- )?(?:name|title|label|displayName|job_name|alias): ?["']?(?:[\p{L}\d]+ ){0,3}$/u
/** What a step, a rule, a container or a parameter says of itself, and no person does. */
const OF_STEPS =
  /^[^\n]{0,80}\r?\n[ \t]+(?:- )?(?:uses|run|runs-on|with|rules|hosts|tasks|become|image|schema|expr|steps|valueFrom|ports?|command|args|env|mountPath|script|stage|targetPort|containerPort|configMap|state_topic|unique_id|entity_id): ?/

function isNamedStep(text: string, start: number, end: number): boolean {
  if (!OF_STEPS.test(text.slice(end, end + 160))) return false
  return (text.slice(start, end).match(WORDS) ?? []).every((word) => (nameFlags(word) & (FIRST | COMMON)) !== FIRST)
}

/** Entries of an encyclopaedia that the text links to: what has one is known to all. */
const entriesOf = perScan(
  ({ text }) =>
    new Set(
      text.includes('.wikipedia.org/wiki/')
        ? Array.from(text.matchAll(/\.wikipedia\.org\/wiki\/([\p{L}\p{M}\d_.'-]+)/gu), ([, entry = '']) => entry.replaceAll('_', ' '))
        : [],
    ),
)

/** `[Polly](https://github.com/App-vNext/Polly)` */
function isLinkedProject(value: string, after: string): boolean {
  const path = /^[^\]\n]{0,24}\]\(https?:\/\/(?:github|gitlab)\.com\/[\w.-]+\/([\w.-]+)/.exec(after)?.[1]
  return path?.toLowerCase().startsWith(value.toLowerCase()) === true
}

/** Programs and alphabets, and what repeats itself. */
const PROGRAMS = new Set(
  'copyright keyword pointer timespec homebrew jsx tsx xcode jinja fedora snyk unicode ascii latin hebrew debian ubuntu redis kafka jenkins gradle maven marshal nil null elif void foo bar baz qux lorem ipsum vite astro svelte deno angular ember gatsby jekyll pip ruby perl python'.split(
    ' ',
  ),
)

/** What opens a line of a shell. */
const COMMANDS = new Set('pip perl ruby rake jekyll gatsby astro deno maven gradle ember conda pipx poetry brew'.split(' '))
const LONGEST_PROGRAM = Math.max(...Array.from([...PROGRAMS, ...COMMANDS], ({ length }) => length))

/** Outside of code only those that nobody is called. */
function isProgram(value: string, before: string): boolean {
  if (value.length > LONGEST_PROGRAM) return false
  if (COMMANDS.has(value) && /(?:^|[`$>] ?)$/.test(before)) return true
  return PROGRAMS.has(value.toLowerCase()) && (nameFlags(value) & (FIRST | LAST)) === 0 && !PERSONAL.test(before.slice(-LABEL_REACH))
}

function endsIn(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = text.length
  return pattern.test(text)
}

/** Behind three cells of a row without blanks. */
const IN_ROW = /(?<=[\p{L}' .-]{2},[\p{L}' .-]{2,24},[\p{L}' .-]{2,24},)/uy

/** Small letters amid a long run of words and signs without a blank: endings of words, packed data. */
const DENSE_BEFORE = new LeftOf(/[^\s/@=&?]{24}$/)
const DENSE_AFTER = /^[^\s/@=&?]{16}/

/** A capital and a small letter of ASCII. */
function startsLikeName(value: string): boolean {
  const first = value.charCodeAt(0)
  const second = value.charCodeAt(1)
  return first > 64 && first < 91 && second > 96 && second < 123
}

/** `Riley.Ryan.Samuel.Sean`, `| "SIGIO"`, `nil nil nil`, `MATHEMATICAL BOLD PHI SYMBOL` */
function isInList(value: string, before: string, after: string): boolean {
  const isName = startsLikeName(value)
  if (after.startsWith('.') && /^(?:\.\p{L}+){2}/u.test(after) && /(?:\p{L}+\.){2}$/u.test(before)) return true
  if (after.startsWith('`,`') && /(?:`[\p{L} .'-]{1,30}`,){2}`$/u.test(before)) return true
  if (/^(?:'s)? (?:\w+ )?(?:algorithms?|calendar|theorem|transform|matrix|inequality|lemma)\b/.test(after)) return true
  if (!isName && /^[\p{Ll},]+$/u.test(value) && DENSE_BEFORE.test(before) && DENSE_AFTER.test(after)) return true
  if (!isName && /^\p{Lu}{2}$/u.test(value) && /[|,:] *$/.test(before) && /^ *(?:[|,]|$)/.test(after)) return true
  // The cheapest look first: most names follow no comma.
  if (before.endsWith(',') && /^,(?! )[\p{L}' .-]{2,24},/u.test(after) && endsIn(IN_ROW, before) && !/, /.test(before.slice(-60)))
    return true
  if (isName) return false
  if (/^\p{Lu}{2,}$/u.test(value) && (nameFlags(value) & (FIRST | LAST)) === 0)
    return (
      /(?:\| ?["']?|\p{Lu}{2,}(?:["']?, ?["']?|["']? ?\| ?["']?))$/u.test(before) ||
      /^["']?(?:, ?| ?\| ?)["']?\p{Lu}{2,}(?!\p{Ll})/u.test(after)
    )
  if (/^(?:elif|nil)(?: nil)*$/.test(value)) return true
  if (/\p{Ll}/u.test(value)) return false
  const words = value.match(WORDS) ?? []
  return words.length > 2 && !/[:=] ?$/.test(before) && words.every((word) => /^\p{Lu}{4,}$/u.test(word) && (nameFlags(word) & FIRST) === 0)
}

/** `X509_ALGOR`, `OPENSSL_NO_ASAN`, `_Abi`: one word of a name with low lines, unless it is that of a person's file. */
function isConstant(value: string, before: string, after: string): boolean {
  if (before.endsWith('_') && /(?:^|[^\w\p{L}])_{1,2}$/u.test(before) && /^\p{L}+$/u.test(value) && !/^_?[*\s]/.test(after)) return true
  if (!/^\p{Lu}+$/u.test(value) || !(before.endsWith('_') || after.startsWith('_'))) return false
  const name = (/[\w\p{L}-]*$/u.exec(before)?.[0] ?? '') + value + (/^[\w\p{L}-]*/u.exec(after)?.[0] ?? '')
  if (name !== name.toUpperCase() || /^[\w\p{L}-]*\.[a-z]{2,4}\b/iu.test(after)) return false
  return (nameFlags(value) & (FIRST | LAST)) === 0 || /\d[A-Z]*_|_[A-Z]+_/.test(name)
}

/** Free licences by their names and first words. */
const LICENCE =
  /\b(?:MIT|BSD|ISC|Apache|Mozilla|Boost|Eclipse|Expat|zlib)\b.{0,24}\b[Ll]icen[cs]e|[Ll]icensed? under|\bGNU (?:Lesser |Affero )?General Public|Permission (?:is hereby granted|to use, copy)|Redistribution and use in source|SPDX-License-Identifier/s
const AROUND_LICENCE = 480

/**
 * `Copyright (c) 2014 Anna Berg` over a free licence: its holders made their names public with the work, and the licence wants them kept.
 * (Where the name stands elsewhere in a request too, it is replaced in both places.)
 */
function isInLicence(text: string, start: number, before: string): boolean {
  if (!/(?:copyright|\(c\)|©)[^\n]*$/i.test(before)) return false
  return LICENCE.test(text.slice(Math.max(0, start - AROUND_LICENCE), start + AROUND_LICENCE))
}
