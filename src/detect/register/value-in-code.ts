// Logins, secrets and numbers of customers that are none: identifiers, expressions, options, decorators, links to commits.

import { LeftOf } from '../left-of.ts'
import { foldHash } from '../lexicons/fold.ts'
import { COMMON, FIRST, LAST, nameFlags } from '../lexicons/names.ts'
import type { Scan } from '../scan.ts'
import type { Span } from '../span.ts'
import { UNSEEN, vocabulary } from '../tagger/vocabulary.ts'
import { isCodeAt, type Register, registerAt } from './code-lines.ts'

/** A name of a program: `client.user`, `X509_NAME`, `_C_struct_passwd`. */
const IDENTIFIER = /^[A-Za-z_$][\w$]*(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*)*$/
const CONSTANT = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/
const EXPRESSION = /\$\{|[()[\]{}<>]|^[\w$.]+\($/
const QUOTED = /["'`]$/
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
/** `[161c235](https://…/commit/…`, `[#3203](…` */
const LINKED = /^[\da-f#]*\]\(https?:\/\//i
const INSIDE_NAME_BEFORE = /[\w$.]$/
const INSIDE_NAME_AFTER = /^(?:[\w$]|\(|::|->|\[)/
/** In a host: `https://depot.` */
const IN_HOST = /https?:\/\/[\w.-]*$/i

/** Right before it, a word and blanks. */
const WORD_BEFORE = new LeftOf(/\p{L}\s+$/u)
/** A long run without a blank. */
const DENSE_BEFORE = new LeftOf(/[^\s/=&?]{24}$/)

const TYPE = /^(?:str|u?int(?:8|16|32|64)?|float(?:32|64)?|bool(?:ean)?|string|char|object|dynamic|bytes|void|arn)$/i
/** `arn:aws:…`, `"AWS::AppSync::ApiKey": "…"`, ranges of characters. */
function isPartOfResource(value: string, before: string): boolean {
  const told = before.includes(':') && (/\barn:aws[\w:-]*$/.test(before) || /::\w+["']\s?:\s?["']$/.test(before))
  return told || /^x[\dA-F]{2}-x?[\dA-F]{2}\.?$/.test(value)
}

/** `FIXME mkranz: …`, `TODO(mkranz)`: who is to do it. */
const OWNER = /(?<![\w-])(?:TODO|FIXME|XXX|HACK)(?:\(@?|[ \t]@?)$/

/** The end of an escape: `J\x12`, `MOVQ\s.` */
const ESCAPED = /\\(?:x[\da-f]{2}|[swdbSWDB][.*+?[(A-Z]?)$/

/** Tags of tools, not of people. */
const DECORATED =
  /^[\w.]*(?:\([^\n)]*\))?[ \t]*\n[ \t]*(?:@|def |class |async |static |public |private |protected |abstract |export |func|const |readonly )/
const TAG = /^@(?:php|composer|putenv|npm|latest|generated|license|licence|preserve|copyright|overload|__\w+__)$/

export function isNoLogin(scan: Scan, span: Span): boolean {
  const { text } = scan
  const { start, end, by } = span
  const value = text.slice(start, end)
  const before = text.slice(Math.max(0, start - 60), start)
  const after = text.slice(end, end + 40)
  if (value.startsWith('@')) return isNoHandle(value, before, after, registerAt(scan, start))
  if (isPartOfResource(value, before) || /^\d+n$/.test(value) || /\\x[\da-f]{2}$/.test(value)) return true
  if (value.includes('.') && before.toUpperCase().includes(value.replaceAll('.', '_').toUpperCase())) return true
  if (/^0x[\da-f]+$/i.test(value) || /--reporter[= ]$/.test(before)) return true
  if (/^@github\.com\//.test(after) || (/\n\s*$/.test(before) && /^[A-Z]\w*$/.test(value) && /^ ?:/.test(after))) return true
  if (/^ \((?:bool|str|int|list|dict|float|optional)/.test(after)) return true
  if (/^=\w/.test(after) && value.includes('.')) return true
  if (/(?:github|gitlab)\.com\/[^\s"')]*[?&]author=$/.test(before)) return true
  if (TYPE.test(value) || /\bhandle[sd]?\s+$/i.test(before) || /\bper-user ["'`]$/.test(before)) return true
  if (/^ (?:Inc|LLC|Ltd|Corp|GmbH)\b/.test(after) || /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(value)) return true
  if (by === 'any/speaker-handle' && isKeyOrType(value, text.slice(end, end + LINE))) return true
  if (by === 'any/username' && WORD_BEFORE.test(before) && isOrdinaryWord(value)) return true
  if (/^(?:e\.g|i\.e|z\.b|d\.h|u\.a|o\.ä)$/i.test(value) || /\(\[\^|\]\+\)/.test(value)) return true
  if (/\bhandler=$/.test(before) || isSameAsKey(value, before)) return true
  // contao:user:list, console user:set-password, sudo apt-get
  if (/\bsudo $/.test(before) || (/\buser:$/.test(before) && value.split('-').every(isOrdinaryWord))) return true
  if (/\bhandlers?["']?\s?[:=]\s?["'`]$/.test(before) && value.split(/[._-]/).every(isOrdinaryWord)) return true
  if (/`$/.test(before) && /^[A-Z][A-Za-z]*[a-z][A-Z]|^[A-Z]{2,}[a-z]/.test(value) && !holdsName(value)) return true
  const register = registerAt(scan, start)
  if (register === 'prose') return false
  if (isOfFamily(value, before, after)) return true
  if (!QUOTED.test(before) && /^[A-Z]\w*\.[a-z]\w*$/.test(value) && !holdsName(value)) return true
  if (by === 'repeat' && /^[a-z]+$/.test(value) && !QUOTED.test(before)) return true
  if (/^;/.test(after) || /\$$/.test(before) || ESCAPED.test(value)) return true
  // postgres://anna:…@db
  if (/:\/\/$/.test(before) && /^[:@]/.test(after)) return false
  if (OWNER.test(before) && /^(?:\)|:[ \t])/.test(after)) return false
  if (/\| ?$/.test(before) || /^\|/.test(after)) return true
  if (by === 'repeat' && (INSIDE_NAME_BEFORE.test(before) || INSIDE_NAME_AFTER.test(after) || !isLiteral(before, after))) return true
  if (register !== 'code') return false
  if (CONSTANT.test(value) || (/\bby $/.test(before) && /^[a-z]+\d?$|\.(?:go|[jt]s|py|[ch])$/.test(value))) return true
  if (/(?:TODO|FIXME|XXX|NOTE): ?$/i.test(before) || UUID.test(value) || EXPRESSION.test(value)) return true
  if (by === 'any/username' && QUOTED.test(before) && (nameFlags(value) & (COMMON | FIRST | LAST)) === COMMON) return true
  if (/[|?] ?["'`]$/.test(before) || /^(?:self|this)\./.test(value)) return true
  if (/=$/.test(before) && /^[,)]/.test(after)) return true
  if (QUOTED.test(before)) return false
  return /^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/.test(value) || (IDENTIFIER.test(value) && !isSpoken(before))
}

/** A word of other texts and no name: `data owned by something`, `wenn ein Benutzer manuell …`. */
function isOrdinaryWord(value: string): boolean {
  if (!/^\p{L}\p{Ll}+$/u.test(value)) return false
  const flags = nameFlags(value)
  if ((flags & (FIRST | LAST)) !== 0) return false
  return (flags & COMMON) !== 0 || vocabulary().level(foldHash(value, 0, value.length)) !== UNSEEN
}

/** `"nick": nick,`: a variable that is called like the key. */
function isSameAsKey(value: string, before: string): boolean {
  return /["']([\w-]+)["']\s*:\s*$/.exec(before)?.[1] === value
}

/** `rex_get, rex_post`: beside another word with the same beginning, which is no name. */
function isOfFamily(value: string, before: string, after: string): boolean {
  const family = /^[a-z]{2,}_(?=[a-z])/.exec(value)?.[0]
  if (family === undefined || (nameFlags(family.slice(0, -1)) & (FIRST | LAST)) !== 0) return false
  const isOther = (near: string): boolean => {
    const other = /[a-z]\w*/.exec(near)?.[0] ?? ''
    return other !== value && other.startsWith(family)
  }
  return isOther(/\w+(?=\W{1,6}$)/.exec(before)?.[0] ?? '') || isOther(/^\W{1,6}(\w+)/.exec(after)?.[1] ?? '')
}

/** Characters of a line that are looked at. */
const LINE = 200

/** `line-height: 24px;`, `tls.VersionTLS10: "TLSv1",`, `signal: AbortSignal`: no line of a chat. */
function isKeyOrType(value: string, after: string): boolean {
  if (/^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/.test(value) && /^(?:[;,)]| *\|)/.test(after)) return true
  return /^: (?:[^\n]*[;{]|["'`[(\d][^\n]*,|(?:\d+|true|false|null)[ \t]+#[^\n]*)[ \t]*\r?\n/.test(after)
}

/** `HTTPException`, `User.username`: with a name in it, it may be somebody's. */
function holdsName(value: string): boolean {
  return value.split(/(?=[A-Z])|[._]/).some((part) => part.length > 2 && (nameFlags(part) & (FIRST | LAST)) !== 0)
}

/** Chapters and figures that a text refers to. */
const REFERRED_TO = /^@(?:sec|fig|tbl|eq|lst|thm)-/
/** A work by its author, a word and its year: `[@kuhlen_metadaten_2023; @DFG2021]`. */
const WORK = /^@[\p{L}\d_-]*\p{L}(?:_?(?:19|20)\d\d[a-z]?|_nodate)$/u

function isWork(value: string, before: string, after: string, register: Register): boolean {
  if (!WORK.test(value)) return false
  return (/(?:\[|; )$/.test(before) && /^(?:\](?!\()|[;,])/.test(after)) || (register !== 'prose' && value.split('_').length > 2)
}

function isNoHandle(value: string, before: string, after: string, register: Register): boolean {
  // Lists of changes: by @x in #12 · (#12, @x) · [@x](https://github.com/x)
  if (/\bby $/i.test(before) && /^(?:\[bot\])?(?: in)? (?:#\d|\(?#|https:\/\/git)/.test(after)) return true
  if (/^(?:\[bot\])? in https:\/\/git(?:hub|lab)\.com\//.test(after) || /^:registry\b/.test(after) || /\bscope[= ]$/.test(before))
    return true
  if (/(?:^|\n)[ \t]*$/.test(before) && DECORATED.test(after)) return true
  // @click="…", @foreach (…
  if (/^@[a-z]+$/.test(value) && (/^(?:\.\w+)?="/.test(after) || (/\n[ \t]*$/.test(before) && /^ ?\(/.test(after)))) return true
  if (DENSE_BEFORE.test(before) && /^[^\s/]{12}/.test(after)) return true
  if (/^@[A-Z]{2,}\d*_\w+$/.test(value)) return true
  if (/^@[a-z]\w*(?:\.[a-z]\w*){2,}$/.test(value)) return true
  if (REFERRED_TO.test(value) || isWork(value, before, after, register) || /\{$/.test(before)) return true
  if (/^["'`]? (?:annotations?|tags?|decorators?|directives?)\b/.test(after)) return true
  if (TAG.test(value) || /^\[bot\]/.test(after)) return true
  if (/^ made their first contribution/.test(after)) return true
  if (/#\d+[,;]?(?: by)? $/.test(before) && /^[,)\n]/.test(after)) return true
  if (/\[$/.test(before) && /^\]\(https:\/\/(?:github|gitlab)\.com\//.test(after)) return true
  if (register === 'prose') return false
  if (/^[\w.+-]*\/[\w@]/.test(after) || />>> ?$/.test(before)) return true
  if (register !== 'code') return false
  if (/(?:^|\n)$/.test(before) && /^ \p{Ll}+ \p{Ll}+/u.test(after)) return false
  if (/(?:^|\n)[ \t]*(?:\/?\*+|\/\/|#|"""|;|--)?[ \t]*$/.test(before)) return true
  if (/(?:\/\*|\/\/|\*)[^\n]*$/.test(before) && /^@[a-z]+(?:-[a-z]+)*$/.test(value) && !isThanked(before)) return true
  return !isThanked(before) && /^@[A-Za-z-]+$/.test(value)
}

function isThanked(before: string): boolean {
  return /(?:\bby|\bto|\bcc|thanks|thx|\bfrom|\bvon|\ban|\bhi|\bhallo|danke|assignee|author|owner|reviewer|handle|insta\w*|twitter|user(?:name)?|ping)["'`]?[ :(=,]{0,3}["'`]?$/i.test(
    before,
  )
}

/** A label of a form, not the key of an object: those are indented, or English words in small letters. */
const LABELLED =
  /(?:^|\n)(?:[A-Z][\w-]*(?: [\w-]+)?: |(?:benutzer|nutzer|anmelde|kennung|konto|zugang|identifiant|utilisateur|usuario|cuenta|utente|gebruiker|inlog|u[żz]ytkownik)\S{0,12} ?[:=] ?|(?:username|login|user): )$|\b(?:insta\w*|snap\w*|tiktok|telegram|discord|skype|twitter|threads): $/i

/** user anna_b logged in: a log line within code. */
function isSpoken(before: string): boolean {
  return /\b(?:user|login|for|as|by|von|für) $/i.test(before) || /[\w.-]+=$/.test(before) || LABELLED.test(before)
}

function isLiteral(before: string, after: string): boolean {
  return /["'`\s]$/.test(before) && /^["'`\s.,;:)@]/.test(after)
}

export function isNoSecret(scan: Scan, span: Span): boolean {
  const { text } = scan
  const { start, end, by } = span
  const value = text.slice(start, end)
  const before = text.slice(Math.max(0, start - 60), start)
  const after = text.slice(end, end + 60)
  if (/^--[a-z]|^%[a-z]?\d|^arn:aws:|^0x[\da-f]{1,8}$|^\*_|\$\{|^\/(?:tmp|var|usr|users|home|etc|opt|dev|bin)\b|^\]|<\w+>/i.test(value))
    return true
  if (/\[#?$/.test(before) && LINKED.test(after)) return true
  if (/^\w+=(?:true|false|null|none|\d+|[a-z_]+)$/i.test(value) || /^[.,;] |\(\[\^|\]\+\)/.test(value)) return true
  if (/^[1-5]\d\d$/.test(value) && /\bcode (?:is|was|ist|war) $/i.test(before)) return true
  if (isPartOfResource(value, before) || /: ?(?:true|false)$/.test(value) || /^[a-z]\w*_t$/.test(value)) return true
  if (/["']PASS["'],\s*["']$/.test(before)) return true
  if (/\bcode\(s\):\s+$/.test(before)) return true
  if (/^\d+$/.test(value) && /^ bytes\b/.test(after)) return true
  if (/:\/\/[^\s/"'`]*:$/.test(before)) return false
  if (/\.pass\(\s*["'`]$/.test(before)) return true
  if (/badge\.svg\?token=$/.test(before)) return true
  const register = registerAt(scan, start)
  if (register === 'prose') return false
  if (/^\/?[a-z]+(?:\/[a-z]+)+$/.test(value) || /^\p{L}+(?: \p{L}+)+$/u.test(value)) return true
  if (!QUOTED.test(before) && IDENTIFIER.test(value) && /^[.(]/.test(after)) return true
  const bare = value.replace(/^["'`]+|["'`.,;:)]+$/g, '')
  if (CONSTANT.test(bare) || /^[A-Za-z_]+(?:\.[A-Za-z_]+)+$/.test(bare) || /^\d+\.\d+\.\d+$/.test(bare)) return true
  if (/^`?[a-z_]+`?[.,;:]?$/.test(value) && /`/.test(value + before.slice(-1))) return true
  if (by === 'repeat' && (INSIDE_NAME_BEFORE.test(before) || INSIDE_NAME_AFTER.test(after))) return true
  if (register !== 'code') return false
  if (by === 'any/provider-key') return /^\(/.test(after) || isSpelled(value)
  if (by === 'repeat' && IDENTIFIER.test(bare) && !QUOTED.test(before)) return true
  if (/(?:[-+*/%]|\|\|) $/.test(before) && /^\d+$/.test(value)) return true
  if (/\b[A-Z][A-Z\d_]{5,} = $/.test(before) && /^\d+$/.test(value)) return true
  if (/^[*&]|^\[|\\x[\da-f]{2}|^[a-z]{1,10}=$|^[a-z]?%[a-z]/.test(value)) return true
  if (/^[*&]|^[\w$.]+\(/.test(value)) return true
  if (/[,(] ?["'`]$/.test(before) && /^[a-z]+[\d-]*\d*$/.test(bare)) return true
  return !QUOTED.test(before) && (IDENTIFIER.test(bare) || /^[*&[\]\w$.]+[()[\]{}<>]/.test(bare)) && !/\w=$/.test(before)
}

/** sk_X509_NAME_new_null: words and abbreviations only, no stretch of chance. */
function isSpelled(value: string): boolean {
  const parts = value.split(/[-_]/)
  const part = parts.length > 3 ? SPELLED_OF_MANY : SPELLED
  return parts.every((word) => part.test(word))
}

const SPELLED = /^(?:[a-z]{1,14}|[A-Z]{1,8}\d{0,4}|[A-Z][a-z]{1,12}|\d{1,3})$/
const SPELLED_OF_MANY = /^(?:[a-z]{1,14}\d?|[A-Z][A-Z\d]{0,14}|[A-Z][a-z]{1,12}|\d{1,3})$/

export function isNoNumberOfCustomer(scan: Scan, span: Span): boolean {
  const { text } = scan
  const { start, end } = span
  const value = text.slice(start, end)
  const before = text.slice(Math.max(0, start - 60), start)
  const after = text.slice(end, end + 60)
  if (/^0x[\da-f]{1,8}$/i.test(value)) return true
  if (/[:=]\s?$/.test(before) && /\bpid["']?\s?[:=]\s?$/.test(before)) return true
  if (isPartOfResource(value, before) || (before.includes('://') && IN_HOST.test(before)) || (/\[#?$/.test(before) && LINKED.test(after)))
    return true
  return (
    ((!QUOTED.test(before) && (IDENTIFIER.test(value) || INSIDE_NAME_BEFORE.test(before))) ||
      INSIDE_NAME_AFTER.test(after) ||
      CONSTANT.test(value)) &&
    isCodeAt(scan, span)
  )
}
